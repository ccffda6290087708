import { debuglog } from "node:util";
import { Command, CommanderError } from "commander";
import { InputError } from "../errors.ts";
import { VERSION } from "../version.ts";
import { COMMANDS } from "./commands.ts";

const EXAMPLES = `
Examples:
  $ duizhao align english.txt chinese.txt -o memory.tmx -o pairs.tsv
  $ duizhao audit english.txt chinese.txt

Help on a command: duizhao <command> --help
Exit codes: 0 done, 1 an audit, a score or a memory that is not good enough, or texts that are no translation of
each other, 2 wrong usage or input, 70 a fault of the program itself; with NODE_DEBUG=duizhao it says where.`;

const program = new Command("duizhao")
  .description("Aligns English and Traditional Chinese texts sentence by sentence, offline.")
  .version(VERSION, "-V, --version", "print the version")
  .helpOption("-h, --help", "print help")
  .helpCommand(false)
  .addHelpText("after", EXAMPLES)
  .configureOutput({
    outputError: (message, write) => write(message.replace(/^error: /, "duizhao: ")),
  })
  .configureHelp({ subcommandTerm: (command) => `${command.name()} ${command.usage()}` })
  .exitOverride();
const given = readArguments(process.argv.slice(2));
// Only the command that is asked for is loaded; help needs no more of the others than their lines.
const asked = given.find((argument) => !argument.startsWith("-"));
for (const [name, { usage, summary, load }] of Object.entries(COMMANDS)) {
  const command = name === asked ? await load() : new Command(name).usage(usage);
  command.summary(summary).copyInheritedSettings(program);
  for (const part of command.commands) part.copyInheritedSettings(command);
  program.addCommand(command);
}

process.on("uncaughtException", (error) => {
  reportFault(error);
  process.exit();
});

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // `duizhao align a b | head` closes the pipe early; that is not an error, and an audit's exit code
  // stands already.
  if (error.code === "EPIPE") process.exit();
  if (error.code !== "ENOSPC") throw error;
  process.stderr.write("duizhao: standard output: the disk is full\n");
  process.exit(2);
});

// Exit handlers remove what is half written; they do not run of themselves where a signal ends a program.
for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
  process.once(signal, () => process.exit(128 + number));
}

// Nobody reads the warnings any more; the result is still wanted.
process.stderr.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

// exitCode, not exit(): exit() cuts off output that a pipe has not taken yet.
try {
  await program.parseAsync(given, { from: "user" });
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2; // commander has printed it
  } else if (error instanceof InputError) {
    process.stderr.write(`duizhao: ${error.message}\n`);
    process.exitCode = 2;
  } else {
    reportFault(error);
  }
}

/** `help align` is `align --help`, and `tmx help lint` is `tmx lint --help`, as many programs have it. */
function readArguments(args: readonly string[]): string[] {
  const at = args[0] === "tmx" ? 1 : 0;
  if (args[at] !== "help") return [...args];
  const rest = args.toSpliced(at, 1);
  // What is no command is said to be none.
  return rest[0] === undefined || rest[0] in COMMANDS ? [...rest, "--help"] : rest;
}

/** Says in a line that the program is at fault, and where on request; 70 is EX_SOFTWARE of BSD. */
function reportFault(error: unknown): void {
  process.exitCode = 70;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(
    debuglog("duizhao").enabled
      ? `duizhao: internal error: ${stack}\n`
      : `duizhao: internal error: ${message}; set NODE_DEBUG=duizhao to see where\n`,
  );
}
