//! What is said in Chinese and Korean, whose numbers are told in tens of thousands and need a word to
//! measure by. The browser's own numbers are in `tests/dom/intl`.

#![allow(clippy::unwrap_used)] // A test may.

use std::rc::Rc;

use upfunnel::{
    codec::{
        confidence::{self, Asking},
        mix, plan,
        url::decode,
    },
    i18n::{
        CurrencyMark, Format, Marks, Msg, Plain, Plural, Style, ViewMsg, ViewWords, Words, check,
    },
    model::{Demand, chance::Answer, mix::MixNeed, plan::PlanNeed},
    wording::{Span, Wording, mix::ViewWording, plan::PlanWords},
};

/// Numbers as these languages write them.
struct Myriads([&'static str; 2]);

impl Format for Myriads {
    fn format(&self, decimal: &str, style: Style) -> String {
        let number: f64 = decimal.parse().unwrap();
        let [myriad, myriads] = self.0;
        let full = |number: f64| {
            let compact = false;
            Plain::default().format(&number.to_string(), Style { compact, ..style })
        };
        match number {
            _ if !style.compact || number < 1e4 => full(number),
            _ if number < 1e8 => full(number / 1e4) + myriad,
            _ => full(number / 1e8) + myriads,
        }
    }

    fn plural(&self, _: &str) -> Plural {
        Plural::Other
    }

    fn marks(&self) -> Marks {
        Marks::ENGLISH
    }

    fn currency(&self) -> CurrencyMark {
        Plain::default().currency()
    }

    fn counts_in_myriads(&self) -> bool {
        true
    }
}

macro_rules! wording {
    ($language:literal, $myriads:expr) => {{
        let keys: Vec<&str> = Msg::ALL.iter().map(|msg| msg.key()).collect();
        let file = include_str!(concat!("../src/i18n/lang/", $language, ".txt"));
        let page = check::texts(file, "", &keys);
        let keys: Vec<&str> = ViewMsg::ALL.iter().map(|msg| msg.key()).collect();
        let file = include_str!(concat!("../src/i18n/lang/views/", $language, ".txt"));
        let views = check::texts(file, "", &keys);
        ViewWording {
            page: Wording {
                words: Rc::new(Words::from_lines(&page).unwrap()),
                format: Rc::new(Myriads($myriads)),
            },
            views: Rc::new(ViewWords::from_lines(&views).unwrap()),
        }
    }};
}

/// The second line, which is about leads a week, and the title, which names them.
fn said(wording: &ViewWording, fragment: &str) -> String {
    let link = decode("", fragment).link;
    let (scenario, mix) = (link.scenario, mix::decode(&link.unknown).link.mix);
    let (demand, need) = (Demand::of(&scenario), MixNeed::of(&scenario, &mix));
    let second = wording.second_line(&scenario, &mix, &need, &demand);
    let second: String = second.into_iter().map(|Span { text, .. }| text).collect();
    let title = wording.title(&scenario, &mix, &need, &demand);
    // What is seen as a space is compared as one.
    [title, second].join(" | ").replace('\u{a0}', "_")
}

/// What is said of probabilities, and of the plan's months.
fn expected(wording: &ViewWording, fragment: &str) -> [String; 2] {
    let link = decode("", fragment).link;
    let (scenario, mix) = (link.scenario, mix::decode(&link.unknown).link.mix);
    let (demand, need) = (Demand::of(&scenario), MixNeed::of(&scenario, &mix));
    let doubt = confidence::decode(&link.unknown).doubt;
    let asking = Asking::of(&scenario, &mix, &need, &demand, &doubt).unwrap();
    let answer = Answer::computed(&asking.question, asking.leads, asking.wanted).unwrap();
    let plan = plan::decode(&link.unknown).plan;
    let words = PlanWords {
        says: wording,
        scenario: &scenario,
        mix: &mix,
        plan: &plan,
        need: &PlanNeed::of(&scenario, &mix, &plan),
        start: plan.start.unwrap(),
    };
    [
        wording.chance_announcement(&scenario, Some(&asking), &answer),
        words.announcement(),
    ]
    .map(|said| said.replace('\u{a0}', "_"))
}

fn check_all(wording: &ViewWording, table: &[(&str, &str)]) {
    for (fragment, want) in table {
        assert_eq!(said(wording, fragment), *want, "{fragment}");
    }
}

/// Each lead is won, for one unit of money.
const ALL_WON: &str = "win=100&opp=100&sql=100&mql=100&aov=1";

#[test]
fn chinese() {
    let with = |more: &str| [ALL_WON, more].join("&");
    check_all(
        &wording!("zh", ["万", "亿"]),
        &[
            (
                "",
                "每月 3,900_个 MQL · Upfunnel | \
                 折合每周 900_个。销售部将其转化为 1,087_个商机，其中 250_个赢单。",
            ),
            (
                &with("lead=10&quota=5200000&period=year"),
                "每年 5,200万位访客 · Upfunnel | \
                 折合每周 100万位。市场部交给销售部 520万个 MQL，转化为 520万个商机，其中 520万个赢单。",
            ),
            (
                &with("quota=520001&period=year"),
                "每年 520,001_条线索 · Upfunnel | \
                 折合每周 10,001_条。市场部交给销售部 520,001_个 MQL，转化为 520,001_个商机，其中 520,001_个赢单。",
            ),
            (
                &with("quota=52000000000&period=year&label-lead=Kontakt"),
                "每年 520亿个“Kontakt” · Upfunnel | \
                 折合每周 10亿个。市场部交给销售部 520亿个 MQL，转化为 520亿个商机，其中 520亿个赢单。",
            ),
            (
                &with("quota=5200000&period=year&t1=A&t2=B"),
                "每年 520万条线索，2_种类型 · Upfunnel | 折合每周 10万条，共 520万个赢单。",
            ),
        ],
    );
}

#[test]
fn korean() {
    let with = |more: &str| [ALL_WON, more].join("&");
    check_all(
        &wording!("ko", ["만", "억"]),
        &[
            (
                "",
                "월 MQL 3,900건 · Upfunnel | \
                 주당 900건입니다. 영업팀은 이를 영업 기회 1,087건으로 전환해 최종적으로 수주 250건을 달성합니다.",
            ),
            (
                &with("lead=10&quota=5200000&period=year"),
                "연 방문자 5,200만_명 · Upfunnel | \
                 주 단위로 환산하면 100만_명입니다. 마케팅팀이 MQL 520만_건을 영업팀에 전달하면 영업 기회 520만_건으로 \
                 전환되어 최종적으로 수주 520만_건으로 이어집니다.",
            ),
            (
                &with("quota=5200000&period=year&t1=A&t2=B"),
                "연 리드 520만_건, 리드 유형 2개 · Upfunnel | \
                 주 단위로 환산하면 10만_건이고, 총 수주 520만_건으로 이어집니다.",
            ),
        ],
    );
}

/// Where leads have been named before, their number has its measure word.
#[test]
fn counts_without_their_noun() {
    let plan = "start=2027-01&lag=40,30,20,10&months=6";
    assert_eq!(
        expected(&wording!("zh", ["万", "亿"]), plan),
        [
            "凭 3,900_个 MQL，大约每两次有一次能完成目标（概率 51%）；要每五次有四次能完成，需要 4,098_个。",
            "要在2027年1月至2027年6月实现收入 $300万，市场部须向销售部交付 27,387_个 MQL：最多的是2027年1月（9,750_个），最少的是2027年2月（2,450_个）。",
        ]
    );
    assert_eq!(
        expected(&wording!("ko", ["만", "억"]), plan),
        [
            "MQL 3,900건이면 두 번에 한 번꼴로 목표를 달성합니다(확률 51%). 다섯 번에 네 번 달성하려면 4,098건까지 늘려야 합니다.",
            "2027년 1월부터 2027년 6월까지 $300만 매출을 올리려면 마케팅팀은 MQL 27,387건을 영업팀에 전달해야 합니다. 가장 많은 달은 2027년 1월(9,750건), 가장 적은 달은 2027년 2월(2,450건)\u{2060}입니다.",
        ]
    );
}
