//! Currencies.

/// A currency by its ISO 4217 code.
///
/// Which codes there are is settled here and not by the browser, so that a link is read alike
/// everywhere: browsers know between 159 and 307 of them today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency([u8; 3]);

/// The codes of money in use, in alphabetical order.
const IN_USE: &str = "AEDAFNALLAMDAOAARSAUDAWGAZNBAMBBDBDTBHDBIFBMDBNDBOBBRLBSDBTNBWPBYNBZDCADCDFCHFCLPCNYCOPCRCCUPCVECZKDJFDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPWKRWKWDKYDKZTLAKLBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQARRONRSDRUBRWFSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUYUUZSVEDVESVNDVUVWSTXAFXCDXCGXOFXPFYERZARZMWZWG";
/// The others of ISO 4217 and of CLDR, the data behind every browser's `Intl`: what has been
/// money, funds, metals, and codes for tests. A code once in use moves here and stays.
const OTHERS: &str = "ADPAFAALKANGAOKAONAORARAARLARMARPATSAZMBADBANBECBEFBELBGLBGMBGNBGOBOLBOPBOVBRBBRCBREBRNBRRBRZBUKBYBBYRCHECHWCLECLFCNHCNXCOUCSDCSKCUCCYPDDMDEMECSECVEEKESAESBESPFIMFRFGEKGHCGNSGQEGRDGWEGWPHRDHRKIEPILPILRISJITLKRHKROLTLLTTLUCLUFLULLVLLVRMAFMCFMDCMGFMKNMLFMROMTLMTPMVPMXPMXVMZEMZMNICNLGPEIPESPLZPTERHDROLRURSDDSDPSITSKKSLLSRGSTDSURTJRTMMTPETRLUAKUGSUSNUSSUYIUYPUYWVEBVEFVNNXADXAGXAUXBAXBBXBCXBDXDRXEUXFOXFUXPDXPTXREXSUXTSXUAXXXYDDYUDYUMYUNYURZALZMKZRNZRZZWDZWLZWR";
/// Those that are looked for most.
const COMMON: &str = "USDEURGBPJPYCNYINRKRWIDRRUBBRLCADAUDCHFSGD";

impl Currency {
    /// The US dollar, the default.
    pub const USD: Self = Self(*b"USD");

    /// A currency by its code, in capitals or not.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let code: [u8; 3] = code.as_bytes().try_into().ok()?;
        let code = code.map(|letter| letter.to_ascii_uppercase());
        Self::in_use()
            .chain(Self::others())
            .find(|known| known.0 == code)
    }

    /// The money in use, in the order of the codes.
    pub fn in_use() -> impl Iterator<Item = Self> {
        each(IN_USE)
    }

    /// What is money no longer, or never was: funds, metals, units of account. In the order of
    /// the codes.
    pub fn others() -> impl Iterator<Item = Self> {
        each(OTHERS)
    }

    /// Those in use that are looked for most, first things first.
    pub fn common() -> impl Iterator<Item = Self> {
        each(COMMON)
    }

    /// The three capital letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("USD")
    }
}

fn each(codes: &'static str) -> impl Iterator<Item = Currency> {
    codes
        .as_bytes()
        .chunks_exact(3)
        .map(|code| Currency([code[0], code[1], code[2]]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_currency_is_found_by_its_code() {
        let all: Vec<Currency> = Currency::in_use().chain(Currency::others()).collect();
        assert_eq!(all.len() * 3, IN_USE.len() + OTHERS.len());
        assert_eq!(all.len(), 308);
        for (at, currency) in all.iter().enumerate() {
            let code = currency.code();
            assert!(code.bytes().all(|b| b.is_ascii_uppercase()), "{code}");
            let (found, same) = (Currency::from_code(code), Some(*currency));
            assert_eq!(found, same);
            assert_eq!(Currency::from_code(&code.to_lowercase()), same);
            assert!(!all[..at].contains(currency), "{code} is there twice");
        }
        for none in ["ABC", "€€", "", "US", "USDT", "U D"] {
            assert_eq!(Currency::from_code(none), None, "{none}");
        }
    }

    #[test]
    fn codes_are_in_order() {
        let sorted = |all: Vec<Currency>| all.is_sorted_by(|a, b| a.code() < b.code());
        assert!(sorted(Currency::in_use().collect()));
        assert!(sorted(Currency::others().collect()));
        for common in Currency::common() {
            assert!(Currency::in_use().any(|used| used == common), "{common:?}");
        }
    }
}
