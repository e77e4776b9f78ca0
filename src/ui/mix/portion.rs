//! How much of a whole a lead type or a stream takes: a share, a fixed amount, or the rest.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::{bench::Bench, number::Number};
use crate::{
    codec::mix::Key,
    i18n::ViewMsg,
    model::{Exact, mix::Portion},
};

/// What the choice is about.
pub struct Choice {
    /// The key of its share.
    pub part: Key,
    /// The key of its fixed amount.
    pub fixed: Key,
    /// What the choice is called, and what a fixed amount is called in it.
    pub says: [ViewMsg; 2],
    /// What takes it is called so.
    pub name: String,
    /// What it takes now of what is not fixed, as a fraction.
    pub weight: Option<Exact>,
    /// What it takes now in all, which becomes the fixed amount.
    pub amount: Exact,
}

/// The choice, and the number that goes with it.
pub fn view(bench: &Bench, portion: &Portion, choice: Choice) -> Html {
    let Choice {
        part,
        fixed,
        says: [how, by_amount],
        name,
        weight,
        amount,
    } = choice;
    let percent = weight.map_or_else(Exact::zero, |weight| {
        (&weight * &Exact::from(100)).round_to(2)
    });
    let (now, key) = match portion {
        Portion::Share(_) => ("part", part),
        Portion::Fixed(_) => ("fixed", fixed),
        Portion::Rest => ("rest", part),
    };
    let options = [
        ("part", ViewMsg::PortionShare),
        ("fixed", by_amount),
        ("rest", ViewMsg::PortionRest),
    ];
    let options = options.map(|(code, says)| {
        html! { <option value={code} selected={code == now}>{ bench.say(says) }</option> }
    });
    let (desk, share) = (bench.desk.clone(), percent.clone());
    let onchange = Callback::from(move |event: Event| {
        let code = event.target_unchecked_into::<HtmlSelectElement>().value();
        desk.edit(None, |link| {
            // In range: a part of the whole, an amount that is taken already.
            let _in_range = match code.as_str() {
                "part" => link.set_number(part, Some(share.clone())),
                "fixed" => link.set_number(fixed, Some(amount.round_to(0))),
                _ => {
                    link.choose(part, "rest");
                    Ok(())
                }
            };
        });
    });
    let number = if *portion == Portion::Rest {
        html! { <span class="kind-rest">{ bench.page.wording.percent(&percent) }</span> }
    } else {
        html! { <Number key={key.code()} bench={bench.clone()} at={key} optional={false} bare=true /> }
    };
    html! {
        <div class="kind-portion">
            <select name={[part.code().as_str(), "-by"].concat()} aria-label={bench.of(&bench.say(how), &name)} disabled={bench.is_locked(part) || bench.is_locked(fixed)} {onchange}>{ for options }</select>
            { number }
        </div>
    }
}
