import { CLASSIFIERS, UNITS_OF_BARE, UNITS_OF_ONE } from "./chinese-number-words.ts";
import type { Numeral } from "./chinese-numeral.ts";
import type { QuantityExtras } from "./number-quantity.ts";

/** A bare 百, 千, 萬 counts before a unit (百人, 千萬元), after 近, 上 and the like, or in 百分之. */
export function isCountedBare(text: string, start: number, numeral: Numeral): boolean {
  const next = text[numeral.end] ?? "";
  if (/[近逾超破達达]/.test(text[start - 1] ?? "")) return true;
  return UNITS_OF_BARE.has(next) && !/[性格民]/.test(text[numeral.end + 1] ?? "");
}

/** Decides on a numeral of one sign; marks it weak where a translation may well leave it out. */
export function keepsSingle(
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
  else if (/[號号]/.test(next) && isNamed(text, start)) extras.weak = true;
  else if (numeral.value === 2) extras.weak = !UNITS_OF_TWO.test(next) || /[這那]/.test(before);
  return true;
}

/** 滿吉財六號 is a ship; 中山路六號 and 第六號 are not. */
function isNamed(text: string, start: number): boolean {
  const name = text.slice(Math.max(0, start - 3), start);
  return /^\p{Script=Han}{2,}$/u.test(name) && !NUMBERED.test(name.at(-1)!);
}

/** What has a number, and what may stand before one. */
const NUMBERED =
  /[第字路街巷弄衖道段里村鄰邻樓楼座棟栋房室艙舱門门牌線线站台臺碼码頭头車车班機机編编型橋桥墩井桿杆件案月的了是在到和與与及或為为之約约至有住找搭坐叫即]/;

const FINANCIAL = /[壹貳贰參叁叄肆伍陸陆柒捌玖拾参]/;

/** Units that 兩 counts in earnest: 兩年, 兩公里. */
const UNITS_OF_TWO =
  /[年月天日週周小時时分秒公里尺寸米斤磅元塊块歲岁次倍成折條条項项款章頁页百千萬万億亿度英美噸吨名]/;

/** 個月, 小時, 分鐘, 個小時, 星期. */
function isUnitWord(text: string, offset: number): boolean {
  return /^(?:[個个](?:月|小[時时]|世[紀纪]|星期|[鐘钟][頭头])|小[時时]|分[鐘钟]|星期|毫[米升克]|[台臺]斤)/.test(
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
