// Starts the program of the page with all its views. `cargo xtask finish` puts the names of the files
// into FILES, and the glue that wasm-bindgen wrote and this into one script.
import init, { speak, start } from "./views.js";
import { here, style, text } from "./load.js";

// What does not depend on the language, under way at once.
const program = Promise.all([init({ module_or_path: here(FILES.program) }), style(FILES.style)]);
const words = (code) => text(FILES.words[code] ?? FILES.words.en);
// Whoever waits for it hears of a failure; until then it is none.
program.catch(() => {});

// Loads what the views need in a language; gives what starts the page, as the first program does,
// with what that has left behind and the view to show.
export const ready = async (code) => {
  const [own] = await Promise.all([words(code), program]);
  return (root, page, language, usual, load, open, shown, left, view) => {
    // Words of the page and of the views change together; of a language that is no longer wanted, none.
    let wanted;
    const both = (code, done) => {
      wanted = code;
      words(code).then(
        (own) => load(code, (page) => done(page && wanted === code && speak(own) ? page : undefined)),
        () => done(),
      );
    };
    const worker = () => new Worker(here(FILES.worker), { type: "module" });
    return speak(own) && start(root, page, language, usual, both, open, shown, left, view, worker);
  };
};
