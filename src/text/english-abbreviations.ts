/**
 * How a full stop behind an abbreviation is read.
 *
 * - `title`: a name follows (Dr. Lin), so the stop never ends a sentence;
 * - `inner`: more of the same sentence follows (e.g., vs.), whatever it looks like;
 * - `numbered`: a number follows (No. 5, Fig. 2, Jan. 3); before anything else the stop ends;
 * - `either`: ends a sentence only before a word that opens sentences (Acme Inc. It ...);
 * - `final`: goes on only before lower case (etc., 30 min.).
 */
export type AbbreviationKind = "title" | "inner" | "numbered" | "either" | "final";

// With a capital only: `a rep. The ...` has no title in it.
const TITLES =
  "Mr Mrs Ms Mx Dr Drs Prof Profs Rev Revd Fr Hon Gen Col Capt Cpt Lt Sgt Cpl Pvt Pfc Maj Adm Cmdr Cdr Brig " +
  "Gov Pres Sen Rep Amb Supt Insp Det Messrs Mme Mlle Mmes Msgr Mgr Bp Archbp Ven Atty Sra Srta Dra Herr";
// Before a name or behind one: St. John, Main St.; Mt. Jade, Ft. Worth.
const PLACES = "St Ste Mt Mts Ft Pt";
const INNER = "v e.g i.e viz cf vs eg ie approx ca incl esp abbr q.v n.b s.v";
const NUMBERED =
  "no nos nr num n° nº № art arts sec secs sect fig figs p pp pg pgs vol vols ch chap chaps eq eqs eqn ex exs par para " +
  "paras pt pts cl cll sch tab app fn n nn vv ver bk bd op ser ref refs reg regs rm apt tel ext r rr s ss stat " +
  "c fl d b l ll f ff m jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun";
const EITHER =
  "co cos corp inc ltd llc bros assn assoc dept depts div univ inst intl natl gov't govt jr sr esq al ave av blvd rd hwy " +
  "pkwy ln sq bldg ph.d phd plc gmbh pty bhd sdn cie mfg ed eds tr trans ariz calif colo conn fla okla penn tenn tex va " +
  "vt wis wyo nev mich minn neb ont que abt acad admin adv agric anat astron attrib bibl cath cert chem dipl econ " +
  "elec engr equip geol geom hist hosp maint mech myth obs photog psych publ sci sociol subj suppl surg techn usu yd";
// Words of every day stand here too: before a capital they end the sentence like any word.
const FINAL =
  "etc ibid hr hrs min mins mo mos yr yrs wk wks lb lbs oz qt gal in ft km kg cm mm mi mph rpm cu max avg std qty amt " +
  "p.s p.p asap rsvp r.s.v.p tbsp tsp doz cont'd contd recv dep del loc.cit op.cit misc temp exec dir mag mil " +
  "lab lat lib lit med mus nat phil pop prod pub rel ret spec tech vet cat cent cal bot arch cap tot seq";

const kinds = new Map<string, AbbreviationKind>();
// A later list wins where one abbreviation stands in two.
for (const [kind, words] of [
  ["final", FINAL],
  ["either", EITHER],
  ["numbered", NUMBERED],
  ["inner", INNER],
] as const) {
  for (const word of words.split(" ")) kinds.set(word, kind);
}
for (const word of TITLES.split(" ")) kinds.set(word, "title");
for (const word of PLACES.split(" ")) kinds.set(word, "either");

/**
 * Finds how a full stop behind `word` is read; `undefined` if it is no abbreviation of the table.
 *
 * @param word - what stands before the stop, with its inner stops: `Dr`, `e.g`
 */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  return kinds.get(word) ?? kinds.get(word.toLowerCase());
}

// Without vowels, like many abbreviations, but said or typed as they are.
const VOWELLESS_WORD =
  /^(?:hm+|sh+|ps+t|pf+t|br+|grr+|nth|tsk|cd|cp|ls|mv|vm|db|gdb|ssh|scp|ftp|sftp|http|https|npm|php|sql|css|html|xml)$/iu;

/** Says whether a word without vowels is a sound or a command rather than an abbreviation. */
export function isVowellessWord(word: string): boolean {
  return VOWELLESS_WORD.test(word);
}

