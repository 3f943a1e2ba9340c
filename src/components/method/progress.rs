//! Gap, required change and trend.

use super::example;
use super::formula::{inline, prose};
use super::parts::{formulas, list, paragraph, table, worked, Page, Say};
use crate::format;
use crate::i18n::{define_messages, Lang};
use planner_engine::plan::{Reading, Requirement};
use planner_engine::{Change, Outlook, Trend};
use yew::prelude::*;

define_messages! {
    title() { zh: "差距、所需变化与趋势", en: "Gap, required change and trend" }
    intro() {
        zh: "只对目标是数值的指标计算。$T$ 为主导依据在目标年的目标，$N$ 为基准年到目标年的年数，$t$ 为最后一个实际值所在的年（基准年为 0）。",
        en: "For indicators with a numeric target only. $T$ is the leading basis’s target for the target year, $N$ the years from the base year to it, $t$ the year of the last actual figure (0 is the base year).",
    }
    gap_words() {
        zh: "差距是目标年数值减目标；目标是“＞ T”时也减 $T$。",
        en: "The gap is the target year’s value less the target, and less $T$ where the target is “> T” too.",
    }
    required_words() {
        zh: "所需变化从最后一个实际值算起：每年的变化量 $q$；数值与目标都为正时，还有年增长率 $r$。",
        en: "The required change is counted from the last actual figure: $q$ a year, and where value and target are both positive also as growth $r$ a year.",
    }
    required_sample(x, target, years, change, growth) {
        zh: "实际值 {x}，目标 {target}，还有 {years} 年：每年 {change}，或每年增长 {growth}%。",
        en: "Actual {x}, target {target}, {years} years left: {change} a year, or growth of {growth}% a year.",
    }
    trend_title() { zh: "趋势箭头", en: "Trend arrows" }
    trend_words() {
        zh: "趋势只看有水平值的实际值（含基准年的值），不看推算。$f$ 为其中最早的一年，通常就是基准年；$ρ$ 是此后实际年均变化与所需年均变化之比。从上到下取第一个符合的：",
        en: "Trends look at actual figures that are levels (the base year’s included), not at projections. $f$ is the first year of them, usually the base year; $ρ$ is the actual change a year since then over the change a year that was needed. The first row that holds applies:",
    }
    caption() { zh: "趋势的分界与算例（目标 ≥ 90，5 年，算例为第 0、2 年的值）", en: "Limits of trends with examples (target ≥ 90 in 5 years; values of years 0 and 2)" }
    arrow() { zh: "箭头", en: "Arrow" }
    meaning() { zh: "含义", en: "Meaning" }
    condition() { zh: "条件", en: "Condition" }
    case() { zh: "算例", en: "Example" }
    too_few() { zh: "实际值不足两个", en: "Fewer than two actual figures" }
    met() { zh: "已达标", en: "Met" }
    falling() { zh: "已达标，但比最早的实际值差", en: "Met, but worse than the first figure" }
    away() { zh: "比最早的实际值差", en: "Worse than the first figure" }
    lost() { zh: "曾经达标，现在不达标", en: "Was met, and no longer is" }
    fast() { zh: "$ρ ≥ 1$", en: "$ρ ≥ 1$" }
    half() { zh: "$½ ≤ ρ < 1$", en: "$½ ≤ ρ < 1$" }
    slow() { zh: "$0 ≤ ρ < ½$", en: "$0 ≤ ρ < ½$" }
    source_words() {
        zh: "分界参照《可持续发展报告》的趋势箭头；“曾经达标”一条为我们所加。目标方向为“越低越好”时，“差”指升高。",
        en: "The limits follow the trend arrows of the Sustainable Development Report; the row “was met” is ours. Where less is better, “worse” means higher.",
    }
}

/// A row of the table, with an example that the engine has to judge so.
pub(super) struct Arrow {
    sign: &'static str,
    pub(super) trend: Trend,
    condition: Say,
    /// The base year's figure, and the one two years later.
    start: f64,
    now: Option<f64>,
}

const fn row(sign: &'static str, trend: Trend, condition: Say, start: f64, now: Option<f64>) -> Arrow {
    Arrow { sign, trend, condition, start, now }
}

/// The rows, in the order in which they are tried.
pub(super) const ARROWS: [Arrow; 8] = [
    row("•", Trend::TooFew, too_few, 80.0, None),
    row("↑", Trend::MetButFalling, falling, 96.0, Some(92.0)),
    row("↑", Trend::OnCourse, met, 80.0, Some(92.0)),
    row("↓", Trend::Worsening, away, 80.0, Some(79.0)),
    row("↓", Trend::Worsening, lost, 91.0, Some(89.0)),
    row("↑", Trend::OnCourse, fast, 80.0, Some(85.0)),
    row("➚", Trend::TooSlow, half, 80.0, Some(83.0)),
    row("→", Trend::Stalled, slow, 80.0, Some(81.0)),
];

const TARGET: f64 = 90.0;
const YEARS: usize = 5;
const NOW: usize = 2;

impl Arrow {
    /// What the engine says of the example.
    pub(super) fn outlook(&self) -> Option<Outlook> {
        let rule = Requirement::Above { threshold: TARGET, strict: false, floor: 0.0 };
        let mut path = [Reading::Missing; YEARS + 1];
        path[0] = Reading::level(self.start);
        let plan = example::plan(example::share(), rule, &path)?;
        let entered = |now| Change::Actual { indicator: 0, year: NOW, reading: Some(Reading::level(now)) };
        let evaluation = example::after(&plan, self.now.map(entered).into_iter().collect()).ok()?;
        Some(*evaluation.outlook(0))
    }
}

/// Gap, required change and trend.
pub(super) fn body(page: &Page<'_>) -> Html {
    let lang = page.lang;
    let arrow_row = |a: &Arrow| {
        let values = [Some(a.start), a.now].into_iter().flatten().map(|x| format::level(x, 0, None));
        let sign = html! { <span aria-hidden="true">{ a.sign }</span> };
        let sample = inline(&values.collect::<Vec<_>>().join(" → "));
        vec![lang.trend(a.trend).into(), sign, prose(&(a.condition)(lang)), sample]
    };
    html! {
        <>
            { paragraph(&intro(lang)) }
            { formulas(&["g = x_N − T", "q = {T − x_t}/{N − t}", "r = (T/x_t)^{1 ∕ (N − t)} − 1"]) }
            { list(lang, &[gap_words, required_words]) }
            { worked(required_example(lang).into()) }
            <h3>{ trend_title(lang) }</h3>
            { paragraph(&trend_words(lang)) }
            { formulas(&["ρ = {x_t − x_f}/{t − f} : {T − x_f}/{N − f}"]) }
            { table(
                caption(lang),
                &[meaning(lang), arrow(lang), condition(lang), case(lang)],
                ARROWS.iter().map(arrow_row),
            ) }
            { paragraph(&source_words(lang)) }
        </>
    }
}

fn required_example(lang: Lang) -> String {
    let sample = &ARROWS[ARROWS.len() - 2];
    let required = sample.outlook().and_then(|o| o.required);
    let (change, growth) = required.map_or((f64::NAN, None), |r| (r.per_year, r.growth()));
    required_sample(
        lang,
        format::level(sample.now.unwrap_or(f64::NAN), 0, None),
        format::level(TARGET, 0, None),
        YEARS - NOW,
        format::signed(change, 2),
        format::fixed(growth.unwrap_or(f64::NAN), 2),
    )
}
