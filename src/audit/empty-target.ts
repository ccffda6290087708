import { countLetters } from "../text/script.ts";
import type { Span } from "../types.ts";
import type { Check } from "./check.ts";
import type { Grounds } from "./grounds.ts";
import { textOf } from "./unit-text.ts";

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
/** English words that marks alone do not stand for; `Hmm …` and `None` may be …… and —. */
const PHRASE_WORDS = 3;
const PHRASE_HAN = 4;

/**
 * Finds units whose translation is there but empty, or nothing but punctuation: an empty line among
 * units that were cut already, a row without its second column.
 */
export const emptyTarget: Check = {
  codes: { "empty-target": { severity: "major", threshold: 0.5 } },
  *measure(grounds) {
    const { units, from, into } = grounds;
    const emptyPlaceOf = createEmptyPlaces(grounds);
    for (const [unit, { bead }] of units.entries()) {
      const original = textOf(grounds, from, bead);
      if (!SAYS_SOMETHING.test(original)) continue;
      let own = bead[into];
      if (own.start === own.end) {
        const place = emptyPlaceOf(own.start);
        if (!place) continue;
        own = place;
      } else if (SAYS_SOMETHING.test(textOf(grounds, into, bead))) continue;
      const translation = textOf(grounds, into, { ...bead, [into]: own }).trim();
      const { han, words } = countLetters(original);
      const isPhrase = words >= PHRASE_WORDS || han >= PHRASE_HAN;
      const passage = { sentences: own, marks: [] };
      const other = { sentences: bead[from], marks: [] };
      yield {
        code: "empty-target",
        confidence: translation === "" ? 0.97 : isPhrase ? 0.85 : 0.35,
        unit,
        source: into === "source" ? passage : other,
        target: into === "source" ? other : passage,
        args: { text: translation },
      };
    }
  },
};

/**
 * Prepares the search for the empty unit that stands where a sentence lacks its translation: among
 * units that were cut already, the aligner gives an empty line no partner.
 *
 * @returns a function from the sentence of the translation before which it is expected
 */
export function createEmptyPlaces({ into, documentOf }: Grounds): (at: number) => Span | undefined {
  const { sentences, presegmented } = documentOf(into);
  const isEmpty = (s: number) => presegmented && sentences[s]?.text.trim() === "";
  return (at) => {
    const place = [at, at - 1].find(isEmpty);
    return place === undefined ? undefined : { start: place, end: place + 1 };
  };
}
