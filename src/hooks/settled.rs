use wasm_bindgen::closure::Closure;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// A value as it was when it last stood still for a while.
#[hook]
pub fn use_settled<T>(value: T, milliseconds: i32) -> T
where
    T: Clone + PartialEq + 'static,
{
    let settled = use_state_eq(|| value.clone());
    {
        let settled = settled.setter();
        use_effect_with(value, move |value| {
            let value = value.clone();
            let timer = Timer::start(milliseconds, move || settled.set(value));
            move || drop(timer)
        });
    }
    (*settled).clone()
}

/// A wait that ends early when it is dropped.
pub(super) struct Timer {
    id: Option<i32>,
    _ring: Closure<dyn FnMut()>,
}

impl Timer {
    pub(super) fn start(milliseconds: i32, ring: impl FnOnce() + 'static) -> Self {
        let ring = Closure::once(ring);
        let id = web_sys::window().and_then(|window| {
            let ring = ring.as_ref().unchecked_ref();
            window.set_timeout_with_callback_and_timeout_and_arguments_0(ring, milliseconds).ok()
        });
        Self { id, _ring: ring }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(id), Some(window)) = (self.id, web_sys::window()) {
            window.clear_timeout_with_handle(id);
        }
    }
}
