import type { Quantity } from "../text/number.ts";

/** Which mentions of two lists say the same. */
export interface Comparison<Mention extends Quantity> {
  /** One for one, in the order of the left list. */
  readonly agreeing: readonly (readonly [left: Mention, right: Mention])[];
  /** Those that nothing on the other side says, weak ones left out. */
  readonly left: readonly Mention[];
  readonly right: readonly Mention[];
}

/**
 * Compares quantities by value, in time linear in the two lists.
 *
 * A mention has an answer if the other side has one of its keys; a date all of its keys, in as many
 * mentions as it likes. What is often left out in a translation (`weak`: one, first, half) is never
 * missed.
 */
export function compareQuantities<Mention extends Quantity>(
  left: readonly Mention[],
  right: readonly Mention[],
): Comparison<Mention> {
  const answers = createAnswers(right);
  const answerOf = new Map<Mention, Mention>();
  // First those of one kind: of "3%" and "three years" the one is 3%, the other 三年.
  for (const isOfOneKind of [true, false]) {
    for (const mention of left) {
      const answer = answerOf.has(mention) ? undefined : answers.take(mention, isOfOneKind);
      if (answer) answerOf.set(mention, answer);
    }
  }
  const agreeing = left.flatMap((mention) => {
    const answer = answerOf.get(mention);
    return answer ? [[mention, answer] as const] : [];
  });
  return { agreeing, left: unanswered(left, right), right: unanswered(right, left) };
}

/** Mentions with one key that are looked at: dates may share a month and yet differ. */
const MOST_TRIED = 8;

// Finds the first mention that agrees and has not been taken, through an index by key.
function createAnswers<Mention extends Quantity>(mentions: readonly Mention[]) {
  const byKey = new Map<string, Mention[]>();
  for (const mention of [...mentions].reverse()) {
    for (const key of mention.keys) {
      const list = byKey.get(key);
      if (list) list.push(mention);
      else byKey.set(key, [mention]);
    }
  }
  const taken = new Set<Mention>();
  return {
    take(mention: Mention, isOfOneKind: boolean): Mention | undefined {
      let first: Mention | undefined;
      for (const key of mention.keys) {
        const list = byKey.get(key) ?? [];
        while (list.length > 0 && taken.has(list.at(-1)!)) list.pop();
        const found = list
          .slice(-MOST_TRIED)
          .reverse()
          .find(
            (other) =>
              !taken.has(other) &&
              (!isOfOneKind || other.kind === mention.kind) &&
              isAgreed(mention, other),
          );
        if (found && (!first || found.span.start < first.span.start)) first = found;
      }
      if (first) taken.add(first);
      return first;
    },
  };
}

function isAgreed(a: Quantity, b: Quantity): boolean {
  // The bare hour only answers a number.
  const areTimes = a.kind === "time" && b.kind === "time";
  const shared = a.keys.filter(
    (key) => b.keys.includes(key) && (!areTimes || key.includes(":")),
  ).length;
  // Of two dates the smaller must be a part of the other: May 3 and 2016年5月3日, never May 3 and May 4.
  if (a.kind === "date" && b.kind === "date") {
    return shared === Math.min(a.keys.length, b.keys.length);
  }
  return shared > 0;
}

function unanswered<Mention extends Quantity>(
  mentions: readonly Mention[],
  others: readonly Mention[],
): Mention[] {
  const said = new Set(others.flatMap(({ keys }) => keys));
  const saidAsNumber = new Set(others.flatMap(({ kind, keys }) => (kind === "time" ? [] : keys)));
  return mentions.filter(({ weak, kind, parts, keys }) => {
    if (weak) return false;
    if (kind === "time") {
      return !keys.some((key) => (key.includes(":") ? said : saidAsNumber).has(key));
    }
    // The keys of a decade (1980s, 80s) are alternatives, those of a date are not.
    return parts ? !keys.every((key) => said.has(key)) : !keys.some((key) => said.has(key));
  });
}

/** Adds to a time of day the number of its hour ("at four", 四點) or the decimal "at 23.45". */
export function withHours<Mention extends Quantity>(mention: Mention): Mention {
  const { kind, value, keys } = mention;
  if (kind !== "time") return mention;
  if (!Number.isInteger(value)) {
    const points = keys.map((key) => Number(key.replace(":", "."))).filter(Number.isFinite);
    return { ...mention, keys: [...keys, ...points.map(String)] };
  }
  const hours = [...new Set([value, value % 12 || 12])].map(String);
  return { ...mention, keys: [...keys, ...hours] };
}
