//! The chart as a component.

use super::layout::{Geometry, Look};
use super::model::IndicatorChart;
use super::stage::Stage;
use super::theme::ThemeKind;
use std::ops::Deref;
use std::rc::Rc;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

/// A chart's data, shared. Two are equal at once when they share it, and else when nothing in them differs, so that an
/// edit of one indicator repaints one chart even where all of them were derived anew.
#[derive(Clone, Debug)]
pub struct ChartModel(Rc<IndicatorChart>);

impl From<IndicatorChart> for ChartModel {
    fn from(chart: IndicatorChart) -> Self {
        Self(Rc::new(chart))
    }
}

impl From<Rc<IndicatorChart>> for ChartModel {
    fn from(chart: Rc<IndicatorChart>) -> Self {
        Self(chart)
    }
}

impl Deref for ChartModel {
    type Target = IndicatorChart;

    fn deref(&self) -> &IndicatorChart {
        &self.0
    }
}

impl PartialEq for ChartModel {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

/// What a chart in the page is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChartProps {
    /// What is drawn.
    pub model: ChartModel,
    /// The chart in a sentence, for those who do not see it. The figures themselves belong into a table beside it.
    pub label: AttrValue,
    /// Light or dark.
    #[prop_or_default]
    pub theme: ThemeKind,
    /// Size of text and marks; 1 on a desk, about 1.5 on a projector.
    #[prop_or(1.0)]
    pub text_scale: f64,
    /// Whether it is as small as a stamp (see [`Look::compact`]).
    #[prop_or_default]
    pub compact: bool,
    /// The year pointed at or selected.
    #[prop_or_default]
    pub highlight: Option<i32>,
    /// Whether the value axis stays as it is, for a point of it is being dragged.
    #[prop_or_default]
    pub held: bool,
    /// Told where years and values stand whenever that has changed.
    #[prop_or_default]
    pub on_geometry: Option<Callback<Geometry>>,
    /// Told the year under the pointer whenever it changes, and `None` when the pointer leaves.
    #[prop_or_default]
    pub on_hover_year: Option<Callback<Option<i32>>>,
    /// Told the year that was clicked or tapped.
    #[prop_or_default]
    pub on_pick_year: Option<Callback<i32>>,
}

/// A chart that fills its container.
#[component]
pub fn ChartView(props: &ChartProps) -> Html {
    let canvas = use_node_ref();
    let stage = use_mut_ref(|| None::<Stage>);
    let hovered = use_mut_ref(|| None::<i32>);

    {
        let (canvas, stage) = (canvas.clone(), stage.clone());
        let tell = props.on_geometry.clone();
        use_effect_with((), move |()| {
            stage.replace(canvas.cast::<HtmlCanvasElement>().as_ref().and_then(|canvas| Stage::new(canvas, tell)));
            move || drop(stage.take())
        });
    }
    {
        let ChartProps { theme, text_scale, highlight, compact, held, .. } = *props;
        let look = Look { theme, text_scale, highlight, compact, held };
        let stage = stage.clone();
        use_effect_with((props.model.clone(), look), move |(model, look)| {
            if let Some(stage) = &*stage.borrow() {
                stage.show(model.clone(), *look);
            }
        });
    }

    let year_at = move |event: &MouseEvent| stage.borrow().as_ref()?.nearest_year(f64::from(event.offset_x()));
    let on_move = {
        let (year_at, hovered, tell) = (year_at.clone(), hovered.clone(), props.on_hover_year.clone());
        Callback::from(move |event: PointerEvent| tell_change(&hovered, year_at(&event), tell.as_ref()))
    };
    let on_leave = {
        let tell = props.on_hover_year.clone();
        Callback::from(move |_: PointerEvent| tell_change(&hovered, None, tell.as_ref()))
    };
    let on_click = {
        let tell = props.on_pick_year.clone();
        Callback::from(move |event: MouseEvent| {
            if let (Some(tell), Some(year)) = (&tell, year_at(&event)) {
                tell.emit(year);
            }
        })
    };

    html! {
        <div class="chart">
            <canvas
                ref={canvas}
                class="chart__canvas"
                role="img"
                aria-label={props.label.clone()}
                onpointerdown={on_move.clone()}
                onpointermove={on_move}
                onpointerleave={on_leave.clone()}
                onpointercancel={on_leave}
                onclick={on_click}
            />
        </div>
    }
}

/// Passes the year under the pointer on if it is another than before.
fn tell_change(hovered: &std::cell::RefCell<Option<i32>>, year: Option<i32>, tell: Option<&Callback<Option<i32>>>) {
    let before = hovered.replace(year);
    if let Some(tell) = tell.filter(|_| before != year) {
        tell.emit(year);
    }
}
