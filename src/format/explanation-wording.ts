/** What an explanation says, in one language; which of it is said is decided elsewhere. */

import type { EvidenceGroup, LinkKind, Side } from "../types.ts";

/** Something with its weight, already worded. */
export interface Weighted {
  readonly text: string;
  readonly nats: number;
}

/** The wording of explanations. Texts given to it are already cut and quoted. */
export interface ExplanationWording {
  /** Left of each line. */
  readonly labels: Readonly<
    Record<
      | "linked"
      | "numbers"
      | "unlinked"
      | "length"
      | "why"
      | "place"
      | "elsewhere"
      | "otherwise"
      | "nearest",
      string
    >
  >;
  readonly groups: Readonly<Record<EvidenceGroup, string>>;
  /** After the number of a bead. */
  readonly heading: (shape: string, confidence: number) => string;
  readonly nullHeading: (side: Side, confidence: number) => string;
  readonly reorderedHeading: (side: Side, confidence: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly more: (count: number) => string;
  readonly pair: (english: string, chinese: string) => string;
  readonly link: (pair: string, weight: number, kind: LinkKind) => string;
  readonly onlyIn: (side: Side, numbers: string) => string;
  /**
   * @param expected - characters of English that the Chinese stands for
   * @param times - English length over the one expected, if it is off
   */
  readonly lengths: (
    english: number,
    chinese: number,
    expected: number,
    times: number | undefined,
  ) => string;
  readonly speaks: (pro: readonly Weighted[], contra: readonly Weighted[]) => string;
  readonly alternative: (probability: number, parts: readonly string[]) => string;
  /** Where a sentence without partner would have it; `undefined` beyond an end of the text. */
  readonly between: (before: string | undefined, behind: string | undefined) => string;
  readonly leftOut: (sentences: string) => string;
  readonly withToo: (sentences: string) => string;
  readonly without: (sentences: string) => string;
  readonly instead: (pair: string) => string;
  readonly movedTo: (sentences: string, bead: number) => string;
  readonly joinedWith: (beads: readonly number[]) => string;
  readonly joinedTo: (bead: number, pair: string) => string;
  readonly pairedWith: (sentences: string, holders: string) => string;
  readonly partnerOf: (beads: readonly number[]) => string;
  readonly partnerOfNone: string;
  readonly shared: (links: string) => string;
  readonly nothingShared: string;
  readonly nothingNear: string;
}

/** What a link rests on, if that is worth a word. */
const KINDS: Readonly<Partial<Record<LinkKind, string>>> = {
  learnt: "learnt here",
  name: "name",
  term: "glossary",
};

const LANGUAGE = { source: "English", target: "Chinese" } as const;

function sureness(confidence: number): string {
  if (confidence >= 0.95) return "almost certain";
  if (confidence >= 0.8) return "probable";
  return confidence >= 0.5 ? "doubtful" : "a guess";
}

const figure = (share: number) => share.toFixed(2);

// 1.00 would be more than anyone can know.
const limited = (share: number) => {
  if (share > 0.995) return "over 0.99";
  return share < 0.005 ? "under 0.01" : figure(share);
};

const weighed = ({ text, nats }: Weighted) => `${text} ${Math.abs(nats).toFixed(1)}`;

/** Explanations in English. */
export const ENGLISH_WORDING: ExplanationWording = {
  labels: {
    linked: "linked",
    numbers: "numbers",
    unlinked: "unlinked",
    length: "length",
    why: "why",
    place: "place",
    elsewhere: "partner",
    otherwise: "or else",
    nearest: "nearest",
  },
  groups: {
    words: "words",
    links: "linked words",
    rivals: "other partners",
    length: "length",
    shape: "number of sentences",
    punctuation: "punctuation",
    layout: "paragraphs and items",
    "leaving-out": "cost of leaving out",
  },
  heading: (shape, confidence) => `${shape}, ${sureness(confidence)} (${limited(confidence)})`,
  nullHeading: (side, confidence) =>
    `${LANGUAGE[side]} without partner, ${sureness(confidence)} (${limited(confidence)})`,
  reorderedHeading: (side, confidence) =>
    `${LANGUAGE[side]} whose partner stands elsewhere, ${sureness(confidence)} (${limited(confidence)})`,
  list: (items) => items.join(", "),
  more: (count) => `${count} more`,
  pair: (english, chinese) => `${english} = ${chinese}`,
  link: (pair, weight, kind) =>
    [pair, figure(weight), ...(KINDS[kind] ? [`(${KINDS[kind]})`] : [])].join(" "),
  onlyIn: (side, numbers) => `only in the ${LANGUAGE[side]}: ${numbers}`,
  lengths: (english, chinese, expected, times) => {
    const found = `${english} characters to ${chinese} of Chinese, about ${expected} expected`;
    if (times === undefined) return `${found}: fits`;
    return times > 1
      ? `${found}: the English is ${times.toFixed(1)} times as long`
      : `${found}: the Chinese is ${(1 / times).toFixed(1)} times as long`;
  },
  speaks: (pro, contra) =>
    [
      ...(pro.length > 0 ? [`for it: ${pro.map(weighed).join(", ")}`] : []),
      ...(contra.length > 0 ? [`against it: ${contra.map(weighed).join(", ")}`] : []),
    ].join("; "),
  alternative: (probability, parts) => `${limited(probability)}  ${parts.join("; ")}`,
  between: (before, behind) => {
    if (before === undefined && behind === undefined) return "the other text is empty";
    if (before === undefined) return `before ${behind}, the first sentence`;
    if (behind === undefined) return `after ${before}, the last sentence`;
    return `between ${before} and ${behind}`;
  },
  leftOut: (sentences) => `${sentences} without partner`,
  withToo: (sentences) => `with ${sentences} too`,
  without: (sentences) => `without ${sentences}`,
  instead: (pair) => `${pair} instead`,
  movedTo: (sentences, bead) => `${sentences} joined to bead ${bead} instead`,
  joinedWith: (beads) => `joined with bead ${beads.join(", ")}`,
  joinedTo: (bead, pair) => `joined to bead ${bead}: ${pair}`,
  pairedWith: (sentences, holders) => `paired with ${sentences}, ${holders}`,
  partnerOf: (beads) => `now in bead ${beads.join(", ")}`,
  partnerOfNone: "now without partner too",
  shared: (links) => `shares ${links}`,
  nothingShared: "no word in common",
  nothingNear: "nothing near it comes into question",
};
