import { FREQUENT_HAN } from "../text/frequent-han.ts";
import { isHanCode, isLatinLetter } from "../text/script.ts";
import { decodeLegacy } from "./decode-legacy.ts";

/** The encodings that can be read, by the name they are reported with. */
export type EncodingName =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "big5-hkscs"
  | "gb18030"
  | "windows-1252";

/** Bytes that are looked at; more would not change the answer. */
const SAMPLE_BYTES = 1 << 16;

/**
 * Says by its marks and zero bytes whether a text is UTF-16.
 *
 * Latin text has a zero in every second byte; Chinese text has zeros in its line ends and ASCII
 * stops only, and 一 (U+4E00) puts one on the other side. So both readings are decoded and the one
 * that looks like text wins.
 *
 * @returns `undefined` if neither reading looks like text
 */
export function detectUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes.length < 2) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const [encoding, rating] = rateUtf16(bytes);
  return rating >= 0.4 ? encoding : undefined;
}

/**
 * Finds the encoding of bytes that are neither strict UTF-8 nor marked: UTF-8 with a few broken
 * places, Big5, GB18030, an English text in windows-1252, or UTF-16 without mark and zeros.
 *
 * Big5 and GB18030 accept nearly all of each other's texts, so validity says little. What decides
 * is which reading gives frequent Chinese characters.
 *
 * @returns `undefined` if no reading looks like text
 */
export function detectLegacy(bytes: Uint8Array): EncodingName | undefined {
  const { valid, invalid, isCut } = countUtf8(bytes);
  // Chance hardly ever makes valid sequences out of other encodings, and never nine of ten.
  if (valid > 9 * (invalid + (isCut ? 3 : 0))) return "utf-8";

  const sample = collectSample(bytes);
  const utf16 = rateUtf16(bytes);
  // Of equal ratings the first wins.
  const rated: (readonly [EncodingName, number])[] = [
    // A short text that breaks off may be a word in another encoding.
    ["utf-8", isCut && valid > 9 * invalid ? rateCutUtf8(sample) : -1],
    [
      "big5-hkscs",
      rateChinese(decodeLegacy(sample, "big5-hkscs")) + 0.2 * countLevel1(sample, "big5-hkscs"),
    ],
    [
      "gb18030",
      rateChinese(decodeLegacy(sample, "gb18030")) + 0.2 * countLevel1(sample, "gb18030"),
    ],
    ["windows-1252", rateWestern(decodeLegacy(sample, "windows-1252"))],
    [utf16[0], utf16[1] >= 0.4 ? utf16[1] : -1],
  ];
  let best = rated[0]!;
  for (const candidate of rated) if (candidate[1] > best[1]) best = candidate;
  return best[1] > 0 ? best[0] : undefined;
}

function rateCutUtf8(sample: Uint8Array): number {
  const text = new TextDecoder().decode(sample).replace(/\ufffd$/, "");
  return Math.max(rateChinese(text), rateWestern(text));
}

function rateUtf16(bytes: Uint8Array): readonly ["utf-16le" | "utf-16be", number] {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE_BYTES) & ~1);
  const little = rateChinese(new TextDecoder("utf-16le").decode(sample), 1);
  const big = rateChinese(new TextDecoder("utf-16be").decode(sample), 1);
  return little >= big ? ["utf-16le", little] : ["utf-16be", big];
}

/**
 * Gives the share of two-byte characters that stand in the rows both standards keep for frequent
 * characters (5,401 in Big5, 3,755 in GB 2312). It decides for names and other short texts
 * without any of the most frequent characters.
 */
function countLevel1(bytes: Uint8Array, encoding: "big5-hkscs" | "gb18030"): number {
  const [first, last, trail] = encoding === "gb18030" ? [0xb0, 0xd7, 0xa1] : [0xa4, 0xc6, 0x40];
  let frequent = 0;
  let count = 0;
  for (let i = 0; i + 1 < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x81) continue;
    count++;
    i++;
    if (lead >= first && lead <= last && bytes[i]! >= trail) frequent++;
  }
  return count === 0 ? 0 : frequent / count;
}

