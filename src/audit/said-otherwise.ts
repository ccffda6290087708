import type { Mention } from "./mention.ts";

const ONE = { source: /\b(?:an?|one|once|single|sole)\b/i, target: /[一壹單首初元]/ };

/** What says some days of the week without naming them: weekdays for 週一至週五. */
const DAYS = {
  source: (day: number) => (day < 6 ? /\bweekdays?\b/i : /\bweekends?\b/i),
  target: (day: number) =>
    day < 6 ? /平日|工作天|工作日/ : /[週周]末|[週周]六日|[週周]六、日|假日/,
};

/**
 * Says whether the other text may say a mention in words that are read as no number: 一個檔案 for "1
 * file", "a quarter" for 四分之一, "weekdays" for 週一至週五.
 */
export function isSaidOtherwise(
  { side, value, kind, measure, parts }: Mention,
  otherText: string,
): boolean {
  const other = side === "source" ? "target" : "source";
  if (parts?.weekday !== undefined) return DAYS[other](parts.weekday).test(otherText);
  if (value === 1 && kind !== "date" && kind !== "time") return ONE[other].test(otherText);
  if (value === 0.25) return (other === "source" ? /\bquarter/i : /刻/).test(otherText);
  return value === 10 && measure?.name === "0.01" && /一[角毛]/.test(otherText);
}
