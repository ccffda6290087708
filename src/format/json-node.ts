/** Values read from JSON, with the way to them for messages. */

import { InputError } from "../errors.ts";
import type { Span } from "../types.ts";

/** A value and where it was found; the way to it is spelt out only for a message. */
export interface JsonNode {
  readonly value: unknown;
  /** Of the root: the name of the file. */
  readonly key: string | number;
  readonly parent?: JsonNode;
}

/** Throws an {@link InputError} that names the place. */
export function fail(node: JsonNode, expectation: string): never {
  let path = "";
  let at = node;
  for (; at.parent; at = at.parent) {
    path = `${typeof at.key === "number" ? `[${at.key}]` : `.${at.key}`}${path}`;
  }
  throw new InputError(`${[at.key, path.slice(1)].filter(Boolean).join(": ")}: ${expectation}`);
}

/** Tells whether a value has keys: an object or a list. */
export function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}

/** Goes to what stands under a key; its value is `undefined` if nothing does. */
export function child(node: JsonNode, key: string | number): JsonNode {
  if (!isObject(node.value)) fail(node, "expected an object");
  return { value: node.value[key], key, parent: node };
}

/** Goes to the items of a list, one at a time: nodes of a million beads would fill the memory. */
export function* items(node: JsonNode): Generator<JsonNode, void> {
  if (!Array.isArray(node.value)) fail(node, "expected a list");
  for (let i = 0; i < node.value.length; i++) yield child(node, i);
}

/** Reads a text. */
export function asString(node: JsonNode): string {
  return typeof node.value === "string" ? node.value : fail(node, "expected a text");
}

/** Reads a number. */
export function asNumber(node: JsonNode): number {
  return typeof node.value === "number" ? node.value : fail(node, "expected a number");
}

/** Reads a list of exactly `count` numbers. */
export function asNumbers(node: JsonNode, count: number): readonly number[] {
  const { value } = node;
  if (!Array.isArray(value)) fail(node, "expected a list");
  if (value.length !== count) fail(node, `expected ${count} numbers, found ${value.length}`);
  for (let i = 0; i < count; i++) asNumber(child(node, i));
  return value;
}

/** Reads `[start, end]` inside a text or list of `length`. */
export function parseSpan(node: JsonNode, length: number): Span {
  const [start, end] = asNumbers(node, 2) as readonly [number, number];
  return checkSpan(node, start, end, length);
}

/** Makes a span of its ends if it lies inside a text or list of `length`. */
export function checkSpan(node: JsonNode, start: number, end: number, length: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    fail(node, "expected a start and an end after it");
  }
  if (end > length) fail(node, `expected an end of at most ${length}, found ${end}`);
  return { start, end };
}

/** Writes a span as `[start, end]`. */
export function toPair({ start, end }: Span): [number, number] {
  return [start, end];
}

/** Reads a list of spans that lie inside a text or list of `length`. */
export function parseSpans(node: JsonNode, length: number): Span[] {
  return Array.from(items(node), (item) => parseSpan(item, length));
}
