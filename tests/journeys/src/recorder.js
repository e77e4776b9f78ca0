// Runs before any script of the page. The browser's log outlives a page, so that is where the
// notes go; debug messages are not taken for problems of the page itself.
{
  const log = console.debug.bind(console);
  const note = (kind, text) => log(`recorded ${kind}: ${text}`);
  const text = (value) => (value instanceof Error ? value.stack || value.message : String(value));
  addEventListener("error", (event) => {
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
