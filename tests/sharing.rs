//! Links, QR codes and embed codes that leave the page.

#![allow(clippy::unwrap_used)] // A test may.

use proptest::prelude::*;
use upfunnel::codec::{
    embed_code::{Embed, Form, color},
    fragment::{SHOWING, alone, opened, pairs, with, without},
    qr::{Qr, Safety},
    url::decode,
};

const BASE: &str = "https://example.com/tools/";

fn embed(scenario: &str) -> Embed {
    Embed {
        scenario: scenario.into(),
        title: "Calculator".into(),
        height: 640,
        ..Embed::default()
    }
}

#[test]
fn a_plain_frame() {
    let embed = embed("v=1&quota=750000&win=25");
    assert_eq!(
        embed.code(BASE),
        "<iframe src=\"https://example.com/tools/?embed=1#v=1&amp;quota=750000&amp;win=25\" \
         title=\"Calculator\" width=\"100%\" height=\"640\" allow=\"clipboard-write\" \
         loading=\"lazy\" style=\"border:0\"></iframe>"
    );
    assert_eq!(embed.address(), "?embed=1#v=1&quota=750000&win=25");
}

#[test]
fn the_default_scenario_needs_no_fragment() {
    assert_eq!(embed("").address(), "?embed=1");
}

#[test]
fn an_element() {
    let embed = Embed {
        form: Form::Element,
        language: "it".into(),
        lock: vec!["quota", "win"],
        ..embed("v=1&quota=750000&label-mql=A%20%22B%22&__x=1&onclick%3D%22=2")
    };
    assert_eq!(
        embed.code("https://example.com/tools/index.html"),
        "<script type=\"module\" src=\"https://example.com/tools/embed.js\"></script>\n\
         <upfunnel-calculator quota=\"750000\" label-mql=\"A &quot;B&quot;\" lang=\"it\" \
         lock=\"quota,win\" title=\"Calculator\"></upfunnel-calculator>"
    );
}

#[test]
fn all_options() {
    let embed = Embed {
        language: "ko".into(),
        currency: "KRW".into(),
        theme: "dark".into(),
        accent: "0a6b66".into(),
        lock: vec!["aov"],
        events: true,
        ..embed("v=1&currency=EUR&win=25&theme=light&embed=1&lock=win&lang=it")
    };
    let read = pairs(&embed.fragment());
    let said: Vec<(&str, &str)> = read.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let wanted = [
        ("v", "1"),
        ("win", "25"),
        ("lang", "ko"),
        ("theme", "dark"),
        ("currency", "KRW"),
        ("accent", "0a6b66"),
        ("lock", "aov"),
        ("events", "1"),
    ];
    assert_eq!(said, wanted);
    let code = embed.code(BASE);
    assert!(
        code.contains("if (origin === \"https://example.com\" && data?.source"),
        "{code}"
    );
}

#[test]
fn titles_and_values_cannot_break_out() {
    let hostile = "\"><script>alert(1)</script>&amp;'";
    for form in [Form::Frame, Form::Element] {
        let code = Embed {
            form,
            title: hostile.into(),
            ..embed(&with("", "label-mql", Some(hostile)))
        }
        .code(BASE);
        assert!(!code.contains("<script>alert"), "{code}");
        assert!(code.contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;'"));
    }
}

#[test]
fn colors_as_people_give_them() {
    for (given, read) in [
        ("0a6b66", Some("0a6b66")),
        ("#0A6B66", Some("0a6b66")),
        (" #abc ", Some("aabbcc")),
        ("", None),
        ("#", None),
        ("ab", None),
        ("0a6b6g", None),
        ("##0a6b66", None),
        ("éé", None),
    ] {
        assert_eq!(color(given).as_deref(), read, "{given}");
    }
}

#[test]
fn a_code_is_as_safe_as_its_length_allows() {
    let safety = |length: usize| Qr::of(&"x".repeat(length)).map(|qr| qr.safety());
    assert_eq!(safety(0), Some(Safety::High));
    assert_eq!(safety(58), Some(Safety::High));
    assert_eq!(safety(59), Some(Safety::Quartile));
    assert_eq!(safety(151), Some(Safety::Quartile));
    assert_eq!(safety(152), Some(Safety::Medium));
    assert_eq!(safety(666), Some(Safety::Medium));
    assert_eq!(safety(667), Some(Safety::Low));
    assert_eq!(safety(2_953), Some(Safety::Low));
    assert_eq!(safety(2_954), None);
}

#[test]
fn a_code_has_white_around_it() {
    let qr = Qr::of("https://example.com/").unwrap();
    let side = qr.side();
    for at in 0..side {
        for edge in (0..4).chain(side - 4..side) {
            assert!(!qr.dark(at, edge) && !qr.dark(edge, at));
        }
    }
    assert!(qr.dark(4, 4) && !qr.dark(side, 4));
    let svg = qr.svg();
    assert!(svg.contains(&format!("viewBox=\"0 0 {side} {side}\"")));
    assert!(svg.contains("fill=\"#fff\"") && svg.contains("fill=\"#000\""));
}

/// What another program reads from the picture.
fn read_back(png: &[u8]) -> (u32, String) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png))
        .read_info()
        .unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    assert_eq!(
        (info.width, info.bit_depth),
        (info.height, png::BitDepth::One)
    );
    let side = info.width as usize;
    let row = side.div_ceil(8);
    let light = |x: usize, y: usize| bytes[y * row + x / 8] >> (7 - x % 8) & 1 == 1;
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(
            side,
            side,
            |x, y| {
                if light(x, y) { 255 } else { 0 }
            },
        );
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code in the picture");
    (info.width, grids[0].decode().unwrap().1)
}

