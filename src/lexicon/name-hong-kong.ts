import { JYUTPING } from "./jyutping.ts";
import type { SpellingSystem } from "./name-spelling.ts";

// The government of Hong Kong has spelled names since before there were rules for it; what follows
// are the habits seen on maps and identity cards, from Jyutping (Tang 1997 describes the system).

const INITIALS: Readonly<Record<string, readonly string[]>> = {
  b: ["p", "b"],
  d: ["t", "d"],
  g: ["k", "g"],
  gw: ["kw", "gw"],
  z: ["ch", "ts", "j"],
  c: ["ch", "ts"],
  s: ["s", "sh"],
  j: ["y"],
  ng: ["ng", ""],
};

const FINALS: Readonly<Record<string, readonly string[]>> = {
  aa: ["a", "ah", "ar"],
  aai: ["ai", "aai"],
  aau: ["au", "aau"],
  aam: ["am", "aam"],
  aan: ["an", "aan"],
  aang: ["ang"],
  aap: ["ap", "aap"],
  aat: ["at", "aat"],
  aak: ["ak", "aak"],
  ai: ["ai"],
  au: ["au", "ow"],
  am: ["am", "um", "om"],
  an: ["an", "un"],
  ang: ["ang", "ung"],
  ap: ["ap", "up"],
  at: ["at", "ut"],
  ak: ["ak", "uk"],
  e: ["e", "eh"],
  ei: ["ei", "i", "ee", "ay", "ey", "y"],
  eng: ["eng", "ing", "iang"],
  ek: ["ek", "ik"],
  i: ["i", "ee", "ze", "z", "e"],
  iu: ["iu", "ew"],
  in: ["in", "een", "ien"],
  ing: ["ing", "eng"],
  o: ["o", "or", "oh", "aw"],
  oi: ["oi", "oy"],
  ong: ["ong", "ang"],
  ou: ["o", "ou", "oo", "u", "ow"],
  u: ["u", "oo"],
  ui: ["ui", "ooi"],
  un: ["un", "oon"],
  oe: ["eu", "er"],
  oeng: ["eung", "eong", "iang"],
  oek: ["euk", "eok"],
  eoi: ["ui", "oi", "uy"],
  eon: ["un", "eun", "on"],
  eot: ["ut"],
  yu: ["yu", "ue", "u"],
  yun: ["uen", "un", "yuen", "oon"],
  yut: ["uet", "ut", "yuet"],
};

/** Spellings that no rule gives. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  ci: ["tsz", "tze", "chee"],
  zi: ["tsz", "tze", "tse", "chee", "gee"],
  si: ["sze", "see", "sz", "szeto", "shi"],
  zeng: ["tsang"],
  zau: ["chow", "chau", "jow"],
  jat: ["yat", "yet"],
  jau: ["yau", "yow"],
  je: ["ye", "yeh"],
  ji: ["yi", "yee", "i"],
  jyu: ["yu", "yue", "u"],
  jyun: ["yuen", "yun", "un"],
  jyut: ["yuet", "uet"],
  gun: ["kwun", "koon", "kun", "goon"],
  m: ["ng", "m"],
  ng: ["ng", "eng", "um"],
  wong: ["wong", "vong"],
  wu: ["wu", "woo"],
  jung: ["yung", "ying"],
  leoi: ["lui", "louie"],
  lei: ["lei", "lee", "li"],
  kei: ["kei", "ki", "kee", "kay"],
  daai: ["tai", "dai"],
  sai: ["sai"],
  tou: ["to", "tou", "tu"],
};

/** Initial and final of a Jyutping syllable. */
const PARTS = /^(gw|kw|ng|[bpmfdtnlgkhwzcsj]?)(.+)$/;

/** Gives the spellings of a toneless Jyutping syllable that Hong Kong uses. */
export function hongKongSpellings(syllable: string): readonly string[] {
  const [, initial, final] = PARTS.exec(syllable) as unknown as [string, string, string];
  const spellings = new Set<string>();
  for (const i of INITIALS[initial] ?? [initial]) {
    for (const f of FINALS[final] ?? [final]) {
      // -z and -ze are only after the hissing initials: 斯 sze, 子 tsz.
      if (final === "i" && f !== "i" && f !== "ee" && !/^[zcs]$/.test(initial)) continue;
      spellings.add(i === "y" && f.startsWith("y") ? f : i + f);
    }
  }
  for (const other of IRREGULAR[syllable] ?? []) spellings.add(other);
  return [...spellings];
}

/** Prepares the spellings of Hong Kong. Reads the table of readings, a few milliseconds. */
export function createHongKongSystem(): SpellingSystem {
  const byCharacter = new Map<string, string[]>();
  const syllables = new Set<string>();
  for (const entry of JYUTPING.trim().split(/[;\n]/)) {
    const [syllable, characters] = entry.split(" ") as [string, string];
    const spellings = hongKongSpellings(syllable);
    for (const spelling of spellings) syllables.add(spelling);
    for (const character of characters) {
      const list = byCharacter.get(character);
      if (list) list.push(...spellings);
      else byCharacter.set(character, [...spellings]);
    }
  }
  return { syllables, spellingsOf: (character) => byCharacter.get(character) ?? [] };
}
