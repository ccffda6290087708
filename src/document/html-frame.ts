/** Parts of a page that frame its text: menus, headers, footers, forms. */

import type { Attributes } from "./html-tags.ts";

const ELEMENTS = new Set(["nav", "aside", "form", "menu", "dialog", "search", "button"]);
/** Frame a page, and introduce or close an article. */
const OUTER_ELEMENTS = new Set(["header", "footer"]);
const ROLES = new Set(
  "navigation banner contentinfo complementary search menu menubar toolbar dialog alertdialog tablist".split(
    " ",
  ),
);
/** As a whole class or id; elements that lay out pages carry them. */
const NAMES =
  /^(?:(?:site|page|main|global|top|bottom|left|right|side|sub|primary|secondary)[-_]?)?(?:nav|navbar|navigation|menu|menubar|sidebar|sidenav|topbar|toolbar|breadcrumbs?|pagination|pager|footer|masthead)$|^(?:(?:site|page|global)[-_]?header|cookie\S*|share\S*|social\S*|related\S*|skip-?link|toc|table-of-contents|advert\S*|ads?|newsletter\S*|comments?)$/i;
const NAMED_ELEMENTS = new Set(["div", "ul", "ol", "dl", "table", "td", "section", "p"]);

/** Tells whether an element begins a part that frames the text. */
export function isFrame(name: string, attributes: Attributes, isInMain: boolean): boolean {
  if (ELEMENTS.has(name) || ROLES.has(attributes.get("role") ?? "")) return true;
  if (OUTER_ELEMENTS.has(name)) return !isInMain;
  if (attributes.size === 0 || !NAMED_ELEMENTS.has(name)) return false;
  const names = `${attributes.get("id") ?? ""} ${attributes.get("class") ?? ""}`.slice(0, 500);
  return names.split(/\s+/).some((each) => NAMES.test(each));
}

/** Tells whether an element is shown to nobody. */
export function isHidden(attributes: Attributes): boolean {
  if (attributes.size === 0) return false;
  if (attributes.has("hidden") || attributes.get("aria-hidden") === "true") return true;
  // What LibreOffice makes of the heads and feet of pages: they show on no page of the web.
  if (/^(?:header|footer)$/.test(attributes.get("title") ?? "")) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(
    (attributes.get("style") ?? "").slice(0, 500),
  );
}
