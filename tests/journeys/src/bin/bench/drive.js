// Moves the slider `name` `steps` times, each time to another value; after each step `pause` lets
// the page draw ("frame") or only do what it has to ("task"). "idle" draws without a step.
const [name, steps, pause] = arguments;
const slider = document.querySelector(`input[type=range][name="${name}"]`);
const [least, most] = [Number(slider.min), Number(slider.max)];
const { port1, port2 } = new MessageChannel();
const next = () => new Promise((go) => {
  if (pause === "task") {
    port1.onmessage = go;
    port2.postMessage(0);
  } else {
    requestAnimationFrame(go);
  }
});
let last = slider.value;
let moved = 0;
for (let step = 0; step < steps; step += 1) {
  await next();
  if (pause === "idle") continue;
  // A stride that visits values far apart, and all of them: whole ones, as pointers and keys do.
  slider.value = Math.round(least + (most - least) * ((step * 37) % 101) / 101);
  if (slider.value !== last) moved += 1;
  last = slider.value;
  slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
await next();
port1.close();
return moved;
