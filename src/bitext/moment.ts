/** Moments in UTC, as bitexts have them. */

const EXTENDED =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;
/** As in TMX (ISO 8601, basic format). */
const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/**
 * Reads a moment as `2026-01-31T09:30:00Z`, with a fraction of the second or without, or as
 * `20260131T093000Z`.
 *
 * @returns the first of these forms; `undefined` for everything else, and for a moment that never was
 */
export function parseMoment(text: string): string | undefined {
  const moment = text.replace(BASIC, "$1-$2-$3T$4:$5:$6Z");
  if (!EXTENDED.test(moment)) return undefined;
  const [year, month, day] = [moment.slice(0, 4), moment.slice(5, 7), moment.slice(8, 10)];
  return day > "28" && Number(day) > daysOfMonth(Number(year), Number(month)) ? undefined : moment;
}

/** Gives the days of a month of the Gregorian calendar, 0 if there is no such month. */
export function daysOfMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
