use super::formula::{block, prose};
use super::progress::ARROWS;
use super::requirements::RULES;
use super::targets::TARGETS;
use super::values::FORMS;
use super::{example, projections, render, scores, Page, SECTIONS};
use crate::i18n::Lang;
use planner_engine::plan::Requirement;
use planner_engine::robustness::robustness;
use planner_engine::{evaluate, Criterion, MethodKind, Plan, Scenario, State};
use std::collections::HashSet;
use yew::prelude::*;
use yew::virtual_dom::VNode;

/// Elements in the order in which they open, and the text of each leaf.
#[derive(Default)]
struct Seen {
    tags: Vec<String>,
    texts: Vec<String>,
    ids: Vec<String>,
    links: Vec<String>,
    styled: usize,
}

fn walk(node: &VNode, seen: &mut Seen) {
    match node {
        VNode::VTag(tag) => {
            seen.tags.push(tag.tag().to_owned());
            for (name, value) in tag.attributes.iter() {
                match name {
                    "id" => seen.ids.push(value.to_owned()),
                    "href" => seen.links.push(value.trim_start_matches('#').to_owned()),
                    "style" => seen.styled += 1,
                    _ => {}
                }
            }
            if let Some(children) = tag.children() {
                walk(children, seen);
            }
        }
        VNode::VList(list) => list.iter().for_each(|child| walk(child, seen)),
        VNode::VText(text) => seen.texts.push(text.text.to_string()),
        _ => panic!("the page is made of elements and text only"),
    }
}

fn seen(html: &Html) -> Seen {
    let mut seen = Seen::default();
    walk(html, &mut seen);
    seen
}

fn page(lang: Lang) -> Seen {
    let plan = Plan::from_json(include_str!("../../../static/plans/yubei-2019-2025.json")).unwrap();
    let scenario = Scenario::as_written(&plan);
    let robustness = robustness(&plan, &scenario, &evaluate(&plan, &scenario), plan.horizon());
    seen(&render(&Page { lang, plan: &plan, scenario: &scenario, robustness: &robustness }))
}

#[test]
fn both_languages_say_the_same_things() {
    let (zh, en) = (page(Lang::Zh), page(Lang::En));
    let outside_sentences = |seen: &Seen| -> Vec<String> {
        // Formulas within sentences follow the order of words, so only their number is compared.
        let inline = ["math", "mrow", "mi", "mn", "mo", "msub", "msup", "msubsup", "mfrac", "mtext"];
        seen.tags.iter().filter(|tag| !inline.contains(&tag.as_str())).cloned().collect()
    };
    let formulas = |seen: &Seen| seen.tags.iter().filter(|tag| *tag == "math").count();
    assert_eq!(outside_sentences(&zh), outside_sentences(&en));
    assert_eq!(formulas(&zh), formulas(&en));
    assert_eq!((zh.ids, zh.links), (en.ids, en.links));
}

#[test]
fn nothing_is_empty_and_every_link_leads_somewhere() {
    for lang in [Lang::Zh, Lang::En] {
        let seen = page(lang);
        assert!(seen.texts.iter().all(|text| !text.is_empty()));
        // A figure that could not be computed would read as a dash; so would a sign of the notation that was not read.
        let worked = |text: &String| !text.contains("NaN") && !text.contains(['$', '{', '}', '_', '^']);
        assert!(seen.texts.iter().all(worked), "{:?}", seen.texts.iter().find(|text| !worked(text)));
        let ids: HashSet<&String> = seen.ids.iter().collect();
        assert_eq!(ids.len(), seen.ids.len(), "an id twice");
        assert!(seen.links.iter().all(|link| ids.contains(link)));
        assert_eq!(seen.links.len(), SECTIONS.len());
        assert_eq!(seen.styled, 0, "the published policy forbids style attributes");
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    let levels: Vec<u8> =
        page(Lang::En).tags.iter().filter_map(|t| t.strip_prefix('h').and_then(|n| n.parse().ok())).collect();
    assert_eq!(levels[0], 2);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1));
    assert!(levels.iter().all(|level| (2..=3).contains(level)));
}

