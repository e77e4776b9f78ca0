// Runs before the page's own scripts. Times are milliseconds since the navigation began.
globalThis.measured = { paint: 0, ready: 0 };
new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries()) {
    if (name === "first-contentful-paint") measured.paint = startTime;
  }
}).observe({ type: "paint", buffered: true });
new MutationObserver((_, observer) => {
  if (document.documentElement?.dataset.ready !== "1") return;
  measured.ready = performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ready"] });
