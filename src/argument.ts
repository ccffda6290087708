/**
 * Checks of what programs pass, at the doors of the library: JavaScript knows no types, and a mistake
 * should name the argument, not a line inside.
 */

import type { Alignment } from "./types.ts";

/** One file, alone or in a list, or two. */
export type Paths = string | readonly [string] | readonly [string, string];

/** @throws {RangeError} if it is no string */
export function checkText(value: unknown, name: string): void {
  if (typeof value !== "string") refuse(name, "a string", value);
}

/**
 * Gives paths as a list.
 *
 * @throws {RangeError} if they are not one or two strings
 */
export function pathsOf(paths: Paths): readonly [string] | readonly [string, string] {
  const list: unknown = typeof paths === "string" ? [paths] : paths;
  const isList = Array.isArray(list) && (list.length === 1 || list.length === 2);
  if (!isList) return refuse("paths", "a path, or a list of one or two", paths);
  for (const [index, path] of list.entries()) checkText(path, `paths[${index}]`);
  return list as [string] | [string, string];
}

/** @throws {RangeError} if it is none of the values */
export function checkChoice(value: unknown, choices: readonly string[], name: string): void {
  if (choices.includes(value as string)) return;
  refuse(name, choices.length > 2 ? `one of ${choices.join(", ")}` : choices.join(" or "), value);
}

/**
 * Checks that something is an object that has a property, by which those of one kind are known.
 *
 * @throws {RangeError} if it is not
 */
export function checkKind(value: unknown, property: string, kind: string, name: string): void {
  const isObject = typeof value === "object" && value !== null;
  if (!isObject || !(property in value)) refuse(name, kind, value);
}

/** @throws {RangeError} if it is no alignment */
export function checkAlignment(value: Alignment): void {
  checkKind(value, "beads", "an alignment", "alignment");
}

/** @throws {RangeError} if it is no object */
export function checkOptions(value: unknown, name = "options"): void {
  if (typeof value !== "object" || value === null) refuse(name, "an object", value);
}

/** @throws {RangeError} if it is no number from 0 to 1 */
export function checkShare(value: unknown, name: string): void {
  if (typeof value === "number" && value >= 0 && value <= 1) return;
  refuse(name, "a number from 0 to 1", value);
}

/** @throws {RangeError} if it is no list */
export function checkList(value: unknown, name: string): void {
  if (!Array.isArray(value)) refuse(name, "a list", value);
}

function refuse(name: string, expected: string, value: unknown): never {
  throw new RangeError(`${name}: expected ${expected}, found ${describe(value)}`);
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value instanceof Promise) return "a promise; is an await missing?";
  if (typeof value === "string") {
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  }
  if (typeof value === "object") return "an object";
  return typeof value === "function" ? "a function" : String(value);
}
