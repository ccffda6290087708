import { isNullBead } from "../align/null-bead.ts";
import type { Concept, Glossary } from "../glossary/glossary.ts";
import { findString } from "../lexicon/lexicon.ts";
import { createStemmer } from "../lexicon/stem.ts";
import { foldChinese } from "../text/normalize.ts";
import type { Link, Side, Span } from "../types.ts";
import type { Check } from "./check.ts";
import type { FindingCode, Measured } from "./finding.ts";
import { headIn, isLabel } from "./glossary-head.ts";
import type { Grounds } from "./grounds.ts";
import { createTermFinder, type TermPlace, termsOf } from "./term-finder.ts";
import { trustOf } from "./trust.ts";

/** That a reviewer agrees: a term stands there that the glossary forbids. */
const DEPRECATED = 0.9;
/** A term that stays as it is does not stand there. */
const KEPT = 0.75;
/** Other words stand where the term should, or none do: left out because it is understood. */
const REPLACED = 0.85;
const LACKING = 0.45;
/** None do, and the term is a name that the sentences have once: a pronoun would need it before. */
const NAME_LACKING = 0.6;
/**
 * None do, but a word with the head of the term, the 壺 of 快煮壺 in 手沖壺; or the place is a label or a
 * heading, in which hardly anything is understood.
 */
const HEAD = 0.68;
const LABEL_LACKING = 0.62;
/** The term itself stands there, and no other word for it: a command, or a name of it. */
const LEFT = 0.45;
/** A term of one word that the dictionary has is also used in other senses. */
const ORDINARY_SHARE = 0.85;
/** Where the text mostly goes by the glossary, or where the term stands twice in a sentence. */
const USUAL_BONUS = 0.05;
/** Terms that are named as expected. */
const MOST_ALTERNATIVES = 3;
/** Parts of one word, where a link has only found parts. */
const NEAR = 2;

/** Finds terms of the user's glossary that are rendered in another way than it says. */
export const glossaryTerm: Check = {
  codes: {
    "term-inconsistent-with-glossary": { severity: "minor", threshold: 0.5 },
    "do-not-translate-violated": { severity: "major", threshold: 0.5 },
  },
  *measure(grounds) {
    const { glossary } = grounds.settings;
    if (!glossary || glossary.concepts.length === 0) return;
    const finder = createTermFinder(grounds, glossary);
    const { units, from, into, words } = grounds;
    const places = units.map(({ bead }) => ({
      source: finder.find("source", bead.source),
      target: finder.find("target", bead.target),
    }));
    const conceptsIn = units.map((_, unit) => ({
      source: new Set(places[unit]!.source.flatMap(({ concepts }) => concepts)),
      target: new Set(places[unit]!.target.flatMap(({ concepts }) => concepts)),
    }));
    const hasOne = (unit: number, side: Side, concepts: readonly number[]) =>
      concepts.some((concept) => conceptsIn[unit]?.[side].has(concept));
    const usual = new Map<number, { all: number; rendered: number }>();
    const lacking = new Map<number, TermPlace[]>();
    for (const [unit, { bead }] of units.entries()) {
      if (isNullBead(bead)) continue;
      yield* deprecated(grounds, glossary, unit, places[unit]!);
      const seen = new Set<string>();
      const lackingHere: TermPlace[] = [];
      for (const place of places[unit]![from]) {
        const key = place.concepts.join();
        if (seen.has(key)) continue; // one is enough: again it may be a pronoun
        seen.add(key);
        const count = usual.get(place.concepts[0]!) ?? { all: 0, rendered: 0 };
        usual.set(place.concepts[0]!, count);
        count.all++;
        if (hasOne(unit, into, place.concepts)) count.rendered++;
        else lackingHere.push(place);
      }
      if (lackingHere.length > 0) lacking.set(unit, lackingHere);
    }
    for (const [unit, lackingHere] of lacking) {
      const { bead } = units[unit]!;
      const isWritten = finder.findWritten(into, bead[into]);
      const links = words().linksOf(bead);
      for (const place of lackingHere) {
        const { concepts } = place;
        const isMoved = [unit - 1, unit + 1].some(
          (near) => hasOne(near, into, concepts) && !hasOne(near, from, concepts),
        );
        if (isMoved || isWritten(concepts)) continue;
        const { all, rendered } = usual.get(concepts[0]!)!;
        const key = concepts.join();
        const mentions = places[unit]!.source.filter((other) => other.concepts.join() === key);
        const isMissed =
          into === "target" &&
          mentions.length === 1 &&
          isNameOf(glossary, place) &&
          !hasOne(unit - 1, into, concepts) &&
          !standsFor(grounds, unit);
        yield judge(grounds, glossary, unit, place, links, rendered * 2 > all, isMissed);
      }
    }
  },
};

