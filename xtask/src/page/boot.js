// Starts the page. A file of its own, because the content security policy allows no inline script.
const crash = (error) => {
  console.error(error);
  const message = document.getElementById("crash");
  if (message) message.hidden = false;
};

// A trap in the wasm (stack overflow, out of memory) passes by Rust's panic hook.
const trap = (error) => typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
addEventListener("error", (event) => trap(event.error) && crash(event.error));
addEventListener("unhandledrejection", (event) => trap(event.reason) && crash(event.reason));

const { glue, wasm } = document.querySelector("script[data-wasm]").dataset;
const here = (path) => new URL(path, import.meta.url);
import(here(glue))
  .then((page) => page.default({ module_or_path: here(wasm) }))
  .catch(crash);
