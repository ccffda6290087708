import { isLetterCode } from "./digit-number.ts";
import { NUMBER_WORDS, type NumberWord } from "./english-number-words.ts";

/** A word of English text in lower case, with its place. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A spelled-out number, or one in digits with its scale words. */
export interface NumberPhrase {
  readonly end: number;
  readonly value: number;
  /** Words it is made of. */
  readonly words: number;
  readonly isOrdinal: boolean;
  /** hundreds, tens of thousands. */
  readonly isRough: boolean;
  /** Set for two thirds, three-quarters. */
  readonly denominator?: number;
}

/** Letters of a word that is worth looking up; a longer run is not a number word. */
const LONGEST_WORD = 16;

/** Reads the word that begins at `start`, or undefined if no short word begins there. */
export function wordAt(text: string, start: number): Word | undefined {
  let end = start;
  while (end - start <= LONGEST_WORD && isLetterCode(text.charCodeAt(end))) end++;
  if (end === start || end - start > LONGEST_WORD) return undefined;
  return { text: text.slice(start, end).toLowerCase(), start, end };
}

/** Reads the word after white space (line ends too) or one hyphen; undefined after anything else. */
export function wordAfter(text: string, end: number, hyphen = true): Word | undefined {
  let offset = end;
  if (hyphen && isHyphen(text.charCodeAt(offset))) return wordAt(text, offset + 1);
  while (offset - end < 4 && isWordGap(text.charCodeAt(offset))) offset++;
  return offset === end ? undefined : wordAt(text, offset);
}

export function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

/** Says whether a UTF-16 unit may stand between the words of a number: a line end too. */
export function isWordGap(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0;
}

/**
 * Reads the longest spelled-out number that begins with `first`.
 *
 * @param mayJoin - whether "and" may go on with the number; not in "between one hundred and ten"
 */
export function readPhrase(text: string, first: Word, mayJoin: boolean): NumberPhrase | undefined {
  const word = NUMBER_WORDS.get(first.text);
  if (!word) return undefined;
  const state = newState();
  if (!addWord(state, word)) return undefined;
  return grow(text, state, first.end, 1, mayJoin, word);
}

/** Goes on from digits: 1.2 million, 3 hundred thousand, 2 dozen, 2 and a half. */
export function continuePhrase(text: string, end: number, value: number): NumberPhrase {
  const state = newState();
  state.section = value;
  state.slot = value < 100 ? "unit" : "hundred";
  state.isDigits = true;
  return grow(text, state, end, 1, true, undefined);
}

interface State {
  total: number;
  section: number;
  /** What the last word of the section was. */
  slot: "none" | "unit" | "ten" | "hundred";
  lastScale: number;
  isDigits: boolean;
  /** The last word read was "and". */
  isJoined: boolean;
}

function newState(): State {
  return {
    total: 0,
    section: 0,
    slot: "none",
    lastScale: Infinity,
    isDigits: false,
    isJoined: false,
  };
}

/** Adds a word to the number; false, and nothing changed, if it does not fit. */
function addWord(state: State, word: NumberWord): boolean {
  const { slot } = state;
  switch (word.role) {
    case "unit": {
      if (state.isDigits) return false;
      const fits = slot === "ten" ? word.value > 0 && word.value < 10 : slot !== "unit";
      if (!fits || (word.value === 0 && (slot !== "none" || state.total > 0))) return false;
      state.section += word.value;
      state.slot = "unit";
      return true;
    }
    case "ten":
      if (state.isDigits || slot === "unit" || slot === "ten") {
        if (!state.isJoined || state.isDigits || state.section >= 10) return false;
      }
      state.section += word.value;
      state.slot = "ten";
      return true;
    case "hundred":
      if (slot === "hundred" && !state.isDigits) return false;
      if (slot !== "none" && (state.section >= 100 || state.section === 0)) return false;
      state.section = (slot === "none" ? 1 : state.section) * 100;
      state.slot = "hundred";
      return true;
    case "group":
      if (slot !== "none" && state.total > 0) return false;
      state.section = (slot === "none" ? 1 : state.section) * word.value;
      // "three score and ten" goes on like "sixty and ten"
      state.slot = "hundred";
      state.isDigits = false;
      return true;
    case "scale": {
      const isBare = slot === "none";
      if (isBare && state.total === 0) state.total = word.value;
      else if (word.value < state.lastScale && !isBare) state.total += state.section * word.value;
      else if (word.value > state.lastScale) {
        state.total = (state.total + state.section) * word.value;
      } else return false;
      state.lastScale = word.value;
      state.section = 0;
      state.slot = "none";
      state.isDigits = false;
      return true;
    }
  }
}

function sumOf(state: State): number {
  return state.total + state.section;
}

/** one half, one quarter, three quarters. */
function readQuarters(state: State, words: number, next: Word): NumberPhrase | undefined {
  const value = sumOf(state);
  const isOne = value === 1 && (next.text === "half" || next.text === "quarter");
  const isMore = (value === 2 || value === 3) && next.text === "quarters";
  if (state.total > 0 || state.slot !== "unit" || (!isOne && !isMore)) return undefined;
  return { ...plain(next.end, value, words + 1), denominator: next.text === "half" ? 2 : 4 };
}

