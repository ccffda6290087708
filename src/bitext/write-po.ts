/** PO files of GNU gettext (its manual, “The Format of PO Files”). */

import type { Side } from "../types.ts";
import { directionOf, refOf } from "./direction.ts";
import { encodeName, factsOf } from "./facts.ts";
import { foldSpace } from "./fold-space.ts";
import { createTextSet, type TextSet } from "./hash-set.ts";
import { formatPoHeader } from "./po-header.ts";
import type { BitextUnit, BitextWriter, WriterOptions } from "./unit.ts";
import { isCopy } from "./untranslated.ts";
import { stageOf } from "./xliff-facts.ts";

/**
 * Makes a writer of PO: an entry a unit, the text that was translated as `msgid`, its translation as
 * `msgstr`, which is empty where there is none. A unit without a text to translate cannot be held, as
 * an empty `msgid` is the header's.
 *
 * Places are references (`#:`, without columns) and, whole, comments (`#.`) under the names that XLIFF
 * and TMX have for them, as are dates, confidence, score, shape and props; notes are comments of the
 * translator (`#`), but for those from the source code (`#.`). An unsure unit is `fuzzy`; a translation
 * that is still the original is left empty, as editors show what is to be done. The
 * `id` of a unit is its `msgctxt`; of several entries with one `msgid` the later get one that tells
 * them apart.
 */
export function createPoWriter(options: WriterOptions): BitextWriter<string> {
  const { from, into } = directionOf(options.header);
  const seen = createTextSet();
  let number = 0;
  return {
    head: () => formatHeader(options),
    unit(given) {
      if (given[from] === "") return undefined;
      const unit = withoutCopy(given, into);
      number++;
      const { props = {} } = unit;
      const text = props.singular ?? unit[from];
      const context = contextOf(unit, text, refOf(unit, from), number, seen);
      const lines = [
        "",
        ...commentsOf(unit),
        ...referencesOf(unit),
        ...flagsOf(unit, into),
        ...formatPrevious(props),
        ...(context === undefined ? [] : [`msgctxt ${formatString(context)}`]),
        `msgid ${formatString(text)}`,
        ...formatTranslations(unit, into, unit[from]),
      ];
      return `${lines.join("\n")}\n`;
    },
    tail: () => "",
  };
}

function formatHeader(options: WriterOptions): string {
  const { comments, fields } = formatPoHeader(options);
  const lines = fields.map(([name, value]) => `"${escapeString(`${name}: ${value}\n`)}"`);
  return `${[...comments, 'msgid ""', 'msgstr ""', ...lines].join("\n")}\n`;
}

function commentsOf({ notes = [], props = {}, ...unit }: BitextUnit): string[] {
  const extracted = linesOf(props.extracted ?? "");
  const others = notes.flatMap(linesOf).filter((line) => !extracted.includes(line));
  const facts = [
    ...factsOf(unit),
    ...Object.entries(props).filter(([name, value]) => value !== "" && !OWN_PROPS.has(name)),
  ];
  return [
    ...others.map((line) => `# ${line}`),
    ...extracted.map((line) => `#. ${line}`),
    ...facts.map(([name, value]) => `#. ${encodeName(name)}: ${foldSpace(value)}`),
  ];
}

const linesOf = (text: string) => text.split(LINE_END).map(foldSpace).filter(Boolean);

/** Props that readers of PO take from lines of their own, and that are such lines again. */
const OWN_PROPS: ReadonlySet<string> = new Set([
  "flags",
  "references",
  "extracted",
  "singular",
  "singular translation",
  "previous",
  "previous context",
  "previous plural",
]);

const LINE_END = /\r\n|[\n\r]/;

function referencesOf({ sourceRef, targetRef, props }: BitextUnit): string[] {
  const given = foldSpace(props?.references ?? "");
  return [
    ...(given === "" ? [] : [`#: ${given}`]),
    ...[sourceRef, targetRef].flatMap(formatReference),
  ];
}

/** Takes out a translation that a program took from the text itself. */
function withoutCopy(unit: BitextUnit, into: Side): BitextUnit {
  const isLeft = stageOf(unit) === "untranslated" && isCopy(unit.source, unit.target);
  return isLeft ? { ...unit, [into]: "" } : unit;
}

function flagsOf(unit: BitextUnit, into: Side): string[] {
  // A flag may have spaces in it: `range: 0..10`.
  const given = (unit.props?.flags ?? "").split(",").map(foldSpace).filter(Boolean);
  const isOpen = ["new", "untranslated", "unsure"].includes(stageOf(unit) ?? "");
  const isFuzzy = isOpen && unit[into] !== "" && !given.includes("fuzzy");
  const flags = isFuzzy ? ["fuzzy", ...given] : given;
  return flags.length === 0 ? [] : [`#, ${flags.join(", ")}`];
}

function formatPrevious(props: Readonly<Record<string, string>>): string[] {
  return PREVIOUS.flatMap(([name, keyword]) => {
    const text = props[name];
    if (text === undefined) return [];
    return `${keyword} ${formatString(text)}`.split("\n").map((line) => `#| ${line}`);
  });
}

const PREVIOUS = [
  ["previous context", "msgctxt"],
  ["previous", "msgid"],
  ["previous plural", "msgid_plural"],
] as const;

function formatTranslations(
  { props = {}, ...unit }: BitextUnit,
  into: Side,
  plural: string,
): string[] {
  if (props.singular === undefined) return [`msgstr ${formatString(unit[into])}`];
  // Chinese has one form, English two.
  const forms =
    into === "target" ? [unit[into]] : [props["singular translation"] ?? unit[into], unit[into]];
  return [
    `msgid_plural ${formatString(plural)}`,
    ...forms.map((text, k) => `msgstr[${k}] ${formatString(text)}`),
  ];
}

/** `name:line`, without the column that gettext does not know; in isolates where spaces are in it. */
function formatReference(ref: string | undefined): string[] {
  const [, place] = /^(.+:\d+):\d+$/s.exec(foldSpace(ref ?? "")) ?? [];
  if (place === undefined) return [];
  return [`#: ${/\s/.test(place) ? `\u2068${place}\u2069` : place}`];
}

/**
 * Finds what tells an entry from others with the same `msgid`. Hashes are kept and not the texts, as
 * a file may hold millions: two that are equal by chance cost a needless context and nothing else.
 */
function contextOf(
  { id }: BitextUnit,
  text: string,
  place: string | undefined,
  number: number,
  seen: TextSet,
): string | undefined {
  const add = (context: string | undefined) => seen.add(`${context ?? ""}\u0004${text}`);
  if (add(id)) return id;
  const context = id ?? place ?? "";
  if (context !== "" && context !== id && add(context)) return context;
  for (let k = 1; ; k++) {
    const counted = `${context} (${k === 1 ? number : `${number}-${k}`})`.trim();
    if (add(counted)) return counted;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\t": "\\t",
  "\r": "\\r",
};

const escapeString = (text: string) => text.replace(/["\\\n\t\r]/g, (found) => ESCAPES[found]!);

/** A text of several lines stands as gettext's own tools have it: an empty string, then the lines. */
function formatString(text: string): string {
  const lines = text.split(/(?<=\n)/);
  if (lines.length < 2) return `"${escapeString(text)}"`;
  return ['""', ...lines.map((line) => `"${escapeString(line)}"`)].join("\n");
}
