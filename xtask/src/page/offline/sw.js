// The service worker: keeps the files of a version together, so that the page works without a
// network. The build writes the version and its files into the line before this one.
//
// Files with hashed names have one content for ever. They are answered from the store of whatever
// version has them, so that a page of an older version finds its late files although a newer one has
// taken over, and no page ever gets a file that does not belong to it. `index.html` comes from the
// network, or, where that fails or takes too long, from this version's own store.

const [VERSION, ...FILES] = self.upfunnel;
const INDEX = "./";
const PATH = new URL(registration.scope).pathname;
// Other copies of the page, and other programs, may live on the same host.
const MINE = `upfunnel ${PATH} `;
const OWN = MINE + VERSION;
/** How long the network may take for `index.html`, in milliseconds. */
const PATIENCE = 3000;

const after = (time) => new Promise((resolve) => setTimeout(resolve, time));
const isPage = ({ pathname }) => pathname === PATH || pathname === `${PATH}index.html`;
const isHashed = ({ pathname, search }) =>
  !search && pathname.startsWith(PATH) && /^[^/]+-[0-9a-f]{12,16}(_bg)?\.[a-z0-9]+$/.test(pathname.slice(PATH.length));

const kept = (request, cacheName) => caches.match(request, { cacheName, ignoreVary: true });

/** A hashed file from the store of any version. */
const find = async (request) => {
  for (const name of [OWN, ...(await caches.keys())]) {
    const hit = name.startsWith(MINE) && (await kept(request, name));
    if (hit) return hit;
  }
};

/** One file of this version from the network, and nothing else: not an error, not the page that some
 * hosts send for whatever they do not have, not another version's `index.html`. */
const load = async (file) => {
  const response = await fetch(file, { cache: file === INDEX ? "no-cache" : "default" });
  const isHtml = /^text\/html/.test(response.headers.get("content-type"));
  const right =
    response.status === 200 &&
    !response.redirected &&
    isHtml === (file === INDEX) &&
    (!isHtml || (await response.clone().text()).includes(VERSION));
  if (!right) throw new Error(`${file} is not of version ${VERSION}`);
  return response;
};

/** Completes this version's store. What is there already, perhaps from an attempt that was cut short,
 * is right: the store has the version's name. */
const fill = async () => {
  const store = await caches.open(OWN);
  await Promise.all(
    FILES.map(async (file) => {
      if (await kept(file, OWN)) return;
      await store.put(file, (file !== INDEX && (await find(file))) || (await load(file)));
    }),
  );
};

// If any file fails, or there is no room, the worker is dropped and all stays as it was.
addEventListener("install", (event) => event.waitUntil(fill().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

const page = async (event) => {
  // Asked for anew even where a host lets it be kept for some minutes: an old one may name files
  // that are gone.
  const network = fetch(event.request, { cache: "no-cache" });
  const settled = network.catch(() => {});
  event.waitUntil(settled);
  const response = await Promise.race([settled, after(PATIENCE)]);
  if (response && response.status < 500) return response;
  return (await kept(INDEX, OWN)) ?? network;
};

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || request.headers.has("range")) return;
  if (request.mode === "navigate") {
    if (isPage(url)) event.respondWith(page(event));
  } else if (isHashed(url)) {
    event.respondWith(find(request).then((hit) => hit ?? fetch(request)));
  }
});

/** The version of an open page; none where it does not answer. */
const versionOf = (client) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(resolve, 2000);
    client.postMessage("version", [port2]);
  });

/** Deletes the stores of versions that no open page is of. */
const clean = async () => {
  const me = registration.active;
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const used = await Promise.all(open.filter(({ url }) => isPage(new URL(url))).map(versionOf));
  // A page that does not answer may be of any version. A worker that is being installed fills a
  // store that nobody uses yet.
  if (used.includes(undefined) || registration.installing || registration.waiting || registration.active !== me) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(MINE) && name !== OWN && !used.includes(name.slice(MINE.length))) await caches.delete(name);
  }
};

// A page has opened. The browser may have dropped what was stored.
addEventListener("message", (event) => event.waitUntil(fill().catch(() => {}).then(clean)));
