//! Messages to an embedding page, to the letter.

use upfunnel::{
    codec::{
        frame::{Message, whole_page},
        url::decode,
    },
    model::Demand,
};

#[test]
fn messages_are_those_of_the_contract() {
    assert_eq!(
        Message::Ready.to_json(),
        r#"{"source":"upfunnel","v":1,"type":"ready"}"#
    );
    assert_eq!(
        Message::Height(1234).to_json(),
        r#"{"source":"upfunnel","v":1,"type":"height","height":1234}"#
    );
    let demand = Demand::of(&decode("", "").link.scenario);
    assert_eq!(
        Message::Result(&demand).to_json(),
        concat!(
            r#"{"source":"upfunnel","v":1,"type":"result","target":500000,"mql":3900,"sql":1326,"#,
            r#""opp":1087,"deals":250,"lead-value":128.20512820512820512821,"pipeline":2174000,"#,
            r#""coverage":4.348,"per-week":900}"#
        )
    );
}

#[test]
fn results_are_json_whatever_the_scenario() {
    for fragment in [
        "round=none&sal=90&mql=31&lead=3",
        "quota=1000000000000&win=0.000000000001&opp=0.000000000001&sql=0.000000000001",
        "quota=1&aov=1000000000&round=nearest",
        "quota=0.000001&aov=1000000000&round=none",
    ] {
        let json = Message::Result(&Demand::of(&decode("", fragment).link.scenario)).to_json();
        let inside = json
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'));
        for pair in inside
            .into_iter()
            .flat_map(|pairs| pairs.split(','))
            .skip(3)
        {
            let (name, number) = pair.split_once(':').unwrap_or_default();
            assert!(name.starts_with('"') && name.ends_with('"'), "{pair}");
            let whole = number.split('.').next().unwrap_or_default();
            assert!(
                number.parse::<f64>().is_ok_and(f64::is_finite)
                    && (whole == "0" || !whole.starts_with('0'))
                    && number
                        .bytes()
                        .all(|byte| byte.is_ascii_digit() || byte == b'.'),
                "{pair}"
            );
        }
    }
}

#[test]
fn the_whole_page_is_opened_without_what_is_the_sites_own() {
    let link = decode(
        "?quota=700000&embed=1",
        "#aov=5000&lang=it&theme=dark&name=Q3&lock=aov&accent=1d4ed8&events=1&utm=x",
    )
    .link;
    assert_eq!(
        whole_page(&link),
        "v=1&quota=700000&aov=5000&lang=it&theme=dark&name=Q3&utm=x"
    );
}
