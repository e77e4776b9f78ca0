// Takes Upfunnel's service worker out of the browsers of everybody who comes by: put this file in
// place of `sw.js`. It deletes what the worker stored for this folder, and then the worker itself.

addEventListener("install", () => skipWaiting());

const remove = async () => {
  const mine = `upfunnel ${new URL(registration.scope).pathname} `;
  for (const name of await caches.keys()) {
    if (name.startsWith(mine)) await caches.delete(name);
  }
  await registration.unregister();
};
addEventListener("activate", (event) => event.waitUntil(remove()));
