/** What `score` does, apart from its options. */

import { placeBeads } from "../align/place-beads.ts";
import { type Rates, type Scores, scoreAlignments } from "../align/score.ts";
import { InputError } from "../errors.ts";
import { parseBeads } from "../format/beads.ts";
import { countOf } from "../format/count.ts";
import { parseJson } from "../format/json.ts";
import { decode } from "../io/encoding.ts";
import { readBytes } from "../io/files.ts";
import type { NumberedBead } from "../types.ts";

/** What the command line says. */
export interface ScoreCommandOptions {
  readonly json?: true;
  readonly minF1?: number;
}

/** Runs the command `score`. */
export async function runScore(
  goldPath: string,
  testPaths: readonly string[],
  options: ScoreCommandOptions,
): Promise<void> {
  if ([goldPath, ...testPaths].filter((path) => path === "-").length > 1) {
    throw new InputError("standard input: can be read once only");
  }
  const gold = await readBeads(goldPath, true);
  const wantsReordered = hasCrossing(gold);
  for (const [i, path] of testPaths.entries()) {
    const scores = scoreAlignments([gold], [await readBeads(path, wantsReordered)]);
    for (const { side, sentences } of scores.strangers) {
      const language = side === "source" ? "English" : "Chinese";
      process.stderr.write(
        `duizhao: ${nameOf(path)}: ${countOf(sentences.length, `${language} sentence`)} ${sentences.length === 1 ? "is" : "are"} not in the gold, the first is number ${sentences[0]}\n`,
      );
    }
    process.stdout.write(
      options.json
        ? `${JSON.stringify({ gold: goldPath, test: path, ...scores })}\n`
        : `${i === 0 ? "" : "\n"}${formatScores(nameOf(path), scores)}`,
    );
    if (scores.strict.f1 < (options.minF1 ?? 0)) process.exitCode = 1;
  }
}

/**
 * Reads an alignment in either form; the native one begins with a brace, which beads never do.
 *
 * @param wantsReordered - whether reordered beads count, or the null beads of their sentences
 */
async function readBeads(path: string, wantsReordered: boolean): Promise<NumberedBead[]> {
  const name = nameOf(path);
  const { text } = decode(await readBytes(path), "auto", name);
  if (!/^\ufeff?\s*\{/.test(text)) {
    const beads = parseBeads(text, name);
    if (beads.length > 0) return beads;
    throw new InputError(`${name}: ${text.trim() === "" ? "is empty" : "holds no beads"}`);
  }
  const { beads, reordered } = parseJson(text, name);
  const list = (start: number, end: number) =>
    Array.from({ length: end - start }, (_, i) => start + i);
  const placed = placeBeads({ beads, reordered: wantsReordered ? reordered : [] });
  return Array.from(placed, ({ bead: { source, target } }) => ({
    source: list(source.start, source.end),
    target: list(target.start, target.end),
  }));
}

/** Tells whether an alignment has beads that cross: gold that follows moved passages does. */
function hasCrossing(beads: readonly NumberedBead[]): boolean {
  let last = -1;
  return beads
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .sort((a, b) => a.source[0]! - b.source[0]!)
    .some(({ target }) => {
      const crosses = target[0]! <= last;
      last = Math.max(last, target.at(-1)!);
      return crosses;
    });
}

/** Names an input for people. */
function nameOf(path: string): string {
  return path === "-" ? "standard input" : path;
}

/** Writes scores as two tables: rates, and counts by bead type. */
function formatScores(name: string, scores: Scores): string {
  const { unaligned, types } = scores;
  const rate = (share: number) => share.toFixed(3).padStart(9);
  const row = (title: string, { precision, recall, f1 }: Rates) =>
    `${title.padEnd(26)}${rate(precision)}${rate(recall)}${rate(f1)}`;
  const count = (number: number) => String(number).padStart(7);
  return [
    `${name}: ${countOf(scores.goldBeads, "gold bead")}, ${countOf(scores.testBeads, "test bead")}`,
    "                          precision   recall       F1",
    row("strict", scores.strict),
    row("lax", scores.lax),
    row("strict, linked beads only", scores.linkedStrict),
    row("lax, linked beads only", scores.linkedLax),
    row("sentences without partner", unaligned),
    `(without partner: ${unaligned.gold} in the gold, ${unaligned.test} in the test, ${unaligned.both} in both)`,
    "",
    "type          gold  found    lax   test  right",
    ...types
      .filter(({ gold, test }) => gold + test > 0)
      .map(
        ({ type, gold, found, lax, test, right }) =>
          `${type.padEnd(11)}${[gold, found, lax, test, right].map(count).join("")}`,
      ),
    "",
  ].join("\n");
}
