import { isNullBead } from "../align/null-bead.ts";
import type { Alignment, Bead, Lang, PlaceMark, SegmentedDocument, Side, Span } from "../types.ts";
import { hasSide, isMoved, targetOrder } from "./moved-order.ts";
import type { BitextHeader, BitextUnit } from "./unit.ts";

/** A bitext as an alignment, with what the file says beside it. */
export interface AlignmentOfUnits {
  /** A bead for each unit, in the order of the file. */
  readonly alignment: Alignment;
  /** The tag that most units have; absent if none is said. */
  readonly englishLocale?: string;
  readonly chineseLocale?: string;
}

/**
 * Makes an alignment of the units of a bitext.
 *
 * A unit becomes a bead: 1-1 if it has both languages, also where one of them is empty or the file has
 * an empty place for its translation, else a null bead. Both documents are made of the texts of the units, a paragraph each, and know their places in
 * the file. Moved units become `reordered`, and their Chinese stands where its place in the original
 * says. Confidence and score are those of the units if they are there, else 1 and 0; links there are
 * none. Linear in the units.
 *
 * @param units - none without any text, as readers give them
 * @param name - of the file
 * @param format - that it was read from, for the signature
 */
export function alignmentOfUnits(
  units: readonly BitextUnit[],
  header: BitextHeader,
  { name, format }: { readonly name: string; readonly format: string },
): AlignmentOfUnits {
  const into: Side = header.from === "zh" ? "source" : "target";
  const order = targetOrder(units);
  const inOrder = order.map((unit) => units[unit]!);
  const englishLocale = commonLocale(units, "source", header.sourceLocale);
  const chineseLocale = commonLocale(units, "target", header.targetLocale);
  const made = header.signature ?? `tool:${header.tool ?? "unknown"}`;
  return {
    alignment: {
      source: documentOf("en", name, units, "source", into),
      target: documentOf("zh", name, inOrder, "target", into),
      ...beadsOf(units, order, into),
      signature: `${made}|read:${format}`,
      isOfUnits: true,
    },
    ...(englishLocale === undefined ? {} : { englishLocale }),
    ...(chineseLocale === undefined ? {} : { chineseLocale }),
  };
}

function documentOf(
  lang: Lang,
  name: string,
  units: readonly BitextUnit[],
  side: Side,
  into: Side,
): SegmentedDocument {
  const present = units.filter((unit) => isThere(unit, side, into));
  const paragraphs: Span[] = [];
  const places: PlaceMark[] = [];
  let start = 0;
  for (const unit of present) {
    const span = { start, end: start + unit[side].length };
    paragraphs.push(span);
    const place =
      unit[`${side}Place`] ?? (unit[side] === "" ? unit.emptyPlace : undefined) ?? unit.place;
    if (place) places.push({ offset: start, place });
    start = span.end + 1;
  }
  return {
    lang,
    name,
    text: present.map((unit) => unit[side]).join("\n"),
    paragraphs,
    presegmented: true,
    ...(places.length === 0 ? {} : { places }),
    sentences: present.map((unit, paragraph) => ({
      text: unit[side],
      span: paragraphs[paragraph]!,
      paragraph,
    })),
  };
}

/** Tells whether a side of a unit is there; an empty translation is, where the file has a place for it. */
function isThere(unit: BitextUnit, side: Side, into: Side): boolean {
  if (hasSide(unit, side)) return true;
  return side === into && unit.emptyPlace !== undefined;
}

/** Walks both orders at once: the English in that of the file, the Chinese in its own. */
function beadsOf(
  units: readonly BitextUnit[],
  order: readonly number[],
  into: Side,
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
    take(unit, isThere(read, "source", into), isThere(read, "target", into));
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

function trustOf({ score = 0, confidence = 1 }: BitextUnit): Pick<Bead, "score" | "confidence"> {
  return { score, confidence };
}

function commonLocale(
  units: readonly BitextUnit[],
  side: Side,
  standard: string | undefined,
): string | undefined {
  const counts = new Map<string, number>();
  for (const unit of units) {
    const tag = hasSide(unit, side) ? (unit[`${side}Locale`] ?? standard) : undefined;
    if (tag !== undefined) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
