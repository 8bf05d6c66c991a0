//! The globs of `negeer`: a folder that is meant is meant with all that is in it.

use leerplan::internals::school::globs::set;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn what_means_a_folder_means_the_documents_in_it(
        glob in "(\\./)?([ab*?/]|\\*\\*|\\{a,b/a\\}|\\[ab\\]|\\[!a\\]|\\\\){1,8}/?",
        folder in "[ab]{1,2}(/[ab]{1,2}){0,2}",
    ) {
        let globs = set([&glob]);
        if globs.is_match(&folder) {
            let inside = format!("{folder}/x.yaml");
            prop_assert!(globs.is_match(&inside), "{glob} and {folder}");
        }
    }
}
