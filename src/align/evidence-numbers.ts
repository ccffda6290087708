import { type Quantity, readQuantities } from "../text/number.ts";
import type { Explanation, SegmentedDocument, Span } from "../types.ts";

/**
 * Compares the numbers of two stretches of sentences by value.
 *
 * A mention has an answer if the other side has one of its keys; a date all of its keys, in as many
 * mentions as it likes. What is often left out in a translation (`weak`: one, first, half) is never
 * missed.
 */
export function compareNumbers(
  source: SegmentedDocument,
  sourceSpan: Span,
  target: SegmentedDocument,
  targetSpan: Span,
): Explanation["numbers"] {
  const left = mentionsOf(source, sourceSpan);
  const right = mentionsOf(target, targetSpan);
  const agreeing: { source: Span; target: Span }[] = [];
  const answers = createAnswers(right);
  for (const mention of left) {
    const answer = answers.take(mention);
    if (answer) agreeing.push({ source: mention.span, target: answer.span });
  }
  return { agreeing, source: unanswered(left, right), target: unanswered(right, left) };
}

function mentionsOf(document: SegmentedDocument, { start, end }: Span): Quantity[] {
  return document.sentences.slice(start, end).flatMap(({ text, span }) =>
    readQuantities(text, document.lang).map((mention) => ({
      ...mention,
      keys: mention.kind === "time" ? [...mention.keys, ...hourOf(mention)] : mention.keys,
      span: { start: span.start + mention.span.start, end: span.start + mention.span.end },
    })),
  );
}

// "At four" is a number, 四點 a time.
function hourOf({ value }: Quantity): string[] {
  return Number.isInteger(value) ? [...new Set([value, value % 12 || 12])].map(String) : [];
}

/** Mentions with one key that are looked at: dates may share a month and yet differ. */
const MOST_TRIED = 8;

// Finds the first mention that agrees and has not been taken, through an index by key.
function createAnswers(mentions: readonly Quantity[]) {
  const byKey = new Map<string, Quantity[]>();
  for (const mention of [...mentions].reverse()) {
    for (const key of mention.keys) {
      const list = byKey.get(key);
      if (list) list.push(mention);
      else byKey.set(key, [mention]);
    }
  }
  const taken = new Set<Quantity>();
  return {
    take(mention: Quantity): Quantity | undefined {
      let first: Quantity | undefined;
      for (const key of mention.keys) {
        const list = byKey.get(key) ?? [];
        while (list.length > 0 && taken.has(list.at(-1)!)) list.pop();
        const found = list
          .slice(-MOST_TRIED)
          .reverse()
          .find((other) => !taken.has(other) && isAgreed(mention, other));
        if (found && (!first || found.span.start < first.span.start)) first = found;
      }
      if (first) taken.add(first);
      return first;
    },
  };
}

function isAgreed(a: Quantity, b: Quantity): boolean {
  const shared = a.keys.filter((key) => b.keys.includes(key)).length;
  // Of two dates the smaller must be a part of the other: May 3 and 2016年5月3日, never May 3 and May 4.
  if (a.kind === "date" && b.kind === "date") {
    return shared === Math.min(a.keys.length, b.keys.length);
  }
  return shared > 0;
}

function unanswered(mentions: readonly Quantity[], others: readonly Quantity[]): Span[] {
  const said = new Set(others.flatMap(({ keys }) => keys));
  return mentions
    .filter(({ weak, kind, keys }) => {
      if (weak) return false;
      return kind === "date"
        ? !keys.every((key) => said.has(key))
        : !keys.some((key) => said.has(key));
    })
    .map(({ span }) => span);
}
