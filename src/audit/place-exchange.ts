import { foldChinese } from "../text/normalize.ts";
import type { Side, Span } from "../types.ts";
import type { Measured } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import { createPlaces, type Place } from "./place-names.ts";
import { trustOf } from "./trust.ts";

/** That a reviewer agrees: a place on one side is another on the other. */
const EXCHANGED = 0.8;
/** Which of these is meant is also a matter of opinion: Chinese, Taiwanese. */
const EITHER = ["taiwan", "china"];
/** One of the places stands beside, on the other side. */
const MOVED_SHARE = 0.5;

const CAPITALISED = /\p{Lu}[\p{L}]*/gu;
const WORD = /[A-Za-z]+/g;

interface Seen {
  readonly place: Place;
  readonly span: Span;
}

/**
 * Finds a known place of the English that is another in the Chinese: Taichung, 高雄. Only where each
 * side has just one that the other lacks, and not a country for a city of it: Washington, 美國.
 */
export function* placeExchanges(
  { units, words, documentOf }: Grounds,
  told: ReadonlySet<number>,
): Generator<Measured> {
  const places = createPlaces();
  const byEnglish = new Map(places.flatMap((place) => place.english.map((form) => [form, place])));
  const byChinese = new Map(
    places.flatMap((place) =>
      place.chinese.filter((form) => form.length > 1).map((form) => [form, place]),
    ),
  );
  const { targetTokens } = words().prepared;

  function inEnglish({ start, end }: Span): Seen[] {
    const seen: Seen[] = [];
    for (const { text, span } of documentOf("source").sentences.slice(start, end)) {
      let before: RegExpMatchArray | undefined;
      for (const match of text.matchAll(CAPITALISED)) {
        const word = match[0].toLowerCase();
        const isJoined =
          before && /^[ -]$/.test(text.slice(before.index! + before[0].length, match.index));
        const two = isJoined ? byEnglish.get(before![0].toLowerCase() + word) : undefined;
        const place = two ?? byEnglish.get(word);
        const from = two ? before!.index! : match.index;
        const last = match.index + match[0].length;
        if (place) {
          seen.push({ place, span: { start: span.start + from, end: span.start + last } });
        }
        before = match;
      }
    }
    return seen;
  }

  function inChinese({ start, end }: Span): Seen[] {
    const seen: Seen[] = [];
    for (let s = start; s < end; s++) {
      const { keys, starts, ends } = targetTokens[s]!;
      const { span } = documentOf("target").sentences[s]!;
      for (let k = 0; k < keys.length; k++) {
        const place = byChinese.get(keys[k]!) ?? byChinese.get(keys[k]!.replace(/[市县]$/, ""));
        if (!place) continue;
        seen.push({ place, span: { start: span.start + starts[k]!, end: span.start + ends[k]! } });
      }
    }
    return seen;
  }

  function isWritten({ english, chinese }: Place, side: Side, { start, end }: Span): boolean {
    return documentOf(side)
      .sentences.slice(start, end)
      .some(({ text }) => {
        if (side === "target") {
          const folded = foldChinese(text).text.toLowerCase();
          return (
            chinese.some((form) => folded.includes(form)) ||
            english.some((form) => form.length > 3 && folded.includes(form))
          );
        }
        const all = (text.match(WORD) ?? []).join("").toLowerCase();
        const own = new Set(text.toLowerCase().match(WORD));
        return english.some((form) => (form.length > 3 ? all.includes(form) : own.has(form)));
      });
  }

  for (const [unit, { bead }] of units.entries()) {
    if (told.has(unit)) continue;
    const english = inEnglish(bead.source);
    if (english.length === 0) continue;
    const once = (list: readonly Seen[]) => [
      ...new Map(list.map((seen) => [seen.place, seen])).values(),
    ];
    const lost = once(english).filter(({ place }) => !isWritten(place, "target", bead.target));
    if (lost.length !== 1) continue;
    const strange = once(inChinese(bead.target)).filter(
      ({ place }) => !isWritten(place, "source", bead.source),
    );
    if (strange.length !== 1) continue;
    const [from, into] = [lost[0]!, strange[0]!];
    const isPart =
      from.place.country === into.place.country && from.place.isCountry !== into.place.isCountry;
    if (isPart || isSaidForOther(from.place, into.place)) continue;
    const isMoved = [units[unit - 1], units[unit + 1]].some(
      (near) =>
        near &&
        (isWritten(from.place, "target", near.bead.target) ||
          isWritten(into.place, "source", near.bead.source)),
    );
    const quote = (side: Side, { start, end }: Span) => documentOf(side).text.slice(start, end);
    yield {
      code: "name-mismatch",
      confidence: EXCHANGED * (isMoved ? MOVED_SHARE : 1) * trustOf(bead),
      unit,
      source: { sentences: bead.source, marks: [from.span] },
      target: { sentences: bead.target, marks: [into.span] },
      args: {
        kind: "other",
        source: quote("source", from.span),
        target: quote("target", into.span),
        usual: "",
      },
    };
  }
}

function isSaidForOther(...places: readonly Place[]): boolean {
  return places.every(({ english }) => EITHER.includes(english[0]!));
}
