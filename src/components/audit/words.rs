//! Puts findings into words. The match over their details is exhaustive: a new rule without words does not compile.

use super::figures::{list, years, Figures};
use super::sentences as s;
use crate::format;
use crate::i18n::Lang;
use planner_engine::audit::{Detail, Fall, Finding, Place};
use planner_engine::plan::file::{Extent, NoteKind};
use planner_engine::plan::{Plan, Requirement};

/// A finding in words: what is the matter, and how so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) title: String,
    pub(super) text: String,
}

/// Tells what a finding says.
pub(super) fn told(lang: Lang, plan: &Plan, finding: &Finding) -> Told {
    let f = &Figures::of(lang, plan, finding.subject);
    let base = plan.base_year;
    let of = |years: &[i32]| s::years_before(lang, self::years(lang, years));
    let table = |at: usize| finding.evidence.get(at).map(|e| f.table(&e.source.table)).unwrap_or_default();
    let history = |at: usize| f.entry.and_then(|entry| entry.history.get(at));
    let period = |at: usize| history(at).map(|h| lang.text(&h.period)).unwrap_or_default();
    let label = || f.work.map(|work| lang.text(&work.label)).unwrap_or_default();
    let unit = |u: usize| plan.file.units.get(u).map(|unit| lang.text(&unit.name)).unwrap_or_default();
    let (title, text) = match &finding.detail {
        Detail::RequirementOutOfReach { limit, .. } => {
            (s::out_of_reach_title(lang), s::out_of_reach(lang, f.asked(), f.level(*limit)))
        }
        Detail::NothingLeftToImprove { cap } => {
            let growing = f.entry.is_some_and(|entry| entry.requirement.rule == Requirement::GrowingEveryYear);
            let say = if growing { s::nothing_left_growing } else { s::nothing_left_steadily };
            (s::nothing_left_title(lang), say(lang, base, f.level(*cap)))
        }
        Detail::EqualsStrictRequirement { place: at, threshold, years } => {
            (s::equals_title(lang), s::equals(lang, of(years), place(f, *at), f.level(*threshold), f.asked()))
        }
        Detail::FailsRequirement { place: at, years, first_met } => {
            let text = s::fails(lang, of(years), place(f, *at), f.asked());
            (s::fails_title(lang), text + &fails_when(lang, *at, years, *first_met))
        }
        Detail::HorizonTargetsDiffer { stated, planned } => {
            let (one, other) = (table(0), table(1));
            let text = s::targets_differ(lang, plan.horizon_year(), one, f.state(*stated), other, f.state(*planned));
            (s::targets_differ_title(lang), text)
        }
        Detail::BaselinesDiffer { states: [a, b] } => {
            let text = s::targets_differ(lang, base, table(0), f.state(*a), table(1), f.state(*b));
            (s::baselines_differ_title(lang), text)
        }
        Detail::AgreesOnlyRounded { year, values: [a, b], decimals } => {
            let (a, b) = (f.level(*a), f.level(*b));
            let text = if *decimals == 0 {
                s::rounded_whole(lang, year, a, b)
            } else {
                s::rounded(lang, year, a, b, decimals)
            };
            (s::rounded_title(lang), text)
        }
        Detail::WrittenPrecision { written, reported } => {
            let say = if written > reported { s::precision_finer } else { s::precision_coarser };
            (s::precision_title(lang), say(lang, *written, *reported))
        }
        Detail::WorseThanBaseline { place: at, baseline, years, worst } => {
            let (place, of) = (place(f, *at), of(years));
            let text = match (baseline, worst, years.len()) {
                (Some(baseline), Some(worst), 1) => {
                    s::worse(lang, base, f.level(*baseline), of, place, f.level(*worst))
                }
                (Some(baseline), Some(worst), _) => {
                    s::worse_several(lang, base, f.level(*baseline), of, place, f.level(*worst))
                }
                _ => s::worse_stage(lang, base, of, place),
            };
            (s::worse_title(lang), text)
        }
        Detail::FallsBack { falls } => {
            let say = |fall: &Fall| s::fall(lang, fall.from, f.height(fall.before), fall.to, f.height(fall.after));
            (s::falls_title(lang), s::falls(lang, list(lang, falls.iter().map(say))))
        }
        Detail::NoYearlyTarget { all: true, .. } => (s::no_target_title(lang), s::no_target_all(lang)),
        Detail::NoYearlyTarget { years, all: false } => (s::no_target_title(lang), s::no_target(lang, of(years))),
        Detail::StepDisagrees { year, before, level, stated } => {
            let change = f.difference(level - before);
            let text = s::step(lang, year, f.step(*stated), f.level(*before), f.level(*level), change);
            (s::step_title(lang), text)
        }
        Detail::NoBaseline { targets_are_changes } => {
            let more = if *targets_are_changes { s::no_baseline_changes(lang) } else { String::new() };
            (s::no_baseline_title(lang), s::no_baseline(lang, base) + &more)
        }
        Detail::BaselineIsBound { operator, value } => {
            let bound = format!("{}{}", format::sign(*operator), f.level(*value));
            (s::bound_title(lang), s::bound(lang, base, bound))
        }
        Detail::BaselineQualified { note, kind } => qualified(lang, plan, *note, *kind),
        Detail::BaselineOfOtherPeriod { history, value } => {
            (s::other_period_title(lang), s::other_period(lang, base, f.level(*value), period(*history)))
        }
        Detail::BaseYearFigureDiffers { history, values: [a, b] } => {
            (s::remark_differs_title(lang), s::remark_differs(lang, base, f.level(*a), f.level(*b), period(*history)))
        }
        Detail::LevelOnlyInRemark { history, value } => {
            (s::only_remark_title(lang), s::only_remark(lang, f.level(*value), period(*history)))
        }
        Detail::NoLevel => (s::no_level_title(lang), s::no_level(lang)),
        Detail::NoDuty => {
            let mut covered: Vec<&String> = plan.file.duties.iter().map(|duty| &duty.indicator).collect();
            covered.sort_unstable();
            covered.dedup();
            (s::no_duty_title(lang), s::no_duty(lang, covered.len()))
        }
        Detail::AmountsDiffer { extent, amounts } => {
            let extent = match extent {
                Extent::Total => s::in_all(lang),
                Extent::Yearly => s::a_year(lang),
            };
            let amounts = list(lang, amounts.iter().map(|x| f.amount(*x)));
            (s::amounts_title(lang), s::amounts(lang, label(), extent, amounts))
        }
        Detail::RateDisagreesWithTotal { per_year, years, reached, total } => {
            let (per_year, reached, total) = (f.amount(*per_year), f.amount(*reached), f.amount(*total));
            (s::rate_title(lang), s::rate(lang, label(), per_year, of(years), years.len(), reached, total))
        }
        Detail::LeadsDiffer { measure } => {
            let row = plan.file.measures.get(*measure).map(|m| m.source.row.clone()).unwrap_or_default();
            (s::leads_differ_title(lang), s::leads_differ(lang, row))
        }
        Detail::LeadsAndSupports { unit: u } => (s::both_title(lang), s::both(lang, unit(*u))),
        Detail::NamedTwice { unit: u } => (s::twice_title(lang), s::twice(lang, unit(*u))),
        Detail::NoLead => (s::no_lead_title(lang), s::no_lead(lang)),
        Detail::NoSchedule => (s::no_schedule_title(lang), s::no_schedule(lang)),
        Detail::NoInvestment => (s::no_investment_title(lang), s::no_investment(lang)),
        Detail::OnlyPlanned => (s::only_planned_title(lang), s::only_planned(lang)),
        Detail::Pauses { years } => (s::pauses_title(lang), s::pauses(lang, of(years))),
        Detail::DutyLeavesOutYears { years } => (s::duty_years_title(lang), s::duty_years(lang, of(years))),
    };
    Told { title, text }
}