/** Gives the terms of a unit's translation that should no longer be used. */
function* deprecated(
  { units, into, from }: Grounds,
  { concepts }: Glossary,
  unit: number,
  places: Readonly<Record<Side, readonly TermPlace[]>>,
): Generator<Measured> {
  for (const place of places[into]) {
    const same = (text: string) => foldChinese(text).text.toLowerCase();
    const concept = place.concepts.find((id) =>
      termsOf(concepts[id]!, into).some(
        ({ text, isDeprecated }) => isDeprecated && same(text) === same(place.text),
      ),
    );
    if (concept === undefined) continue;
    const meant = places[from].find((other) => other.concepts.includes(concept));
    const isAllowed = place.concepts.some((id) =>
      termsOf(concepts[id]!, into).some(
        ({ text, isDeprecated }) => !isDeprecated && same(text) === same(place.text),
      ),
    );
    if (!meant || isAllowed) continue;
    const { bead } = units[unit]!;
    yield {
      code: "term-inconsistent-with-glossary",
      confidence: DEPRECATED * trustOf(bead),
      unit,
      ...passages(bead, into, [place.span], [meant.span]),
      args: {
        term: meant.text,
        expected: expectedOf(concepts[concept]!, into),
        found: place.text,
        deprecated: 1,
      },
    };
  }
}

function judge(
  grounds: Grounds,
  { concepts }: Glossary,
  unit: number,
  place: TermPlace,
  links: readonly Link[],
  isUsual: boolean,
  isMissed: boolean,
): Measured {
  const { units, into, lexicon, documentOf } = grounds;
  const { bead } = units[unit]!;
  const concept = concepts[place.concepts[0]!]!;
  const linked = links
    .filter((link) => {
      const side = into === "target" ? link.source : link.target;
      return side.start < place.span.end && side.end > place.span.start;
    })
    .map((link) => (into === "target" ? link.target : link.source));
  const text = documentOf(into).text;
  const replacement = replacementIn(text, linked, place.text);
  const { isKept } = concept;
  const head =
    into === "source" || isKept || replacement.isLeft || replacement.found.length > 0
      ? undefined
      : headIn(grounds, bead, concept, links);
  const found = head ? [head] : replacement.found;
  const isOrdinary =
    into === "target" &&
    /^[a-z]+$/.test(place.text) &&
    findString(lexicon.stems, createStemmer()(place.text)) >= 0;
  const lacking = isKept
    ? LACKING
    : Math.max(isMissed ? NAME_LACKING : LACKING, isLabel(grounds, bead) ? LABEL_LACKING : 0);
  const base = head
    ? HEAD
    : found.length > 0
      ? isKept
        ? KEPT
        : REPLACED
      : replacement.isLeft
        ? LEFT
        : lacking;
  const share = isOrdinary ? ORDINARY_SHARE : 1;
  const code: FindingCode = isKept
    ? "do-not-translate-violated"
    : "term-inconsistent-with-glossary";
  const foundText = found.map(({ start, end }) => text.slice(start, end)).join(" … ");
  return {
    code,
    confidence: (base * share + (isUsual && found.length > 0 ? USUAL_BONUS : 0)) * trustOf(bead),
    unit,
    ...passages(bead, into, found, [place.span]),
    args: isKept
      ? {
          kind: "term",
          source: into === "target" ? place.text : foundText,
          target: into === "target" ? foundText : place.text,
        }
      : { term: place.text, expected: expectedOf(concept, into), found: foundText },
  };
}

/** Tells whether the glossary has a term as a name, and the text too. */
function isNameOf({ concepts }: Glossary, { concepts: own, text }: TermPlace): boolean {
  const isCapitalised = (term: string) => /^\p{Lu}\p{Ll}/u.test(term);
  return (
    isCapitalised(text) &&
    own.every((id) => concepts[id]!.english.every((term) => isCapitalised(term.text)))
  );
}

/** What stands for a name that was said before: it, this, the said, ours, oneself. */
const CHINESE_PRONOUN = /[他她牠它祂佢其該此這那本己我您你]/;

function standsFor({ units, documentOf }: Grounds, unit: number): boolean {
  const { start, end } = units[unit]!.bead.target;
  return documentOf("target")
    .sentences.slice(start, end)
    .some(({ text }) => CHINESE_PRONOUN.test(text));
}

function passages(
  bead: { readonly source: Span; readonly target: Span },
  into: Side,
  found: readonly Span[],
  meant: readonly Span[],
): Pick<Measured, "source" | "target"> {
  return {
    source: { sentences: bead.source, marks: into === "source" ? found : meant },
    target: { sentences: bead.target, marks: into === "target" ? found : meant },
  };
}

function expectedOf(concept: Concept, side: Side): string {
  const terms = termsOf(concept, side);
  const allowed = terms.filter(({ isDeprecated }) => !isDeprecated);
  const list = allowed.length > 0 ? allowed : terms;
  return list
    .slice(0, MOST_ALTERNATIVES)
    .map(({ text }) => text)
    .join(" / ");
}

// What links say stands for a term. A term that is quoted behind its translation says nothing of it:
// in 預存區（staging area） the first three characters do.
function replacementIn(text: string, linked: readonly Span[], term: string) {
  const said = linked.filter(({ start, end }) => {
    const word = text.slice(start, end).toLowerCase();
    return !term.toLowerCase().includes(word);
  });
  const isLeft = said.length === 0 && linked.length > 0;
  return { found: joinSpans(text, said), isLeft };
}

/** Sorts spans, and joins those of one word. */
function joinSpans(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const isOne =
      last &&
      (span.start <= last.end ||
        (span.start - last.end <= NEAR &&
          /^[\p{L}\p{N} -]+$/u.test(text.slice(last.end, span.start))));
    if (isOne) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}
