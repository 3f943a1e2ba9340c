use super::commands::{commands, matching, Command};
use super::messages as m;
use crate::state::{use_dispatch, use_shown, Action};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

const LIST: &str = "palette-list";

/// What the list is given.
#[derive(PartialEq, Properties)]
pub(super) struct PaletteListProps {
    /// Does a command.
    pub(super) run: Callback<Command>,
}

/// The filter and what it leaves. The keyboard stays in the filter, which says which command it is at.
#[component]
pub(super) fn PaletteList(props: &PaletteListProps) -> Html {
    let shown = use_shown();
    let lang = shown.session.lang();
    let dispatch = use_dispatch();
    let query = use_state(String::new);
    let at = use_state(|| 0_usize);
    let field = use_node_ref();
    let all = use_memo(shown.clone(), |shown| commands(&shown.session, &shown.evaluated));
    let found = use_memo((all.clone(), (*query).clone(), lang), |(all, query, lang)| matching(all, query, *lang));
    let current = (*at).min(found.len().saturating_sub(1));
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            let _ = field.cast::<HtmlElement>().map(|field| field.focus());
        });
    }
    use_effect_with(current, |current| bring_into_list(*current));
    let oninput = {
        let (query, at) = (query.setter(), at.setter());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                query.set(input.value());
                at.set(0);
            }
        })
    };
    let onkeydown = {
        let (at, found, all, run) = (at.setter(), found.clone(), all.clone(), props.run.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            if event.key() == "Enter" {
                event.prevent_default();
                if let Some(k) = found.get(current) {
                    run.emit(all[*k].clone());
                }
            } else if let Some(to) = moved(&event.key(), current, found.len()) {
                event.prevent_default();
                at.set(to);
            }
        })
    };
    let option = |(position, &k): (usize, &usize)| {
        let command = &all[k];
        let onclick = {
            let (run, command) = (props.run.clone(), command.clone());
            Callback::from(move |_: MouseEvent| run.emit(command.clone()))
        };
        html! {
            <li key={command.id.clone()} id={format!("palette-{position}")} role="option" {onclick}
                class="palette__option" data-command={command.id.clone()}
                aria-selected={(position == current).to_string()}>
                <span>{ command.words.get(lang) }</span>
                if !command.keys.is_empty() {
                    <kbd class="palette__keys">{ command.keys }</kbd>
                }
            </li>
        }
    };
    let keys_on = !shown.session.preferences.single_keys_off;
    let onchange = Callback::from(move |_: Event| dispatch.dispatch(Action::SingleKeys(!keys_on)));
    html! {
        <>
            <input ref={field} type="text" class="palette__filter" role="combobox" autocomplete="off" spellcheck="false"
                aria-label={m::filter(lang)} placeholder={m::filter_hint(lang)} aria-expanded="true"
                aria-controls={LIST} aria-autocomplete="list" value={(*query).clone()}
                aria-activedescendant={(!found.is_empty()).then(|| format!("palette-{current}"))}
                {oninput} {onkeydown} />
            <ul id={LIST} class="palette__list" role="listbox" aria-label={m::heading(lang)}>
                { for found.iter().enumerate().map(option) }
            </ul>
            <p class="palette__count" role="status">
                { if found.is_empty() { m::nothing(lang) } else { m::count(lang, found.len()) } }
            </p>
            <label class="palette__switch">
                <input type="checkbox" checked={keys_on} {onchange} />
                { m::single_keys(lang) }
            </label>
        </>
    }
}

/// Where a key leads in a list, if it leads anywhere.
fn moved(key: &str, at: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowDown" => Some(if at == last { 0 } else { at + 1 }),
        "ArrowUp" => Some(if at == 0 { last } else { at - 1 }),
        "PageDown" => Some((at + 8).min(last)),
        "PageUp" => Some(at.saturating_sub(8)),
        _ => None,
    }
}

/// Scrolls the list, and nothing else, to where the current command is seen.
fn bring_into_list(current: usize) {
    let Some(document) = web_sys::window().and_then(|w| w.document()) else { return };
    let element = |id: &str| document.get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    let (Some(list), Some(option)) = (element(LIST), element(&format!("palette-{current}"))) else { return };
    let (top, bottom) = (option.offset_top(), option.offset_top() + option.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn arrows_go_around_and_pages_stop_at_the_ends() {
        assert_eq!(moved("ArrowDown", 4, 5), Some(0));
        assert_eq!(moved("ArrowUp", 0, 5), Some(4));
        assert_eq!(moved("PageDown", 1, 5), Some(4));
        assert_eq!(moved("PageUp", 3, 5), Some(0));
        assert_eq!(moved("ArrowDown", 0, 0), None);
        assert_eq!(moved("a", 0, 5), None);
    }
}
