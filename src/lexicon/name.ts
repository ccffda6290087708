import { type Acronym, findAcronyms } from "./acronym.ts";
import {
  type CaseCounts,
  collectNameForms,
  countCases,
  isMostlyCapital,
  type NameForm,
} from "./name-forms.ts";
import { createHongKongSystem } from "./name-hong-kong.ts";
import { createKoreanSystem, isKoreanName } from "./name-korean.ts";
import { findPinyinNames, type Romanisation } from "./name-pinyin.ts";
import { findSoundNames } from "./name-sound.ts";
import { isSpelled, matchSpellings, type SpellingSystem } from "./name-spelling.ts";
import { createNameTable, SURNAMES } from "./name-table.ts";
import { createTaiwanSystem } from "./name-taiwan.ts";
import { NAME_SOURCES, type Name, type NameSource, type NameTexts } from "./name-texts.ts";
import { stringsIn } from "./strings-in.ts";

/** The names of a bitext. */
export interface Names {
  /** Names of two characters and more; of one form there may be several. */
  readonly names: readonly Name[];
  /** Stems of one-syllable words: any character read so in pinyin may be meant. */
  readonly syllables: ReadonlySet<string>;
  /** From a surname of one character to the stems it may be written as here. */
  readonly surnames: ReadonlyMap<string, readonly string[]>;
  readonly acronyms: readonly Acronym[];
}

/** Chance matches of a form in the text, at most: for one use and, for each use, for several. */
const MOST_EXPECTED = 0.05;
const MOST_EXPECTED_EACH = 0.25;
/** A form of several words whose first is a surname is that much less often a chance match. */
const SURNAME_ODDS = 0.2;
/** A word that the lexicon translates in more ways is an ordinary one: Then, Man. */
const MOST_TRANSLATIONS = 8;
/** A word of the dictionary as frequent as this is no name by its spelling alone. */
const COMMON_WORD_COST = 11.7;

/**
 * Finds the names of a bitext, most certain kinds first: pinyin, tables, then the spellings of
 * Taiwan, Hong Kong and Korea, and names given by sound for what is left. A form found by one is
 * not looked for by the next, except that spellings compete.
 */
export function findNames(
  texts: NameTexts,
  sources: ReadonlySet<NameSource> = new Set(NAME_SOURCES),
): Names {
  const { tokens, runs, romanisation, costOf, stem } = texts;
  const cases = countCases(tokens);
  const names: Name[] = [];
  const decided = new Set<string>();
  const syllables = new Set<string>();

  if (sources.has("pinyin")) {
    const pinyin = findPinyinNames(cases, runs, romanisation, costOf);
    for (const [characters, form] of pinyin.formOf) {
      names.push({ characters, stems: [stem(form)], source: "pinyin" });
      decided.add(form);
    }
    for (const syllable of pinyin.syllables) syllables.add(syllable);
  }
  const forms = collectNameForms(texts.english, tokens, cases);
  if (sources.has("table")) {
    for (const name of lookUp(forms, runs)) {
      names.push(name);
      decided.add(name.stems.join(""));
    }
  }
  const systems = createSystems(sources, romanisation);
  const isOrdinary = (stems: readonly string[]) =>
    stems.length === 1 && texts.translationsOf(stems[0]!).length > MOST_TRANSLATIONS;
  const spelled = findSpelled(forms, decided, isOrdinary, runs, systems, costOf);
  names.push(...spelled);
  if (sources.has("sound")) names.push(...findSoundNames(texts, cases, names));
  return {
    names,
    syllables,
    surnames: findSurnames(cases, runs, systems, stem),
    acronyms: sources.has("acronym")
      ? findAcronyms(texts.english, tokens, texts.chinese, stem)
      : [],
  };
}

interface NamedSystem extends SpellingSystem {
  readonly source: NameSource;
}

// Made only when asked for: a text without a capitalised syllable never needs them.
function createSystems(
  sources: ReadonlySet<NameSource>,
  romanisation: Romanisation,
): readonly NamedSystem[] {
  const systems: NamedSystem[] = [];
  if (sources.has("taiwan")) {
    systems.push({ source: "taiwan", ...createTaiwanSystem(romanisation) });
  }
  if (sources.has("hong-kong")) systems.push({ source: "hong-kong", ...createHongKongSystem() });
  if (sources.has("korean")) systems.push({ source: "korean", ...createKoreanSystem() });
  return systems;
}

