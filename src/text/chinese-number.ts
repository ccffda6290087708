import {
  numeralAt,
  readChineseDate,
  readChineseTime,
  readChineseWeekday,
  readFirstMinguoYear,
  readNamedMonth,
  skipSpace,
  withMinguoYears,
} from "./chinese-date.ts";
import {
  CLASSIFIERS,
  CURRENCIES,
  endOfNonNumber,
  UNITS_OF_BARE,
  UNITS_OF_ONE,
} from "./chinese-number-words.ts";
import { isMultiplier, NUMERAL_SIGNS, type Numeral, readNumeral } from "./chinese-numeral.ts";
import { isDigitCode, readDigits, readNumberSign } from "./digit-number.ts";
import { withDayPart } from "./english-date.ts";
import { CURRENCY_SIGNS } from "./english-number-words.ts";
import {
  fractionKeys,
  multipleKeys,
  numberKey,
  numberKeys,
  percentKeys,
  type Quantity,
  type QuantityExtras,
  quantity,
  timeKeys,
} from "./number-quantity.ts";

/** Where a quantity may begin; the other characters are passed over by the engine. */
const CANDIDATES = new RegExp(
  `[0-9０-９½⅓⅔¼¾⅕⅛\\u2460-\\u2473\\u2776-\\u277f${NUMERAL_SIGNS}半數数幾几上成首民元正臘腊天日加翻下]`,
  "g",
);

/**
 * Finds the quantities of a Chinese text, Traditional or Simplified, in linear time.
 *
 * Not numbers: a lone 一 but before a unit, and numerals inside the words of
 * `chinese-number-words.ts` (九龍, 四處, 萬一, 十分). A lone numeral before a word that nothing is
 * counted by is weak.
 */
export function readChineseQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  CANDIDATES.lastIndex = 0;
  for (let match = CANDIDATES.exec(text); match; match = CANDIDATES.exec(text)) {
    const start = match.index;
    const end = readAt(text, start, found);
    CANDIDATES.lastIndex = Math.max(end, start + 1);
  }
  return text.includes("民") ? withMinguoYears(text, found) : found;
}

/** Reads what begins at `start`, stores it, and returns where to go on (0: one further). */
function readAt(text: string, start: number, found: Quantity[]): number {
  const sign = text[start]!;
  if (isDigitCode(text.charCodeAt(start))) return readDigitsAt(text, start, found);
  const special = SPECIAL[sign];
  if (special) {
    const read = special(text, start);
    if (read) return push(found, read);
    if (!NUMERAL_SIGNS.includes(sign)) return 0;
  }
  const code = text.charCodeAt(start);
  if (code < 0x3000) {
    const read = readNumberSign(text, start);
    if (read) return push(found, read);
  }
  if (sign === "十" && isVery(text, start)) return start + 2;
  const weekday = readChineseWeekday(text, start);
  if (weekday) return push(found, weekday);
  const numeral = readNumeral(text, start);
  if (!numeral) return 0;
  // 第三者, 百分之 and the like are decided by what stands before; words only concern the rest.
  if (text[start - 1] !== "第") {
    const skip = endOfNonNumber(text, start);
    if (skip > start && (skip >= numeral.end || numeral.isBare)) return skip;
  }
  return finish(text, start, numeral, found, undefined);
}

/** 十分 before an adjective is "very"; minutes stand before 鐘, points after 得 and 滿. */
function isVery(text: string, start: number): boolean {
  const next = text[start + 2] ?? "";
  return text[start + 1] === "分" && !/[之鐘钟0-9０-９]/.test(next) && !isPoints(text, start);
}

/** 得十分。 scores ten points; 變得十分凝重 is "very". */
function isPoints(text: string, start: number): boolean {
  return (
    /[得滿满獲获扣考]/.test(text[start - 1] ?? "") && !/\p{Script=Han}/u.test(text[start + 2] ?? "")
  );
}

/** Stores a quantity; of one that reaches back (民國, 星期) nothing was stored before. */
function push(found: Quantity[], read: Quantity): number {
  found.push(read);
  return read.span.end;
}

