//! What people say with numbers, in the languages of the page and some neighbors; in small letters.

/// Words for powers of ten. `m` and `bln` are not here: what they mean depends on the language.
pub(super) const SCALES: [(i32, &str); 8] = [
    (1, "十|십"),
    (2, "百|백"),
    (
        3,
        "k|thousand|thousands|tsd|mila|mille|rb|ribu|тыс|тысяч|тысяча|тысячи|тысячу|千|천",
    ),
    // The w is how 万 is typed in a hurry.
    (4, "万|萬|만|w"),
    (
        6,
        "mn|mm|mio|mln|mill|million|millions|milione|milioni|jt|juta|млн|миллион|\
         миллиона|миллионов",
    ),
    (8, "亿|億|억"),
    (
        9,
        "b|bn|billion|billions|mrd|mld|miliardo|miliardi|miliar|milyar|млрд|миллиард|\
         миллиарда|миллиардов",
    ),
    (
        12,
        "t|tn|trn|trillion|trillions|triliun|bilione|bilioni|трлн|триллион|триллиона|\
         триллионов|조|兆",
    ),
];

/// Words for per cent.
pub(super) const PERCENTS: &str =
    "%|percent|per cento|per cent|pct|persen|процент|процента|процентов|퍼센트|프로|百分比";

/// Words for days.
pub(super) const DAYS: &str = "d|day|days|hari|hr|g|gg|giorno|giorni|д|дн|день|дня|дней|天|日|일";

/// Currencies by their names and local signs. Those of any dollar have its sign for a code; codes in
/// capitals and signs such as € need no list.
pub(super) const CURRENCIES: [(&str, &str); 16] = [
    ("IDR", "rp|rupiah|рупий|印尼盾|루피아"),
    ("MYR", "rm"),
    ("SEK NOK DKK ISK", "kr"),
    ("PLN", "zł"),
    ("CZK", "kč"),
    ("HUF", "ft"),
    ("CHF", "fr"),
    ("RON MDL", "lei"),
    ("BGN", "лв"),
    ("RUB", "р|руб|рубль|рубля|рублей|rubel|rubli|卢布|루블"),
    ("CNY", "元|圆|yuan|юаней|юаня|юань|人民币|위안"),
    ("JPY", "円|日元|йен|엔"),
    ("KRW", "원|won|вон|韩元"),
    ("EUR", "euro|euros|евро|欧元|유로"),
    ("GBP", "pounds|pound|sterline|фунтов|英镑|파운드"),
    (
        "$",
        "dollar|dollars|dollari|dolar|долл|доллар|доллара|долларов|美元|달러",
    ),
];

/// Codes that are also typed in small letters.
pub(super) const CODES: &str = "usd|eur|gbp|jpy|cny|rmb|inr|idr|rub|krw|chf|aud|cad";
