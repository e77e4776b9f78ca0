// Starts the page. A file of its own, because the content security policy allows no inline script.

// Instead of a page that no longer answers: what happened, and ways on.
const crash = (error) => {
  console.error(error);
  const message = document.getElementById("crash");
  if (!message) return;
  document.getElementById("app")?.remove();
  message.hidden = false;
  document.getElementById("crash-restart")?.addEventListener("click", () => location.reload());
};

// Rust reports a panic and then traps; other traps (stack overflow, out of memory) come unreported.
const trap = (error) => typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
addEventListener("error", (event) => trap(event.error) && crash(event.error));
addEventListener("unhandledrejection", (event) => trap(event.reason) && crash(event.reason));

const { glue, wasm } = document.querySelector("script[data-wasm]").dataset;
const here = (path) => new URL(path, import.meta.url);
import(here(glue))
  .then((page) => page.default({ module_or_path: here(wasm) }))
  .catch(crash);
