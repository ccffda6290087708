import { SURNAMES } from "../lexicon/name-table.ts";
import type { Bead, Side, Span } from "../types.ts";
import type { Check } from "./check.ts";
import type { Measured } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import { latinNameMismatches } from "./latin-name.ts";
import {
  type KnownName,
  type NamePlace,
  placeNames,
  readUnit,
  type UnitNames,
  type UnitText,
} from "./name-places.ts";
import { createSoundComparison, findEnglishVariant, findVariant } from "./name-variant.ts";
import { placeExchanges } from "./place-exchange.ts";
import { trustOf } from "./trust.ts";
import { unrenderedNames } from "./unrendered-name.ts";

/**
 * That a reviewer agrees: another name stands in the place of one. Less where pronouns may stand for
 * either, in the English or on both sides.
 */
const EXCHANGED = { base: 0.9, english: 0.85, both: 0.65 } as const;
/** The same of a name that stands nowhere else, and is not seen in the Chinese. */
const UNKNOWN = { base: 0.7, english: 0.7, both: 0.5 } as const;
/** A name is spelt in a way that it is not elsewhere. */
const VARIANT = 0.8;
/** Which of several stands for which is a guess. */
const SEVERAL_SHARE = 0.8;
/** So far apart in their sentences, where there are pronouns, they are rather two persons. */
const FAR = 0.3;
const FAR_SHARE = 0.6;
/** The names stand in the sentences beside. */
const MOVED_SHARE = 0.8;
/** A name that is paired less often where it stands may be something else. */
const LEAST_PAIRED = 0.3;

/** A unit with more names is a list; which stands for which cannot be said. */
const MOST_NAMES = 100;

const PRONOUN = /\b(?:he|she|him|her|his|hers|they|them|their)\b/i;

