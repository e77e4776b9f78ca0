//! What can be wrong in a language's file, found before anybody reads it.
//!
//! The build script includes this module by its path and stops the build at any fault, so that no
//! page can be built with a message too few or too many. It needs `syntax` beside it and nothing else.

mod fault;
mod message;
mod plurals;

pub use fault::{Fault, What};
pub use plurals::{LANGUAGES, categories};

/// The keys in the source of a list of messages, which has a line `Name = "key",` for each.
pub fn keys(list: &str) -> Vec<&str> {
    let key = |line| {
        let (name, key) = str::trim(line).strip_suffix("\",")?.split_once(" = \"")?;
        name.bytes()
            .all(|b| b.is_ascii_alphanumeric())
            .then_some(key)
    };
    list.lines().filter_map(key).collect()
}

/// The messages of a file: the number of the line, the key, the text. What is no message has an
/// empty key.
fn messages(file: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    let lines = file.lines().map(str::trim).enumerate();
    let lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines.map(|(at, line)| {
        let (key, text) = line.split_once('=').unwrap_or(("", line));
        (at + 1, key.trim_end(), text.trim_start())
    })
}

/// The text of a key in a file, the first if it is there more than once.
fn find<'a>(file: &'a str, key: &str) -> Option<&'a str> {
    messages(file).find_map(|(_, known, text)| (known == key).then_some(text))
}

/// All that is wrong in the file of a language, beside the English file and the list of keys.
pub fn faults(language: &str, file: &str, english: &str, keys: &[&str]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut add = |line: usize, key: &str, what: What| {
        let key = key.to_owned();
        faults.push(Fault { line, key, what });
    };
    let Some(categories) = categories(language) else {
        add(0, "", What::UnknownLanguage);
        return faults;
    };
    let mut given: Vec<&str> = Vec::new();
    let (mut asked, mut told) = (Vec::new(), Vec::new());
    for (line, key, text) in messages(file) {
        if key.is_empty() {
            add(line, "", What::NotAPair);
        } else if !keys.contains(&key) {
            add(line, key, What::UnknownKey);
        } else if given.contains(&key) {
            add(line, key, What::Twice);
        } else {
            given.push(key);
            let model = find(english, key).unwrap_or_default();
            match message::compare(text, model, categories) {
                Ok(forms) => {
                    asked.extend(forms.asked.into_iter().map(|form| (line, key, form)));
                    told.extend(forms.told.into_iter().map(|form| (line, key, form)));
                }
                Err(what) => add(line, key, what),
            }
        }
    }
    for key in keys.iter().filter(|key| !given.contains(key)) {
        let text = find(english, key).unwrap_or_default().to_owned();
        add(0, key, What::Missing(text));
    }
    let lacks =
        |form: &str, forms: &[(usize, &str, &str)]| !forms.iter().any(|(.., it)| *it == form);
    for (line, key, form) in &asked {
        if lacks(form, &told) {
            add(*line, key, What::NoSuchForm((*form).to_owned()));
        }
    }
    for (line, key, form) in &told {
        if lacks(form, &asked) {
            add(*line, key, What::IdleForm((*form).to_owned()));
        }
    }
    faults
}

/// The keys in a file, as they follow each other.
pub fn keys_of(file: &str) -> Vec<&str> {
    messages(file).map(|(_, key, _)| key).collect()
}

