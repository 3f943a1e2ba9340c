//! How a path goes on after the last actual figure: every method with its formula, parameters and an example.

use super::example;
use super::formula::prose;
use super::parts::{formulas, list, paragraph, table, Page, Say};
use crate::format;
use crate::i18n::{define_messages, Lang};
use planner_engine::plan::{Quantity, Reading, Requirement};
use planner_engine::{Change, Method, MethodKind, Refusal};
use yew::prelude::*;

define_messages! {
    title() { zh: "推算方法", en: "Projection methods" }
    intro() {
        zh: "实际值从不被覆盖。没有实际值的年份按所选方法推算；您为某一年单独设的值优先于方法。$x_s$ 为之前最近的实际值（基准年的值也是），$n$ 为其后的第几年。",
        en: "Actual figures are never overwritten. Years without one follow the method you choose; a value you set for a single year comes before the method. $x_s$ is the last actual figure before (the base year’s is one), $n$ counts the years after it.",
    }
    caption() {
        zh: "各种方法（算例：实际值 80、82 之后三年，目标 ≥ 90）",
        en: "The methods (example: three years after the actual figures 80 and 82, target ≥ 90)",
    }
    method() { zh: "方法", en: "Method" }
    formula() { zh: "公式", en: "Formula" }
    words() { zh: "说明与参数", en: "In words, with parameters" }
    case() { zh: "算例", en: "Example" }
    projects() {
        zh: "规划自己的年度目标，按项目进展调整：$E$ 为没有这些项目时末年会差多少，$s_r$ 为项目 $r$ 的份额，$D_r$ 为已完成的工作（按期时为 $D_r^0$），按见效滞后取若干年前的数。项目全部按期时即为规划路径；只有方向、个数和制度的指标，完成的工作不足时改善推迟。$e$ 为整体平移。",
        en: "The plan’s own yearly targets, moved by its projects: $E$ is how much worse it would stand in the end without them, $s_r$ the share of project $r$, $D_r$ the work done ($D_r^0$ on schedule), as many years before as it takes to show. With all projects on schedule this is the plan’s path; indicators with directions only, counts and institutions wait where too little is done. $e$ is an offset.",
    }
    plan_path() {
        zh: "规划自己的年度目标；规划未写的年份没有数据。算例的年度目标为 85、88、90。",
        en: "The plan’s own yearly targets; years it leaves out have no data. The example’s are 85, 88 and 90.",
    }
    hold() { zh: "保持最后的实际值；只有方向的指标读作持平。", en: "The last actual figure is kept; an indicator with directions only is read as held." }
    linear() {
        zh: "直线走到主导依据的目标年目标 $T$，$N_s$ 为到目标年的年数。目标为“＞ T”时，走到能满足它的最小可报告值。没有数值目标时没有数据。",
        en: "A straight line to the target year’s target $T$ of the leading basis, $N_s$ years away. Where the target is “> T”, it ends on the smallest reportable value that meets it. No data without a numeric target.",
    }
    constant() { zh: "每年变化同一个量 $c$。", en: "The same change $c$ every year." }
    growth() { zh: "每年按同一比率 $r$ 增长；公式中 5% 即 0.05。", en: "The same rate of growth $r$ every year; 5% is 0.05 in the formula." }
    saturating() {
        zh: "每年缩小与上限 $K$ 的差距的同一比例 $s$。$K$ 须在自然界限之内。",
        en: "Every year the same share $s$ of the distance to the cap $K$ is covered. $K$ lies within the natural bounds.",
    }
    damped() {
        zh: "实际值的年均变化 $b$ 逐年衰减（Gardner 与 McKenzie）。实际值不足两个时没有数据。",
        en: "The mean yearly change $b$ of the actual figures, damped from year to year (Gardner and McKenzie). No data with fewer than two actual figures.",
    }
    by_hand() {
        zh: "您设的值和实际值之间连直线，最后一个之后保持；个数向下取整。算例只设了末年为 91。",
        en: "Straight lines between the values you set and actual figures; the last one is kept. Counts are rounded down. In the example only the last year is set, to 91.",
    }
    parameter(name, letter, range, value) { zh: "{name}（${letter}$）：{range}算例取 {value}。", en: "{name} (${letter}$): {range}{value} in the example." }
    range_words(min, max) { zh: "{min} 至 {max}；", en: "{min} to {max}; " }
    rules_title() { zh: "共同的规则", en: "What holds for all of them" }
    gap_years() {
        zh: "两个实际值之间的空缺年份，也按所选方法从前一个实际值推算；只有手工设定会向后一个内插。",
        en: "A year between two actual figures follows the method from the one before it; only by hand draws a line towards the one after.",
    }
    missing_years() {
        zh: "填为“无数据”的年份就是无数据；其后各年仍从更早的实际值推算。",
        en: "A year entered as “no data” is no data; the years after it still go on from the figure before.",
    }
    no_level() {
        zh: "最后的实际值没有水平值时，除随项目推进、规划路径、保持现状和手工设定外，各方法都没有数据。",
        en: "Where the last actual figure has no level, every method but the projects’, the plan’s path, hold and by hand has no data.",
    }
    within_bounds() { zh: "推算值超出自然界限的部分被截去，并注明。", en: "What a method gives beyond the natural bounds is cut off, and marked." }
    fitting(methods) {
        zh: "只报告方向的指标、个数和制度类指标没有可外推的水平值，只能用：{methods}。",
        en: "Indicators that report directions only, counts and institutions cannot be extrapolated and take these methods only: {methods}.",
    }
}

