/**
 * How well an alignment agrees with a gold one: strict and lax precision, recall and F1, in the
 * convention of Sennrich & Volk (2010) that Vecalign's scorer made common.
 */

import { type NumberedBead, SIDES, type Side } from "../types.ts";

/** Precision, recall and their harmonic mean, each in [0, 1]; 0 where there is nothing to count. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Bead types of the table, by sentence counts, English first. */
export const BEAD_TYPES = ["1-1", "1-2", "2-1", "1-0", "0-1", "other", "other null"] as const;
export type BeadType = (typeof BEAD_TYPES)[number];

/** A row of the table by type: beads counted, not rates. */
export interface TypeCounts {
  readonly type: BeadType;
  /** In the gold. */
  readonly gold: number;
  /** In the gold, and found just so. */
  readonly found: number;
  /** In the gold, and found at least in part. */
  readonly lax: number;
  /** In the test. */
  readonly test: number;
  /** In the test, and just so in the gold. */
  readonly right: number;
}

/** What {@link scoreAlignments} found; all rates are micro-averages over the documents. */
export interface Scores {
  readonly documents: number;
  readonly goldBeads: number;
  readonly testBeads: number;
  /** A bead is right if the same bead stands on the other side. */
  readonly strict: Rates;
  /** A bead is right if it shares a linked sentence pair with a bead of the other side. */
  readonly lax: Rates;
  /** As `strict`, null beads left out of precision: fair where most of a text has no partner. */
  readonly linkedStrict: Rates;
  /** As `lax`, null beads left out of precision. */
  readonly linkedLax: Rates;
  /** Sentences without a partner (U-F1): what an omission check needs. */
  readonly unaligned: Rates & {
    readonly gold: number;
    readonly test: number;
    readonly both: number;
  };
  /** In the order of {@link BEAD_TYPES}, every type. */
  readonly types: readonly TypeCounts[];
  /** Sentences that a test names and its gold does not: a sign of files that do not belong together. */
  readonly strangers: readonly {
    readonly document: number;
    readonly side: Side;
    readonly sentences: readonly number[];
  }[];
}

/**
 * Scores alignments against gold ones, document by document.
 *
 * - The beads of a document form a set: repeats count once, beads empty on both sides not at all.
 * - Precision counts every test bead, null beads too; a null bead is right only if the gold has
 *   just that null bead, strictly or laxly.
 * - Recall counts the gold beads that have both sides, against the test beads that have both.
 * - Counts are summed over the documents before dividing.
 *
 * Linear in the sentences named.
 *
 * @throws {RangeError} if there are not as many tests as golds
 * @example
 * scoreAlignments([parseBeads("[0]:[0]\n[1]:[]", "gold")], [parseBeads("[0,1]:[0]", "out")]).lax.f1; // 1
 */
export function scoreAlignments(
  golds: readonly (readonly NumberedBead[])[],
  tests: readonly (readonly NumberedBead[])[],
): Scores {
  if (golds.length !== tests.length) {
    throw new RangeError(`expected as many tests as golds, found ${tests.length}, ${golds.length}`);
  }
  const precision = newHits();
  const recall = newHits();
  const linked = newHits();
  const types = BEAD_TYPES.map((type) => ({ type, gold: 0, found: 0, lax: 0, test: 0, right: 0 }));
  const rowOf = (bead: NumberedBead) => types[BEAD_TYPES.indexOf(findType(bead))]!;
  const unaligned = { gold: 0, test: 0, both: 0 };
  const strangers: { document: number; side: Side; sentences: number[] }[] = [];

  for (const [document, gold] of golds.entries()) {
    const goldIndex = indexBeads(gold);
    const testIndex = indexBeads(tests[document]!);
    const allGold = [...goldIndex.beads.values()];
    const allTest = [...testIndex.beads.values()];

    for (const bead of allTest) {
      const verdict = judge(bead, goldIndex);
      count(precision, verdict);
      if (isLinked(bead)) count(linked, verdict);
      const row = rowOf(bead);
      row.test += 1;
      row.right += Number(verdict.strict);
    }
    for (const bead of allGold) {
      const verdict = judge(bead, testIndex);
      if (isLinked(bead)) count(recall, verdict);
      const row = rowOf(bead);
      row.gold += 1;
      row.found += Number(verdict.strict);
      row.lax += Number(verdict.lax);
    }

    for (const side of SIDES) {
      const named = new Set([...goldIndex.named[side], ...testIndex.named[side]]);
      for (const sentence of named) {
        const goldAlone = !goldIndex.partnered[side].has(sentence);
        const testAlone = !testIndex.partnered[side].has(sentence);
        unaligned.gold += Number(goldAlone);
        unaligned.test += Number(testAlone);
        unaligned.both += Number(goldAlone && testAlone);
      }
      const sentences = [...testIndex.named[side]].filter((i) => !goldIndex.named[side].has(i));
      if (sentences.length > 0) {
        strangers.push({ document, side, sentences: sentences.sort((a, b) => a - b) });
      }
    }
  }

  return {
    documents: golds.length,
    goldBeads: types.reduce((sum, { gold }) => sum + gold, 0),
    testBeads: precision.beads,
    strict: toRates(precision.strict, precision.beads, recall.strict, recall.beads),
    lax: toRates(precision.lax, precision.beads, recall.lax, recall.beads),
    linkedStrict: toRates(linked.strict, linked.beads, recall.strict, recall.beads),
    linkedLax: toRates(linked.lax, linked.beads, recall.lax, recall.beads),
    unaligned: {
      ...unaligned,
      ...toRates(unaligned.both, unaligned.test, unaligned.both, unaligned.gold),
    },
    types,
    strangers,
  };
}

