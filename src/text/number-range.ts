import { dateQuantity, isMonth, numberKey, type Quantity, timeKeys } from "./number-quantity.ts";

/** What stands between the two numbers of a range or a choice. */
const LINK = /^\s?(?:至|到|或|[-–—~～、]|to|and|or)\s?$/;

/** The scale at the end of the second number. */
const SCALE = /(?:(?:thousand|million|billion|trillion|bn)|([萬万])|([億亿])|(兆))$/i;

/**
 * Gives the first number of a range the keys of what only the second one is told to be: in "10 to
 * 20 million" and 10至20萬 the first is 10 or 10 million, in 4至6月 it is April, in "3 to 5 p.m." an
 * hour.
 */
export function withRanges(text: string, found: readonly Quantity[]): Quantity[] {
  return found.map((first, index) => {
    const weekday = weekdayAfter(text, found[index - 1], first);
    if (weekday) return weekday;
    const second = found[index + 1];
    if (!second || first.kind !== "number") return first;
    const gap = second.span.start - first.span.end;
    const isList = text[first.span.end] === "、";
    if (isList && second.parts?.month === undefined) return first;
    if (gap > 5 || !LINK.test(text.slice(first.span.end, second.span.start))) return first;
    const more = keysByRange(text, first, second);
    if (more.length === 0) return first;
    const { weak: _, ...strong } = first;
    return {
      ...(isMonth(first.value) && more[0]!.startsWith("m") ? strong : first),
      keys: [...first.keys, ...more],
    };
  });
}

/** 週一至五, 週一、二: the sign after another day of the week is a day too. */
function weekdayAfter(
  text: string,
  before: Quantity | undefined,
  { span, kind, value }: Quantity,
): Quantity | undefined {
  if (before?.parts?.weekday === undefined || kind !== "number" || value > 6) return undefined;
  if (span.end - span.start !== 1 || !/[一二三四五六]/.test(text[span.start]!)) return undefined;
  if (!/^[、至到及和與～~-]$/.test(text.slice(before.span.end, span.start))) return undefined;
  return dateQuantity(span.start, span.end, { weekday: value });
}

function keysByRange(text: string, first: Quantity, second: Quantity): string[] {
  const { value } = first;
  if (second.kind === "percent") return [`${numberKey(value)}%`];
  if (second.kind === "time" && Number.isInteger(value) && value <= 24)
    return timeKeys(value, 0, "");
  const isMonthRange = second.parts?.month !== undefined && second.parts.year === undefined;
  if (isMonthRange && isMonth(value)) return [`m${value}`];
  if (second.kind !== "number" || value >= 1e4 || second.value < 1e3) return [];
  const scale = SCALE.exec(
    text.slice(Math.max(second.span.start, second.span.end - 9), second.span.end),
  );
  if (
    !scale ||
    SCALE.test(text.slice(Math.max(first.span.start, first.span.end - 9), first.span.end))
  )
    return [];
  const word = scale[0].toLowerCase();
  const size = scale[1] ? 1e4 : scale[2] ? 1e8 : scale[3] ? 1e12 : (WORDS[word] ?? 1);
  return value < second.value / size ? [numberKey(value * size)] : [];
}

const WORDS: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
