/** Ids of the units of a file, each of them once. */

/**
 * Prepares to give units their ids: the one that a unit has, if it may be written and was not given
 * before, otherwise its number. As long as no unit has an id, nothing is remembered but their count.
 *
 * @param isValid - tells whether the format takes an id
 */
export function createIds(
  isValid: (id: string) => boolean,
): (id: string | undefined, number: number) => string {
  const given = new Set<string>();
  let numbered = 0; // so many units have had their numbers, the first ones
  const isFree = (id: string) => {
    const number = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : Number.POSITIVE_INFINITY;
    return number > numbered && !given.has(id);
  };
  return (id, number) => {
    if (id === undefined && given.size === 0) {
      numbered = number;
      return String(number);
    }
    let found = id !== undefined && isValid(id) ? id : String(number);
    for (let k = 1; !isFree(found); k++) found = k === 1 ? String(number) : `${number}-${k}`;
    given.add(found);
    return found;
  };
}
