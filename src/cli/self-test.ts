/** `audit --self-test`: how well gaps are found in copies of the user's own texts. */

import type { AuditSettings } from "../audit/settings.ts";
import { InputError } from "../errors.ts";
import { type AuditCommandOptions, type AuditPlan, namingConfig } from "./audit-option.ts";
import { createSayer, readGlossaries } from "./input.ts";
import { checkOutputs, findOutputs, write } from "./output.ts";
import { widthOf } from "./paint.ts";
import { createProgress } from "./progress.ts";

const ENDINGS = { text: [".txt"], json: [".json"] } as const;

/**
 * Damages copies of the texts, audits them and writes what was found of it.
 *
 * @throws {InputError} if the texts cannot be read, or an option has no meaning here
 */
export async function runSelfTest(
  paths: readonly [string] | readonly [string, string],
  options: AuditCommandOptions,
  plan: AuditPlan,
  settings: Partial<AuditSettings>,
): Promise<void> {
  const { format } = options;
  if (format !== undefined && format !== "text" && format !== "json") {
    throw new InputError(`--format ${format}: --self-test writes text or json`);
  }
  if (options.runs === 0) throw new InputError("--runs 0: expected at least one");
  const outputs = findOutputs(options.output ?? [], format, ENDINGS, "text");
  await checkOutputs(
    outputs.map(({ path }) => path),
    [...paths, ...plan.glossary],
  );
  const isQuiet = options.quiet === true;
  const { report } = createSayer(isQuiet);
  const progress = createProgress(process.stderr, isQuiet);
  const { selfTest } = await import("../library-audit.ts");
  try {
    const glossary = await namingConfig(plan, () => readGlossaries(plan.glossary, report));
    const { readInput } = await import("./audit-input.ts");
    const read = await readInput(paths, options, { progress, report });
    const [english, chinese] =
      "alignment" in read
        ? [read.alignment.source, read.alignment.target]
        : [read.english, read.chinese];
    const result = selfTest(english, chinese, {
      ...(options.seed === undefined ? {} : { seed: options.seed }),
      ...(options.runs === undefined ? {} : { runs: options.runs }),
      wrapped: options.wrapped,
      words: options.words,
      glossary,
      settings,
      onProgress: (share) => progress.show("testing", share),
    });
    progress.clear();
    const { formatSelfTestJson, formatSelfTestText } = await import("../format/self-test.ts");
    const { language } = plan;
    for (const output of outputs.toSorted(
      (a, b) => Number(a.path === "-") - Number(b.path === "-"),
    )) {
      const width = output.path === "-" ? widthOf(process.stdout) : undefined;
      await write(
        output.path,
        output.format === "json"
          ? [formatSelfTestJson(result)]
          : formatSelfTestText(result, { language, width }),
      );
    }
  } finally {
    progress.clear();
  }
}
