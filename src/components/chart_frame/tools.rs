use super::messages as m;
use crate::charts::data::{unit, ChartData};
use crate::charts::{to_png, to_svg, ChartModel, IndicatorChart, Look, ThemeKind};
use crate::download;
use crate::format::NOTHING;
use crate::i18n::Lang;
use std::rc::Rc;
use yew::prelude::*;

/// What a chart's pictures and table are called.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Export {
    /// Unique in the page, for the parts that refer to each other.
    pub(crate) id: AttrValue,
    /// What stands above the picture and the table.
    pub(crate) title: AttrValue,
    /// The parts of a file's name.
    pub(crate) file: Vec<String>,
}

/// Pictures have one size whatever the window has, in CSS pixels: that of half a page or a slide.
const PICTURE: (u32, u32) = (800, 450);

/// Device pixels in a CSS pixel of a PNG.
const RATIO: f64 = 2.0;

/// What the tools of a chart are given.
#[derive(PartialEq, Properties)]
pub(crate) struct ChartToolsProps {
    /// The language.
    pub(crate) lang: Lang,
    /// Light or dark, for the pictures too.
    pub(crate) theme: ThemeKind,
    /// What is drawn.
    pub(crate) model: ChartModel,
    /// Its figures.
    pub(crate) data: Rc<ChartData>,
    /// What it is called.
    pub(crate) export: Rc<Export>,
    /// Whether the table is shown from the start.
    #[prop_or_default]
    pub(crate) open: bool,
}

/// A chart's pictures to keep, and its table.
#[component]
pub(crate) fn ChartTools(props: &ChartToolsProps) -> Html {
    let ChartToolsProps { lang, theme, ref model, ref data, ref export, open } = *props;
    let open = use_state(|| open);
    let look = Look { theme, ..Look::default() };
    let png = {
        let (model, export) = (model.clone(), export.clone());
        move |_: MouseEvent| {
            let name = file_name(&export, "png");
            let done = move |blob| {
                let _ = download::file(&name, &blob);
            };
            // Without a drawing context there is no chart on the page either.
            let _ = to_png(&titled(&model, &export.title).into(), PICTURE, RATIO, &look, done);
        }
    };
    let svg = {
        let (model, export) = (model.clone(), export.clone());
        move |_: MouseEvent| {
            let picture = to_svg(&titled(&model, &export.title), PICTURE, &look);
            let _ = download::text(&file_name(&export, "svg"), "image/svg+xml", &picture);
        }
    };
    let toggle = {
        let open = open.clone();
        move |_: MouseEvent| open.set(!*open)
    };
    let table = format!("{}-data", export.id);
    let button = |label: String, onclick: Callback<MouseEvent>, expanded: Option<bool>| {
        let name = m::of_chart(lang, &label, &export.title);
        html! {
            <button
                key={label.clone()}
                class="frame__tool"
                type="button"
                aria-label={name}
                aria-expanded={expanded.map(|open| open.to_string())}
                aria-controls={expanded.filter(|open| *open).map(|_| table.clone())}
                {onclick}
            >
                { label }
            </button>
        }
    };
    html! {
        <>
            <div class="frame__tools" role="group" aria-label={m::tools(lang, &export.title)}>
                { button(m::png(lang), png.into(), None) }
                { button(m::svg(lang), svg.into(), None) }
                { button(m::data(lang), toggle.into(), Some(*open)) }
            </div>
            if *open {
                <div id={table} class="frame__data" role="region" tabindex="0" aria-label={m::of_chart(lang, m::data(lang), &export.title)}>
                    { figures(lang, model, data, &export.title) }
                </div>
            }
        </>
    }
}

fn figures(lang: Lang, model: &IndicatorChart, data: &ChartData, title: &str) -> Html {
    let caption = unit(model).map_or_else(|| title.to_owned(), |unit| m::in_unit(lang, title, unit));
    html! {
        <table class="frame__table">
            <caption>{ caption }</caption>
            <thead>
                <tr>
                    <th scope="col">{ m::year(lang) }</th>
                    { for data.columns.iter().map(|column| html! { <th scope="col">{ &column.name }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for data.rows.iter().map(|(year, texts)| html! {
                    <tr key={*year}>
                        <th scope="row">{ year }</th>
                        { for texts.iter().map(|text| html! { <td>{ text.as_deref().unwrap_or(NOTHING) }</td> }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// A chart that says what it is where it is seen alone.
fn titled(model: &ChartModel, title: &str) -> IndicatorChart {
    IndicatorChart { title: title.to_owned(), ..(**model).clone() }
}

fn file_name(export: &Export, extension: &str) -> String {
    download::name(&export.file.iter().map(String::as_str).collect::<Vec<_>>(), extension)
}
