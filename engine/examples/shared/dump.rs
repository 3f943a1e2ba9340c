//! Everything the engine computes over many scenarios of a plan, as text in which no digit is rounded away.

use planner_engine::effects::{
    Confidence, EffectEntry, EffectKind, EffectsFile, Enough, LinkEntry, PhaseRates, EFFECTS_FORMAT, EFFECTS_VERSION,
};
use planner_engine::plan::{Basis, IndicatorEntry, Plan, PlanError, Quantity, Reading, Stage, Text};
use planner_engine::rng::SplitMix;
use planner_engine::scenario::PlanReference;
use planner_engine::schedule::{delivered, spent};
use planner_engine::score::{index, score, Mean, Score, LAYER_COVERAGE};
use planner_engine::{apply, evaluate, robustness, Cell, Change, Evaluation, Method, ProjectChoice, Scenario, State};
use std::fmt::Write;

/// How many scenarios are drawn at random, on top of those that try every method on every indicator.
const RANDOM: usize = 60;

/// The scenarios: the plan as written, each method with several parameters wherever it fits, and random mixtures of
/// edits, actual figures, methods and weights, and of choices about projects.
pub(crate) fn scenarios(plan: &Plan) -> Vec<Scenario> {
    let mut rng = SplitMix::new(2019);
    let mut list = vec![Scenario::as_written(plan)];
    for basis in Basis::ALL {
        list.push(changed(plan, &[Change::Basis(basis)]));
    }
    for indicator in 0..plan.indicators.len() {
        for method in methods(plan, indicator) {
            // Two actual figures, so that a trend of the actual figures exists.
            let mut changes = vec![Change::Method { indicator, method }];
            for year in 0..3.min(plan.years) {
                let reading = Some(random_reading(plan, indicator, &mut rng));
                changes.push(Change::Actual { indicator, year, reading });
            }
            list.push(changed(plan, &changes));
        }
    }
    for _ in 0..RANDOM {
        list.push(random_scenario(plan, &mut rng));
    }
    for _ in 0..RANDOM {
        let changes: Vec<Change> = (0..8).map(|_| random_project(plan, &mut rng)).collect();
        list.push(changed(plan, &changes));
    }
    list
}

/// The plan with every indicator moved by some of its projects: what is assumed here means nothing but digits.
pub(crate) fn assumed(plan: Plan) -> Result<Plan, PlanError> {
    let text = || Text::both("无", "none");
    let rates = |planning| PhaseRates { planning, building: 1.0, completion: 0.7, operating: 0.3, reason: text() };
    let len = plan.indicators.len().max(1);
    let entry = |(i, indicator): (usize, &IndicatorEntry)| {
        let rows = (0..plan.rows.len()).filter(|row| row % len == i || row % 7 == i % 7);
        let link = |row| LinkEntry { row: plan.row(row).id.clone(), share: None, reason: None, confidence: None };
        EffectEntry {
            indicator: indicator.id.clone(),
            kind: EffectKind::Delivery { without: None },
            lag: u8::from(i % 2 == 1),
            covered: Some(0.9),
            reason: text(),
            confidence: Confidence::Low,
            links: rows.map(link).collect(),
        }
    };
    let file = EffectsFile {
        format: EFFECTS_FORMAT.to_owned(),
        version: EFFECTS_VERSION,
        plan: PlanReference { id: plan.file.id.clone(), hash: None },
        name: text(),
        note: None,
        delivery: rates(0.1),
        spending: rates(0.3),
        enough: Enough { share: 0.5, reason: text() },
        effects: plan.file.indicators.iter().enumerate().map(entry).collect(),
    };
    plan.with_effects(file)
}

