import levenshtein from "fast-levenshtein";
import { spellingKey } from "../glossary/spelling.ts";
import { NUMBER_WORDS } from "../text/english-number-words.ts";
import type { SegmentedDocument, Side, Span } from "../types.ts";
import type { Measured } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import { trustOf } from "./trust.ts";

/** That a reviewer agrees: a name that both sides have in Latin letters is spelt in two ways. */
const VARIANT = 0.85;
/** Of two words of a name that both sides have in Latin letters, one is another. */
const EXCHANGED = 0.85;
/** The word stands in the English beside. */
const MOVED_SHARE = 0.5;
/** Names of fewer letters resemble each other by chance. */
const SHORTEST = 5;
/** So many capitalised words of a bead are compared with each other. */
const MOST_WORDS = 100;

const LATIN = /[\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}\p{N}'’-]*/gu;
/** No acronym, no name of a product with capitals inside. */
const NAME = /^(?:Mc|Mac|[OD]['’])?\p{Lu}[\p{Ll}\p{M}]{2,}$/u;
const JOINT = /^ $/;

interface LatinWord {
  /** Without accents, in small letters. */
  readonly key: string;
  readonly form: string;
  /** UTF-16 offsets in the document. */
  readonly span: Span;
  /** Its place in the list of the bead. */
  readonly index: number;
  /** It follows the word before in one name. */
  readonly isJoined: boolean;
}

/**
 * Finds names in Latin letters of the Chinese that the English spells in another way, or that share
 * a word with one there: Margaret Harrison for Margaret Holloway. What the Chinese has in Latin
 * letters and the English lacks is else no error: it may be a gloss, or another name of the thing.
 */
export function* latinNameMismatches({ units, documentOf }: Grounds): Generator<Measured> {
  for (const [unit, { bead }] of units.entries()) {
    const chinese = latinWords(documentOf("target"), bead.target);
    if (!chinese.some(isName)) continue;
    const english = latinWords(documentOf("source"), bead.source);
    const inEnglish = new Set(english.map(({ key }) => key));
    const inChinese = new Set(chinese.map(({ key }) => key));
    const isStrange = (word: LatinWord) => isName(word) && !inEnglish.has(word.key);
    const isLost = (word: LatinWord) => isName(word) && !inChinese.has(word.key);
    const strange = chinese.filter(isStrange).slice(0, MOST_WORDS);
    if (strange.length === 0) continue;
    const lost = english.filter(isLost).slice(0, MOST_WORDS);
    const told = new Set<string>();
    for (const word of strange) {
      if (told.has(word.key)) continue;
      const like = lost.find((other) => isMisspelt(other.key, word.key));
      const other =
        like ?? lost.find((candidate) => isPartOfSame(candidate, word, english, chinese));
      if (!other || isSameWord(other.key, word.key)) continue;
      told.add(word.key);
      const isMoved =
        isBeside(units[unit - 1]?.bead, word) || isBeside(units[unit + 1]?.bead, word);
      const source = nameAround(english, other);
      const target = nameAround(chinese, word);
      yield {
        code: "name-mismatch",
        confidence: (like ? VARIANT : EXCHANGED) * (isMoved ? MOVED_SHARE : 1) * trustOf(bead),
        unit,
        source: { sentences: bead.source, marks: [source] },
        target: { sentences: bead.target, marks: [target] },
        args: {
          kind: "other",
          source: quote("source", source),
          target: quote("target", target),
          usual: "",
        },
      };
    }
  }

  function isBeside(bead: Record<Side, Span> | undefined, { key }: LatinWord): boolean {
    if (!bead) return false;
    return latinWords(documentOf("source"), bead.source).some((word) => word.key === key);
  }

  function quote(side: Side, { start, end }: Span): string {
    return documentOf(side).text.slice(start, end);
  }
}

const keyOf = (form: string) =>
  form
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]s$/, "")
    .toLowerCase();

function latinWords({ sentences }: SegmentedDocument, { start, end }: Span): LatinWord[] {
  const words: LatinWord[] = [];
  for (let s = start; s < end; s++) {
    const { text, span } = sentences[s]!;
    let before = -1;
    for (const match of text.matchAll(LATIN)) {
      const form = match[0].replace(/(?:['’]s|['’-])$/, "");
      const last = match.index + form.length;
      words.push({
        key: keyOf(form),
        form,
        span: { start: span.start + match.index, end: span.start + last },
        index: words.length,
        isJoined: before >= 0 && JOINT.test(text.slice(before, match.index)),
      });
      before = last;
    }
  }
  return words;
}

const isName = ({ form, key }: LatinWord) => NAME.test(form) && !NUMBER_WORDS.has(key);

/** Tells whether two words differ by as few letters as a slip makes; forms of one word do not. */
function isMisspelt(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || a[0] !== b[0]) return false;
  const most = a.length < 8 ? 1 : 2;
  if (Math.abs(a.length - b.length) > most || isSameWord(a, b)) return false;
  return levenshtein.get(a, b) <= most;
}

/** Tells whether words are forms, spellings or abbreviations of one: System and Systems, Ave, Avenue. */
function isSameWord(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a) || spellingKey(a) === spellingKey(b)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length && short[0] === long[0] && long.length - short.length > 2;
}

/** Tells whether two words have the same capitalised word before or behind them in their names. */
function isPartOfSame(
  source: LatinWord,
  target: LatinWord,
  english: readonly LatinWord[],
  chinese: readonly LatinWord[],
): boolean {
  const neighbours = (words: readonly LatinWord[], word: LatinWord) => {
    const previous = word.isJoined ? words[word.index - 1] : undefined;
    const behind = words[word.index + 1];
    const next = behind?.isJoined ? behind : undefined;
    return { previous, next };
  };
  const here = neighbours(english, source);
  const there = neighbours(chinese, target);
  const isShared = (a: LatinWord | undefined, b: LatinWord | undefined) =>
    a !== undefined && b !== undefined && isName(a) && isName(b) && a.key === b.key;
  return isShared(here.previous, there.previous) || isShared(here.next, there.next);
}

/** Gives the whole of a name that a word is part of. */
function nameAround(words: readonly LatinWord[], word: LatinWord): Span {
  let first = word.index;
  while (words[first]!.isJoined && isName(words[first - 1]!)) first--;
  let last = word.index;
  while (words[last + 1]?.isJoined && isName(words[last + 1]!)) last++;
  return { start: words[first]!.span.start, end: words[last]!.span.end };
}
