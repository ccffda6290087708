import { Command, Option } from "commander";
import { DEFAULT_LOCALES } from "../bitext/unit.ts";
import {
  createExplainOption,
  createLocaleParser,
  createOutputsOption,
  createQuietOption,
  createReadingOptions,
  createSplitOption,
  parseShare,
} from "./option.ts";
import { FORMATS } from "./output.ts";
import type { AlignCommandOptions } from "./run-align.ts";

const EXAMPLES = `
Examples:
  $ duizhao align english.txt chinese.txt -o memory.tmx -o pairs.xlsx -o check.html
  $ duizhao align bilingual.txt --glossary terms.csv --min-confidence 0.8 -o memory.tmx`;

/** Makes the command `align`: texts in, a translation memory out. */
export function createAlignCommand(): Command {
  const command = new Command("align")
    .description(
      `Pairs English and Chinese sentences that translate each other, and says which have no partner.

Passages that stand elsewhere in the other text are found where much speaks for them.

Exits with 1, and writes nothing, if the texts are no translation of each other.`,
    )
    .argument(
      "<files...>",
      "an English and a Chinese text in either order, or one text that holds both; - is standard input",
    )
    .addOption(createOutputsOption())
    .addOption(
      new Option(
        "-f, --format <name>",
        "format where the file's ending does not say it (default on standard output: tsv)",
      ).choices(FORMATS),
    );
  for (const option of createReadingOptions()) command.addOption(option);
  command.option("--realign", "take the texts of a TMX, XLIFF, PO or JSON file and pair them anew");
  return command
    .option(
      "--min-confidence <share>",
      "leave less sure beads out, but not of JSON and other forms of sentence numbers",
      parseShare,
      0,
    )
    .addOption(
      new Option(
        "--drop-untranslated",
        "leave units whose Chinese is still in English out, but not of JSON and its like (default: out of TMX and Moses only)",
      ).conflicts("keepUntranslated"),
    )
    .option("--keep-untranslated", "write such units to TMX and Moses as well")
    .option(
      "--english-locale <tag>",
      "language tag of the English side",
      createLocaleParser("en"),
      DEFAULT_LOCALES.source,
    )
    .option(
      "--chinese-locale <tag>",
      "language tag of the Chinese side",
      createLocaleParser("zh"),
      DEFAULT_LOCALES.target,
    )
    .option(
      "--annotate",
      "audit the result, and add the findings as notes on their units (TMX, XLIFF, workbook …)",
    )
    .option("--tmx-plain", "leave scores, places and other props out of TMX")
    .option("--bom", "begin CSV with a byte order mark, for Excel")
    .addOption(createSplitOption())
    .addOption(createExplainOption())
    .option("--force", "write the result even of texts that are no translation of each other")
    .addOption(createQuietOption())
    .addHelpText("after", EXAMPLES)
    .action(async (paths: readonly string[], options: AlignCommandOptions) => {
      const { runAlign } = await import("./run-align.ts");
      await runAlign(paths, options);
    });
}
