//! The date of Easter.

use chrono::NaiveDate;

/// Easter Sunday in the Gregorian calendar; `None` outside the years 1583 to 9999.
///
/// The algorithm of J.-M. Oudin (1940), as printed in P. K. Seidelmann (ed.), *Explanatory Supplement to the
/// Astronomical Almanac* (1992), section 12.92. It finds the Paschal full moon as a number of days after 21 March,
/// then the Sunday after it.
#[must_use]
pub fn easter(year: i32) -> Option<NaiveDate> {
    if !(1583..=9999).contains(&year) {
        return None;
    }
    let century = year / 100;
    let golden = year % 19;
    let moon_correction = (century - (century - 17) / 25) / 3;
    let epact = (century - century / 4 - moon_correction + 19 * golden + 15) % 30;
    let full_moon =
        epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
    let weekday = (year + year / 4 + full_moon + 2 - century + century / 4) % 7;
    let sunday = full_moon - weekday;
    let month = 3 + (sunday + 40) / 44;
    let day = sunday + 28 - 31 * (month / 4);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}
