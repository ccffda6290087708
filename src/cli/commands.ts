import type { Command } from "commander";

/** What the list of commands says of one, and the way to it: of the others nothing is loaded. */
export interface CommandEntry {
  /** What follows the name: as `usage()` of the command says it. */
  readonly usage: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** The commands, in the order of help. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  align: {
    usage: "[options] <files...>",
    summary: "pair the sentences of two texts, or of one that holds both languages",
    load: async () => (await import("./align.ts")).createAlignCommand(),
  },
  audit: {
    usage: "[options] <files...>",
    summary: "tell what a translation leaves out, leaves untranslated, adds or changes",
    load: async () => (await import("./audit.ts")).createAuditCommand(),
  },
  convert: {
    usage: "[options] <files...>",
    summary: "write a bitext in another format, filtered, sorted, or in another variant of Chinese",
    load: async () => (await import("./convert.ts")).createConvertCommand(),
  },
  segment: {
    usage: "[options] <file>",
    summary: "print the sentences of a text, one a line",
    load: async () => (await import("./segment.ts")).createSegmentCommand(),
  },
  score: {
    usage: "[options] <gold> <test...>",
    summary: "measure alignments against a gold one",
    load: async () => (await import("./score.ts")).createScoreCommand(),
  },
  tmx: {
    usage: "[options] [command]",
    summary: "find and mend what keeps a translation memory from loading",
    load: async () => (await import("./tmx.ts")).createTmxCommand(),
  },
  merge: {
    usage: "[options] <files...>",
    summary: "make one translation memory of several; later ones win",
    load: async () => (await import("./merge.ts")).createMergeCommand(),
  },
};
