import type { EvidenceGroup } from "../types.ts";

/**
 * The group of each family of features. A family is the name of a feature without what follows a
 * colon, and without its side: `size.en:1-1` is of `size`.
 */
const GROUP_OF: Readonly<Record<string, EvidenceGroup>> = {
  content: "words",
  function: "words",
  characters: "words",
  floored: "words",
  "mean.content": "words",
  "mean.function": "words",
  "mean.characters": "words",
  "root.content": "words",
  root: "words",
  worst: "words",
  "worst.sum": "words",

  covered: "links",
  unlinked: "links",
  linked: "links",
  apart: "links",
  "least.covered": "links",
  "end.to.start": "links",
  "start.to.end": "links",

  contrast: "rivals",

  length: "length",
  longer: "length",
  shorter: "length",
  "off.capped": "length",
  off: "length",

  shape: "shape",
  size: "shape",
  "several.both": "shape",

  questions: "punctuation",
  exclamations: "punctuation",
  quotes: "punctuation",
  "open.inside": "punctuation",
  "goes.on": "punctuation",
  "goes.on.inside": "punctuation",
  "aside.off": "punctuation",
  "aside.both": "punctuation",
  ends: "punctuation",
  closing: "punctuation",
  opening: "punctuation",
  inside: "punctuation",
  "quote.ends.inside": "punctuation",

  "label.same": "layout",
  "label.other": "layout",
  "label.one": "layout",
  "label.bare.same": "layout",
  "label.bare.other": "layout",
  "label.inside": "layout",
  paragraph: "layout",
  "paragraph.inside": "layout",

  open: "leaving-out",
  turn: "leaving-out",
  gap: "leaving-out",
  "gap.size": "leaving-out",
  "gap.best": "leaving-out",
  "gap.totals": "leaving-out",
  "gap.short": "leaving-out",
  "gap.endless": "leaving-out",
  "gap.goes.on": "leaving-out",
  "gap.aside": "leaving-out",
  "gap.rate": "leaving-out",
  "gap.rate.other": "leaving-out",
  "gap.known": "leaving-out",
};

/**
 * Gives the group of a feature by its name in the weight file.
 *
 * @throws {RangeError} if its family is in no group
 */
export function groupOfFeature(name: string): EvidenceGroup {
  const family = name.split(":", 1)[0]!.replace(/\.(?:en|zh)$/, "");
  const group = Object.hasOwn(GROUP_OF, family) ? GROUP_OF[family] : undefined;
  if (group === undefined) throw new RangeError(`feature ${name} belongs to no group of evidence`);
  return group;
}