/// Which target is meant, by name.
fn place(f: &Figures<'_>, place: Place) -> String {
    match place {
        Place::Yearly => s::place_yearly(f.lang),
        Place::Horizon(k) => {
            let table = f.entry.and_then(|entry| entry.targets.get(k));
            s::place_table(f.lang, table.map(|figure| f.table(&figure.source.table)).unwrap_or_default())
        }
    }
}

fn fails_when(lang: Lang, place: Place, years: &[i32], first_met: Option<i32>) -> String {
    match (place, first_met, years.last()) {
        (Place::Horizon(_), ..) | (.., None) => String::new(),
        (Place::Yearly, None, _) => s::fails_always(lang),
        (Place::Yearly, Some(met), Some(last)) if met < *last => s::fails_after(lang, met),
        (Place::Yearly, Some(met), _) => s::fails_until(lang, met),
    }
}

/// What a note says is the finding; what it means for whoever uses the figure is ours.
fn qualified(lang: Lang, plan: &Plan, note: usize, kind: NoteKind) -> (String, String) {
    match kind {
        NoteKind::Estimated => (s::estimated_title(lang), s::estimated(lang)),
        NoteKind::ProxyQuantity => (s::proxy_quantity_title(lang), s::proxy_quantity(lang)),
        NoteKind::ProxySurvey => (s::proxy_survey_title(lang), s::proxy_survey(lang)),
        NoteKind::MonitoringScope => (s::scope_title(lang), s::scope(lang)),
        NoteKind::Detail => {
            let text = plan.file.notes.get(note).map(|note| lang.text(&note.text)).unwrap_or_default();
            (s::detail_title(lang), text)
        }
    }
}
