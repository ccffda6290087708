/** The header of a PO file, and what it says of the bitext (GNU gettext manual, “Header Entry”). */

import { directionOf, localesOf } from "./direction.ts";
import { decodeName, encodeName, propsOf } from "./facts.ts";
import { foldSpace } from "./fold-space.ts";
import type { BitextHeader, WriterOptions } from "./unit.ts";

/** Fields that say nothing of the bitext, are told otherwise, or change with it. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  "MIME-Version",
  "Content-Type",
  "Content-Transfer-Encoding",
  "Language",
  "Plural-Forms",
  "PO-Revision-Date",
  "X-Source-Language",
  "X-Generator",
  "X-Signature",
  "X-Tool",
]);
/** Fields that are kept, in the order in which gettext writes them. */
const KEPT = [
  "Project-Id-Version",
  "Report-Msgid-Bugs-To",
  "POT-Creation-Date",
  "Last-Translator",
  "Language-Team",
] as const;
/** The prop that holds what translators wrote above the header: title, copyright, licence. */
const COMMENTS = "comments";
/** Whose entries carry what `createPoWriter` knows of a unit as comments. */
const OWN_TOOL = /^duizhao\b/;

/** The fields of a header, by name. */
export type PoFields = ReadonlyMap<string, string>;

/** Reads the fields of a header, of which each has a line. */
export function parsePoFields(text: string): PoFields {
  const fields = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [, key, value] = /^([^\s:]+):\s*(.*)$/.exec(line) ?? [];
    if (key !== undefined && value) fields.set(key, value);
  }
  return fields;
}

/** Tells whether `createPoWriter` wrote the file. */
export const isOwnPo = (fields: PoFields) => OWN_TOOL.test(fields.get("X-Generator") ?? "");

/**
 * Finds what a header says beside its languages.
 *
 * @param comments - what translators wrote above it
 */
export function headerOfPo(fields: PoFields, comments: readonly string[]): BitextHeader {
  const isOwn = isOwnPo(fields);
  const tool = fields.get(isOwn ? "X-Tool" : "X-Generator");
  const signature = fields.get("X-Signature");
  const props = new Map(comments.length === 0 ? [] : [[COMMENTS, comments.join("\n")]]);
  for (const [name, value] of fields) {
    if (!PASSED_OVER.has(name)) props.set(isOwn ? decodeName(name) : name, value);
  }
  return {
    ...(tool === undefined ? {} : { tool }),
    ...(signature === undefined ? {} : { signature }),
    ...propsOf(props),
  };
}

/** Lists the lines above the header, and its fields with their values. */
export function formatPoHeader({ header, time, version }: WriterOptions): {
  readonly comments: readonly string[];
  readonly fields: readonly (readonly [name: string, value: string])[];
} {
  const { from, into } = directionOf(header);
  const locales = localesOf(header);
  const props = new Map(Object.entries(header.props ?? {}));
  const comments = props.get(COMMENTS)?.split("\n") ?? [];
  const [project, ...rest] = KEPT.map((name) => [name, props.get(name)] as const);
  const kept: ReadonlySet<string> = new Set([COMMENTS, ...KEPT]);
  const fields = [
    [project![0], header.sourceName ?? project![1] ?? ""],
    ...rest.slice(0, 2),
    ["PO-Revision-Date", `${time.slice(0, 10)} ${time.slice(11, 16)}+0000`],
    ...rest.slice(2),
    ["Language", gettextLocale(locales[into])],
    ["MIME-Version", "1.0"],
    ["Content-Type", "text/plain; charset=UTF-8"],
    ["Content-Transfer-Encoding", "8bit"],
    // Chinese has one form for all numbers.
    ["Plural-Forms", into === "target" ? "nplurals=1; plural=0;" : "nplurals=2; plural=(n != 1);"],
    ["X-Source-Language", gettextLocale(locales[from])],
    ["X-Generator", `duizhao ${version}`],
    ["X-Tool", header.tool],
    ["X-Signature", header.signature],
    ...[...props].flatMap(([name, value]) =>
      kept.has(name) || value === "" ? [] : [[fieldName(name), value] as const],
    ),
  ] as const;
  return {
    comments: comments.map((line) => `# ${foldSpace(line)}`.trimEnd()),
    fields: fields.flatMap(([name, value]) =>
      value === undefined ? [] : [[name, foldSpace(value)] as const],
    ),
  };
}

/** Fields that gettext does not know begin with `X-`. */
function fieldName(name: string): string {
  return /^X-[\w-]+$/.test(name) && !PASSED_OVER.has(name) ? name : encodeName(name);
}

/** gettext knows no scripts: `zh-TW`, `zh-Hant-TW` and `zh-Hant` are `zh_TW`. */
function gettextLocale(tag: string): string {
  const locale = new Intl.Locale(tag);
  const { language } = locale;
  const { region } = locale.script === undefined ? locale : locale.maximize();
  return region === undefined ? language : `${language}_${region}`;
}
