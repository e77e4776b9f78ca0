// The next control that a person could use now and that is not among those `used`: what it is
// called and how it is used; the element itself is left in `found`. While a dialog is open, only
// what is in it counts.
const [used] = arguments;
const inside = (root) => [...root.querySelectorAll("*")].flatMap((element) =>
  element.shadowRoot ? [element, ...inside(element.shadowRoot)] : [element]);
const how = (element) => {
  const role = element.getAttribute("role");
  const { localName, type } = element;
  if (element.matches(":disabled, [aria-disabled=true]") || element.closest("[inert]") || element.readOnly) return null;
  if (localName === "select") return "select";
  if (localName === "textarea") return "text";
  if (localName === "input") {
    if (["checkbox", "radio", "button", "submit", "reset"].includes(type)) return "press";
    return ["range", "file", "color"].includes(type) ? type : "text";
  }
  if (role === "slider") return "range";
  // Links to other pages are a person's own way out.
  if (localName === "a" && element.hasAttribute("href")) return element.getAttribute("href").startsWith("#") ? "press" : null;
  if (["button", "summary"].includes(localName)) return "press";
  const pressed = ["button", "checkbox", "link", "menuitem", "option", "radio", "switch", "tab", "treeitem"];
  return pressed.includes(role) ? "press" : null;
};
const dialog = [...document.querySelectorAll("dialog:modal, [aria-modal=true]")].at(-1);
const counts = new Map();
for (const element of inside(dialog ?? document)) {
  const way = how(element);
  if (!way) continue;
  // One option stands for all: there are hundreds of currencies.
  const option = element.getAttribute("role") === "option";
  // Saved scenarios are called by numbers; using one makes more of them, and one stands for all.
  const known = element.id.replace(/-\d+-\d+$/, "-saved");
  // Lead types, streams and kept scenarios likewise: each can be duplicated.
  const many = element.closest(".kind, .kept");
  const called = element.dataset.bar || known || element.name || element.getAttribute("aria-label") || element.textContent.trim().slice(0, 40);
  const said = many ? called.replace(/\d+/g, "n") : called;
  const which = element.type === "radio" ? element.value : "";
  const plain = [dialog ? "dialog" : "page", element.localName, option ? "option" : said, which].join(" ").trim();
  const count = option || many || known.endsWith("-saved") ? 0 : (counts.get(plain) ?? 0);
  counts.set(plain, count + 1);
  const name = count ? `${plain} ${count}` : plain;
  if (used.includes(name) || !element.checkVisibility({ visibilityProperty: true })) continue;
  window.found = element;
  return { name, how: way, dialog: Boolean(dialog) };
}
return { name: null, dialog: Boolean(dialog) };
