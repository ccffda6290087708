import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Scores } from "../dist/align/score.js";
import type { Layout } from "../dist/text/mixed.js";
import type {
  Alignment,
  Document,
  Lang,
  NumberedBead,
  SegmentedDocument,
  Span,
} from "../dist/types.js";

/**
 * Scores the corpus and the held-out sentences. What is scored comes in as an {@link Engine}, so that
 * the test measures the sources and the script the built program.
 */

/** The parts of the program that are measured. */
export interface Engine {
  readonly readDocuments: (paths: readonly [string] | readonly [string, string]) => Promise<{
    readonly english: Document;
    readonly chinese: Document;
    readonly layout?: Layout;
  }>;
  readonly documentFromText: (
    text: string,
    options: { readonly name: string; readonly lang: Lang; readonly presegmented: boolean },
  ) => { readonly document: Document };
  readonly segment: (document: Document) => SegmentedDocument;
  readonly splitSentences: (text: string, lang: Lang) => readonly Span[];
  /** @param layout - how one text holds both documents */
  readonly align: (
    source: SegmentedDocument,
    target: SegmentedDocument,
    layout?: Layout,
  ) => Alignment;
  readonly parseBeads: (text: string, name: string) => readonly NumberedBead[];
  readonly scoreAlignments: (
    golds: readonly (readonly NumberedBead[])[],
    tests: readonly (readonly NumberedBead[])[],
  ) => Scores;
}

/** What one folder of the corpus gives. */
export interface FolderScores {
  readonly folder: string;
  /** Gold sentences, English and Chinese. */
  readonly sentences: readonly [number, number];
  /** Aligned from the gold sentences. */
  readonly aligned: Scores;
  /** F1 of the places where sentences end, found in the documents as a user has them. */
  readonly ends: { readonly en: number; readonly zh: number };
  /** Aligned from those documents. */
  readonly endToEnd: Scores;
}

/** Gives the folders of the corpus, by name. */
export function corpusFolders(corpus: string): string[] {
  return readdirSync(corpus)
    .filter((name) => existsSync(join(corpus, name, "gold.beads")))
    .sort();
}

/** Gives beads as lists of sentence numbers, as gold has them. */
export function toNumbered({ beads }: Pick<Alignment, "beads">): NumberedBead[] {
  const numbers = ({ start, end }: Span) =>
    Array.from({ length: end - start }, (_, k) => start + k);
  return beads.map(({ source, target }) => ({ source: numbers(source), target: numbers(target) }));
}

/**
 * Scores one folder twice: aligned from the gold sentences, and from the documents.
 *
 * Sentences found in a document are not those of the gold, so for the second both sides are cut at
 * every place where a sentence of either begins or ends, and the beads of both are rewritten as
 * lists of these pieces: a bead is then strictly right just when it holds the same characters on
 * both sides as a gold bead, however they were cut inside. Places are counted in characters without
 * white space. A null bead is right only if its one sentence is that of the gold.
 *
 * @throws {Error} if the gold sentences do not stand in the documents one after the other
 */
export async function scoreFolder(
  corpus: string,
  folder: string,
  engine: Engine,
): Promise<FolderScores> {
  const path = (name: string) => join(corpus, folder, name);
  const read = (name: string) => readFileSync(path(name), "utf8");
  const gold = engine.parseBeads(read("gold.beads"), path("gold.beads"));
  const english = unitsOf(read("en.sentences.txt"), "en", engine);
  const chinese = unitsOf(read("zh.sentences.txt"), "zh", engine);
  const aligned = engine.scoreAlignments([gold], [toNumbered(engine.align(english, chinese))]);

  const isMixed = existsSync(path("bilingual.txt"));
  const documents = await engine.readDocuments(
    isMixed ? [path("bilingual.txt")] : [path("en.txt"), path("zh.txt")],
  );
  const found = engine.align(
    engine.segment(documents.english),
    engine.segment(documents.chinese),
    documents.layout,
  );
  const source = cutAtBoth(english, found.source, folder);
  const target = cutAtBoth(chinese, found.target, folder);
  if (isMixed) checkApart(source.gold, target.gold, folder);
  const endToEnd = engine.scoreAlignments(
    [rewrite(gold, source.goldPieces, target.goldPieces)],
    [rewrite(toNumbered(found), source.foundPieces, target.foundPieces)],
  );
  return {
    folder,
    sentences: [english.sentences.length, chinese.sentences.length],
    aligned,
    ends: { en: endsF1(source), zh: endsF1(target) },
    endToEnd,
  };
}

