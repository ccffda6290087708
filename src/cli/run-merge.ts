/** What `merge` does, apart from its options. */

import { InputError } from "../errors.ts";
import { countOf } from "../format/count.ts";
import { formatNotice } from "../format/notice.ts";
import { formatPlace } from "../format/place.ts";
import { readMemoryText } from "../io/memory-text.ts";
import { createOutputFiles } from "../io/output-files.ts";
import { type Spooled, spoolInput } from "../io/spool.ts";
import { nameOfPath } from "../io/text-stream.ts";
import { CONFLICT_COLUMNS, formatConflict } from "../tmx/conflict.ts";
import { type ConflictRow, createMerger, type Keep, type MergeResult } from "../tmx/merge.ts";
import { localesOf } from "../tmx/merge-header.ts";
import { createSurvey, type TmxSurvey } from "../tmx/survey.ts";
import { VERSION } from "../version.ts";
import { createSayer } from "./input.ts";
import { createProgress } from "./progress.ts";

/** What the command line says. */
export interface MergeCommandOptions {
  readonly output?: string;
  readonly keep: Keep;
  readonly conflicts?: string;
  readonly englishLocale?: string;
  readonly chineseLocale?: string;
  readonly encoding: string;
  readonly quiet?: true;
}

/** A file to be merged. */
interface Input extends Spooled {
  readonly name: string;
  readonly encoding: string;
  readonly survey: TmxSurvey;
}

/** Conflicts shown where no file was asked for. */
const SHOWN = 5;

/** Runs the command `merge`: reads the files for what they hold, then again to write what stays. */
export async function runMerge(
  given: readonly string[],
  options: MergeCommandOptions,
): Promise<void> {
  if (given.filter((path) => path === "-").length > 1) {
    throw new InputError("standard input: can be read once only");
  }
  const { output = "-" } = options;
  const isQuiet = options.quiet === true;
  const { say } = createSayer(isQuiet);
  const progress = createProgress(process.stderr, isQuiet);
  const files = createOutputFiles(given);
  const spooled: Spooled[] = [];
  const time = new Date().toISOString();
  try {
    const out = await files.open(output);
    const list = options.conflicts === undefined ? undefined : await files.open(options.conflicts);
    const inputs: Input[] = [];
    const show = (pass: number) => (share: number) => {
      const done = (inputs.length % given.length) + share;
      progress.show("merging", Math.min(1, (pass + done / given.length) / 3));
    };
    for (const path of given) {
      const spool = await spoolInput(path);
      spooled.push(spool);
      const name = nameOfPath(path);
      const survey = createSurvey(name);
      const { encoding } = options;
      const found = await readMemoryText(spool.path, survey.write, {
        encoding,
        onShare: show(0),
        time,
        version: VERSION,
        name,
        onNotice: (notice) => say(`duizhao: ${formatNotice(notice)}\n`),
      });
      inputs.push({ ...spool, name, encoding: found, survey: survey.close() });
    }
    sayLocales(inputs, options, say);

    const merger = createMerger(inputs, { ...options, time, version: VERSION });
    for (const [file, { path, name, encoding }] of inputs.entries()) {
      const reader = merger.index(file);
      const onShare = (share: number) =>
        progress.show("merging", (1 + (file + share) / inputs.length) / 3);
      await readMemoryText(path, reader.write, { encoding, onShare, time, version: VERSION, name });
      reader.close();
    }
    await out.write(merger.head());
    await list?.write(`${CONFLICT_COLUMNS.join("\t")}\n`);
    const shown: ConflictRow[] = [];
    for (const [file, { path, name, encoding }] of inputs.entries()) {
      let units = "";
      let rows = "";
      const reader = merger.copy(
        file,
        (piece) => {
          units += piece;
        },
        (row) => {
          if (list) rows += formatConflict(row);
          else if (row.conflict <= SHOWN && shown.length < SHOWN * 10) shown.push(row);
        },
      );
      const flush = async () => {
        const [text, listed] = [units, rows];
        units = "";
        rows = "";
        if (text !== "") await out.write(text);
        if (listed !== "") await list!.write(listed);
      };
      const onShare = (share: number) =>
        progress.show("merging", (2 + (file + share) / inputs.length) / 3);
      await readMemoryText(
        path,
        async (piece, place) => {
          reader.write(piece, place);
          await flush();
        },
        { encoding, onShare, time, version: VERSION, name },
      );
      reader.close();
      await flush();
    }
    await out.write(merger.tail());
    await out.close();
    await list?.close();
    await files.commit();
    progress.clear();
    say(tellMerge(inputs.length, merger.result(), shown, options));
  } catch (error) {
    progress.clear();
    await files.discard();
    throw error;
  } finally {
    for (const { remove } of spooled) await remove();
  }
}

function sayLocales(
  inputs: readonly Input[],
  options: MergeCommandOptions,
  say: (text: string) => void,
): void {
  const locales = localesOf(inputs);
  for (const [lang, option, chosen] of [
    ["en", "--english-locale", options.englishLocale],
    ["zh", "--chinese-locale", options.chineseLocale],
  ] as const) {
    if (locales[lang].size < 2 || chosen !== undefined) continue;
    const tags = [...locales[lang]].map(([tag, names]) => `${tag} (${names.join(", ")})`);
    say(`duizhao: ${tags.join(" and ")} stay as they are; ${option} makes one of them\n`);
  }
}

function tellMerge(
  count: number,
  { units, written, same, replaced, untranslated, dropped, conflicts }: MergeResult,
  shown: readonly ConflictRow[],
  { keep, conflicts: list }: MergeCommandOptions,
): string {
  let text = `${countOf(units, "unit")} in ${countOf(count, "file")}, ${written} written\n`;
  text += `  left out: ${same} that say the same, ${replaced} for another translation`;
  if (untranslated > 0) text += `, ${untranslated} still untranslated`;
  text += dropped > 0 ? `, ${dropped} of which nothing can be kept\n` : "\n";
  if (conflicts === 0) return text;
  const which = keep === "both" ? "all stay" : `the ${keep} stays`;
  text += `  ${conflicts} ${conflicts === 1 ? "source has" : "sources have"} several translations; ${which}`;
  text += list === undefined ? "; --conflicts lists them all\n" : `, see ${list}\n`;
  for (let conflict = 1; conflict <= SHOWN; conflict++) {
    const rows = shown.filter((row) => row.conflict === conflict);
    if (rows[0]) text += `  ${rows[0].source}\n`;
    for (const { isKept, target, name, place } of rows) {
      text += `    ${isKept ? "+" : "-"} ${target}  ${formatPlace(name, place)}\n`;
    }
  }
  return text;
}
