import { type AlignOptions, align } from "./align/align.ts";
import { checkKind, checkOptions } from "./argument.ts";
import { InputError } from "./errors.ts";
import type { Glossary } from "./glossary/glossary.ts";
import { loadJieba } from "./io/jieba.ts";
import { loadLexicon } from "./io/lexicon.ts";
import { loadWeights } from "./io/weights.ts";
import type { Layout } from "./text/mixed.ts";
import { rowsOf } from "./text/rows.ts";
import { segment } from "./text/sentence.ts";
import type { Alignment, Document, Lang } from "./types.ts";
import { VERSION } from "./version.ts";

/** How documents are aligned. */
export interface EngineOptions {
  /**
   * What cuts Chinese into words: the lattice over the shipped lexicon (default), or nodejieba,
   * which takes seconds to load and must be installed.
   */
  readonly words?: "lattice" | "jieba";
  /**
   * The user's own terms, as strong evidence; {@link readGlossary} and {@link parseGlossary} read
   * one, {@link mergeGlossaries} joins several. Its hash stands in the signature.
   */
  readonly glossary?: Glossary | undefined;
  /** Say of each bead why it was chosen; {@link formatExplanations} puts it into words. */
  readonly explain?: boolean;
  /** Told the share of the work that is done, in [0, 1]. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Cuts an English and a Chinese document into sentences and aligns them.
 *
 * @param options - with the `layout` that {@link documentsFromMixed} found if both documents come
 *   from one text, for the signature
 * @returns beads that cover every sentence of both documents once, in order
 * @throws {InputError} if `words` asks for nodejieba and it cannot be loaded; other words would give
 *   another result, so there is no silent replacement
 * @throws {RangeError} if the documents are not in English and Chinese in this order, or `words` is
 *   neither of its values
 */
export function alignDocuments(
  english: Document,
  chinese: Document,
  options: EngineOptions & { readonly layout?: Layout | undefined } = {},
): Alignment {
  checkKind(english, "paragraphs", "a document", "english");
  checkKind(chinese, "paragraphs", "a document", "chinese");
  checkLang(english, "en", "first");
  checkLang(chinese, "zh", "second");
  checkOptions(options);
  const { words = "lattice", glossary, explain = false, onProgress, layout } = options;
  const engineWords = wordsOf(words);
  const source = segment(english);
  const target = segment(chinese);
  const rows = rowsOf(source, target, layout);
  const alignment = align(source, target, loadLexicon(), {
    version: VERSION,
    weights: loadWeights(),
    explain,
    ...(rows ? { rows } : {}),
    ...engineWords,
    ...(glossary ? { glossary } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
  const parts = [alignment.signature, `units:${unitsOf(english, chinese)}`];
  if (layout !== undefined) parts.push(`layout:${layout}`);
  return { ...alignment, signature: parts.join("|") };
}

function checkLang({ lang, name }: Document, expected: Lang, position: string): void {
  if (lang === expected) return;
  throw new RangeError(
    `${name}: expected "${expected}" in the ${position} document, found "${lang}"`,
  );
}

/** Finds what cuts Chinese into words; nothing for the lattice, which the engine has at hand. */
function wordsOf(words: string): Pick<AlignOptions, "cutHan" | "wordsName"> {
  if (words === "lattice") return {};
  if (words !== "jieba") throw new RangeError(`words: expected lattice or jieba, found ${words}`);
  const cutHan = loadJieba();
  if (!cutHan) {
    throw new InputError(
      'words "jieba": nodejieba cannot be loaded; run "npm install nodejieba" or use "lattice"',
    );
  }
  return { cutHan, wordsName: words };
}

/** Names where units came from: from the lines as they were, or from our segmenter; English first. */
function unitsOf(...documents: readonly Document[]): string {
  const units = documents.map(({ presegmented }) => (presegmented ? "lines" : "sentences"));
  return [...new Set(units)].join("+");
}
