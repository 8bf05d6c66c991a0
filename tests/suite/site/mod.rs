//! The pages of a whole school together: navigation, search, what is written where.

mod class;
mod promises;
mod publiek;
mod search;
mod whole;
mod writing;