/// A method as an example uses it.
pub(super) struct Row {
    pub(super) method: Method,
    formula: &'static str,
    words: Say,
    /// Parameters by their names in files, with their letters in the formula.
    parameters: &'static [(&'static str, &'static str)],
}

/// Every method once, in the order in which they are offered.
pub(super) fn rows() -> impl Iterator<Item = Row> {
    MethodKind::ALL.into_iter().map(row)
}

fn row(kind: MethodKind) -> Row {
    let of = |method, formula, words: Say, parameters| Row { method, formula, words, parameters };
    match kind {
        MethodKind::Projects => {
            let formula = "x_{s+n} = T_{s+n} − Σ s_r · E · (D_r^0 − D_r) + e";
            of(Method::Projects { offset: 0.5 }, formula, projects, &[("offset", "e")])
        }
        MethodKind::PlanPath => of(Method::PlanPath, "x_{s+n} = T_{s+n}", plan_path, &[]),
        MethodKind::Hold => of(Method::Hold, "x_{s+n} = x_s", hold, &[]),
        MethodKind::LinearToTarget => of(Method::LinearToTarget, "x_{s+n} = x_s + (T − x_s) · n/N_s", linear, &[]),
        MethodKind::ConstantChange => {
            let method = Method::ConstantChange { per_year: 1.5 };
            of(method, "x_{s+n} = x_s + c · n", constant, &[("per_year", "c")])
        }
        MethodKind::CompoundGrowth => {
            let method = Method::CompoundGrowth { percent: 4.0 };
            of(method, "x_{s+n} = x_s · (1 + r)^n", growth, &[("percent", "r")])
        }
        MethodKind::Saturating => {
            let method = Method::Saturating { cap: 100.0, closing: 20.0 };
            let letters = &[("cap", "K"), ("closing", "s")];
            of(method, "x_{s+n} = K − (K − x_s) · (1 − s)^n", saturating, letters)
        }
        MethodKind::DampedTrend => {
            let method = Method::DampedTrend { damping: 0.8 };
            of(method, "x_{s+n} = x_s + b · (φ + φ^2 + … + φ^n)", damped, &[("damping", "φ")])
        }
        MethodKind::ByHand => of(Method::ByHand, "x_{s+n} = x_p + (x_q − x_p) · {s + n − p}/{q − p}", by_hand, &[]),
    }
}

const ACTUALS: [f64; 2] = [80.0, 82.0];
const TARGETS: [f64; 4] = [83.0, 85.0, 88.0, 90.0];
const SET: f64 = 91.0;

