/** The text of segments: white space of pretty printing, damage, and what no eye sees. */

import { findDamage } from "../audit/encoding-damage.ts";
import type { Place } from "../types.ts";
import type { FaultCode, FaultSink } from "./fault.ts";
import { mapChildren, type TmxElement, type TmxNode, type TmxText, withChildren } from "./node.ts";
import { nameOf } from "./reference.ts";
import { placeBehind } from "./scan.ts";

/** A sentence is hardly ever longer, in UTF-16 units; nor a paragraph. */
const LONG_SEGMENT = 3000;

/** A line end with the indentation that pretty printing puts behind it, or at either end. */
const PRETTY = /^[ \t\r]*\n|\n[ \t]*$|\n[ \t]{2,}/;
const LINE_ENDS = /[ \t\r]*\n[ \t\r\n]*/g;
const SPACE_START = /^[ \t\r\n\u3000]+/;
const SPACE_END = /[ \t\r\n\u3000]+$/;
/** Soft hyphen, zero-width space, word joiner, byte order mark. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/;
/** All but the compatibility ideographs, whose normal form looks different in some fonts. */
const NORMALISED = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u301f\uff01-\uff0f\uff1a-\uff20]$/u;
const WIDE_START = new RegExp(`^${WIDE.source.slice(0, -1)}`, "u");
/** Nothing but letters, digits, marks and spaces that every text has: nothing to look at. */
const PLAIN = /^[\x21-\x25\x27-\x7e](?:[\x20-\x25\x27-\x7e]*[\x21-\x25\x27-\x7e])?$/;

const DAMAGE_CODES: Readonly<Record<string, FaultCode>> = {
  lost: "replacement-character",
  half: "replacement-character",
  questions: "replacement-character",
  control: "mojibake",
  mojibake: "mojibake",
  private: "private-use",
  entity: "entity-text",
};

/**
 * Finds what is wrong in the text of a segment.
 *
 * @param other - the text of the other side, where the same may have been meant
 */
export function checkSegment(found: TmxElement, other: () => string, report: FaultSink): void {
  const segment = mergeTexts(found);
  const texts = textsOf(segment);
  if (isPretty(segment)) report("pretty-printed", segment);
  else {
    const broken = texts.find(({ value }) => value.includes("\n"));
    if (broken) report("line-end", placeIn(broken, broken.value.indexOf("\n")));
    if (hasSpaceAtEnd(segment)) report("space-at-end", segment);
  }
  let units = 0;
  for (const text of texts) {
    const { value } = text;
    units += value.length;
    if (PLAIN.test(value)) continue;
    const invisible = INVISIBLE.exec(value);
    if (invisible) {
      const found = nameOf(invisible[0].codePointAt(0)!);
      report("invisible-character", placeIn(text, invisible.index), { found });
    }
    if (normalise(value) !== value) report("not-nfc", text);
    for (const { kind, span, confidence } of findDamage(value, other)) {
      if (confidence < 0.6) continue;
      const found = value.slice(span.start, Math.min(span.end, span.start + 20));
      report(DAMAGE_CODES[kind]!, placeIn(text, span.start), { found });
    }
  }
  if (units > LONG_SEGMENT) report("segment-long", segment, { units });
}

/** Takes white space of pretty printing out of a segment, and normalises its characters (NFC). */
export function mendSegment(found: TmxElement): TmxElement {
  const segment = mergeTexts(found);
  const isJoined = isPretty(segment);
  const joined = isJoined ? joinLines(segment) : segment;
  const normal = changeTexts(joined, normalise);
  return isJoined || hasSpaceAtEnd(normal) ? trimEnds(normal) : normal;
}

function isPretty(segment: TmxElement): boolean {
  const { children } = segment;
  return children.some((child, index) => {
    if (child.kind === "element") return child.name === "hi" && isPretty(child);
    if (child.kind !== "text" || !child.value.includes("\n")) return false;
    // White space in front of a code, not at an end, is no more than a line end.
    const { value } = child;
    const isFirst = index === 0;
    const isLast = index === children.length - 1;
    const inner = (isFirst ? "" : "-") + value + (isLast ? "" : "-");
    return PRETTY.test(inner);
  });
}

function joinLines(element: TmxElement): TmxElement {
  return changeTexts(element, (value) =>
    value.replace(LINE_ENDS, (found: string, offset: number) => {
      const before = value.slice(Math.max(0, offset - 2), offset);
      const after = value.slice(offset + found.length, offset + found.length + 2);
      return WIDE.test(before) && WIDE_START.test(after) ? "" : " ";
    }),
  );
}

function hasSpaceAtEnd({ children }: TmxElement): boolean {
  const first = children[0];
  const last = children.at(-1);
  return (
    (first?.kind === "text" && SPACE_START.test(first.value)) ||
    (last?.kind === "text" && SPACE_END.test(last.value))
  );
}

function trimEnds(segment: TmxElement): TmxElement {
  let result = segment;
  // A text that was nothing but space gives its place to the next one.
  while (hasSpaceAtEnd(result)) {
    const first = result.children[0];
    const last = result.children.at(-1);
    result = mapChildren(result, (child) => {
      if (child.kind !== "text" || (child !== first && child !== last)) return child;
      let { value } = child;
      if (child === first) value = value.replace(SPACE_START, "");
      if (child === last) value = value.replace(SPACE_END, "");
      return value === "" ? undefined : withValue(child, value);
    });
  }
  return result;
}

/** Makes one text of those that stand beside each other, as any other reader sees them. */
function mergeTexts(element: TmxElement): TmxElement {
  const { children } = element;
  if (!children.some((child, k) => child.kind === "text" && children[k + 1]?.kind === "text")) {
    return element;
  }
  const merged: TmxNode[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (child.kind !== "text" || last?.kind !== "text") merged.push(child);
    else merged[merged.length - 1] = joined(last, child);
  }
  return withChildren(element, merged);
}

function joined(a: TmxText, b: TmxText): TmxText {
  const { line, column } = a;
  const raw = a.raw !== undefined && b.raw !== undefined ? a.raw + b.raw : undefined;
  return {
    kind: "text",
    value: a.value + b.value,
    ...(raw === undefined ? {} : { raw }),
    line,
    column,
  };
}

/** Changes all texts that a reader sees. */
function changeTexts(element: TmxElement, change: (value: string) => string): TmxElement {
  return mapChildren(element, (child) => {
    if (child.kind === "text") return withValue(child, change(child.value));
    return child.kind === "element" && child.name === "hi" ? changeTexts(child, change) : child;
  });
}

function withValue(text: TmxText, value: string): TmxText {
  if (value === text.value) return text;
  const { raw: _, ...rest } = text;
  return { ...rest, value };
}

function textsOf(element: TmxElement): TmxText[] {
  return element.children.flatMap((child): TmxText[] => {
    if (child.kind === "text") return [child];
    return child.kind === "element" && child.name === "hi" ? textsOf(child) : [];
  });
}

function normalise(value: string): string {
  return /[^\0-\u02ff\u3000-\ud7ff\uff00-\uffef]/.test(value)
    ? value.replace(NORMALISED, (run) => run.normalize())
    : value;
}

/** Finds the place of a character; that of the text where references stand in it. */
function placeIn(text: TmxText, offset: number): Place {
  if (text.raw !== text.value) return { line: text.line, column: text.column };
  const before = text.value.slice(0, offset);
  const lines = before.split("\n");
  return placeBehind(text, { line: lines.length, column: [...lines.at(-1)!].length + 1 });
}
