/** Where an audit gets its alignment from: texts to align, or a file that holds one. */

import { alignDocuments } from "../align-documents.ts";
import type { AuditSettings } from "../audit/settings.ts";
import { InputError } from "../errors.ts";
import { parseJson } from "../format/json.ts";
import { parseTmx } from "../format/parse-tmx.ts";
import type { Glossary } from "../glossary/glossary.ts";
import { documentsFromRead, type ReadResult, readDocuments, readText } from "../io/document.ts";
import type { Alignment, Notice } from "../types.ts";
import { readOptionsOf } from "./input.ts";
import type { ReadingOptions } from "./option.ts";
import type { Progress } from "./progress.ts";

/** An XML file whose root is that of a translation memory; comments and a document type may precede. */
const TMX = /^\ufeff?\s*(?:<[?!][^>]*>\s*)*<(?:\w+:)?tmx\b/i;

/** An alignment, and what a translation memory it came from says beside it. */
export interface ReadAlignment {
  readonly alignment: Alignment;
  readonly memory?: {
    readonly text: string;
    readonly name: string;
    /** The direction and the variant of Chinese that it names. */
    readonly settings: Partial<Pick<AuditSettings, "from" | "chineseLocale">>;
  };
}

/** What reading needs beside its options. */
export interface Surroundings {
  readonly glossary: Glossary | undefined;
  readonly progress: Progress;
  readonly report: (notices: readonly Notice[]) => void;
}

/**
 * Reads and aligns texts, or reads an alignment. What a single file is, its content says.
 *
 * @throws {InputError} if a file cannot be read, or options of reading are given for an alignment
 */
export async function readAlignment(
  paths: readonly [string] | readonly [string, string],
  options: ReadingOptions,
  { glossary, progress, report }: Surroundings,
): Promise<ReadAlignment> {
  progress.show("reading");
  const reading = readOptionsOf(options);
  let read: ReadResult;
  if (paths.length === 1) {
    const file = await readText(paths[0], reading);
    if (/^\ufeff?\s*\{/.test(file.text)) {
      checkNotAsked(options, file.name);
      return { alignment: parseJson(file.text, file.name) };
    }
    if (TMX.test(file.text.slice(0, 4000))) {
      checkNotAsked(options, file.name);
      const { alignment, notices, from, chineseLocale } = parseTmx(file.text, file.name);
      progress.clear();
      report([...file.notices, ...notices]);
      const settings = { ...(from ? { from } : {}), ...(chineseLocale ? { chineseLocale } : {}) };
      return { alignment, memory: { text: file.text, name: file.name, settings } };
    }
    read = documentsFromRead(file, reading);
  } else {
    read = await readDocuments(paths, reading);
  }
  progress.clear();
  report(read.notices);
  const alignment = alignDocuments(read.english, read.chinese, {
    words: options.words,
    glossary,
    layout: read.layout,
    onProgress: (share) => progress.show("aligning", share),
  });
  return { alignment };
}

/** Refuses options that would do nothing, as whoever gives them expects that they do. */
function checkNotAsked({ presegmented, wrapped, layout, words }: ReadingOptions, name: string) {
  const asked = [
    presegmented ? "--presegmented" : undefined,
    wrapped === undefined ? undefined : wrapped ? "--wrapped" : "--no-wrapped",
    layout === "auto" ? undefined : "--layout",
    words === "lattice" ? undefined : "--words",
  ].find((option) => option !== undefined);
  if (asked !== undefined) {
    throw new InputError(`${name}: is aligned already, so ${asked} would change nothing; drop it`);
  }
}