impl Row {
    /// What the engine gives after the actual figures, or why not.
    pub(super) fn path(&self) -> Result<Vec<Option<f64>>, Option<Refusal>> {
        let plan = plan().ok_or(None)?;
        let mut changes = vec![
            Change::Actual { indicator: 0, year: 1, reading: Some(Reading::level(ACTUALS[1])) },
            Change::Method { indicator: 0, method: self.method },
        ];
        if self.method == Method::ByHand {
            changes.push(Change::Edit { indicator: 0, year: plan.horizon(), reading: Some(Reading::level(SET)) });
        }
        let evaluation = example::after(&plan, changes)?;
        Ok(evaluation.path(0)[ACTUALS.len()..].iter().map(planner_engine::Cell::level).collect())
    }
}

fn plan() -> Option<planner_engine::Plan> {
    let rule = Requirement::Above { threshold: TARGETS[TARGETS.len() - 1], strict: false, floor: 0.0 };
    let path: Vec<Reading> = ACTUALS[..1].iter().chain(&TARGETS).map(|x| Reading::level(*x)).collect();
    example::plan(example::share(), rule, &path)
}

/// The range of a method's parameter, which the engine tells on refusing what lies outside.
fn range(mut method: Method, asked: &str) -> Option<(f64, f64)> {
    match &mut method {
        Method::ConstantChange { per_year: value }
        | Method::Projects { offset: value }
        | Method::CompoundGrowth { percent: value }
        | Method::Saturating { closing: value, .. }
        | Method::DampedTrend { damping: value } => *value = f64::INFINITY,
        _ => return None,
    }
    match example::after(&plan()?, vec![Change::Method { indicator: 0, method }]) {
        Err(Refusal::Parameter { name, min, max }) if name == asked => Some((min, max)),
        _ => None,
    }
}

/// The methods.
pub(super) fn body(page: &Page<'_>) -> Html {
    let lang = page.lang;
    let levels = [Quantity::Stage, example::count()];
    let fits = |kind: &MethodKind| levels.iter().all(|quantity| kind.fits(quantity));
    let names: Vec<String> = MethodKind::ALL.into_iter().filter(fits).map(|kind| lang.method(kind)).collect();
    let names = names.join(if lang.is_chinese() { "、" } else { ", " });
    let table_row = |row: Row| {
        let parameters = row.parameters.iter().map(|p| prose(&parameter_words(lang, row.method, *p)));
        let words = html! {
            <>{ prose(&(row.words)(lang)) }{ for parameters.map(|p| html! { <><br />{ p }</> }) }</>
        };
        let values = row.path().unwrap_or_default();
        let values = values.into_iter().map(|x| x.map_or_else(|| format::NOTHING.to_owned(), |x| format::fixed(x, 1)));
        let values = values.collect::<Vec<_>>().join(" → ");
        vec![lang.method(row.method.kind()).into(), formulas(&[row.formula]), words, values.into()]
    };
    html! {
        <>
            { paragraph(&intro(lang)) }
            { table(caption(lang), &[method(lang), formula(lang), words(lang), case(lang)], rows().map(table_row)) }
            <h3>{ rules_title(lang) }</h3>
            { list(lang, &[gap_years, missing_years, no_level, within_bounds]) }
            { paragraph(&fitting(lang, names)) }
        </>
    }
}

fn parameter_words(lang: Lang, method: Method, (name, letter): (&str, &str)) -> String {
    /// A limit that only keeps paths within the range of numbers says nothing to the reader.
    const TELLING: f64 = 1e6;
    let written = |x: f64| format::level(x, 0, None);
    let range = match range(method, name) {
        Some((min, max)) if max < TELLING => range_words(lang, written(min), written(max)),
        _ => String::new(),
    };
    let value = match method {
        Method::Saturating { cap, .. } if name == "cap" => cap,
        Method::ConstantChange { per_year: value }
        | Method::Projects { offset: value }
        | Method::CompoundGrowth { percent: value }
        | Method::Saturating { closing: value, .. }
        | Method::DampedTrend { damping: value } => value,
        _ => return String::new(),
    };
    parameter(lang, lang.parameter(name), letter, range, written(value))
}
