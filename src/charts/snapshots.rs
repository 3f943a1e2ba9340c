//! Every kind of chart as an SVG file under `tests/charts`, so that a change of the drawing is seen in its diff.
//! `UPDATE_SNAPSHOTS=1 cargo test charts` writes them anew.

use super::model::IndicatorChart;
use super::samples;
use super::{to_svg, Look, ThemeKind};
use std::path::PathBuf;

fn check(name: &str, chart: &IndicatorChart, size: (u32, u32), look: Look) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/charts").join(format!("{name}.svg"));
    let drawn = to_svg(chart, size, &look);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, &drawn).expect("the folder of the snapshots can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let differs = kept.lines().zip(drawn.lines()).position(|(a, b)| a != b).unwrap_or(kept.lines().count());
    assert!(
        kept == drawn,
        "{} is drawn otherwise from line {} on; look at it, then run with UPDATE_SNAPSHOTS=1",
        path.display(),
        differs + 1
    );
}

const WIDE: (u32, u32) = (640, 320);
const CARD: (u32, u32) = (400, 220);

#[test]
fn a_missed_target_with_actuals_and_an_edited_year() {
    check("missed", &samples::air_quality(), WIDE, Look::default());
}

#[test]
fn the_same_in_a_small_card() {
    check("missed-card", &samples::air_quality(), CARD, Look::default());
}

#[test]
fn the_same_on_a_dark_page_with_a_year_pointed_at() {
    let look = Look { theme: ThemeKind::Dark, highlight: Some(2023), ..Look::default() };
    check("missed-dark-highlight", &samples::air_quality(), WIDE, look);
}

#[test]
fn three_targets_and_bands_of_uncertainty() {
    check("met-bands", &samples::surface_water(), WIDE, Look::default());
}

#[test]
fn bounds_are_arrows_and_not_levels() {
    check("bounds", &samples::farmland(), CARD, Look::default());
}

#[test]
fn missing_years_are_gaps_and_a_strict_limit_is_borderline() {
    check("gaps-borderline", &samples::plots_with_gaps(), CARD, Look::default());
}

#[test]
fn states_instead_of_figures() {
    check("categories", &samples::states(), CARD, Look::default());
}

#[test]
fn a_flat_line_at_its_natural_bound() {
    check("flat-100", &samples::flat_hundred(), CARD, Look::default());
}

#[test]
fn a_limit_in_english_over_twelve_years() {
    check("at-most-english", &samples::emissions(), WIDE, Look::default());
}

#[test]
fn large_text_for_a_projector() {
    check("projector", &samples::air_quality(), (960, 540), Look { text_scale: 1.6, ..Look::default() });
}

#[test]
fn four_scenarios_side_by_side() {
    check("compared", &samples::compared(), WIDE, Look::default());
    let look = Look { theme: ThemeKind::Dark, highlight: Some(2022), ..Look::default() };
    check("compared-dark-card", &samples::compared(), CARD, look);
}

#[test]
fn a_stamp_with_figures_alone() {
    check("stamp", &samples::air_quality(), (240, 120), Look { compact: true, ..Look::default() });
}

#[test]
fn held_against_what_was_frozen_under_a_title() {
    check("frozen", &samples::frozen(), WIDE, Look::default());
}

#[test]
fn lines_of_equal_rank_with_ranges_where_no_value_is_given() {
    check("lines", &samples::lines(), WIDE, Look::default());
}

#[test]
fn nothing_known() {
    check("no-data", &samples::nothing(), CARD, Look::default());
}
