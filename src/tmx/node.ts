/** The parts of a TMX file as they were found, faults and all, so that what is sound can be kept as it is. */

import { escapeAttribute, escapeText } from "../format/xml.ts";
import type { Place } from "../types.ts";

/** An attribute with its references resolved. */
export interface TmxAttribute {
  readonly name: string;
  readonly value: string;
}

/** Text between tags. */
export interface TmxText extends Place {
  readonly kind: "text";
  readonly value: string;
  /** As it stood in the file; absent if it must be written anew. */
  readonly raw?: string;
  /** It looked like a tag, but of none that TMX has: `<br>` in a segment. */
  readonly isMarkup?: true;
}

/** A comment, or an instruction to a program. */
interface TmxAside extends Place {
  readonly kind: "aside";
  readonly raw: string;
}

/** An element with all that stands in it. */
export interface TmxElement extends Place {
  readonly kind: "element";
  readonly name: string;
  readonly attributes: readonly TmxAttribute[];
  readonly children: readonly TmxNode[];
  /** The opening tag as it stood in the file; absent if it must be written anew. */
  readonly raw?: string;
  /** The closing tag; absent if there was none, also in `<tu/>`. */
  readonly rawClose?: string;
}

export type TmxNode = TmxText | TmxAside | TmxElement;

/** Finds the value of an attribute. */
export function attributeOf(element: TmxElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/** Finds the children of a name. */
export function childrenNamed(element: TmxElement, name: string): TmxElement[] {
  return element.children.filter(
    (child): child is TmxElement => child.kind === "element" && child.name === name,
  );
}

/** Makes an element with other attributes; the same one if they are the same. */
export function withAttributes(
  element: TmxElement,
  attributes: readonly TmxAttribute[],
): TmxElement {
  if (attributes === element.attributes) return element;
  const { raw: _, ...rest } = element;
  return { ...rest, attributes };
}

/** Makes an element with an attribute set, in its place if it is there, else as the last. */
export function withAttribute(element: TmxElement, name: string, value: string): TmxElement {
  const before = attributeOf(element, name);
  if (before === value) return element;
  const { attributes } = element;
  return withAttributes(
    element,
    before === undefined
      ? [...attributes, { name, value }]
      : attributes.map((attribute) => (attribute.name === name ? { name, value } : attribute)),
  );
}

/** Makes an element with other children; `<seg/>` gets a closing tag. */
export function withChildren(element: TmxElement, children: readonly TmxNode[]): TmxElement {
  if (children === element.children) return element;
  if (element.rawClose !== undefined || element.raw?.endsWith("/>") !== true) {
    return { ...element, children };
  }
  const { raw: _, ...rest } = element;
  return { ...rest, children };
}

/** Changes each child; the same element if none differs. A child is left out for `undefined`. */
export function mapChildren(
  element: TmxElement,
  change: (child: TmxNode) => TmxNode | undefined,
): TmxElement {
  let hasChanged = false;
  const children: TmxNode[] = [];
  for (const child of element.children) {
    const next = change(child);
    if (next !== child) hasChanged = true;
    if (next) children.push(next);
  }
  return hasChanged ? withChildren(element, children) : element;
}

/** Makes a text that was not in the file. */
export function createText(value: string, { line, column }: Place): TmxText {
  return { kind: "text", value, line, column };
}

/** Makes an element that was not in the file. */
export function createElement(
  name: string,
  attributes: readonly TmxAttribute[],
  children: readonly TmxNode[],
  { line, column }: Place,
): TmxElement {
  return { kind: "element", name, attributes, children, line, column };
}

/** Gives the text of a node, of all elements in it too. */
export function textContent(node: TmxNode): string {
  if (node.kind === "text") return node.value;
  return node.kind === "aside" ? "" : node.children.map(textContent).join("");
}

/** Writes a node: what was sound as it stood in the file. */
export function formatNode(node: TmxNode): string {
  if (node.kind === "aside") return node.raw;
  if (node.kind === "text") return node.raw ?? escapeText(node.value);
  const { raw, rawClose, name } = node;
  if (node.children.length === 0 && rawClose === undefined && (!raw || raw.endsWith("/>"))) {
    return raw ?? formatOpenTag(node).replace(/>$/, "/>");
  }
  let text = raw ?? formatOpenTag(node);
  for (const child of node.children) text += formatNode(child);
  return text + (rawClose ?? `</${name}>`);
}

function formatOpenTag({ name, attributes }: TmxElement): string {
  return `<${name}${attributes.map((a) => ` ${a.name}="${escapeAttribute(a.value)}"`).join("")}>`;
}
