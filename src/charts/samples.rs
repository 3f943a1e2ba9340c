//! Charts like those of a real plan, for the tests of layout and drawing.

use super::model::*;

fn points(values: &[(i32, f64)]) -> Vec<Point> {
    values.iter().map(|(year, value)| Point::new(*year, *value)).collect()
}

fn series(role: SeriesRole, label: &str, values: &[(i32, f64)]) -> Series {
    Series { role, label: label.into(), points: points(values) }
}

fn percent(decimals: u8) -> ValueAxis {
    ValueAxis::Numeric(Numeric { unit: "%".into(), decimals, min: Some(0.0), max: Some(100.0) })
}

fn target(kind: TargetKind, label: &str, value: f64, figure: &str, leading: bool) -> TargetMark {
    TargetMark { kind, value, label: label.into(), figure: figure.into(), leading }
}

fn requirement(value: f64, figure: &str) -> Option<Requirement> {
    Some(Requirement {
        value,
        strict: figure.starts_with('>'),
        sense: Sense::AtLeast,
        label: "要求".into(),
        figure: figure.into(),
    })
}

fn verdict(kind: VerdictKind, label: &str) -> Verdict {
    Verdict { kind, label: label.into() }
}

const YEARS: std::ops::RangeInclusive<i32> = 2019..=2025;

/// Days of good air: below its requirement in the scenario, two years measured, one year edited.
pub(super) fn air_quality() -> IndicatorChart {
    let mut scenario = series(
        SeriesRole::Scenario,
        "情景",
        &[(2019, 87.1), (2020, 89.6), (2021, 88.9), (2022, 89.0), (2023, 89.2), (2024, 88.6), (2025, 89.4)],
    );
    scenario.points[5].edited = true;
    IndicatorChart {
        years: YEARS.collect(),
        axis: percent(1),
        requirement: requirement(90.0, ">90%"),
        targets: vec![
            target(TargetKind::Table, "表1", 90.0, ">90%", false),
            target(TargetKind::Annex, "附件1", 90.5, "90.5%", true),
        ],
        series: vec![
            series(
                SeriesRole::Plan,
                "规划",
                &[(2019, 87.1), (2020, 88.0), (2021, 88.5), (2022, 89.0), (2023, 89.5), (2024, 90.0), (2025, 90.5)],
            ),
            series(SeriesRole::Actual, "实际", &[(2019, 87.1), (2020, 89.6), (2021, 88.9)]),
            scenario,
        ],
        bands: vec![],
        verdict: verdict(VerdictKind::Missed, "未达标"),
        ..IndicatorChart::default()
    }
}

/// Surface water: three targets that differ, met, with a range of uncertainty.
pub(super) fn surface_water() -> IndicatorChart {
    let flat: Vec<(i32, f64)> = YEARS.map(|y| (y, if y == 2019 { 90.9 } else { 91.0 })).collect();
    let band = |half: f64| Band {
        years: (2021..=2025)
            .map(|year| {
                let spread = half * f64::from(year - 2021);
                BandYear { year, lower: 92.0 - spread, upper: (92.0 + spread).min(100.0) }
            })
            .collect(),
    };
    IndicatorChart {
        years: YEARS.collect(),
        axis: percent(1),
        requirement: requirement(90.0, ">90%"),
        targets: vec![
            target(TargetKind::Table, "表1", 100.0, "100%", false),
            target(TargetKind::Annex, "附件1", 91.0, "91%", true),
        ],
        series: vec![
            series(SeriesRole::Plan, "规划", &flat),
            series(
                SeriesRole::Scenario,
                "情景",
                &[(2019, 90.9), (2020, 91.4), (2021, 92.0), (2022, 92.0), (2023, 92.4), (2024, 92.8), (2025, 93.1)],
            ),
        ],
        bands: vec![band(0.9), band(0.4)],
        verdict: verdict(VerdictKind::Met, "达标"),
        ..IndicatorChart::default()
    }
}

