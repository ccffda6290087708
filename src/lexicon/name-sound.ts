import type { EnglishTokens } from "./english-tokens.ts";
import { type CaseCounts, isMostlyCapital } from "./name-forms.ts";
import type { Romanisation } from "./name-pinyin.ts";
import type { Name, NameTexts } from "./name-texts.ts";
import { type Phone, phonesOf, type Syllable, soundLikeness, syllableOf } from "./sound.ts";
import { SOUND_CHARACTERS } from "./sound-characters.ts";
import { stringsIn } from "./strings-in.ts";

/** Letters of the shortest name that is looked for. */
const SHORTEST_FORM = 4;
/** Most characters of a name: 亞歷山大. */
const LONGEST_NAME = 6;
/** A word of the dictionary as frequent as this is no name, -ln p in nats. */
const COMMON_WORD_COST = 12;
/**
 * Least likeness by how many consonants a name has (two, three, four and more) and whether both
 * texts use it more than once, about equally often. Chance pairs reach .75 five times in 10,000.
 */
const LEAST_ONCE = [Infinity, 0.95, 0.8];
const LEAST_RECURRING = [0.9, 0.75, 0.65];
/** A word of the lexicon is a name if a translation of it sounds so much alike: Angela, 安吉拉. */
const NAME_IN_LEXICON = 0.5;
/** A word of the lexicon with more translations is an ordinary one. */
const MOST_TRANSLATIONS = 8;
/** What the choice among runs that sound alike loses for each nat of unequal use. */
const UNEQUAL_USE = 0.1;
/** Part of a longer run that never stands without the rest: 馬遜 in 亞馬遜. */
const FRAGMENT = 0.12;
/** Uses on one side for each on the other that still are about equally many. */
const MOST_UNEQUAL = 2.5;
const MOST_UNEQUAL_AT_ALL = 10;
/** Names and candidates that are compared, at most, so that time stays linear in the text. */
const MOST_COMPARISONS_EACH = 250;

interface Candidate {
  readonly characters: string;
  readonly syllables: readonly Syllable[];
  uses: number;
  isFragment: boolean;
}

/**
 * Finds foreign names written by sound: capitalised words that the lexicon does not translate into a
 * word of the Chinese text, and runs of characters that transliterate and sound alike.
 *
 * @param known - names found already, which are not looked for again
 */
export function findSoundNames(
  texts: NameTexts,
  cases: CaseCounts,
  known: readonly Name[],
): Name[] {
  const forms = unknownForms(texts, cases, known);
  if (forms.size === 0) return [];
  const byFirst = candidatesByFirst(texts, known);
  interface Scored {
    readonly form: string;
    readonly candidate: Candidate;
    readonly score: number;
  }
  const scored: Scored[] = [];
  for (const [form, uses] of forms) {
    const phones = phonesOf(form);
    const consonants = phones.filter(({ kind }) => kind !== "a").length;
    if (consonants < 2) continue;
    const kind = Math.min(consonants, 4) - 2;
    for (const initial of initialsOf(phones)) {
      for (const candidate of byFirst.get(initial) ?? []) {
        const { syllables } = candidate;
        if (syllables.length > consonants + 2 || 2 * syllables.length < consonants) continue;
        const ratio = uses / candidate.uses;
        if (ratio > MOST_UNEQUAL_AT_ALL || ratio < 1 / MOST_UNEQUAL_AT_ALL) continue;
        const isRecurring =
          Math.min(uses, candidate.uses) > 1 && Math.max(ratio, 1 / ratio) <= MOST_UNEQUAL;
        const least = isRecurring ? LEAST_RECURRING[kind]! : LEAST_ONCE[kind]!;
        if (least > 1) continue;
        const likeness = soundLikeness(phones, syllables) - (candidate.isFragment ? FRAGMENT : 0);
        if (likeness < least) continue;
        const score = likeness - UNEQUAL_USE * Math.abs(Math.log(ratio));
        scored.push({ form, candidate, score });
      }
    }
  }
  // Best first; of equals the longer run, as 佛羅多 sounds no better than its parts.
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      b.candidate.syllables.length - a.candidate.syllables.length ||
      b.candidate.uses - a.candidate.uses,
  );
  const names: Name[] = [];
  const takenForms = new Set<string>();
  const takenCharacters = new Set<string>();
  for (const { form, candidate } of scored) {
    const { characters } = candidate;
    if (takenForms.has(form) || takenCharacters.has(characters)) continue;
    takenForms.add(form);
    takenCharacters.add(characters);
    names.push({ characters, stems: [texts.stem(form)], source: "sound" });
  }
  return names;
}

