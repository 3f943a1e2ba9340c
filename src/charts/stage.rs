//! A canvas in the page: when it is repainted, at which size and resolution, and what must be undone afterwards.

use super::canvas::BrowserFonts;
use super::layout::{Geometry, Look};
use super::painter::Painter;
use super::view::ChartModel;
use gloo::events::EventListener;
use gloo::render::{request_animation_frame, AnimationFrame};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{spawn_local, JsFuture};
use web_sys::js_sys::Array;
use web_sys::{
    FontFaceSetLoadStatus, HtmlCanvasElement, IntersectionObserver, IntersectionObserverEntry, ResizeObserver,
    ResizeObserverEntry, Window,
};
use yew::Callback;

/// A canvas that shows a chart. Dropping it lets go of every observer and pending frame.
pub(super) struct Stage {
    inner: Rc<Inner>,
    resize: Option<ResizeObserver>,
    sight: Option<IntersectionObserver>,
    // The browser calls into these for as long as the stage stands.
    _callbacks: [Closure<dyn FnMut(Array)>; 2],
}

struct Inner {
    window: Window,
    painter: RefCell<Painter>,
    scene: RefCell<Option<(ChartModel, Look)>>,
    /// In CSS pixels; nothing is painted before the page has said how large the canvas is.
    size: Cell<(f64, f64)>,
    in_sight: Cell<bool>,
    /// Whether what stands on the canvas is out of date.
    stale: Cell<bool>,
    waiting: Cell<bool>,
    frame: RefCell<Option<AnimationFrame>>,
    /// Told where years and values stand whenever that has changed.
    on_geometry: Option<Callback<Geometry>>,
    geometry: RefCell<Geometry>,
    /// The resolution being watched, and the watch.
    ratio: RefCell<Option<(f64, EventListener)>>,
}

impl Stage {
    /// Takes over a canvas; none where the browser gives no drawing context.
    pub(super) fn new(canvas: &HtmlCanvasElement, on_geometry: Option<Callback<Geometry>>) -> Option<Self> {
        let inner = Rc::new(Inner {
            window: web_sys::window()?,
            painter: RefCell::new(Painter::new(canvas.clone())?),
            scene: RefCell::default(),
            size: Cell::default(),
            in_sight: Cell::new(true),
            stale: Cell::new(false),
            waiting: Cell::new(false),
            frame: RefCell::default(),
            on_geometry,
            geometry: RefCell::default(),
            ratio: RefCell::default(),
        });

        let on_resize = listener(&inner, |inner, entry: ResizeObserverEntry| {
            let content = entry.content_rect();
            inner.size.set((content.width(), content.height()));
            // The browser is about to paint this very frame: waiting for the next would show a stretched picture.
            inner.stale.set(true);
            inner.paint();
        });
        let on_sight = listener(&inner, |inner, entry: IntersectionObserverEntry| {
            inner.in_sight.set(entry.is_intersecting());
            inner.request();
        });
        let resize = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok();
        let sight = IntersectionObserver::new(on_sight.as_ref().unchecked_ref()).ok();
        if let Some(resize) = &resize {
            resize.observe(canvas);
        }
        if let Some(sight) = &sight {
            sight.observe(canvas);
        }
        repaint_when_fonts_arrive(&inner);
        Some(Self { inner, resize, sight, _callbacks: [on_resize, on_sight] })
    }

    /// Shows a chart from the next frame on.
    pub(super) fn show(&self, model: ChartModel, look: Look) {
        self.inner.scene.replace(Some((model, look)));
        self.inner.stale.set(true);
        self.inner.request();
    }

    /// The year nearest to a place, in CSS pixels from the canvas's left edge.
    pub(super) fn nearest_year(&self, x: f64) -> Option<i32> {
        self.inner.painter.borrow().nearest_year(x)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Some(resize) = &self.resize {
            resize.disconnect();
        }
        if let Some(sight) = &self.sight {
            sight.disconnect();
        }
    }
}

impl Inner {
    /// Paints in the next frame, however often it is asked until then.
    fn request(self: &Rc<Self>) {
        if !self.stale.get() || !self.in_sight.get() || self.waiting.replace(true) {
            return;
        }
        let weak = Rc::downgrade(self);
        let frame = request_animation_frame(move |_| {
            if let Some(inner) = weak.upgrade() {
                inner.waiting.set(false);
                inner.paint();
            }
        });
        self.frame.replace(Some(frame));
    }

    fn paint(self: &Rc<Self>) {
        let size = self.size.get();
        let scene = self.scene.borrow();
        let Some((model, look)) = scene.as_ref().filter(|_| size.0 >= 1.0 && size.1 >= 1.0) else {
            return;
        };
        if !self.stale.get() || !self.in_sight.get() {
            return;
        }
        let ratio = self.window.device_pixel_ratio().max(0.5);
        self.painter.borrow_mut().paint(model, size, ratio, look);
        self.stale.set(false);
        self.tell_geometry();
        self.watch(ratio);
    }

    fn tell_geometry(&self) {
        let Some(tell) = &self.on_geometry else { return };
        let Some(now) = self.painter.borrow().geometry() else { return };
        if *self.geometry.borrow() != now {
            self.geometry.replace(now.clone());
            tell.emit(now);
        }
    }

    /// Repaints when the window moves to a screen of another resolution, or the page is zoomed.
    fn watch(self: &Rc<Self>, ratio: f64) {
        let watched = self.ratio.borrow().as_ref().map(|(watched, _)| *watched);
        if watched == Some(ratio) {
            return;
        }
        let Ok(Some(query)) = self.window.match_media(&format!("(resolution: {ratio}dppx)")) else {
            return;
        };
        let weak = Rc::downgrade(self);
        let changed = EventListener::new(&query, "change", move |_| {
            if let Some(inner) = weak.upgrade() {
                inner.stale.set(true);
                inner.request();
            }
        });
        self.ratio.replace(Some((ratio, changed)));
    }
}

/// A callback for an observer: told the latest entry for the one canvas it observes.
fn listener<E: JsCast>(inner: &Rc<Inner>, tell: impl Fn(&Rc<Inner>, E) + 'static) -> Closure<dyn FnMut(Array)> {
    let weak: Weak<Inner> = Rc::downgrade(inner);
    Closure::new(move |entries: Array| {
        let latest = entries.get(entries.length().saturating_sub(1));
        if let (Some(inner), false) = (weak.upgrade(), latest.is_undefined()) {
            tell(&inner, latest.unchecked_into());
        }
    })
}

/// Measures and paints anew once fonts that are still on their way have arrived. The wait may outlive the stage: it holds
/// no more than a weak end of it, and a callback that went with the stage would be called all the same.
fn repaint_when_fonts_arrive(inner: &Rc<Inner>) {
    let Some(fonts) = inner.window.document().map(|document| document.fonts()) else { return };
    if fonts.status() == FontFaceSetLoadStatus::Loaded {
        return;
    }
    let Ok(ready) = fonts.ready() else { return };
    let weak = Rc::downgrade(inner);
    spawn_local(async move {
        let arrived = JsFuture::from(ready).await;
        if let (Ok(_), Some(inner)) = (arrived, weak.upgrade()) {
            BrowserFonts::forget();
            inner.painter.borrow_mut().forget();
            inner.stale.set(true);
            inner.request();
        }
    });
}
