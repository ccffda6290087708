/** Codes of documents inside segments: `bpt`, `ept`, `it`, `ph`, `hi`, `ut` and `sub`. */

import { CODE_ELEMENTS, ELEMENTS, INLINE, mayHold } from "./element.ts";
import type { FaultSink } from "./fault.ts";
import {
  attributeOf,
  createText,
  mapChildren,
  type TmxElement,
  type TmxNode,
  textContent,
  withAttribute,
  withAttributes,
  withChildren,
} from "./node.ts";

/** What becomes of each `bpt` and `ept`, in the order of the segment. */
interface Pairing {
  /** By element: the number that ties it to its partner. */
  readonly numbers: ReadonlyMap<TmxElement, string>;
  /** Those without a partner. */
  readonly lone: ReadonlySet<TmxElement>;
  /** Those whose number is missing or taken. */
  readonly unnumbered: ReadonlySet<TmxElement>;
}

/** Finds codes that are not paired, numbered or placed as TMX wants, in a segment. */
export function checkInline(segment: TmxElement, report: FaultSink): void {
  if (!hasElements(segment)) return;
  let hasCode = false;
  let hasHighlight = false;
  walk(segment, (element, parent) => {
    const { name, line, column } = element;
    const place = { line, column };
    if (CODE_ELEMENTS.has(name)) hasCode = true;
    if (name === "hi") hasHighlight = true;
    if (!INLINE.has(name) || !mayHold(parent.name, name)) {
      report("inline-misplaced", place, { element: name, parent: parent.name });
      return;
    }
    const rules = ELEMENTS[name]!;
    for (const { name: attribute } of element.attributes) {
      if (!rules.required.includes(attribute) && !rules.optional.includes(attribute)) {
        report("attribute-unknown", place, { element: name, attribute });
      }
    }
    if (name === "it" && !isPosition(attributeOf(element, "pos"))) {
      report("inline-attribute", place, { element: name, attribute: "pos" });
    }
  });
  const { lone, unnumbered } = pairUp(segment);
  for (const element of unnumbered) {
    report("inline-attribute", element, { element: element.name, attribute: "i" });
  }
  for (const element of lone) report("inline-unpaired", element, { element: element.name });
  if (hasCode) report("inline-tags", segment);
  if (hasHighlight) report("inline-highlight", segment);
}

/**
 * Makes the codes of a segment such as TMX has: each `bpt` with its `ept`, a lone one as `it`, which
 * is the element for it (TMX 1.4, 3.2), numbers where they are missing, and what stands where it cannot as its text.
 */
export function mendInline(segment: TmxElement): TmxElement {
  if (!hasElements(segment)) return segment;
  const placed = unwrapMisplaced(segment);
  const { numbers, lone } = pairUp(placed);
  const mend = (parent: TmxElement): TmxElement =>
    mapChildren(parent, (child) => {
      if (child.kind !== "element") return child;
      const element = withKnownAttributes(mend(child));
      const { name } = element;
      if (name === "it" && !isPosition(attributeOf(element, "pos"))) {
        return withAttribute(element, "pos", isClosing(textContent(element)) ? "end" : "begin");
      }
      if (lone.has(child)) return isolated(element);
      const number = numbers.get(child);
      return number === undefined ? element : withAttribute(element, "i", number);
    });
  return mend(placed);
}

/**
 * Takes the codes out of a segment, and the tags that were text; what `hi` marks stays. Two words
 * that only a line break or a placeholder kept apart get a space between them.
 */
export function stripInline(segment: TmxElement): TmxElement {
  if (!hasElements(segment) && !segment.children.some(isMarkup)) return segment;
  let text = "";
  let isApart = false;
  const take = (parent: TmxElement): void => {
    for (const child of parent.children) {
      if (child.kind === "aside") continue;
      if (isMarkup(child)) isApart ||= /^<(?:br|p|div|li|td)\b/i.test(textContent(child));
      else if (child.kind === "text") {
        if (isApart && WORD_END.test(text) && WORD_START.test(child.value)) text += " ";
        isApart = false;
        text += child.value;
      } else if (CODE_ELEMENTS.has(child.name)) {
        if (child.name !== "bpt" && child.name !== "ept") isApart = true;
      } else take(child);
    }
  };
  take(segment);
  return withChildren(segment, [createText(text, segment)]);
}