function unitsOf(text: string, lang: Lang, engine: Engine): SegmentedDocument {
  const { document } = engine.documentFromText(text, { name: lang, lang, presegmented: true });
  return engine.segment(document);
}

/** Gold and found sentences of one side as places in the document, and as pieces between them. */
interface BothCuts {
  readonly gold: readonly Span[];
  readonly found: readonly Span[];
  readonly goldPieces: readonly (readonly number[])[];
  readonly foundPieces: readonly (readonly number[])[];
}

function cutAtBoth(gold: SegmentedDocument, found: SegmentedDocument, folder: string): BothCuts {
  const solid = found.text.replace(/\s/gu, "");
  const placeOf = new Int32Array(found.text.length + 1);
  for (let k = 0; k < found.text.length; k++) {
    placeOf[k + 1] = placeOf[k]! + (/\s/u.test(found.text[k]!) ? 0 : 1);
  }
  const foundSpans = found.sentences.map(({ span }) => ({
    start: placeOf[span.start]!,
    end: placeOf[span.end]!,
  }));
  let from = 0;
  const goldSpans = gold.sentences.map(({ text }) => {
    const sentence = text.replace(/\s/gu, "");
    const start = solid.indexOf(sentence, from);
    if (start < 0) throw new Error(`${folder}: the document lacks the gold sentence ${text}`);
    from = start + sentence.length;
    return { start, end: from };
  });

  const places = [
    ...new Set([...goldSpans, ...foundSpans].flatMap(({ start, end }) => [start, end])),
  ].sort((a, b) => a - b);
  const rank = new Map(places.map((place, k) => [place, k]));
  const pieces = ({ start, end }: Span) => {
    const first = rank.get(start)!;
    return Array.from({ length: rank.get(end)! - first }, (_, k) => first + k);
  };
  return {
    gold: goldSpans,
    found: foundSpans,
    goldPieces: goldSpans.map(pieces),
    foundPieces: foundSpans.map(pieces),
  };
}

// In a file with both languages a short gold sentence could be found inside a sentence of the other.
function checkApart(english: readonly Span[], chinese: readonly Span[], folder: string): void {
  const all = [...english, ...chinese].sort((a, b) => a.start - b.start);
  all.slice(1).forEach(({ start }, k) => {
    if (start < all[k]!.end) throw new Error(`${folder}: two gold sentences share a place`);
  });
}

function rewrite(
  beads: readonly NumberedBead[],
  source: readonly (readonly number[])[],
  target: readonly (readonly number[])[],
): NumberedBead[] {
  return beads.map((bead) => ({
    source: bead.source.flatMap((sentence) => source[sentence]!),
    target: bead.target.flatMap((sentence) => target[sentence]!),
  }));
}

function endsF1({ gold, found }: BothCuts): number {
  const wanted = new Set(gold.map(({ end }) => end));
  const ends = new Set(found.map(({ end }) => end));
  const right = [...ends].filter((end) => wanted.has(end)).length;
  return (2 * right) / (wanted.size + ends.size);
}

/** Counts the held-out items whose sentences are all found just so. */
export function scoreHeldOut(path: string, lang: Lang, engine: Engine) {
  const items = JSON.parse(readFileSync(path, "utf8")) as { text: string; sentences: string[] }[];
  const right = items.filter(({ text, sentences }) => {
    const found = engine.splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));
    return found.length === sentences.length && found.every((found, k) => found === sentences[k]);
  });
  return { right: right.length, items: items.length };
}

/** The committed figures: F1, or the share of items that are right. */
export interface CommittedScores {
  readonly folders: Readonly<Record<string, CommittedFolder>>;
  readonly heldOut: Readonly<Record<"english" | "chinese", number>>;
}

/** Figures of one folder. */
export interface CommittedFolder {
  /** Strict F1 from the gold sentences. */
  readonly aligned: number;
  readonly englishEnds: number;
  readonly chineseEnds: number;
  /** Strict F1 from the documents. */
  readonly endToEnd: number;
}

/** Rounds the figures of a folder to what is committed: four digits. */
export function committedOf({ aligned, ends, endToEnd }: FolderScores): CommittedFolder {
  const round = (share: number) => Math.round(share * 1e4) / 1e4;
  return {
    aligned: round(aligned.strict.f1),
    englishEnds: round(ends.en),
    chineseEnds: round(ends.zh),
    endToEnd: round(endToEnd.strict.f1),
  };
}
