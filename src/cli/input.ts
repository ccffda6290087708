/** What commands that read texts do alike: check the inputs, read terms, pass on what was noticed. */

import { InputError } from "../errors.ts";
import { formatNotice } from "../format/notice.ts";
import type { Glossary } from "../glossary/glossary.ts";
import type { ReadOptions } from "../io/reading.ts";
import type { Notice } from "../types.ts";
import type { ReadingOptions } from "./option.ts";

/**
 * Makes sure that there are one or two texts, and that standard input is read once only.
 *
 * @throws {InputError} if not
 */
export function checkInputs(
  paths: readonly string[],
  glossaries: readonly string[],
): asserts paths is readonly [string] | readonly [string, string] {
  if (paths.length !== 1 && paths.length !== 2) {
    throw new InputError(`${paths[2]}: expected one or two texts, found ${paths.length}`);
  }
  const isRead = [...paths, ...glossaries].filter((path) => path === "-").length;
  if (glossaries.includes("-") && isRead > 1) {
    throw new InputError("standard input: can be only one of the texts and glossaries");
  }
}

/** Takes what the readers want of the options of a command. */
export function readOptionsOf(options: ReadingOptions): ReadOptions {
  const { inputFormat, mainText, encoding, layout, presegmented, wrapped } = options;
  return { inputFormat, mainText, encoding, layout, presegmented, wrapped };
}

/** Makes what speaks to people on standard error, unless they want it quiet. */
export function createSayer(isQuiet: boolean) {
  const say = (text: string): void => {
    if (!isQuiet) process.stderr.write(text);
  };
  const report = (notices: readonly Notice[]): void => {
    for (const notice of notices) say(`duizhao: ${formatNotice(notice)}\n`);
  };
  return { say, report };
}

/** Reads the user's terms, if there are any; only then is the reader loaded. */
export async function readGlossaries(
  paths: readonly string[],
  report: (notices: readonly Notice[]) => void,
): Promise<Glossary | undefined> {
  if (paths.length === 0) return undefined;
  const { readGlossary } = await import("../io/glossary.ts");
  const glossaries: Glossary[] = [];
  for (const path of paths) {
    const { glossary, notices } = await readGlossary(path);
    report(notices);
    glossaries.push(glossary);
  }
  const { mergeGlossaries } = await import("../glossary/glossary.ts");
  return mergeGlossaries(glossaries);
}
