import { createDedupe, type DedupeKind } from "./dedupe.ts";
import { createFilters, type FilterOptions } from "./filters.ts";
import type { BitextUnit } from "./unit.ts";

/** Which units of a bitext go on, of those that come one after the other. */
export interface SelectionOptions extends FilterOptions {
  /** Leave out what came before already; see {@link createDedupe}. */
  readonly dedupe?: DedupeKind | undefined;
  /** Of near duplicates: how like both texts are, in [0, 1]. */
  readonly likeness?: number | undefined;
  /** Changes each unit, after the filters and before duplicates are looked for. */
  readonly change?: ((unit: BitextUnit) => BitextUnit) | undefined;
}

/** Chooses units, and counts what each question left out. */
export interface Selection {
  /** The unit, changed if that was asked for; `undefined` if it is left out. */
  readonly take: (unit: BitextUnit) => BitextUnit | undefined;
  /** By the name of the option, in the order in which the questions are asked. */
  readonly leftOut: () => ReadonlyMap<string, number>;
}

/**
 * Prepares to choose units.
 *
 * @throws {InputError} if an option is out of its range
 */
export function createSelection(options: SelectionOptions): Selection {
  const { change = (unit) => unit, dedupe, likeness } = options;
  const filters = createFilters(options);
  const isNew = dedupe ? createDedupe(dedupe, likeness) : undefined;
  const counts = new Map<string, number>();
  const leaveOut = (name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1);
  return {
    take(unit) {
      for (const { name, keeps } of filters) {
        if (keeps(unit)) continue;
        leaveOut(name);
        return undefined;
      }
      const changed = change(unit);
      if (isNew && !isNew(changed)) {
        leaveOut("--dedupe");
        return undefined;
      }
      return changed;
    },
    leftOut: () => counts,
  };
}
