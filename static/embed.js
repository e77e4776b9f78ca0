// Defines <upfunnel-calculator>: the calculator in a frame that is as high as its content. Its
// attributes are the keys of the calculator's links. A classic or a module script, once or often.
(() => {
  const NAME = "upfunnel-calculator";
  if (customElements.get(NAME)) return;

  // The calculator lies beside this script. A module is told its address by what a classic script
  // must not even contain; the trace of a call tells both.
  const own =
    document.currentScript?.src ||
    new Error().stack.match(/https?:\/\/\S*?(?=embed\.js)/)?.[0] ||
    location.href;

  const titles = {
    en: "Sales and marketing SLA calculator",
    id: "Kalkulator SLA marketing dan sales",
    it: "Calcolatore dello SLA tra marketing e vendite",
    ko: "마케팅·영업 SLA 계산기",
    ru: "Калькулятор SLA маркетинга и продаж",
    zh: "市场与销售 SLA 计算器",
  };

  // What HTML and frameworks give a meaning of their own on any element. All else goes into the
  // link, keys of the future among it; the calculator passes over what it does not know.
  const html =
    /^(accesskey|autofocus|class|contenteditable|dir|draggable|exportparts|hidden|id|inert|is|item\w+|nonce|on\w+|part|popover|role|slot|spellcheck|src|style|tabindex|title|translate)$|^(aria|data|ng|v|x)-|[^\w-]/;

  // About as high as it will be, so that little moves when it has told its height.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ":host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;height:960px;border:0}@media(max-width:44em){iframe{height:1800px}}",
  );

  class Calculator extends HTMLElement {
    #frame;
    #url;
    #ready;
    #watch = new MutationObserver(() => this.#show());
    // The frame is loaded when it comes near. Browsers' own `loading=lazy` does not say how near, and WebKit's forgets
    // itself when the address changes meanwhile.
    #near = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        this.#near.disconnect();
        // Of the embedding page's own host it could take the sandbox off itself.
        if (this.#url.origin !== origin)
          this.#frame.sandbox =
            "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
        this.#frame.src = this.#url;
      },
      { rootMargin: "1000px" },
    );

    connectedCallback() {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      this.#frame = document.createElement("iframe");
      this.#url = null;
      this.#frame.setAttribute("part", "frame");
      // The frame follows its content, so a scroll bar would only flicker.
      this.#frame.scrolling = "no";
      this.#frame.allow = "clipboard-write";
      this.#show();
      root.replaceChildren(this.#frame);
      this.#watch.observe(this, { attributes: true });
      this.#near.observe(this);
      addEventListener("message", this);
    }

    disconnectedCallback() {
      this.#near.disconnect();
      removeEventListener("message", this);
      this.#watch.disconnect();
      this.#frame.remove();
      this.#ready = false;
    }

    // Moved within the page, where browsers can: the frame goes on.
    connectedMoveCallback() {}

    #show() {
      const language = this.closest("[lang]")?.lang.slice(0, 2);
      const keys = new URLSearchParams();
      for (const { name, value } of this.attributes)
        if (!html.test(name)) keys.set(name, value || (name === "events" ? 1 : ""));
      if (titles[language]) keys.set("lang", language);
      keys.set("embed", 1);
      this.#frame.title = this.title || titles[language] || titles.en;

      const url = new URL(this.getAttribute("src") || ".", own);
      url.hash = keys;
      if (url.href === this.#url?.href) return;
      this.#url = url;
      // Only the fragment differs: nothing is loaded again, and Back still leaves the page.
      if (this.#ready) this.#frame.contentWindow.location.replace(url);
      else if (this.#frame.src) this.#frame.src = url;
    }

    handleEvent({ source, origin: sender, data }) {
      // In a sandbox without an origin, the calculator has none either.
      const known = sender === this.#url.origin || (sender === "null" && origin === "null");
      if (!known || source !== this.#frame.contentWindow || data?.source !== "upfunnel" || data.v !== 1) return;
      const { source: _, v, type, ...detail } = data;
      if (type === "ready") this.#ready = true;
      if (type === "height") this.#frame.style.height = `${detail.height}px`;
      else this.dispatchEvent(new CustomEvent(`upfunnel-${type}`, { bubbles: true, composed: true, detail }));
    }
  }

  customElements.define(NAME, Calculator);
})();