/// All numbers that follow from a scenario, one thing a line, floats as the hexadecimal of their bits.
pub(crate) fn dump(plan: &Plan, scenario: &Scenario) -> String {
    let mut text = String::new();
    let evaluation = evaluate(plan, scenario);
    line(&mut text, format_args!("scenario {}", scenario.to_json(plan)));
    for i in 0..plan.indicators.len() {
        for t in 0..plan.years {
            let cell = cell(evaluation.cell(i, t));
            let judged = Basis::ALL.map(|basis| {
                let judgement = evaluation.judgement(i, t, basis);
                format!("{:?} {}", judgement.verdict, maybe(judgement.attainment))
            });
            line(&mut text, format_args!("cell {i} {t}: {cell} | {}", judged.join(" | ")));
        }
        let outlook = evaluation.outlook(i);
        let required = outlook
            .required
            .map_or_else(|| "-".to_owned(), |r| format!("{} {} {}", r.from, bits(r.per_year), maybe(r.growth())));
        line(&mut text, format_args!("outlook {i}: {} {required} {:?}", maybe(outlook.gap), outlook.trend));
    }
    for (row, _) in scenario.projects() {
        let (done, money) = (delivered(plan, scenario, row), spent(plan, scenario, row));
        let [done, years] =
            [done, money.years].map(|values| values.into_iter().map(bits).collect::<Vec<_>>().join(" "));
        line(&mut text, format_args!("project {row}: {done} | {years} {}", bits(money.later)));
    }
    for t in 0..plan.years {
        line(&mut text, format_args!("counts {t}: {:?}", Basis::ALL.map(|basis| evaluation.counts(t, basis))));
        for l in 0..plan.layers.len() {
            line(&mut text, format_args!("layer {l} {t}: {}", scored(evaluation.layer(l, t))));
        }
        line(&mut text, format_args!("index {t}: {}", scored(evaluation.index_score(t))));
        line(&mut text, format_args!("geometric {t}: {}", scored(&geometric(plan, scenario, &evaluation, t))));
    }
    let other = robustness(plan, scenario, &evaluation, plan.horizon());
    let weights = other.weights.map_or_else(|| "-".to_owned(), |range| range.map(bits).join(" "));
    let equal = maybe(other.equal);
    line(&mut text, format_args!("robustness: {equal} {} {weights}", scored(&other.geometric)));
    for without in &other.without {
        line(&mut text, format_args!("without {}: {}", without.indicator, maybe(without.index)));
    }
    text
}

fn line(text: &mut String, content: std::fmt::Arguments<'_>) {
    // Writing into a String cannot fail.
    let _ = writeln!(text, "{content}");
}

fn bits(x: f64) -> String {
    format!("{:016x}", x.to_bits())
}

fn maybe(x: Option<f64>) -> String {
    x.map_or_else(|| "-".to_owned(), bits)
}

fn cell(cell: &Cell) -> String {
    let state = match cell.state {
        State::Level { value } => bits(value),
        State::Bound { operator, value } => format!("{operator:?} {}", bits(value)),
        other => format!("{other:?}"),
    };
    format!("{state} {:?} {:?} {}", cell.step, cell.origin, cell.clamped)
}

fn scored(score: &Score) -> String {
    let numbers = [score.lower, score.upper, score.coverage].map(bits).join(" ");
    format!("{} {numbers} {}", maybe(score.value), score.published)
}

/// The index by geometric means, put together here from the public parts.
fn geometric(plan: &Plan, scenario: &Scenario, evaluation: &Evaluation, t: usize) -> Score {
    let attainment = |i: usize| evaluation.judgement(i, t, scenario.basis).attainment;
    let layers: Vec<Score> = plan
        .layers
        .iter()
        .map(|layer| {
            let parts = layer.indicators.iter().map(|&i| (scenario.indicator_weights[i], attainment(i)));
            score(Mean::Geometric, parts, LAYER_COVERAGE)
        })
        .collect();
    index(Mean::Geometric, scenario.layer_weights.iter().copied().zip(layers.iter().copied()))
}

