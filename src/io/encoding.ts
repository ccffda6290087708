import { constants } from "node:buffer";
import { InputError } from "../errors.ts";
import { createPlaceFinder } from "../text/place.ts";
import type { Notice, Place } from "../types.ts";
import { findBinaryKind } from "./binary.ts";
import { decodeLegacy } from "./decode-legacy.ts";
import { detectLegacy, detectUtf16, type EncodingName, isDamage } from "./detect-encoding.ts";

export type { EncodingName };

/** What people call the encodings, compared without case, spaces and punctuation. */
const ALIASES: Readonly<Record<EncodingName, string>> = {
  "utf-8": "utf8 utf8bom utf8sig utf8mb4 unicode11utf8 cp65001 65001 ascii usascii",
  "utf-16le": "utf16le utf16 unicode ucs2 ucs2le cp1200 1200 utf16lebom",
  "utf-16be": "utf16be unicodebe ucs2be unicodefffe cp1201 1201 utf16bebom",
  // The HKSCS table holds all of CP950 and of the ETEN extensions, so one decoder serves all.
  "big5-hkscs":
    "big5hkscs big5 big5hk hkscs hkscs2008 hkscs2004 big5hkscs2008 big5hkscs2004 cp950 950 ms950 windows950 xxbig5 csbig5 big5eten big5cp950 cnbig5",
  gb18030:
    "gb18030 gbk gb2312 gb cp936 936 ms936 windows936 euccn csgb2312 xgbk gb231280 cp54936 54936",
  "windows-1252": "windows1252 cp1252 1252 ansi latin1 iso88591 l1 western win1252",
};

const NAME_BY_ALIAS = new Map<string, EncodingName>();
for (const [name, aliases] of Object.entries(ALIASES)) {
  for (const alias of aliases.split(" ")) NAME_BY_ALIAS.set(alias, name as EncodingName);
}

/** With fewer damaged characters than this a short text may still be in the encoding asked for. */
export const DAMAGE_MIN = 3;

/** What {@link decode} gives. */
export interface DecodedText {
  /** The whole input without byte order mark; otherwise unchanged, line ends included. */
  readonly text: string;
  readonly encoding: EncodingName;
  /** `ENCODING_DETECTED` if it was found and is not UTF-8, `DAMAGED_CHARACTERS` if any are. */
  readonly notices: readonly Notice[];
}

/**
 * Decodes the bytes of a text file.
 *
 * With `"auto"`, a byte order mark decides, then strict validity as UTF-8, then zero bytes (UTF-16),
 * then which of Big5-HKSCS, GB18030 and windows-1252 gives plausible text. A byte order mark also
 * decides between the two orders when UTF-16 is asked for. Damage is counted, and the first place
 * told; it is an error only where it shows that the encoding asked for is the wrong one. Linear in
 * the size.
 *
 * @param encoding - `"auto"` or a name of an encoding, e.g. `big5`, `CP950`, `utf-16`
 * @param name - the file's name, for messages
 * @throws {InputError} if the encoding is unknown or, asked for by name, damages more than 1 % of the
 * characters; if the data are not text or larger than a string can be (about 500 MB)
 */
export function decode(bytes: Uint8Array, encoding: string, name: string): DecodedText {
  const asked = encoding === "auto" ? undefined : parseEncodingName(encoding);
  const kind = findBinaryKind(bytes);
  if (kind !== undefined) throw new InputError(`${name}: expected plain text, found ${kind}`);
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    const size = Math.round(bytes.length / 1e6);
    throw new InputError(`${name}: ${size} MB is too large to read at once; split the file`);
  }

  if (asked === undefined) return detectAndDecode(bytes, name);
  const actual = asked.startsWith("utf-16") && hasUtf16Mark(bytes) ? detectUtf16(bytes)! : asked;
  if (!actual.startsWith("utf-16") && bytes.includes(0)) throw binaryError(name);
  const text = decodeAs(bytes, actual);
  const damage = findDamage(text);
  if (damage !== undefined && damage.count >= DAMAGE_MIN && damage.count > text.length / 100) {
    const { count, place } = damage;
    throw new InputError(
      `${name}:${place.line}:${place.column}: ${count} damaged characters when read as ${encoding}; ` +
        "leave the encoding out to have it found",
    );
  }
  return { text, encoding: actual, notices: damageNotices(damage, name) };
}

/** With fewer bytes beyond ASCII than this, what a file says of its encoding is surer than its content. */
export const TELLING_BYTES = 200;

/**
 * Decodes the bytes of a text file that says itself what its encoding is. That is often wrong, so
 * it decides only where the content says little, and does not damage the text.
 *
 * @param encoding - as for {@link decode}; a name decides
 * @param declared - what the file says; nothing if it says nothing
 * @throws {InputError} as {@link decode}
 */
