//! Parts of the page that a first visit does without: each is a file of its own, fetched when it is first needed.
//!
//! That holds for the published site, which is built with the feature `split` and cut up afterwards. Without the feature
//! (tests, `--dev`, native) the same code finds every part there from the start.

use crate::components::{
    AuditView, BulkDialog, CompareView, HistoryDialog, MethodView, PanoramaView, ProjectsView, WorkshopView,
};
use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;
use yew::prelude::*;

/// What a part that shows something offers: a function that shows it.
pub type View = fn() -> Html;

/// A part that is on its way.
pub type Arriving<T> = Pin<Box<dyn Future<Output = Result<T, NotLoaded>>>>;

/// A part's file could not be fetched, or the browser refused it. Its own words for that stand in the console.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

/// A part of the program, known by what it offers: most often a function, through which alone the rest is reached.
/// Whatever else names something inside the part draws it back into the first download.
pub struct Part<T: 'static>(Kind<T>);

enum Kind<T> {
    /// Compiled into the program itself.
    Within(T),
    /// A file of its own.
    Apart { fetch: fn() -> Arriving<T>, offer: OnceLock<T> },
}

impl<T: Copy> Part<T> {
    /// A part that is there from the start.
    pub const fn within(offer: T) -> Self {
        Self(Kind::Within(offer))
    }

    /// A part that `fetch` brings. After a failure it is called again when the part is asked for again.
    pub const fn apart(fetch: fn() -> Arriving<T>) -> Self {
        Self(Kind::Apart { fetch, offer: OnceLock::new() })
    }

    /// What the part offers, if it is there already.
    pub fn offer(&self) -> Option<T> {
        match &self.0 {
            Kind::Within(offer) => Some(*offer),
            Kind::Apart { offer, .. } => offer.get().copied(),
        }
    }

    /// What the part offers, fetched where it is not there yet.
    ///
    /// # Errors
    /// Where its file cannot be had. That is not remembered: asking anew tries anew.
    pub async fn arrive(&self) -> Result<T, NotLoaded> {
        match &self.0 {
            Kind::Within(offer) => Ok(*offer),
            Kind::Apart { fetch, offer } => match offer.get() {
                Some(offer) => Ok(*offer),
                None => fetch().await.map(|fetched| *offer.get_or_init(|| fetched)),
            },
        }
    }
}

/// A part is itself and no other, however alike two may be.
impl<T> PartialEq for Part<T> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Makes `NAME` a part, from the file name it gets (`part-<file>-….wasm`) and what it offers.
macro_rules! part {
    ($(#[$doc:meta])* $name:ident: $type:ty, $file:ident, $offer:expr) => {
        $(#[$doc])*
        #[cfg(not(feature = "split"))]
        pub static $name: Part<$type> = Part::within($offer);
        $(#[$doc])*
        #[cfg(feature = "split")]
        pub static $name: Part<$type> = Part::apart(|| {
            #[wasm_split_helpers::wasm_split($file, fallible)]
            fn offer() -> Result<$type, wasm_split_helpers::SplitLoaderError> {
                Ok($offer)
            }
            Box::pin(async { offer().await.map_err(|_| NotLoaded) })
        });
    };
}

part! {
    /// The method page.
    METHOD: View, method, || html! { <MethodView /> }
}

part! {
    /// All indicators at a glance.
    PANORAMA: View, panorama, || html! { <PanoramaView /> }
}

part! {
    /// The plan's projects.
    PROJECTS: View, projects, || html! { <ProjectsView /> }
}

part! {
    /// Scenarios side by side.
    COMPARE: View, compare, || html! { <CompareView /> }
}

part! {
    /// What in the plan does not agree with itself.
    AUDIT: View, audit, || html! { <AuditView /> }
}

part! {
    /// Edits of many indicators at once.
    BULK: View, bulk, || html! { <BulkDialog /> }
}

part! {
    /// Everything that was done, to go back and forth in.
    HISTORY: View, history, || html! { <HistoryDialog /> }
}

part! {
    /// For a room.
    WORKSHOP: View, workshop, || html! { <WorkshopView /> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;
    use std::task::{Context, Poll, Waker};

    /// What comes of a future that waits for nothing.
    fn outcome<T>(future: impl Future<Output = T>) -> T {
        let mut future = std::pin::pin!(future);
        match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(outcome) => outcome,
            Poll::Pending => panic!("it waits"),
        }
    }

    thread_local! {
        static FETCHED: Cell<u8> = const { Cell::new(0) };
    }

    /// Fails the first time only.
    fn fetch() -> Arriving<u8> {
        Box::pin(async {
            FETCHED.set(FETCHED.get() + 1);
            if FETCHED.get() == 1 {
                Err(NotLoaded)
            } else {
                Ok(7)
            }
        })
    }

    #[test]
    fn a_failure_is_not_remembered_and_a_success_is() {
        let part = Part::apart(fetch);
        assert_eq!((part.offer(), outcome(part.arrive())), (None, Err(NotLoaded)));
        assert_eq!((part.offer(), outcome(part.arrive())), (None, Ok(7)));
        assert_eq!((part.offer(), outcome(part.arrive())), (Some(7), Ok(7)));
        assert_eq!(FETCHED.get(), 2);
    }

    #[test]
    fn what_is_within_needs_no_fetching() {
        let part = Part::within(3);
        assert_eq!((part.offer(), outcome(part.arrive())), (Some(3), Ok(3)));
    }
}
