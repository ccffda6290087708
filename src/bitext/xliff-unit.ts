import type { Lang, Place } from "../types.ts";
import type { createTagReader } from "./collect.ts";
import { isLone } from "./moved-order.ts";
import type { BitextUnit } from "./unit.ts";
import { ID, isNumbered } from "./xliff-facts.ts";
import { readUnitFacts } from "./xliff-facts-read.ts";
import type { XliffText } from "./xliff-segment.ts";

/** A text that was read, and where it stands. */
interface ReadText {
  readonly reader: XliffText;
  readonly place: Place;
}

/** A segment of a unit; in XLIFF 1 a unit has one, or marks in its texts. */
export interface XliffSegment {
  readonly attributes: Readonly<Record<string, string>>;
  source?: ReadText;
  target?: ReadText;
}

/** A unit while it is read. */
export interface OpenXliffUnit {
  readonly place: Place;
  /** UTF-16 offset behind the opening tag. */
  readonly offset: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly segments: XliffSegment[];
  readonly notes: string[];
  /** In a file that a writer of our own made: an `id` that is a number says nothing. */
  readonly isOwn: boolean;
  /** What is said of it, by name. */
  readonly said: Map<string, string>;
  /** The segments that `mrk` marks in the texts of XLIFF 1, by `mid`. */
  marks?: Map<string, { source?: ReadText; target?: ReadText }>;
}

/** Attributes of units and segments that say something to other programs. */
const KEPT = ["approved", "translate", "state", "subState", "restype", "canResegment"];
/** What everything is unless it says otherwise. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ["translate", "yes"],
  ["canResegment", "yes"],
]);

/** Turns a unit into one for each of its segments; the first has the notes. */
export function* unitsOfXliff(
  unit: OpenXliffUnit,
  { from, tags }: { readonly from: Lang; readonly tags: Readonly<Record<Lang, string>> },
  localeOf: ReturnType<typeof createTagReader>,
): Generator<BitextUnit> {
  const { marks } = unit;
  // A unit that is not segmented in its target is one text.
  const isMarked = marks !== undefined && [...marks.values()].some((pair) => pair.source);
  const segments: (readonly [string | undefined, XliffSegment])[] = isMarked
    ? [...marks].map(([mid, pair]) => [mid, { attributes: {}, ...pair }])
    : unit.segments.map((segment) => [segment.attributes.id, segment]);
  const sourceLocale = localeOf(tags.en, "en");
  const targetLocale = localeOf(tags.zh, "zh");
  const { id, resname } = namesOf(unit);
  let notes = unit.notes;
  for (const [part, { attributes: own, source, target }] of segments) {
    const lang = { source: from, target: from === "en" ? "zh" : "en" } as const;
    const texts = {
      source: source?.reader.finish(lang.source) ?? "",
      target: target?.reader.finish(lang.target) ?? "",
    };
    const [english, chinese] =
      from === "en" ? (["source", "target"] as const) : (["target", "source"] as const);
    const places = { source: source?.place, target: target?.place };
    const fullId =
      segments.length > 1 && part !== undefined && id !== undefined ? `${id}:${part}` : id;
    const facts = readUnitFacts(saidOf(unit, own, resname));
    yield {
      source: texts[english],
      target: texts[chinese],
      ...(fullId === undefined ? {} : { id: fullId }),
      ...(sourceLocale === undefined ? {} : { sourceLocale }),
      ...(targetLocale === undefined ? {} : { targetLocale }),
      ...(notes.length === 0 ? {} : { notes }),
      ...facts,
      place: unit.place,
      // An empty target is what most tools write where there is none.
      ...(texts[english] === "" || !places[english] ? {} : { sourcePlace: places[english] }),
      ...(texts[chinese] === "" || !places[chinese] ? {} : { targetPlace: places[chinese] }),
      ...(texts.target === "" && !isLone(facts) ? { emptyPlace: places.target ?? unit.place } : {}),
    };
    notes = [];
  }
}

/** What `createIds` had to call otherwise stands beside, as does what other programs call a unit. */
function namesOf({ attributes, isOwn, said }: OpenXliffUnit): {
  readonly id?: string | undefined;
  readonly resname?: string | undefined;
} {
  const { id, resname = attributes.name } = attributes;
  if (!isOwn) return { id, resname };
  const own = said.get(ID);
  if (own !== undefined) return { id: own, resname };
  return id !== undefined && isNumbered(id) ? { id: resname } : { id, resname };
}

function saidOf(
  { attributes, isOwn, said }: OpenXliffUnit,
  segment: Readonly<Record<string, string>>,
  resname: string | undefined,
): ReadonlyMap<string, string> {
  const all = new Map(said);
  if (isOwn) all.delete(ID);
  if (resname !== undefined) all.set("resname", resname);
  for (const key of KEPT) {
    const value = segment[key] ?? attributes[key];
    if (value !== undefined && value !== USUAL.get(key) && !all.has(key)) all.set(key, value);
  }
  return all;
}