/** Who is spoken of in direct speech is not who speaks. */
const SPEECH = /[“「『"][^”」』"]*(?:[”」』"]|$)/g;

const CHINESE_PRONOUN = /[他她牠祂佢]/;

/**
 * Finds names that one side of a unit has and the other does not, while another name, or the name in
 * another spelling, stands there. That only one side has a name is no error: the other has a pronoun,
 * a title, or leaves it to be understood.
 */
export const nameMismatch: Check = {
  codes: { "name-mismatch": { severity: "major", threshold: 0.5 } },
  *measure(grounds) {
    const placed = placeNames(grounds);
    const soundsLike = createSoundComparison(grounds.lexicon);
    const told = new Set<number>();
    for (const [unit, { source, target }] of placed.entries()) {
      if (source.length === 0 && target.length === 0) continue;
      if (source.length + target.length > MOST_NAMES) continue;
      const has = (list: readonly NamePlace[], { name }: NamePlace) =>
        list.some((other) => isSame(other.name, name));
      const lost = source.filter((place) => !has(target, place));
      const foreign = target.filter((place) => !has(source, place));
      if (lost.length === 0 && foreign.length === 0) continue;
      for (const finding of judge(grounds, placed, unit, lost, foreign, soundsLike)) {
        told.add(unit);
        yield finding;
      }
    }
    yield* writtenOtherwise(grounds, placed);
    yield* latinNameMismatches(grounds);
    yield* placeExchanges(grounds, told);
  },
};

/** Whole names and their parts are the same: 曾德成 and 德成, Lantau and Lantau Island. */
function isSame(a: KnownName, b: KnownName): boolean {
  return (
    a.characters.includes(b.characters) ||
    b.characters.includes(a.characters) ||
    a.stems.some((stem) => b.stems.includes(stem))
  );
}

const isReliable = ({ count, isCertain }: KnownName, side: Side) =>
  isCertain || count.both >= LEAST_PAIRED * count[side];

function* judge(
  grounds: Grounds,
  placed: readonly UnitNames[],
  unit: number,
  lost: readonly NamePlace[],
  foreign: readonly NamePlace[],
  soundsLike: (a: string, b: string) => boolean,
): Generator<Measured> {
  const { bead } = grounds.units[unit]!;
  const text = readUnit(grounds, unit, placed[unit]!.target);
  const finding = (
    kind: string,
    confidence: number,
    source: Span,
    target: Span,
    usual: string,
  ): Measured => ({
    code: "name-mismatch",
    confidence,
    unit,
    source: { sentences: bead.source, marks: [source] },
    target: { sentences: bead.target, marks: [target] },
    args: {
      kind,
      source: quote(grounds, "source", source),
      target: quote(grounds, "target", target),
      usual,
    },
  });

  const missing: { span: Span; name?: KnownName }[] = [];
  for (const { name, spans } of lost) {
    if (!isReliable(name, "source")) continue;
    const variant = findVariant(name, text, soundsLike);
    const usual = usualChinese(grounds, placed, name);
    if (variant) yield finding("variant", VARIANT * trustOf(bead), spans[0]!, variant, usual);
    else if (!isHinted(name, text)) missing.push({ span: spans[0]!, name });
  }
  const strange: NamePlace[] = [];
  for (const place of foreign) {
    const { name, spans } = place;
    if (!isReliable(name, "target")) continue;
    const variant = findEnglishVariant(name, grounds, bead.source);
    if (variant)
      yield finding("variant", VARIANT * trustOf(bead), variant, spans[0]!, name.english);
    else if (!isDerived(name, text)) strange.push(place);
  }
  if (strange.length === 0) return;
  if (missing.length === 0) {
    missing.push(...unrenderedNames(grounds, unit, placed[unit]!).map((span) => ({ span })));
  }
  const isAlone = missing.length === 1 && strange.length === 1;
  const share = (isAlone ? 1 : SEVERAL_SHARE) * trustOf(bead);
  const pronouns = hasPronouns(grounds, bead);
  for (const [k, { span, name }] of missing.entries()) {
    const instead = strange[k];
    if (!instead) return;
    if (!name && !instead.name.isBySound) continue; // 主席 for a chairman who has a name
    const isMoved =
      isBeside(placed, unit, instead.name, "source") ||
      (name !== undefined && isBeside(placed, unit, name, "target"));
    const shares = name ? EXCHANGED : UNKNOWN;
    const isFar = distance(grounds, bead, span, instead.spans[0]!) > FAR;
    const pronounShare = pronouns === "none" ? 1 : shares[pronouns] * (isFar ? FAR_SHARE : 1);
    yield finding(
      name ? "exchanged" : "foreign",
      shares.base * share * pronounShare * (isMoved ? MOVED_SHARE : 1),
      span,
      instead.spans[0]!,
      name ? usualChinese(grounds, placed, name) : instead.name.english,
    );
  }
}

/** These are written for each other at will, also in one text. */
const FREE_VARIANTS = /[台臺峰峯群羣裡裏為爲]/;

/** Gives the places where a name is written with another variant of a character: 黃珮珊 for 黃佩珊. */
function* writtenOtherwise(grounds: Grounds, placed: readonly UnitNames[]): Generator<Measured> {
  const forms = new Map<KnownName, Map<string, { unit: number; span: Span }[]>>();
  for (const [unit, { target }] of placed.entries()) {
    for (const { name, spans } of target) {
      if (!name.isBySound) continue;
      const byForm = forms.get(name) ?? new Map<string, { unit: number; span: Span }[]>();
      forms.set(name, byForm);
      for (const span of spans) {
        const form = quote(grounds, "target", span);
        const list = byForm.get(form);
        if (list) list.push({ unit, span });
        else byForm.set(form, [{ unit, span }]);
      }
    }
  }
  for (const [name, byForm] of forms) {
    const [first, ...others] = [...byForm].sort((a, b) => b[1].length - a[1].length);
    const [usual, list] = first!;
    for (const [form, uses] of others) {
      const differing = [...form].filter((character, k) => character !== [...usual][k]);
      const isFree = differing.every((character) => FREE_VARIANTS.test(character));
      if (isFree || uses.length === list.length || differing.length > 1) continue;
      for (const { unit, span } of uses) {
        const { bead } = grounds.units[unit]!;
        const english = placed[unit]!.source.find((place) => place.name === name);
        yield {
          code: "name-mismatch",
          confidence: VARIANT * trustOf(bead),
          unit,
          source: { sentences: bead.source, marks: english ? [english.spans[0]!] : [] },
          target: { sentences: bead.target, marks: [span] },
          args: { kind: "variant", source: name.english, target: form, usual },
        };
      }
    }
  }
}

/** The difference of two relative places in a bead, in [0, 1]. */
function distance({ documentOf }: Grounds, bead: Bead, source: Span, target: Span): number {
  const place = (side: Side, { start }: Span) => {
    const { sentences } = documentOf(side);
    const from = sentences[bead[side].start]!.span.start;
    const to = sentences[bead[side].end - 1]!.span.end;
    return (start - from) / (to - from);
  };
  return Math.abs(place("source", source) - place("target", target));
}

// "She saw Tibbs" with 霍布森看見他: each side has the name that the other leaves to a pronoun.
function hasPronouns({ documentOf }: Grounds, bead: Bead): "none" | "english" | "both" {
  const isSaid = (side: Side, pronoun: RegExp) =>
    documentOf(side)
      .sentences.slice(bead[side].start, bead[side].end)
      .some(({ text }) => pronoun.test(text.replace(SPEECH, " ")));
  if (!isSaid("source", PRONOUN)) return "none";
  return isSaid("target", CHINESE_PRONOUN) ? "both" : "english";
}

function quote({ documentOf }: Grounds, side: Side, { start, end }: Span): string {
  return documentOf(side).text.slice(start, end);
}

/** Gives a name as the Chinese text writes it elsewhere. */
function usualChinese(grounds: Grounds, placed: readonly UnitNames[], name: KnownName): string {
  for (const { target } of placed) {
    const place = target.find((other) => other.name === name);
    if (place) return quote(grounds, "target", place.spans[0]!);
  }
  return name.characters;
}

/** Tells whether the neighbours have a name on a side, and not on the other: it has moved there. */
function isBeside(
  placed: readonly UnitNames[],
  unit: number,
  name: KnownName,
  side: Side,
): boolean {
  const other = side === "source" ? "target" : "source";
  return [unit - 1, unit + 1].some((near) => {
    const has = (at: Side) => placed[near]?.[at].some((place) => isSame(place.name, name)) === true;
    return has(side) && !has(other);
  });
}

/** Tells whether a word of the name stands there, or one made of it: Australian of Australia. */
function isDerived({ stems }: KnownName, text: UnitText): boolean {
  return stems.some(
    (stem) =>
      text.stems.has(stem) ||
      (stem.length >= 5 &&
        [...text.stems].some((other) =>
          other.startsWith(stem.slice(0, Math.max(4, stem.length - 2))),
        )),
  );
}

/** Tells whether two characters of a name stand together, or its surname: a short form. */
function isHinted({ characters }: KnownName, { chinese }: UnitText): boolean {
  const all = [...characters];
  if (all.length <= 3 && SURNAMES.has(all[0]!) && chinese.includes(all[0]!)) return true;
  return all.some((character, k) => k > 0 && chinese.includes(all[k - 1]! + character));
}
