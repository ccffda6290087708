/**
 * How a foreign name sounds, as far as spelling tells, and how well Chinese characters say it: a
 * dynamic programme over consonants, with vowels as a lighter witness. Distances between sounds are
 * set by hand after the habits of Taiwan and Hong Kong: 哈 for ha, 佛 for Fro-, 華 for Wa-.
 */

/** One sound of an English name: a consonant class, or a vowel group. */
export interface Phone {
  /** P B F V T D H(th) K G J C(ch) S X(sh) Z M N L R h W Y, or `a` for any vowel. */
  readonly kind: string;
  /** The vowel letters, or empty. */
  readonly vowels: string;
}

/** What a character says: initial, vowel and nasal ending of its pinyin reading. */
export interface Syllable {
  readonly initial: string;
  readonly vowel: string;
  readonly isNasal: boolean;
  /** It may stand for a vowel alone: 安, 伊, 爾. */
  readonly isVocalic: boolean;
}

type Rule = readonly [pattern: RegExp, kinds: string];

// Longest first; `y` flags are set below. Letters that are silent give no kind.
const RULES: readonly Rule[] = (
  [
    ["tch", "C"],
    ["sch", "X"],
    ["ch", "C"],
    ["sh", "X"],
    ["ph", "F"],
    ["th", "H"],
    ["ck", "K"],
    ["gh", "G"],
    ["kh", "K"],
    ["rh", "R"],
    ["wh", "W"],
    ["dge", "J"],
    ["ti(?=on)", "X"],
    ["qu", "KW"],
    ["q", "K"],
    ["c(?=[eiy])", "S"],
    ["c", "K"],
    ["g(?=[eiy])", "J"],
    ["g", "G"],
    ["x", "KS"],
    ["(?<=^.{0,9}[aeiou])w(?![aeiouy])", ""],
    ["y(?=[aeiou])", "Y"],
    ["e$", ""],
    ["e(?=s$)", ""],
    ["[iy](?=[aou])|u(?=[aei])|e(?=o)|a(?=[ou]e?l?$)", "a"],
    ["[aeiouy]+", "a"],
    ["h(?![aeiouy])", ""],
  ] as const
).map(([pattern, kinds]) => [new RegExp(pattern, "y"), kinds]);

const LETTERS: Readonly<Record<string, string>> = { h: "h", v: "V", w: "W", j: "J" };

/** Reads the sounds of a lower-case English name off its spelling. */
export function phonesOf(name: string): Phone[] {
  const word = name
    .replace(/^(?:kn|gn|pn)/, "n")
    .replace(/^wr/, "r")
    .replace(/^x/, "z")
    .replace(/^ps/, "s")
    .replace(/([^aeiou])\1+/g, "$1");
  const phones: Phone[] = [];
  for (let i = 0; i < word.length; ) {
    let kinds: string | undefined;
    let length = 1;
    for (const [pattern, said] of RULES) {
      pattern.lastIndex = i;
      const match = pattern.exec(word);
      if (match && match[0] !== "") {
        kinds = said;
        length = match[0].length;
        break;
      }
    }
    const letters = word.slice(i, i + length);
    kinds ??= LETTERS[letters] ?? letters.toUpperCase();
    for (const kind of kinds) phones.push({ kind, vowels: kind === "a" ? letters : "" });
    i += length;
  }
  return phones;
}

const SYLLABLE = /^([zcs]h|[bpmfdtnlgkhjqxrzcsyw]?)([a-zü]*?)(ng?)?$/;

/** Reads the parts of a toneless pinyin syllable. */
export function syllableOf(pinyin: string): Syllable {
  if (pinyin === "er") return { initial: "er", vowel: "e", isNasal: false, isVocalic: true };
  const [, initial, final, nasal] = SYLLABLE.exec(pinyin) ?? ["", "", pinyin, undefined];
  // The main vowel is the last but for the glides of ai, ei, ao, ou: hua a, dun u, xie e.
  const vowel = /[aeo]/.exec(final!)?.[0] ?? /[iuüv]/.exec(final!)?.[0] ?? "";
  return {
    initial: initial!,
    vowel,
    isNasal: nasal !== undefined,
    isVocalic: initial === "" || initial === "y" || initial === "w",
  };
}

/** How alike an English consonant and a pinyin initial are, in [0, 1]; what is not here is 0. */
const ALIKE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  P: { p: 1, b: 1, f: 0.2 },
  B: { b: 1, p: 1, w: 0.3 },
  F: { f: 1, h: 0.4, p: 0.4, w: 0.3 },
  V: { w: 1, f: 0.9, b: 0.4 },
  T: { t: 1, d: 0.9, ch: 0.4, q: 0.2 },
  D: { d: 1, t: 0.8, zh: 0.2 },
  H: { t: 0.9, s: 0.9, x: 0.7, sh: 0.6, d: 0.7, z: 0.3, c: 0.2 },
  K: { k: 1, g: 0.8, j: 0.7, q: 0.7, h: 0.3 },
  G: { g: 1, k: 0.9, j: 0.6, h: 0.3 },
  J: { j: 1, zh: 1, q: 0.7, y: 0.8, r: 0.4, g: 0.7, ch: 0.4, z: 0.3, x: 0.2 },
  C: { ch: 1, q: 1, zh: 0.7, j: 0.5, k: 0.9, x: 0.3, h: 0.4 },
  S: { s: 1, x: 1, sh: 0.9, z: 0.4, c: 0.5 },
  X: { sh: 1, x: 1, s: 0.7, ch: 0.3 },
  Z: { z: 1, s: 0.9, c: 0.6, zh: 0.7, j: 0.7, x: 0.4, q: 0.3 },
  M: { m: 1 },
  N: { n: 1 },
  L: { l: 1, er: 1, n: 0.1 },
  R: { l: 1, r: 0.9, er: 1 },
  h: { h: 1, x: 0.8, k: 0.2 },
  W: { w: 1, h: 0.8 },
  Y: { y: 1 },
};

