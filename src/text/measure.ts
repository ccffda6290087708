import type { Lang, Span } from "../types.ts";
import { findSpellings, type Measure } from "./measure-words.ts";

/** The longest stretch that is looked at behind a number. */
const REACH = 48;

/** What may stand between a number and its unit: "half an hour", 三百多公里, 5-km. */
const BETWEEN = { en: /^(?:(?: of)? an? |[ -])?/, zh: /^ ?[多餘余幾]?/ };

/** A unit in its text. */
export interface FoundMeasure {
  readonly measure: Measure;
  /** The number with its unit, UTF-16 offsets. */
  readonly span: Span;
}

/**
 * Reads the unit that counts what stands at `start` to `end`: 5 km, a five-mile walk, 五英里, 攝氏 20
 * 度. White space, line ends too, may part them, but no empty line.
 *
 * @param limit - where the sentence ends
 */
export function findMeasure(
  text: string,
  { start, end }: Span,
  lang: Lang,
  limit = text.length,
): FoundMeasure | undefined {
  const half = lang === "zh" && text[end - 1] === "半" ? halfUnit(text, start, end) : undefined;
  if (half) return { measure: half, span: { start, end: text[end - 2] === "個" ? end + 1 : end } };
  const { words, ends } = withSingleSpaces(text, end, Math.min(limit, end + REACH));
  const from = BETWEEN[lang].exec(words)![0].length;
  const rest = words.slice(from);
  for (const { text: form, measure } of findSpellings(lang, rest)) {
    const length = rest.startsWith(form) ? lengthOf(rest, form, lang) : 0;
    if (length === 0) continue;
    const found: FoundMeasure = { measure, span: { start, end: ends[from + length - 1]! } };
    return measure.name === "度" && lang === "zh" ? withScale(text, found) : found;
  }
  return undefined;
}

// Lower case, one space for all white space up to an empty line; `ends` are offsets in the text.
function withSingleSpaces(text: string, start: number, limit: number) {
  const ends: number[] = [];
  let words = "";
  let lines = 0;
  for (let k = start; k < limit; k++) {
    const isSpace = /\s/.test(text[k]!);
    if (!isSpace) lines = 0;
    else if (text[k] === "\n" && ++lines > 1) break;
    if (isSpace && words.endsWith(" ")) continue;
    const lower = text[k]!.toLowerCase();
    words += isSpace ? " " : lower.length === 1 ? lower : text[k]!;
    ends.push(k + 1);
  }
  return { words, ends };
}

/** Reads 攝氏 and 華氏 before the number. */
function withScale(text: string, found: FoundMeasure): FoundMeasure {
  const { start, end } = found.span;
  const scale = /([攝摄華华])氏[^，。；、]{0,3}$/.exec(text.slice(Math.max(0, start - 6), start));
  if (!scale) return found;
  const sign = /[攝摄]/.test(scale[1]!) ? "℃" : "℉";
  const measure = findSpellings("zh", sign)[0]?.measure ?? found.measure;
  return { measure, span: { start: start - scale[0].length, end } };
}

/** Reads the unit alone, as {@link findMeasure} does. */
export function measureOf(
  text: string,
  start: number,
  end: number,
  lang: Lang,
): Measure | undefined {
  return findMeasure(text, { start, end }, lang)?.measure;
}

// The unit in 一年半, 兩公里半, 一個半月.
function halfUnit(text: string, start: number, end: number): Measure | undefined {
  if (text[end - 2] === "個")
    return text[end] === "月" ? measureOf("5個月", 0, 1, "zh") : undefined;
  for (const length of [3, 2, 1]) {
    const from = end - 1 - length;
    if (from <= start) continue;
    const form = text.slice(from, end - 1);
    const found = findSpellings("zh", form).find((spelling) => spelling.text === form);
    if (found) return found.measure;
  }
  return undefined;
}

// How long a unit is with the s of the plural, 0 if it is none: "5 m" is metres, "5 men" not; 米 is
// metres, 米飯 and 天空 not.
function lengthOf(rest: string, form: string, lang: Lang): number {
  const after = rest.slice(form.length);
  if (/[a-z0-9²³]$/.test(form)) {
    const plural = /^(?:s|es)?(?![a-z0-9²³])/.exec(after);
    return plural ? form.length + plural[0].length : 0;
  }
  return lang === "zh" && NO_UNIT[form]?.test(after) ? 0 : form.length;
}

/** What makes another word of a Chinese unit. */
const NO_UNIT: Readonly<Record<string, RegExp>> = {
  米: /^[飯酒粉糕]/,
  日: /^[本報圓元線式空]/,
  天: /^[本報圓元線式空]/,
  年: /^[級代度份齡]/,
  季: /^[節風豆]/,
  度: /^[假過日蜜角]/,
  里: /^[長民]/,
  克: /^[服拉]/,
};

/**
 * Gives the quantities in base units that a value may be: several where the unit is ambiguous.
 * Temperatures are in degrees Celsius.
 */
export function inBaseUnits(value: number, { name, size, others = [] }: Measure): number[] {
  if (name === "°F") return [((value - 32) * 5) / 9];
  if (name === "度") return [value, ((value - 32) * 5) / 9];
  return [size, ...others].map((each) => value * each);
}

/** Says whether two measured values are the same but for rounding (5 miles, 8 公里). */
export function isConverted(a: number, unitA: Measure, b: number, unitB: Measure): boolean {
  if (unitA.dimension !== unitB.dimension) return false;
  if (unitA.dimension === "temperature") {
    return inBaseUnits(a, unitA).some((left) =>
      inBaseUnits(b, unitB).some((right) => Math.abs(left - right) < 1.1),
    );
  }
  return inBaseUnits(a, unitA).some((left) =>
    inBaseUnits(b, unitB).some((right) => {
      const off = Math.abs(left - right) / Math.max(Math.abs(left), Math.abs(right));
      if (!(off > 0.03)) return true;
      // A round figure may be further off: six feet, 兩公尺.
      const isHalfUnit =
        Math.abs(left / right - 1) * Math.abs(b) <= 0.5 * lastPlace(b) ||
        Math.abs(right / left - 1) * Math.abs(a) <= 0.5 * lastPlace(a);
      return off <= 0.12 && isHalfUnit;
    }),
  );
}

/** Says whether one of two values is the other told with fewer digits: 1,284 and 1,300. */
export function isRounded(a: number, b: number): boolean {
  const [rough, exact] = lastPlace(a) > lastPlace(b) ? [a, b] : [b, a];
  return lastPlace(rough) > lastPlace(exact) && Math.abs(rough - exact) < lastPlace(rough);
}

/** The place value of the last digit that is not 0: 100 of 1,300, 0.1 of 2.5. */
function lastPlace(value: number): number {
  const [, digits = "", exponent = "0"] =
    /^-?([\d.]+)e([+-]\d+)$/.exec(Number(value.toPrecision(12)).toExponential()) ?? [];
  return 10 ** (Number(exponent) - Math.max(0, digits.length - 2));
}
