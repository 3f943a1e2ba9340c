use super::*;
use crate::plan::{Operator, Problem, Quantity, Reading, Requirement, Source, Stage, Step, StepUnit};
use crate::projection::Method;
use std::collections::BTreeMap;

/// What is wrong with a text, as it is told.
fn refused<T: FromJson>(text: &str) -> String {
    match read::<T>(text) {
        Ok(_) => panic!("nothing is refused in {text}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_text_becomes_a_tree() {
    let found = Json::parse(r#" {"b": [null, true, false], "a": "两山\n", "b": {"": -7}} "#).unwrap();
    let entry = |name: &str, value| (name.to_owned(), value);
    let expected = Json::Object(vec![
        entry("b", Json::List(vec![Json::Null, Json::Flag(true), Json::Flag(false)])),
        entry("a", Json::Text("两山\n".to_owned())),
        entry("b", Json::Object(vec![entry("", Json::Whole(-7))])),
    ]);
    assert_eq!(found, expected);
    assert_eq!(found.get("a").and_then(Json::text), Some("两山\n"));
    assert_eq!((found.get("c"), found.text(), Json::Null.get("a")), (None, None, None));
}

#[test]
fn numbers_are_whole_where_they_are_written_so() {
    let parsed = |text| Json::parse(text).unwrap();
    assert_eq!(parsed("3"), Json::Whole(3));
    assert_eq!(parsed("3.0"), Json::Number(3.0));
    assert_eq!(parsed("3e0"), Json::Number(3.0));
    assert_eq!(parsed("-9223372036854775808"), Json::Whole(i64::MIN));
    assert_eq!(parsed("9223372036854775808"), Json::Number(9_223_372_036_854_775_808.0));
    assert_eq!(parsed("123456789012345678901234567890"), Json::Number(1.234_567_890_123_456_8e29));
    // Nought below nought has a sign, which no whole number has.
    let Json::Number(zero) = parsed("-0") else { panic!("-0 is no whole number") };
    assert_eq!(zero.to_bits(), (-0.0_f64).to_bits());
}

#[test]
fn what_is_no_json_is_refused_with_its_line_and_the_field_it_stands_in() {
    let cases = [
        ("", "", "EOF while parsing a value at line 1 column 0"),
        ("{\"a\": 1", "", "line 1 column 7"),
        ("{\"a\": 1}\n}", "", "trailing characters at line 2 column 1"),
        ("{\"a\":\n [1, {\"b\": nul}]}", "a[1].b", "line 2"),
        ("{\"a\": NaN}", "a", "expected value"),
        ("{\"a\": [Infinity]}", "a[0]", "expected value"),
        ("[-Infinity]", "[0]", "invalid number"),
        ("{\"a\": [0, 1e999]}", "a[1]", "number out of range"),
        ("{\"a\": 01}", "a", "invalid number"),
        ("{\"a\": 'b'}", "a", "expected value"),
        ("{\"a\": \"\\ud800\"}", "a", "hex escape"),
    ];
    for (text, path, words) in cases {
        let error = Json::parse(text).unwrap_err();
        assert_eq!(error.path, path, "{text}: {error}");
        assert!(matches!(&error.problem, Problem::Shape(found) if found.contains(words)), "{text}: {error}");
    }
}

#[test]
fn nesting_that_would_exhaust_the_stack_is_refused() {
    let nested = |levels| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(Json::parse(&nested(127)).is_ok());
    assert!(Json::parse(&nested(128)).unwrap_err().to_string().contains("recursion limit exceeded"));
    assert!(Json::parse(&"{\"a\":".repeat(1_000_000)).unwrap_err().to_string().contains("recursion limit exceeded"));
}

#[test]
fn single_values_are_read_as_what_they_are() {
    assert_eq!(read("true"), Ok(true));
    assert_eq!(read("\"\""), Ok(String::new()));
    assert_eq!((read("3"), read("3.5"), read("1e2")), (Ok(3.0), Ok(3.5), Ok(100.0)));
    assert_eq!(read::<f64>("-0.0").map(f64::to_bits), Ok((-0.0_f64).to_bits()));
    // 2^53 + 1 lies between two doubles; the even one is nearest.
    assert_eq!(read("9007199254740993"), Ok(9_007_199_254_740_992.0));
    assert_eq!((read("0"), read("255")), (Ok(u8::MIN), Ok(u8::MAX)));
    assert_eq!((read("0"), read("4294967295")), (Ok(u32::MIN), Ok(u32::MAX)));
    assert_eq!((read("-2147483648"), read("2147483647")), (Ok(i32::MIN), Ok(i32::MAX)));
    assert_eq!(read("[1, 2]"), Ok(vec![1, 2]));
    assert_eq!((read("null"), read("7")), (Ok(None::<i32>), Ok(Some(7))));
    assert_eq!(read(r#"{"2021": 1, "-3": 2}"#), Ok(BTreeMap::from([(-3, 2.0), (2021, 1.0)])));
}

#[test]
fn another_kind_of_value_is_refused_by_what_was_found() {
    assert_eq!(refused::<bool>("1"), "expected true or false, found 1");
    assert_eq!(refused::<bool>("null"), "expected true or false, found null");
    assert_eq!(refused::<String>("true"), "expected a text, found true");
    assert_eq!(refused::<f64>("\"3\""), "expected a number, found \"3\"");
    assert_eq!(refused::<f64>("null"), "expected a number, found null");
    assert_eq!(refused::<Option<f64>>("false"), "expected a number, found false");
    assert_eq!(refused::<Vec<f64>>("{}"), "expected a list, found {…}");
    assert_eq!(refused::<Vec<f64>>("[1, []]"), "[1]: expected a number, found […]");
    assert_eq!(refused::<Source>("[]"), "expected an object, found […]");
    assert_eq!(refused::<Reading>("3"), "expected an object, found 3");
    assert_eq!(refused::<BTreeMap<String, f64>>("null"), "expected an object, found null");
    let whole = "expected a whole number from -2147483648 to 2147483647, found";
    for (text, found) in [
        ("3.0", "3.0"),
        ("-0", "-0.0"),
        ("1e3", "1000.0"),
        ("2147483648", "2147483648"),
        ("-2147483649", "-2147483649"),
        ("99999999999999999999", "1e20"),
        ("\"2019\"", "\"2019\""),
    ] {
        assert_eq!(refused::<i32>(text), format!("{whole} {found}"));
    }
    assert_eq!(refused::<u8>("256"), "expected a whole number from 0 to 255, found 256");
    assert_eq!(refused::<u32>("-1"), "expected a whole number from 0 to 4294967295, found -1");
    // A text of 41 characters is cut after 40, wherever their bytes end.
    let long = "绿".repeat(41);
    assert_eq!(
        refused::<bool>(&format!("\"{long}\"")),
        format!("expected true or false, found \"{}…\"", "绿".repeat(40))
    );
}

#[test]
fn years_in_names_are_written_in_one_way() {
    for name in ["+2021", "02021", " 2021", "2021.0", "", "-0", "year", "2147483648"] {
        let error = read::<BTreeMap<i32, f64>>(&format!("{{\"{name}\": 1}}")).unwrap_err();
        assert_eq!(error.path, name);
        assert!(error.to_string().contains("expected a whole number from"), "{error}");
    }
}

#[test]
fn an_object_has_the_fields_of_its_type_each_once() {
    let source = |rest: &str| format!("{{\"table\": \"t\", \"row\": \"1\"{rest}}}");
    let column = |text: &str| read::<Source>(text).map(|source| source.column);
    assert_eq!(column(&source("")), Ok(None));
    assert_eq!(column(&source(", \"column\": null")), Ok(None));
    assert_eq!(column(&source(", \"column\": \"c\"")), Ok(Some("c".to_owned())));
    assert_eq!(refused::<Source>("{\"table\": \"t\"}"), "row: must not be left out");
    assert_eq!(refused::<Source>("{\"table\": null, \"row\": \"1\"}"), "table: expected a text, found null");
    let unknown = "colum: there is no such field; expected one of table, row, column";
    assert_eq!(refused::<Source>(&source(", \"colum\": 1")), unknown);
    // What is misspelt explains better than what is then left out.
    let misspelt = "{\"tabel\": \"t\", \"row\": \"1\"}";
    assert!(refused::<Source>(misspelt).starts_with("tabel: there is no such field"));
    assert_eq!(refused::<Source>(&source(", \"row\": \"1\"")), "row: must not be written twice");
    assert_eq!(refused::<BTreeMap<i32, f64>>("{\"2021\": 1, \"2021\": 1}"), "2021: must not be written twice");
    assert_eq!(refused::<BTreeMap<String, f64>>("{\"a\": 1, \"b\": 1, \"a\": 2}"), "a: must not be written twice");
    // A list that may be left out is not nothing.
    assert_eq!(refused::<crate::plan::Figure>("{\"notes\": null}"), "reading: must not be left out");
}

#[test]
fn within_an_object_with_a_tag_the_field_is_named_too() {
    type Refused = fn(&str) -> String;
    let cases: [(Refused, &str, &str); 12] = [
        (refused::<Reading>, "{}", "type: must not be left out"),
        (refused::<Reading>, r#"{"type": 1}"#, "type: expected a text, found 1"),
        (
            refused::<Reading>,
            r#"{"type": "Level", "value": 1}"#,
            "type: expected one of level, bound, change, count, count_change, stage, missing, found \"Level\"",
        ),
        (refused::<Reading>, r#"{"type": "level"}"#, "value: must not be left out"),
        (refused::<Reading>, r#"{"type": "level", "value": "many"}"#, "value: expected a number, found \"many\""),
        (
            refused::<Reading>,
            r#"{"type": "level", "value": 1, "step": {"direction": "up", "size": {"value": 1, "unit": "kg"}}}"#,
            "step.size.unit: expected one of absolute, percent, found \"kg\"",
        ),
        (
            refused::<Reading>,
            r#"{"type": "change", "direction": "up", "size": 3}"#,
            "size: expected an object, found 3",
        ),
        (
            refused::<Reading>,
            r#"{"type": "change", "direction": "up", "value": 3}"#,
            "value: there is no such field; expected one of type, direction, size",
        ),
        (
            refused::<Reading>,
            r#"{"type": "missing", "value": 3}"#,
            "value: there is no such field; expected one of type",
        ),
        (
            refused::<Reading>,
            r#"{"type": "bound", "operator": "=", "value": 3}"#,
            "operator: expected one of >, >=, <, <=, found \"=\"",
        ),
        (refused::<Quantity>, r#"{"type": "stage", "type": "stage"}"#, "type: must not be written twice"),
        (
            refused::<Requirement>,
            r#"{"kind": "obtained", "count": -1}"#,
            "count: expected a whole number from 0 to 4294967295, found -1",
        ),
    ];
    for (refused, text, expected) in cases {
        assert_eq!(refused(text), expected);
    }
}

/// Every variant, with what may be left out and without: read, it is that, and written, it is the text again.
#[test]
fn every_kind_of_entry_is_read_as_it_is_written() {
    fn same<T: FromJson + serde::Serialize>(texts: &[&str]) {
        for text in texts {
            let value: T = read(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(serde_json::to_string(&value).unwrap(), *text);
        }
    }
    same::<Reading>(&[
        r#"{"type":"level","value":1.5}"#,
        r#"{"type":"level","value":-0.0,"step":{"direction":"up","size":{"value":3.6,"unit":"absolute"}}}"#,
        r#"{"type":"bound","operator":">","value":95.0}"#,
        r#"{"type":"bound","operator":">=","value":95.0}"#,
        r#"{"type":"bound","operator":"<","value":95.0}"#,
        r#"{"type":"bound","operator":"<=","value":95.0}"#,
        r#"{"type":"change","direction":"flat"}"#,
        r#"{"type":"change","direction":"not_down","size":{"value":16.0,"unit":"percent"}}"#,
        r#"{"type":"change","direction":"down"}"#,
        r#"{"type":"count","count":4,"or_more":true}"#,
        r#"{"type":"count_change","by":-1}"#,
        r#"{"type":"stage","stage":"none"}"#,
        r#"{"type":"stage","stage":"issued"}"#,
        r#"{"type":"stage","stage":"in_force"}"#,
        r#"{"type":"missing"}"#,
    ]);
    same::<Quantity>(&[
        r#"{"type":"number","unit":{"zh":"%"},"decimals":1,"min":0.0,"max":100.0}"#,
        r#"{"type":"number","unit":{"zh":"%","en":"%"},"decimals":0}"#,
        r#"{"type":"trend","unit":{"en":"t"},"decimals":2,"max":5.0}"#,
        r#"{"type":"count","unit":{"zh":"个"}}"#,
        r#"{"type":"stage"}"#,
    ]);
    same::<Requirement>(&[
        r#"{"kind":"above","threshold":90.0,"strict":true,"floor":1.0}"#,
        r#"{"kind":"full","whole":100.0}"#,
        r#"{"kind":"below","threshold":1.2,"strict":false}"#,
        r#"{"kind":"not_decreasing"}"#,
        r#"{"kind":"steadily_improving"}"#,
        r#"{"kind":"growing_every_year"}"#,
        r#"{"kind":"obtained","count":1}"#,
        r#"{"kind":"established"}"#,
    ]);
    same::<Method>(&[
        r#"{"method":"projects","offset":0.5}"#,
        r#"{"method":"plan_path"}"#,
        r#"{"method":"hold"}"#,
        r#"{"method":"linear_to_target"}"#,
        r#"{"method":"constant_change","per_year":-1.0}"#,
        r#"{"method":"compound_growth","percent":5.5}"#,
        r#"{"method":"saturating","cap":100.0,"closing":25.0}"#,
        r#"{"method":"damped_trend","damping":0.5}"#,
        r#"{"method":"by_hand"}"#,
    ]);
    same::<crate::plan::Basis>(&[r#""requirement""#, r#""horizon_target""#, r#""yearly_targets""#]);
    same::<crate::plan::file::Phase>(&[r#""planning""#, r#""building""#, r#""completion""#, r#""operating""#]);
    same::<crate::effects::EffectKind>(&[
        r#"{"type":"delivery"}"#,
        r#"{"type":"delivery","without":3.5}"#,
        concat!(
            r#"{"type":"spending","denominator":{"value":12.5,"unit":{"en":"bn"},"year":2020,"per_unit":10.0,"#,
            r#""source":{"table":"t","row":"1"},"growth":5.0}}"#
        ),
    ]);
    same::<crate::effects::Confidence>(&[r#""low""#, r#""medium""#, r#""high""#]);
    same::<crate::plan::file::NoteKind>(&[
        r#""monitoring_scope""#,
        r#""estimated""#,
        r#""proxy_quantity""#,
        r#""proxy_survey""#,
        r#""detail""#,
    ]);
    // What is left out is what the format says it is.
    assert_eq!(read(r#"{"type": "count", "count": 4}"#), Ok(Reading::Count { count: 4, or_more: false }));
    let above = Requirement::Above { threshold: 90.0, strict: false, floor: 0.0 };
    assert_eq!(read(r#"{"kind": "above", "threshold": 90, "strict": false}"#), Ok(above));
    // One of each by hand, since a reader and a writer could be wrong together.
    let bound = Reading::Bound { operator: Operator::AtMost, value: 40.0 };
    assert_eq!(read(r#"{"value": 40, "operator": "<=", "type": "bound"}"#), Ok(bound));
    assert_eq!(read(r#"{"stage": "in_force", "type": "stage"}"#), Ok(Reading::Stage { stage: Stage::InForce }));
    let step: Step = read(r#"{"direction": "down", "size": {"value": 2, "unit": "percent"}}"#).unwrap();
    assert_eq!(step.size.map(|size| size.unit), Some(StepUnit::Percent));
}
