/** What American spelling writes for an ending or sequence of British spelling. */
const AMERICAN: readonly (readonly [british: RegExp, american: string])[] = [
  [/our(?=(?:s|ed|ing|able|ful|less|ite|ites|al|er|ers|hood)?$)/, "or"],
  [/is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/, "iz"],
  [/ys(?=(?:e|es|ed|er|ers|ing)$)/, "yz"],
  [/(?<=[bcdfgkpt])re(?=s?$)/, "er"],
  [/ogue(?=s?$)/, "og"],
  [/ence(?=s?$)/, "ense"],
  [/ll(?=(?:ed|ing|er|ers)$)/, "l"],
  [/mme(?=s?$)/, "m"],
  [/[ao]e(?=[dmnst])/, "e"],
  [/^grey/, "gray"],
];

/**
 * Gives one form for the British and the American spelling of a word, to compare by: harbour and
 * harbor, organise and organize, centre and center. For some words (promise, does) that is no word
 * at all; all that matters is that both sides are treated alike.
 *
 * @param word - lower case
 */
export function spellingKey(word: string): string {
  if (word.length < 5) return word === "grey" ? "gray" : word;
  let key = word;
  for (const [british, american] of AMERICAN) key = key.replace(british, american);
  return key;
}
