//! The planner: counts and scores above, below them the list of indicators with one indicator open beside it.

use crate::components::detail::provenance::WithSources;
use crate::components::detail::Detail;
use crate::components::overview::{messages as m, IndicatorList, Scoreboard};
use crate::hooks::{bring_into_view, is_narrow};
use crate::state::{use_dispatch, use_shown, Action};
use yew::prelude::*;

/// The planner.
#[component]
pub fn PlannerView() -> Html {
    let session = use_shown().session;
    let lang = session.lang();
    let dispatch = use_dispatch();
    let (list, opened) = (use_node_ref(), use_node_ref());
    let onopen = use_callback(opened.clone(), move |indicator: usize, opened| {
        dispatch.dispatch(Action::Open(indicator));
        // Stacked, the indicator lies below the list and would open out of sight.
        if is_narrow() {
            bring_into_view(opened);
        }
    });
    {
        // Who comes from another view to see one indicator is taken to it.
        let (opened, asked) = (opened.clone(), session.open_year.is_some());
        use_effect_with((), move |()| {
            if asked {
                bring_into_view(&opened);
            }
        });
    }
    let back = use_callback(list.clone(), |_: MouseEvent, list| bring_into_view(list));
    html! {
        <WithSources>
            <div class="planner">
                <Scoreboard />
                <div class="planner__panes">
                    <div class="planner__list" ref={list} tabindex="-1"><IndicatorList {onopen} /></div>
                    <div class="planner__detail" ref={opened} tabindex="-1">
                        <Detail />
                        <button class="button planner__back" type="button" onclick={back}>{ m::back_to_list(lang) }</button>
                    </div>
                </div>
            </div>
        </WithSources>
    }
}
