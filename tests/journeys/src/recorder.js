// Runs before any script of the page and notes what goes wrong. As a script of the developer
// tools it tells the browser's log, which outlives a page; debug messages are not taken for
// problems of the page itself. As a file it tells the host that it came from.
{
  const host = document.currentScript?.src;
  const log = console.debug.bind(console);
  const send = window.fetch?.bind(window);
  // To be waited for by those who ask for the notes.
  const notes = [];
  Object.defineProperty(window, "recorded", { value: notes });
  const note = (kind, said) => {
    if (!host) log(`recorded ${kind}: ${said}`);
    else notes.push(send(host, { method: "POST", mode: "no-cors", keepalive: true, body: `recorded ${kind}: ${said}` }).catch(() => {}));
  };
  const text = (value) => (value instanceof Error ? `${value.message} ${value.stack}` : String(value));
  // Firefox drops what is still being loaded when the page is left, and calls that an error.
  let leaving = false;
  if (host) addEventListener("beforeunload", () => { leaving = true; });
  addEventListener("error", (event) => {
    if (leaving && event.target !== window) return;
    const source = event.target === window ? text(event.error ?? event.message) : event.target?.outerHTML;
    note("error", source);
  }, true);
  addEventListener("unhandledrejection", (event) => note("rejection", text(event.reason)));
  addEventListener("securitypolicyviolation", (event) =>
    note("policy", `${event.violatedDirective} forbids ${event.blockedURI} ${event.sample}`), true);
  for (const level of ["error", "warn"]) {
    const original = console[level].bind(console);
    console[level] = (...values) => {
      note(`console.${level}`, values.map(text).join(" "));
      original(...values);
    };
  }
}
