import { Command, Option } from "commander";
import {
  createEncodingOption,
  createInputFormatOption,
  createMainTextOption,
  createOutputOption,
  createQuietOption,
  createUnwrappedOption,
  createWrappedOption,
} from "./option.ts";
import type { SegmentCommandOptions } from "./run-segment.ts";

const EXAMPLES = `
Examples:
  $ duizhao segment chinese.txt
  $ curl -s https://example.org/story.txt | duizhao segment --lang en - -o sentences.txt`;

/** Makes the command `segment`: a text in, its sentences out, one a line. */
export function createSegmentCommand(): Command {
  return new Command("segment")
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
    .action(async (path: string, options: SegmentCommandOptions) => {
      const { runSegment } = await import("./run-segment.ts");
      await runSegment(path, options);
    });
}