const MONTHS =
  "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep " +
  "Sept Oct Nov Dec";
const DAYS =
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun";
const months = new Set(MONTHS.split(" "));
const zones = new Set([
  ...`${DAYS} ${MONTHS}`.split(" "),
  ..."EST EDT CST CDT MST MDT PST PDT GMT UTC BST CET HKT JST Eastern Central Pacific Mountain Taipei Greenwich".split(
    " ",
  ),
]);

/** Says whether a word is the name of a month, in full or short. */
export function isMonthName(word: string): boolean {
  return months.has(word);
}

/** Says whether a word may follow a time of day: a weekday, a month or a time zone. */
export function followsTimeOfDay(word: string): boolean {
  return zones.has(word);
}

// Words that open a sentence far more often than they open a name. May, Will, An and So are
// surnames too and open little after an abbreviation, so they are left out.
const OPENERS = new Set(
  (
    "i i'm i've i'd i'll he he's he'd she she's it it's its we we're we've they they're you you're my his her our their your " +
    "this that that's these those there there's here here's the a each every some many most all both several few any " +
    "no none nobody nothing everyone everything someone something one another other others such " +
    "who who's whom whose what what's when where which why how if whether because since although though while until unless " +
    "once after before as and but or nor yet thus hence therefore however moreover furthermore nevertheless nonetheless " +
    "meanwhile otherwise instead indeed also then still even just only perhaps maybe finally later soon now today tomorrow " +
    "yesterday recently currently usually sometimes often never always again additionally consequently similarly likewise " +
    "in on at by for from to with without within under over between among against during despite through throughout " +
    "according given based besides instead let let's please do does did don't doesn't didn't is isn't are aren't was wasn't " +
    "were have has had can can't could should would must shall not next first second third last"
  ).split(" "),
);

/** Says whether a word opens sentences far more often than names; case does not count. */
export function opensSentences(word: string): boolean {
  return OPENERS.has(word.toLowerCase().replace(/’/gu, "'"));
}

// In text without capitals only these show that a sentence begins.
const LOWER_OPENERS = new Set(
  "i i'm i've i'd i'll he she it it's we they you this that's these there there's the but what why how".split(
    " ",
  ),
);

/** Says whether a lower-case word opens a sentence, in text that begins sentences so. */
export function opensLowerSentences(word: string): boolean {
  return LOWER_OPENERS.has(word.replace(/’/gu, "'"));
}

/** Names that end in `!` or `?`. */
const MARKED_NAME =
  /(?:^|[^\p{L}])(?:Yahoo|Yum|Jeopardy|Joomla|Kahoot|Wham|Shazam|Chips Ahoy|Mamma Mia|Moulin Rouge|Guess|Hey! Say)$/iu;
const MARKED_BEFORE: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|[^\p{L}])E$/u, /^(?:News|Entertainment|Online|Network|True)\b/u],
  [/(?:^|[^\p{L}])Panic$/u, /^At the Disco\b/u],
  [/(?:^|[^\p{L}])Hey$/u, /^Say\b/u],
];

/**
 * Says whether the mark between `before` and `after` belongs to a name: Yahoo! Japan, E! News.
 *
 * @param before - some 16 characters before the mark
 * @param after - some 16 characters behind it, from the first that is not white space
 */
export function endsMarkedName(before: string, after: string): boolean {
  if (MARKED_NAME.test(before)) return true;
  return MARKED_BEFORE.some(([name, rest]) => name.test(before) && rest.test(after));
}

const SPEECH = new Set(
  (
    "said says asked asks answered replied replies cried cries shouted yelled screamed whispered muttered murmured mumbled " +
    "exclaimed called growled snapped sighed laughed added continued repeated demanded insisted wondered thought inquired " +
    "enquired remarked observed declared announced explained protested agreed admitted suggested begged pleaded roared " +
    "groaned gasped sobbed sneered hissed barked chuckled giggled grumbled complained interrupted responded retorted " +
    "echoed ventured urged warned wailed moaned shrieked stammered stuttered chimed teased joked scoffed"
  ).split(" "),
);

/** Says whether a verb tells who speaks: said, asked. */
export function isSpeechVerb(word: string): boolean {
  return SPEECH.has(word.toLowerCase());
}
