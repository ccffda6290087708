import { countLetters } from "../text/script.ts";
import type { Bead } from "../types.ts";
import type { Check } from "./check.ts";
import type { Grounds } from "./grounds.ts";

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
    const { units, from, into, documentOf } = grounds;
    const emptyPlaces = findEmptyPlaces(grounds);
    for (const [unit, { bead }] of units.entries()) {
      const original = textOf(grounds, from, bead);
      if (!SAYS_SOMETHING.test(original)) continue;
      let own = bead[into];
      if (own.start === own.end) {
        // The aligner gives an empty line no partner: it is the one that stands where this one lacks.
        const place = emptyPlaces.get(own.start) ?? emptyPlaces.get(own.start - 1);
        if (place === undefined || !documentOf(into).presegmented) continue;
        own = { start: place, end: place + 1 };
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

/** Empty units of the translation, by the place where they stand. */
function findEmptyPlaces({ into, documentOf }: Grounds): Map<number, number> {
  const places = new Map<number, number>();
  documentOf(into).sentences.forEach(({ text }, s) => {
    if (text.trim() === "") places.set(s, s);
  });
  return places;
}

function textOf(
  { documentOf }: Grounds,
  side: "source" | "target",
  bead: Pick<Bead, "source" | "target">,
) {
  const { sentences } = documentOf(side);
  const { start, end } = bead[side];
  return sentences
    .slice(start, end)
    .map(({ text }) => text)
    .join(" ");
}
