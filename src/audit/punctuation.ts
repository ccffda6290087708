import { isNullBead } from "../align/null-bead.ts";
import { isOpening, isQuotation } from "../text/enclosure.ts";
import { countLetters } from "../text/script.ts";
import { SIDES, type Side } from "../types.ts";
import type { Check } from "./check.ts";
import type { Measured } from "./finding.ts";
import type { Grounds } from "./grounds.ts";
import {
  asks,
  chineseEnd,
  englishStop,
  findDoubled,
  findFullWidth,
  isChineseStop,
  isTrueQuestion,
} from "./punctuation-slip.ts";
import { countRight, findStyleMarks, type StyleMark } from "./punctuation-style.ts";
import { regionOf } from "./regional-usage.ts";
import { findingOn, findMarks, type Mark, textOf } from "./unit-text.ts";
import { findUnpaired } from "./unpaired.ts";

/** What the wording needs of a mark. */
interface Slip extends Mark {
  readonly kind: string;
  readonly found: string;
  readonly expected: string;
}

/** The same mark is shown this often and then only counted; from more on it may be the style. */
const TOLD_EACH = 5;
/** Half-width brackets are a slip where there is one pair, or at most this share of the others. */
const SLIPS = 0.25;
/** Units with a stop in English that tell whether the Chinese has one as well. */
const STOPPED_UNITS = 20;

/**
 * Finds marks that Chinese does not use (half-width stops, straight quotes, three dots), brackets and
 * quotation marks without a partner, stops that are doubled or missing, and Chinese marks in English.
 * A mark that a text uses throughout is its style: it is told once, and half-width brackets, or ．
 * beside 。, not at all. One finding a unit and kind.
 */
export const punctuation: Check = {
  codes: { punctuation: { severity: "minor", threshold: 0.5 } },
  *measure(grounds) {
    yield* measureStyle(grounds);
    yield* measureSlips(grounds);
    yield* measureUnpaired(grounds);
    yield* measureStops(grounds);
  },
};

function* measureStyle(grounds: Grounds): Generator<Measured> {
  const { units, settings, alignment } = grounds;
  const region = regionOf(settings.chineseLocale);
  const marks = units.map(({ bead }) =>
    findMarks(grounds, "target", bead, (text) => findStyleMarks(text, region)),
  );
  const keyOf = ({ kind, found }: StyleMark) => `${kind} ${found}`;
  const counts = new Map<string, number>();
  for (const mark of marks.flat()) counts.set(keyOf(mark), (counts.get(keyOf(mark)) ?? 0) + 1);
  const rights = new Map<string, number>();
  const rightOf = (expected: string) => {
    const known = rights.get(expected) ?? countRight(alignment.target.text, expected);
    rights.set(expected, known);
    return known;
  };
  const isStyle = (mark: StyleMark) => {
    const wrong = counts.get(keyOf(mark))!;
    if (mark.kind === "half-brackets") return wrong > Math.max(1, SLIPS * rightOf(mark.expected));
    return wrong > TOLD_EACH && (mark.found === "．" || wrong > rightOf(mark.expected));
  };
  // Old editions end clauses with ． and sentences with 。
  const isQuiet = (mark: StyleMark) =>
    mark.kind === "half-brackets" ||
    (mark.found === "．" && counts.get(keyOf(mark))! <= rightOf(mark.expected));
  const told = new Map<string, number>();
  const tell = (mark: StyleMark) => {
    const times = told.get(keyOf(mark)) ?? 0;
    told.set(keyOf(mark), times + 1);
    return times;
  };
  for (const [unit, found] of marks.entries()) {
    const slips: StyleMark[] = [];
    for (const mark of found) {
      const times = tell(mark);
      if (!isStyle(mark)) {
        if (times < TOLD_EACH) slips.push(mark);
      } else if (times === 0 && !isQuiet(mark)) {
        const style = { ...mark, kind: "style", confidence: mark.confidence - 0.1 };
        const [finding] = byKind(grounds, unit, "target", [style], () => counts.get(keyOf(mark))!);
        yield { ...finding!, ofAll: `style ${mark.found}` };
      }
    }
    yield* byKind(grounds, unit, "target", slips, (own) =>
      Math.max(...own.map((mark) => counts.get(keyOf(mark))!)),
    );
  }
}

function* measureSlips(grounds: Grounds): Generator<Measured> {
  for (const [unit, { bead }] of grounds.units.entries()) {
    const doubled = findMarks(grounds, "target", bead, (text) =>
      findDoubled(text, textOf(grounds, "source", bead)),
    );
    yield* byKind(grounds, unit, "target", doubled);
    const english = findMarks(grounds, "source", bead, (text) => {
      const { han, latin } = countLetters(text);
      return latin > 4 * han ? findFullWidth(text) : [];
    });
    yield* byKind(grounds, unit, "source", english);
  }
}

