/** What stands in a memory more than once. */

import type { Place } from "../types.ts";
import type { FaultSink } from "./fault.ts";
import { createHashIndex, hashText } from "./hash-index.ts";
import { attributeOf, type TmxElement } from "./node.ts";
import { type ReadVariant, sourceOf } from "./variant.ts";

/** Looks at units one after another, and remembers them by hashes: 60 bytes a unit. */
export function createRepeatCheck(report: FaultSink) {
  // By id: the line where it stood first.
  const ids = createHashIndex(1);
  // By source and language of the translation: line, and the hash of the translation.
  const pairs = createHashIndex(3);
  return (
    unit: TmxElement,
    variants: readonly ReadVariant[],
    srclang: string | undefined,
  ): void => {
    const id = attributeOf(unit, "tuid");
    if (id !== undefined && id !== "") {
      const { row, isNew } = ids.rowOf(hashText(id));
      if (isNew) ids.set(row, 0, unit.line);
      else report("tuid-twice", unit, { found: id, line: ids.get(row, 0) });
    }
    const source = sourceOf(variants, srclang);
    if (!source || source.text === "") return;
    for (const target of variants) {
      if (target === source || target.text === "") continue;
      checkPair(unit, source, target);
    }
  };

  function checkPair(place: Place, source: ReadVariant, target: ReadVariant): void {
    const { high, low } = hashText(target.text);
    const { row, isNew } = pairs.rowOf(hashText(keyOf(source, target)));
    if (isNew) {
      pairs.set(row, 0, place.line);
      pairs.set(row, 1, high);
      pairs.set(row, 2, low);
      return;
    }
    const isSame = pairs.get(row, 1) === high && pairs.get(row, 2) === low;
    const code = isSame ? "unit-twice" : "translation-conflict";
    report(code, place, { line: pairs.get(row, 0) });
  }
}

/** What two translations of the same must have in common: the source, and the language of both. */
function keyOf(source: ReadVariant, target: ReadVariant): string {
  return `${source.tag.toLowerCase()}\0${target.tag.toLowerCase()}\0${source.text}`;
}
