/** Elements and attributes of a unit or header: which TMX has, in which order. */

import type { Place } from "../types.ts";
import { dateOf } from "./date.ts";
import { DATES, ELEMENTS, INLINE, isBlank, mayHold, mayHoldText, SEGTYPES } from "./element.ts";
import type { FaultSink } from "./fault.ts";
import { readTag } from "./language.ts";
import {
  attributeOf,
  createElement,
  createText,
  type TmxAttribute,
  type TmxElement,
  type TmxNode,
  type TmxText,
  textContent,
  withAttributes,
  withChildren,
} from "./node.ts";

/** Finds what TMX does not let stand where it stands, in an element and all below but segments. */
export function checkStructure(element: TmxElement, report: FaultSink): void {
  checkAttributes(element, report);
  const { name, children } = element;
  if (name === "seg") return;
  let rank = 0;
  for (const child of children) {
    if (child.kind === "text" && !mayHoldText(name) && !isBlank(child.value)) {
      if (!isBareSegment(element, child))
        report("stray-text", child, { found: short(child.value), element: name });
    }
    if (child.kind !== "element") continue;
    if (!isAllowed(name, child)) {
      report("element-unknown", child, { element: child.name, parent: name });
      continue;
    }
    const next = rankOf(child.name);
    if (next < rank) report("element-order", child, { element: child.name, parent: name });
    rank = Math.max(rank, next);
    checkStructure(child, report);
  }
  if (name === "tu" && !has(element, "tuv")) report("unit-empty", element);
  if (name === "tuv") {
    const segments = children.filter((child) => isNamed(child, "seg"));
    if (segments.length === 0) report("segment-missing", element);
    if (segments.length > 1) report("segment-twice", segments[1]!);
  }
}

function checkAttributes({ name, attributes, line, column }: TmxElement, report: FaultSink): void {
  const place: Place = { line, column };
  const rules = ELEMENTS[name]!;
  for (const { name: attribute, value } of attributes) {
    if (attribute === "lang" && name !== "tuv" && holdsLang(name)) {
      report("lang-attribute", place, { element: name });
    } else if (!isKnown(name, attribute) && !(name === "tuv" && attribute === "lang")) {
      report("attribute-unknown", place, { element: name, attribute });
    } else if (DATES.has(attribute) && dateOf(value) !== value) {
      report("date", place, { attribute, found: short(value) });
    } else if (!isValue(attribute, value)) {
      report("attribute-value", place, { attribute, found: short(value) });
    }
  }
  if (name === "prop" && !rules.required.every((a) => attributes.some(({ name: n }) => n === a))) {
    report("prop-type", place);
  }
}

/**
 * Makes an element one that TMX has. Elements and attributes that it does not have become a `prop` of
 * the unit where they say something; text without a segment becomes the segment.
 *
 * @returns `undefined` if nothing can be kept: a variant without text, a unit without variants
 */
export function mendStructure(element: TmxElement): TmxElement | undefined {
  const { name } = element;
  const props: TmxElement[] = [];
  const attributes = mendAttributes(element, props);
  const mended = withAttributes(element, attributes);
  if (name === "seg") return mended;

  let children: TmxNode[] = [];
  let hasSegment = false;
  let bare: TmxText | undefined;
  for (const child of mended.children) {
    if (child.kind === "aside") children.push(child);
    else if (child.kind === "text") {
      if (mayHoldText(name) || isBlank(child.value)) children.push(child);
      else if (isBareSegment(element, child)) {
        // It comes in parts where a stray `<` stands in it.
        bare = createText((bare?.value ?? "") + child.value, bare ?? child);
      } else if (name === "tu" || name === "tuv" || name === "header") {
        const note = createText(child.value.trim(), child);
        props.push(createElement("note", [], [note], child));
      }
    } else if (!isAllowed(name, child)) {
      const text = textContent(child).trim();
      if (mayHoldText(name)) children.push(createText(textContent(child), child));
      else if (text !== "" && holdsProps(name)) props.push(propOf(child.name, text, child));
    } else if (child.name === "seg" && hasSegment) {
      props.push(propOf("seg", textContent(child), child));
    } else {
      if (child.name === "seg") hasSegment = true;
      const next = mendStructure(child);
      if (next) children.push(next);
    }
  }
  if (bare) {
    const text = createText(bare.value.trim(), bare);
    children.push(createElement("seg", [], [text], bare));
  }
  if (props.length > 0 || !isOrdered(children)) children = ordered([...children, ...props]);
  const isSame =
    children.length === element.children.length &&
    children.every((child, index) => child === element.children[index]);
  const result = isSame ? mended : withChildren(mended, children);
  if (name === "tu" && !has(result, "tuv")) return undefined;
  if (name === "tuv" && !has(result, "seg")) return undefined;
  return result;
}

