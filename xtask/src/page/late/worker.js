// The worker, which makes trials beside the page. `cargo xtask finish` puts the name of the program
// into FILES, and the glue that wasm-bindgen wrote and this into one script.
import init, { step, take } from "./worker.js";
import { here } from "./load.js";

const ready = init({ module_or_path: here(FILES.program) });
// Between two portions, what has come in is read: a message to itself waits in the same line.
const { port1, port2 } = new MessageChannel();
let busy = false;

port1.onmessage = () => {
  const report = step();
  busy = report !== undefined;
  if (!busy) return;
  postMessage(report, [report.buffer]);
  port2.postMessage(0);
};

onmessage = async ({ data }) => {
  await ready;
  take(data);
  if (!busy) port2.postMessage(0);
  busy = true;
};