fn methods(plan: &Plan, indicator: usize) -> Vec<Method> {
    let quantity = &plan.file.indicators[indicator].quantity;
    let top = plan.indicators[indicator].max.min(1e6);
    let mut all = vec![
        Method::default(),
        Method::Projects { offset: 0.3 },
        Method::PlanPath,
        Method::Hold,
        Method::LinearToTarget,
        Method::ByHand,
    ];
    all.extend([-7.3, -0.1, 0.0, 0.1, 1.7].map(|per_year| Method::ConstantChange { per_year }));
    all.extend([-100.0, -2.5, 0.3, 7.7, 40.0].map(|percent| Method::CompoundGrowth { percent }));
    for closing in [0.0, 3.3, 25.0, 100.0] {
        all.extend([top, top * 0.97].map(|cap| Method::Saturating { cap, closing }));
    }
    all.extend([0.0, 0.35, 0.9, 1.0].map(|damping| Method::DampedTrend { damping }));
    all.retain(|method| method.kind().fits(quantity));
    all
}

fn random_scenario(plan: &Plan, rng: &mut SplitMix) -> Scenario {
    let mut changes = vec![Change::Basis(Basis::ALL[below(rng, 3)])];
    for indicator in 0..plan.indicators.len() {
        let offered = methods(plan, indicator);
        changes.push(Change::Method { indicator, method: offered[below(rng, offered.len())] });
        changes.push(Change::IndicatorWeight { indicator, weight: 3.0 * rng.uniform() });
        for year in 1..plan.years {
            let reading = Some(random_reading(plan, indicator, rng));
            match below(rng, 4) {
                0 => changes.push(Change::Edit { indicator, year, reading }),
                1 => changes.push(Change::Actual { indicator, year, reading }),
                _ => {}
            }
        }
    }
    for layer in 0..plan.layers.len() {
        changes.push(Change::LayerWeight { layer, weight: rng.uniform() });
    }
    changed(plan, &changes)
}

/// A choice about a project, or an assumption about what it does.
fn random_project(plan: &Plan, rng: &mut SplitMix) -> Change {
    let (row, indicator) = (below(rng, plan.rows.len().max(1)), below(rng, plan.indicators.len()));
    match below(rng, 6) {
        0 => Change::Share { indicator, row, share: Some(0.1 * rng.uniform()) },
        1 => Change::Without { indicator, without: Some(10.0 * rng.uniform()) },
        n => {
            let years = i32::try_from(below(rng, 3)).unwrap_or_default();
            let funding = if n == 2 { 2.0 * rng.uniform() } else { 1.0 };
            let choice = ProjectChoice { delay: years, longer: i32::from(n == 3), funding, cancelled: n == 4 };
            Change::Project { row, choice }
        }
    }
}

/// Near the base year's level where there is one, so that values fall on both sides of the targets.
fn random_reading(plan: &Plan, indicator: usize, rng: &mut SplitMix) -> Reading {
    let compiled = &plan.indicators[indicator];
    match plan.file.indicators[indicator].quantity {
        Quantity::Number { .. } | Quantity::Trend { .. } => {
            let around = match compiled.baseline {
                Reading::Level { value, .. } | Reading::Bound { value, .. } => value,
                _ => 50.0,
            };
            Reading::level((around * (0.8 + 0.4 * rng.uniform())).clamp(compiled.min, compiled.max))
        }
        Quantity::Count { .. } => {
            let count = u32::try_from(below(rng, 5)).unwrap_or_default();
            Reading::Count { count, or_more: below(rng, 4) == 0 }
        }
        Quantity::Stage => Reading::Stage { stage: Stage::ALL[below(rng, 3)] },
    }
}

/// A whole number below `end`, which is not 0.
fn below(rng: &mut SplitMix, end: usize) -> usize {
    usize::try_from(rng.next_bits() >> 33).unwrap_or_default() % end
}

/// The plan as written with changes; one that the plan refuses is left out, the same one everywhere.
fn changed(plan: &Plan, changes: &[Change]) -> Scenario {
    changes.iter().fold(Scenario::as_written(plan), |scenario, change| match apply(plan, &scenario, change) {
        Ok((next, _)) => next,
        Err(_) => scenario,
    })
}