/// Farmland: nothing but ">95%" for every year, and a measured value in one.
pub(super) fn farmland() -> IndicatorChart {
    let limits = |role, label: &str| Series {
        role,
        label: label.into(),
        points: YEARS.map(|y| Point { level: Level::Above(95.0), ..Point::new(y, 0.0) }).collect(),
    };
    IndicatorChart {
        years: YEARS.collect(),
        axis: percent(0),
        requirement: requirement(95.0, ">95%"),
        targets: vec![target(TargetKind::Annex, "附件1", 95.0, ">95%", true)],
        series: vec![limits(SeriesRole::Plan, "规划"), limits(SeriesRole::Scenario, "情景")],
        bands: vec![],
        verdict: verdict(VerdictKind::Met, "达标"),
        ..IndicatorChart::default()
    }
}

/// Contaminated plots: exactly on a strict limit, with years missing.
pub(super) fn plots_with_gaps() -> IndicatorChart {
    IndicatorChart {
        years: YEARS.collect(),
        axis: percent(1),
        requirement: requirement(95.0, ">95%"),
        targets: vec![],
        series: vec![
            series(SeriesRole::Plan, "规划", &[(2019, 91.6), (2020, 92.0), (2021, 93.0), (2024, 96.0), (2025, 97.0)]),
            series(
                SeriesRole::Scenario,
                "情景",
                &[(2019, 91.6), (2021, 93.4), (2022, 94.0), (2024, 94.6), (2025, 95.0)],
            ),
        ],
        bands: vec![],
        verdict: verdict(VerdictKind::Borderline, "临界"),
        ..IndicatorChart::default()
    }
}

/// A system to be established: three states.
pub(super) fn states() -> IndicatorChart {
    let states = ["未建立", "已出台", "实施中"];
    IndicatorChart {
        years: YEARS.collect(),
        axis: ValueAxis::Categories(states.map(str::to_owned).to_vec()),
        requirement: Some(Requirement {
            value: 2.0,
            strict: false,
            sense: Sense::AtLeast,
            label: "要求".into(),
            figure: "实施中".into(),
        }),
        targets: vec![],
        series: vec![
            series(
                SeriesRole::Plan,
                "规划",
                &[(2019, 0.0), (2020, 1.0), (2021, 2.0), (2022, 2.0), (2023, 2.0), (2024, 2.0), (2025, 2.0)],
            ),
            series(
                SeriesRole::Scenario,
                "情景",
                &[(2019, 0.0), (2020, 0.0), (2021, 1.0), (2022, 1.0), (2023, 1.0), (2024, 1.0), (2025, 1.0)],
            ),
        ],
        bands: vec![],
        verdict: verdict(VerdictKind::Missed, "未达标"),
        ..IndicatorChart::default()
    }
}

/// Drinking water: 100% throughout.
pub(super) fn flat_hundred() -> IndicatorChart {
    let flat: Vec<(i32, f64)> = YEARS.map(|y| (y, 100.0)).collect();
    IndicatorChart {
        years: YEARS.collect(),
        axis: percent(0),
        requirement: requirement(100.0, "100%"),
        targets: vec![
            target(TargetKind::Table, "表1", 100.0, "100%", false),
            target(TargetKind::Annex, "附件1", 100.0, "100%", true),
        ],
        series: vec![series(SeriesRole::Plan, "规划", &flat), series(SeriesRole::Scenario, "情景", &flat)],
        bands: vec![],
        verdict: verdict(VerdictKind::Met, "达标"),
        ..IndicatorChart::default()
    }
}