function readDigitsAt(text: string, start: number, found: Quantity[]): number {
  const read = readDigits(text, start);
  if ("nameEnd" in read) return read.nameEnd;
  if ("kind" in read) return push(found, read.kind === "time" ? inDayPart(text, read) : read);
  const { from, unit, isNegative } = readPrefix(text, start);
  const time = withDayPart(text, start, read.end, read.value);
  if (time) return push(found, time);
  const suffix = /^(?:k|K|bn|m|M)(?![A-Za-z])/.exec(text.slice(read.end, read.end + 3))?.[0];
  if (suffix && (unit || suffix === "k" || suffix === "K")) {
    const value = read.value * (suffix === "bn" ? 1e9 : suffix.toLowerCase() === "k" ? 1e3 : 1e6);
    const keys = unit ? numberKeys(value) : [...numberKeys(value), read.key];
    return push(found, quantity("number", from, read.end + suffix.length, value, keys, { unit }));
  }
  // The literal may stand before a space and a scale word: 120 萬
  const gap = text[read.end] === " " && /[百千萬万億亿兆]/.test(text[read.end + 1] ?? "") ? 1 : 0;
  const numeral = readNumeral(text, start, { ...read, end: read.end + gap })!;
  const end = gap === 1 && numeral.end === read.end + 1 ? read.end : numeral.end;
  return finish(text, from, { ...numeral, end }, found, unit, start, isNegative);
}

/** 下午3:30 is 15:30. */
function inDayPart(text: string, read: Quantity): Quantity {
  const before = text.slice(Math.max(0, read.span.start - 3), read.span.start).trimEnd();
  const part = /(?:上午|凌晨|清晨|早上|早晨)$/.test(before)
    ? "am"
    : /(?:下午|傍晚|晚上|晚間|晚间)$/.test(before)
      ? "pm"
      : undefined;
  if (part === undefined || read.value > 12.99) return read;
  const hour = Math.floor(read.value);
  const keys = timeKeys(hour, Math.round((read.value - hour) * 60), part);
  return { ...read, keys, value: part === "pm" && hour < 12 ? read.value + 12 : read.value };
}