/** What an English sound counts for, and what it costs when nothing says it. */
const WORTH: Readonly<Record<string, number>> = { R: 0.6, h: 0.6, W: 0.7, Y: 0.6 };
const MISSED: Readonly<Record<string, number>> = {
  R: 0.15,
  h: 0.2,
  W: 0.4,
  Y: 0.3,
  L: 0.5,
  G: 0.6,
};
/** A vowel that says the same, and one that says another. */
const SAME_VOWEL = 0.3;
const OTHER_VOWEL = -0.3;
const MISSED_VOWEL = 0.1;
const MISSED_FIRST_VOWEL = 0.6;
/** A nasal ending that stands for nothing, and one that stands for m. */
const IDLE_NASAL = 0.4;
const NASAL_AS_M = 0.7;
const SHARED_NASAL = 0.1;

/** English vowel letters a pinyin vowel may stand for. */
const VOWELS: Readonly<Record<string, RegExp>> = {
  a: /[aoeu]/,
  e: /[eaiou]/,
  i: /[iey]/,
  o: /[oua]/,
  u: /[uow]/,
  ü: /[uiy]/,
  v: /[uiy]/,
};

/**
 * Tells how well characters say a name: 1 if every sound has its character and every character its
 * sound. Takes time in proportion to the two lengths.
 */
export function soundLikeness(phones: readonly Phone[], syllables: readonly Syllable[]): number {
  const n = phones.length;
  const m = syllables.length;
  let whole = 0;
  phones.forEach(({ kind }, i) => {
    if (kind !== "a") whole += WORTH[kind] ?? 1;
    else if (i === 0) whole += 1;
  });
  if (whole === 0 || m === 0) return 0;
  // best[i * (m + 1) + j]: the first i sounds said by the first j characters.
  const best = new Float64Array((n + 1) * (m + 1)).fill(-Infinity);
  best[0] = 0;
  const reach = (i: number, j: number, score: number) => {
    const at = i * (m + 1) + j;
    if (score > best[at]!) best[at] = score;
  };
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      const so = best[i * (m + 1) + j]!;
      if (so === -Infinity || i === n) continue;
      const { kind, vowels } = phones[i]!;
      if (kind === "a") reach(i + 1, j, so - (i === 0 ? MISSED_FIRST_VOWEL : MISSED_VOWEL));
      else reach(i + 1, j, so - (MISSED[kind] ?? 0.9));
      if (j === m) continue;
      const syllable = syllables[j]!;
      const { initial } = syllable;
      if (kind === "a") {
        if (syllable.isVocalic) {
          const fits = fitsVowel(syllable, vowels);
          const gain = i === 0 ? 1 : 0.3;
          endSyllable(i + 1, j, so + (fits ? gain : gain - 0.6), syllable);
        }
        continue;
      }
      const alike = ALIKE[kind]?.[initial] ?? 0;
      if (alike === 0) continue;
      const gain = so + (2 * alike - 1) * (WORTH[kind] ?? 1);
      const next = phones[i + 1];
      if (next?.kind === "a" && initial !== "er") {
        const isSame = fitsVowel(syllable, next.vowels);
        endSyllable(i + 2, j, gain + (isSame ? SAME_VOWEL : OTHER_VOWEL), syllable);
      } else endSyllable(i + 1, j, gain, syllable);
    }
  }

  function endSyllable(i: number, j: number, score: number, { isNasal }: Syllable): void {
    reach(i, j + 1, score - (isNasal ? IDLE_NASAL : 0));
    if (!isNasal) return;
    endNasal(i, j, score);
    if (phones[i]?.kind === "R") endNasal(i + 1, j, score - MISSED.R!);
  }

  // The nasal ending says an n or m, or that and the next syllable's: 安娜 for one n.
  function endNasal(i: number, j: number, score: number): void {
    const kind = phones[i]?.kind;
    if (kind !== "N" && kind !== "M") return;
    const gain = score + (kind === "N" ? 1 : NASAL_AS_M);
    reach(i + 1, j + 1, gain);
    reach(i, j + 1, score - SHARED_NASAL);
    if (kind === "N" && phones[i + 1]?.kind === "G") reach(i + 2, j + 1, gain);
  }
  const vowelsAfter = phones.filter(({ kind }, i) => kind === "a" && i > 0).length;
  const most = whole + SAME_VOWEL * Math.min(vowelsAfter, m);
  return best[n * (m + 1) + m]! / most;
}

function fitsVowel({ vowel }: Syllable, letters: string): boolean {
  return VOWELS[vowel]?.test(letters) ?? false;
}
