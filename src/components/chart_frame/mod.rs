//! A chart with what belongs to every chart: readings of a year by pointer and keyboard, pictures to keep, and the figures
//! as a table.

mod messages;
mod readout;
mod tools;

pub(crate) use tools::{ChartTools, Export};

use crate::charts::data::ChartData;
use crate::charts::{ChartModel, ChartView, ThemeKind};
use crate::hooks::use_system_dark;
use crate::i18n::Lang;
use crate::state::ThemeChoice;
use readout::{readout, sentence};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What a framed chart is given.
#[derive(PartialEq, Properties)]
pub(crate) struct ChartFrameProps {
    /// The language.
    pub(crate) lang: Lang,
    /// Light or dark.
    pub(crate) theme: ThemeKind,
    /// What is drawn.
    pub(crate) model: ChartModel,
    /// Its figures.
    pub(crate) data: Rc<ChartData>,
    /// The chart in a sentence.
    pub(crate) label: AttrValue,
    /// What its pictures and its table are called; its id is unique in the page.
    pub(crate) export: Rc<Export>,
    /// Whether it is as small as a stamp.
    #[prop_or_default]
    pub(crate) compact: bool,
    /// Whether the table is shown from the start.
    #[prop_or_default]
    pub(crate) open: bool,
}

/// A chart in its frame.
#[component]
pub(crate) fn ChartFrame(props: &ChartFrameProps) -> Html {
    let ChartFrameProps { lang, theme, ref model, ref data, ref export, .. } = *props;
    let hovered = use_state(|| None::<i32>);
    let reading = use_state(|| None::<i32>);
    let on_hover_year = use_callback(hovered.setter(), |year: Option<i32>, hovered| hovered.set(year));
    let onkeydown = {
        let (reading, model) = (reading.clone(), model.clone());
        Callback::from(move |event: KeyboardEvent| {
            // What stands inside the chart has keys of its own. (Listeners sit at the root: there is no current target.)
            let inside = event.target_dyn_into::<Element>().is_none_or(|target| target.class_name() != "frame__chart");
            if inside || event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            if let Some(year) = moved(&model.years, *reading, &event.key()) {
                event.prevent_default();
                reading.set(year);
            }
        })
    };
    let onblur = use_callback(reading.setter(), |_: FocusEvent, reading| reading.set(None));
    let year = hovered.or(*reading);
    let spoken = reading.map(|year| sentence(lang, data, year)).unwrap_or_default();
    html! {
        <div class={classes!("frame", props.compact.then_some("frame--compact"))}>
            <div class="frame__chart" role="group" tabindex="0" aria-label={messages::reading(lang, &export.title)} {onkeydown} {onblur}>
                <ChartView
                    model={model.clone()}
                    label={props.label.clone()}
                    {theme}
                    compact={props.compact}
                    highlight={year}
                    {on_hover_year}
                />
                { for year.map(|year| readout(lang, data, year)) }
            </div>
            <p class="visually-hidden" role="status">{ spoken }</p>
            <ChartTools {lang} {theme} model={model.clone()} data={data.clone()} export={export.clone()} open={props.open} />
        </div>
    }
}

/// Where a key leads among the years: to a year, to none at all, or nowhere.
fn moved(years: &[i32], at: Option<i32>, key: &str) -> Option<Option<i32>> {
    let (first, last) = (*years.first()?, *years.last()?);
    let place = at.and_then(|year| years.iter().position(|y| *y == year));
    let to = match (key, place) {
        ("ArrowRight", Some(p)) => years.get(p + 1).copied().unwrap_or(last),
        ("ArrowLeft", Some(p)) => years[p.saturating_sub(1)],
        ("ArrowRight" | "Home", _) => first,
        ("ArrowLeft" | "End", _) => last,
        ("Escape", Some(_)) => return Some(None),
        _ => return None,
    };
    Some(Some(to))
}

/// The theme that a chart is drawn in.
#[hook]
pub(crate) fn use_chart_theme(theme: ThemeChoice) -> ThemeKind {
    let system_dark = use_system_dark();
    if theme == ThemeChoice::Dark || (theme == ThemeChoice::Auto && system_dark) {
        ThemeKind::Dark
    } else {
        ThemeKind::Light
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_move_over_the_years_and_stop_at_the_ends() {
        let years = [2026, 2027, 2030];
        assert_eq!(moved(&years, None, "ArrowRight"), Some(Some(2026)));
        assert_eq!(moved(&years, None, "ArrowLeft"), Some(Some(2030)));
        assert_eq!(moved(&years, Some(2027), "ArrowRight"), Some(Some(2030)));
        assert_eq!(moved(&years, Some(2030), "ArrowRight"), Some(Some(2030)));
        assert_eq!(moved(&years, Some(2026), "ArrowLeft"), Some(Some(2026)));
        assert_eq!(moved(&years, Some(2027), "Home"), Some(Some(2026)));
        assert_eq!(moved(&years, Some(2027), "End"), Some(Some(2030)));
    }

    #[test]
    fn escape_ends_the_reading_and_other_keys_are_left_alone() {
        assert_eq!(moved(&[2026], Some(2026), "Escape"), Some(None));
        assert_eq!(moved(&[2026], None, "Escape"), None);
        assert_eq!(moved(&[2026], Some(2026), "Tab"), None);
        assert_eq!(moved(&[], None, "ArrowLeft"), None);
    }
}
