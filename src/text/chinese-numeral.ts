import { isDigitCode, readDigits } from "./digit-number.ts";

/** A Chinese numeral, or digits with Chinese scale words: 一百二十三, 二〇一六, 1,200萬, 三點五億. */
export interface Numeral {
  readonly end: number;
  readonly value: number;
  /** The exact digits where the numeral is longer than a number can hold. */
  readonly key?: string;
  /** Two neighbours make a rough number: 三四十 is 30 or 40. */
  readonly other?: number;
  /** Told by digits alone: 二〇一六, 2016. */
  readonly isPositional: boolean;
  /** Begins with 百, 千, 萬, 億 or 兆: alone it is seldom a number. */
  readonly isBare: boolean;
  /** 十多萬, 三十幾億: rough inside. */
  readonly isRough: boolean;
  /** A single sign such as 三. */
  readonly isSingle: boolean;
}

const DIGITS = new Map<string, number>();
for (const [value, signs] of [
  "〇零○Ｏ",
  "一壹弌",
  "二兩两貳贰弍",
  "三參参叁叄弎",
  "四肆",
  "五伍",
  "六陸陆",
  "七柒",
  "八捌",
  "九玖",
].entries()) {
  for (const sign of signs) DIGITS.set(sign, value);
}

const SMALL = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);

/** 廿, 卅, 卌: a digit and ten in one. */
const TENS = new Map([
  ["廿", 20],
  ["卅", 30],
  ["卌", 40],
]);

/** 兆 is 10 to the 12th as in Taiwan; in Mainland texts, where it is mega, digits precede units. */
const BIG = new Map([
  ["萬", 1e4],
  ["万", 1e4],
  ["億", 1e8],
  ["亿", 1e8],
  ["兆", 1e12],
]);

/** Signs that a numeral may begin with, in the form of a character class. */
export const NUMERAL_SIGNS =
  "〇零○一壹二兩两貳贰三參参叁叄四肆五伍六陸陆七柒八捌九玖十拾百佰千仟廿卅卌萬万億亿兆";

/** True for 十, 百, 千, 萬, 億, 兆 and their other forms. */
export function isMultiplier(sign: string | undefined): boolean {
  return sign !== undefined && (SMALL.has(sign) || BIG.has(sign));
}

interface State {
  /** Finished groups of 萬, 億, 兆. */
  total: number;
  /** The group under way, without `digit`. */
  section: number;
  /** A digit, or a number in digits, that a multiplier may follow; -1 for none. */
  digit: number;
  /** Difference to the second reading of 三四. */
  delta: number;
  deltaPlace: "none" | "digit" | "section" | "total";
  lastSmall: number;
  lastBig: number;
  isAfterZero: boolean;
  isRough: boolean;
}

/**
 * Reads the longest numeral that begins at `start`, in time linear in its length, or undefined.
 *
 * @param literal - a number in digits already read at `start` (ending at `end`), as in 1,200萬
 */
