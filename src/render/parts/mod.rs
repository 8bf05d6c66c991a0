//! What several pages share: the frame, links, breadcrumbs, titles, and words for people and moments.
//! Nothing here knows a view.

pub(super) mod amount;
pub(super) mod breadcrumbs;
pub(super) mod frame;
pub(super) mod levels;
pub(super) mod link;
pub(super) mod moment;
pub(super) mod person;
pub(super) mod rooster;
pub(super) mod termijn;
pub(super) mod titles;
pub(super) mod weeks;
