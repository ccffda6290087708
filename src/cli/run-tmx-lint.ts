/** What `tmx lint` does, apart from its options. */

import { InputError } from "../errors.ts";
import { nameOfPath } from "../io/text-stream.ts";
import { readTmxText } from "../io/tmx-text.ts";
import { FAULT_CODES, type FaultCode, type LintSeverity } from "../tmx/fault.ts";
import { createTmxLinter, type TmxLint } from "../tmx/lint.ts";
import { formatLintJson } from "../tmx/lint-json.ts";
import { passesLint } from "../tmx/lint-order.ts";
import { formatLintSarif } from "../tmx/lint-sarif.ts";
import { formatLintSummary, formatLintText } from "../tmx/lint-text.ts";
import type { LintLanguage } from "../tmx/wording.ts";
import { VERSION } from "../version.ts";
import { createSayer } from "./input.ts";
import { checkOutputs, write } from "./output.ts";
import { createProgress } from "./progress.ts";

/** What the command line says. */
export interface TmxLintCommandOptions {
  readonly output?: string;
  readonly format: "text" | "json" | "sarif";
  readonly failOn: LintSeverity | "never";
  readonly only?: readonly string[];
  readonly ignore?: readonly string[];
  readonly places: number;
  readonly language: LintLanguage;
  readonly encoding: string;
  readonly quiet?: true;
}

/** Runs the command `tmx lint`. */
export async function runTmxLint(
  paths: readonly string[],
  options: TmxLintCommandOptions,
): Promise<void> {
  const { language, format, output = "-" } = options;
  const settings = {
    only: options.only && checkCodes("--only", options.only),
    ignore: options.ignore && checkCodes("--ignore", options.ignore),
    places: Math.max(1, options.places),
  };
  if (paths.filter((path) => path === "-").length > 1) {
    throw new InputError("standard input: can be read once only");
  }
  await checkOutputs([output], paths);
  const { say } = createSayer(options.quiet === true);
  const progress = createProgress(process.stderr, options.quiet === true);
  const lints: TmxLint[] = [];
  for (const path of paths) {
    const name = nameOfPath(path);
    const linter = createTmxLinter({ ...settings, name });
    const encoding = await readTmxText(path, linter.write, {
      encoding: options.encoding,
      onShare: (share) => progress.show(`reading ${name}`, share),
    });
    progress.clear();
    lints.push(linter.close(encoding));
  }
  const folder = process.cwd().replaceAll("\\", "/");
  await write(
    output,
    format === "json"
      ? [formatLintJson(lints, language)]
      : format === "sarif"
        ? [formatLintSarif(lints, { version: VERSION, language, folder })]
        : lints.map((lint) => formatLintText(lint, language)),
  );
  for (const lint of lints) say(formatLintSummary(lint, language));
  if (!lints.every((lint) => passesLint(lint, options.failOn))) process.exitCode = 1;
}

/**
 * Makes sure that faults have these codes.
 *
 * @throws {InputError} if not
 */
function checkCodes(option: string, codes: readonly string[]): FaultCode[] {
  return codes.map((code) => {
    const found = FAULT_CODES.find((known) => known === code);
    if (found) return found;
    const near = FAULT_CODES.filter((known) =>
      known.split("-").some((part) => code.includes(part)),
    );
    const hint = near.length > 0 ? near : FAULT_CODES;
    throw new InputError(`${option}: no fault has the code ${code}; there is ${hint.join(", ")}`);
  });
}