/**
 * Rates how much a decoded text looks like Chinese, from below 0 to 1: the mean over its characters
 * of 1 for frequent ones, 0 for other Han characters, less for what mojibake is made of.
 *
 * @param ascii - what a printable ASCII character is worth; left out if not given
 */
function rateChinese(text: string, ascii?: number): number {
  let sum = 0;
  let count = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) {
      const isText = point >= 0x20 ? point !== 0x7f : point >= 0x09 && point <= 0x0d;
      if (!isText) sum -= 2;
      else if (ascii !== undefined) sum += ascii;
      if (!isText || ascii !== undefined) count++;
      continue;
    }
    count++;
    if (FREQUENT_HAN.has(character)) sum += 1;
    else if (isDamage(point)) sum -= 2;
    else if (isHanCode(point)) sum += point < 0x10000 ? 0 : -0.2;
    else if (point >= 0xff01 && point <= 0xff5e)
      sum += 0.5; // full-width forms
    else sum -= 0.5;
  }
  return count === 0 ? 0 : sum / count;
}

/** Rates how much the characters beyond ASCII look like those of English text, from -1 to 1. */
function rateWestern(text: string): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isControl = unit < 0x20 && (unit < 0x09 || unit > 0x0d);
    if (unit < 0x80 && !isControl) continue;
    count++;
    if (isControl) sum -= 2;
    else if (isLatinLetter(unit)) {
      // é in café, á and ñ in Báñez: a letter of ASCII stands beside it
      sum +=
        isAsciiLetter(text.charCodeAt(i - 1)) || isAsciiLetter(text.charCodeAt(i + 1)) ? 0.8 : -0.5;
    } else {
      sum += "‘’“”–—…•€™£§©®°½\u00a0".includes(text[i]!) ? 1 : -1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

function isAsciiLetter(unit: number): boolean {
  return unit < 0x80 && isLatinLetter(unit); // false for the NaN beyond the ends
}

/** Says whether a character is a sign of wrong decoding: replacement, private use, C1 control. */
export function isDamage(point: number): boolean {
  return (
    point === 0xfffd ||
    (point >= 0xe000 && point <= 0xf8ff) ||
    (point >= 0x80 && point <= 0x9f && point !== 0x85) || // U+0085 is a line end of mainframes
    point >= 0xf0000
  );
}

/**
 * Counts the multi-byte sequences that are valid UTF-8, and the bytes that belong to none. A sequence
 * that the end of the text cuts short is neither: so ends a file whose copying broke off.
 */
function countUtf8(bytes: Uint8Array): { valid: number; invalid: number; isCut: boolean } {
  let valid = 0;
  let invalid = 0;
  let isCut = false;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    let end = i + 1;
    if (lead >= 0xc2 && lead <= 0xf4) {
      while (end < i + length && end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end++;
    }
    if (end === i + length && lead >= 0xc2) valid++;
    else if (end === bytes.length && lead >= 0xc2 && lead <= 0xf4) isCut = true;
    else invalid += end - i;
    i = end;
  }
  return { valid, invalid, isCut };
}

/**
 * Takes the lines that hold bytes beyond ASCII, up to the size of a sample. Lines can be cut out
 * because LF and CR are never part of a longer character in any of these encodings.
 */
function collectSample(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, SAMPLE_BYTES));
  let size = 0;
  let start = 0;
  let isBeyondAscii = false;
  for (let i = 0; i <= bytes.length && size < sample.length; i++) {
    const byte = i < bytes.length ? bytes[i]! : 0x0a;
    if (byte >= 0x80) isBeyondAscii = true;
    // A very long line is cut; at worst one character breaks at the cut.
    if (byte !== 0x0a && byte !== 0x0d && !(isBeyondAscii && i - start >= SAMPLE_BYTES)) continue;
    if (isBeyondAscii) {
      const line = bytes.subarray(start, Math.min(i + 1, start + sample.length - size));
      sample.set(line, size);
      size += line.length;
    }
    start = i + 1;
    isBeyondAscii = false;
  }
  return sample.subarray(0, size);
}
