import { align } from "../dist/align/align.js";
import type { Weights } from "../dist/align/weights.js";
import { type Audit, audit } from "../dist/audit/audit.js";
import type { Finding, FindingCode } from "../dist/audit/finding.js";
import type { Lexicon } from "../dist/lexicon/lexicon.js";
import type { SegmentedDocument, Side } from "../dist/types.js";
import { documentOf, type GoldText } from "./gold-text.ts";

/**
 * Measures what an audit finds of what two texts lack of each other, against gold alignments:
 * sentences without partner, and, on texts that are complete, what is said to be missing and is not.
 */

/** A text whose one omission is part of a bead: the sentence of the UDHR that its Chinese lacks. */
const JOINED = { name: "udhr", as: "udhr, joined" };

/** A table, and if it was asked for, the findings behind it. */
export interface AuditScores {
  readonly rows: string[][];
  readonly shown: string[];
}

interface Counts {
  found: number;
  right: number;
  gold: number;
}

/** Audits texts by their gold sentences, aligned by the tool, and gives a table with a row each. */
export function scoreAudit(
  texts: readonly GoldText[],
  lexicon: Lexicon,
  weights: Weights,
  isShown: boolean,
): AuditScores {
  const rows = [
    ["", "sentences", "P", "R", "F1", "runs P", "R", "F1", "false/300", "partial", "/300", "hints"],
  ];
  rows[0]!.push("en", "zh", "left", "R", "false");
  const shown: string[] = [];
  const joined = texts.filter(({ name }) => name === JOINED.name).map(joinOmission);
  for (const text of [...texts, ...joined]) {
    const result = audit(
      align(
        documentOf(text.english, "en", "en", text.englishParagraphs),
        documentOf(text.chinese, "zh", "zh", text.chineseParagraphs),
        lexicon,
        { weights },
      ),
      lexicon,
    );
    const { sentences, runs } = scoreGaps(result, text);
    const units = text.english.length + text.chinese.length;
    const partial = result.findings.filter(isPartial);
    const per300 = (count: number) => ((300 * count) / (units / 2)).toFixed(2);
    const hints = result.findings.filter(({ code }) => code === "low-confidence").length;
    const { source, target } = result.coverage;
    rows.push([
      text.name,
      `${text.english.length} / ${text.chinese.length}`,
      ...ratesOf(sentences),
      ...ratesOf(runs),
      per300(sentences.found - sentences.right),
      String(partial.length),
      per300(partial.length),
      String(hints),
      ...[source, target].map(percent),
      ...scoreLeft(result, text),
    ]);
    if (isShown) shown.push(`\n# ${text.name}`, ...result.findings.flatMap(show(result)));
  }
  return { rows, shown };
}

const GAPS: ReadonlySet<FindingCode> = new Set(["omission", "addition"]);
const isEmpty = ({ start, end }: { start: number; end: number }) => start === end;
const isGap = ({ code, source, target }: Finding) =>
  GAPS.has(code) && (isEmpty(source.sentences) || isEmpty(target.sentences));
const isPartial = (finding: Finding) =>
  finding.code === "partial-omission" || (finding.code === "addition" && !isGap(finding));

// A sentence is a place like `s12`. Those of passages that the audit has found elsewhere are not
// counted: the gold, whose beads do not cross, calls them null.
function scoreGaps({ alignment, findings }: Audit, { gold }: GoldText) {
  const elsewhere = new Set<string>();
  for (const { source, target } of alignment.reordered) {
    for (const place of [...placesOf("s", source), ...placesOf("t", target)]) elsewhere.add(place);
  }
  const missing = new Set<string>();
  for (const { source, target } of gold) {
    if (target.length === 0) for (const i of source) missing.add(`s${i}`);
    if (source.length === 0) for (const j of target) missing.add(`t${j}`);
  }
  for (const place of elsewhere) missing.delete(place);
  const told = new Set<string>();
  const runs: Counts = { found: 0, right: 0, gold: 0 };
  for (const { source, target } of findings.filter(isGap)) {
    const places = [...placesOf("s", source.sentences), ...placesOf("t", target.sentences)];
    for (const place of places) told.add(place);
    runs.found++;
    if (mostly(places, missing)) runs.right++;
  }
  const goldRuns = [
    ...runsOf("s", alignment.source, missing),
    ...runsOf("t", alignment.target, missing),
  ];
  runs.gold = goldRuns.length;
  const foundRuns = goldRuns.filter((run) => mostly(run, told)).length;
  const right = [...told].filter((place) => missing.has(place)).length;
  return {
    sentences: { found: told.size, right, gold: missing.size, hit: right },
    runs: { ...runs, hit: foundRuns },
  };
}

