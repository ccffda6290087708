/**
 * Trains the weights of the second look and judges them on left-out genres:
 *
 *     npm run train -- --sets ../shared/eval [--fast] [--only FOLD] [--out data/weights.json]
 *
 * `--fast` trains without judging; `--only` judges the folds whose names match a regular expression.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { toWeightFile, type Weights } from "../dist/align/weights.js";
import { loadLexicon, readLexicon } from "../dist/io/lexicon.js";
import { type GoldText, readCorpus, readEvaluationSets } from "./gold-text.ts";
import { type Judged, judgeText, lone, printReliability, strict, sum } from "./judge-weights.ts";
import { revisedCopy } from "./revised-copy.ts";
import { createRandom, DAMAGES, damagedCopies } from "./synthetic.ts";
import { trainCoarse, trainFine } from "./train-weights.ts";
import { addLoss, prepareTrainingText, type TrainingText, WEIGHT_COUNT } from "./training-text.ts";

/** How much texts count: novels are what weights are learnt from best, copies only teach gaps. */
const IMPORTANCE = { novel: 2, text: 1, copy: 0.6 };
const SEED = 5;

const isCopy = ({ name }: { name: string }) => name.includes("~");
const isNovel = ({ name }: { name: string }) => name.startsWith("mac-dev/");
/** Novels and what is translated as freely. */
const isFree = (text: { name: string }) =>
  isNovel(text) || /^corpus\/(novel|story)-/.test(text.name);

function importanceOf(text: TrainingText): number {
  if (isCopy(text)) return IMPORTANCE.copy;
  return isFree(text) ? IMPORTANCE.novel : IMPORTANCE.text;
}

/** Corpus texts are left out in this many groups. */
const CORPUS_FOLDS = 5;
/** Copies of each text that weights are learnt from, beside the revised one; all are judged. */
const COPIES_LEARNT = 2;
/** Texts with fewer beads have no revised copy, nor have those that nobody counts by articles. */
const LEAST_REVISED = 60;

/** Folds that coarse weights are learnt without, all at once: it would take long to do so for each. */
const groupOf = (fold: string) => /^(mac-dev|corpus)/.exec(fold)?.[0] ?? "other";

// Genres apart, but our own texts by turns in a few groups: each is a genre of its own.
function createFolds(texts: readonly { genre: string }[]) {
  const own = [...new Set(texts.map(({ genre }) => genre))].filter((genre) =>
    genre.startsWith("corpus/"),
  );
  return ({ genre }: { genre: string }) => {
    const turn = own.indexOf(genre);
    return turn < 0 ? genre : `corpus ${turn % CORPUS_FOLDS}`;
  };
}

// A unit a line, so that changes can be read.
function formatWeights(weights: Weights): string {
  const { coarse, fine, hidden } = toWeightFile(weights);
  const rows = (list: readonly unknown[]) =>
    `[\n${list.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n ]`;
  return (
    `{"coarse": ${JSON.stringify(coarse, null, 1)},\n"fine": ${JSON.stringify(fine, null, 1)},\n` +
    `"hidden": {\n "inputs": ${rows(hidden.inputs)},\n "units": ${rows(hidden.units)}\n}}\n`
  );
}

