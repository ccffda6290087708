/** What a number word does inside a spelled-out number. */
export interface NumberWord {
  readonly role: "unit" | "ten" | "hundred" | "scale" | "group";
  readonly value: number;
  /** third, twentieth: ends the number. */
  readonly ordinal?: true;
  /** hundreds, thirds: a plural, which ends the number and is rough unless it is a fraction. */
  readonly plural?: true;
}

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const UNIT_ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const SCALES: readonly (readonly [string, number])[] = [
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["quadrillion", 1e15],
];

/** Number words in lower case, without the plurals that are decades (the nineties). */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = makeNumberWords();

function makeNumberWords(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  const addOrdinal = (word: string, role: NumberWord["role"], value: number) => {
    words.set(word, { role, value, ordinal: true });
    words.set(`${word}s`, { role, value, ordinal: true, plural: true });
  };
  for (const [value, word] of UNITS.split(" ").entries()) words.set(word, { role: "unit", value });
  for (const [value, word] of UNIT_ORDINALS.split(" ").entries()) addOrdinal(word, "unit", value);
  for (const [index, word] of TENS.split(" ").entries()) {
    const value = (index + 2) * 10;
    words.set(word, { role: "ten", value });
    addOrdinal(`${word.slice(0, -1)}ieth`, "ten", value);
  }
  words.set("fourty", { role: "ten", value: 40 });
  words.set("tens", { role: "unit", value: 10, plural: true });
  words.set("hundred", { role: "hundred", value: 100 });
  words.set("hundreds", { role: "hundred", value: 100, plural: true });
  addOrdinal("hundredth", "hundred", 100);
  for (const [word, value] of SCALES) {
    words.set(word, { role: "scale", value });
    words.set(`${word}s`, { role: "scale", value, plural: true });
    addOrdinal(`${word}th`, "scale", value);
  }
  words.set("dozen", { role: "group", value: 12 });
  words.set("dozens", { role: "group", value: 10, plural: true });
  words.set("score", { role: "group", value: 20 });
  words.set("scores", { role: "group", value: 10, plural: true });
  for (const [word, value] of Object.entries({ threescore: 60, fourscore: 80, sixscore: 120 })) {
    words.set(word, { role: "group", value });
  }
  return words;
}

/** Scale letters and words that may follow digits directly or after a space. */
export const SCALE_SUFFIXES: ReadonlyMap<string, number> = new Map([
  ["bn", 1e9],
  ["mn", 1e6],
  ["mln", 1e6],
  ["tn", 1e12],
  ["trn", 1e12],
]);

/** Nouns that hold a number which Chinese says: 十年, 一百年, 兩 for both, 十六進位. */
export const HIDDEN_NUMBERS: ReadonlyMap<string, readonly string[]> = new Map([
  ["both", ["2"]],
  ["noon", ["12", "12:00"]],
  ["midnight", ["12", "0:00", "24:00", "12:00"]],
  ["twos", ["2"]],
  ["threes", ["3"]],
  ["fours", ["4"]],
  ["fives", ["5"]],
  ["sixes", ["6"]],
  ["sevens", ["7"]],
  ["eights", ["8"]],
  ["nines", ["9"]],
  ["fortnight", ["2", "14"]],
  ["couple", ["2"]],
  ["pair", ["2"]],
  ["binary", ["2"]],
  ["decimal", ["10"]],
  ["hex", ["16"]],
  ["hexadecimal", ["16"]],
  ["decade", ["10"]],
  ["decades", ["~10"]],
  ["century", ["100"]],
  ["centuries", ["~100"]],
]);

/** Decades as nouns. */
export const DECADE_WORDS: ReadonlyMap<string, number> = new Map([
  ["twenties", 20],
  ["thirties", 30],
  ["forties", 40],
  ["fifties", 50],
  ["sixties", 60],
  ["seventies", 70],
  ["eighties", 80],
  ["nineties", 90],
]);

/** Words of one multiple. */
export const MULTIPLE_WORDS: ReadonlyMap<string, number> = new Map([
  ["twice", 2],
  ["thrice", 3],
  ["double", 2],
  ["doubled", 2],
  ["doubles", 2],
  ["doubling", 2],
  ["triple", 3],
  ["tripled", 3],
  ["tripling", 3],
  ["treble", 3],
  ["trebled", 3],
  ["quadruple", 4],
  ["quadrupled", 4],
]);

/** Units before which "one" counts (one year), so that 一年 and 1年 find it. */
export const COUNTED_UNITS: ReadonlySet<string> = new Set(
  (
    "second minute hour day week month year decade century quarter mile foot inch yard acre meter metre " +
    "kilometer kilometre centimeter centimetre gram kilogram ton tonne pound ounce liter litre gallon degree " +
    "dollar yuan euro cent penny percent time byte bit page line third half fifth sixth tenth"
  ).split(" "),
);

/** Words that make the number after them rough. */
export const ROUGH_WORDS: ReadonlySet<string> = new Set(
  "about around approximately approx roughly some nearly almost circa estimated".split(" "),
);

/** Words that a Roman numeral counts after. */
export const NUMBERED_PARTS: ReadonlySet<string> = new Set(
  (
    "chapter chapters part parts article articles section sections book volume vol title act scene appendix " +
    "annex schedule phase stage level type class category grade war item table figure fig canto division"
  ).split(" "),
);

/** Currency words after a number. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ["dollar", "$"],
  ["dollars", "$"],
  ["usd", "USD"],
  ["yuan", "CNY"],
  ["renminbi", "CNY"],
  ["rmb", "CNY"],
  ["cny", "CNY"],
  ["twd", "TWD"],
  ["ntd", "TWD"],
  ["hkd", "HKD"],
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["eur", "EUR"],
  ["yen", "JPY"],
  ["jpy", "JPY"],
  ["gbp", "GBP"],
]);

/** Month names and their usual abbreviations; "may" and "march" need more than the word. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  (
    "january jan february feb march mar april apr may may june jun july jul august aug september sep " +
    "october oct november nov december dec"
  )
    .split(" ")
    .map((name, index) => [name, (index >> 1) + 1] as const)
    .concat([["sept", 9]]),
);

/** Days of the week. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  "monday tuesday wednesday thursday friday saturday sunday"
    .split(" ")
    .flatMap((name, index): (readonly [string, number])[] => [
      [name, index + 1],
      [`${name}s`, index + 1],
    ]),
);