/// The texts of a file alone, one a line, in the order of the keys: what the page loads. Where the
/// file has no text, English stands in.
pub fn texts(file: &str, english: &str, keys: &[&str]) -> String {
    let text = |key| find(file, key).or_else(|| find(english, key));
    let texts: Vec<&str> = keys
        .iter()
        .map(|key| text(key).unwrap_or_default())
        .collect();
    texts.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "messages! {\n    Undo = \"undo\",\n    Deal = \"deal\",\n    \
        Sum = \"sum\",\n    Month = \"month\",\n}\n";
    const ENGLISH: &str = "undo = Undo\ndeal = {n} {n:one=deal|other=deals}\n\
        sum = {deals} for {money}\nmonth = {p:month=a month|year=a year|other=}";

    fn check(language: &str, file: &str, want: &[(usize, &str, What)]) {
        let found = faults(language, file, ENGLISH, &keys(LIST));
        let found: Vec<_> = found
            .iter()
            .map(|fault| (fault.line, fault.key.as_str(), fault.what.clone()))
            .collect();
        assert_eq!(found, want, "{language}: {file}");
    }

    /// A whole Italian file, with one line in place of one of its own.
    fn check_line(at: usize, line: &str, what: What) {
        let mut lines = [
            "undo = Annulla",
            "deal = {n} {n:one=contratto|other=contratti}",
            "sum = {deals} per {money}",
            "month = {p:month=al mese|year=all’anno|other=}",
        ];
        let key = lines[at].split(' ').next().unwrap_or_default();
        lines[at] = line;
        check("it", &lines.join("\n"), &[(at + 1, key, what)]);
    }

    #[test]
    fn the_list_is_read_from_its_source() {
        assert_eq!(keys(LIST), ["undo", "deal", "sum", "month"]);
        assert_eq!(keys("    pub const X: &str = \"no\",\n"), [""; 0]);
    }

    #[test]
    fn english_is_its_own_model() {
        check("en", ENGLISH, &[]);
    }

    #[test]
    fn too_few_and_too_many() {
        let file = "# a comment\n\nundo = Annulla\nnonsense\nredo = Ripeti\nundo = Ancora\n\
            deal = {n} {n:one=contratto|other=contratti}\nsum = {deals}: {money}";
        let missing = "{p:month=a month|year=a year|other=}".to_owned();
        let want = [
            (4, "", What::NotAPair),
            (5, "redo", What::UnknownKey),
            (6, "undo", What::Twice),
            (0, "month", What::Missing(missing)),
        ];
        check("it", file, &want);
        check("xx", "", &[(0, "", What::UnknownLanguage)]);
    }

    #[test]
    fn broken_patterns() {
        check_line(0, "undo =", What::Empty);
        for broken in [
            "{",
            "}",
            "{n",
            "{n} {}",
            "{N}",
            "{n:one=x|other=y",
            "{n:}",
            "{n:one=x|y}",
        ] {
            check_line(1, &format!("deal = {{n}} {broken}"), What::Broken);
        }
        let no_other = "deal = {n} {n:one=contratto}";
        check_line(1, no_other, What::NoOther("n".into()));
        let twice = "deal = {n} {n:one=a|one=b|other=c}";
        check_line(1, twice, What::BranchTwice("n".into(), "one".into()));
    }

    #[test]
    fn slots_and_branches() {
        let unknown = What::UnknownSlot("name".into());
        check_line(2, "sum = {deals} per {money} {name}", unknown);
        check_line(2, "sum = {deals}", What::SlotLeftOut("money".into()));
        let chosen = "sum = {money} {deals:one=x|other=y} {deals}";
        check_line(2, chosen, What::NoChoice("deals".into()));
        let few = "deal = {n} {n:one=a|few=b|other=c}";
        check_line(1, few, What::UnknownBranch("n".into(), "few".into()));
        let week = "month = {p:month=a|year=b|week=c|other=}";
        check_line(3, week, What::UnknownBranch("p".into(), "week".into()));
        let month = "month = {p:month=a|other=b}";
        check_line(3, month, What::MissingBranch("p".into(), "year".into()));
    }

    #[test]
    fn plurals_are_the_language_s() {
        let file = |deal: &str| {
            format!("undo = x\ndeal = {{n}} {deal}\nsum = {{deals}} {{money}}\nmonth = x")
        };
        let missing = |branch: &str| {
            let what = What::MissingBranch("n".into(), branch.into());
            vec![(2, "deal", what)]
        };
        check("it", &file("{n:one=a|many=b|other=c}"), &[]);
        check("ru", &file("{n:one=a|few=b|many=c|other=d}"), &[]);
        check("ru", &file("{n:one=a|few=b|other=d}"), &missing("many"));
        check("zh", &file("笔"), &[]);
        check("zh", &file("{n:other=笔}"), &[]);
        check("zh", &file("{n:short=万|other=笔}"), &[]);
        let short = What::UnknownBranch("n".into(), "short".into());
        let both = "{n:one=a|short=b|other=c}";
        check("it", &file(both), &[(2, "deal", short)]);
        let one = What::UnknownBranch("n".into(), "one".into());
        check("zh", &file("{n:one=笔|other=笔}"), &[(2, "deal", one)]);
    }

    #[test]
    fn forms_are_asked_for_and_told() {
        let file = |deal: &str, sum: &str| {
            format!("undo = x\ndeal = {{n}} {deal}\nsum = {sum} {{money}}\nmonth = x")
        };
        let both = "{form:acc=сделку|other=сделка}";
        check("ru", &file(both, "{deals.acc}"), &[]);
        let idle = What::IdleForm("acc".into());
        check("ru", &file(both, "{deals}"), &[(2, "deal", idle)]);
        let none = What::NoSuchForm("gen".into());
        let want = [(3, "sum", none), (2, "deal", What::IdleForm("acc".into()))];
        check("ru", &file(both, "{deals.gen}"), &want);
    }

    #[test]
    fn the_page_loads_texts_in_the_order_of_the_list() {
        let file = "# Italian\nsum = {money} = {deals}\nundo = Annulla";
        assert_eq!(
            texts(file, ENGLISH, &keys(LIST)),
            "Annulla\n{n} {n:one=deal|other=deals}\n{money} = {deals}\n\
             {p:month=a month|year=a year|other=}"
        );
    }
}
