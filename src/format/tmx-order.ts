import { countFirst } from "../text/count-first.ts";
import type { Place } from "../types.ts";
import type { TmxUnit } from "./tmx-units.ts";

/** Tells whether a unit was marked as one whose Chinese stands elsewhere. */
export function isMoved({ props, variants }: TmxUnit): boolean {
  return props.get("x-align-moved") === "yes" && Boolean(variants.en && variants.zh);
}

/**
 * Finds the order that the units have in the Chinese text: that of the file, with each moved unit in
 * front of the first one that follows it in the text it was taken from.
 *
 * Moved units stay where they are if their places are not known or the memory is made of several
 * texts.
 *
 * @returns indexes of units
 */
export function targetOrder(units: readonly TmxUnit[]): number[] {
  const order = [...units.keys()];
  if (!units.some(isMoved)) return order;
  const refs = units.map(({ props }) => parseRef(props.get("x-target-ref")));
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