/**
 * Counts units left in English: how many are told, the recall where labels say which are, and what
 * is told of others.
 */
function scoreLeft({ findings }: Audit, { english, chinese, gold, labels }: GoldText): string[] {
  const told = new Set<number>();
  for (const { code, target } of findings) {
    if (code !== "untranslated") continue;
    for (let t = target.sentences.start; t < target.sentences.end; t++) told.add(t);
  }
  const left = new Set<number>();
  gold.forEach(({ source, target }, k) => {
    // Where nobody has labelled them, a unit that is word for word the English one.
    const isLeft = labels
      ? labels[k] === "english-left-in-zh"
      : source.length === 1 && target.length === 1 && english[source[0]!] === chinese[target[0]!];
    if (isLeft) for (const t of target) left.add(t);
  });
  const right = [...told].filter((t) => left.has(t)).length;
  const hasGold = labels?.includes("english-left-in-zh");
  return [
    String(told.size),
    hasGold ? (right / left.size).toFixed(3) : "-",
    String(told.size - right),
  ];
}

function placesOf(side: "s" | "t", { start, end }: { start: number; end: number }): string[] {
  return Array.from({ length: end - start }, (_, k) => `${side}${start + k}`);
}

const mostly = (places: readonly string[], among: ReadonlySet<string>) =>
  2 * places.filter((place) => among.has(place)).length > places.length;

// Sentences that follow each other in a paragraph, as in findings.
function runsOf(
  side: "s" | "t",
  { sentences }: SegmentedDocument,
  among: ReadonlySet<string>,
): string[][] {
  const runs: string[][] = [];
  sentences.forEach(({ paragraph }, k) => {
    if (!among.has(`${side}${k}`)) return;
    const continues =
      among.has(`${side}${k - 1}`) && sentences[k - 1]!.paragraph === paragraph && runs.length > 0;
    if (continues) runs.at(-1)!.push(`${side}${k}`);
    else runs.push([`${side}${k}`]);
  });
  return runs;
}

function ratesOf({ found, right, gold, hit }: Counts & { hit: number }): string[] {
  if (found + gold === 0) return ["-", "-", "-"];
  const precision = found > 0 ? right / found : 1;
  const recall = gold > 0 ? hit / gold : 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return [precision, recall, f1].map((rate) => rate.toFixed(3));
}

const percent = ({ sentences, coveredSentences }: Audit["coverage"]["source"]) =>
  sentences === 0 ? "-" : `${((100 * coveredSentences) / sentences).toFixed(1)}%`;

function joinOmission({ english, gold, ...text }: GoldText): GoldText {
  const lost = gold.find(({ target }) => target.length === 0)!.source[0]!;
  const shift = (i: number) => (i >= lost ? i - 1 : i);
  return {
    ...text,
    name: JOINED.as,
    english: english.flatMap((line, i) => {
      if (i === lost) return [];
      return [i === lost - 1 ? `${line} ${english[lost]}` : line];
    }),
    gold: gold
      .filter(({ target }) => target.length > 0)
      .map(({ source, target }) => ({ source: source.map(shift), target })),
  };
}

const show =
  ({ alignment, settings: _ }: Audit) =>
  ({ code, confidence, source, target }: Finding): string[] => {
    const textOf = (side: Side, { sentences, marks }: Finding["source"]) => {
      const { text, sentences: all } = alignment[side];
      const first = all[sentences.start];
      if (!first || isEmpty(sentences)) return "";
      let told = "";
      let at = first.span.start;
      for (const mark of marks) {
        told += `${text.slice(at, mark.start)}⟦${text.slice(mark.start, mark.end)}⟧`;
        at = mark.end;
      }
      return (told + text.slice(at, all[sentences.end - 1]!.span.end)).replace(/\s+/g, " ");
    };
    return [
      `${code} ${confidence.toFixed(2)} ${source.sentences.start}:${target.sentences.start}`,
      `    ${textOf("source", source)}`,
      `    ${textOf("target", target)}`,
    ];
  };
