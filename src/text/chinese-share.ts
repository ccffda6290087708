import { numeralAt, skipOneSpace } from "./chinese-date.ts";
import { CLASSIFIERS, HALVED_MEASURES } from "./chinese-number-words.ts";
import { type Numeral, readNumeral } from "./chinese-numeral.ts";
import {
  fractionKeys,
  multipleKeys,
  numberKey,
  numberKeys,
  percentKeys,
  type Quantity,
  quantity,
} from "./number-quantity.ts";

/** 三分之一, 百分之二十, 千分之五, 三又二分之一. */
export function readFraction(
  text: string,
  start: number,
  numeral: Numeral,
  after: number,
): Quantity | undefined {
  if (text[after] === "又") {
    const below = numeralAt(text, after + 1);
    const line = below ? skipOneSpace(text, below.end) : 0;
    if (!below || below.value === 0 || !text.startsWith("分之", line)) return undefined;
    const above = numeralAt(text, line + 2);
    if (!above) return undefined;
    const value = numeral.value + above.value / below.value;
    return quantity("number", start, above.end, value, numberKeys(value));
  }
  if (text[after] !== "分" || text[after + 1] !== "之" || numeral.value === 0) return undefined;
  const above = numeralAt(text, after + 2);
  if (!above) return undefined;
  const { value } = above;
  const extras = { approximate: above.other !== undefined };
  if (numeral.value === 100) {
    const keys = percentKeys(value);
    if (above.other !== undefined) keys.push(`${numberKey(above.other)}%`);
    if (value === 100) return quantity("percent", start, above.end, value, keys, { weak: true });
    return quantity("percent", start, above.end, value, keys, extras);
  }
  const keys = fractionKeys(value, numeral.value);
  return quantity("fraction", start, above.end, value / numeral.value, keys, extras);
}

/** Words that begin with 成, so that the numeral before them counts nothing by tenths. */
const AFTER_TENTH = /[為为功立員员人年本長长果績绩份分型形就品千百名語语見见]/;

/** Words that begin with 折, in which no price is cut. */
const AFTER_DISCOUNT = /[疊叠射斷断磨損损騰腾返]/;

/** 20%, 20個百分點, 80個基點, 二成五, 七折. */
export function readPercent(
  text: string,
  start: number,
  numeral: Numeral,
  after: number,
): Quantity | undefined {
  const { value } = numeral;
  const sign = text[after];
  const extras = { approximate: numeral.other !== undefined };
  if (sign === "%" || sign === "％") {
    return quantity("percent", start, after + 1, value, percentKeys(value), extras);
  }
  const points = /^[個个]百分[點点]/.exec(text.slice(after, after + 5));
  if (points) {
    return quantity("percent", start, after + points[0].length, value, percentKeys(value), extras);
  }
  const next = text[after + 1] ?? "";
  const basis = /^[個个]?\s?(?:基[點点]|bps?(?![A-Za-z]))/.exec(text.slice(after, after + 6));
  if (basis) {
    const end = after + basis[0].length;
    return quantity("percent", start, end, value / 100, percentKeys(value / 100), extras);
  }
  if (sign === "成" && value > 0 && value <= 10 && !AFTER_TENTH.test(next)) {
    const small = readNumeral(text, after + 1);
    const hasSmall =
      small?.isSingle &&
      small.value > 0 &&
      small.value < 10 &&
      !CLASSIFIERS.has(text[small.end] ?? "");
    const hasHalf = next === "半" && Number.isInteger(value);
    const percent = value * 10 + (hasSmall ? small.value : hasHalf ? 5 : 0);
    const keys = percentKeys(percent);
    if (numeral.other !== undefined) keys.push(`${numeral.other * 10}%`);
    return quantity(
      "percent",
      start,
      hasSmall ? small.end : after + (hasHalf ? 2 : 1),
      percent,
      keys,
      extras,
    );
  }
  if (sign === "折" && value > 0 && value < 100 && !AFTER_DISCOUNT.test(next)) {
    if (numeral.isSingle && value === 1) return undefined;
    const share = value < 10 ? value * 10 : value;
    const keys = [`-${numberKey(Math.round((100 - share) * 10) / 10)}%`];
    return quantity("percent", start, after + 1, share, keys, extras);
  }
  return undefined;
}

/** 兩倍; 增加兩倍 is strictly three times as much, loosely two. */
export function readMultiple(
  text: string,
  start: number,
  after: number,
  numeral: Numeral,
): Quantity {
  const grown = /(?:增加|增長|增长|增|高出|多出|上升|成長|漲|涨|翻)了?$/.test(
    text.slice(Math.max(0, start - 3), start),
  );
  const isHalf = text[after + 1] === "半";
  const value = numeral.value + (isHalf ? 0.5 : 0);
  const keys = grown ? [`${numberKey(value + 1)}x`, ...multipleKeys(value)] : multipleKeys(value);
  if (grown && value === 1) keys.push("2");
  if (numeral.other !== undefined) keys.push(...multipleKeys(numeral.other));
  return quantity("multiple", start, after + (isHalf ? 2 : 1), grown ? value + 1 : value, keys, {
    approximate: numeral.other !== undefined,
    weak: value === 1,
  });
}

// No word goes on with the half: 三天半夜, 兩顆半熟的蛋.
const HALF_MORE = new RegExp(
  `^(?:[個个]半(?![天])|(?:年|[個个]月|小[時时]|[個个]小[時时]|天|行|歲|岁|[週周]|世紀|世纪|${HALVED_MEASURES})半(?![夜路空山島岛熟成開开透死生身邊边截導导信途推自官圓圆裸公音調调場场數数]))`,
);

/** 三年半, 兩個半小時, 一個半月: a half more. */
export function readHalfAfter(text: string, start: number, numeral: Numeral): Quantity | undefined {
  const match = HALF_MORE.exec(text.slice(numeral.end, numeral.end + 6));
  if (!match || numeral.other !== undefined) return undefined;
  const value = numeral.value + 0.5;
  return quantity("number", start, numeral.end + match[0].length, value, numberKeys(value));
}
