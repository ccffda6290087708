/** A set of texts, known by 64 bits each: 16 bytes a text, where the texts themselves take hundreds. */

import { hashText } from "./fold-text.ts";

/** Remembers texts. */
export interface TextSet {
  /**
   * Adds a text; `false` if it was there already. Among ten million texts the odds that any two are
   * taken for equal by chance are one in 370,000.
   */
  readonly add: (text: string) => boolean;
}

/** Makes an empty set. */
export function createTextSet(): TextSet {
  let capacity = 1 << 12;
  let slots = new Uint32Array(2 * capacity);
  let count = 0;
  const put = (into: Uint32Array, size: number, high: number, low: number): boolean => {
    let at = low & (size - 1);
    for (;;) {
      const h = into[2 * at]!;
      const l = into[2 * at + 1]!;
      if (h === 0 && l === 0) break;
      if (h === high && l === low) return false;
      at = (at + 1) & (size - 1);
    }
    into[2 * at] = high;
    into[2 * at + 1] = low;
    return true;
  };
  const grow = () => {
    const old = slots;
    capacity *= 2;
    slots = new Uint32Array(2 * capacity);
    for (let i = 0; i < old.length; i += 2) {
      if (old[i] !== 0 || old[i + 1] !== 0) put(slots, capacity, old[i]!, old[i + 1]!);
    }
  };
  return {
    add(text) {
      if (count * 3 > capacity * 2) grow();
      // Zeros mark a free slot.
      const isNew = put(
        slots,
        capacity,
        hashText(text, 0x9e3779b9) || 1,
        hashText(text, 0x51ed270b),
      );
      if (isNew) count++;
      return isNew;
    },
  };
}
