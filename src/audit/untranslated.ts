import type { Span } from "../types.ts";
import type { Check } from "./check.ts";
import type { Grounds } from "./grounds.ts";
import { createLeftOver, type LeftOver } from "./left-over.ts";

/** From here on a sentence tells that its neighbours were left as well. */
const SURE = 0.8;
const POSSIBLE = 0.3;
/** How much of the doubt stays if a sentence beside it was left. */
const DOUBT_BESIDE = 0.4;

/**
 * Finds what the translation has left in the language of the original: whole units, and sentences
 * and phrases in others. Code, commands, names, references and terms that are kept in other
 * sentences too are no prose, and so none.
 */
export const untranslated: Check = {
  codes: {
    untranslated: { severity: "major", threshold: 0.5 },
    "partially-untranslated": { severity: "major", threshold: 0.5 },
  },
  *measure(grounds) {
    const { units, from, into, documentOf } = grounds;
    const { sentences, text } = documentOf(into);
    const left = readLeftOvers(grounds);
    const wholeOf = (s: number) => left[s]?.whole ?? 0;
    const surenessOf = (s: number) => {
      const isBeside = [s - 2, s - 1, s + 1, s + 2].some((t) => wholeOf(t) >= SURE);
      const whole = wholeOf(s);
      return whole >= POSSIBLE && isBeside ? 1 - (1 - whole) * DOUBT_BESIDE : whole;
    };
    for (const [unit, { bead }] of units.entries()) {
      const found: { span: Span; confidence: number }[] = [];
      let isWhole = true;
      for (let s = bead[into].start; s < bead[into].end; s++) {
        const sentence = sentences[s]!;
        const sureness = surenessOf(s);
        if (sureness >= POSSIBLE) {
          found.push({ span: sentence.span, confidence: sureness });
        } else if (/\p{L}/u.test(sentence.text)) {
          isWhole = false;
          const { start } = sentence.span;
          for (const { span, confidence } of left[s]!.parts) {
            if (confidence < POSSIBLE) continue;
            found.push({ span: { start: start + span.start, end: start + span.end }, confidence });
          }
        }
      }
      if (found.length === 0) continue;
      const own = { sentences: bead[into], marks: isWhole ? [] : found.map(({ span }) => span) };
      const other = { sentences: bead[from], marks: [] };
      const quoted = found.map(({ span }) => text.slice(span.start, span.end).replace(/\s+/g, " "));
      yield {
        code: isWhole ? "untranslated" : "partially-untranslated",
        confidence: Math.max(...found.map(({ confidence }) => confidence)),
        unit,
        source: into === "source" ? own : other,
        target: into === "source" ? other : own,
        args: isWhole ? {} : { text: quoted.join(" … "), count: quoted.length },
      };
    }
  },
};

/** What a document with structure says is code needs no translation. */
const NOTHING: LeftOver = { whole: 0, parts: [] };

/** By sentence of the translation. */
function readLeftOvers(grounds: Grounds): LeftOver[] {
  const { units, from, into, documentOf } = grounds;
  const leftOverOf = createLeftOver(grounds);
  const { sentences, kinds } = documentOf(into);
  const left: LeftOver[] = [];
  for (const { bead } of units) {
    const original = documentOf(from)
      .sentences.slice(bead[from].start, bead[from].end)
      .map(({ text }) => text)
      .join(" ");
    for (let s = bead[into].start; s < bead[into].end; s++) {
      const { text, paragraph } = sentences[s]!;
      left[s] ??= kinds?.[paragraph] === "code" ? NOTHING : leftOverOf(text, original);
    }
  }
  return left;
}
