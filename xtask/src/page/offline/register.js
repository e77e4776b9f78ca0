// Makes the page work without a network from the second visit on, once it has nothing better to do.

{
  const script = document.currentScript;
  const root = document.documentElement;

  const workers = () => {
    try {
      // Missing where the page came by plain HTTP; in a sandboxed frame even asking is refused.
      return self.origin === "null" ? undefined : navigator.serviceWorker;
    } catch {
      // Storage is refused.
    }
  };

  const start = (worker) => {
    const opened = () => worker.controller?.postMessage("opened");
    // The worker asks which version this is, to keep its files.
    worker.addEventListener("message", ({ ports }) => ports[0]?.postMessage(script.dataset.version));
    worker.addEventListener("controllerchange", opened);
    worker.startMessages();

    const install = () => {
      opened();
      // Guests on other people's pages leave nothing behind.
      if (top !== self || navigator.connection?.saveData) return;
      worker
        .register(new URL("sw.js", script.src), { updateViaCache: "none" })
        // Not every browser looks for a newer one each time.
        .then((registration) => registration.active && registration.update())
        // Without it the page works as well, online.
        .catch(() => {});
    };
    const whenReady = () => {
      if (!root.dataset.ready) return false;
      (self.requestIdleCallback ?? setTimeout)(install);
      return true;
    };
    if (!whenReady()) {
      new MutationObserver((_, observer) => whenReady() && observer.disconnect()).observe(root, {
        attributeFilter: ["data-ready"],
      });
    }
  };

  const worker = workers();
  if (worker) start(worker);
}
