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

  // A panic traps, as stack overflow and lack of memory do.
  const trap = (error) => typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  // Of the panels' program the page does not depend.
  const failed = (error) => trap(error) && (/\/panels-/.test(error.stack) ? close() : crash(error));
  addEventListener("error", (event) => failed(event.error));
  addEventListener("unhandledrejection", (event) => failed(event.reason));

  // The panels, and the program with all views, are loaded when somebody first asks for them. Some
  // browsers remember that a module could not be loaded, so another try needs another address; it
  // also begins a new program.
  let tries = 0;
  const late = (name) => {
    const url = file(name);
    if (tries) url.search = tries;
    return import(url);
  };
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
  const open = (what, ...scenario) => {
    if (VIEW.test(what) && root.dataset.late === what) return;
    // Without the list of currencies a code can be typed all the same.
    const quiet = what === "currency";
    if (!quiet) {
      sorry(true);
      root.dataset.late = what;
    }
    (VIEW.test(what) ? turn(what) : late("panels").then((panels) => panels.show(words, what, ...scenario)))
      .then(() => quiet || sorry(true), () => { quiet ? (tries += 1) : close(); });
  };

  // Views beside Demand are another program, which takes the place of the first.
  const VIEW = /^(mix|plan|confidence)$/;
  const views = async (code) => (await late("views")).ready(await code);
  const turn = async (view) => {
    const code = root.lang;
    const [start, text, left] = await Promise.all([views(code), words(code), program]);
    if (root.lang !== code) return turn(view);
    const fresh = app().cloneNode(false);
    const settle = () => {
      app().replaceWith(fresh);
      fresh.querySelector(".tab[aria-current]")?.focus();
    };
    if (!start(fresh, text, code, usual, load, open, settle, left.leave(), view)) throw new Error("versions differ");
  };

  // Without it the drawn page stays: as without scripts, but with another word on what is missing.
  if (typeof WebAssembly !== "object") {
    root.dataset.lacks = "wasm";
    return;
  }
  root.dataset.live = "";
  // What is below the first screen is laid out right after the first paint.
  root.dataset.early = "";
  const later = () => delete root.dataset.early;
  requestAnimationFrame(() => setTimeout(later));

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

  // What the build has drawn is the default scenario in English. For any other address it keeps
  // its place and is not seen.
  const harmless = /^(|v=1|theme=(|light|dark|auto)|lang=(|en)|utm_\w+=.*|\w*clid=.*)$/;
  const pairs = [location.search, location.hash].flatMap((part) => part.slice(1).split("&"));
  if (language !== "en" || !pairs.every((pair) => harmless.test(pair))) root.dataset.wait = "";

  const words = async (code) => {
    const answer = await fetch(file(`words-${code}`));
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer.text();
  };
  if (known(asked("lang")) && !fragment.has("lang")) {
    // As the alternates say it: each language is a page of its own.
    const canonical = document.querySelector("link[rel=canonical]");
    if (canonical) canonical.href += `?lang=${language}`;
  }
  // For the program, when the language changes; nothing is given where they cannot be had.
  const load = (code, done) => (known(code) ? words(code) : Promise.reject()).then(done, () => done());
  // A page in English is better than none; the program then tries the other once more.
  const first = words(language)
    .then((text) => [text, language])
    .catch(async (error) => {
      if (language === "en") throw error;
      return [await words("en"), "en"];
    });

  // What readers do to the drawn page is done to the real one when that takes its place.
  const CONTROLS = "a, button, input, select, summary";
  const ended = new AbortController();
  const deeds = new Map();
  let held = null;
  let release;
  const on = (type, act) => addEventListener(type, act, { capture: true, signal: ended.signal });
  const control = (event, kind) => event.target.closest?.(`#app :is(${kind})`);
  // The program draws what an event has changed before the next one.
  const answered = () => new Promise((go) => { setTimeout(go); });
  const happen = (element, event, Kind, more) =>
    element.dispatchEvent(new Kind(event, { bubbles: true, cancelable: true, ...more }));
  on("input", (event) => {
    const field = control(event, "input:not([type=range], [type=checkbox])");
    if (field) deeds.set(field, (twin) => {
      twin.focus({ preventScroll: true });
      twin.value = field.value;
      happen(twin, "input", InputEvent);
    });
  });
  on("change", (event) => {
    const chosen = control(event, "select, [type=checkbox]");
    if (chosen) deeds.set(chosen, (twin) => {
      [twin.value, twin.checked] = [chosen.value, chosen.checked];
      happen(twin, "change", Event);
    });
  });
  on("click", (event) => {
    const button = control(event, "button");
    if (button) deeds.set(button, (twin) => twin.click());
  });
  // A slider is a matter of where the pointer is, or of keys; its numbers are the program's.
  on("keydown", (event) => {
    const slider = control(event, "[type=range]");
    if (!slider || !/^(Arrow|Page|Home|End)/.test(event.key)) return;
    event.preventDefault();
    const before = deeds.get(slider);
    deeds.set(slider, async (twin) => {
      await before?.(twin);
      await answered();
      happen(twin, "keydown", KeyboardEvent, { key: event.key });
      happen(twin, "keyup", KeyboardEvent, { key: event.key });
    });
  });
  on("pointerdown", (event) => {
    held = control(event, "[type=range]");
    follow(event);
  });
  const follow = (event) => {
    if (!held) return;
    const slider = held;
    const { left, width } = slider.getBoundingClientRect();
    const way = Math.min(Math.max((event.clientX - left - 11) / (width - 22), 0), 1) * 100;
    for (const end of ["x1", "x2"])
      for (const line of slider.parentElement.querySelectorAll(`[${end}]:not(.rail)`))
        line.setAttribute(end, `${way}%`);
    const { clientX, clientY, pointerId, pointerType } = event;
    const place = { clientX, clientY, pointerId, pointerType, isPrimary: true };
    deeds.set(slider, async (twin) => {
      for (const type of ["pointerdown", "pointerup"]) happen(twin, type, PointerEvent, place);
    });
  };
  on("pointermove", follow);
  for (const type of ["pointerup", "pointercancel"]) {
    on(type, () => {
      // Taken away by the browser, to scroll: nothing was meant.
      if (type === "pointercancel") deeds.delete(held);
      held = null;
      release?.();
    });
  }
  // A slider is not taken out of somebody's hand.
  const free = () => (held ? new Promise((go) => { release = go; }) : null);

  const app = () => document.getElementById("app");
  // The real page takes the place of the drawn one as a whole: no reader sees one without the other.
  const show = async (fresh) => {
    const old = app();
    const controls = [...old.querySelectorAll(CONTROLS)];
    const { activeElement: active, scrollingElement: { scrollTop } } = document;
    const { selectionStart, selectionEnd } = active;
    const open = [...old.querySelectorAll("details")].map((details) => details.open);
    ended.abort();
    old.replaceWith(fresh);
    delete root.dataset.wait;
    later();
    if (!old.firstChild) return;
    const twins = fresh.querySelectorAll(CONTROLS);
    fresh.querySelectorAll("details").forEach((details, at) => { details.open ||= open[at]; });
    // At the top there is nothing to bring back, and no need to lay out before the browser does.
    if (scrollTop) document.scrollingElement.scrollTop = scrollTop;
    for (const [element, redo] of deeds) {
      const twin = twins[controls.indexOf(element)];
      if (twin) await redo(twin);
      await answered();
    }
    const focused = twins[controls.indexOf(active)];
    if (focused) {
      focused.focus({ preventScroll: true });
      if (focused.value === active.value && selectionStart != null) focused.setSelectionRange(selectionStart, selectionEnd);
    } else if (fresh.contains(document.activeElement)) {
      document.activeElement.blur();
    }
  };

  // As the head has asked for it ahead, in the one way that WebKit, too, takes for the same; else it would be loaded twice.
  const ahead = () => fetch(file("wasm"), { mode: "no-cors", credentials: "include" });
  // Of what the head has asked for and nobody can use, no more than the beginning. (Chromium remarks on what nobody takes.)
  const drop = () => ahead().then((answer) => answer.body?.cancel()).catch(() => {});
  const elsewhere = VIEW.test(asked("view"));
  if (elsewhere) parsed.then(() => {
    // It would take that for a failure.
    document.querySelector("link[as=fetch]")?.remove();
    drop();
  });
  const program = elsewhere
    ? views(first.then(([, code]) => code)).then((start) => ({ start }))
    : import(file("glue")).then(async (page) => {
      // In a sandbox the page is a stranger to its own host, and cannot read that.
      const stranger = origin === "null";
      if (stranger) drop();
      await page.default({ module_or_path: stranger ? fetch(file("wasm")) : ahead() });
      return page;
    });
  Promise.all([program, first, parsed])
    .then(async ([page, [text, code]]) => {
      await free();
      const fresh = app().cloneNode(false);
      if (!page.start(fresh, text, code, usual, load, open, () => show(fresh))) throw new Error(`${file(`words-${code}`)} belongs to another version`);
    })
    .catch(crash);
})();
