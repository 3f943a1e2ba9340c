use super::messages as m;
use super::model::Entry;
use crate::charts::data::ChartData;
use crate::charts::{ChartModel, ThemeKind};
use crate::components::chart_frame::{ChartFrame, Export};
use crate::components::overview::VerdictBadge;
use crate::i18n::Lang;
use std::rc::Rc;
use yew::prelude::*;

/// What a small chart is given. All of it is compared by content: who changes one indicator sees one chart painted.
#[derive(PartialEq, Properties)]
pub(super) struct CardProps {
    /// The language.
    pub(super) lang: Lang,
    /// Light or dark.
    pub(super) theme: ThemeKind,
    /// The indicator.
    pub(super) entry: Rc<Entry>,
    /// The position of the last year.
    pub(super) horizon: usize,
    /// Its chart.
    pub(super) model: ChartModel,
    /// The chart's figures.
    pub(super) data: Rc<ChartData>,
    /// What the plan's files are called.
    pub(super) file: AttrValue,
    /// Opens an indicator at a year.
    pub(super) onopen: Callback<(usize, usize)>,
}

/// An indicator's chart in small, under its name, its value at the horizon and its verdict.
#[component]
pub(super) fn Card(props: &CardProps) -> Html {
    let CardProps { lang, theme, ref entry, horizon, .. } = *props;
    let Some(last) = entry.horizon() else { return html! {} };
    let onclick = props.onopen.reform({
        let indicator = entry.indicator;
        move |_: MouseEvent| (indicator, horizon)
    });
    let title = entry.title();
    let verdict = lang.verdict(last.verdict);
    let label = m::summary(lang, &title, last.year, &last.value, &last.target, verdict);
    let file = vec![props.file.to_string(), entry.number.to_string(), entry.name.to_string()];
    let export = Rc::new(Export { id: format!("stamp-{}", entry.indicator).into(), title: title.into(), file });
    html! {
        <li class="stamp">
            <h4 class="stamp__title">
                <button class="stamp__open" type="button" title={entry.name.clone()} {onclick}>
                    <span class="stamp__number">{ entry.number }</span>
                    <span class="stamp__name">{ entry.name.clone() }</span>
                </button>
            </h4>
            <p class="stamp__facts">
                <span class="stamp__value"><small>{ m::horizon(lang, last.year) }</small>{ " " }<b>{ last.value.clone() }</b></span>
                <VerdictBadge verdict={last.verdict} {lang} />
            </p>
            <ChartFrame {lang} {theme} model={props.model.clone()} data={props.data.clone()} {label} {export} compact=true />
        </li>
    }
}
