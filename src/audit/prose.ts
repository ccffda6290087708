import { isEnglishFunctionWord } from "../lexicon/function-words.ts";
import { findString, type Lexicon } from "../lexicon/lexicon.ts";
import { stemOf } from "../lexicon/stem.ts";
import type { SegmentedDocument, Span } from "../types.ts";

/** What the words of an English stretch are. */
interface WordCounts {
  /** Words that anybody would translate, function words included. */
  readonly ordinary: number;
  /** Those of them with a small initial that say something. */
  readonly content: number;
  /** Function words with a small initial that are no keywords of programming languages. */
  readonly functions: number;
  /** Function words that are keywords as well: for, in, not. */
  readonly keywords: number;
  /** Names, acronyms, and words that nobody knows. */
  readonly other: number;
  /** Expressions of code: calls, options, paths, addresses. */
  readonly code: number;
}

/** Tells English prose from code, names and references. */
export interface ProseReader {
  /** Counts the words of a stretch by what they are. */
  readonly countWords: (text: string) => WordCounts;
  /** How probable it is that a reader would want the stretch translated, in [0, 1]. */
  readonly proseOf: (text: string) => number;
  /** The same for a phrase inside a Chinese sentence, where terms and titles may stay as they are. */
  readonly phraseOf: (text: string) => number;
}

/** Function words that programming languages use as well, and what commands are shown with. */
const KEYWORDS = new Set(
  "as and by do for from if in is not of on one or some then to while with".split(" "),
);

