/** What the options of `audit` mean: parsers, and how they join with the config file. */

import { existsSync } from "node:fs";
import { relative } from "node:path";
import { InvalidArgumentError } from "commander";
import { FINDING_CODES, type FindingCode, type Severity } from "../audit/finding.ts";
import type { Language } from "../audit/reason.ts";
import { InputError } from "../errors.ts";
import type { Lang } from "../types.ts";
import type { AuditConfig } from "./audit-config.ts";
import type { ReadingOptions } from "./option.ts";

/** Formats of an audit, with the endings of files that get them. */
export const AUDIT_ENDINGS = {
  text: [".txt"],
  json: [".json"],
  jsonl: [".jsonl", ".ndjson"],
  sarif: [".sarif"],
  junit: [".xml"],
  html: [".html", ".htm"],
  tsv: [".tsv"],
  xlsx: [".xlsx"],
} as const;
export type AuditFormat = keyof typeof AUDIT_ENDINGS;

/** What the command line says. */
export interface AuditCommandOptions extends ReadingOptions {
  readonly output?: readonly string[];
  readonly format?: AuditFormat;
  readonly report?: string;
  readonly sarif?: string;
  readonly annotate?: readonly string[];
  readonly source?: Lang;
  readonly chineseLocale?: string;
  readonly only?: readonly string[];
  readonly ignore?: readonly string[];
  readonly threshold?: readonly string[];
  readonly failOn?: Severity | "never";
  readonly minCoverage?: number;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly language?: Language;
  /** A path, or `false` for none. */
  readonly config?: string | false;
  readonly selfTest?: true;
  readonly seed?: number;
  readonly runs?: number;
  readonly force?: true;
  readonly quiet?: true;
}

/** Reads codes with commas between; the option may be given several times. */
export function collectNames(given: string, before: readonly string[] = []): readonly string[] {
  const names = given.split(",").map((name) => name.trim());
  return [...before, ...names.filter((name) => name !== "")];
}

/**
 * Reads a number of percent.
 *
 * @throws {InvalidArgumentError} which commander prints with the option's name
 */
export function parsePercent(text: string): number {
  const percent = Number(text.replace(/\s*%$/, ""));
  if (text.trim() === "" || !(percent >= 0 && percent <= 100)) {
    throw new InvalidArgumentError("expected a number from 0 to 100");
  }
  return percent;
}

/**
 * Reads a whole number.
 *
 * @throws {InvalidArgumentError} which commander prints with the option's name
 */
export function parseCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text.trim()) && Number.isSafeInteger(count)) return count;
  throw new InvalidArgumentError("expected a whole number from 0");
}

/** What an audit is to do, with all that the user did not say. */
export interface AuditPlan
  extends Required<Omit<AuditConfig, "baseline" | "minCoverage" | "source" | "chineseLocale">> {
  /** Absent where nobody said it: a translation memory may. */
  readonly source: Lang | undefined;
  readonly chineseLocale: string | undefined;
  readonly baseline: string | undefined;
  readonly minCoverage: number | undefined;
  /** The config file that was read. */
  readonly configPath: string | undefined;
  /** The files that it names and the command line does not. */
  readonly askedFor: ReadonlySet<string>;
}

/**
 * Joins what the command line says with what the config file says: the command line wins, thresholds
 * kind by kind.
 *
 * @throws {InputError} if either says something that means nothing
 */
export async function planAudit(options: AuditCommandOptions): Promise<AuditPlan> {
  // Its own file, as most of it is only of use here.
  const { faultOfCode, findConfig, parseConfig } = await import("./audit-config.ts");
  const codes = (name: string, given: readonly string[]): FindingCode[] =>
    given.map((code) => {
      const fault = faultOfCode(code);
      if (fault !== undefined) throw new InputError(`${name}: ${fault}`);
      return code as FindingCode;
    });
  const thresholds = Object.fromEntries(
    (options.threshold ?? []).map((given) => {
      const [, code = "", share = ""] = /^([^=]*)=(.+)$/.exec(given) ?? [];
      const value = Number(share);
      if (share.trim() === "" || !(value >= 0 && value <= 1)) {
        throw new InputError(
          `--threshold ${given}: expected a kind and a number from 0 to 1, like omission=0.6`,
        );
      }
      return [codes("--threshold", [code])[0]!, value];
    }),
  );
  if (options.only?.length === 0) throw new InputError("--only: name a kind of finding");
  const only = options.only && codes("--only", options.only);
  const ignore = options.ignore && codes("--ignore", options.ignore);

  let configPath: string | undefined;
  if (typeof options.config === "string") configPath = options.config;
  else if (options.config !== false) {
    const found = findConfig(process.cwd(), existsSync);
    configPath = found && (relative(process.cwd(), found) || found);
  }
  let config: AuditConfig = {};
  if (configPath !== undefined) {
    const { readText } = await import("../io/document.ts");
    config = parseConfig((await readText(configPath)).text, configPath);
  }
  const looksFor = only ?? config.only ?? [];
  // Who asks for a kind by name wants it, whatever is ignored as a rule.
  const leavesOut = ignore ?? (only ? [] : (config.ignore ?? []));
  if ((looksFor.length > 0 ? looksFor : FINDING_CODES).every((code) => leavesOut.includes(code))) {
    const where = ignore ? "--ignore" : `${configPath}: ignore`;
    throw new InputError(`${where}: leaves no kind of finding to look for`);
  }
  return {
    configPath,
    askedFor: new Set([
      ...(options.glossary ? [] : (config.glossary ?? []).map(shorten)),
      ...(options.baseline === undefined && config.baseline ? [shorten(config.baseline)] : []),
    ]),
    source: options.source ?? config.source,
    chineseLocale: options.chineseLocale ?? config.chineseLocale,
    glossary: options.glossary ?? (config.glossary ?? []).map(shorten),
    only: looksFor,
    ignore: leavesOut,
    thresholds: { ...config.thresholds, ...thresholds },
    severities: config.severities ?? {},
    failOn: options.failOn ?? config.failOn ?? "major",
    minCoverage: options.minCoverage ?? config.minCoverage,
    language: options.language ?? config.language ?? "en",
    baseline: options.baseline ?? (config.baseline && shorten(config.baseline)),
  };
}

/**
 * Does what reads files of the plan; of one that is not to be had, says if it was the config file
 * that asked for it.
 */
export async function namingConfig<T>(
  { askedFor, configPath }: AuditPlan,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const isSystem = error instanceof InputError && Object.hasOwn(error.cause ?? {}, "code");
    if (!isSystem || ![...askedFor].some((path) => error.message.startsWith(`${path}: `))) {
      throw error;
    }
    throw new InputError(`${error.message}; ${configPath} asks for it`, { cause: error });
  }
}

/** Names a file as a user in the working directory would. */
function shorten(path: string): string {
  const short = relative(process.cwd(), path);
  return short.length < path.length && short !== "" ? short : path;
}
