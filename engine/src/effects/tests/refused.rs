//! What cannot be assumed, and how a file says where.

use super::*;

#[test]
fn assumptions_that_cannot_be_are_refused() {
    let trend = Row::trend().base(change("up"));
    let effects = [moved_by(0, &[("a", 0.5), ("b", 0.25)]), moved_by(1, &[("a", 0.5)])];
    let plan = moved_plan(&[rising(), Row::stage(), trend], &two(), &effects);
    let share = |indicator, row, share| Change::Share { indicator, row, share: Some(share) };
    let refused = |name, min, max| Refusal::Parameter { name, min, max };
    let cases = [
        (share(0, 0, 0.8), refused("share", 0.0, 0.75)),
        (share(0, 0, f64::NAN), refused("share", 0.0, 0.75)),
        (share(0, 1, -0.1), refused("share", 0.0, 0.5)),
        (share(0, 2, 0.1), Refusal::Nowhere("project")),
        (share(2, 0, 0.1), Refusal::Nowhere("effect")),
        (share(3, 0, 0.1), Refusal::Nowhere("indicator")),
        (Change::Without { indicator: 0, without: Some(-1.0) }, refused("without", 0.0, 1e15)),
        (Change::Without { indicator: 1, without: Some(1.0) }, Refusal::Kind { quantity: "stage" }),
        (Change::Lag { indicator: 0, lag: Some(6) }, refused("lag", 0.0, 5.0)),
        (Change::Growth { indicator: 0, percent: Some(1.0) }, Refusal::Nowhere("effect")),
        (Change::Enough(Some(1.1)), refused("enough", 0.0, 1.0)),
        (Change::Method { indicator: 0, method: Method::Projects { offset: 2e12 } }, refused("offset", -1e12, 1e12)),
        (Change::Method { indicator: 1, method: Method::Projects { offset: 1.0 } }, refused("offset", 0.0, 0.0)),
    ];
    let written = Scenario::as_written(&plan);
    for (change, expected) in cases {
        assert_eq!(apply(&plan, &written, &change).unwrap_err(), expected, "{change:?}");
    }
    // What was moved from one row to the other cannot be given back first.
    let moved = after(&plan, &[share(0, 0, 0.1), share(0, 1, 0.9)]);
    let back = Change::Share { indicator: 0, row: 0, share: None };
    assert!(apply(&plan, &moved, &back).is_err());
    // As a file it comes back whatever the order of its names is.
    assert_eq!(Scenario::from_json(&plan, &moved.to_json(&plan)), Ok(moved));
}

