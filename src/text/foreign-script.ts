import { InputError } from "../errors.ts";
import { isHanCode, isLatinLetter } from "./script.ts";

/** Scripts with a name of their own in messages; ranges of UTF-16 units, ends included. */
const SCRIPTS: readonly (readonly [name: string, ...ranges: (readonly [number, number])[]])[] = [
  ["Greek", [0x370, 0x3ff], [0x1f00, 0x1fff]],
  ["Cyrillic", [0x400, 0x52f], [0x1c80, 0x1c8f], [0x2de0, 0x2dff], [0xa640, 0xa69f]],
  ["Armenian", [0x530, 0x58f]],
  ["Hebrew", [0x590, 0x5ff], [0xfb1d, 0xfb4f]],
  ["Arabic", [0x600, 0x6ff], [0x750, 0x77f], [0x8a0, 0x8ff], [0xfb50, 0xfdff], [0xfe70, 0xfefc]],
  ["Devanagari", [0x900, 0x97f]],
  ["Thai", [0xe00, 0xe7f]],
  ["Korean", [0xac00, 0xd7a3], [0x1100, 0x11ff], [0x3131, 0x318e], [0xffa1, 0xffdc]],
];
const KOREAN = SCRIPTS.length - 1;
/** One Chinese character says as much as 3.5 letters of an alphabet, a Korean syllable as 2.5. */
const HAN_WEIGHT = 3.5;
const KOREAN_WEIGHT = 2.5;
/** What a language has of the other's letters at least if it is one of the two of a text. */
const SIDE = 0.3;

interface ScriptCounts {
  readonly han: number;
  readonly latin: number;
  readonly kana: number;
  /** Letters of the other scripts, as in {@link SCRIPTS}; the last is of all the rest. */
  readonly others: readonly number[];
}

/** How the letters of a text are checked. */
export interface ScriptExpectation {
  /** Both languages are in this text; one of them otherwise. `false` by default. */
  readonly isBilingual?: boolean;
  /** The text may hold numbers and marks only. `false` by default. */
  readonly mayLackLetters?: boolean;
}

/**
 * Refuses a text that is in neither English nor Chinese, as far as its letters show that: most of
 * them are of another script, or kana stand among the Han characters. Quotations pass.
 *
 * @throws {InputError} that says what the text is in
 */
export function checkScript(text: string, name: string, expected: ScriptExpectation = {}): void {
  const { isBilingual = false, mayLackLetters = false } = expected;
  const { han, latin, kana, others } = countScripts(text);
  const foreign = kana + others.reduce((sum, count) => sum + count, 0);
  if (han + latin === 0) {
    if (mayLackLetters && foreign === 0) return;
    throw new InputError(`${name}: found neither English nor Chinese letters`);
  }
  const wanted = isBilingual ? "an English and a Chinese text" : "an English or a Chinese text";

  // Japanese has about as many kana as Han characters, a Chinese text one in ten where it tells of Japan.
  const japanese = HAN_WEIGHT * (han + kana);
  if (kana > 0.2 * han && japanese > (isBilingual ? SIDE * latin : latin)) {
    throw new InputError(`${name}: is in Japanese; expected ${wanted}`);
  }
  const weights = others.map((count, i) => (i === KOREAN ? KOREAN_WEIGHT : 1) * count);
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const chinese = HAN_WEIGHT * han;
  // Of a bilingual text a third language stands where the English should.
  if (weight <= (isBilingual ? Math.max(latin, SIDE * chinese) : latin + chinese)) return;
  const script = SCRIPTS[weights.indexOf(Math.max(...weights))]?.[0];
  const letters = script === undefined ? "letters of another script" : `${script} letters`;
  const share = isBilingual ? "partly" : "mostly";
  throw new InputError(`${name}: is ${share} in ${letters}; expected ${wanted}`);
}

function countScripts(text: string): ScriptCounts {
  let han = 0;
  let latin = 0;
  let kana = 0;
  const others: number[] = new Array(SCRIPTS.length + 1).fill(0);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isLatinLetter(unit)) latin++;
    else if (unit < 0x250) continue;
    // The high surrogates of planes 2 and 3 count for the pair.
    else if (isHanCode(unit) || (unit >= 0xd840 && unit <= 0xd8bf)) han++;
    else if (isKana(unit)) kana++;
    else {
      const script = findScript(unit);
      if (script >= 0) others[script]!++;
    }
  }
  return { han, latin, kana, others };
}

/** Says whether a UTF-16 unit is a Japanese letter; の is not counted, which Taiwan's shop signs use. */
function isKana(unit: number): boolean {
  if (unit === 0x306e) return false;
  return (
    (unit >= 0x3041 && unit <= 0x3096) ||
    (unit >= 0x30a1 && unit <= 0x30fa) ||
    (unit >= 0xff66 && unit <= 0xff9d)
  );
}

/** A letter that belongs to a script, but to none that English or Chinese is written in. */
const FOREIGN_LETTER =
  /(?!\p{Script=Latin}|\p{Script=Han}|\p{Script=Bopomofo}|\p{Script=Common}|\p{Script=Inherited})\p{L}/u;

function findScript(unit: number): number {
  // The marks of English and Chinese, which are frequent, need no regular expression.
  if ((unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x3000 && unit <= 0x303f)) return -1;
  if (unit >= 0xff00 && unit <= 0xff65) return -1;
  if (!FOREIGN_LETTER.test(String.fromCharCode(unit))) return -1;
  const script = SCRIPTS.findIndex(([, ...ranges]) =>
    ranges.some(([first, last]) => unit >= first && unit <= last),
  );
  return script < 0 ? SCRIPTS.length : script;
}
