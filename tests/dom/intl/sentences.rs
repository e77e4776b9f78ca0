//! What the page says in each language, with the browser's numbers, letter by letter. Whoever changes
//! a language's file reads the new sentences here, where they stand whole.

use std::rc::Rc;

use upfunnel::{
    codec::url::decode,
    i18n::{Msg, Words, check},
    model::{Demand, Scenario},
    platform::intl::Intl,
    wording::Wording,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// The languages of the contract and their files.
const FILES: [(&str, &str); 6] = [
    ("en", include_str!("../../../src/i18n/lang/en.txt")),
    ("id", include_str!("../../../src/i18n/lang/id.txt")),
    ("ru", include_str!("../../../src/i18n/lang/ru.txt")),
    ("zh", include_str!("../../../src/i18n/lang/zh.txt")),
    ("it", include_str!("../../../src/i18n/lang/it.txt")),
    ("ko", include_str!("../../../src/i18n/lang/ko.txt")),
];

/// The wording of a language, in a scenario's currency.
fn wording(language: &str, scenario: &Scenario) -> Wording {
    let (_, file) = FILES.iter().find(|(code, _)| *code == language).unwrap();
    let keys: Vec<&str> = Msg::ALL.iter().map(|msg| msg.key()).collect();
    let lines = check::texts(file, FILES[0].1, &keys);
    Wording {
        words: Rc::new(Words::from_lines(&lines).unwrap()),
        format: Rc::new(Intl::new(language, scenario.currency.code())),
    }
}

/// The two lines of the answer, as `tell` puts them together.
fn answer(language: &str, fragment: &str) -> String {
    let scenario = decode("", fragment).link.scenario;
    let (wording, demand) = (wording(language, &scenario), Demand::of(&scenario));
    let first = wording.announcement(&scenario, &demand);
    let second = wording.second_line(&scenario, &demand);
    let second: String = second.into_iter().map(|span| span.text).collect();
    // What is seen as a space is compared as one.
    [first, second]
        .join(" | ")
        .replace(['\u{a0}', '\u{202f}'], "_")
}

fn check_all(fragment: &str, wanted: [(&str, &str); 6]) {
    let mut faults = Vec::new();
    for (language, want) in wanted {
        let got = answer(language, fragment);
        if got != want {
            faults.push(format!("{language}: {got}"));
        }
    }
    assert!(faults.is_empty(), "#{fragment}\n{}", faults.join("\n"));
}

#[wasm_bindgen_test]
fn the_default_scenario() {
    check_all(
        "",
        [
            (
                "en",
                "To close $500,000 a month, marketing owes sales 3,900 MQLs a month. Each is worth $128. | \
                 That is 900 a week. Sales turns them into 1,087 opportunities and wins 250 deals.",
            ),
            (
                "id",
                "Untuk mencapai target $500.000 per bulan, tim marketing harus menyerahkan 3.900 MQL per bulan kepada tim sales. Nilai masing-masing $128. | \
                 Artinya 900 per minggu. Tim sales mengubahnya menjadi 1.087 peluang dan memenangkan 250 deal.",
            ),
            (
                "ru",
                "Чтобы выполнить план продаж 500_000_$ в месяц, маркетинг должен передавать отделу продаж 3_900 MQL в месяц. Ценность одного_— 128_$. | \
                 Это 900 в неделю. На выходе у отдела продаж_— 1_087 потенциальных сделок и 250 выигранных сделок.",
            ),
            (
                "zh",
                "要完成月度销售目标 $50万，市场部每月须向销售部交付 3,900_个 MQL，每个价值 $128。 | \
                 折合每周 900_个。销售部将其转化为 1,087_个商机，其中 250_个赢单。",
            ),
            (
                "it",
                "Per un obiettivo di 500.000_$ al mese, il marketing deve consegnare alle vendite 3.900 MQL al mese. Ognuno vale 128_$. | \
                 Vale a dire 900 a settimana. Le vendite li trasformano in 1.087 opportunità e poi in 250 trattative vinte.",
            ),
            (
                "ko",
                "월 매출 $50만 목표를 달성하려면 마케팅팀은 매월 MQL 3,900건을 영업팀에 전달해야 합니다. 건당 가치는 $128입니다. | \
                 주당 900건입니다. 영업팀은 이를 영업 기회 1,087건으로 전환해 최종적으로 수주 250건을 달성합니다.",
            ),
        ],
    );
}

#[wasm_bindgen_test]
fn a_full_funnel_with_a_share_of_a_quarter() {
    check_all(
        "quota=1250000&period=quarter&share=40&sal=90&mql=31&lead=3&currency=EUR",
        [
            (
                "en",
                "Of a quota of €1,250,000 a quarter, marketing sources €500,000 (40%). For that, it must bring in 466,034 visitors a quarter. Each is worth €1.07. | \
                 That is 35,849 a week. Marketing hands 4,334 MQLs to sales, which turns them into 1,087 opportunities and wins 250 deals.",
            ),
            (
                "id",
                "Dari target €1.250.000 per kuartal, porsi marketing adalah €500.000 (40%). Untuk itu, tim marketing harus mendatangkan 466.034 pengunjung per kuartal. Nilai masing-masing €1,07. | \
                 Artinya 35.849 per minggu. Tim marketing menyerahkan 4.334 MQL kepada tim sales, yang mengubahnya menjadi 1.087 peluang dan memenangkan 250 deal.",
            ),
            (
                "ru",
                "Из плана продаж 1_250_000_€ в квартал на маркетинг приходится 500_000_€ (40_%), то есть 466_034 посетителя в квартал. Ценность одного_— 1,07_€. | \
                 Это 35_849 в неделю. Маркетинг передаёт отделу продаж 4_334 MQL; на выходе_— 1_087 потенциальных сделок и 250 выигранных сделок.",
            ),
            (
                "zh",
                "季度销售目标为 €125万，其中市场部承担 €50万（40%），为此每季度须带来 466,034_位访客，平均价值 €1.07。 | \
                 折合每周 35,849_位。市场部交给销售部 4,334_个 MQL，转化为 1,087_个商机，其中 250_个赢单。",
            ),
            (
                "it",
                "Su un obiettivo di 1.250.000_€ al trimestre, il marketing deve generare 500.000_€ (40%) e perciò portare 466.034 visitatori al trimestre. Ognuno vale 1,07_€. | \
                 Vale a dire 35.849 a settimana. Il marketing consegna 4.334 MQL alle vendite, che li trasformano in 1.087 opportunità e poi in 250 trattative vinte.",
            ),
            (
                "ko",
                "분기 매출 목표 €125만 중 마케팅 기여분은 €50만(40%)\u{2060}입니다. 이를 위해 마케팅팀은 매 분기 방문자 466,034명을 확보해야 합니다. 평균 가치는 €1.07입니다. | \
                 주 단위로 환산하면 35,849명입니다. 마케팅팀이 MQL 4,334건을 영업팀에 전달하면 영업 기회 1,087건으로 전환되어 최종적으로 수주 250건으로 이어집니다.",
            ),
        ],
    );
}

#[wasm_bindgen_test]
fn one_of_each() {
    check_all(
        "quota=21&aov=1&win=100&opp=100&sql=100&mql=100&currency=RUB&period=year",
        [
            (
                "en",
                "To close ₽21 a year, marketing must bring in 21 leads a year. Each is worth ₽1. | \
                 That is 1 a week. Marketing hands 21 MQLs to sales, which turns them into 21 opportunities and wins 21 deals.",
            ),
            (
                "id",
                "Untuk mencapai target ₽21 per tahun, tim marketing harus mendatangkan 21 lead per tahun. Nilai masing-masing ₽1. | \
                 Artinya 1 per minggu. Tim marketing menyerahkan 21 MQL kepada tim sales, yang mengubahnya menjadi 21 peluang dan memenangkan 21 deal.",
            ),
            (
                "ru",
                "При плане продаж 21_₽ в год цель маркетинга_— 21 лид в год. Ценность одного_— 1_₽. | \
                 Это 1 в неделю. Маркетинг передаёт отделу продаж 21 MQL; на выходе_— 21 потенциальная сделка и 21 выигранная сделка.",
            ),
            (
                "zh",
                "要完成年度销售目标 ₽21，市场部每年须带来 21_条线索，平均价值 ₽1。 | \
                 折合每周 1_条。市场部交给销售部 21_个 MQL，转化为 21_个商机，其中 21_个赢单。",
            ),
            (
                "it",
                "Per un obiettivo di 21_₽ all’anno, il marketing deve portare 21 lead all’anno. Ognuno vale 1_₽. | \
                 Vale a dire 1 a settimana. Il marketing consegna 21 MQL alle vendite, che li trasformano in 21 opportunità e poi in 21 trattative vinte.",
            ),
            (
                "ko",
                "연 매출 ₽21 목표를 달성하려면 마케팅팀은 매년 리드 21건을 확보해야 합니다. 평균 가치는 ₽1입니다. | \
                 주 단위로 환산하면 1건입니다. 마케팅팀이 MQL 21건을 영업팀에 전달하면 영업 기회 21건으로 전환되어 최종적으로 수주 21건으로 이어집니다.",
            ),
        ],
    );
}

#[wasm_bindgen_test]
fn fractions() {
    check_all(
        "quota=4500&aov=1000&win=50&round=none&currency=JPY&label-mql=Good%20lead",
        [
            (
                "en",
                "To close ¥4,500 a month, marketing owes sales 32.28 Good lead a month. Each is worth ¥139. | \
                 That is 7.45 a week. Sales turns them into 9 opportunities and wins 4.5 deals.",
            ),
            (
                "id",
                "Untuk mencapai target ¥4.500 per bulan, tim marketing harus menyerahkan 32,28 Good lead per bulan kepada tim sales. Nilai masing-masing ¥139. | \
                 Artinya 7,45 per minggu. Tim sales mengubahnya menjadi 9 peluang dan memenangkan 4,5 deal.",
            ),
            (
                "ru",
                "Чтобы выполнить план продаж 4_500_¥ в месяц, маркетинг должен передавать отделу продаж 32,28 («Good lead») в месяц. Ценность одного_— 139_¥. | \
                 Это 7,45 в неделю. На выходе у отдела продаж_— 9 потенциальных сделок и 4,5 выигранной сделки.",
            ),
            (
                "zh",
                "要完成月度销售目标 JP¥4,500，市场部每月须向销售部交付 32.28_个“Good lead”，每个价值 JP¥139。 | \
                 折合每周 7.45_个。销售部将其转化为 9_个商机，其中 4.5_个赢单。",
            ),
            (
                "it",
                "Per un obiettivo di 4.500_¥ al mese, il marketing deve consegnare alle vendite 32,28 Good lead al mese. Ognuno vale 139_¥. | \
                 Vale a dire 7,45 a settimana. Le vendite li trasformano in 9 opportunità e poi in 4,5 trattative vinte.",
            ),
            (
                "ko",
                "월 매출 ¥4,500 목표를 달성하려면 마케팅팀은 매월 Good lead 32.28건을 영업팀에 전달해야 합니다. 건당 가치는 ¥139입니다. | \
                 주당 7.45건입니다. 영업팀은 이를 영업 기회 9건으로 전환해 최종적으로 수주 4.5건을 달성합니다.",
            ),
        ],
    );
}

/// The build's table of plurals is the browser's.
#[wasm_bindgen_test]
fn plural_categories_are_those_of_the_table() {
    for (language, categories) in check::LANGUAGES {
        let ask = js_sys::Function::new_with_args(
            "language",
            "return new Intl.PluralRules(language).resolvedOptions().pluralCategories",
        );
        let found = ask.call1(&wasm_bindgen::JsValue::NULL, &(*language).into());
        let mut found: Vec<String> = js_sys::Array::from(&found.unwrap())
            .iter()
            .filter_map(|name| name.as_string())
            .collect();
        let both = [categories.needed, categories.allowed].concat();
        let mut both: Vec<String> = both.into_iter().map(Into::into).collect();
        found.sort();
        both.sort();
        assert_eq!(found, both, "{language}");
    }
}

/// No message is said with an empty or unfilled place, in any language.
#[wasm_bindgen_test]
fn no_slot_stays_open() {
    for (language, _) in FILES {
        for fragment in [
            "",
            "sal=90&mql=31&lead=3",
            "quota=100&aov=1000&round=nearest",
            "label-mql=X&round=none",
        ] {
            let scenario = decode("", fragment).link.scenario;
            let (wording, demand) = (wording(language, &scenario), Demand::of(&scenario));
            let chart = wording.chart(&scenario, &demand);
            let mut said = vec![answer(language, fragment), chart.title, chart.alternative];
            said.extend(chart.told.into_iter().flatten());
            said.push(wording.title(&scenario, &demand));
            for need in &demand.stages {
                said.push(wording.working(&need.count));
                said.push(wording.value_of_one(&scenario, need.stage));
            }
            for text in said {
                assert!(!text.contains(['{', '}']), "{language}: {text}");
            }
        }
    }
}