function mendAttributes(element: TmxElement, props: TmxElement[]): readonly TmxAttribute[] {
  const { name, attributes } = element;
  let hasChanged = false;
  const mended: TmxAttribute[] = [];
  const keep = (attribute: string, value: string) => {
    if (holdsProps(name)) props.push(propOf(attribute, value, element));
  };
  for (const attribute of attributes) {
    const { name: found, value } = attribute;
    if (found === "lang" && holdsLang(name)) {
      hasChanged = true;
      // The tags themselves are mended with the languages.
      if (attributeOf(element, "xml:lang") === undefined) mended.push({ name: "xml:lang", value });
    } else if (!isKnown(name, found)) {
      hasChanged = true;
      if (!found.startsWith("xml") && value !== "") keep(found, value);
    } else if (DATES.has(found) && dateOf(value) !== value) {
      hasChanged = true;
      const date = dateOf(value);
      if (date !== undefined) mended.push({ name: found, value: date });
      else if (value.trim() !== "") keep(found, value);
    } else if (!isValue(found, value)) {
      hasChanged = true;
      const meant = found === "segtype" ? value.trim().toLowerCase() : readTag(value);
      if (meant !== undefined && isValue(found, meant)) mended.push({ name: found, value: meant });
      else if (value !== "") keep(found, value);
    } else mended.push(attribute);
  }
  if (name === "prop" && !mended.some((attribute) => attribute.name === "type")) {
    hasChanged = true;
    mended.unshift({ name: "type", value: "x-unknown" });
  }
  return hasChanged ? mended : attributes;
}

function propOf(type: string, text: string, place: Place): TmxElement {
  const name = type.startsWith("x-") ? type : `x-${type}`;
  return createElement("prop", [{ name: "type", value: name }], [createText(text, place)], place);
}

/** Tells whether an attribute of these may have a value; others may have any. */
function isValue(attribute: string, value: string): boolean {
  if (attribute === "segtype") return SEGTYPES.includes(value);
  return attribute !== "adminlang" || value === "" || readTag(value) === value;
}

const isNamed = (node: TmxNode, name: string) => node.kind === "element" && node.name === name;
const has = (element: TmxElement, name: string) => element.children.some((c) => isNamed(c, name));
const holdsProps = (name: string) => name === "tu" || name === "tuv" || name === "header";
const holdsLang = (name: string) => ELEMENTS[name]?.optional.includes("xml:lang") || name === "tuv";
const rankOf = (name: string) => (name === "tuv" ? 1 : name === "seg" ? 2 : 0);
const short = (text: string) => text.trim().slice(0, 40);

function isKnown(element: string, attribute: string): boolean {
  const { required, optional } = ELEMENTS[element]!;
  return required.includes(attribute) || optional.includes(attribute);
}

/** An element that may stand here, with what makes sense of it. */
function isAllowed(parent: string, child: TmxElement): boolean {
  if (!mayHold(parent, child.name) || (INLINE.has(child.name) && parent !== "seg")) return false;
  if (child.name === "ude") {
    return (
      attributeOf(child, "name") !== undefined && child.children.some((c) => isNamed(c, "map"))
    );
  }
  return child.name !== "map" || attributeOf(child, "unicode") !== undefined;
}

/** Text of a variant that has no segment. */
function isBareSegment(element: TmxElement, { value }: { readonly value: string }): boolean {
  return element.name === "tuv" && !has(element, "seg") && !isBlank(value);
}

function isOrdered(children: readonly TmxNode[]): boolean {
  let rank = 0;
  for (const child of children) {
    if (child.kind !== "element") continue;
    if (rankOf(child.name) < rank) return false;
    rank = rankOf(child.name);
  }
  return true;
}

/** Puts elements into order, each with the white space and comments in front of it. */
function ordered(children: readonly TmxNode[]): TmxNode[] {
  const groups: { readonly rank: number; readonly nodes: TmxNode[] }[] = [];
  let before: TmxNode[] = [];
  for (const child of children) {
    before.push(child);
    if (child.kind !== "element") continue;
    groups.push({ rank: rankOf(child.name), nodes: before });
    before = [];
  }
  groups.sort((a, b) => a.rank - b.rank);
  return [...groups.flatMap(({ nodes }) => nodes), ...before];
}
