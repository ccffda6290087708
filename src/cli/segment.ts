import { Command, Option } from "commander";
import type { InputFormat } from "../document/format-name.ts";
import { formatNotice } from "../format/notice.ts";
import type { Lang } from "../types.ts";
import {
  createEncodingOption,
  createInputFormatOption,
  createMainTextOption,
  createOutputOption,
  createQuietOption,
  createUnwrappedOption,
  createWrappedOption,
} from "./option.ts";
import { checkOutputs, write } from "./output.ts";

const EXAMPLES = `
Examples:
  $ duizhao segment chinese.txt
  $ curl -s https://example.org/story.txt | duizhao segment --lang en - -o sentences.txt`;

interface SegmentCommandOptions {
  readonly output?: string;
  readonly lang?: Lang;
  readonly inputFormat: InputFormat | "auto";
  readonly mainText?: true;
  readonly wrapped?: boolean;
  readonly encoding: string;
  readonly quiet?: true;
}

/** Makes the command `segment`: a text in, its sentences out, one a line. */
export function createSegmentCommand(): Command {
  return new Command("segment")
    .summary("print the sentences of a text, one a line")
    .description(
      `Prints the sentences of a text, one a line.

A sentence that was broken over several lines is put on one; paragraphs are not marked. "duizhao align" can read the result with --presegmented.`,
    )
    .argument("<file>", "an English or a Chinese text; - is standard input")
    .addOption(createOutputOption())
    .addOption(
      new Option("--lang <code>", "language of the text (default: found by its script)").choices([
        "en",
        "zh",
      ]),
    )
    .addOption(createInputFormatOption())
    .addOption(createMainTextOption())
    .addOption(createWrappedOption())
    .addOption(createUnwrappedOption())
    .addOption(createEncodingOption())
    .addOption(createQuietOption())
    .addHelpText("after", EXAMPLES)
    .action(runSegment);
}

async function runSegment(path: string, options: SegmentCommandOptions): Promise<void> {
  const output = options.output ?? "-";
  await checkOutputs([output], [path]);
  const [{ readDocument }, { segment }, { unwrap }] = await Promise.all([
    import("../io/document.ts"),
    import("../text/sentence.ts"),
    import("../text/unwrap.ts"),
  ]);
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