// Words that may be names but that nothing explains yet, with their uses.
function unknownForms(
  { tokens, english, translationsOf, runs, stem, romanisation }: NameTexts,
  cases: CaseCounts,
  known: readonly Name[],
): Map<string, number> {
  const explained = new Set(known.flatMap(({ stems }) => stems));
  const inside = formsInside(tokens, english);
  const open = new Map<string, readonly string[]>();
  const words = new Set<string>();
  for (const form of cases.capital.keys()) {
    if (form.length < SHORTEST_FORM || !isMostlyCapital(form, cases)) continue;
    const key = stem(form);
    if (explained.has(key)) continue;
    const translations = translationsOf(key);
    if (translations.length > 0) {
      if (!inside.has(form) || translations.length > MOST_TRANSLATIONS) continue; // However; Lord
      const phones = phonesOf(form);
      const isName = translations.some(
        (word) => soundLikeness(phones, readAll(word, romanisation)) >= NAME_IN_LEXICON,
      );
      if (!isName) continue;
    }
    open.set(form, translations);
    for (const word of translations) words.add(word);
  }
  const present = new Set(stringsIn(words, runs));
  const forms = new Map<string, number>();
  for (const [form, translations] of open) {
    if (translations.some((word) => present.has(word))) continue;
    forms.set(form, cases.capital.get(form)!);
  }
  return forms;
}

function readAll(word: string, { readingsOf }: Romanisation): Syllable[] {
  return Array.from(word, (character) => syllableOf(readingsOf(character)[0] ?? ""));
}

// Forms with a capital after another word of the sentence.
function formsInside(sentences: readonly EnglishTokens[], texts: readonly string[]): Set<string> {
  const inside = new Set<string>();
  sentences.forEach(({ forms, capitals, starts, ends }, s) => {
    for (let k = 1; k < forms.length; k++) {
      if (!capitals[k] || starts[k] !== ends[k - 1]! + 1) continue;
      if (/[a-z,]/.test(texts[s]!.charAt(ends[k - 1]! - 1))) inside.add(forms[k]!);
    }
  });
  return inside;
}

// Runs of two to six transliterating characters, by the initial of the first.
function candidatesByFirst(
  { runs, costOf }: NameTexts,
  known: readonly Name[],
): Map<string, Candidate[]> {
  const syllableOfCharacter = new Map<string, Syllable>();
  for (const entry of SOUND_CHARACTERS.trim().split(/[;\n]/)) {
    const [reading, characters] = entry.split(" ") as [string, string];
    for (const character of characters) syllableOfCharacter.set(character, syllableOf(reading));
  }
  const taken = new Set(known.map(({ characters }) => characters));
  const found = new Map<string, Candidate>();
  for (const run of runs) {
    for (let i = 0; i < run.length; i++) {
      for (let l = 1; l <= LONGEST_NAME && i + l <= run.length; l++) {
        if (!syllableOfCharacter.has(run.charAt(i + l - 1))) break;
        if (l === 1) continue;
        const characters = run.slice(i, i + l);
        const candidate = found.get(characters);
        if (candidate) candidate.uses++;
        else if (!taken.has(characters)) {
          const syllables = Array.from(
            characters,
            (character) => syllableOfCharacter.get(character)!,
          );
          found.set(characters, { characters, syllables, uses: 1, isFragment: false });
        }
      }
    }
  }
  for (const { characters, uses } of found.values()) {
    for (const part of [characters.slice(1), characters.slice(0, -1)]) {
      const shorter = found.get(part);
      if (shorter?.uses === uses) shorter.isFragment = true;
    }
  }
  const byFirst = new Map<string, Candidate[]>();
  const frequent = [...found.values()].sort((a, b) => b.uses - a.uses);
  for (const candidate of frequent) {
    if ((costOf(candidate.characters) ?? Infinity) < COMMON_WORD_COST) continue;
    const { initial } = candidate.syllables[0]!;
    const list = byFirst.get(initial);
    if (!list) byFirst.set(initial, [candidate]);
    else if (list.length < MOST_COMPARISONS_EACH) list.push(candidate);
  }
  return byFirst;
}

const VOWEL_INITIALS = ["", "y", "w", "h", "er"];
/** Pinyin initials with which a name that begins with a consonant may be written. */
const INITIALS: Readonly<Record<string, readonly string[]>> = {
  P: ["p", "b"],
  B: ["b", "p"],
  F: ["f", "h"],
  V: ["w", "f", "b"],
  T: ["t", "d"],
  D: ["d", "t"],
  H: ["t", "s", "x", "d", "sh"],
  K: ["k", "g", "j", "q"],
  G: ["g", "k", "j"],
  J: ["j", "zh", "q", "y", "g", "r"],
  C: ["ch", "q", "zh", "k", "j"],
  S: ["s", "x", "sh"],
  X: ["sh", "x", "s"],
  Z: ["z", "s", "zh", "j", "q"],
  M: ["m"],
  N: ["n"],
  L: ["l"],
  R: ["l", "r"],
  h: ["h", "x"],
  W: ["w", "h"],
  Y: ["y"],
};

function initialsOf(phones: readonly Phone[]): readonly string[] {
  return INITIALS[phones[0]!.kind] ?? VOWEL_INITIALS;
}
