//! How the model declares groups of fields.

/// Declares groups of fields: structs that are read and written as they stand there, and whose doc
/// comments are the help that people see. A field with a `deserialize_with` must be there.
macro_rules! groups {
    ($(
        $(#[doc = $help:literal])+
        $(#[derive($($derived:ident),+)])?
        pub struct $name:ident {$(
            $(#[doc = $field_help:literal])+
            $(#[serde(deserialize_with = $required:literal)])?
            pub $field:ident: $type:ty,
        )+}
    )+) => {$(
        $(#[doc = $help])+
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        $(#[derive($($derived),+)])?
        pub struct $name {$(
            $(#[doc = $field_help])+
            $(#[serde(deserialize_with = $required)])?
            pub $field: $type,
        )+}

        impl $crate::model::part::Shaped for $name {
            fn shape() -> $crate::model::part::Shape {
                $crate::model::part::Shape::Fields(<Self as $crate::model::part::Grouped>::group())
            }
        }

        impl $crate::model::part::Grouped for $name {
            fn group() -> $crate::model::part::Group {
                let fields = vec![$({
                    let shape = <$type as $crate::model::part::Shaped>::shape();
                    $(
                        let _: &str = $required;
                        let shape = shape.required();
                    )?
                    $crate::model::part::Field {
                        name: stringify!($field),
                        help: concat!($($field_help),+).trim_start(),
                        shape,
                    }
                }),+];
                $crate::model::part::Group {
                    name: stringify!($name),
                    help: concat!($($help),+).trim_start(),
                    fields,
                }
            }
        }
    )+};
}

/// Declares a document, with the two fields that every soort has, and the groups in it.
macro_rules! document {
    (
        $(#[doc = $help:literal])+
        pub struct $name:ident { $($fields:tt)+ }
        $($groups:tt)*
    ) => {
        $crate::model::part::groups::groups! {
            $(#[doc = $help])+
            pub struct $name {
                /// Wat voor document dit is. Dit is altijd de eerste regel.
                pub soort: $crate::model::Soort,
                /// De naam waarmee andere documenten naar dit document verwijzen. Zonder `id` is
                /// dat de naam van het bestand.
                pub id: Option<$crate::model::part::Id>,
                $($fields)+
            }
            $($groups)*
        }
    };
}

pub(crate) use {document, groups};
