/** What `align` does, apart from its options: `--help` and the other commands load none of it. */

import type { AuditSettings } from "../audit/settings.ts";
import type { AlignmentUnitsOptions } from "../bitext/alignment-units.ts";
import type { SplitLimit } from "../bitext/split.ts";
import { InputError } from "../errors.ts";
import type { Alignment } from "../types.ts";
import { checkBitextOutputs, entryOf } from "./bitext-outputs.ts";
import { checkRoom, keepExplanations, readExplain, selectBeads } from "./explain.ts";
import { checkInputs, createSayer, readGlossaries, readOptionsOf } from "./input.ts";
import type { ExplainValue, ReadingOptions } from "./option.ts";
import { ENDINGS, type Format, findOutputs, write } from "./output.ts";
import { createProgress } from "./progress.ts";
import { formatSummary, formatVerdict } from "./summary.ts";

/** What the command line says. */
export interface AlignCommandOptions extends ReadingOptions {
  readonly output?: readonly string[];
  readonly format?: Format;
  readonly englishLocale: string;
  readonly chineseLocale: string;
  readonly minConfidence: number;
  readonly dropUntranslated?: true;
  readonly keepUntranslated?: true;
  readonly annotate?: true;
  readonly tmxPlain?: true;
  readonly bom?: true;
  readonly split?: SplitLimit;
  readonly explain?: ExplainValue;
  readonly realign?: true;
  readonly force?: true;
  readonly quiet?: true;
}

/** Runs the command `align`. */
export async function runAlign(
  given: readonly string[],
  options: AlignCommandOptions,
): Promise<void> {
  const { paths, selections } = readExplain(options.explain, given);
  const glossaries = options.glossary ?? [];
  checkInputs(paths, glossaries);
  // Without a place for the table, explanations stand in its stead.
  const isExplainedOnly = selections && !options.output && !options.format;
  const outputs = isExplainedOnly
    ? []
    : findOutputs(options.output ?? [], options.format, ENDINGS, "tsv");
  if (options.annotate && !outputs.some(({ format }) => holdsNotes(format))) {
    throw new InputError("--annotate: no output holds notes; add one that does, as -o memory.tmx");
  }
  const isToldHere = selections !== undefined && checkRoom(outputs);
  const inputs = [...paths, ...glossaries];
  const { englishLocale, chineseLocale, minConfidence } = options;
  const header = { sourceLocale: englishLocale, targetLocale: chineseLocale };
  await checkBitextOutputs(outputs, inputs, header, options.split);

  const { say, report } = createSayer(options.quiet === true);
  const progress = createProgress(process.stderr, options.quiet === true);
  let alignment: Alignment;
  let notesOf: AlignmentUnitsOptions["notesOf"];
  try {
    const glossary = await readGlossaries(glossaries, report);
    progress.show("reading");
    // Loaded here, so that `--help` does not wait for it, nor a wrong input for the engine.
    const { readDocuments } = await import("../io/document.ts");
    const read = await readDocuments(paths, {
      ...readOptionsOf(options),
      realign: options.realign,
    });
    progress.clear();
    report(read.notices);
    const { alignDocuments } = await import("../align-documents.ts");
    alignment = alignDocuments(read.english, read.chinese, {
      words: options.words,
      glossary,
      layout: read.layout,
      explain: selections !== undefined,
      onProgress: (share) => progress.show("aligning", share),
    });
    if (options.annotate) {
      progress.show("auditing");
      notesOf = await auditNotes(alignment, { glossary, chineseLocale: options.chineseLocale });
    }
  } finally {
    progress.clear();
  }

  const { verdict, source, target } = alignment;
  if (verdict && !verdict.isTranslation) {
    const isForced = options.force === true;
    const line = `duizhao: ${formatVerdict(verdict, [source.name, target.name], isForced)}\n`;
    if (!isForced) {
      // Said even where all else is to be quiet: it is why there is no result.
      process.stderr.write(line);
      process.exitCode = 1;
      return;
    }
    say(line);
  }
  const chosen = selections && selectBeads(alignment, selections);
  if (chosen) alignment = keepExplanations(alignment, chosen);
  const { writeAlignment } = await import("./write-alignment.ts");
  await writeAlignment(alignment, outputs, {
    englishLocale,
    chineseLocale,
    minConfidence,
    untranslated: options.dropUntranslated ? "drop" : options.keepUntranslated ? "keep" : "auto",
    notesOf,
    plain: options.tmxPlain === true,
    bom: options.bom === true,
    split: options.split,
    inputs,
    report,
  });
  if (isToldHere && chosen) {
    const { formatExplanations } = await import("../format/explanation.ts");
    await write("-", formatExplanations(alignment, { beads: chosen }));
  }
  const moved = alignment.reordered?.length ?? 0;
  for (const { path, format } of outputs) {
    if (moved === 0 || !lacksMoved(format)) continue;
    const name = path === "-" ? "standard output" : path;
    say(
      `duizhao: ${name}: the form holds no moved passages: ${moved} of the beads are only in the others\n`,
    );
  }
  say(formatSummary(alignment, performance.now() / 1000));
}

/** Finds what the translation lacks, as notes; also in texts that are forced to be one. */
async function auditNotes(
  { verdict: _, ...alignment }: Alignment,
  settings: Partial<AuditSettings>,
): Promise<AlignmentUnitsOptions["notesOf"]> {
  const [{ auditAlignment }, { createNotes }] = await Promise.all([
    import("../library-audit.ts"),
    import("../audit/notes.ts"),
  ]);
  return createNotes(auditAlignment(alignment, settings), "en");
}

function holdsNotes(format: Format): boolean {
  const entry = entryOf(format);
  return "holdsNotes" in entry && entry.holdsNotes;
}

function lacksMoved(format: Format): boolean {
  const entry = entryOf(format);
  return "holdsMoved" in entry && !entry.holdsMoved;
}
