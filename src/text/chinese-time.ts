import { DAY_PARTS } from "./chinese-date.ts";
import { readNumeral } from "./chinese-numeral.ts";
import { type Quantity, quantity, timeKeys } from "./number-quantity.ts";

/** 差十分一點, 差一刻早上八點: a time told by what is missing to the full hour. */
export function readTimeShortOf(text: string, start: number): Quantity | undefined {
  const minutes = readNumeral(text, start + 1);
  if (!minutes) return undefined;
  const unit = text[minutes.end];
  const minute = unit === "刻" ? minutes.value * 15 : unit === "分" ? minutes.value : 0;
  if (!Number.isInteger(minute) || minute <= 0 || minute >= 60) return undefined;
  const [gap] =
    /^[鐘钟]?[，,]?(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚間|晚间|午夜)?/.exec(
      text.slice(minutes.end + 1, minutes.end + 5),
    )!;
  const at = minutes.end + 1 + gap.length;
  const hour = readNumeral(text, at);
  if (!hour || !/[點点]/.test(text[hour.end] ?? "")) return undefined;
  if (!Number.isInteger(hour.value) || hour.value < 1 || hour.value > 24) return undefined;
  const half = DAY_PARTS.find(([pattern]) => pattern.test(gap))?.[1] ?? "";
  const before = hour.value === 1 ? 12 : hour.value - 1;
  const keys = timeKeys(before, 60 - minute, half);
  return quantity("time", start, hour.end + 1, before + 1 - minute / 60, keys);
}
