import { Command, Option } from "commander";
import { InputError } from "../errors.ts";
import { formatBeads } from "../format/beads.ts";
import { formatJson } from "../format/json.ts";
import { formatNotice } from "../format/notice.ts";
import { DEFAULT_CHINESE_LOCALE, DEFAULT_ENGLISH_LOCALE, formatTmx } from "../format/tmx.ts";
import { formatTsv } from "../format/tsv.ts";
import type { Glossary } from "../glossary/glossary.ts";
import type { Layout } from "../text/mixed.ts";
import type { Alignment, Notice } from "../types.ts";
import { VERSION } from "../version.ts";
import {
  checkRoom,
  createExplainOption,
  type ExplainValue,
  keepExplanations,
  readExplain,
  selectBeads,
} from "./explain.ts";
import {
  createEncodingOption,
  createLocaleParser,
  createQuietOption,
  createUnwrappedOption,
  createWrappedOption,
  parseShare,
} from "./option.ts";
import { checkOutputs, FORMATS, type Format, findOutputs, write } from "./output.ts";
import { createProgress } from "./progress.ts";
import { formatSummary, formatVerdict } from "./summary.ts";

// Written out, as importing the splitter would slow every start; the type keeps both lists alike.
const LAYOUTS: readonly (Layout | "auto")[] = [
  "auto",
  "sections",
  "paragraphs",
  "lines",
  "inline",
  "columns",
];

const EXAMPLES = `
Examples:
  $ duizhao align english.txt chinese.txt -o memory.tmx -o pairs.tsv
  $ duizhao align bilingual.txt --glossary terms.csv --min-confidence 0.8 -o memory.tmx`;

interface AlignCommandOptions {
  readonly output?: readonly string[];
  readonly format?: Format;
  readonly presegmented?: true;
  readonly wrapped?: boolean;
  readonly layout: Layout | "auto";
  readonly encoding: string;
  readonly englishLocale: string;
  readonly chineseLocale: string;
  readonly minConfidence: number;
  readonly glossary?: readonly string[];
  readonly words: "lattice" | "jieba";
  readonly tmxPlain?: true;
  readonly explain?: ExplainValue;
  readonly force?: true;
  readonly quiet?: true;
}

/** Makes the command `align`: texts in, a translation memory out. */
export function createAlignCommand(): Command {
  return new Command("align")
    .summary("pair the sentences of two texts, or of one that holds both languages")
    .description(
      `Pairs English and Chinese sentences that translate each other, and says which have no partner.

Passages that stand elsewhere in the other text are found where much speaks for them.

Exits with 1, and writes nothing, if the texts are no translation of each other.`,
    )
    .argument(
      "<files...>",
      "an English and a Chinese text in either order, or one text that holds both; - is standard input",
    )
    .addOption(
      new Option("-o, --output <file>", "write to this file; may be given several times").argParser(
        (path: string, paths: readonly string[] = []) => [...paths, path],
      ),
    )
    .addOption(
      new Option(
        "-f, --format <name>",
        "format where the file's ending does not say it (default on standard output: tsv)",
      ).choices(FORMATS),
    )
    .option(
      "--presegmented",
      "every line is a sentence already, an empty one too (two files, or columns)",
    )
    .addOption(createWrappedOption())
    .addOption(createUnwrappedOption())
    .addOption(
      new Option("--layout <name>", "how one file holds both languages")
        .choices(LAYOUTS)
        .default("auto"),
    )
    .addOption(createEncodingOption())
    .option("--min-confidence <share>", "leave less sure beads out of TMX and TSV", parseShare, 0)
    .addOption(
      new Option(
        "--glossary <file>",
        "your own terms in both languages, as TBX, CSV or TSV; may be given several times",
      ).argParser((path: string, paths: readonly string[] = []) => [...paths, path]),
    )
    .addOption(
      new Option("--words <name>", "what cuts Chinese into words")
        .choices(["lattice", "jieba"])
        .default("lattice"),
    )
    .option(
      "--english-locale <tag>",
      "language tag in TMX",
      createLocaleParser("en"),
      DEFAULT_ENGLISH_LOCALE,
    )
    .option(
      "--chinese-locale <tag>",
      "language tag in TMX",
      createLocaleParser("zh"),
      DEFAULT_CHINESE_LOCALE,
    )
    .option("--tmx-plain", "leave scores, places and other props out of TMX")
    .addOption(createExplainOption())
    .option("--force", "write the result even of texts that are no translation of each other")
    .addOption(createQuietOption())
    .addHelpText("after", EXAMPLES)
    .action(runAlign);
}

async function runAlign(given: readonly string[], options: AlignCommandOptions): Promise<void> {
  const { paths, selections } = readExplain(options.explain, given);
  const [first, second, third] = paths;
  if (first === undefined || third !== undefined) {
    throw new InputError(`${third}: expected one or two texts, found ${paths.length}`);
  }
  const glossaries = options.glossary ?? [];
  if (
    glossaries.includes("-") &&
    [...paths, ...glossaries].filter((path) => path === "-").length > 1
  ) {
    throw new InputError("standard input: can be only one of the texts and glossaries");
  }
  // Without a place for the table, explanations stand in its stead.
  const isExplainedOnly = selections && !options.output && !options.format;
  const outputs = isExplainedOnly ? [] : findOutputs(options.output ?? [], options.format);
  const isToldHere = selections !== undefined && checkRoom(outputs);
  await checkOutputs(
    outputs.map(({ path }) => path),
    [...paths, ...glossaries],
  );

  const say = (text: string) => {
    if (!options.quiet) process.stderr.write(text);
  };
  const report = (notices: readonly Notice[]) => {
    for (const notice of notices) say(`duizhao: ${formatNotice(notice)}\n`);
  };
  const progress = createProgress(process.stderr, options.quiet === true);
  let alignment: Alignment;
  try {
    const glossary = glossaries.length > 0 ? await readGlossaries(glossaries, report) : undefined;
    progress.show("reading");
    // Loaded here, so that `--help` does not wait for it, nor a wrong input for the engine.
    const { readDocuments } = await import("../io/document.ts");
    const { english, chinese, layout, notices } = await readDocuments(
      second === undefined ? [first] : [first, second],
      {
        encoding: options.encoding,
        layout: options.layout,
        presegmented: options.presegmented,
        wrapped: options.wrapped,
      },
    );
    progress.clear();
    report(notices);
    const { alignDocuments } = await import("../library.ts");
    alignment = alignDocuments(english, chinese, {
      words: options.words,
      glossary,
      layout,
      explain: selections !== undefined,
      onProgress: (share) => progress.show("aligning", share),
    });
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
  const formatAs = createFormatters(options, (notice) => report([notice]));
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

/** Reads the user's terms; loaded only for those who have some. */
async function readGlossaries(
  paths: readonly string[],
  report: (notices: readonly Notice[]) => void,
): Promise<Glossary> {
  const { readGlossary } = await import("../io/glossary.ts");
  const glossaries: Glossary[] = [];
  for (const path of paths) {
    const { glossary, notices } = await readGlossary(path);
    report(notices);
    glossaries.push(glossary);
  }
  const { mergeGlossaries } = await import("../glossary/glossary.ts");
  return mergeGlossaries(glossaries);
}

/** The formatters by name, with the options that each understands. One clock for all. */
function createFormatters(
  options: AlignCommandOptions,
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
        onNotice,
      }),
    tsv: (alignment) => formatTsv(alignment, { minConfidence }),
    json: formatJson,
    beads: formatBeads,
  };
}
