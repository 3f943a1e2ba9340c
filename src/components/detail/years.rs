use super::clipboard;
use super::editor::{Editor, Row};
use super::messages;
use super::provenance;
use super::subject::Subject;
use super::years_cells::{actual, scenario, verdict, written};
use super::years_foot::foot;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlElement};
use yew::prelude::*;

/// The id of the line that says what can be typed, or what is wrong with what was.
pub(super) const MESSAGE: &str = "years-message";

/// So many years share the width of the pane; more of them scroll.
const FEW: usize = 8;

/// What is wrong with what was typed, and where.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Problem(Option<(Row, usize, String)>);

/// A problem appears at a place, or is gone from there.
pub(super) type Told = (Row, usize, Option<String>);

impl Reducible for Problem {
    type Action = Told;

    fn reduce(self: std::rc::Rc<Self>, (row, year, text): Told) -> std::rc::Rc<Self> {
        let here = self.0.as_ref().is_some_and(|(of, at, _)| *of == row && *at == year);
        match text {
            Some(text) => Self(Some((row, year, text))).into(),
            None if here => Self(None).into(),
            None => self,
        }
    }
}

/// What every cell of the table needs.
pub(super) struct Table<'a> {
    pub(super) subject: &'a Subject,
    pub(super) editor: &'a Editor,
    pub(super) picked: usize,
    pub(super) on_focus: &'a Callback<Option<usize>>,
    pub(super) tell: &'a UseReducerDispatcher<Problem>,
}

impl Table<'_> {
    /// The classes of a cell in a year's column.
    pub(super) fn column(&self, t: usize) -> Classes {
        classes!("years__cell", (t == self.picked).then_some("years__cell--picked"))
    }
}

/// What the table of years is given.
#[derive(PartialEq, Properties)]
pub(super) struct YearsProps {
    /// The open indicator.
    pub(super) subject: Subject,
    /// The way to change it.
    pub(super) editor: Editor,
    /// The position of the year under the slider.
    pub(super) picked: usize,
    /// Told the year whose cell has the focus.
    pub(super) on_focus: Callback<Option<usize>>,
    /// Told the year that was picked by its heading.
    pub(super) on_pick: Callback<usize>,
}

/// A column a year: what the plan writes, what happened, what the scenario holds, and the verdict.
#[component]
pub(super) fn Years(props: &YearsProps) -> Html {
    let problem = use_reducer(Problem::default);
    let scroll = use_node_ref();
    use_effect_with((props.picked, scroll.clone()), |(_, scroll)| bring_into_sight(scroll));
    let subject = &props.subject;
    let lang = subject.lang;
    let years = || 0..subject.plan.years;
    let tell = problem.dispatcher();
    let table = Table { subject, editor: &props.editor, picked: props.picked, on_focus: &props.on_focus, tell: &tell };
    let row = |title: String, note: Option<String>, class: &'static str, cells: Html| {
        html! {
            <tr {class}>
                <th scope="row" class="years__row">{ title }{ note.map(|note| html! { <span class="visually-hidden">{ note }</span> }) }</th>
                { cells }
            </tr>
        }
    };
    let said = use_state_eq(|| None::<String>);
    let onpaste = {
        let (subject, editor, tell, said) = (subject.clone(), props.editor.clone(), tell.clone(), said.setter());
        Callback::from(move |event: Event| {
            let Some((text, row, t)) = paste_of(&event).filter(|(text, ..)| clipboard::is_table(text)) else { return };
            event.prevent_default();
            let outcome = clipboard::pasted(&subject, row, t, &text);
            let made = outcome.and_then(|(change, count)| {
                let made = editor.make(change, None).map(|()| count);
                made.map_err(|trouble| trouble.message(subject.lang, ""))
            });
            said.set(made.as_ref().ok().map(|count| messages::pasted_done(subject.lang, count)));
            tell.dispatch((row, t, made.err()));
        })
    };
    let few = subject.plan.years <= FEW;
    let name = lang.text(&subject.entry().name);
    let basis = messages::by_basis(lang, subject.basis_name(subject.scenario.basis));
    html! {
        <div class="years">
            <div class="years__scroll" ref={scroll} role="group" tabindex="0" aria-label={messages::years_label(lang, &name)}
                {onpaste}>
                <table class={classes!("years__table", few.then_some("years__table--few"))}>
                    <caption class="visually-hidden">{ messages::years_label(lang, &name) }</caption>
                    <thead>
                        <tr>
                            <td class="years__row"></td>
                            { for years().map(|t| heading(&table, t, &props.on_pick)) }
                        </tr>
                    </thead>
                    <tbody>
                        { row(messages::row_written(lang), None, "years__written",
                            years().map(|t| written(&table, t)).collect()) }
                        { row(messages::row_actual(lang), None, "years__actual",
                            years().map(|t| actual(&table, t)).collect()) }
                        { row(messages::row_scenario(lang), None, "years__scenario",
                            years().map(|t| scenario(&table, t)).collect()) }
                        { row(messages::row_verdict(lang), Some(basis), "years__verdicts",
                            years().map(|t| verdict(&table, t)).collect()) }
                        { provenance::row(subject, props.picked) }
                    </tbody>
                </table>
            </div>
            { foot(&table, problem.0.as_ref(), &said) }
        </div>
    }
}

/// What is pasted, and into which row and year.
fn paste_of(event: &Event) -> Option<(String, Row, usize)> {
    let text = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()?;
    let id = event.target()?.dyn_into::<HtmlElement>().ok()?.id();
    let row = [Row::Actual, Row::Scenario].into_iter().find_map(|row| {
        let t = id.strip_prefix("year-")?.strip_prefix(row.id())?.strip_prefix('-')?.parse().ok()?;
        Some((row, t))
    });
    row.map(|(row, t)| (text, row, t))
}

/// Scrolls the picked year's column into the table's own window, and nothing else.
fn bring_into_sight(scroll: &NodeRef) {
    let Some(window) = scroll.cast::<HtmlElement>() else { return };
    let head = window.query_selector("th.years__cell--picked").ok().flatten();
    let Some(head) = head.and_then(|head| head.dyn_into::<HtmlElement>().ok()) else { return };
    let corner = window.query_selector(".years__row").ok().flatten().map_or(0, |corner| corner.client_width());
    let (left, right) = (head.offset_left(), head.offset_left() + head.offset_width());
    let at = window.scroll_left();
    // The heads of the rows stay in place and cover what lies below them.
    window.set_scroll_left(at.max(right - window.client_width()).min(left - corner).max(0));
}

/// The head of a year's column, which picks the year for the slider.
fn heading(table: &Table<'_>, t: usize, on_pick: &Callback<usize>) -> Html {
    let (lang, year) = (table.subject.lang, table.subject.plan.year(t));
    let onclick = on_pick.reform(move |_: MouseEvent| t);
    html! {
        <th scope="col" class={table.column(t)} key={t}>
            <button type="button" class="years__year" {onclick} aria-pressed={(t == table.picked).to_string()}
                title={messages::pick_year(lang, year)}>
                { year }
                if t == 0 {
                    <small>{ messages::baseline_year(lang) }</small>
                }
            </button>
        </th>
    }
}
