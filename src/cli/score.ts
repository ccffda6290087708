import { Command, Option } from "commander";
import { parseShare } from "./option.ts";
import type { ScoreCommandOptions } from "./run-score.ts";

const EXAMPLES = `
Examples:
  $ duizhao score gold.beads out.beads
  $ duizhao score gold.beads before.json after.json --min-f1 0.9`;

/** Makes the command `score`: alignments in, precision, recall and F1 out. */
export function createScoreCommand(): Command {
  return new Command("score")
    .description(
      `Measures alignments against a gold alignment of the same sentences: strict and lax precision, recall and F1.

Sentences are known by their numbers only: align with --presegmented, else the numbers may not be those of the gold.
Reordered beads of a .json count if the gold has beads that cross.`,
    )
    .argument(
      "<gold>",
      "the right alignment: .beads, or .json as written by align; - is standard input",
    )
    .argument("<test...>", "one or more alignments to measure, in either form")
    .option("--json", "print a JSON object a line instead of tables")
    .addOption(
      new Option("--min-f1 <share>", "exit with 1 if a strict F1 is lower").argParser(parseShare),
    )
    .addHelpText("after", EXAMPLES)
    .action(async (gold: string, tests: readonly string[], options: ScoreCommandOptions) => {
      const { runScore } = await import("./run-score.ts");
      await runScore(gold, tests, options);
    });
}
