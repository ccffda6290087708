import { Command, Option } from "commander";
import { FINDING_CODES, SEVERITIES } from "../audit/finding.ts";
import {
  AUDIT_ENDINGS,
  type AuditCommandOptions,
  collectNames,
  parseCount,
  parsePercent,
} from "./audit-option.ts";
import {
  collect,
  createLocaleParser,
  createOutputsOption,
  createQuietOption,
  createReadingOptions,
} from "./option.ts";

const EXAMPLES = `
Examples:
  $ duizhao audit english.txt chinese.txt --min-coverage 95
  $ duizhao audit pairs.json --only omission,number-mismatch -o findings.xlsx

Kinds of findings:
${listKinds(80)}

Exit codes: 0 nothing at or above --fail-on, 1 findings, too little coverage or texts that are no
translation of each other, 2 wrong usage or input.`;

/** Lists all kinds of findings in lines of a width. */
function listKinds(width: number): string {
  const lines = [" "];
  for (const code of FINDING_CODES) {
    if (lines.at(-1)!.length + code.length + 2 > width) lines.push(" ");
    lines[lines.length - 1] += ` ${code}`;
  }
  return lines.join("\n");
}

/** Makes the command `audit`: texts or an alignment in, what is missing or differs out. */
export function createAuditCommand(): Command {
  const command = new Command("audit")
    .description(
      `Tells what a translation leaves out, leaves untranslated, adds or changes, with coverage and reasons.

Every finding is a possible error until a person confirms it.`,
    )
    .argument(
      "<files...>",
      "an English and a Chinese text in either order, one text that holds both, or a file that is aligned already (JSON made by align, TMX, XLIFF, PO, CSV, TSV, XLSX, JSON Lines); - is standard input",
    )
    .addOption(createOutputsOption())
    .addOption(
      new Option(
        "-f, --format <name>",
        "format where the file's ending does not say it (default on standard output: text)",
      ).choices(Object.keys(AUDIT_ENDINGS)),
    )
    .option("--report <file>", "also write a page to look at, HTML that needs no network")
    .addOption(
      new Option(
        "--annotate <file>",
        "also write a bitext with the findings as notes on their units: TMX, XLIFF, workbook …; may be given several times",
      ).argParser(collect),
    )
    .option("--sarif <file>", "also write SARIF 2.1.0, for code scanning")
    .addOption(
      new Option(
        "--source <lang>",
        "the language translated from (default: what a TMX says, else en)",
      ).choices(["en", "zh"]),
    )
    .addOption(
      new Option(
        "--chinese-locale <tag>",
        "the variant the Chinese should be in (default: what a TMX says, else zh-TW)",
      ).argParser(createLocaleParser("zh")),
    )
    .addOption(
      new Option("--only <kinds>", "look for these kinds of findings only").argParser(collectNames),
    )
    .addOption(
      new Option("--ignore <kinds>", "do not look for these kinds of findings").argParser(
        collectNames,
      ),
    )
    .addOption(
      new Option(
        "--threshold <kind=share>",
        "report a kind from this confidence on; may be given several times",
      ).argParser(collect),
    )
    .addOption(
      new Option(
        "--fail-on <severity>",
        "exit with 1 if a finding is as bad as this (default: major)",
      ).choices([...SEVERITIES, "never"]),
    )
    .addOption(
      new Option(
        "--min-coverage <percent>",
        "exit with 1 if less of the original's characters is covered",
      ).argParser(parsePercent),
    )
    .option("--baseline <file>", "leave out the findings that this file accepts")
    .option("--update-baseline", "accept all findings: write them to the baseline")
    .option("--config <file>", "settings (default: duizhao.config.json here or in a folder above)")
    .option("--no-config", "read no settings from a file")
    .addOption(
      new Option("--language <tag>", "language of the words (default: en)").choices([
        "en",
        "zh-TW",
      ]),
    );
  for (const option of createReadingOptions()) command.addOption(option);
  return command
    .addOption(
      new Option(
        "--self-test",
        "damage copies of the texts at random and tell how much of it is found (text or json)",
      ).conflicts([
        "annotate",
        "report",
        "sarif",
        "baseline",
        "updateBaseline",
        "minCoverage",
        "failOn",
      ]),
    )
    .addOption(
      new Option("--seed <number>", "of --self-test: other damages (default: 1)").argParser(
        parseCount,
      ),
    )
    .addOption(
      new Option("--runs <number>", "of --self-test: most copies (default: 12)").argParser(
        parseCount,
      ),
    )
    .option("--force", "audit even texts that are no translation of each other")
    .addOption(createQuietOption())
    .addHelpText("after", EXAMPLES)
    .action(async (paths: readonly string[], options: AuditCommandOptions) => {
      const { runAudit } = await import("./run-audit.ts");
      await runAudit(paths, options);
    });
}
