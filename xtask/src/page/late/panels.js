// Starts the program of the panels, and hands over to it. `cargo xtask finish` puts the names of the
// files into FILES, and the glue that wasm-bindgen wrote and this into one script.
import init, { open, speak } from "./panels.js";
import { here, style, text } from "./load.js";

let started;
let spoken;

// The words of the page's language: its own, which `pageWords` gives, and ours.
const speakAs = async (code, pageWords) => {
  const [page, own] = await Promise.all([pageWords(code), text(FILES.words[code] ?? FILES.words.en), started]);
  if (!speak(code, page, own)) throw new Error(`the words in ${code} belong to another version`);
  spoken = code;
};

export const show = async (pageWords, panel, query, fragment) => {
  const root = document.documentElement;
  if (!started) {
    started = Promise.all([init({ module_or_path: here(FILES.program) }), style(FILES.style)]);
    new MutationObserver(() => {
      // Where they cannot be had, those that are there stay.
      if (root.lang !== spoken) speakAs(root.lang, pageWords).catch(() => {});
    }).observe(root, { attributeFilter: ["lang"] });
  }
  if (root.lang !== spoken) await speakAs(root.lang, pageWords);
  open(panel, query, fragment);
};
