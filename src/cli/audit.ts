import { Command, Option } from "commander";
import type { Audit } from "../audit/audit.ts";
import { FINDING_CODES, SEVERITIES } from "../audit/finding.ts";
import type { ReportOptions } from "../audit/report.ts";
import type { AuditSettings } from "../audit/settings.ts";
import { InputError } from "../errors.ts";
import type { Alignment } from "../types.ts";
import { VERSION } from "../version.ts";
import type { ReadAlignment } from "./audit-input.ts";
import {
  AUDIT_ENDINGS,
  type AuditCommandOptions,
  type AuditFormat,
  type AuditPlan,
  collectNames,
  parseCount,
  parsePercent,
  planAudit,
} from "./audit-option.ts";
import { checkInputs, createSayer, readGlossaries } from "./input.ts";
import {
  collect,
  createLocaleParser,
  createOutputsOption,
  createQuietOption,
  createReadingOptions,
} from "./option.ts";
import { checkOutputs, findOutputs, type Output, write } from "./output.ts";
import { createProgress } from "./progress.ts";

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
    .summary("tell what a translation leaves out, leaves untranslated, adds or changes")
    .description(
      `Tells what a translation leaves out, leaves untranslated, adds or changes, with coverage and reasons.

Every finding is a possible error until a person confirms it.`,
    )
    .argument(
      "<files...>",
      "an English and a Chinese text in either order, one text that holds both, or a JSON or TMX made by align; - is standard input",
    )
    .addOption(createOutputsOption())
    .addOption(
      new Option(
        "-f, --format <name>",
        "format where the file's ending does not say it (default on standard output: text)",
      ).choices(Object.keys(AUDIT_ENDINGS)),
    )
    .option("--report <file>", "also write a page to look at, HTML that needs no network")
    .option("--annotate <file>", "also write a TMX with the findings as notes on their units")
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
    .action(runAudit);
}

async function runAudit(paths: readonly string[], options: AuditCommandOptions): Promise<void> {
  const plan = await planAudit(options);
  checkInputs(paths, plan.glossary);
  if (options.selfTest) {
    const { runSelfTest } = await import("./self-test.ts");
    return runSelfTest(paths, options, plan, settingsOf(plan));
  }
  for (const name of ["seed", "runs"] as const) {
    if (options[name] !== undefined) throw new InputError(`--${name}: is for --self-test only`);
  }
  const { baseline } = plan;
  if (options.updateBaseline && baseline === undefined) {
    throw new InputError("--update-baseline: name the file with --baseline");
  }
  const outputs = planOutputs(options);
  const inputs = [...paths, ...plan.glossary, ...(plan.configPath ? [plan.configPath] : [])];
  await checkOutputs(
    [...outputs.map(({ path }) => path), options.annotate, baseline].filter(
      (path) => path !== undefined,
    ),
    inputs,
  );
  const isQuiet = options.quiet === true;
  const { say, report } = createSayer(isQuiet);
  const { applyBaseline, readBaseline } = await import("./audit-baseline.ts");
  const before = baseline === undefined ? [] : await readBaseline(baseline, options.updateBaseline);

  const progress = createProgress(process.stderr, isQuiet);
  let all: Audit;
  let memory: ReadAlignment["memory"];
  try {
    const glossary = await readGlossaries(plan.glossary, report);
    const { readAlignment } = await import("./audit-input.ts");
    const read = await readAlignment(paths, options, { glossary, progress, report });
    memory = read.memory;
    progress.show("auditing");
    const { auditAlignment } = await import("../library.ts");
    const settings = { ...memory?.settings, ...settingsOf(plan), glossary };
    all = auditAlignment(options.force ? withoutVerdict(read.alignment) : read.alignment, settings);
  } finally {
    progress.clear();
  }

  const { audit, accepted } = await applyBaseline(all, before, {
    path: baseline,
    isUpdated: options.updateBaseline,
    say,
  });
  const { judge } = await import("../audit/outcome.ts");
  const { minCoverage } = plan;
  const reportOptions: ReportOptions = {
    language: plan.language,
    version: VERSION,
    failOn: plan.failOn,
    minCoverage: minCoverage === undefined ? undefined : minCoverage / 100,
    accepted,
  };
  const { formatAudit } = await import("./audit-format.ts");
  // Standard output last: a reader that closes it ends the program.
  const inOrder = outputs.toSorted((a, b) => Number(a.path === "-") - Number(b.path === "-"));
  process.exitCode = judge(audit, reportOptions).passes ? 0 : 1;
  if (options.annotate !== undefined) {
    const { annotate } = await import("./annotate.ts");
    await write(options.annotate, annotate(audit, memory, plan.language, report));
  }
  for (const output of inOrder) {
    await write(output.path, await formatAudit(audit, output, reportOptions));
  }
  if (!outputs.some(({ path, format }) => path === "-" && format === "text")) {
    const { formatAuditSummary } = await import("../format/audit-text.ts");
    const summary = formatAuditSummary(audit, reportOptions);
    // Why there is nothing to see is said even where all else is to be quiet.
    if (audit.alignment.verdict?.isTranslation === false) {
      process.stderr.write(`duizhao: ${summary.trimEnd()}; --force audits them all the same\n`);
    } else say(summary);
  }
}

/** What the audit itself is told, but for the glossary. */
function settingsOf(plan: AuditPlan): Partial<AuditSettings> {
  return {
    ...(plan.source ? { from: plan.source } : {}),
    ...(plan.chineseLocale === undefined ? {} : { chineseLocale: plan.chineseLocale }),
    thresholds: plan.thresholds,
    severities: plan.severities,
    ...(plan.only.length > 0 ? { only: plan.only } : {}),
    ...(plan.ignore.length > 0 ? { ignore: plan.ignore } : {}),
  };
}

function planOutputs(options: AuditCommandOptions): Output<AuditFormat>[] {
  const also: Output<AuditFormat>[] = [];
  if (options.report !== undefined) also.push({ path: options.report, format: "html" });
  if (options.sarif !== undefined) also.push({ path: options.sarif, format: "sarif" });
  return [...findOutputs(options.output ?? [], options.format, AUDIT_ENDINGS, "text"), ...also];
}

function withoutVerdict({ verdict: _, ...alignment }: Alignment): Alignment {
  return alignment;
}
