/** The settings of an audit that a project keeps in a file. */

import { dirname, join, resolve } from "node:path";
import { FINDING_CODES, type FindingCode, SEVERITIES, type Severity } from "../audit/finding.ts";
import { LANGUAGES, type Language } from "../audit/reason.ts";
import {
  asNumber,
  asString,
  child,
  fail,
  isObject,
  items,
  type JsonNode,
} from "../format/json-node.ts";
import { parseJsonText } from "../format/json-text.ts";
import { canonicalizeLocale, LOCALE_EXAMPLES } from "../format/locale.ts";
import type { Lang } from "../types.ts";
import { suggest } from "./suggest.ts";

/** What a project can say of its audits; each the same as the option of that name. */
export interface AuditConfig {
  readonly source?: Lang;
  readonly chineseLocale?: string;
  /** Full paths. */
  readonly glossary?: readonly string[];
  readonly only?: readonly FindingCode[];
  readonly ignore?: readonly FindingCode[];
  readonly thresholds?: Readonly<Partial<Record<FindingCode, number>>>;
  readonly severities?: Readonly<Partial<Record<FindingCode, Severity>>>;
  readonly failOn?: Severity | "never";
  /** In percent. */
  readonly minCoverage?: number;
  readonly language?: Language;
  /** Full path. */
  readonly baseline?: string;
}

/** The name of the file. */
const CONFIG_NAME = "duizhao.config.json";

/** How each setting is read; `folder` is that of the file. */
const READERS: {
  readonly [K in keyof AuditConfig]-?: (node: JsonNode, folder: string) => AuditConfig[K];
} = {
  source: (node) => asOneOf<Lang>(node, ["en", "zh"]),
  chineseLocale: (node) =>
    canonicalizeLocale(asString(node), "zh") ??
    fail(node, `expected a language tag like ${LOCALE_EXAMPLES.zh}`),
  glossary: (node, folder) =>
    (Array.isArray(node.value) ? [...items(node)] : [node]).map((item) =>
      resolve(folder, asString(item)),
    ),
  only: asCodes,
  ignore: asCodes,
  thresholds: (node) => asTable(node, (item) => asNumberUpTo(item, 1)),
  severities: (node) => asTable(node, (item) => asOneOf(item, SEVERITIES)),
  failOn: (node) => asOneOf(node, [...SEVERITIES, "never"] as const),
  minCoverage: (node) => asNumberUpTo(node, 100),
  language: (node) => asOneOf(node, LANGUAGES),
  baseline: (node, folder) => resolve(folder, asString(node)),
};

/**
 * Reads a config file, strictly: a name that means nothing is most likely a slip.
 *
 * @param path - of the file; paths in it are relative to its folder
 * @throws {InputError} that names the place of the fault
 */
export function parseConfig(text: string, path: string): AuditConfig {
  const root: JsonNode = { value: parseJsonText(text, path, "JSON"), key: path };
  if (!isObject(root.value) || Array.isArray(root.value)) fail(root, "expected an object");
  const config: Record<string, unknown> = {};
  for (const key of Object.keys(root.value)) {
    if (key === "$schema") continue; // editors write it
    const node = child(root, key);
    if (!Object.hasOwn(READERS, key)) {
      fail(node, `no such setting${suggest(key, Object.keys(READERS))}`);
    }
    config[key] = READERS[key as keyof AuditConfig](node, dirname(resolve(path)));
  }
  return config;
}

/**
 * Finds the config file that holds for a folder: in it, or in the nearest one above.
 *
 * @param isFile - tells whether there is a file
 */
export function findConfig(folder: string, isFile: (path: string) => boolean): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, CONFIG_NAME);
    if (isFile(path)) return path;
    if (at === dirname(at)) return undefined;
  }
}

/**
 * Checks the name of a kind of finding.
 *
 * @returns what is wrong with it in words, or `undefined`
 */
export function faultOfCode(code: string): string | undefined {
  if ((FINDING_CODES as readonly string[]).includes(code)) return undefined;
  return `no kind of finding is called ${JSON.stringify(code)}${suggest(code, FINDING_CODES)}`;
}

function asOneOf<T extends string>(node: JsonNode, names: readonly T[]): T {
  const { value } = node;
  const found = names.find((name) => name === value);
  return found ?? fail(node, `expected ${names.join(", ")}, found ${JSON.stringify(value)}`);
}

function asNumberUpTo(node: JsonNode, most: number): number {
  const number = asNumber(node);
  return number >= 0 && number <= most ? number : fail(node, `expected a number from 0 to ${most}`);
}

function asCode(node: JsonNode, name: string): FindingCode {
  const fault = faultOfCode(name);
  return fault === undefined ? (name as FindingCode) : fail(node, fault);
}

function asCodes(node: JsonNode): FindingCode[] {
  return Array.from(items(node), (item) => asCode(item, asString(item)));
}

function asTable<T>(node: JsonNode, read: (item: JsonNode) => T): Partial<Record<FindingCode, T>> {
  if (!isObject(node.value) || Array.isArray(node.value)) fail(node, "expected an object");
  const table: Partial<Record<FindingCode, T>> = {};
  for (const name of Object.keys(node.value)) {
    const item = child(node, name);
    table[asCode(item, name)] = read(item);
  }
  return table;
}
