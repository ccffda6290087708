/** Which beads `--explain` is about: all, some by their numbers, or those at a place of a text. */

import { basename } from "node:path";
import { isNullBead } from "../align/null-bead.ts";
import { InputError } from "../errors.ts";
import { indexesOf } from "../format/explanation-view.ts";
import { createDocumentPlaces } from "../text/document-place.ts";
import { type Alignment, type Place, type SegmentedDocument, SIDES } from "../types.ts";
import type { ExplainValue } from "./option.ts";
import type { Output } from "./output.ts";
import { DOUBTFUL } from "./summary.ts";

/** Beads asked for. */
export type Selection =
  | { readonly by: "all" | "doubtful" | "lone" }
  /** Both ends are included, and count from 1. */
  | { readonly by: "number"; readonly from: number; readonly to: number }
  | {
      readonly by: "place";
      readonly name: string;
      /** Lines, both included. */
      readonly from: number;
      readonly to: number;
      /** The sentence at this column of line `from`. */
      readonly column?: number;
    };

const NUMBERS = /^(\d+)(?:-(\d+))?$/;
const PLACE = /^(.+?):(\d+)(?::(\d+)|-(\d+))?$/;

/**
 * Reads what stands behind `--explain`: `12`, `10-20`, `en.txt:41`, `en.txt:41:7` as the table has
 * it, `en.txt:40-45`, `doubtful`, `lone`, or several of them with commas between.
 *
 * @returns `undefined` if it is nothing of the kind
 */
export function parseSelection(text: string): Selection[] | undefined {
  const items = text.split(",").map(parseItem);
  return items.every((item) => item !== undefined) ? items : undefined;
}

function parseItem(text: string): Selection | undefined {
  if (text === "doubtful" || text === "lone") return { by: text };
  const [, first, last] = NUMBERS.exec(text) ?? [];
  if (first !== undefined) {
    return { by: "number", from: Number(first), to: Number(last ?? first) };
  }
  const [, name, from, column, to] = PLACE.exec(text) ?? [];
  if (name === undefined) return undefined;
  return {
    by: "place",
    name,
    from: Number(from),
    to: Number(to ?? from),
    ...(column === undefined ? {} : { column: Number(column) }),
  };
}

/**
 * Finds the beads asked for, in the order of the alignment.
 *
 * @throws {InputError} if there is no such bead, text or line, or no sentence on the line
 */
export function selectBeads(alignment: Alignment, selections: readonly Selection[]): number[] {
  const chosen = new Set<number>();
  for (const selection of selections) {
    const found = findBeads(alignment, selection);
    for (const bead of found) chosen.add(bead);
  }
  return [...chosen].sort((a, b) => a - b);
}

function findBeads(alignment: Alignment, selection: Selection): Iterable<number> {
  const { beads } = alignment;
  const where = (isWanted: (index: number) => boolean) => [...beads.keys()].filter(isWanted);
  switch (selection.by) {
    case "all":
      return beads.keys();
    case "doubtful":
      return where((b) => !isNullBead(beads[b]!) && beads[b]!.confidence < DOUBTFUL);
    case "lone":
      return findLone(alignment);
    case "number": {
      const { from, to } = selection;
      checkRange("bead", from, to, beads.length);
      return where((b) => from <= b + 1 && b + 1 <= to);
    }
    case "place":
      return findAtPlace(alignment, selection);
  }
}

// Sentences whose partner stands elsewhere have one.
function findLone({ beads, reordered }: Alignment): number[] {
  const sources = new Set(reordered.flatMap(({ source }) => indexesOf(source)));
  const targets = new Set(reordered.flatMap(({ target }) => indexesOf(target)));
  return [...beads.keys()].filter((b) => {
    const bead = beads[b]!;
    return isNullBead(bead) && !sources.has(bead.source.start) && !targets.has(bead.target.start);
  });
}