export function readNumeral(
  text: string,
  start: number,
  literal?: { readonly value: number; readonly end: number; readonly key: string },
): Numeral | undefined {
  const state: State = {
    total: 0,
    section: 0,
    digit: -1,
    delta: 0,
    deltaPlace: "none",
    lastSmall: Infinity,
    lastBig: Infinity,
    isAfterZero: false,
    isRough: false,
  };
  let offset = start;
  let isPositional = false;
  let key: string | undefined;
  let isArabic = false;
  const isBare = !literal && isMultiplier(text[start]) && !/[十拾]/.test(text[start]!);

  if (literal) {
    state.digit = literal.value;
    offset = literal.end;
    isPositional = true;
    isArabic = true;
    key = literal.key;
  } else {
    const run = readDigitRun(text, start, true);
    if (run) {
      offset = run.end;
      state.digit = run.value;
      if (run.other !== undefined) setDelta(state, run.other - run.value);
      isPositional = run.count > 1 && run.other === undefined;
      key = isPositional ? run.key : undefined;
    }
  }
  const afterFirst = offset;
  let canEnd = offset;

  while (offset < text.length) {
    const sign = text[offset]!;
    const small = SMALL.get(sign);
    const big = BIG.get(sign);
    if (small !== undefined) {
      if (isPositional && !isArabic && key !== undefined && key.length > 1) break;
      if (!addSmall(state, small, offset === start)) break;
    } else if (big !== undefined) {
      if (!addBig(state, big, offset === start)) break;
    } else if (TENS.has(sign)) {
      if (state.digit >= 0 || state.lastSmall <= 10) break;
      state.section += TENS.get(sign)!;
      state.lastSmall = 10;
    } else if (isRoughInside(text, offset)) {
      state.isRough = true;
      offset++;
      continue;
    } else {
      const decimal = offset > start ? readDecimal(text, offset, state) : undefined;
      if (decimal) {
        offset = decimal.end;
        canEnd = offset;
        state.digit = decimal.value;
        state.total = 0;
        state.section = 0;
        state.lastSmall = 1;
        key = undefined;
        isPositional = false;
        continue;
      }
      if (offset === start || state.digit >= 0) break;
      const next = readNextDigit(text, offset, state);
      if (!next) break;
      // 三百二百: the second number is another one, so this digit may have to be given back
      canEnd = offset;
      offset = next.end;
      state.digit = next.value;
      isArabic = next.isArabic;
      if (next.other !== undefined) setDelta(state, next.other - next.value);
      if (isForeign(text, offset, state)) {
        state.digit = -1;
        clearDigitDelta(state);
        offset = canEnd;
        break;
      }
      canEnd = offset;
      continue;
    }
    offset++;
    canEnd = offset;
    isPositional = false;
    isArabic = false;
    key = undefined;
  }
  if (canEnd === start) return undefined;
  const value = finalValue(state, text[canEnd - 1]!, isArabic || canEnd === afterFirst);
  const other = state.deltaPlace === "none" ? undefined : value + state.delta;
  return {
    end: canEnd,
    value,
    ...(key !== undefined && canEnd === afterFirst && { key }),
    ...(other !== undefined && { other }),
    isPositional: isPositional && canEnd === afterFirst,
    isBare,
    isRough: state.isRough,
    isSingle: canEnd - start === 1,
  };
}

function setDelta(state: State, delta: number): void {
  state.delta = delta;
  state.deltaPlace = "digit";
}

function clearDigitDelta(state: State): void {
  if (state.deltaPlace === "digit") state.deltaPlace = "none";
}

/** Multiplies by 十, 百 or 千 within a group; false if that is not how numbers are said. */
function addSmall(state: State, small: number, isStart: boolean): boolean {
  if (small >= state.lastSmall) return false;
  if (state.digit < 0) {
    // 十二, 一百十二; a bare 百 only begins a number
    if (!isStart && small !== 10) return false;
    if (state.isAfterZero && state.section > 0 && small !== 10) return false;
    state.section += small;
  } else {
    state.section += state.digit * small;
    if (state.deltaPlace === "digit") {
      state.delta *= small;
      state.deltaPlace = "section";
    }
  }
  state.digit = -1;
  state.lastSmall = small;
  state.isAfterZero = false;
  return true;
}

/** Closes a group with 萬, 億 or 兆; 六萬億 multiplies what is there already. */
function addBig(state: State, big: number, isStart: boolean): boolean {
  const amount = isStart ? 1 : state.section + Math.max(state.digit, 0);
  if (big < state.lastBig) {
    if (amount === 0) return false;
    state.total += amount * big;
  } else if (big > state.lastBig) {
    state.total = (state.total + amount) * big;
  } else return false;
  if (state.deltaPlace === "digit" || state.deltaPlace === "section") {
    state.delta *= big;
    state.deltaPlace = "total";
  }
  state.lastBig = big;
  state.section = 0;
  state.digit = -1;
  state.lastSmall = Infinity;
  state.isAfterZero = false;
  return true;
}

/** 多, 餘, 幾 between a number and its scale: 三百多萬, 十幾億. */
function isRoughInside(text: string, offset: number): boolean {
  return /[多餘余幾几來来]/.test(text[offset]!) && BIG.has(text[offset + 1] ?? "");
}

interface Digit {
  readonly end: number;
  readonly value: number;
  readonly key: string;
  readonly count: number;
  readonly other?: number;
}

/**
 * Reads signs 〇 to 九. 兩 counts only at the beginning or before a multiplier, as 二十兩 is twenty
 * taels. Two neighbours (三四, 七八, 兩三) are a rough number.
 */