interface BeadIndex {
  /** Each bead once, by its notation. */
  readonly beads: ReadonlyMap<string, NumberedBead>;
  /** Sentences named in any bead. */
  readonly named: Sides<ReadonlySet<number>>;
  /** Sentence to the beads with both sides filled that hold it. */
  readonly partnered: Sides<ReadonlyMap<number, readonly NumberedBead[]>>;
}

interface Sides<T> {
  readonly source: T;
  readonly target: T;
}

function indexBeads(list: readonly NumberedBead[]): BeadIndex {
  const beads = new Map<string, NumberedBead>();
  const named = { source: new Set<number>(), target: new Set<number>() };
  const partnered = {
    source: new Map<number, NumberedBead[]>(),
    target: new Map<number, NumberedBead[]>(),
  };
  for (const bead of list) {
    const key = toKey(bead);
    if (beads.has(key) || (bead.source.length === 0 && bead.target.length === 0)) continue;
    beads.set(key, bead);
    for (const side of SIDES) {
      for (const sentence of bead[side]) {
        named[side].add(sentence);
        if (!isLinked(bead)) continue;
        const holders = partnered[side].get(sentence);
        if (holders) holders.push(bead);
        else partnered[side].set(sentence, [bead]);
      }
    }
  }
  return { beads, named, partnered };
}

function toKey({ source, target }: NumberedBead): string {
  return `${source.join()}:${target.join()}`;
}

function isLinked({ source, target }: NumberedBead): boolean {
  return source.length > 0 && target.length > 0;
}

interface Verdict {
  readonly strict: boolean;
  readonly lax: boolean;
}

/**
 * A sentence pair lies together in a reference bead just when some bead holds a source and a target
 * sentence of ours: looked up by bead, as listing all pairs of a 500-500 bead would be quadratic.
 */
function judge(bead: NumberedBead, reference: BeadIndex): Verdict {
  if (reference.beads.has(toKey(bead))) return { strict: true, lax: true };
  const touched = new Set(bead.source.flatMap((i) => reference.partnered.source.get(i) ?? []));
  const lax = bead.target.some((j) =>
    reference.partnered.target.get(j)?.some((holder) => touched.has(holder)),
  );
  return { strict: false, lax };
}

function newHits() {
  return { beads: 0, strict: 0, lax: 0 };
}

function count(hits: ReturnType<typeof newHits>, { strict, lax }: Verdict): void {
  hits.beads += 1;
  hits.strict += Number(strict);
  hits.lax += Number(lax);
}

function findType({ source, target }: NumberedBead): BeadType {
  const shape = `${source.length}-${target.length}`;
  const type = BEAD_TYPES.find((candidate) => candidate === shape);
  return type ?? (source.length === 0 || target.length === 0 ? "other null" : "other");
}

function toRates(right: number, found: number, recalled: number, wanted: number): Rates {
  const precision = divide(right, found);
  const recall = divide(recalled, wanted);
  return { precision, recall, f1: divide(2 * precision * recall, precision + recall) };
}

function divide(a: number, b: number): number {
  return b === 0 ? 0 : a / b;
}
