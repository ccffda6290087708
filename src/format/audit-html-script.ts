/**
 * The script of a report. The page is whole without it; it adds filters, the way from a picture to
 * its finding, and keys. It stands in the page as it is written here.
 *
 * - Filters: a finding is hidden if its severity or kind is not ticked, or a word is not in it.
 * - Links to a finding show it even if the filters hide it, and put the focus on it.
 * - Elements with `data-walk` (around an SVG: one that is listened to is a tab stop itself) have one tab stop; arrow keys, Home and End go from link to link.
 * - The units of both texts are built when they are unfolded, or a link leads to one of them.
 * - In the list, `j` and `k` go to the next and the previous finding that is shown.
 */
export const REPORT_SCRIPT = `
"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const findings = all("article.finding");
  const form = document.getElementById("filters");
  const list = document.getElementById("list");

  // Full width, half width, upper and lower case are one to a reader who searches.
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const words = new Map();
  const wordsOf = (finding) => {
    if (!words.has(finding)) words.set(finding, plain(finding.textContent));
    return words.get(finding);
  };

  const ticked = (name) => {
    const boxes = all('input[name="' + name + '"]', form);
    const values = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    return (value) => boxes.length === 0 || values.has(value);
  };

  const filter = () => {
    const isSeverity = ticked("severity");
    const isCode = ticked("code");
    const wanted = plain(form.elements.search.value.trim());
    let shown = 0;
    for (const finding of findings) {
      const isShown =
        isSeverity(finding.dataset.severity) &&
        isCode(finding.dataset.code) &&
        (wanted === "" || wordsOf(finding).includes(wanted));
      finding.hidden = !isShown;
      if (isShown) shown++;
    }
    const text = shown === 0 ? form.dataset.none : form.dataset.shown;
    form.querySelector("output").textContent = text
      .replace("{shown}", String(shown))
      .replace("{all}", String(findings.length));
  };

  const show = (finding) => {
    if (finding.hidden) {
      form.reset();
      filter();
    }
    finding.focus({ preventScroll: true });
    finding.scrollIntoView({ block: "start" });
  };

  const findingAt = (hash) => {
    const target = hash.length > 1 ? document.getElementById(hash.slice(1)) : null;
    return target && findings.includes(target) ? target : null;
  };

  if (form) {
    let timer;
    form.hidden = false;
    form.addEventListener("change", filter);
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(filter, 120);
    });
    // The boxes are set back only after the event.
    form.addEventListener("reset", () => setTimeout(filter));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      filter();
    });
    filter();
  }

  // The units of a long text are built when they are wanted.
  const units = document.querySelector(".bitext details");
  const build = () => {
    const written = units && units.querySelector("noscript");
    if (!written) return;
    const box = document.createElement("div");
    box.innerHTML = written.textContent;
    written.replaceWith(box);
  };
  if (units) units.addEventListener("toggle", build);

  const showUnit = (hash) => {
    if (!units || !/^#u[0-9]+$/.test(hash)) return false;
    build();
    units.open = true;
    const unit = document.getElementById(hash.slice(1));
    if (!unit) return false;
    for (const other of all("tr.at", units)) other.classList.remove("at");
    unit.classList.add("at");
    unit.tabIndex = -1;
    // What stands above is laid out only on the way there, so the first way is not exact.
    unit.scrollIntoView({ block: "center" });
    requestAnimationFrame(() => unit.scrollIntoView({ block: "center" }));
    unit.focus({ preventScroll: true });
    return true;
  };

  const go = (hash) => {
    const finding = findingAt(hash);
    if (finding) show(finding);
    return finding !== null || showUnit(hash);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const hash = link.getAttribute("href");
    if (!go(hash)) return;
    event.preventDefault();
    history.pushState(null, "", hash);
  });
  const showHash = () => go(location.hash);
  addEventListener("popstate", showHash);
  showHash();

  for (const walk of all("[data-walk]")) {
    const links = all("a", walk);
    let current = 0;
    const put = (index) => {
      links[current].setAttribute("tabindex", "-1");
      current = Math.max(0, Math.min(links.length - 1, index));
      links[current].setAttribute("tabindex", "0");
    };
    for (const link of links) link.setAttribute("tabindex", "-1");
    if (links.length > 0) put(0);
    walk.addEventListener("focusin", (event) => {
      const index = links.indexOf(event.target);
      if (index >= 0) put(index);
    });
    walk.addEventListener("keydown", (event) => {
      const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
      const steps2 = { Home: -links.length, End: links.length };
      const step = steps[event.key] || steps2[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      put(current + step);
      links[current].focus();
    });
  }

  if (list) {
    list.addEventListener("keydown", (event) => {
      const step = { j: 1, k: -1 }[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      const shown = findings.filter((finding) => !finding.hidden);
      const next = shown[shown.indexOf(event.target.closest("article.finding")) + step];
      if (!next) return;
      event.preventDefault();
      show(next);
    });
    // Both ends of a link stand out together.
    const light = (event, isLit) => {
      const end = event.target.closest("[data-link]");
      if (!end) return;
      const finding = end.closest("article.finding");
      for (const other of all('[data-link="' + end.dataset.link + '"]', finding)) {
        other.classList.toggle("lit", isLit);
      }
    };
    list.addEventListener("pointerover", (event) => light(event, true));
    list.addEventListener("pointerout", (event) => light(event, false));
  }
})();
`;

/** What the page's policy knows the script by; `test/format/audit-html.test.ts` tells the right one. */
export const REPORT_SCRIPT_HASH = "sha256-CXmkerMeZC1VYaOuidxrfKVHxI0hCabObYu1vwn3YLo=";
