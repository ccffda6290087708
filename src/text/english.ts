import {
  characterAt,
  characterBefore,
  isAlphanumeric,
  isDigit,
  isLower,
  isSpace,
  isUpper,
  skipSpace,
} from "./character.ts";
import { isBracket, isOpening, isQuotation } from "./enclosure.ts";
import {
  abbreviationKind,
  endsMarkedName,
  followsTimeOfDay,
  isMonthName,
  isSpeechVerb,
  isVowellessWord,
  opensLowerSentences,
  opensSentences,
} from "./english-abbreviations.ts";
import { isLabel } from "./list.ts";
import { isEllipsis, type Stop } from "./stop.ts";

/** Code units looked at on either side of a stop; bounds the work for each. */
const REACH = 40;

/** What stands behind a stop. */
interface Following {
  /** First character, opening quotation marks and brackets included. */
  readonly first: string;
  /** First character behind those. */
  readonly inner: string;
  /** The word that begins there, empty if it is none. */
  readonly word: string;
  /** What stands behind the word, some 24 characters. */
  readonly rest: string;
}

function readFollowing({ text, next }: Stop): Following {
  let at = next;
  while (at < next + 4 && isOpening(text[at] ?? "")) at++;
  const slice = text.slice(at, at + REACH);
  const word = /^\p{L}[\p{L}\p{M}\p{N}'’-]*/u.exec(slice)?.[0] ?? "";
  const rest = slice.slice(word.length);
  return { first: characterAt(text, next), inner: characterAt(text, at), word, rest };
}

/** The word before a stop with the stops inside it: `Dr`, `e.g`, `U.S.A`, `1026.253`, `O'Hara`. */
function wordBefore(text: string, at: number): string {
  const slice = text.slice(Math.max(0, at - REACH), at);
  return /[\p{L}\p{M}\p{N}.°º№'’]*$/u.exec(slice)![0].replace(/^['’.]+/u, "");
}

/**
 * Decides whether a stop between English words ends a sentence.
 *
 * @returns the offset where the sentence ends, or -1 where it goes on
 */
export function endOfEnglish(stop: Stop): number {
  const { text, end } = stop;
  const following = readFollowing(stop);
  if (/[,;:%&/=+_)\]}]/u.test(following.first)) return -1;
  if (stop.next === end) return endsGlued(stop, following) ? end : -1;
  const closing = text[end - 1]!;
  if (isQuotation(closing) && end > stop.runEnd) {
    return endsQuotation(stop, following) ? end : -1;
  }
  if (isEllipsis(stop.run)) return endOfEllipsis(stop, following);
  if (/[!?‼⁇⁈⁉！？]/u.test(stop.run)) return endsExclamation(stop, following) ? end : -1;
  return endsFullStop(stop, following) ? end : -1;
}

