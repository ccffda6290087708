import { isNullBead } from "../align/null-bead.ts";
import { InputError } from "../errors.ts";
import { langOfTag } from "../text/lang-tag.ts";
import type { Alignment, Bead, Lang, Notice, SegmentedDocument, Span } from "../types.ts";
import { canonicalizeLocale } from "./locale.ts";
import { isMoved, targetOrder } from "./tmx-order.ts";
import { readTmxUnits, type TmxFile, type TmxUnit, type TmxVariant } from "./tmx-units.ts";

/** A translation memory as an alignment, with what the memory says beside it. */
export interface TmxResult {
  /** A bead for each unit, in the order of the file; see {@link parseTmx}. */
  readonly alignment: Alignment;
  /** The tag that most units have, as BCP 47 writes it; absent if there is none of the language. */
  readonly englishLocale?: string;
  readonly chineseLocale?: string;
  /** The language of the header's `srclang`, if it is one of the two. */
  readonly from?: Lang;
  readonly notices: readonly Notice[];
}

/**
 * Reads a translation memory, TMX of any version, as an alignment.
 *
 * A unit becomes a bead: 1-1 if it has a variant in both languages, also where one of them is empty,
 * else a null bead. Both documents are made of the segments, a paragraph each, and know the places of
 * these in the file. Units that {@link formatTmx} marked as moved become `reordered`, and their
 * Chinese stands where its place in the original says. Confidence and score are those of
 * {@link formatTmx} if they are there, else 1 and 0; links there are none. Linear in the file.
 *
 * @param name - of the file, for places and messages
 * @throws {InputError} with line and column if the XML is broken; if it is no TMX, holds no units, or
 *   none with text in English or in Chinese
 */
export function parseTmx(text: string, name = "memory.tmx"): TmxResult {
  const file = readTmxUnits(text, name);
  const units = file.units.filter(hasText);
  checkLanguages(file, units, name);
  const order = targetOrder(units);
  const source = documentOf(
    "en",
    name,
    units.map(({ variants }) => variants.en),
  );
  const target = documentOf(
    "zh",
    name,
    order.map((unit) => units[unit]!.variants.zh),
  );
  const from = langOfTag(file.header.srclang ?? "");
  const locales = { en: commonLocale(units, "en"), zh: commonLocale(units, "zh") };
  return {
    alignment: {
      source,
      target,
      ...beadsOf(units, order),
      signature: signatureOf(file),
    },
    ...(locales.en === undefined ? {} : { englishLocale: locales.en }),
    ...(locales.zh === undefined ? {} : { chineseLocale: locales.zh }),
    ...(from ? { from } : {}),
    notices: noticesOf(file, name),
  };
}

/** Tells whether a unit becomes a bead. */
export function hasText({ variants: { en, zh } }: TmxUnit): boolean {
  return (en?.text ?? "") !== "" || (zh?.text ?? "") !== "";
}

function checkLanguages({ units, tags }: TmxFile, kept: readonly TmxUnit[], name: string): void {
  const first = units[0];
  if (!first) throw new InputError(`${name}: holds no translation units`);
  for (const [lang, language] of [
    ["en", "English"],
    ["zh", "Chinese"],
  ] as const) {
    if (kept.some(({ variants }) => variants[lang])) continue;
    const { line, column } = first.place;
    const found = tags.length > 0 ? tags.slice(0, 5).join(", ") : "no variants";
    throw new InputError(
      `${name}:${line}:${column}: expected units in English and Chinese, found none in ${language} but ${found}`,
    );
  }
}

function documentOf(
  lang: Lang,
  name: string,
  variants: readonly (TmxVariant | undefined)[],
): SegmentedDocument {
  const present = variants.filter((variant) => variant !== undefined);
  let start = 0;
  const paragraphs = present.map(({ text }): Span => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return span;
  });
  return {
    lang,
    name,
    text: present.map(({ text }) => text).join("\n"),
    paragraphs,
    presegmented: true,
    places: present.map(({ place }, paragraph) => ({
      offset: paragraphs[paragraph]!.start,
      place,
    })),
    sentences: present.map(({ text }, paragraph) => ({
      text,
      span: paragraphs[paragraph]!,
      paragraph,
    })),
  };
}

/** Walks both orders at once: the English in that of the file, the Chinese in its own. */
function beadsOf(
  units: readonly TmxUnit[],
  order: readonly number[],
): Pick<Alignment, "beads" | "reordered"> {
  const beads: Bead[] = [];
  const moved = new Map<number, { source?: Span; target?: Span }>();
  let source = 0;
  let target = 0;
  const take = (unit: number, isEnglish: boolean, isChinese: boolean) => {
    const bead = {
      source: { start: source, end: source + Number(isEnglish) },
      target: { start: target, end: target + Number(isChinese) },
      ...trustOf(units[unit]!),
      links: [],
    };
    source = bead.source.end;
    target = bead.target.end;
    beads.push(isNullBead(bead) ? { ...bead, score: 0 } : bead);
    return bead;
  };
  let next = 0;
  const takeMovedTargets = (unit: number) => {
    for (; next < order.length && order[next] !== unit; next++) {
      const other = order[next]!;
      if (!isMoved(units[other]!)) continue;
      moved.set(other, { ...moved.get(other), target: take(other, false, true).target });
    }
  };
  for (const [unit, read] of units.entries()) {
    if (isMoved(read)) {
      moved.set(unit, { ...moved.get(unit), source: take(unit, true, false).source });
      continue;
    }
    takeMovedTargets(unit);
    next++;
    take(unit, read.variants.en !== undefined, read.variants.zh !== undefined);
  }
  takeMovedTargets(-1);
  const reordered = [...moved]
    .map(([unit, spans]) => ({
      ...(spans as Required<typeof spans>),
      ...trustOf(units[unit]!),
      links: [],
    }))
    .sort((a, b) => a.source.start - b.source.start);
  return { beads, reordered };
}

function trustOf({ props }: TmxUnit): Pick<Bead, "score" | "confidence"> {
  const score = Number(props.get("x-align-score") ?? Number.NaN);
  const confidence = Number(props.get("x-align-confidence") ?? Number.NaN);
  return {
    score: Number.isFinite(score) ? score : 0,
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 1,
  };
}

function commonLocale(units: readonly TmxUnit[], lang: Lang): string | undefined {
  const counts = new Map<string, number>();
  for (const { variants } of units) {
    const tag = variants[lang]?.tag;
    if (tag !== undefined) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && canonicalizeLocale(most[0].replaceAll("_", "-"), lang);
}

/** What made the alignment, if it is known, and that it was read from a memory. */
function signatureOf({ header, headerProps }: TmxFile): string {
  const tool = [header.creationtool, header.creationtoolversion].filter(Boolean).join(" ");
  return `${headerProps.get("x-signature") ?? `tool:${tool || "unknown"}`}|read:tmx`;
}

function noticesOf({ units, codes }: TmxFile, name: string): Notice[] {
  const notices: Notice[] = [];
  const empty = units.filter((unit) => !hasText(unit));
  if (empty[0]) {
    const args = { count: empty.length };
    notices.push({ code: "UNITS_LEFT_OUT", name, place: empty[0].place, args });
  }
  if (codes.first) {
    const args = { count: codes.count };
    notices.push({ code: "INLINE_CODES_LEFT_OUT", name, place: codes.first, args });
  }
  return notices;
}