const WORD_END = /[\p{Script=Latin}\p{Nd}]$/u;
const WORD_START = /^[\p{Script=Latin}\p{Nd}]/u;
const isMarkup = (node: TmxNode) => node.kind === "text" && node.isMarkup === true;

/** Gives the text of a segment without its codes, as a reader sees it. */
export function textOfSegment(segment: TmxElement): string {
  let text = "";
  for (const child of segment.children) {
    if (child.kind === "text") text += child.value;
    else if (child.kind === "element" && !CODE_ELEMENTS.has(child.name))
      text += textOfSegment(child);
  }
  return text;
}

/** Gives the names of the codes in a segment, sorted. */
export function codesOf(segment: TmxElement): string {
  if (!hasElements(segment)) return "";
  const names: string[] = [];
  walk(segment, ({ name }) => {
    if (CODE_ELEMENTS.has(name)) names.push(name);
  });
  return names.sort().join(" ");
}

const hasElements = (segment: TmxElement) => segment.children.some((c) => c.kind === "element");
const isPosition = (value: string | undefined) => value === "begin" || value === "end";
/** `</b>` of HTML, `}` of RTF. */
const isClosing = (code: string) => /^\s*(?:<\/|&lt;\/|\}|\[\/)/.test(code);

function walk(parent: TmxElement, look: (element: TmxElement, parent: TmxElement) => void): void {
  for (const child of parent.children) {
    if (child.kind !== "element") continue;
    look(child, parent);
    walk(child, look);
  }
}

/** Pairs by number first; those without one by nesting. */
function pairUp(segment: TmxElement): Pairing {
  const numbers = new Map<TmxElement, string>();
  const lone = new Set<TmxElement>();
  const unnumbered = new Set<TmxElement>();
  const used = new Set<string>();
  const open: { readonly element: TmxElement; readonly number: string | undefined }[] = [];
  const all: TmxElement[] = [];
  walk(segment, (element) => {
    if (element.name !== "bpt" && element.name !== "ept") return;
    all.push(element);
    const number = attributeOf(element, "i");
    if (number !== undefined) used.add(number);
  });
  const free = () => {
    let next = 1;
    while (used.has(String(next))) next++;
    used.add(String(next));
    return String(next);
  };
  const begun = new Set<string>();
  for (const element of all) {
    let number = attributeOf(element, "i");
    if (number === "") number = undefined;
    if (element.name === "bpt") {
      // A number serves one pair of a segment.
      if (number === undefined || begun.has(number)) unnumbered.add(element);
      else begun.add(number);
      open.push({ element, number });
      continue;
    }
    let at = -1;
    if (number !== undefined) at = open.findLastIndex((begin) => begin.number === number);
    else {
      unnumbered.add(element);
      at = open.length - 1;
    }
    if (at < 0) {
      lone.add(element);
      continue;
    }
    const [begin] = open.splice(at, 1);
    const pair = unnumbered.has(begin!.element) ? free() : begin!.number!;
    numbers.set(begin!.element, pair);
    numbers.set(element, pair);
  }
  for (const { element } of open) lone.add(element);
  return { numbers, lone, unnumbered };
}

function unwrapMisplaced(parent: TmxElement): TmxElement {
  return mapChildren(parent, (child) => {
    if (child.kind !== "element") return child;
    if (INLINE.has(child.name) && mayHold(parent.name, child.name)) return unwrapMisplaced(child);
    return createText(textContent(child), child);
  });
}

function withKnownAttributes(element: TmxElement): TmxElement {
  const { required, optional } = ELEMENTS[element.name]!;
  const kept = element.attributes.filter(
    ({ name }) => required.includes(name) || optional.includes(name),
  );
  return kept.length === element.attributes.length ? element : withAttributes(element, kept);
}

function isolated(element: TmxElement): TmxElement {
  const { raw: _, rawClose: __, ...rest } = element;
  const position = element.name === "bpt" ? "begin" : "end";
  const kept = element.attributes.filter(({ name }) => name === "x" || name === "type");
  return { ...rest, name: "it", attributes: [{ name: "pos", value: position }, ...kept] };
}