#[test]
fn every_kind_of_requirement_is_explained_once() {
    let kinds: HashSet<&str> = RULES.iter().map(|rule| rule.requirement.kind()).collect();
    // A new kind does not compile here until it is listed, and fails until it is explained.
    let known = |rule: &Requirement| match rule {
        Requirement::Above { .. }
        | Requirement::Full { .. }
        | Requirement::Below { .. }
        | Requirement::NotDecreasing
        | Requirement::SteadilyImproving
        | Requirement::GrowingEveryYear
        | Requirement::Obtained { .. }
        | Requirement::Established => 8,
    };
    assert_eq!(kinds.len(), known(&RULES[0].requirement));
}

#[test]
fn examples_of_requirements_are_those_worked_by_hand() {
    // 87.1/90; 100.0 as reported; 30/36; 114/120; ½·2/3 + ½; 2 of 3 steps; 3/4; issued.
    let by_hand = [87.1 / 90.0, 1.0, 30.0 / 36.0, 0.95, 0.5 * 2.0 / 3.0 + 0.5, 2.0 / 3.0, 0.75, 0.5];
    let computed: Vec<f64> = RULES.iter().map(|rule| rule.judged().unwrap().attainment.unwrap()).collect();
    for (computed, by_hand) in computed.iter().zip(by_hand) {
        assert!((computed - by_hand).abs() < 1e-12, "{computed} {by_hand}");
    }
}

#[test]
fn arrows_are_what_the_engine_draws() {
    for arrow in ARROWS {
        assert_eq!(arrow.outlook().unwrap().trend, Some(arrow.trend));
    }
}

#[test]
fn every_form_of_value_is_read_as_the_page_says() {
    let states: Vec<State> = FORMS.iter().map(|form| form.cells().unwrap()[1].state).collect();
    assert_eq!(states.iter().filter(|state| **state == State::Trend).count(), 3);
    assert_eq!(states.iter().filter(|state| **state == State::Missing).count(), 1);
    // 40 and 2 points more; 3 and 1 more.
    assert_eq!(states[3], State::Level { value: 42.0 });
    assert_eq!(states[9], State::Level { value: 4.0 });
}

#[test]
fn every_form_of_target_asks_for_something() {
    let asked: Vec<Criterion> = TARGETS.iter().map(|target| target.criterion().unwrap()).collect();
    assert_eq!(asked[0], Criterion::AtLeast { threshold: 91.0, strict: false, floor: 0.0 });
    assert_eq!(asked[2], Criterion::Full { whole: 100.0 });
    // No data falls back to the requirement.
    assert_eq!(asked.last(), Some(&Criterion::AtLeast { threshold: 90.0, strict: true, floor: 0.0 }));
}

#[test]
fn every_method_has_an_example() {
    let paths: Vec<Vec<f64>> =
        projections::rows().map(|row| row.path().unwrap().into_iter().map(Option::unwrap).collect()).collect();
    assert_eq!(paths.len(), MethodKind::ALL.len());
    // With nothing that moves it, half a point above the plan's path.
    assert_eq!(paths[0], [85.5, 88.5, 90.5]);
    assert_eq!(paths[1], [85.0, 88.0, 90.0]);
    assert_eq!(paths[2], [82.0, 82.0, 82.0]);
    assert_eq!(paths[4], [83.5, 85.0, 86.5]);
    // 82 + 2·(0.8 + 0.64 + 0.512)
    assert!((paths[7][2] - 85.904).abs() < 1e-12);
    assert_eq!(paths[8], [85.0, 88.0, 91.0]);
}

#[test]
fn thresholds_read_as_people_say_them() {
    assert_eq!(scores::threshold(2.0 / 3.0), "2/3");
    assert_eq!(scores::threshold(0.8), "80%");
    assert_eq!(scores::threshold(0.0), "0%");
}

#[test]
fn a_fraction_takes_the_group_on_either_side() {
    let seen = seen(&block("a = {x − 1}/T_n"));
    assert_eq!(seen.tags, ["math", "mrow", "mi", "mo", "mfrac", "mrow", "mi", "mo", "mn", "msub", "mi", "mi"]);
    assert_eq!(seen.texts, ["a", "=", "x", "−", "1", "T", "n"]);
}

#[test]
fn sentences_keep_their_words_around_formulas() {
    let seen = seen(&prose("where $x > 0$ holds"));
    assert_eq!(seen.texts, ["where ", "x", ">", "0", " holds"]);
}

#[test]
fn an_example_is_a_valid_plan() {
    assert!(example::plan(example::share(), RULES[0].requirement.clone(), &[]).is_none());
}
