//! The glue between a value with a spelling of its own and serde.

/// Implements `Deserialize` through [`FromText`](crate::yaml::de::value::FromText) and
/// `Serialize` through `Display`.
macro_rules! spelled {
    ($type:ty) => {
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
/// [`FromTextOrFields`](crate::yaml::de::value::FromTextOrFields).
macro_rules! text_or_fields {
    ($type:ty) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                $crate::yaml::de::value::text_or_fields(d)
            }
        }
    };
}

pub(crate) use {spelled, text_or_fields};
