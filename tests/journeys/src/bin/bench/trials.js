// A job as `codec/work.rs` writes it: revision, seed, target, mean and spread of orders, the rates.
const [file] = arguments;
const worker = new Worker(file, { type: "module" });
const seen = (rate) => [1, rate * 400, (1 - rate) * 400];
const job = (revision) => new Float64Array([revision, 1, 500000, 2000, 0.5, 3, ...seen(0.34), ...seen(0.82), ...seen(0.23), ASKED]);
const done = (revision) => new Promise((go) => {
  worker.onmessage = ({ data }) => {
    // The fourth number of a report are the trials made, the third those to be made.
    if (data[0] === revision && data[3] >= data[2]) go();
  };
  worker.postMessage(job(revision));
});
// Loading and compiling are not trials.
await done(1);
const begin = performance.now();
await done(2);
const took = performance.now() - begin;
worker.terminate();
return took;
