// Starts the page. A file of its own, because the content security policy allows no inline script;
// classic and in the head, so that it has decided what is shown before anything is painted.
(() => {
  const script = document.currentScript;
  const root = document.documentElement;
  // The files are named in this script's attributes and lie beside it.
  const file = (name) => new URL(script.getAttribute(`data-${name}`), script.src);
  const parsed = new Promise((go) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", go);
    else go();
  });

  // Instead of a page that no longer answers: what happened, and ways on.
  const crash = (error) => {
    console.error(error);
    parsed.then(() => {
      const message = document.getElementById("crash");
      if (!message) return;
      document.getElementById("app")?.remove();
      message.hidden = false;
      document.getElementById("crash-restart")?.addEventListener("click", () => location.reload());
    });
  };

  // Rust reports a panic and then traps; other traps (stack overflow, out of memory) come unreported.
  const trap = (error) => typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  // Of the panels' program the page does not depend.
  const failed = (error) => trap(error) && (/\/panels-/.test(error.stack) ? close() : crash(error));
  addEventListener("error", (event) => failed(event.error));
  addEventListener("unhandledrejection", (event) => failed(event.reason));

  // The panels are loaded when one of them is first opened. Some browsers remember that a module
  // could not be loaded, so another try needs another address; it also begins a new program.
  let tries = 0;
  const sorry = (hidden) => {
    const message = document.getElementById("late");
    if (message) message.hidden = hidden;
    delete root.dataset.late;
  };
  const close = () => {
    tries += 1;
    document.querySelector("dialog.panel")?.remove();
    sorry(false);
  };
  const open = (...scenario) => {
    sorry(true);
    root.dataset.late = "";
    const url = file("panels");
    if (tries) url.search = tries;
    import(url).then((panels) => panels.show(words, ...scenario)).then(() => sorry(true), close);
  };

  const recall = (key) => {
    try {
      return localStorage.getItem(`upfunnel.${key}`);
    } catch {
      return null; // A frame without rights to it.
    }
  };
  const [query, fragment] = [location.search, location.hash].map((part) => new URLSearchParams(part.slice(1)));
  const asked = (key) => (fragment.has(key) ? fragment : query).get(key)?.trim();

  const theme = [asked("theme"), recall("theme")].find((theme) => ["light", "dark", "auto"].includes(theme));
  if (theme) root.dataset.theme = theme;

  if (asked("embed") === "1") root.dataset.embed = "1";

  // The language: the link's, else the remembered one, else the browser's, else English.
  const known = (code) => /^[a-z]+$/.test(code) && script.hasAttribute(`data-words-${code}`);
  const browsers = (navigator.languages ?? []).map((tag) => tag.toLowerCase().split("-")[0]);
  const usual = [recall("language"), ...browsers].find(known) ?? "en";
  const language = [asked("lang")].find(known) ?? usual;
  const words = async (code) => {
    const answer = await fetch(file(`words-${code}`));
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer.text();
  };
  // For the program, when the language changes; nothing is given where they cannot be had.
  const load = (code, done) => (known(code) ? words(code) : Promise.reject()).then(done, () => done());
  // A page in English is better than none; the program then tries the other once more.
  const first = words(language)
    .then((text) => [text, language])
    .catch(async (error) => {
      if (language === "en") throw error;
      return [await words("en"), "en"];
    });

  const glue = import(file("glue"));
  const program = glue.then((page) => page.default({ module_or_path: file("wasm") }));
  Promise.all([glue, first, program, parsed])
    .then(([page, [text, code]]) => {
      if (!page.start(text, code, usual, load, open)) throw new Error(`${file(`words-${code}`)} belongs to another version`);
    })
    .catch(crash);
})();
