/** What leads somewhere, and leads nowhere if a letter of it is changed. */

import { type Found, findPatterns } from "./pattern.ts";

/** Kinds of addresses. */
export type AddressKind = "url" | "email" | "ip" | "path" | "file";

/**
 * An address in a text. Keys are in lower case, without protocol, and without what differs between
 * the language versions of one page.
 */
export type Address = Found<AddressKind>;

// Each pattern begins where no like character stands before, so that a long run is walked once.
const EMAIL = /(?<![\w.%+-])[\w.%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;
const URL_WITH_PROTOCOL =
  /(?<![A-Za-z])(?:https?|s?ftp|git|ssh):\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/gi;
const DOMAIN =
  /(?<![\w@./-])(?:[A-Za-z0-9-]+\.)+(?:com|org|net|edu|gov|int|io|info|biz|dev|app|tw|hk|cn|jp|uk|eu|example|test)(?![\w-]|\.\w)(?:[/:?#][\w\-.~:/?#[\]@!$&'()*+,;=%]*)?/g;
const IP = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)(?:[:/]\d+)?/g;
const UNIX_PATH = /(?<![\w/.:~*)\]}>\\-])(?:~|\.\.?)?(?:\/[\w.+@%*$-]+)+\/?/g;
const WINDOWS_PATH = /(?<![\w])[A-Za-z]:\\[\w.\\%$~-]*/g;
const FILE =
  /(?<![\w./\\@-])[\w-]+(?:\.[\w-]+)*\.(?:txt|md|rst|pdf|docx?|xlsx?|pptx?|json|toml|ya?ml|xml|html?|css|sh|py|c|h|cc|cpp|hpp|java|go|rs|rb|php|pl|sql|log|csv|tsv|zip|tar|t?gz|bz2|xz|7z|exe|dll|so|conf|cfg|ini|bin|img|iso|jpe?g|png|gif|svg|bmp|webp|wav|mp[34]|deb|rpm|apk|bak|lock|db|dat)(?![\w]|\.\w|\()/gi;

const READERS: readonly (readonly [AddressKind, RegExp])[] = [
  ["url", URL_WITH_PROTOCOL],
  ["email", EMAIL],
  ["url", DOMAIN],
  ["ip", IP],
  ["path", WINDOWS_PATH],
  ["path", UNIX_PATH],
  ["file", FILE],
];

/** Behind an address these belong to the sentence. */
const TRAILING = /[.,;:!?'*[\]~]+$/;
/** A path of one part is one only below the root of a system as everybody knows it. */
const ROOTS =
  /^\/(?:bin|boot|dev|etc|home|lib|media|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)\/?$/;
/** There is something an address may be known by: no text without goes through all patterns. */
const SIGN = /[@/\\]|\.[A-Za-z\d]/;

/**
 * Finds the addresses of a sentence: of the web, of e-mail, of machines, of files. Linear in the
 * text.
 *
 * @returns in text order, disjoint
 */
export function findAddresses(text: string): Address[] {
  if (!SIGN.test(text)) return [];
  return findPatterns(text, READERS, (kind, match) => {
    const whole = trimEnd(match[0]);
    if (!isAddress(kind, whole)) return undefined;
    return { key: keyOf(kind, whole), length: whole.length };
  });
}

// A closing bracket belongs to the address only if it opens there: wiki/Crane_(bird).
function trimEnd(raw: string): string {
  let text = raw.replace(TRAILING, "");
  let depth = 0;
  for (let k = 0; k < text.length; k++) {
    if (text[k] === "(") depth++;
    else if (text[k] === ")" && --depth < 0) {
      text = text.slice(0, k);
      break;
    }
  }
  return text.replace(TRAILING, "").replace(/\($/, "");
}

function isAddress(kind: AddressKind, text: string): boolean {
  if (kind === "ip")
    return text
      .split(/[.:/]/)
      .slice(0, 4)
      .every((part) => Number(part) < 256);
  // R.O.C. is no source of a program.
  if (kind === "file") return !/^[A-Z](?:\.[A-Z])+$/.test(text);
  if (kind !== "path" || /^[A-Za-z]:/.test(text)) return true;
  const parts = text.split("/").filter((part) => part !== "");
  if (!/[A-Za-z]/.test(text)) return false;
  return /^[~.]/.test(text) ? text.length > 2 : parts.length > 1 || ROOTS.test(text);
}

const LOCALE =
  /^(?:en|eng|english|zh|cht|chs|tc|sc|tw|hk|cn|us|uk|gb)(?:[-_](?:tw|hk|cn|mo|sg|us|gb|uk|hant|hans|latn)){0,2}$/;
/** In the name of a file or a page: map-zh.html, readme.zh-tw.md, manual_en.pdf. */
const LOCALE_IN_NAME =
  /[-._](?:en|eng|zh|cht|tc|tw|hk|cn|us)(?:[-_](?:tw|hk|cn|us|gb|hant|hans))?(?=\.\w+$|$)/;
const LOCALE_IN_QUERY = /(?:^|&)(?:lang|language|locale|hl|l|lc|setlang)=[\w-]*/g;
/** Encyclopaedias whose pages have names of their own in each language. */
const NAMED_BY_LANGUAGE = /(?:^|\.)(?:wikipedia|wiktionary|wikisource|wikinews)\.org$/;

function keyOf(kind: AddressKind, text: string): string {
  const lower = text.toLowerCase();
  if (kind === "path" || kind === "file")
    return lower.replace(LOCALE_IN_NAME, "").replace(/\/$/, "");
  if (kind !== "url") return lower;
  const [, host = "", path = "", query = ""] =
    /^(?:[a-z]+:\/\/)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/.exec(lower) ?? [];
  const labels = host.split(".").filter((label) => label !== "www" && !LOCALE.test(label));
  const site = labels.join(".");
  if (NAMED_BY_LANGUAGE.test(site)) return site;
  const parts = path.split("/").filter((part) => part !== "" && !LOCALE.test(part));
  const page = parts.map((part) => part.replace(LOCALE_IN_NAME, "")).join("/");
  const asked = query.replace(LOCALE_IN_QUERY, "").replace(/^&/, "");
  return [site, page && `/${page}`, asked && `?${asked}`].join("");
}
