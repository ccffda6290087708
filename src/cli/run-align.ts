/** What `align` does, apart from its options: `--help` and the other commands load none of it. */

import type { AuditSettings } from "../audit/settings.ts";
import { InputError } from "../errors.ts";
import { formatBeads } from "../format/beads.ts";
import { formatJson } from "../format/json.ts";
import { formatTmx, type TmxOptions } from "../format/tmx.ts";
import { formatTsv } from "../format/tsv.ts";
import type { Alignment, Notice } from "../types.ts";
import { VERSION } from "../version.ts";
import { checkRoom, keepExplanations, readExplain, selectBeads } from "./explain.ts";
import { checkInputs, createSayer, readGlossaries, readOptionsOf } from "./input.ts";
import type { ExplainValue, ReadingOptions } from "./option.ts";
import { checkOutputs, ENDINGS, type Format, findOutputs, write } from "./output.ts";
import { createProgress } from "./progress.ts";
import { formatSummary, formatVerdict } from "./summary.ts";

/** What the command line says. */
export interface AlignCommandOptions extends ReadingOptions {
  readonly output?: readonly string[];
  readonly format?: Format;
  readonly englishLocale: string;
  readonly chineseLocale: string;
  readonly minConfidence: number;
  readonly annotate?: true;
  readonly tmxPlain?: true;
  readonly explain?: ExplainValue;
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
  if (options.annotate && !outputs.some(({ format }) => format === "tmx")) {
    throw new InputError("--annotate: notes stand in TMX; add -o memory.tmx");
  }
  const isToldHere = selections !== undefined && checkRoom(outputs);
  await checkOutputs(
    outputs.map(({ path }) => path),
    [...paths, ...glossaries],
  );

  const { say, report } = createSayer(options.quiet === true);
  const progress = createProgress(process.stderr, options.quiet === true);
  let alignment: Alignment;
  let notesOf: TmxOptions["notesOf"];
  try {
    const glossary = await readGlossaries(glossaries, report);
    progress.show("reading");
    // Loaded here, so that `--help` does not wait for it, nor a wrong input for the engine.
    const { readDocuments } = await import("../io/document.ts");
    const read = await readDocuments(paths, readOptionsOf(options));
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
  const formatAs = createFormatters(options, notesOf, (notice) => report([notice]));
  // Standard output last: a reader that closes it ends the program.
  const inOrder = outputs.toSorted((a, b) => Number(a.path === "-") - Number(b.path === "-"));
  for (const { path, format } of inOrder) await write(path, formatAs[format](alignment));
  if (isToldHere && chosen) {
    const { formatExplanations } = await import("../format/explanation.ts");
    await write("-", formatExplanations(alignment, { beads: chosen }));
  }
  const moved = alignment.reordered?.length ?? 0;
  for (const { path, format } of inOrder) {
    if (format !== "beads" || moved === 0) continue;
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
): Promise<TmxOptions["notesOf"]> {
  const [{ auditAlignment }, { createNotes }] = await Promise.all([
    import("../library.ts"),
    import("../audit/notes.ts"),
  ]);
  return createNotes(auditAlignment(alignment, settings), "en");
}

/** The formatters by name, with the options that each understands. One clock for all. */
function createFormatters(
  options: AlignCommandOptions,
  notesOf: TmxOptions["notesOf"],
  onNotice: (notice: Notice) => void,
): Record<Format, (alignment: Alignment) => Iterable<string>> {
  const { englishLocale, chineseLocale, minConfidence } = options;
  const time = new Date().toISOString();
  return {
    tmx: (alignment) =>
      formatTmx(alignment, {
        time,
        version: VERSION,
        englishLocale,
        chineseLocale,
        minConfidence,
        plain: options.tmxPlain === true,
        ...(notesOf ? { notesOf } : {}),
        onNotice,
      }),
    tsv: (alignment) => formatTsv(alignment, { minConfidence }),
    json: formatJson,
    beads: formatBeads,
  };
}
