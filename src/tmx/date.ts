import { daysOfMonth } from "../bitext/moment.ts";

const FORM =
  /^\s*(\d{4})([-/.]?)(\d\d?)\2(\d\d?)(?:[T ]+(\d\d?)(:?)(\d\d)(?:\6(\d\d))?(?:\.\d+)?)?\s*(Z|UTC|GMT)?\s*$/i;

/**
 * Reads a moment as TMX writes it, `20260131T093000Z`, of what tools write: `2026-01-31 09:30`,
 * `20260131T093000`, `2026/1/31`. The year comes first, as 3/4/2026 may be March or April.
 *
 * @returns `undefined` if it is no such moment
 */
export function dateOf(text: string): string | undefined {
  const [, year, separator, month, day, hour = "0", , minute = "0", second = "0"] =
    FORM.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (separator === "" && (month!.length < 2 || day!.length < 2)) return undefined;
  const [mo, d, h, mi, s] = [month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (d < 1 || d > daysOfMonth(Number(year), mo) || h > 23 || mi > 59 || s > 60) return undefined;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year}${two(mo)}${two(d)}T${two(h)}${two(mi)}${two(s)}Z`;
}
