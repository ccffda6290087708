import { toSimplified } from "../text/normalize.ts";
import { isHanCode } from "../text/script.ts";

/**
 * Characters whose Simplified form is printed in Traditional texts as well: a variant of the same
 * character, or that of a font; and old forms.
 */
const SHARED = new Set(
  "幺内匀户册丢亘咤伫兑别删吴吕呐囱决没姗届却奂彦栅争剥娱宫悦挟净凉泪弃脱减凑厢厩换涣焕盗温着挣睁峥狰筝" +
    "禄虚黄愠蕴奥禀遥瑶摇兹静隽荆晋侣凛潜叙毁叠税卧冲强况够脚猪猫耻灶碱烟韵厨橱笋艳迹刹唤娲俣衮踪",
);

/** Simplified characters that Big5 has too, as rare characters that no text of today needs. */
const RARE_TWINS = new Set("异复极万圣构种网与赶价厂怜洁确适吨据机优岭扰柜离怀惊体蚕党听坏虫儿");
/** Words in which such a twin is right. */
const TWIN_WORDS = /拮据|万俟/u;

let traditionalOf: ReadonlyMap<string, string> | undefined;
/** By UTF-16 unit: 1 where one of those characters begins. */
let isSuspect: Uint8Array | undefined;

/** What Big5 has besides Latin letters: the characters of Traditional Chinese. */
function bigFiveCharacters(): string[] {
  const bytes: number[] = [];
  for (let lead = 0xa4; lead <= 0xf9; lead++) {
    if (lead > 0xc6 && lead < 0xc9) continue;
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
    }
  }
  const text = new TextDecoder("big5").decode(Uint8Array.from(bytes));
  return [...text].filter((character) => isHanCode(character.codePointAt(0)!));
}

/** Traditional characters by the Simplified one, where no Traditional text has that. */
function simplifiedOnly(): ReadonlyMap<string, string> {
  if (traditionalOf) return traditionalOf;
  const characters = bigFiveCharacters();
  const known = new Set(characters);
  const map = new Map<string, string>();
  // The more frequent half of Big5 comes first, and with it the usual character.
  toSimplified(characters.join("\n"))
    .split("\n")
    .forEach((simplified, k) => {
      const isOnly = RARE_TWINS.has(simplified) || !known.has(simplified);
      if (simplified === characters[k] || !isOnly || SHARED.has(simplified)) return;
      if (!map.has(simplified)) map.set(simplified, characters[k]!);
    });
  isSuspect = new Uint8Array(0x10000);
  for (const character of map.keys()) isSuspect[character.charCodeAt(0)] = 1;
  traditionalOf = map;
  return map;
}

/** A character that is not of the script. */
export interface StrangeCharacter {
  /** UTF-16 offset. */
  readonly at: number;
  readonly found: string;
  /** What the script has for it. */
  readonly expected: string;
}

/** Finds characters of a Traditional text that only Simplified Chinese has. */
export function findSimplified(text: string): StrangeCharacter[] {
  const map = simplifiedOnly();
  const found: StrangeCharacter[] = [];
  for (let at = 0; at < text.length; at++) {
    // Every character passes here, and hardly one is looked up.
    if (isSuspect![text.charCodeAt(at)] === 0) continue;
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const expected = map.get(character);
    if (expected !== undefined && !isRightTwin(text, at, character)) {
      found.push({ at, found: character, expected });
    }
  }
  return found;
}

function isRightTwin(text: string, at: number, character: string): boolean {
  return RARE_TWINS.has(character) && TWIN_WORDS.test(text.slice(Math.max(0, at - 1), at + 2));
}

/** Traditional characters that Simplified Chinese keeps in some words: 乾坤, 著名, 慰藉, 瞭望. */
const KEPT = new Set("乾著藉瞭夥徵鍾囉於裡裏");

/** Finds characters of a Simplified text that only Traditional Chinese has. */
export function findTraditional(text: string): StrangeCharacter[] {
  const simplified = [...toSimplified(text)];
  const found: StrangeCharacter[] = [];
  let at = 0;
  [...text].forEach((character, k) => {
    const expected = simplified[k];
    if (expected !== undefined && expected !== character && !KEPT.has(character)) {
      found.push({ at, found: character, expected });
    }
    at += character.length;
  });
  return found;
}
