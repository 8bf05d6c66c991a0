//! Where names may be written: never outside the school folder.

use super::School;
use super::names_folder::NamesFolder;
use super::walk::relative;
use crate::error::{Error, Result};

impl School {
    /// The folder of names from the school folder, for who writes in it.
    ///
    /// # Errors
    /// [`Error::Usage`] where it is outside the school folder, or the settings name none.
    pub(crate) fn writable_names(&self) -> Result<String> {
        let refused = |why: &str| {
            let remedy = "wie die map beheert, past de namen daar aan";
            Error::Usage(format!("{why}, en daar schrijf ik niet\n  {remedy}"))
        };
        match &self.names_folder {
            NamesFolder::Inside(folder) => Ok(relative(&self.root, folder)),
            NamesFolder::Outside(folder) | NamesFolder::Missing(folder) => Err(refused(&format!(
                "de map met namen ligt buiten de schoolmap ({})",
                folder.display()
            ))),
            NamesFolder::Unusable => Err(Error::Usage(
                "in `leerplan.toml` staat bij `[privacy] namen` geen map die kan\n  noem een map met alleen namen, zoals `namen`"
                    .to_owned(),
            )),
        }
    }
}
