/** What `segment` does, apart from its options. */

import type { InputFormat } from "../document/format-name.ts";
import { formatNotice } from "../format/notice.ts";
import { readDocument } from "../io/document.ts";
import { segment } from "../text/sentence.ts";
import { unwrap } from "../text/unwrap.ts";
import type { Lang } from "../types.ts";
import { checkOutputs, write } from "./output.ts";

/** What the command line says. */
export interface SegmentCommandOptions {
  readonly output?: string;
  readonly lang?: Lang;
  readonly inputFormat: InputFormat | "auto";
  readonly mainText?: true;
  readonly wrapped?: boolean;
  readonly encoding: string;
  readonly quiet?: true;
}

/** Runs the command `segment`. */
export async function runSegment(path: string, options: SegmentCommandOptions): Promise<void> {
  const output = options.output ?? "-";
  await checkOutputs([output], [path]);
  const { document, notices } = await readDocument(path, {
    inputFormat: options.inputFormat,
    mainText: options.mainText,
    encoding: options.encoding,
    lang: options.lang,
    wrapped: options.wrapped,
  });
  for (const notice of options.quiet ? [] : notices) {
    process.stderr.write(`duizhao: ${formatNotice(notice)}\n`);
  }
  const { sentences, lang } = segment(document);
  await write(
    output,
    (function* () {
      for (const { text } of sentences) yield `${unwrap(text, lang)}\n`;
    })(),
  );
}
