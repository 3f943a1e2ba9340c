use super::editor::Editor;
use super::parameter::Parameter;
use super::subject::Subject;
use crate::format;
use planner_engine::plan::Quantity;
use planner_engine::Method;
use yew::prelude::*;

/// A parameter of a method: its name in files, unit, value, step, digits, and the method with another value.
struct Given {
    name: &'static str,
    unit: String,
    value: f64,
    step: f64,
    decimals: u8,
    with: fn(Method, f64) -> Method,
}

/// The fields for a method's parameters.
pub(super) fn parameters(subject: &Subject, editor: &Editor, method: &Method) -> Html {
    let lang = subject.lang;
    let field = |given: Given| {
        let (editor, method, with) = (editor.clone(), *method, given.with);
        let on_value = Callback::from(move |(value, gesture): (f64, u32)| {
            editor.method(with(method, value), Some(gesture)).err().map(|trouble| trouble.message(lang, "0"))
        });
        let Given { name, unit, value, step, decimals, .. } = given;
        html! { <Parameter key={name} scope={subject.scope} {lang} {name} {unit} {value} {step} {decimals} {on_value} /> }
    };
    given(subject, method).into_iter().map(field).collect()
}

fn given(subject: &Subject, method: &Method) -> Vec<Given> {
    let (lang, quantity) = (subject.lang, subject.quantity());
    let decimals = quantity.decimals();
    let unit = format::unit(lang, quantity);
    let tenth = 1.0 / libm::pow(10.0, f64::from(decimals));
    let percent = || "%".to_owned();
    match *method {
        Method::ConstantChange { per_year } => vec![Given {
            name: "per_year",
            unit: format::difference_unit(lang, quantity),
            value: per_year,
            step: tenth / 10.0,
            decimals: decimals.saturating_add(1),
            with: |_, per_year| Method::ConstantChange { per_year },
        }],
        Method::CompoundGrowth { percent: value } => vec![Given {
            name: "percent",
            unit: percent(),
            value,
            step: 0.1,
            decimals: 2,
            with: |_, percent| Method::CompoundGrowth { percent },
        }],
        Method::Saturating { cap, closing } => vec![
            Given { name: "cap", unit, value: cap, step: tenth, decimals, with: with_cap },
            Given { name: "closing", unit: percent(), value: closing, step: 1.0, decimals: 0, with: with_closing },
        ],
        Method::DampedTrend { damping } => vec![Given {
            name: "damping",
            unit: String::new(),
            value: damping,
            step: 0.05,
            decimals: 2,
            with: |_, damping| Method::DampedTrend { damping },
        }],
        Method::Projects { offset } if matches!(quantity, Quantity::Number { .. } | Quantity::Trend { .. }) => {
            vec![Given {
                name: "offset",
                unit: format::difference_unit(lang, quantity),
                value: offset,
                step: tenth,
                decimals: decimals.saturating_add(1),
                with: |_, offset| Method::Projects { offset },
            }]
        }
        Method::Projects { .. } | Method::PlanPath | Method::Hold | Method::LinearToTarget | Method::ByHand => {
            Vec::new()
        }
    }
}

fn with_cap(method: Method, cap: f64) -> Method {
    match method {
        Method::Saturating { closing, .. } => Method::Saturating { cap, closing },
        other => other,
    }
}

fn with_closing(method: Method, closing: f64) -> Method {
    match method {
        Method::Saturating { cap, .. } => Method::Saturating { cap, closing },
        other => other,
    }
}
