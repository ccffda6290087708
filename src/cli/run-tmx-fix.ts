/** What `tmx fix` does, apart from its options. */

import { extname } from "node:path";
import { InputError } from "../errors.ts";
import { countOf } from "../format/count.ts";
import { formatPlace } from "../format/place.ts";
import { createOutputFiles, type OutputFile } from "../io/output-files.ts";
import { spoolInput } from "../io/spool.ts";
import { nameOfPath } from "../io/text-stream.ts";
import { readTmxText } from "../io/tmx-text.ts";
import { FAULTS, type Mending } from "../tmx/fault.ts";
import { createTmxFixer, type TmxFixResult } from "../tmx/fix.ts";
import { createTmxLinter, type TmxLint } from "../tmx/lint.ts";
import { createSayer } from "./input.ts";
import { createProgress } from "./progress.ts";

/** What the command line says. */
export interface TmxFixCommandOptions {
  readonly output?: string;
  readonly englishLocale?: string;
  readonly chineseLocale?: string;
  readonly splitVariants?: true;
  readonly dropEmpty?: true;
  readonly stripTags?: true;
  readonly encoding: string;
  readonly quiet?: true;
}

/** Runs the command `tmx fix`: reads the file for its faults, then again to write it without them. */
export async function runTmxFix(given: string, options: TmxFixCommandOptions): Promise<void> {
  const { output = "-", encoding } = options;
  if (options.splitVariants && output === "-") {
    throw new InputError("standard output: takes one file only; name the files with -o");
  }
  const name = nameOfPath(given);
  const isQuiet = options.quiet === true;
  const { say } = createSayer(isQuiet);
  const progress = createProgress(process.stderr, isQuiet);
  const files = createOutputFiles([given]);
  const { path, remove } = await spoolInput(given);
  try {
    // A wrong name of the output is told before the work.
    const early = options.splitVariants ? undefined : await files.open(output);
    const linter = createTmxLinter({ name, places: 1 });
    const found = await readTmxText(path, linter.write, {
      encoding,
      onShare: (share) => progress.show(`reading ${name}`, share / 2),
    });
    const lint = linter.close(found);
    const { variants } = lint.survey;
    const paths =
      early || variants.length === 0
        ? [output]
        : variants.map(({ tag }) => pathWithTag(output, tag));
    const outputs: OutputFile[] = early ? [early] : [];
    if (!early) for (const one of paths) outputs.push(await files.open(one));

    const waiting = paths.map(() => "");
    const fixer = createTmxFixer(
      lint.survey,
      (piece, file) => {
        waiting[file] += piece;
      },
      { ...options, name },
    );
    const flush = async () => {
      for (const [file, text] of waiting.entries()) {
        waiting[file] = "";
        if (text !== "") await outputs[file]!.write(text);
      }
    };
    await readTmxText(
      path,
      async (piece) => {
        fixer.write(piece);
        await flush();
      },
      { encoding: found.name, onShare: (share) => progress.show(`writing`, 0.5 + share / 2) },
    );
    const result = fixer.close();
    await flush();
    progress.clear();
    for (const file of outputs) await file.close();
    await files.commit();
    say(tellFix(name, lint, result, paths, options));
  } catch (error) {
    progress.clear();
    await files.discard();
    throw error;
  } finally {
    await remove();
  }
}

/** `memory.zh-TW.tmx` for `memory.tmx`. */
function pathWithTag(path: string, tag: string): string {
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)}.${tag}${ending}`;
}

function tellFix(
  name: string,
  lint: TmxLint,
  { units, written, dropped, incomplete }: TmxFixResult,
  paths: readonly string[],
  options: TmxFixCommandOptions,
): string {
  const isDone = (mending: Mending, code: string) =>
    mending === "fix" ||
    (mending === "--drop-empty" && options.dropEmpty) ||
    (mending === "--strip-tags" && options.stripTags) ||
    (code === "variants-mixed" && (options.splitVariants || options.chineseLocale));
  const mended: string[] = [];
  const left: string[] = [];
  for (const { code, count } of lint.groups) {
    const { mending } = FAULTS[code];
    if (isDone(mending, code)) mended.push(`${count} ${code}`);
    else left.push(`${count} ${code}${mending.startsWith("--") ? ` (${mending} mends it)` : ""}`);
  }
  const where = paths.map((path) => (path === "-" ? "standard output" : path)).join(", ");
  let text = `${name}: ${countOf(units, "unit")} read, ${written} written to ${where}\n`;
  text += mended.length === 0 ? "  nothing to mend\n" : `  mended: ${mended.join(", ")}\n`;
  if (left.length > 0) text += `  left as they are: ${left.join(", ")}\n`;
  if (dropped.count > 0) {
    const places = dropped.places.map((place) => formatPlace(name, place)).join(", ");
    text += `  left out, as nothing of them can be kept: ${countOf(dropped.count, "unit")} (${places}${dropped.count > dropped.places.length ? ", …" : ""})\n`;
  }
  if (incomplete) {
    text += `  left out: 1 incomplete unit (${formatPlace(name, incomplete)}), in which the file was cut off\n`;
  }
  return text;
}