/** No space behind the stop: `end.The next`, `end.“Next`; everything else is a name or number. */
function endsGlued(stop: Stop, { first, word, rest }: Following): boolean {
  const { text, start, end, runEnd } = stop;
  const isClosed = end > runEnd;
  if (isClosed) return isUpper(first) || isOpening(first);
  if (isOpening(first) && isQuotation(first)) return stop.partner[end]! > end;
  const before = text.slice(Math.max(0, start - REACH), start);
  const plain = /(?:^|[\s("“‘])(?:[\p{Ll}’']{2,}|[\d,.]*\d)$/u.test(before);
  const isOpener = opensSentences(word) || word === "A" || word === "So";
  return plain && isUpper(first) && isOpener && isSpace(rest[0] ?? " ") && !isLabel(headOf(stop));
}

/** The sentence up to its full stop, if it is short enough to be a label. */
function headOf({ text, sentence, runStart }: Stop): string {
  return runStart - sentence <= REACH ? text.slice(sentence, runStart + 1) : "";
}

/** The quotation that the stop closes is part of its sentence, or it ends the sentence. */
function endsQuotation(stop: Stop, following: Following): boolean {
  const { text, end, next, partner } = stop;
  if (isLower(following.inner) && !/^\p{Ll}\p{Lu}/u.test(following.word)) return false;
  if (/[-—–]/u.test(following.first)) return false;
  // “He went home.” (Lin 55). The source in brackets belongs to the quotation.
  const bracketEnd = isBracket(following.first) ? partner[next]! : -1;
  if (bracketEnd > next && bracketEnd < next + 120 && /[.,;]/u.test(text[bracketEnd + 1] ?? "")) {
    return false;
  }
  const open = partner[end - 1]!;
  if (open >= stop.sentence && isMention(stop, open)) return false;
  return !isAttribution(stop, following);
}

/** A word or title that the sentence speaks about: the so-called “St.” Michael, the song “Why?” */
function isMention({ text, sentence, start, run }: Stop, open: number): boolean {
  const lead = text.slice(Math.max(sentence, open - 24), open);
  const content = text.slice(open + 1, open + 1 + REACH);
  if (run === "." && !/\s/u.test(text.slice(open, start)) && start - open < REACH) {
    return abbreviationKind(content.slice(0, start - open - 1)) !== undefined && /\S/u.test(lead);
  }
  return (
    /[!?]/u.test(run) &&
    /(?:^|[^\p{L}])(?:the|an?|of|song|book|film|titled|entitled|called|named|word|words|so-called)\s+$/iu.test(
      lead,
    )
  );
}

/** “Really?” Mary asked. A full stop before the name makes it a new sentence: “No.” Mary said no. */
function isAttribution({ run }: Stop, { word, rest, first }: Following): boolean {
  if (!isUpper(first) || (word !== "I" && (opensSentences(word) || word === "So"))) return false;
  const match = /^(?:\.?\s+\p{Lu}[\p{L}'’.-]*){0,2}\s+(\p{Ll}+)\s*([^\s\p{L}]?)/u.exec(rest);
  if (match === null || !isSpeechVerb(match[1]!) || match[2] === ":") return false;
  return run !== "." || match[2] === "." || match[2] === ",";
}

function endOfEllipsis(stop: Stop, { first, inner, word }: Following): number {
  const { text, sentence, start, run, end, runStart } = stop;
  if (isLower(inner) || /[-—–]/u.test(first)) return -1;
  const dots = run.replace(/[^.…⋯‥]/gu, "").length;
  const isSpaced = /\.\s+\./u.test(run);
  const isAttached = start > 0 && !isSpace(characterBefore(text, start));
  if (isSpaced && dots < 4) return -1;
  // `compounds. . . . The`: the first stop ends the sentence, three dots begin the next.
  if (isSpaced && dots === 4 && isAttached && start === runStart) return start + 1;
  if (dots >= 4 && !/…/u.test(run)) return end;
  if (/^I(?:$|['’])/u.test(word)) return -1;
  const isHesitation = !/\s/u.test(text.slice(sentence, Math.min(start, sentence + REACH)).trim());
  return isHesitation ? -1 : end;
}

function endsExclamation({ text, start, next }: Stop, { first, inner, word }: Following): boolean {
  // `!important`, `?query`: a mark before a word is no stop
  const isLoose = start > 0 && isSpace(characterBefore(text, start));
  const before = text.slice(Math.max(0, start - 16), start);
  if (isLower(inner)) return /^\p{Ll}\p{Lu}/u.test(word);
  if (/[-—–]/u.test(first)) return !isLower(characterAt(text, skipSpace(text, next + 1)));
  if (isLoose) return isUpper(inner) || isDigit(inner);
  return !endsMarkedName(before, text.slice(next, next + 16)) || opensSentences(word);
}

function endsFullStop(stop: Stop, following: Following): boolean {
  const { text, start, next, runStart } = stop;
  const { first, inner, word } = following;
  // Closed brackets and quotations before the stop, as in `(Lin 55).`, leave no word to look at.
  const before = runStart === start ? wordBefore(text, start) : "";
  if (isLabel(headOf(stop))) return false;
  if (isListedLabel(text.slice(Math.max(0, start - 16), start))) return false;
  if (/[-—–]/u.test(first)) {
    const behind = characterAt(text, skipSpace(text, next + 1));
    if (isDigit(behind) || isLower(behind)) return false;
  }
  if (before === "" || isDigit(before.at(-1)!))
    return isLower(inner) ? opensLowerSentences(word) : true;

  const verdict = endsAbbreviation(before, stop, following);
  if (verdict !== undefined) return verdict;
  if (!isLower(inner)) return true;
  if (/^\p{Ll}\p{Lu}/u.test(word)) return true; // iPhone, eBay
  return before.length > 2 && opensLowerSentences(word);
}

/** `either: 1. the price; and 2. the time`: items that stay in one sentence. */
function isListedLabel(lead: string): boolean {
  return /(?::\s+(?:1|a|i)|;\s+(?:and\/or\s+|and\s+|or\s+)?(?:\d{1,2}|[a-z]|[ivx]{1,4}))$/u.test(
    lead,
  );
}

/** Judges the stop behind an abbreviation; `undefined` if `before` is none. */
function endsAbbreviation(before: string, stop: Stop, following: Following): boolean | undefined {
  const { first, inner, word, rest } = following;
  const isOpener = opensSentences(word) && isUpper(inner);
  if (/^[ap]\.?m$/iu.test(before)) return endsTimeOfDay(stop, following);

  // p., v., n. are in the table; P., V., N. are initials or units
  if (/^\p{Lu}$/u.test(before)) return endsInitial(before, stop, following);
  const kind = abbreviationKind(before);
  if (kind === "title" || kind === "inner") return false;
  if (kind === "numbered") {
    if (/^[A-Z]{1,5}[-–/]?\d/u.test(word + rest)) return false; // No. CH-2025
    if (isDigit(inner) || /^(?:[§#]|[IVXLC]{2,}$)/u.test(word || inner) || isMonthName(word))
      return false;
    // App. B, Fig. C2; but `Fig. A man ...`
    const isLetter = /^[B-HJ-Z]\d*$/u.test(word) && !/^\./u.test(rest);
    if (isLetter) return false;
    return !isLower(inner);
  }
  if (kind === "final") return !isLower(inner);
  if (kind === "either") return isOpener;

  if (before.length === 1) return endsInitial(before, stop, following);
  // U.S., J.R.R., Ph.D. and what the table does not know: every part is short
  if (/^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u.test(before)) return isOpener;
  if (/^[b-df-hj-np-tv-xz]{2,5}$/iu.test(before) && /\p{Ll}/u.test(before)) {
    return isVowellessWord(before) ? undefined : isOpener;
  }
  return /[.\s]/u.test(first) ? false : undefined;
}

/** `At 5 a.m. Mr. Lin left.` goes on: so far the sentence has only said when. */
function endsTimeOfDay({ text, sentence, start }: Stop, { inner, word }: Following): boolean {
  if (isLower(inner) || followsTimeOfDay(word)) return false;
  if (opensSentences(word)) return true;
  const head = text.slice(sentence, Math.min(start, sentence + REACH));
  return !/^(?:At|By|Around|About|On|From|Until|Before|After|Since|Between|Shortly|Just|Exactly)\b[^.,;]*[ap]\.?m$/iu.test(
    head,
  );
}

/** Nouns whose letter names one thing of a kind: vitamin C, plan B. */
const LETTERED =
  /(?:^|\s)(?:vitamin|plan|grade|hepatitis|group|type|class|section|appendix|annex|option|exhibit|model|part|point|side|platform|gate|block|building|question|answer|version|phase|team)\s+$/iu;

/** A single letter: an initial (E. Lin), the pronoun I, or a letter that stands for something. */
function endsInitial(letter: string, { text, start }: Stop, following: Following): boolean {
  const { inner, word } = following;
  if (!isAlphanumeric(inner)) return !isUpper(letter) && !isLower(inner);
  if (isLower(inner)) return false;
  if (isLower(letter)) return true;
  const lead = text.slice(Math.max(0, start - 1 - REACH), start - 1);
  if (LETTERED.test(lead) || /\d\s?$/u.test(lead)) return true; // 12 V
  const afterLower = /(?:^|\s)\p{Ll}+,?\s+$/u.test(lead);
  if (letter === "I" && afterLower) return true;
  return opensSentences(word) && !/\.\s*$/u.test(lead);
}
