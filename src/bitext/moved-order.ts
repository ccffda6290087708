import { countFirst } from "../text/count-first.ts";
import type { Place } from "../types.ts";
import type { BitextUnit } from "./unit.ts";

/** Tells whether a side of a unit is there, even if it is empty. */
export function hasSide(unit: BitextUnit, side: "source" | "target"): boolean {
  return unit[side] !== "" || unit[`${side}Place`] !== undefined;
}

/** Tells whether a unit is a bead without a partner, as an aligner left it. */
export function isLone({ shape = "" }: Pick<BitextUnit, "shape">): boolean {
  return /^(?:0-\d+|\d+-0)$/.test(shape);
}

/** Tells whether a unit was marked as one whose Chinese stands elsewhere. */
export function isMoved(unit: BitextUnit): boolean {
  return unit.isReordered === true && hasSide(unit, "source") && hasSide(unit, "target");
}

/**
 * Finds the order that the units have in the Chinese text: that of the file, with each moved unit in
 * front of the first one that follows it in the text it was taken from.
 *
 * Moved units stay where they are if their places are not known or the bitext is made of several
 * texts.
 *
 * @returns indexes of units
 */
export function targetOrder(units: readonly BitextUnit[]): number[] {
  const order = [...units.keys()];
  if (!units.some(isMoved)) return order;
  const refs = units.map(({ targetRef }) => parseRef(targetRef));
  const names = new Set(refs.flatMap((ref) => (ref ? [ref.name] : [])));
  if (names.size !== 1) return order;

  const rest = order.filter((unit) => !isMoved(units[unit]!));
  let last: Place | undefined;
  const places = rest.map((unit) => {
    last = refs[unit] ?? last;
    return last;
  });
  const moved = order
    .filter((unit) => isMoved(units[unit]!))
    .map((unit) => {
      const place = refs[unit];
      const isBefore = (at: number) => (place ? isEarlier(places[at], place) : rest[at]! < unit);
      return { unit, place, slot: countFirst(rest.length, isBefore) };
    })
    .sort(
      (a, b) =>
        a.slot - b.slot || (a.place && b.place && compare(a.place, b.place)) || a.unit - b.unit,
    );
  const result: number[] = [];
  let next = 0;
  for (const [at, unit] of rest.entries()) {
    while (next < moved.length && moved[next]!.slot <= at) result.push(moved[next++]!.unit);
    result.push(unit);
  }
  return [...result, ...moved.slice(next).map(({ unit }) => unit)];
}

function parseRef(ref: string | undefined): (Place & { readonly name: string }) | undefined {
  const [, name, line, column] = /^(.*):(\d+):(\d+)$/s.exec(ref ?? "") ?? [];
  return name === undefined ? undefined : { name, line: Number(line), column: Number(column) };
}

const compare = (a: Place, b: Place) => a.line - b.line || a.column - b.column;
const isEarlier = (a: Place | undefined, b: Place) => a === undefined || compare(a, b) < 0;
