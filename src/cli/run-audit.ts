import type { Audit } from "../audit/audit.ts";
import type { ReportOptions } from "../audit/report.ts";
import type { AuditSettings } from "../audit/settings.ts";
import { BITEXT_FORMATS, type BitextFormat } from "../bitext/writers.ts";
import { InputError } from "../errors.ts";
import type { AlignedResult } from "../io/alignment.ts";
import type { Alignment } from "../types.ts";
import { VERSION } from "../version.ts";
import {
  AUDIT_ENDINGS,
  type AuditCommandOptions,
  type AuditFormat,
  type AuditPlan,
  namingConfig,
  planAudit,
} from "./audit-option.ts";
import { checkInputs, createSayer, readGlossaries } from "./input.ts";
import {
  BITEXT_ENDINGS,
  checkOutputs,
  findByEnding,
  findOutputs,
  type Output,
  write,
} from "./output.ts";
import { createProgress } from "./progress.ts";

/**
 * Reads, aligns and audits what the command was given, and writes every output.
 *
 * @throws {InputError} if texts, options or files do not fit
 */
export async function runAudit(
  paths: readonly string[],
  options: AuditCommandOptions,
): Promise<void> {
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
  const annotated = (options.annotate ?? []).map(planAnnotated);
  const inputs = [...paths, ...plan.glossary, ...(plan.configPath ? [plan.configPath] : [])];
  const kept = baseline === undefined ? [] : [baseline];
  await checkOutputs(
    [
      ...outputs.map(({ path }) => path),
      ...annotated.map(({ path }) => path),
      ...(options.updateBaseline ? kept : []),
    ],
    inputs,
    options.updateBaseline ? [] : kept,
  );
  const isQuiet = options.quiet === true;
  const { say, report } = createSayer(isQuiet);
  const { applyBaseline, readBaseline } = await import("./audit-baseline.ts");
  const before =
    baseline === undefined
      ? []
      : await namingConfig(plan, () => readBaseline(baseline, options.updateBaseline));

  const progress = createProgress(process.stderr, isQuiet);
  let all: Audit;
  let aligned: AlignedResult | undefined;
  try {
    const glossary = await namingConfig(plan, () => readGlossaries(plan.glossary, report));
    const { alignInput, readInput } = await import("./audit-input.ts");
    const read = await readInput(paths, options, { progress, report });
    if ("alignment" in read) aligned = read;
    const alignment = alignInput(read, options, glossary, progress);
    progress.show("auditing");
    const { auditAlignment } = await import("../library-audit.ts");
    const settings = { ...aligned?.settings, ...settingsOf(plan), glossary };
    all = auditAlignment(options.force ? withoutVerdict(alignment) : alignment, settings);
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
  if (annotated.length > 0) {
    const { annotate } = await import("./annotate.ts");
    const { language } = plan;
    await annotate(audit, annotated, { read: aligned, language, inputs, report });
  }
  for (const output of inOrder) {
    await write(output.path, await formatAudit(audit, output, reportOptions));
  }
  if (!outputs.some(({ path, format }) => path === "-" && format === "text")) {
    const { formatAuditSummary } = await import("../format/audit-text.ts");
    const summary = formatAuditSummary(audit, reportOptions);
    // Why there is nothing to see is said even where all else is to be quiet.
    if (audit.alignment.verdict?.isTranslation === false) {
      process.stderr.write(`duizhao: ${summary}`);
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

/**
 * Finds the format of the bitext that gets notes; TMX unless the ending says another.
 *
 * @throws {InputError} if it holds none
 */
function planAnnotated(path: string): Output<BitextFormat> {
  const format = findByEnding(path, BITEXT_ENDINGS)[0] ?? "tmx";
  if (BITEXT_FORMATS[format].holdsNotes) return { path, format };
  throw new InputError(`--annotate: ${format} holds no notes; write another format, as memory.tmx`);
}

/** @throws {InputError} if a format does not fit its place */
function planOutputs(options: AuditCommandOptions): Output<AuditFormat>[] {
  const also: Output<AuditFormat>[] = [];
  if (options.report !== undefined) also.push({ path: options.report, format: "html" });
  if (options.sarif !== undefined) also.push({ path: options.sarif, format: "sarif" });
  const outputs = findOutputs(options.output ?? [], options.format, AUDIT_ENDINGS, "text");
  const onScreen = outputs.find(({ path, format }) => path === "-" && format === "xlsx");
  if (onScreen && process.stdout.isTTY) {
    throw new InputError("standard output: a workbook is not for a terminal; add -o file.xlsx");
  }
  return [...outputs, ...also];
}

function withoutVerdict({ verdict: _, ...alignment }: Alignment): Alignment {
  return alignment;
}