function findAtPlace(
  { source, target, beads }: Alignment,
  { name, from, to, column }: Selection & { by: "place" },
): number[] {
  const documents = { source, target };
  const sides = SIDES.filter((side) => isCalled(documents[side], name));
  if (sides.length === 0) {
    const names = [...new Set([source.name, target.name])].join(", ");
    throw new InputError(`--explain ${name}:${from}: none of the texts is called so: ${names}`);
  }
  const lines = documents[sides[0]!].text.split(/\r\n|\n|\r/).length;
  checkRange(`${name}: line`, from, to, lines);
  const first = { line: from, column: column ?? 1 };
  const last = { line: to, column: column ?? Infinity };
  const found = sides.flatMap((side) => {
    const isThere = createSentenceTest(documents[side], first, last);
    return [...beads.keys()].filter((b) => {
      const { start, end } = beads[b]![side];
      for (let s = start; s < end; s++) if (isThere(s)) return true;
      return false;
    });
  });
  if (found.length === 0) {
    throw new InputError(`--explain ${name}:${from}: no sentence stands there`);
  }
  return found;
}

function isCalled({ name }: SegmentedDocument, asked: string): boolean {
  return name === asked || basename(name) === asked || (asked === "-" && name === "standard input");
}

// Tells whether a sentence has a character between two places, both included.
function createSentenceTest(document: SegmentedDocument, first: Place, last: Place) {
  const placeOf = createDocumentPlaces(document);
  return (sentence: number) => {
    const { start, end } = document.sentences[sentence]!.span;
    return start < end && !isBefore(last, placeOf(start)) && !isBefore(placeOf(end - 1), first);
  };
}

const isBefore = (a: Place, b: Place) =>
  a.line < b.line || (a.line === b.line && a.column < b.column);

function checkRange(what: string, from: number, to: number, count: number): void {
  if (from >= 1 && from <= to && to <= count) return;
  const range = from === to ? `${from}` : `${from}-${to}`;
  throw new InputError(`--explain: ${what} ${range}: expected 1 to ${count}, the smaller first`);
}

/**
 * Tells what is asked for from the texts: in `--explain en.txt zh.txt` the option has swallowed one.
 *
 * @param paths - the arguments of the command
 * @throws {InputError} if there are enough texts without it, so that it must be a slip
 */
export function readExplain(
  value: ExplainValue | undefined,
  paths: readonly string[],
): { readonly selections: readonly Selection[] | undefined; readonly paths: readonly string[] } {
  if (value === undefined) return { selections: undefined, paths };
  const swallowed: string[] = [];
  const selections: Selection[] = [];
  for (const text of value === true ? [] : value) {
    const selection = parseSelection(text);
    if (selection) selections.push(...selection);
    else swallowed.push(text);
  }
  if (swallowed.length + paths.length > 2) {
    throw new InputError(
      `--explain ${swallowed[0]}: expected beads as in 12 or 10-20, a place as in english.txt:41, doubtful or lone`,
    );
  }
  return {
    selections: selections.length > 0 ? selections : [{ by: "all" }],
    paths: [...swallowed, ...paths],
  };
}

/**
 * Makes sure that there is somewhere for explanations to go: standard output, unless a result goes
 * there, or JSON.
 *
 * @returns whether they go to standard output
 * @throws {InputError} if a table or memory takes standard output and nothing is written as JSON
 */
export function checkRoom(outputs: readonly Output[]): boolean {
  const taken = outputs.find(({ path }) => path === "-");
  if (!taken) return true;
  if (outputs.some(({ format }) => format === "json")) return false;
  throw new InputError(
    `--explain: standard output is taken by ${taken.format}; write that to a file with -o, or choose json`,
  );
}

/** Keeps the explanations of some beads only. */
export function keepExplanations(alignment: Alignment, kept: readonly number[]): Alignment {
  const wanted = new Set(kept);
  const beads = alignment.beads.map((bead, b) => {
    if (wanted.has(b)) return bead;
    const { explanation, ...rest } = bead;
    return rest;
  });
  return { ...alignment, beads };
}
