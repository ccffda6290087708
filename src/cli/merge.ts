import { Command, Option } from "commander";
import {
  createEncodingOption,
  createLocaleParser,
  createOutputOption,
  createQuietOption,
} from "./option.ts";
import type { MergeCommandOptions } from "./run-merge.ts";

const EXAMPLES = `
Examples:
  $ duizhao merge master.tmx corrections.tmx -o merged.tmx
  $ duizhao merge a.tmx b.tmx c.tmx --keep both --conflicts conflicts.tsv -o merged.tmx`;

/** Makes the command `merge`: memories in, one memory out. */
export function createMergeCommand(): Command {
  return new Command("merge")
    .description(
      `Makes one translation memory of several: what is the same stands in it once, and of two translations of the same source the later one stays.

Faults are mended as "duizhao tmx fix" does. Variants of Chinese are no conflict; what is empty or still in English never wins over a translation. Notes and props go with their unit.`,
    )
    .argument(
      "<files...>",
      "TMX, or any other bitext that convert reads, the best last; - is standard input",
    )
    .addOption(createOutputOption())
    .addOption(
      new Option("--keep <which>", "of several translations of the same source")
        .choices(["last", "first", "both"])
        .default("last"),
    )
    .option("--conflicts <file>", "list the sources with several translations, as TSV")
    .addOption(
      new Option("--english-locale <tag>", "the tag that all English gets").argParser(
        createLocaleParser("en"),
      ),
    )
    .addOption(
      new Option("--chinese-locale <tag>", "the tag that all Chinese gets").argParser(
        createLocaleParser("zh"),
      ),
    )
    .addOption(createEncodingOption())
    .addOption(createQuietOption())
    .addHelpText("after", EXAMPLES)
    .action(async (files: readonly string[], options: MergeCommandOptions) => {
      const { runMerge } = await import("./run-merge.ts");
      await runMerge(files, options);
    });
}