function main() {
  const { values } = parseArgs({
    options: {
      sets: { type: "string", default: "../shared/eval" },
      corpus: { type: "string", default: "corpus" },
      lexicon: { type: "string" },
      out: { type: "string" },
      fast: { type: "boolean", default: false },
      only: { type: "string" },
    },
  });
  const lexicon = values.lexicon ? readLexicon(values.lexicon) : loadLexicon();
  const texts: GoldText[] = [...readEvaluationSets(values.sets), ...readCorpus(values.corpus)];
  const random = createRandom(SEED);
  const copies = [
    ...texts.flatMap((text) => damagedCopies(text, random)),
    ...texts
      .filter((text) => !isFree(text) && text.gold.length >= LEAST_REVISED)
      .map((text) => revisedCopy(text, random)),
  ];
  // Copies by turns, so that every damage is learnt from about as often.
  const learntCopies = new Set(
    texts.flatMap(({ name }, t) =>
      Array.from(
        { length: COPIES_LEARNT },
        (_, k) => `${name}~${DAMAGES[(COPIES_LEARNT * t + k) % DAMAGES.length]!}`,
      ),
    ),
  );
  const isLearnt = ({ name }: { name: string }) =>
    learntCopies.has(name) || name.endsWith("~revised");
  let started = performance.now();
  const prepared = [...texts, ...copies].map((text) => prepareTrainingText(text, lexicon));
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  console.log(`${texts.length} texts, ${copies.length} damaged copies, prepared in ${seconds()}`);
  started = performance.now();
  const zero = new Float64Array(WEIGHT_COUNT);
  const lost = prepared.filter(
    (text) => addLoss(text, zero, 1, new Float64Array(zero.length)) === 0,
  );
  console.log(
    `without a gold path among the candidates: ${lost.map(({ name }) => name).join(", ") || "none"}`,
  );
  const learnt = prepared.filter((text) => !isCopy(text) || isLearnt(text));
  const weights = trainFine(learnt, importanceOf, trainCoarse(learnt, importanceOf));
  console.log(`trained on all in ${seconds()}`);
  if (values.out) writeFileSync(values.out, formatWeights(weights));
  if (values.fast) return;

  const judged: Judged[] = [];
  const foldOf = createFolds(texts);
  let folds = [...new Set(texts.map(foldOf))];
  if (values.only) folds = folds.filter((fold) => new RegExp(values.only!).test(fold));
  console.log(
    "\nleft out                 strict F1: hand trained   U-F1: hand trained   nats a bead",
  );
  const coarseOf = new Map<string, Float64Array>();
  for (const fold of folds) {
    const group = groupOf(fold);
    const coarse =
      coarseOf.get(group) ??
      trainCoarse(
        learnt.filter((text) => groupOf(foldOf(text)) !== group),
        importanceOf,
      );
    coarseOf.set(group, coarse);
    const left = trainFine(
      learnt.filter((text) => foldOf(text) !== fold),
      importanceOf,
      coarse,
    );
    for (const text of prepared.filter((text) => foldOf(text) === fold)) {
      const result = judgeText(text, left);
      judged.push(result);
      if (isCopy(text)) continue;
      console.log(
        `${text.name.padEnd(30)} ${strict(result.hand).toFixed(3)}  ${strict(result.trained).toFixed(3)}` +
          `         ${lone(result.hand).toFixed(2)}  ${lone(result.trained).toFixed(2)}` +
          ` (${result.trained.goldLone}/${result.trained.lone})    ${result.loss.toFixed(3)}`,
      );
    }
  }
  const groups: [string, (judged: Judged) => boolean][] = [
    ["novels", ({ text }) => isNovel(text) && !isCopy(text)],
    [
      "other evaluation texts",
      ({ text }) => !isNovel(text) && !isCopy(text) && !text.name.startsWith("corpus/"),
    ],
    ["our corpus", ({ text }) => text.name.startsWith("corpus/") && !isCopy(text)],
    ...[...DAMAGES, "revised"].map((damage): [string, (judged: Judged) => boolean] => [
      `copies: ${damage}`,
      ({ text }) => text.name.endsWith(`~${damage}`),
    ]),
  ];
  console.log(
    "\nall left out             micro: hand trained   mean: hand trained   U-F1   nats a bead",
  );
  for (const [name, belongs] of groups) {
    const list = judged.filter(belongs);
    if (list.length === 0) continue;
    const mean = (value: (j: Judged) => number) =>
      list.reduce((total, j) => total + value(j), 0) / list.length;
    const hand = sum(list.map((j) => j.hand));
    const trained = sum(list.map((j) => j.trained));
    const beads = list.reduce((total, j) => total + j.text.goldBeads, 0);
    const loss = list.reduce((total, j) => total + j.loss * j.text.goldBeads, 0) / beads;
    console.log(
      `${name.padEnd(25)} ${strict(hand).toFixed(4)} ${strict(trained).toFixed(4)}   ` +
        `${mean((j) => strict(j.hand)).toFixed(4)} ${mean((j) => strict(j.trained)).toFixed(4)}   ${lone(trained).toFixed(3)}  ${loss.toFixed(4)}`,
    );
  }
  printReliability("novels", judged.filter(groups[0]![1]));
  printReliability("other texts", judged.filter(groups[1]![1]));
}

main();