function lookUp(forms: ReadonlyMap<string, NameForm>, runs: readonly string[]): Name[] {
  const table = createNameTable();
  const wanted = new Map<string, string[]>();
  const stemsOf = new Map<string, readonly string[]>();
  for (const { joined, stems } of forms.values()) {
    const chinese = table.get(joined);
    if (!chinese) continue;
    stemsOf.set(joined, stems);
    for (const characters of chinese) {
      if (characters.length > 1) {
        wanted.set(characters, [...(wanted.get(characters) ?? []), joined]);
      }
    }
  }
  const names: Name[] = [];
  for (const characters of stringsIn(new Set(wanted.keys()), runs)) {
    for (const joined of wanted.get(characters)!) {
      names.push({ characters, stems: stemsOf.get(joined)!, source: "table" });
    }
  }
  return names;
}

function findSpelled(
  forms: ReadonlyMap<string, NameForm>,
  decided: ReadonlySet<string>,
  isOrdinary: (stems: readonly string[]) => boolean,
  runs: readonly string[],
  systems: readonly NamedSystem[],
  costOf: (word: string) => number | undefined,
): Name[] {
  interface Found extends Name {
    readonly form: NameForm;
    readonly uses: number;
    readonly expected: number;
  }
  const best = new Map<string, Found>();
  const open = [...forms.values()]
    .filter(({ joined, stems }) => !decided.has(joined) && !isOrdinary(stems))
    .map(({ joined }) => joined);
  for (const { source, ...system } of systems) {
    const wanted = new Set(open.filter((form) => isSpelled(form, system.syllables)));
    if (wanted.size === 0) continue;
    for (const [joined, matches] of matchSpellings(wanted, runs, system)) {
      const form = forms.get(joined)!;
      for (const match of matches) {
        const { characters, uses } = match;
        if (source === "korean" && !isKoreanName(characters)) continue;
        const isFull = form.stems.length > 1 && SURNAMES.has(characters.charAt(0));
        const expected = match.expected * (isFull && characters.length < 4 ? SURNAME_ODDS : 1);
        const enough =
          expected <= MOST_EXPECTED ||
          (Math.min(uses, form.uses) > 1 &&
            expected <= MOST_EXPECTED_EACH * Math.min(uses, form.uses));
        const isCommon = (costOf(characters) ?? Infinity) < COMMON_WORD_COST;
        if (!enough || (isCommon && (uses < 3 || form.uses < 2))) continue;
        const before = best.get(joined);
        if (
          before &&
          (before.uses > uses || (before.uses === uses && before.expected <= expected))
        ) {
          continue;
        }
        best.set(joined, { characters, stems: form.stems, source, form, uses, expected });
      }
    }
  }
  // A part of a name is one only where it also stands alone: 英九 beside 馬英九, but not 沙咀.
  const kept: Found[] = [];
  const longestFirst = [...best.values()].sort(
    (a, b) => b.form.joined.length - a.form.joined.length,
  );
  for (const found of longestFirst) {
    const covering = kept.filter(
      ({ form }) =>
        form.joined.length > found.form.joined.length && isPart(found.stems, form.stems),
    );
    const covered = covering.reduce((sum, { form }) => sum + form.uses, 0);
    const around = covering
      .filter(({ characters }) => characters.includes(found.characters))
      .reduce((sum, { uses }) => sum + uses, 0);
    const isAlone = around > 0 ? found.uses > around : found.form.uses > covered;
    if (isAlone) kept.push(found);
  }
  return kept.map(({ characters, stems, source }) => ({ characters, stems, source }));
}

function isPart(part: readonly string[], whole: readonly string[]): boolean {
  return whole.some((_, k) => part.every((stem, j) => whole[k + j] === stem));
}

// Surnames of one syllable stand alone for a person: Mr Tsang, 曾先生.
function findSurnames(
  cases: CaseCounts,
  runs: readonly string[],
  systems: readonly NamedSystem[],
  stem: (word: string) => string,
): Map<string, readonly string[]> {
  const surnames = new Map<string, readonly string[]>();
  const families = systems.filter(({ source }) => source !== "korean");
  if (families.length === 0) return surnames;
  for (const character of stringsIn(SURNAMES, runs)) {
    const stems = families
      .flatMap(({ spellingsOf }) => spellingsOf(character))
      .filter((spelling) => spelling.length > 1 && isMostlyCapital(spelling, cases))
      .map(stem);
    if (stems.length > 0) surnames.set(character, [...new Set(stems)]);
  }
  return surnames;
}
