import { Command, InvalidArgumentError, Option } from "commander";
import {
  collect,
  createEncodingOption,
  createLocaleParser,
  createOutputsOption,
  createQuietOption,
  createSplitOption,
  parseShare,
} from "./option.ts";
import { BITEXT_ENDINGS } from "./output.ts";
import type { ConvertCommandOptions } from "./run-convert.ts";

const EXAMPLES = `
Examples:
  $ duizhao convert memory.tmx -o pairs.csv --drop-empty --dedupe exact
  $ duizhao convert zh_CN.po --to zh-TW --vocabulary -o zh_TW.po
  $ duizhao convert corpus.en corpus.zh -o corpus.tmx --sample 1000`;

// Written out, as importing readers and filters would slow the help; the types keep the lists alike.
const INPUT_FORMATS: readonly NonNullable<ConvertCommandOptions["inputFormat"]>[] = [
  "tmx",
  "xliff",
  "po",
  "csv",
  "tsv",
  "jsonl",
  "xlsx",
  "json",
];
const DEDUPE: readonly NonNullable<ConvertCommandOptions["dedupe"]>[] = [
  "exact",
  "near",
  "source",
  "target",
];
const SORT: readonly NonNullable<ConvertCommandOptions["sort"]>[] = [
  "source",
  "target",
  "confidence",
  "length",
  "id",
  "changed",
];
const VARIANTS: readonly NonNullable<ConvertCommandOptions["to"]>[] = ["zh-TW", "zh-HK", "zh-CN"];

/** Makes the command `convert`: a bitext in, the same in another format out. */
export function createConvertCommand(): Command {
  return new Command("convert")
    .description(
      `Writes a bitext in another format, with all that the other format can hold.

Filters come first, then the variant of Chinese, duplicates, the sample, the order, and the head. Files of any size are read
in a stream; workbooks and JSON are read at once.`,
    )
    .argument(
      "<files...>",
      "TMX, XLIFF, PO, CSV, TSV, JSON Lines, XLSX, or JSON made by align; or two texts with a translation a line; - is standard input",
    )
    .addOption(createOutputsOption())
    .addOption(
      new Option(
        "-f, --format <name>",
        "format where the file's ending does not say it (default on standard output: tsv)",
      ).choices(Object.keys(BITEXT_ENDINGS)),
    )
    .addOption(
      new Option("--input-format <name>", "what the input is (default: found by itself)").choices(
        INPUT_FORMATS,
      ),
    )
    .addOption(createEncodingOption())
    .option(
      "--min-confidence <share>",
      "leave out less sure units; those without a confidence stay",
      parseShare,
    )
    .addOption(
      new Option("--shape <shapes>", "keep these shapes only, as 1-1,2-1").argParser(parseShapes),
    )
    .addOption(
      new Option(
        "--length-ratio <range>",
        "English characters for each Chinese one, as 1.5-8; shorter units than 10 characters pass",
      ).argParser(parseRange),
    )
    .addOption(
      new Option(
        "--contains <text>",
        "keep units with this text in either language; may be given several times",
      ).argParser(collect),
    )
    .addOption(
      new Option(
        "--lacks <text>",
        "leave out units with this text; may be given several times",
      ).argParser(collect),
    )
    .option("--drop-empty", "leave out units with an empty side")
    .option("--drop-untranslated", "leave out units whose Chinese is still in English")
    .option("--drop-fuzzy", "leave out what is marked as unfinished: fuzzy in PO, a state in XLIFF")
    .addOption(
      new Option(
        "--dedupe <kind>",
        "leave out what came before: the same pair, one nearly so, or the same text of a side",
      ).choices(DEDUPE),
    )
    .option(
      "--likeness <share>",
      "how like near duplicates are on both sides (default: 0.9)",
      parseShare,
    )
    .addOption(
      new Option(
        "--to <variant>",
        "write the Chinese as in this place, by OpenCC, mixed lines too",
      ).choices(VARIANTS),
    )
    .addOption(
      new Option(
        "--from-variant <variant>",
        "what the Chinese is now (default: what the file says, or its characters)",
      ).choices(VARIANTS),
    )
    .option("--vocabulary", "with --to, change words too: 软件 to 軟體, not 軟件")
    .addOption(
      new Option(
        "--source <lang>",
        "the language translated from (default: what the file says, else en)",
      ).choices(["en", "zh"]),
    )
    .addOption(
      new Option("--english-locale <tag>", "language tag in place of the file's").argParser(
        createLocaleParser("en"),
      ),
    )
    .addOption(
      new Option("--chinese-locale <tag>", "language tag in place of the file's").argParser(
        createLocaleParser("zh"),
      ),
    )
    .addOption(
      new Option("--sample <count>", "so many units, chosen by chance").argParser(parseCount),
    )
    .addOption(
      new Option(
        "--seed <number>",
        "of the sample; the same number chooses the same (default: 1)",
      ).argParser(parseSeed),
    )
    .addOption(new Option("--sort <key>", "put the units in order").choices(SORT))
    .option("--reverse", "with --sort, the other way round")
    .addOption(new Option("--head <count>", "the first units only").argParser(parseCount))
    .addOption(createSplitOption())
    .option("--tmx-plain", "leave scores, places and other props out of TMX")
    .option("--bom", "begin CSV with a byte order mark, for Excel")
    .addOption(createQuietOption())
    .addHelpText("after", EXAMPLES)
    .action(async (paths: readonly string[], options: ConvertCommandOptions) => {
      const { runConvert } = await import("./run-convert.ts");
      await runConvert(paths, options);
    });
}

function parseShapes(text: string): readonly string[] {
  const shapes = text.split(",").map((shape) => shape.trim());
  if (shapes.every((shape) => /^\d+-\d+$/.test(shape))) return shapes;
  throw new InvalidArgumentError("expected shapes like 1-1,2-1");
}

function parseRange(text: string): { readonly min: number; readonly max: number } {
  const [, min, max] = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text.trim()) ?? [];
  const range = { min: Number(min), max: Number(max) };
  if (range.min <= range.max) return range;
  throw new InvalidArgumentError("expected a range like 1.5-8");
}

function parseCount(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("expected a whole number from 1");
}

function parseSeed(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("expected a whole number from 0");
}