#[test]
fn another_program_reads_the_picture() {
    for length in [1, 40, 58, 120, 400, 1_000] {
        let link = format!("https://example.com/#{}", "v=1&label-mql=%D0%BB".repeat(60));
        let link = &link[..20 + length];
        let (width, text) = read_back(&Qr::of(link).unwrap().png());
        assert_eq!(text, link);
        assert!((1_000..1_200).contains(&width), "{width}");
    }
}

#[test]
fn a_picture_is_small() {
    let longest = Qr::of(&"x".repeat(2_953)).unwrap();
    assert!(longest.png().len() < 60_000, "{}", longest.png().len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_alone_says_the_same(query in "(win|aov|quota|theme|x)=[0-9]{1,3}(&(win|sal|lang)=[0-9a-z]{0,3})?", fragment in "((win|aov|mql|name|lock)=[0-9a-z%]{0,4}&?){0,4}") {
        let said = decode(&query, &fragment).link;
        let read = decode("", &alone(&query, &fragment)).link;
        prop_assert_eq!(read.scenario, said.scenario);
        prop_assert_eq!((read.theme, read.language), (said.theme, said.language));
    }

    #[test]
    fn what_is_opened_is_what_was_saved(query in "((win|aov|quota|sal)=[0-9]{1,3}&?){0,3}", now in "((win|theme|lang)=[a-z0-9]{1,5}&?){0,3}", saved in "((win|aov|mql|label-mql)=[0-9a-z]{1,4}&?){0,4}") {
        let wanted = decode("", &saved).link.scenario;
        let fragment = opened(&query, &now, &saved, Some("Name & more"));
        prop_assert_eq!(decode(&query, &fragment).link.scenario, wanted);
        let name = upfunnel::codec::fragment::value(&fragment, "name");
        prop_assert_eq!(name.as_deref(), Some("Name & more"));
    }

    #[test]
    fn a_key_that_was_set_is_read(fragment in ".{0,40}", value in ".{0,30}") {
        let set = with(&fragment, "name", Some(&value));
        let read = upfunnel::codec::fragment::value(&set, "name");
        prop_assert_eq!(read.as_deref(), Some(value.as_str()));
        prop_assert_eq!(without(&set, &["name"]).contains("&name="), false);
        let _ = without(&fragment, &SHOWING);
    }

    #[test]
    fn codes_are_html_that_ends(scenario in ".{0,60}", title in ".{0,30}") {
        for form in [Form::Frame, Form::Element] {
            let code = Embed { form, title: title.clone(), ..embed(&scenario) }.code(BASE);
            prop_assert_eq!(code.matches('"').count() % 2, 0);
            let tags = if form == Form::Frame { 2 } else { 4 };
            prop_assert_eq!(code.matches('<').count(), tags);
            prop_assert_eq!(code.matches('>').count(), tags);
        }
    }

    #[test]
    fn no_text_makes_a_code_panic(text in ".{0,200}") {
        if let Some(qr) = Qr::of(&text) {
            prop_assert!(qr.png().starts_with(b"\x89PNG"));
        }
    }
}