function readDigitRun(text: string, start: number, isFirst: boolean): Digit | undefined {
  let end = start;
  while (true) {
    const sign = text[end];
    if (sign === undefined || !DIGITS.has(sign)) break;
    if ((sign === "兩" || sign === "两") && (end > start || !isFirst)) {
      const isCounted = isMultiplier(text[end + 1]) && text[end + 1] !== "十";
      const isOneOrTwo = isFirst && end === start + 1 && text[start] === "一";
      if (!isCounted && !isOneOrTwo) break;
      if (!isOneOrTwo && end > start) break;
    }
    end++;
  }
  const count = end - start;
  if (count === 0) return undefined;
  const first = DIGITS.get(text[start]!)!;
  if (count === 1) return { end, value: first, key: String(first), count };
  const second = DIGITS.get(text[start + 1]!)!;
  if (count === 2 && first > 0 && second === first + 1) {
    return { end, value: first, key: String(first), count, other: second };
  }
  // 三二十個: twenty or thirty
  if (count === 2 && second > 0 && second === first - 1 && /[十百千]/.test(text[end] ?? "")) {
    return { end, value: second, key: String(second), count, other: first };
  }
  let key = "";
  for (let i = start; i < end; i++) key += DIGITS.get(text[i]!)!;
  key = key.replace(/^0+(?=.)/, "");
  return { end, value: Math.min(Number(key), Number.MAX_VALUE), key, count };
}

/** A digit in the middle of a number, after any zeros: 一百零二, 三萬5千. */
function readNextDigit(
  text: string,
  start: number,
  state: State,
): { value: number; end: number; other?: number; isArabic: boolean } | undefined {
  let offset = start;
  while (DIGITS.get(text[offset] ?? "") === 0) offset++;
  if (offset > start) {
    if (offset - start > 2) return undefined;
    state.isAfterZero = true;
    if (SMALL.get(text[offset] ?? "") === 10) return { value: 1, end: offset, isArabic: false };
  }
  if (isDigitCode(text.charCodeAt(offset))) {
    if (state.lastSmall !== Infinity && offset === start && state.section > 0) return undefined;
    const read = readDigits(text, offset);
    if (!("isInteger" in read) || read.value >= state.lastBig) return undefined;
    return { value: read.value, end: read.end, isArabic: true };
  }
  const run = readDigitRun(text, offset, false);
  if (!run || run.value === 0) return undefined;
  if (run.count === 1) return { value: run.value, end: run.end, isArabic: false };
  if (run.other !== undefined) {
    return { value: run.value, end: run.end, other: run.other, isArabic: false };
  }
  return undefined;
}

/** True if the digit just read begins another number, as the second one of 三百二百 does. */
function isForeign(text: string, offset: number, state: State): boolean {
  const small = SMALL.get(text[offset] ?? "");
  if (small !== undefined) return small >= state.lastSmall;
  const big = BIG.get(text[offset] ?? "");
  return big !== undefined && big === state.lastBig;
}

/** 點 and digits after a number: 三點一四; not 三點五分, 六點五十, which are times. */
function readDecimal(
  text: string,
  offset: number,
  state: State,
): { end: number; value: number } | undefined {
  if (text[offset] !== "點" && text[offset] !== "点") return undefined;
  let end = offset + 1;
  let digits = "";
  while (digits.length <= 15 && DIGITS.has(text[end] ?? "") && !/[兩两]/.test(text[end]!)) {
    digits += DIGITS.get(text[end]!)!;
    end++;
  }
  if (digits === "" || /[十拾分刻鐘钟點点]/.test(text[end] ?? "")) return undefined;
  const whole = state.total + state.section + Math.max(state.digit, 0);
  return { end, value: Number(`${whole}.${digits}`) };
}

/** Adds the last digit: 三百五 is 350, 三百零五 is 305, 三萬五 is 35,000. */
function finalValue(state: State, last: string, isExact: boolean): number {
  const { digit, section, total } = state;
  if (digit < 0) return total + section;
  let factor = 1;
  if (!isExact && !state.isAfterZero && DIGITS.has(last)) {
    if (state.lastSmall !== Infinity && state.lastSmall >= 100) factor = state.lastSmall / 10;
    else if (state.lastSmall === Infinity && section === 0 && state.lastBig !== Infinity) {
      factor = state.lastBig / 10;
    }
  }
  if (state.deltaPlace === "digit") {
    state.delta *= factor;
    state.deltaPlace = "total";
  }
  return total + section + digit * factor;
}
