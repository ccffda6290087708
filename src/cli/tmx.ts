import { Command, Option } from "commander";
import { parseCount } from "./audit-option.ts";
import {
  createEncodingOption,
  createLocaleParser,
  createOutputOption,
  createQuietOption,
} from "./option.ts";
import type { TmxFixCommandOptions } from "./run-tmx-fix.ts";
import type { TmxLintCommandOptions } from "./run-tmx-lint.ts";

const LINT_EXAMPLES = `
Examples:
  $ duizhao tmx lint memory.tmx
  $ duizhao tmx lint *.tmx --fail-on warning --ignore inline-tags -f json -o faults.json

What is said of OmegaT 3.6 and translate-toolkit 3.8 was tried with files of these faults. All codes:
docs/memories.md.

Exit codes: 0 nothing at or above --fail-on, 1 faults, 2 wrong usage or no TMX.`;

const FIX_EXAMPLES = `
Examples:
  $ duizhao tmx fix old.tmx -o new.tmx
  $ duizhao tmx fix mixed.tmx --split-variants --drop-empty -o memory.tmx
      writes memory.zh-TW.tmx, memory.zh-HK.tmx …`;

/** Makes the command `tmx` with its commands `lint` and `fix`. */
export function createTmxCommand(): Command {
  return new Command("tmx")
    .description("Finds and mends what keeps a translation memory from loading, or from matching.")
    .helpCommand(false)
    .addCommand(createLintCommand())
    .addCommand(createFixCommand());
}

function createLintCommand(): Command {
  return new Command("lint")
    .summary("tell every fault of a TMX file, and what it breaks in which program")
    .description(
      `Tells every fault of a TMX file: where, how bad, what it breaks in which program, and who mends it.

Reads TMX 1.1 to 1.4b of any size, in one pass, also where the XML is broken.`,
    )
    .argument("<files...>", "TMX files; - is standard input")
    .addOption(createOutputOption())
    .addOption(
      new Option("-f, --format <name>", "how faults are told")
        .choices(["text", "json", "sarif"])
        .default("text"),
    )
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 if a fault is as bad as this")
        .choices(["note", "warning", "error", "never"])
        .default("error"),
    )
    .addOption(new Option("--only <codes>", "look for these faults only").argParser(splitNames))
    .addOption(new Option("--ignore <codes>", "do not look for these").argParser(splitNames))
    .addOption(
      new Option("--places <count>", "places told of each fault; the rest is counted")
        .argParser(parseCount)
        .default(5),
    )
    .addOption(createLanguageOption())
    .addOption(createEncodingOption())
    .addOption(createQuietOption())
    .addHelpText("after", LINT_EXAMPLES)
    .action(async (files: readonly string[], options: TmxLintCommandOptions) => {
      const { runTmxLint } = await import("./run-tmx-lint.ts");
      await runTmxLint(files, options);
    });
}

function createFixCommand(): Command {
  return new Command("fix")
    .summary("write a TMX file anew that every program loads")
    .description(
      `Writes a TMX file anew that every program loads: valid TMX 1.4 in UTF-8. Only what is faulty is changed; order, ids, dates, notes, props and inline tags stay.

Broken XML is mended where it can only mean one thing; of a file that was cut off the complete units are kept.`,
    )
    .argument("<file>", "a TMX file; - is standard input")
    .addOption(createOutputOption())
    .addOption(
      new Option("--english-locale <tag>", "the tag that all English gets").argParser(
        createLocaleParser("en"),
      ),
    )
    .addOption(
      new Option(
        "--chinese-locale <tag>",
        "the tag that all Chinese gets; of several variants in a unit the nearest is kept",
      ).argParser(createLocaleParser("zh")),
    )
    .addOption(
      new Option(
        "--split-variants",
        "write a file for each variant of Chinese, with its tag in the name",
      ).conflicts("chineseLocale"),
    )
    .option("--drop-empty", "leave out empty segments, and units that are in one language only")
    .option("--strip-tags", "leave out inline tags; their text in <hi> stays")
    .addOption(createEncodingOption())
    .addOption(createQuietOption())
    .addHelpText("after", FIX_EXAMPLES)
    .action(async (file: string, options: TmxFixCommandOptions) => {
      const { runTmxFix } = await import("./run-tmx-fix.ts");
      await runTmxFix(file, options);
    });
}

function createLanguageOption(): Option {
  return new Option("--language <tag>", "language of the words")
    .choices(["en", "zh-TW"])
    .default("en");
}

function splitNames(given: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...given.split(",").map((name) => name.trim())].filter(Boolean);
}
