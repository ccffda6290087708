import type { Romanisation } from "./name-pinyin.ts";
import type { SpellingSystem } from "./name-spelling.ts";

/**
 * Initials of Wade-Giles as Taiwan writes it, without apostrophes (so that 張 and 常 are both Chang),
 * then those of Tongyong Pinyin.
 */
const INITIALS: Readonly<Record<string, readonly string[]>> = {
  b: ["p"],
  d: ["t"],
  g: ["k"],
  j: ["ch"],
  q: ["ch", "c"],
  x: ["hs", "s"],
  zh: ["ch", "jh"],
  z: ["ts", "tz"],
  c: ["ts", "tz"],
  r: ["j"],
};

/** Finals that Wade-Giles or Tongyong Pinyin write otherwise. */
const FINALS: Readonly<Record<string, readonly string[]>> = {
  ian: ["ien"],
  ie: ["ieh"],
  ong: ["ung"],
  iong: ["iung", "yong"],
  uo: ["o"],
  ue: ["ueh", "yue"],
  ui: ["uei"],
  iu: ["iou", "ieou", "eou"],
  un: ["uen"],
  e: ["o", "eh"],
  er: ["erh"],
  ao: ["au"],
  uan: ["wan"],
  uang: ["wang"],
};

/** Syllables that no rule gives: those without initial, apical vowels, and habits of Taiwan. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  ba: ["pa", "bah"],
  cheng: ["cherng", "tcheng"],
  chi: ["chih"],
  ci: ["tzu", "tsu", "tsz", "cih"],
  dun: ["tun", "duen"],
  e: ["o", "eh", "erh"],
  fei: ["fee"],
  feng: ["fong"],
  hu: ["hoo", "hwu"],
  huang: ["hwang"],
  ji: ["jih", "gi"],
  jie: ["jye", "jay"],
  jiu: ["jeou", "chiu"],
  jun: ["juin", "jiun", "chun"],
  juan: ["chuan"],
  ke: ["ko", "keh"],
  li: ["lee", "lih"],
  lu: ["loo", "luh"],
  lun: ["luen"],
  lv: ["lu", "lyu", "leu"],
  man: ["mann"],
  ping: ["pyng"],
  qi: ["chi", "chyi", "ci"],
  quan: ["chuan", "cyuan"],
  que: ["chueh", "cyue"],
  qu: ["chu", "cyu"],
  qun: ["chun", "cyun"],
  ren: ["jen", "zen"],
  ri: ["jih"],
  rong: ["jung", "yung", "zong"],
  ru: ["ju", "zu"],
  shi: ["shih", "shyh"],
  si: ["szu", "ssu", "sze", "sih"],
  song: ["sung", "soong"],
  sun: ["suen"],
  tu: ["too"],
  wang: ["wong"],
  wen: ["wun", "woen"],
  weng: ["wong", "ong"],
  wu: ["woo"],
  xi: ["hsi", "si", "shi", "shih", "shyi"],
  xian: ["hsien", "sian", "shien"],
  xiang: ["hsiang", "siang", "shiang"],
  xiao: ["hsiao", "siao", "shiao"],
  xie: ["hsieh", "sie", "shieh"],
  xin: ["hsin", "sin", "shin"],
  xing: ["hsing", "sing", "shing"],
  xiong: ["hsiung", "syong", "shiung"],
  xiu: ["hsiu", "siou", "shiow", "shiu"],
  xu: ["hsu", "syu", "shu", "sheu"],
  xuan: ["hsuan", "syuan", "shuan", "shiuan"],
  xue: ["hsueh", "syue", "shueh"],
  xun: ["hsun", "syun", "shun"],
  yan: ["yen"],
  ye: ["yeh"],
  yi: ["i", "yih", "ih", "yee"],
  ying: ["ing", "yin"],
  yong: ["yung"],
  you: ["yu", "yiu", "yeou"],
  yu: ["yuh", "yui"],
  yuan: ["yuen"],
  yue: ["yueh"],
  yun: ["yuin", "yung"],
  zhe: ["che", "je", "jer"],
  zhen: ["chen", "jhen", "jen", "tseng"],
  zheng: ["cheng", "jheng", "jeng", "tseng"],
  zhi: ["chih", "jhih", "jyh"],
  zhou: ["chou", "jhou", "chow", "jou"],
  zi: ["tzu", "tsu", "tze", "zih"],
};

/** Initial and final of a toneless pinyin syllable; syllables with y- and w- have no initial. */
const PARTS = /^([zcs]h|[bpmfdtnlgkhjqxrzcs]?)(.*)$/;
/** Wade-Giles writes -o after the plain stops of the tongue's root, -e elsewhere: 國 kuo, 哥 ko, 車 che. */
const KEEPS_UO = /^(?:[gkh]|sh)$/;

/** Gives every spelling of a pinyin syllable that Taiwan uses, pinyin itself first. */
export function taiwanSpellings(syllable: string): readonly string[] {
  const [, initial, final] = PARTS.exec(syllable) as unknown as [string, string, string];
  const spellings = new Set([syllable]);
  const initials = [initial, ...(INITIALS[initial] ?? [])];
  const finals = [final];
  for (const other of FINALS[final] ?? []) {
    if (final === "uo" && KEEPS_UO.test(initial)) continue;
    if (final === "e" && !/^[gkh]$/.test(initial)) continue;
    finals.push(other);
  }
  if (initial !== "") for (const i of initials) for (const f of finals) spellings.add(i + f);
  for (const other of IRREGULAR[syllable] ?? []) spellings.add(other);
  return [...spellings];
}

/**
 * Prepares the spellings of Taiwan: Hanyu Pinyin, Wade-Giles and Tongyong Pinyin with the habits of
 * passports (Ing for 英, Jeou for 九), all at once, because one name mixes them: Ma Ying-jeou.
 */
export function createTaiwanSystem(romanisation: Romanisation): SpellingSystem {
  const bySyllable = new Map(
    romanisation.syllables.map((syllable) => [syllable, taiwanSpellings(syllable)]),
  );
  const byCharacter = new Map<string, readonly string[]>();
  return {
    syllables: new Set([...bySyllable.values()].flat()),
    spellingsOf(character) {
      let list = byCharacter.get(character);
      if (!list) {
        list = [
          ...new Set(romanisation.readingsOf(character).flatMap((s) => bySyllable.get(s) ?? [])),
        ];
        byCharacter.set(character, list);
      }
      return list;
    },
  };
}
