import { readChineseWeekday, readFirstMinguoYear, readNamedMonth } from "./chinese-date.ts";
import { endOfNonNumber, HALVED_MEASURES } from "./chinese-number-words.ts";
import { isMultiplier, readNumeral } from "./chinese-numeral.ts";
import { readTimeShortOf } from "./chinese-time.ts";
import {
  fractionKeys,
  multipleKeys,
  numberKey,
  percentKeys,
  type Quantity,
  quantity,
} from "./number-quantity.ts";

type Reader = (text: string, start: number) => Quantity | undefined;

/** Signs that may begin a quantity without being numerals. */
export const SPECIAL: Readonly<Record<string, Reader | undefined>> = {
  半: readHalf,
  數: readRoughScale,
  数: readRoughScale,
  幾: readRoughScale,
  几: readRoughScale,
  上: readAbove,
  下: readNthHalf,
  成: readAbove,
  首: readInitial,
  民: (text, start) =>
    /^民[國国]/.test(text.slice(start, start + 2)) ? readFirstMinguoYear(text, start) : undefined,
  元: readNamedMonth,
  正: readNamedMonth,
  臘: readNamedMonth,
  腊: readNamedMonth,
  天: readChineseWeekday,
  日: readChineseWeekday,
  加: (text, start) => readDouble(text, start, "加倍"),
  翻: readTurn,
  差: readTimeShortOf,
  十: readTenSome,
  一: readOneHalf,
  百: (text, start) =>
    text.startsWith("百分百", start)
      ? quantity("percent", start, start + 3, 100, percentKeys(100), { weak: true })
      : undefined,
};

/** 半年, 半小時, 半打; nothing in 半島, 半夜. */
function readHalf(text: string, start: number): Quantity | undefined {
  if (endOfNonNumber(text, start) > 0) return undefined;
  const before = text[start - 1] ?? "";
  const rest = text.slice(start + 1, start + 4);
  if (rest[0] === "打") return quantity("number", start, start + 2, 6, ["6"]);
  const isUnit = HALVED.test(rest);
  const isMost = /[大過过多對对]/.test(before);
  return isUnit || isMost
    ? quantity("fraction", start, start + 1, 0.5, fractionKeys(1, 2), { weak: true })
    : undefined;
}

/** What half of is told: units, and words that count things. */
const HALVED = new RegExp(
  `^(?:[個个](?:多?[月小鐘钟世]|)|年|月|日|小[時时]|[時时]辰|里|秒|[週周季]|世[紀纪]|[輩辈]|[價价]|${HALVED_MEASURES})`,
);

/** 一半. */
function readOneHalf(text: string, start: number): Quantity | undefined {
  if (text[start + 1] !== "半" || /[點点夜路]/.test(text[start + 2] ?? "")) return undefined;
  return quantity("fraction", start, start + 2, 0.5, fractionKeys(1, 2), { weak: true });
}

/** 數百, 幾十萬, 好幾千: a scale told roughly. */
function readRoughScale(text: string, start: number): Quantity | undefined {
  if (!isMultiplier(text[start + 1])) return undefined;
  if (
    /[人次總总多少分小參参函整指奇偶歲岁]/.test(text[start - 1] ?? "") &&
    /[數数]/.test(text[start]!)
  )
    return undefined;
  const scale = readNumeral(text, start + 1);
  if (!scale) return undefined;
  return roughScale(start, scale.end, scale.value);
}

function roughScale(start: number, end: number, value: number): Quantity {
  return quantity("number", start, end, value, [`~${numberKey(value)}`], {
    approximate: true,
    weak: true,
  });
}

/** 上百, 成千上萬, 成百; and 上半年. */
function readAbove(text: string, start: number): Quantity | undefined {
  if (text[start] === "上" && text[start + 1] === "半") return readNthHalf(text, start);
  if (text.startsWith("成千上萬", start) || text.startsWith("成千上万", start)) {
    const keys = ["~1000", "~10000"];
    return quantity("number", start, start + 4, 1000, keys, { approximate: true, weak: true });
  }
  if (!/[百千萬万億亿]/.test(text[start + 1] ?? "")) return undefined;
  const scale = readNumeral(text, start + 1);
  return scale && UNITS_OF_ROUGH.test(text[scale.end] ?? "")
    ? roughScale(start, scale.end, scale.value)
    : undefined;
}

const UNITS_OF_ROUGH = /[人名元年歲岁里公個个家戶户件種种次位隻只條条艘輛辆張张本間间棟萬億億]/;

/** 上半年, 下半場. */
function readNthHalf(text: string, start: number): Quantity | undefined {
  if (text[start + 1] !== "半" || !/[年場场葉叶期部段]/.test(text[start + 2] ?? ""))
    return undefined;
  const nth = text[start] === "上" ? 1 : 2;
  return quantity("fraction", start, start + 2, 0.5, [`h${nth}`], { weak: true });
}

/** 首次, 首季, 首位: a first one. Before a numeral (首三季) it adds nothing. */
function readInitial(text: string, start: number): Quantity | undefined {
  return /[次位個个屆届日批輪轮場场座條条款部份任期季度項项例間间班艘架輛辆階阶]/.test(
    text[start + 1] ?? "",
  )
    ? quantity("ordinal", start, start + 1, 1, ["1"], { weak: true })
    : undefined;
}

function readDouble(text: string, start: number, word: string): Quantity | undefined {
  return text.startsWith(word, start)
    ? quantity("multiple", start, start + word.length, 2, multipleKeys(2), { weak: true })
    : undefined;
}

/** 翻一番 is twice, 翻兩番 four times as much; 翻倍 twice. */
function readTurn(text: string, start: number): Quantity | undefined {
  const match = /^翻[了]?([一兩两])番/.exec(text.slice(start, start + 4));
  if (!match) return readDouble(text, start, "翻倍");
  const value = match[1] === "一" ? 2 : 4;
  return quantity("multiple", start, start + match[0].length, value, multipleKeys(value));
}

/** 十幾, 十多, 十餘, 十來個: ten and some, "a dozen or so". */
function readTenSome(text: string, start: number): Quantity | undefined {
  const next = text[start + 1] ?? "";
  if (isMultiplier(text[start - 1]) || !/[幾几多餘余來来]/.test(next)) return undefined;
  const scale = readNumeral(text, start);
  if (scale && scale.end > start + 1) return undefined;
  if (/[來来]/.test(next) && !/[個个歲岁人年天名位塊块元萬万次]/.test(text[start + 2] ?? ""))
    return undefined;
  return quantity("number", start, start + 2, 10, ["10", "~10"], { approximate: true });
}
