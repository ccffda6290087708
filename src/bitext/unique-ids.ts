/** Ids of the units of a file, each of them once. */

import { createTextSet } from "./hash-set.ts";

/**
 * Prepares to give units their ids: the one that a unit has, if it may be written and was not given
 * before, otherwise its number. As long as no unit has an id, nothing is remembered but their count,
 * then 16 bytes of each; two ids that are taken for one by chance cost one of them its id.
 *
 * @param isValid - tells whether the format takes an id
 */
export function createIds(
  isValid: (id: string) => boolean,
): (id: string | undefined, number: number) => string {
  const given = createTextSet();
  let isRemembering = false;
  let numbered = 0; // so many units have had their numbers, the first ones
  const take = (id: string) => {
    const number = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : Number.POSITIVE_INFINITY;
    return number > numbered && given.add(id);
  };
  return (id, number) => {
    if (id === undefined && !isRemembering) {
      numbered = number;
      return String(number);
    }
    isRemembering = true;
    let found = id !== undefined && isValid(id) ? id : String(number);
    for (let k = 1; !take(found); k++) found = k === 1 ? String(number) : `${number}-${k}`;
    return found;
  };
}