export function decodeDeclared(
  bytes: Uint8Array,
  encoding: string,
  declared: string | undefined,
  name: string,
): DecodedText {
  const found = () => decode(bytes, encoding, name);
  if (encoding !== "auto" || declared === undefined || hasUtf16Mark(bytes)) return found();
  const asked = NAME_BY_ALIAS.get(plainName(declared));
  // What the bytes are read as to find the declaration is not UTF-16.
  if (asked === undefined || asked === "utf-8" || asked.startsWith("utf-16")) return found();
  let telling = 0;
  for (const byte of bytes) if (byte >= 0x80) telling++;
  if (telling === 0 || telling >= TELLING_BYTES || decodeStrictUtf8(bytes) !== undefined) {
    return found();
  }
  const text = decodeAs(bytes, asked);
  if (findDamage(text) !== undefined || bytes.includes(0)) return found();
  return {
    text,
    encoding: asked,
    notices: [{ code: "ENCODING_DETECTED", name, args: { encoding: asked } }],
  };
}

/** Finds an encoding by any of its usual names, if it is known. */
export function findEncodingName(encoding: string): EncodingName | undefined {
  return NAME_BY_ALIAS.get(plainName(encoding));
}

/**
 * Finds an encoding by any of its usual names.
 *
 * @throws {InputError} that lists the encodings, if there is none of that name
 */
export function parseEncodingName(encoding: string): EncodingName {
  const name = findEncodingName(encoding);
  if (name !== undefined) return name;
  const names = Object.keys(ALIASES).join(", ");
  throw new InputError(`encoding "${encoding}": unknown; use auto, big5, gbk, or one of ${names}`);
}

const plainName = (encoding: string) => encoding.toLowerCase().replace(/[^a-z0-9]/g, "");

function detectAndDecode(bytes: Uint8Array, name: string): DecodedText {
  let encoding: EncodingName | undefined;
  if (hasUtf16Mark(bytes)) {
    if (bytes[0] === 0xff && bytes.length >= 4 && bytes[2] === 0 && bytes[3] === 0) {
      throw new InputError(`${name}: UTF-32 is not supported; save it as UTF-8`);
    }
    encoding = detectUtf16(bytes)!;
  } else if (bytes.includes(0)) {
    encoding = detectUtf16(bytes);
    if (encoding === undefined) throw binaryError(name);
  } else {
    const text = decodeStrictUtf8(bytes);
    if (text !== undefined) {
      return { text, encoding: "utf-8", notices: damageNotices(findDamage(text), name) };
    }
    encoding = detectLegacy(bytes);
    if (encoding === undefined) throw binaryError(name);
  }

  const text = decodeAs(bytes, encoding);
  const notices: Notice[] = [];
  if (encoding !== "utf-8") notices.push({ code: "ENCODING_DETECTED", name, args: { encoding } });
  return { text, encoding, notices: [...notices, ...damageNotices(findDamage(text), name)] };
}

function decodeAs(bytes: Uint8Array, encoding: EncodingName): string {
  // TextDecoder reads "big5" wrongly (Hong Kong characters change without an error), and
  // iconv-lite leaves lone surrogates in UTF-16; so each decodes what it does right.
  switch (encoding) {
    case "utf-8":
    case "utf-16le":
    case "utf-16be":
      return new TextDecoder(encoding).decode(bytes);
    default:
      return decodeLegacy(bytes, encoding);
  }
}

function decodeStrictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined; // not valid UTF-8
    throw error;
  }
}

export function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

export function binaryError(name: string): InputError {
  return new InputError(
    `${name}: looks like binary data, not text; if it is text, name its encoding`,
  );
}

/** What a decoder could not read, or hardly any text holds. */
export interface Damage {
  readonly count: number;
  /** Where the first damaged character stands. */
  readonly place: Place;
  /** That character as `U+FFFD`. */
  readonly character: string;
}

/** Counts the damaged characters; `undefined` if there are none. */
export function findDamage(text: string): Damage | undefined {
  let count = 0;
  let first = -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // The common cases first: this runs over every character.
    if (unit < 0x80 || (unit >= 0x3000 && unit < 0xd800)) continue;
    // The last two planes are for private use; their high surrogates are U+DB80 to U+DBFF.
    if (!isDamage(unit) && !(unit >= 0xdb80 && unit <= 0xdbff)) continue;
    if (count === 0) first = i;
    count++;
  }
  if (count === 0) return undefined;
  const place = createPlaceFinder(text)(first);
  const point = text.codePointAt(first)!;
  const character = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  return { count, place, character };
}

export function damageNotices(damage: Damage | undefined, name: string): Notice[] {
  if (damage === undefined) return [];
  const { count, place, character } = damage;
  return [{ code: "DAMAGED_CHARACTERS", name, place, args: { count, character } }];
}