const CODE = /[_=<>{}\\|$@#%*+~`^[\]]|\w\(|^-{1,2}\w|\w\.\w|^[./~]\S*\/|\w::|[a-z][A-Z]|;$|^\.\w/;
const WORD = /^[A-Za-z]+(?:['’-][A-Za-z]+)*$/;
const OUTER = /^[("“‘'«[]+|[)"”’'»\],.;:!?…]+$/g;

/** What manuals put where the user has something of his own; and how shells join commands. */
const PLACEHOLDER = /^\[[\w.=|-]+\]$|^<[\w.-]+>$|^(?:&&|\|\|)$/;

/** A phrase of fewer words is a term. */
export const PHRASE_WORDS = 4;

/** Behind these signs a line of code says something to people. */
const COMMENT = /(?:^|\s)(?:#+|\/\/+|--|\/\*|<!--)\s+(?=\p{L})(.+)$/su;
/** `nl: add line numbers`: a command, and what it does in three words or more. */
const DESCRIPTION = /^[\w./+-]+: (\p{L}+(?: \p{L}+){2,}.*)$/u;
/** A work that is named, with its author or its place. */
const REFERENCE =
  /\bISBN\b|\bdoi\b|\bpp?\. ?\d|\bVol\. ?\d|\bProceedings of\b|\bJournal of\b|\b(?:University|Academic) Press\b|^\[\d+\]\s|^\W*[A-Z][A-Za-z'’-]+, (?:[A-Z]\. ?)+/;
/** What else is named in a sentence, and may keep its title. */
const TITLE = /\b(?:Chapter|Section|Part) \d|: \d+\.\d/;
const RIGHTS = /\bCopyright\b|©|\ball rights reserved\b/i;

/**
 * Prepares the reading of English prose: words count as ordinary if the English of the text has them
 * with a small initial, or the lexicon knows them well.
 *
 * @param english - its words with small initials are no names
 */
export function createProseReader(english: SegmentedDocument, lexicon: Lexicon): ProseReader {
  let small: Set<string> | undefined;
  const smallStems = () => {
    small ??= new Set(Array.from(new Set(english.text.match(/\b[a-z]{3,}\b/g)), stemOf));
    return small;
  };
  const isKnown = (stem: string) => findString(lexicon.stems, stem) >= 0;

  function countWords(text: string): WordCounts {
    const counts = { ordinary: 0, content: 0, functions: 0, keywords: 0, other: 0, code: 0 };
    const tokens = text.split(/\s+/).flatMap(partsOf);
    let isFirst = true;
    for (const token of tokens) {
      const core = PLACEHOLDER.test(token) ? token : token.replace(OUTER, "");
      if (!/[A-Za-z]/.test(core)) {
        if (CODE.test(core) || PLACEHOLDER.test(core)) counts.code++;
        continue;
      }
      if (!WORD.test(core)) {
        counts[CODE.test(core) ? "code" : "other"]++;
        isFirst = false;
        continue;
      }
      const lower = core.toLowerCase();
      const stem = stemOf(lower);
      const isCompound = lower.includes("-");
      const isSmall = core[0] === lower[0];
      if (core.length > 1 && core === core.toUpperCase()) counts.other++;
      else if (isEnglishFunctionWord(stem)) {
        counts.ordinary++;
        if (KEYWORDS.has(lower)) counts.keywords++;
        else if (isSmall || isFirst) counts.functions++;
      } else if (
        isCompound
          ? lower.split("-").every((part) => isKnown(stemOf(part)))
          : isSmall
            ? isKnown(stem)
            : smallStems().has(stem) || (isFirst && isKnown(stem))
      ) {
        counts.ordinary++;
        if (isSmall) counts.content++;
      } else counts.other++;
      isFirst = false;
    }
    return counts;
  }

  function proseOf(text: string): number {
    const whole = proseOfWords(text, countWords(text));
    const comment = COMMENT.exec(text)?.[1];
    const said = comment ? 0.9 * proseOfWords(comment, countWords(comment), false) : 0;
    const description = DESCRIPTION.exec(text)?.[1];
    const described = description
      ? 0.8 * proseOfWords(description, countWords(description), false)
      : 0;
    return (
      Math.max(whole, said, described) *
      (REFERENCE.test(text) ? 0.4 : 1) *
      (RIGHTS.test(text) ? 0.6 : 1)
    );
  }

  function phraseOf(text: string): number {
    const { ordinary, content, functions, other, code } = countWords(text);
    if (ordinary < PHRASE_WORDS || content < 2 || (functions === 0 && content < 6)) return 0;
    if (code + other > (functions > 0 ? 0.5 : 0.2) * ordinary) return 0;
    const items = text.match(/,/g)?.length ?? 0;
    if (functions === 0 && 2 * items >= content) return 0;
    const phrase = Math.min(0.95, (functions > 0 ? 0.5 : 0.3) + 0.06 * ordinary);
    return phrase * (REFERENCE.test(text) || TITLE.test(text) ? 0.5 : 1);
  }

  return { countWords, proseOf, phraseOf };
}

/** `Address/Network` is two words. */
function partsOf(token: string): string[] {
  return /^[^\w/]*[A-Za-z]+(?:\/[A-Za-z]+)+[^\w/]*$/.test(token) ? token.split("/") : [token];
}

// A command begins with a small letter and ends without a stop.
const looksLikeCommand = (text: string) =>
  /^[$>#]|^[a-z]/.test(text.trim()) && !/[.:!?]["”)]*$/.test(text.trim());

function proseOfWords(
  text: string,
  counts: WordCounts,
  isCommand = looksLikeCommand(text),
): number {
  const { content, functions, keywords, other, code } = counts;
  const ordinary = counts.ordinary - (isCommand && code > 0 ? keywords : 0);
  if (ordinary <= 0) return 0;
  const all = ordinary + other + code;
  let prose: number;
  if (functions > 0 && content > 0 && ordinary >= 3) prose = Math.min(0.97, 0.8 + 0.03 * ordinary);
  else if (ordinary >= 2) prose = Math.min(0.85, (isCommand ? 0.1 : 0.4) + 0.13 * ordinary);
  else prose = isCommand ? 0.15 : 0.42;
  // Words with capitals beside names are a name themselves: Visual Studio Code.
  if (content === 0 && other > 0) {
    const isSentence = /[a-z”"][.!?]["”)]*$/.test(text) && !/\b(?:Co|Ltd|Inc|Corp)\.$/.test(text);
    prose *= isSentence ? 0.85 : other > ordinary ? 0.5 : 0.7;
  }
  if (isCommand && code > 0 && functions === 0) prose *= 0.6;
  const strange = (code + 0.5 * other) / all;
  return strange > 0.35 ? prose * Math.max(0, 1.35 - 1.6 * (strange - 0.1)) * 0.8 : prose;
}

/** Finds English words that stand together: UTF-16 offsets of runs of `least` words or more. */
export function findEnglishRuns(text: string, least: number): Span[] {
  const runs: Span[] = [];
  for (const { index, 0: run } of text.matchAll(/[A-Za-z0-9][\x20-\x7e’“”‘–—…\n]*/g)) {
    const end = index + run.replace(/[\s("“‘[–—-]+$/, "").length;
    if ((run.match(/[A-Za-z]+/g)?.length ?? 0) >= least) runs.push({ start: index, end });
  }
  return runs;
}