/// A limit not to be exceeded, in English, over twelve years and with a long unit.
pub(super) fn emissions() -> IndicatorChart {
    let falling: Vec<(i32, f64)> = (2019..=2030).map(|y| (y, 18_400.0 - 820.0 * f64::from(y - 2019))).collect();
    let slower: Vec<(i32, f64)> = (2019..=2030).map(|y| (y, 18_400.0 - 560.0 * f64::from(y - 2019))).collect();
    IndicatorChart {
        years: (2019..=2030).collect(),
        axis: ValueAxis::Numeric(Numeric { unit: "tonnes a year".into(), decimals: 0, min: Some(0.0), max: None }),
        requirement: Some(Requirement {
            value: 11_000.0,
            strict: false,
            sense: Sense::AtMost,
            label: "Limit".into(),
            figure: "≤ 11,000".into(),
        }),
        targets: vec![target(TargetKind::Requirement, "Limit", 11_000.0, "≤ 11,000", true)],
        series: vec![
            series(SeriesRole::Plan, "Plan", &falling),
            series(SeriesRole::Actual, "Measured", &slower[..4]),
            series(SeriesRole::Scenario, "Scenario", &slower),
        ],
        bands: vec![],
        verdict: verdict(VerdictKind::Missed, "missed"),
        ..IndicatorChart::default()
    }
}

/// Days of good air held against an earlier state of the scenario, with a title.
pub(super) fn frozen() -> IndicatorChart {
    let mut chart = air_quality();
    chart.title = "1 环境空气质量优良天数比例".into();
    let before = [(2019, 87.1), (2020, 89.6), (2021, 88.9), (2022, 89.4), (2023, 89.8), (2024, 90.2), (2025, 90.6)];
    chart.series.push(series(SeriesRole::Frozen, "定格", &before));
    chart
}

/// Scores: one of them is not published in two years, for which only its bounds are known.
pub(super) fn lines() -> IndicatorChart {
    let line = |n: u8, label: &str, from: i32, first: f64, step: f64| {
        let values: Vec<(i32, f64)> = (from..=2025).map(|y| (y, first + step * f64::from(y - from))).collect();
        series(SeriesRole::Line(n), label, &values)
    };
    let range = |year, lower, upper| Range { role: SeriesRole::Line(2), year, lower, upper };
    IndicatorChart {
        years: YEARS.collect(),
        axis: ValueAxis::Numeric(Numeric { unit: String::new(), decimals: 1, min: Some(0.0), max: Some(100.0) }),
        series: vec![
            line(0, "指数", 2019, 84.0, 2.5),
            line(1, "绿水青山", 2019, 88.0, 2.0),
            line(2, "金山银山", 2021, 76.0, 5.0),
            line(3, "长效机制", 2019, 90.0, 1.5),
        ],
        ranges: vec![range(2019, 60.0, 80.0), range(2020, 66.0, 82.0)],
        ..IndicatorChart::default()
    }
}

/// Nothing is known but the requirement.
pub(super) fn nothing() -> IndicatorChart {
    IndicatorChart {
        years: YEARS.collect(),
        axis: percent(0),
        requirement: requirement(90.0, "≥90%"),
        verdict: verdict(VerdictKind::NoData, "无数据"),
        ..IndicatorChart::default()
    }
}

/// Four scenarios side by side: one never parts from the first, one ends early and one is known only as a limit.
pub(super) fn compared() -> IndicatorChart {
    let role = |slot: Slot| SeriesRole::Compared(slot);
    let mut limited = series(role(Slot::D), "D", &[(2019, 87.1), (2020, 88.0), (2021, 87.0), (2022, 86.5)]);
    limited.points.extend((2023..=2025).map(|year| Point { level: Level::Above(86.5), ..Point::new(year, 0.0) }));
    let plan = air_quality().series[0].points.iter().map(|p| (p.year, p.level.figure())).collect::<Vec<_>>();
    IndicatorChart {
        series: vec![
            series(role(Slot::A), "A", &plan),
            series(role(Slot::B), "B", &plan),
            series(role(Slot::C), "C", &[(2019, 87.1), (2020, 87.4), (2021, 87.9), (2022, 88.1), (2023, 88.6)]),
            limited,
        ],
        targets: air_quality().targets.split_off(1),
        verdict: Verdict::default(),
        ..air_quality()
    }
}
