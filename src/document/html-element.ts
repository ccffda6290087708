/** What the elements of HTML are to a reader of its text; all else is part of a line. */

import type { BlockKind } from "../types.ts";

/** Never shown, or no text of the page: metadata, programs, drawings, forms, reading aids. */
export const UNSHOWN: ReadonlySet<string> = new Set(
  (
    "title script style template noscript noframes noembed svg annotation annotation-xml " +
    "select datalist rt rp rtc audio video canvas iframe object applet"
  ).split(" "),
);

/** Elements without content, which have no end tag. */
export const EMPTY: ReadonlySet<string> = new Set(
  "area base basefont br col embed frame hr img input link meta param source track wbr".split(" "),
);

/** Elements that begin and end a block, and what it is; `undefined`: what it is around it. */
export const BLOCKS: ReadonlyMap<string, BlockKind | undefined> = new Map<
  string,
  BlockKind | undefined
>([
  ...(
    "html body main article section nav header footer aside div p blockquote center form fieldset details dialog hgroup " +
    "address search ul ol dl dir menu table thead tbody tfoot tr figure hr button"
  )
    .split(" ")
    .map((name) => [name, undefined] as const),
  ...["h1", "h2", "h3", "h4", "h5", "h6", "summary", "legend"].map(
    (name) => [name, "heading"] as const,
  ),
  ...["li", "dt", "dd", "option"].map((name) => [name, "item"] as const),
  ...["td", "th"].map((name) => [name, "cell"] as const),
  ...["figcaption", "caption"].map((name) => [name, "note"] as const),
  ...["pre", "listing", "xmp", "plaintext"].map((name) => [name, "code"] as const),
]);

/** Of elements whose end tag may be left out: which begin anew at one, and where the search for one ends. */
export const IMPLIED_ENDS: ReadonlyMap<
  string,
  { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }
> = new Map(
  (
    [
      ["li", "li", "ul ol dir menu table td th"],
      ["dt", "dt dd", "dl table td th"],
      ["dd", "dt dd", "dl table td th"],
      ["td", "td th", "table tr"],
      ["th", "td th", "table tr"],
      ["tr", "tr", "table"],
      ["tbody", "tbody thead tfoot", "table"],
      ["tfoot", "tbody thead tfoot", "table"],
    ] as const
  ).map(([name, ends, within]) => [
    name,
    { ends: new Set(ends.split(" ")), within: new Set(within.split(" ")) },
  ]),
);
