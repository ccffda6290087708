import type { DedupeKind } from "../bitext/dedupe.ts";
import type { BitextInputFormat } from "../bitext/readers.ts";
import type { SplitLimit } from "../bitext/split.ts";
import type { Variant } from "../bitext/variant.ts";
import type { BitextFormat } from "../bitext/writers.ts";
import { InputError } from "../errors.ts";
import { countOf } from "../format/count.ts";
import { type ConvertResult, convertBitext } from "../io/convert.ts";
import type { SortKey } from "../io/sort-units.ts";
import type { Lang } from "../types.ts";
import { checkInputs, createSayer } from "./input.ts";
import { BITEXT_ENDINGS, checkOutputs, findOutputs } from "./output.ts";
import { createProgress } from "./progress.ts";

/** The options of `convert`, as commander gives them. */
export interface ConvertCommandOptions {
  readonly output?: readonly string[];
  readonly format?: BitextFormat;
  readonly inputFormat?: BitextInputFormat;
  readonly encoding: string;
  readonly minConfidence?: number;
  readonly shape?: readonly string[];
  readonly lengthRatio?: { readonly min: number; readonly max: number };
  readonly contains?: readonly string[];
  readonly lacks?: readonly string[];
  readonly dropEmpty?: true;
  readonly dropUntranslated?: true;
  readonly dropFuzzy?: true;
  readonly dedupe?: DedupeKind;
  readonly likeness?: number;
  readonly to?: Variant;
  readonly fromVariant?: Variant;
  readonly vocabulary?: true;
  readonly source?: Lang;
  readonly englishLocale?: string;
  readonly chineseLocale?: string;
  readonly sample?: number;
  readonly seed?: number;
  readonly sort?: SortKey;
  readonly reverse?: true;
  readonly head?: number;
  readonly split?: SplitLimit;
  readonly tmxPlain?: true;
  readonly bom?: true;
  readonly quiet?: true;
}

/**
 * Reads a bitext and writes it to every output.
 *
 * @throws {InputError} if options or files do not fit; then nothing is written
 */
export async function runConvert(
  given: readonly string[],
  options: ConvertCommandOptions,
): Promise<void> {
  checkInputs(given, []);
  checkTogether(options);
  const outputs = findOutputs(options.output ?? [], options.format, BITEXT_ENDINGS, "tsv");
  await checkOutputs(
    outputs.map(({ path }) => path),
    given,
  );
  const { say, report } = createSayer(options.quiet === true);
  const progress = createProgress(process.stderr, options.quiet === true);
  const { to, sample } = options;
  let result: ConvertResult;
  try {
    progress.show("converting");
    result = await convertBitext(given, outputs, {
      ...options,
      read: {
        format: options.inputFormat,
        encoding: options.encoding,
        onShare: (share) => progress.show("converting", share),
      },
      shapes: options.shape,
      from: options.source,
      variant: to && { to, from: options.fromVariant, vocabulary: options.vocabulary },
      sample: sample === undefined ? undefined : { count: sample, seed: options.seed ?? 1 },
      plain: options.tmxPlain ?? false,
      bom: options.bom ?? false,
      onNotice: (notice) => {
        progress.clear();
        report([notice]);
      },
    });
  } finally {
    progress.clear();
  }
  say(formatResult(result, options, performance.now() / 1000));
}

/** Refuses options that would do nothing without another. */
function checkTogether(options: ConvertCommandOptions): void {
  const needs: readonly (readonly [keyof ConvertCommandOptions, string, boolean, string])[] = [
    ["fromVariant", "--from-variant", options.to !== undefined, "--to"],
    ["vocabulary", "--vocabulary", options.to !== undefined, "--to"],
    ["seed", "--seed", options.sample !== undefined, "--sample"],
    ["reverse", "--reverse", options.sort !== undefined, "--sort"],
    ["likeness", "--likeness", options.dedupe === "near", "--dedupe near"],
  ];
  for (const [key, option, isThere, other] of needs) {
    if (options[key] !== undefined && !isThere) {
      throw new InputError(`${option}: does nothing without ${other}`);
    }
  }
}

/** Says what was read, left out and written, a line a subject, for standard error. */
function formatResult(
  { read, chosen, leftOut, converted, outputs }: ConvertResult,
  { to, sample, head }: ConvertCommandOptions,
  seconds: number,
): string {
  const lines = [`${units(read)} read, ${chosen} chosen in ${seconds.toFixed(2)} s`];
  const left = [...leftOut].map(([name, count]) => `${count} by ${name}`);
  if (left.length > 0) lines.push(`  left out: ${left.join(", ")}`);
  if (sample !== undefined || head !== undefined) {
    const names = [
      ...(sample === undefined ? [] : ["--sample"]),
      ...(head === undefined ? [] : ["--head"]),
    ];
    lines.push(`  cut by ${names.join(" and ")}`);
  }
  if (to !== undefined) lines.push(`  written as ${to}: ${units(converted)} changed`);
  for (const { output, written, leftOut: lost, paths } of outputs) {
    if (lost === 0 && paths.length < 2) continue;
    const name = output.path === "-" ? "standard output" : output.path;
    const parts = paths.length > 1 ? `, ${paths.length} files` : "";
    const held =
      lost > 0 ? `; ${lost} more with an empty side, which ${output.format} does not hold` : "";
    lines.push(`  ${name}: ${units(written)}${parts}${held}`);
  }
  return `${lines.join("\n")}\n`;
}

const units = (count: number) => countOf(count, "unit");