/** Adds words as long as they fit. */
function grow(
  text: string,
  state: State,
  start: number,
  count: number,
  mayJoin: boolean,
  first: NumberWord | undefined,
): NumberPhrase {
  let end = start;
  let words = count;
  let last = first;
  while (!last?.ordinal && !last?.plural) {
    const next = wordAfter(text, end);
    if (!next) break;
    if (next.text === "and" && mayJoin) {
      const part = readPartAfter(text, next.end);
      if (part) return withScale(text, plain(part.end, sumOf(state) + part.value, words + 2));
      if (!goesOn(text, state, next.end)) break;
      state.isJoined = true;
      end = next.end;
      words++;
      continue;
    }
    if (next.text === "point" && !state.isDigits) {
      const decimals = readDecimals(text, next.end);
      if (!decimals) break;
      const value = Number(`${sumOf(state)}.${decimals.digits}`);
      return withScale(text, plain(decimals.end, value, words + 2));
    }
    const quarters = readQuarters(state, words, next);
    if (quarters) return quarters;
    const word = NUMBER_WORDS.get(next.text);
    if (!word) break;
    const fraction = readFraction(state, words, word, next);
    if (fraction) return fraction;
    if (word.ordinal && word.plural) break;
    if (word.plural && !(word.role === "scale" && state.isDigits)) break;
    if (word.ordinal && state.isDigits) break;
    if (!addWord(state, word)) break;
    state.isJoined = false;
    end = next.end;
    words++;
    last = word;
  }
  if (last?.plural && !last.ordinal) return readRoughPlural(text, end, sumOf(state), words);
  return { ...plain(end, sumOf(state), words), isOrdinal: last?.ordinal === true };
}

function plain(end: number, value: number, words: number): NumberPhrase {
  return { end, value, words, isOrdinal: false, isRough: false };
}

/** two thirds, one-fifth, one hundredth; but "two hundredth" is an ordinal. */
function readFraction(
  state: State,
  words: number,
  word: NumberWord,
  next: Word,
): NumberPhrase | undefined {
  const value = sumOf(state);
  if (!word.ordinal || word.value < 3 || state.total > 0 || state.slot === "none") return undefined;
  if (word.plural ? value < 2 : value !== 1) return undefined;
  if (state.slot === "ten" && word.role === "unit" && !word.plural) return undefined;
  return { ...plain(next.end, value, words + 1), denominator: word.value };
}

/** True if the number goes on after "and", false if another number begins there, or none. */
function goesOn(text: string, state: State, end: number): boolean {
  const next = wordAfter(text, end);
  const word = next && NUMBER_WORDS.get(next.text);
  if (!next || state.isDigits || !word || word.plural) return false;
  if (word.value === 0 || (word.role !== "unit" && word.role !== "ten")) return false;
  // one hundred and two hundred
  const after = wordAfter(text, next.end);
  const isHundred = after !== undefined && NUMBER_WORDS.get(after.text)?.role === "hundred";
  if (state.slot === "hundred") return !isHundred && after?.text !== "dozen";
  // The old ways to say 65: sixty and five, five and sixty.
  if (state.slot === "ten") return word.role === "unit" && word.value < 10 && !isHundred;
  if (state.slot === "unit" && state.total === 0 && state.section < 10) {
    return word.role === "ten" && !isHundred;
  }
  if (state.slot !== "none") return false;
  // five thousand and six thousand
  const rest = readPhrase(text, next, false);
  return rest !== undefined && rest.value < state.lastScale && rest.denominator === undefined;
}

function readPartAfter(text: string, end: number): { end: number; value: number } | undefined {
  const next = wordAfter(text, end);
  return next && readPart(text, next);
}

/** a half, a quarter, a third, three quarters, two-thirds. */
function readPart(text: string, first: Word): { end: number; value: number } | undefined {
  const counted = first.text === "a" || first.text === "one" ? 1 : (SMALL[first.text] ?? 0);
  const name = counted > 0 ? wordAfter(text, first.end) : undefined;
  const denominator = name ? PARTS[name.text] : undefined;
  if (!denominator || !name) return undefined;
  return name.text.endsWith("s") === counted > 1
    ? { end: name.end, value: counted / denominator }
    : undefined;
}

const SMALL: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4 };
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
};

/** Digits after "point" in words: three point one four. */
function readDecimals(text: string, end: number): { digits: string; end: number } | undefined {
  let digits = "";
  let after = end;
  while (digits.length < 15) {
    const next = wordAfter(text, after, false);
    const word = next && NUMBER_WORDS.get(next.text);
    if (!next || word?.role !== "unit" || word.value > 9 || word.ordinal) break;
    digits += word.value;
    after = next.end;
  }
  return digits === "" ? undefined : { digits, end: after };
}

/** Multiplies by scale words that follow: two and a half million. */
function withScale(text: string, phrase: NumberPhrase): NumberPhrase {
  const next = wordAfter(text, phrase.end);
  const word = next && NUMBER_WORDS.get(next.text);
  if (!next || word?.role !== "scale" || word.ordinal || word.plural) return phrase;
  return { ...phrase, end: next.end, value: phrase.value * word.value, words: phrase.words + 1 };
}

/** hundreds, tens of thousands, hundreds of millions. */
function readRoughPlural(text: string, start: number, first: number, count: number): NumberPhrase {
  let end = start;
  let value = first;
  let words = count;
  for (let i = 0; i < 3; i++) {
    const of = wordAfter(text, end, false);
    const next = of?.text === "of" ? wordAfter(text, of.end, false) : undefined;
    const word = next && NUMBER_WORDS.get(next.text);
    if (!next || !word?.plural || word.ordinal || word.value < 100) break;
    value *= word.value;
    end = next.end;
    words += 2;
  }
  return { ...plain(end, value, words), isRough: true };
}
