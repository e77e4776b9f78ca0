// Counts what is asked of the page's workers and what they report; where `run` is not set, they are
// asked for nothing. For workers that are made from now on.
const [run] = arguments;
globalThis.trials = { jobs: 0, reports: 0 };
globalThis.Worker = new Proxy(Worker, {
  construct(made, given) {
    const worker = new made(...given);
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (...job) => {
      trials.jobs += 1;
      if (run) post(...job);
    };
    worker.addEventListener("message", () => {
      trials.reports += 1;
    });
    return worker;
  },
});