#[test]
fn a_file_of_assumptions_that_does_not_fit_names_the_field() {
    let good = || assumptions(&[moved_by(0, &[("a", 0.5), ("b", 0.5)]), spending(5.0)]);
    let plan = file_with_projects(&[rising(), Row::count(1), rising()], &two()).to_string();
    let cases = [
        ("/format", json!("x"), "format: expected format \"two-mountains-effects\", found \"x\""),
        ("/version", json!(2), "version: format version 2 is not supported; this program reads up to 1"),
        ("/plan/id", json!("x"), "plan.id: expected a file for plan \"test\", found one for \"x\""),
        ("/name", json!({}), "name: must not be empty"),
        ("/delivery/building", json!(-1), "delivery.building: expected what a year counts for, not negative, found -1"),
        ("/spending/reason", json!({}), "spending.reason: must not be empty"),
        ("/enough/share", json!(1.5), "enough.share: expected a share from 0 to 1, found 1.5"),
        ("/effects/0/indicator", json!("9"), "effects[0].indicator: \"9\" is not among the plan's indicators"),
        ("/effects/1/indicator", json!("0"), "effects[1].indicator: \"0\" occurs twice; expected a name of its own"),
        ("/effects/0/indicator", json!("1"), "effects[0].kind.without: expected what fits a count, found a level"),
        ("/effects/1/indicator", json!("1"), "effects[1].kind: expected what fits a count, found a share of a total"),
        (
            "/effects/0/kind/without",
            json!(-1),
            "effects[0].kind.without: expected how much worse it would be, not negative, found -1",
        ),
        ("/effects/0/lag", json!(6), "effects[0].lag: expected a lag of at most the plan's years, found 6"),
        ("/effects/0/reason", json!({}), "effects[0].reason: must not be empty"),
        (
            "/effects/0/links/1/row",
            json!("x"),
            "effects[0].links[1].row: \"x\" is not among the plan's rows of projects",
        ),
        (
            "/effects/0/links/1/row",
            json!("a"),
            "effects[0].links[1].row: \"a\" occurs twice; expected a name of its own",
        ),
        (
            "/effects/0/links/1/share",
            json!(0.75),
            "effects[0].links[1].share: expected shares of at most 1 together, found 1.25",
        ),
        (
            "/effects/0/links/1/share",
            json!(-0.5),
            "effects[0].links[1].share: expected a share from 0 to 1, found -0.5",
        ),
        ("/effects/0/links/1/share", json!(null), "effects[0].links[1].share: must not be left out"),
        ("/effects/0/links/0/reason", json!({}), "effects[0].links[0].reason: must not be empty"),
        (
            "/effects/0/covered",
            json!(0.5),
            "effects[0].covered: expected no such field where the links have shares, found 0.5",
        ),
        ("/effects/1/covered", json!(0.5), "effects[1].covered: expected what fits a share of spending, found a share"),
        (
            "/effects/1/links/0/share",
            json!(0.5),
            "effects[1].links[0].share: expected what fits a share of spending, found a share",
        ),
        (
            "/effects/1/kind/denominator/value",
            json!(0),
            "effects[1].kind.denominator.value: expected a total above 0, found 0",
        ),
        (
            "/effects/1/kind/denominator/per_unit",
            json!(-1),
            "effects[1].kind.denominator.per_unit: expected a number above 0, found -1",
        ),
        (
            "/effects/1/kind/denominator/year",
            json!(2025),
            "effects[1].kind.denominator.year: expected a year from 1970 to 2024, found 2025",
        ),
        (
            "/effects/1/kind/denominator/growth",
            json!(101),
            "effects[1].kind.denominator.growth: expected a growth from -50 to 100 per cent a year, found 101",
        ),
        (
            "/effects/1/kind/denominator/source/table",
            json!("x"),
            "effects[1].kind.denominator.source.table: \"x\" is not among the plan's tables",
        ),
    ];
    let file = || {
        let mut file = good();
        file["effects"][0]["kind"]["without"] = json!(3.5);
        file["effects"][1]["indicator"] = json!("2");
        file["effects"][1]["links"][0]["row"] = json!("a");
        file
    };
    assert!(Plan::from_json_with_effects(&plan, &file().to_string()).is_ok());
    for (pointer, value, expected) in cases {
        let mut file = file();
        let (parent, field) = pointer.rsplit_once('/').unwrap();
        file.pointer_mut(parent).unwrap()[field] = value;
        assert_eq!(Plan::from_json_with_effects(&plan, &file.to_string()).unwrap_err().to_string(), expected);
    }
}

#[test]
fn a_scenario_file_whose_choices_do_not_fit_names_the_row() {
    let plan = moved_plan(&[rising(), rising()], &[works()], &[moved_by(0, &[("r", 0.5)])]);
    let own = |indicator: &str, choices: Value| json!({"indicators": {indicator: choices}});
    let cases = [
        ("projects", json!({"x": {}}), "projects.x: \"x\" is not among the plan's rows of projects"),
        ("projects", json!({"r": {"delay": -1}}), "projects.r: expected delay from 0 to 30"),
        ("projects", json!({"r": {"longer": -3}}), "projects.r: expected longer from -2 to 30"),
        ("projects", json!({"r": {"funding": 3.5}}), "projects.r: expected funding from 0 to 3"),
        ("assumptions", json!({"enough": 2}), "assumptions.enough: expected enough from 0 to 1"),
        ("assumptions", own("9", json!({})), "assumptions.indicators.9: \"9\" is not among the plan's indicators"),
        (
            "assumptions",
            own("0", json!({"shares": {"r": 1.5}})),
            "assumptions.indicators.0.shares.r: expected share from 0 to 1",
        ),
        (
            "assumptions",
            own("0", json!({"shares": {"x": 0.5}})),
            "assumptions.indicators.0.shares.x: \"x\" is not among the plan's rows of projects",
        ),
        ("assumptions", own("0", json!({"growth": 1})), "assumptions.indicators.0.growth: the plan has no such effect"),
        ("assumptions", own("1", json!({"lag": 1})), "assumptions.indicators.1.lag: the plan has no such effect"),
    ];
    for (field, value, expected) in cases {
        let mut file = json!({"format": "two-mountains-scenario", "version": 2, "plan": {"id": "test"}});
        file[field] = value;
        assert_eq!(Scenario::from_json(&plan, &file.to_string()).unwrap_err().to_string(), expected);
    }
}
