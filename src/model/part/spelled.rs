//! The glue between a value with a spelling of its own and serde.

/// Implements `Deserialize` through [`FromText`](crate::yaml::de::value::FromText) and
/// `Serialize` through `Display`; the name and the [`Form`](super::Form) are for schemas.
macro_rules! spelled {
    ($type:ident = $name:literal, $($form:tt)+) => {
        impl $crate::model::part::Shaped for $type {
            fn shape() -> $crate::model::part::Shape {
                use $crate::model::part::shape::{Form, Shape, Spelling};
                Shape::Spelled(Spelling::of::<Self>($name, Form::$($form)+))
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                $crate::yaml::de::value::text(d)
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }
    };
}

/// Implements `Deserialize` through
/// [`FromTextOrFields`](crate::yaml::de::value::FromTextOrFields); name and form as in
/// [`spelled!`], of the text.
macro_rules! text_or_fields {
    ($type:ident = $name:literal, $($form:tt)+) => {
        impl $crate::model::part::Shaped for $type {
            fn shape() -> $crate::model::part::Shape {
                use $crate::model::part::shape::{Form, Spelling};
                Spelling::of::<Self>($name, Form::$($form)+).or_fields::<Self>()
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                $crate::yaml::de::value::text_or_fields(d)
            }
        }
    };
}

pub(crate) use {spelled, text_or_fields};