/** A currency or minus sign before digits. */
function readPrefix(
  text: string,
  start: number,
): { from: number; unit?: string; isNegative: boolean } {
  for (const length of [4, 3, 2, 1]) {
    const unit = CURRENCY_SIGNS.get(text.slice(Math.max(0, start - length), start));
    if (unit !== undefined) return { from: start - length, unit, isNegative: false };
  }
  const dash = text[start - 1];
  const isNegative =
    (dash === "-" || dash === "−") && /^[\s(（,，:：]?$/.test(text[start - 2] ?? "");
  return { from: isNegative ? start - 1 : start, isNegative };
}

/** Decides what a numeral is by what stands before and after it. */
function finish(
  text: string,
  from: number,
  numeral: Numeral,
  found: Quantity[],
  unit: string | undefined,
  start = from,
  isNegative = false,
): number {
  const { end } = numeral;
  const after = skipSpace(text, end);
  const fraction = readFraction(text, start, numeral, after);
  if (fraction) return push(found, fraction);

  const before = text[start - 1] ?? "";
  const extras: QuantityExtras = { unit: unit ?? currencyAround(text, start, after) };
  extras.approximate = isRough(text, start, numeral);
  extras.weak = numeral.other === 2 || /^進[位制]/.test(text.slice(after, after + 2));
  if (before === "第") {
    const keys = keysOf(numeral);
    const isPart = /[條条項项款章節节頁页編编]/.test(text[end] ?? "");
    const weak = numeral.value === 1 || (numeral.value === 2 && numeral.isSingle && !isPart);
    return push(found, quantity("ordinal", start - 1, end, numeral.value, keys, { weak }));
  }
  const percent = readPercent(text, start, numeral, after);
  if (percent) return push(found, percent);
  if (!numeral.isBare && !isNegative) {
    const date = readChineseDate(text, start, numeral) ?? readChineseTime(text, start, numeral);
    if (date) return push(found, date);
  }
  if (text[after] === "倍") return push(found, readMultiple(text, start, after, numeral));

  const half = readHalfAfter(text, start, numeral);
  if (half) return push(found, half);
  const isSpelled = !isDigitCode(text.charCodeAt(start));
  if (isSpelled && numeral.isBare) {
    if (!isCountedBare(text, start, numeral)) return end;
    extras.weak = true;
  }
  if (isSpelled && numeral.isSingle && !keepsSingle(text, start, numeral, extras)) return end;

  const isMinus =
    isNegative || before === "負" || before === "负" || text.slice(start - 2, start) === "零下";
  const value = isMinus ? -numeral.value : numeral.value;
  const keys = isMinus ? numberKeys(value) : keysOf(numeral);
  const tail = roughTail(text, end);
  if (tail > 0 && numeral.value >= 10) {
    extras.approximate = true;
    if (numeral.value === 10 || numeral.isBare) keys.push(`~${numberKey(numeral.value)}`);
  }
  return push(found, quantity("number", from, end + tail, value, keys, extras));
}

function keysOf(numeral: Numeral): string[] {
  const keys = [numeral.key ?? numberKey(numeral.value)];
  if (numeral.other !== undefined) keys.push(numberKey(numeral.other));
  return keys;
}

/** 多, 餘, 幾, 來 after a number, in characters. */
function roughTail(text: string, end: number): number {
  const sign = text[end] ?? "";
  if (/[多餘余]/.test(sign)) return /[少數数於于]/.test(text[end + 1] ?? "") ? 0 : 1;
  return /[幾几來来]/.test(sign) && /[個个歲岁人年天名位塊块元萬万次]/.test(text[end + 1] ?? "")
    ? 1
    : 0;
}

function isRough(text: string, start: number, numeral: Numeral): boolean {
  if (numeral.other !== undefined || numeral.isRough) return true;
  return (
    /[約约近逾]$/.test(text.slice(Math.max(0, start - 1), start)) ||
    text.slice(start - 2, start) === "大概"
  );
}

function currencyAround(text: string, start: number, after: number): string | undefined {
  const before = text.slice(Math.max(0, start - 4), start).trimEnd();
  for (const [name, code] of CURRENCIES) {
    if (name !== "元" && before.endsWith(name)) return code;
    if (text.startsWith(name, after)) return code;
  }
  return undefined;
}

/** 三分之一, 百分之二十, 千分之五, 三又二分之一. */
function readFraction(
  text: string,
  start: number,
  numeral: Numeral,
  after: number,
): Quantity | undefined {
  if (text[after] === "又") {
    const below = numeralAt(text, after + 1);
    const line = below ? skipSpace(text, below.end) : 0;
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

/** 20%, 20個百分點, 二成五, 七折. */
function readPercent(
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
  if (sign === "成" && value > 0 && value <= 10 && !AFTER_TENTH.test(next)) {
    const small = readNumeral(text, after + 1);
    const hasSmall =
      small?.isSingle &&
      small.value > 0 &&
      small.value < 10 &&
      !CLASSIFIERS.has(text[small.end] ?? "");
    const percent = value * 10 + (hasSmall ? small.value : 0);
    const keys = percentKeys(percent);
    if (numeral.other !== undefined) keys.push(`${numeral.other * 10}%`);
    return quantity("percent", start, hasSmall ? small.end : after + 1, percent, keys, extras);
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
function readMultiple(text: string, start: number, after: number, numeral: Numeral): Quantity {
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

/** 三年半, 兩個半小時, 一個半月: a half more. */
function readHalfAfter(text: string, start: number, numeral: Numeral): Quantity | undefined {
  const match =
    /^(?:[個个]半(?![天])|(?:年|個月|个月|小時|小时|個小時|天|公里|英里|公斤|斤|里|歲|岁|週|周|世紀)半(?![夜路空山島岛]))/.exec(
      text.slice(numeral.end, numeral.end + 5),
    );
  if (!match || numeral.other !== undefined) return undefined;
  const value = numeral.value + 0.5;
  return quantity("number", start, numeral.end + match[0].length, value, numberKeys(value));
}

/** A bare 百, 千, 萬 counts before a unit (百人, 千萬元), after 近, 上 and the like, or in 百分之. */
function isCountedBare(text: string, start: number, numeral: Numeral): boolean {
  const next = text[numeral.end] ?? "";
  if (/[近逾超破達达]/.test(text[start - 1] ?? "")) return true;
  return UNITS_OF_BARE.has(next) && !/[性格民]/.test(text[numeral.end + 1] ?? "");
}

/** Decides on a numeral of one sign; marks it weak where a translation may well leave it out. */
function keepsSingle(
  text: string,
  start: number,
  numeral: Numeral,
  extras: QuantityExtras,
): boolean {
  const next = text[numeral.end] ?? "";
  const before = text[start - 1] ?? "";
  const isItem = isItemNumber(text, start, numeral.end);
  // 參加, 陸地, 隊伍, 收拾: signs of financial numerals are other words alone
  if (FINANCIAL.test(text[start]!)) return isItem || /[元圓圆]/.test(next);
  if (numeral.value === 1) {
    if (isItem) return true;
    if (before === "之" && /[條条]/.test(text[start - 2] ?? "")) return true;
    if (!UNITS_OF_ONE.has(next) && !isUnitWord(text, numeral.end)) return false;
    if (next === "公" || next === "英" || next === "美" || next === "世") {
      if (
        !/^(?:公[里尺斤分升頃]|英[里尺寸畝鎊]|美[元金分]|世紀|世纪)/.test(
          text.slice(numeral.end, numeral.end + 2),
        )
      )
        return false;
    }
    extras.weak = true;
    return true;
  }
  if (numeral.value === 0) {
    extras.weak = true;
    return true;
  }
  if (isItem || before === "之" || before === "初") return true;
  // 兩個 is often "the", "both" or a plural; 小四 and 老三 are people
  if (!CLASSIFIERS.has(next) || /[小老阿]/.test(before)) extras.weak = true;
  else if (numeral.value === 2) extras.weak = !UNITS_OF_TWO.test(next) || /[這那]/.test(before);
  return true;
}

const FINANCIAL = /[壹貳贰參叁叄肆伍陸陆柒捌玖拾]/;

/** Units that 兩 counts in earnest: 兩年, 兩公里. */
const UNITS_OF_TWO =
  /[年月天日週周小時时分秒公里尺寸米斤磅元塊块歲岁次倍成折條条項项款章頁页百千萬万億亿度英美噸吨名]/;

/** 個月, 小時, 分鐘, 個小時, 星期. */
function isUnitWord(text: string, offset: number): boolean {
  return /^(?:[個个](?:月|小[時时]|世[紀纪]|星期|[鐘钟][頭头])|小[時时]|分[鐘钟]|星期|毫[米升克])/.test(
    text.slice(offset, offset + 3),
  );
}

/** 一、 and （一） at the beginning of a line number an item. */
function isItemNumber(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? "\n";
  const after = text[end] ?? "";
  if (/[（(〔]/.test(before)) return /[）)〕]/.test(after);
  return /[\n\r\u3000 ]/.test(before) && /[、．.]/.test(after);
}

type Reader = (text: string, start: number) => Quantity | undefined;

/** Signs that may begin a quantity without being numerals. */
const SPECIAL: Readonly<Record<string, Reader | undefined>> = {
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
  const isUnit =
    /^(?:[個个](?:多?[月小鐘钟世]|)|年|月|日|小[時时]|[時时]辰|公[里斤尺]|英[里寸]|里|斤|米|尺|寸|秒|世[紀纪]|[輩辈]|[價价]|[壺瓶杯碗包箱])/.test(
      rest,
    );
  const isMost = /[大過过多對对]/.test(before);
  return isUnit || isMost
    ? quantity("fraction", start, start + 1, 0.5, fractionKeys(1, 2), { weak: true })
    : undefined;
}

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