/** Where one side lacks a partner and the other side of the unit does not. */
function* measureUnpaired(grounds: Grounds): Generator<Measured> {
  const unpaired = {
    source: unpairedBySentence(grounds, "source"),
    target: unpairedBySentence(grounds, "target"),
  };
  for (const [unit, { bead }] of grounds.units.entries()) {
    if (isNullBead(bead)) continue;
    const [english, chinese] = SIDES.map((side) =>
      unpaired[side].slice(bead[side].start, bead[side].end).flat(),
    ) as [Slip[], Slip[]];
    if (english.length > 0 && chinese.length > 0) continue;
    yield* byKind(grounds, unit, "source", english);
    yield* byKind(grounds, unit, "target", chinese);
  }
}

function unpairedBySentence({ documentOf }: Grounds, side: Side): Slip[][] {
  const { sentences } = documentOf(side);
  const slips = sentences.map((): Slip[] => []);
  let s = 0;
  for (const { at, mark } of findUnpaired(documentOf(side))) {
    while (s + 1 < sentences.length && sentences[s]!.span.end <= at) s++;
    slips[s]?.push({
      kind: "unpaired",
      span: { start: at, end: at + 1 },
      confidence: isQuotation(mark) ? 0.65 : 0.8,
      found: mark,
      expected: isOpening(mark) ? "closing" : "opening",
    });
  }
  return slips;
}

/** Where the English ends a sentence or asks, and the Chinese does not. */
function* measureStops(grounds: Grounds): Generator<Measured> {
  const { units } = grounds;
  const endOf = (unit: number) => {
    const bead = units[unit]?.bead;
    return bead ? chineseEnd(textOf(grounds, "target", bead)) : "";
  };
  const isOpen = (end: string) => end !== "" && !isChineseStop(end);
  const lacking: { unit: number; stop: string; end: string }[] = [];
  const unasked: { unit: number; end: string; confidence: number }[] = [];
  let stopped = 0;
  let questions = 0;
  for (const [unit, { bead }] of units.entries()) {
    if (bead.source.start === bead.source.end || bead.target.start === bead.target.end) continue;
    const english = textOf(grounds, "source", bead);
    const stop = englishStop(english);
    const chinese = textOf(grounds, "target", bead);
    if (stop === undefined || !/\p{Script=Han}/u.test(chinese)) continue;
    stopped++;
    if (stop === "?") questions++;
    const end = chineseEnd(chinese);
    if (isOpen(end)) lacking.push({ unit, stop, end });
    else if (stop === "?" && end === "。" && !/[？?]/.test(chinese)) {
      const isSingle = bead.source.end - bead.source.start === 1;
      const confidence = asks(chinese) ? 0.6 : isTrueQuestion(english) ? 0.4 : 0.25;
      unasked.push({ unit, end, confidence: isSingle ? confidence : confidence / 2 });
    }
  }
  // Texts of other times, and captions, do without the marks.
  if (unasked.length <= Math.max(2, 0.1 * questions)) {
    for (const { unit, end, confidence } of unasked) {
      yield endMark(grounds, unit, { kind: "question", found: end, expected: "？", confidence });
    }
  }
  const share = lacking.length / Math.max(stopped, 1);
  if (stopped < STOPPED_UNITS || share > 0.1) return;
  const sureness = share < 0.02 ? 0.8 : share < 0.05 ? 0.7 : 0.55;
  for (const { unit, stop, end } of lacking) {
    const expected = stop === "." ? "。" : stop === "?" ? "？" : "！";
    // Items of a list have none.
    const confidence = sureness * (isOpen(endOf(unit - 1)) || isOpen(endOf(unit + 1)) ? 0.6 : 1);
    yield endMark(grounds, unit, { kind: "missing-stop", found: end, expected, confidence });
  }
}

/** Marks the last character of the Chinese. */
function endMark(grounds: Grounds, unit: number, slip: Omit<Slip, "span">): Measured {
  const { sentences } = grounds.documentOf("target");
  const { text, span } = sentences[grounds.units[unit]!.bead.target.end - 1]!;
  const at = span.start + Math.max(text.lastIndexOf(slip.found), 0);
  const { kind, found, expected, confidence } = slip;
  return findingOn(
    grounds,
    unit,
    "target",
    [{ span: { start: at, end: at + found.length }, confidence }],
    { code: "punctuation", confidence, args: { kind, found, expected, count: 1 } },
  );
}

/** @param total - how often all the text has such marks, if not only they count */
function* byKind<S extends Slip>(
  grounds: Grounds,
  unit: number,
  side: Side,
  marks: readonly S[],
  total: (marks: readonly S[]) => number = (own) => own.length,
): Generator<Measured> {
  for (const kind of new Set(marks.map((mark) => mark.kind))) {
    const own = marks.filter((mark) => mark.kind === kind);
    const list = (key: "found" | "expected") =>
      [...new Set(own.map((mark) => mark[key]))].join(" ");
    yield findingOn(grounds, unit, side, own, {
      code: "punctuation",
      confidence: Math.max(...own.map(({ confidence }) => confidence)),
      args: { kind, found: list("found"), expected: list("expected"), count: total(own) },
    });
  }
}
