import { characterAt, isAlphanumeric, isSpace, skipSpace } from "./character.ts";
import { isClosing, isQuotation } from "./enclosure.ts";

const STOPS = new Set([
  ".",
  "!",
  "?",
  "…",
  "⋯",
  "‥",
  "。",
  "！",
  "？",
  "｡",
  "‼",
  "⁇",
  "⁈",
  "⁉",
  "．",
]);

/** A run of stops with what closes behind it: `。`, `?!`, `...`, `！」`, `.)`, `？」。`. */
export interface Stop {
  /** The paragraph. */
  readonly text: string;
  /** Offset where the sentence that the stop may end begins. */
  readonly sentence: number;
  /** Offset of the first stop. */
  readonly start: number;
  /** The last run of stops: `。` in `？」。`, `. . .` with its spaces. */
  readonly run: string;
  /** Offset of that run. */
  readonly runStart: number;
  /** Offset behind that run. */
  readonly runEnd: number;
  /** Offset behind the run and the marks that close after it. */
  readonly end: number;
  /** Offset of the first character behind `end` that is not white space. */
  readonly next: number;
  /** Partner of each quotation mark and bracket, -1 elsewhere. */
  readonly partner: Int32Array;
}

/** Says whether a character can be part of a stop. */
export function isStop(character: string): boolean {
  return STOPS.has(character);
}

/** Says whether a run of stops only trails off: `...`, `. . .`, `……`, also with a stop inside. */
export function isEllipsis(run: string): boolean {
  return /^[.…⋯‥．\s]+$/u.test(run) && (run.length > 1 || /[…⋯‥]/u.test(run));
}

/** Behind the stops at `at`; dots may stand apart, `. . .`, but `. .net` is not a run. */
function endOfRun(text: string, at: number): number {
  let end = at;
  for (;;) {
    while (end < text.length && isStop(text[end]!)) end++;
    const isApart =
      text[end - 1] === "." &&
      end < text.length &&
      isSpace(text[end]!) &&
      text[end + 1] === "." &&
      !isAlphanumeric(characterAt(text, end + 2));
    if (!isApart) return end;
    end++;
  }
}

/** Behind the closing marks at `at`, and behind note numbers: `.”`, `。）`, `.[12]`, `.¹`. */
function endOfClosing(text: string, at: number, partner: Int32Array): number {
  let end = at;
  for (;;) {
    const mark = text[end] ?? "";
    if (isClosing(mark) && closes(text, end, partner)) {
      end++;
    } else if (mark === " " && isPairedClosing(text, end + 1, partner)) {
      end += 2; // `Go. ”`: the space is a slip
    } else if (mark === "[" || /[¹²³⁰⁴-⁹†‡]/u.test(mark)) {
      const note = /^(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹†‡])/u.exec(text.slice(end, end + 5));
      if (note === null) return end;
      end += note[0].length;
    } else {
      return end;
    }
  }
}

function closes(text: string, at: number, partner: Int32Array): boolean {
  const other = partner[at]!;
  if (other >= 0) return other < at;
  const mark = text[at]!;
  if (mark !== '"' && mark !== "'" && mark !== "’") return true;
  // A straight mark without partner closes a quotation that an earlier paragraph opened.
  const after = characterAt(text, at + 1);
  return after === "" || isSpace(after);
}

function isPairedClosing(text: string, at: number, partner: Int32Array): boolean {
  const other = partner[at];
  return other !== undefined && other >= 0 && other < at && isQuotation(text[at]!);
}

/** Reads the stop at `at`; `sentence` is where the sentence that it may end begins. */
export function readStop(text: string, at: number, sentence: number, partner: Int32Array): Stop {
  let runStart = at;
  let runEnd = endOfRun(text, at);
  let end = endOfClosing(text, runEnd, partner);
  while (end > runEnd && end < text.length && isStop(text[end]!)) {
    runStart = end;
    runEnd = endOfRun(text, runStart);
    end = endOfClosing(text, runEnd, partner);
  }
  const run = text.slice(runStart, Math.min(runEnd, runStart + 16)); // 16 tell all that matters
  return {
    text,
    sentence,
    start: at,
    run,
    runStart,
    runEnd,
    end,
    next: skipSpace(text, end),
    partner,
  };
}
