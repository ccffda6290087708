import { NEVER_IN_NAME } from "./name-pinyin.ts";

/** Most characters of a name that is spelled syllable by syllable: 司徒文雅. */
const LONGEST_NAME = 4;
/** Letters of the longest syllable: hsiung, jhuang. */
const LONGEST_SYLLABLE = 7;
/** Readings of one run of characters that are followed at the same time. */
const MOST_READINGS = 64;

/** A way to write Chinese characters in Latin letters. */
export interface SpellingSystem {
  /** Every syllable it has, lower case. */
  readonly syllables: ReadonlySet<string>;
  /** How a (Simplified) character may be spelled. */
  spellingsOf(character: string): readonly string[];
}

/** Characters that are read like a form. */
export interface SpelledMatch {
  readonly characters: string;
  readonly uses: number;
  /** Matches of the form that chance would give in this text. */
  readonly expected: number;
}

/**
 * Tells whether a lower-case word splits into two or more syllables of a system; takes linear time.
 */
export function isSpelled(word: string, syllables: ReadonlySet<string>): boolean {
  const reached = new Uint8Array(word.length + 1); // 1: by one syllable, 2: by several
  for (let i = 0; i < word.length; i++) {
    if (i > 0 && !reached[i]) continue;
    const now = i === 0 ? 1 : 2;
    for (let l = 1; l <= LONGEST_SYLLABLE && i + l <= word.length; l++) {
      if (reached[i + l]! < now && syllables.has(word.slice(i, i + l))) reached[i + l] = now;
    }
  }
  return reached[word.length] === 2;
}

/**
 * Finds runs of two to four characters that are spelled like one of `forms`.
 *
 * @param runs - runs of Simplified Han characters, the whole text
 * @returns for each form its matches, in order of first appearance
 */
export function matchSpellings(
  forms: ReadonlySet<string>,
  runs: readonly string[],
  system: SpellingSystem,
): Map<string, SpelledMatch[]> {
  const { root, step } = createStepper(forms, system);
  const found = new Map<string, Map<string, number>>();
  for (const run of runs) {
    for (let i = 0; i + 1 < run.length; i++) {
      let reached = step(root, run.charAt(i));
      for (let l = 2; reached.length > 0 && l <= LONGEST_NAME && i + l <= run.length; l++) {
        const next = run.charAt(i + l - 1);
        reached =
          reached.length === 1
            ? step(reached[0]!, next)
            : [...new Set(reached.flatMap((prefix) => step(prefix, next)))];
        for (const { text, isForm } of reached) {
          if (!isForm) continue;
          const characters = run.slice(i, i + l);
          if (NEVER_IN_NAME.test(characters)) continue;
          const matches = found.get(text) ?? new Map<string, number>();
          found.set(text, matches);
          matches.set(characters, (matches.get(characters) ?? 0) + 1);
        }
        if (reached.length > MOST_READINGS) break;
      }
    }
  }
  if (found.size === 0) return new Map();
  const { shareOf, total } = sharesOfSpellings(runs, system);
  return new Map(
    [...found].map(([form, matches]) => [
      form,
      [...matches].map(([characters, uses]) => ({
        characters,
        uses,
        expected: splitLike(form, characters, system).reduce(
          (product, piece) => product * (shareOf.get(piece) ?? 0),
          total,
        ),
      })),
    ]),
  );
}

/** The beginning of one or more forms. */
interface Prefix {
  readonly text: string;
  readonly isForm: boolean;
  /** What each character makes of it, as far as it was asked for. */
  readonly next: Map<string, readonly Prefix[]>;
}

// Follows the beginnings of forms character by character. Every step is worked out once: texts
// repeat their characters, and most characters begin no form.
function createStepper(forms: ReadonlySet<string>, { spellingsOf }: SpellingSystem) {
  const prefixes = new Map<string, Prefix>();
  for (const form of forms) {
    for (let l = 1; l <= form.length; l++) {
      const text = form.slice(0, l);
      if (prefixes.has(text)) continue;
      prefixes.set(text, { text, isForm: forms.has(text), next: new Map() });
    }
  }
  const root: Prefix = { text: "", isForm: false, next: new Map() };
  const step = (before: Prefix, character: string): readonly Prefix[] => {
    let next = before.next.get(character);
    if (!next) {
      next = spellingsOf(character).flatMap(
        (spelling) => prefixes.get(before.text + spelling) ?? [],
      );
      before.next.set(character, next);
    }
    return next;
  };
  return { root, step };
}

// The syllables of a form, one for each character.
function splitLike(form: string, characters: string, system: SpellingSystem): readonly string[] {
  if (characters === "") return [];
  for (const spelling of system.spellingsOf(characters.charAt(0))) {
    if (!form.startsWith(spelling)) continue;
    if (characters.length === 1 && spelling.length === form.length) return [spelling];
    const rest = splitLike(form.slice(spelling.length), characters.slice(1), system);
    if (rest.length === characters.length - 1 && rest.length > 0) return [spelling, ...rest];
  }
  return [];
}

// The share of a text's characters that may be spelled so.
function sharesOfSpellings(runs: readonly string[], { spellingsOf }: SpellingSystem) {
  const counts = new Map<string, number>();
  let total = 0;
  for (const run of runs) {
    for (const character of run) counts.set(character, (counts.get(character) ?? 0) + 1);
    total += run.length;
  }
  const shareOf = new Map<string, number>();
  for (const [character, count] of counts) {
    for (const spelling of new Set(spellingsOf(character))) {
      shareOf.set(spelling, (shareOf.get(spelling) ?? 0) + count / total);
    }
  }
  return { shareOf, total };
}
