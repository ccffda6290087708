/** Moments in UTC, as bitexts have them. */

const EXTENDED = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?Z$/;
/** As in TMX (ISO 8601, basic format). */
const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/**
 * Reads a moment as `2026-01-31T09:30:00Z`, with a fraction of the second or without, or as
 * `20260131T093000Z`.
 *
 * @returns the first of these forms; `undefined` for everything else, and for a moment that never was
 */
export function parseMoment(text: string): string | undefined {
  const [, year, month, day, hour, minute, second, fraction = ""] =
    EXTENDED.exec(text) ?? BASIC.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (Number(day) < 1 || Number(day) > daysOfMonth(Number(year), Number(month))) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`;
}

/** Gives the days of a month of the Gregorian calendar, 0 if there is no such month. */
export function daysOfMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
