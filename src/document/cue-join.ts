/** Which cues hold one sentence, as subtitlers break them. */

import type { Cue } from "./cue.ts";

/** A pause of more seconds than this ends a sentence. */
const LONG_PAUSE = 2;
/** With a smaller share of cues that have a full stop, among those without another mark, the file is written without. */
const LEAST_STOPPED = 1 / 4;
/** Of the cues with a full stop so many end with it, unless the custom is to leave it out there. */
const LEAST_AT_END = 1 / 10;
/** With a smaller share of cues that begin with a capital, small letters say nothing. */
const LEAST_CAPITALS = 1 / 4;

/** A line of a cue. */
export interface CueLine {
  /** As it is shown, without white space at either end; not empty. */
  readonly shown: string;
  readonly isChinese: boolean;
}

/** A cue with what is shown of it. */
export interface ShownCue<L extends CueLine = CueLine> extends Pick<Cue, "start" | "end"> {
  readonly lines: readonly L[];
}

/** What the writer of a file does. */
export interface CueHabits {
  /** Sentences end with a full stop, so that a cue without a mark goes on. */
  readonly hasStops: boolean;
  /** The same of the Chinese lines alone. */
  readonly hasChineseStops: boolean;
  /** English sentences begin with a capital. */
  readonly hasCapitals: boolean;
  /** Where each cue holds lines of both languages: whether the Chinese ones tell where sentences end. */
  readonly lead?: "en" | "zh";
}

const CLOSERS = `["'”’」』)\\]）］】]*`;
const MARKED = /[.!?…。！？．♪♫)\]）】〕]["'”’」』]*$/;
const STOP_AT_END = new RegExp(String.raw`(?:[。．]|(?<!\.)\.)${CLOSERS}$`);
const STOP_INSIDE = new RegExp(String.raw`[。．]|[a-z]{3}\.${CLOSERS}\s+["'“‘(]?\p{Lu}`, "u");
const COMMA_AT_END = /[，、；：,;:﹐､]["'”’」』]*$/;
/** What a sentence goes on with after three dots, and after nothing in English. */
const BEGINS_LOWER = /^["'“‘]?\p{Ll}/u;

/**
 * Finds the habits of a file.
 *
 * Only full stops tell whether sentences are marked: ？ and ！ stand also where full stops are left
 * out, as is the custom in Taiwan.
 *
 * @param isBilingual - each cue holds lines of both languages; the one with full stops leads
 */
export function findHabits(cues: readonly ShownCue[], isBilingual: boolean): CueHabits {
  const english = linesOf(cues, (line) => !line.isChinese);
  const hasCapitals = startWithCapitals(english);
  const hasChineseStops = endWithStops(linesOf(cues, (line) => line.isChinese));
  if (!isBilingual) {
    const hasStops = endWithStops(cues.map(({ lines }) => lines));
    return { hasStops, hasChineseStops, hasCapitals };
  }
  const hasStops = endWithStops(english);
  const lead = hasChineseStops && !hasStops ? "zh" : "en";
  return { hasStops: hasStops || hasChineseStops, hasChineseStops, hasCapitals, lead };
}

function linesOf(cues: readonly ShownCue[], isWanted: (line: CueLine) => boolean): CueLine[][] {
  return cues.map(({ lines }) => lines.filter(isWanted)).filter((lines) => lines.length > 0);
}

/** @param cues - the lines of each, at least one */
function endWithStops(cues: readonly (readonly CueLine[])[]): boolean {
  let stopped = 0;
  let atEnd = 0;
  let open = 0;
  for (const lines of cues) {
    const last = lines.at(-1)!.shown;
    const isAtEnd = STOP_AT_END.test(last);
    if (isAtEnd) atEnd++;
    if (isAtEnd || lines.some(({ shown }) => STOP_INSIDE.test(shown))) stopped++;
    else if (!MARKED.test(last)) open++;
  }
  const isCustom = stopped >= LEAST_STOPPED * (stopped + open);
  return stopped > 0 && isCustom && atEnd >= LEAST_AT_END * stopped;
}

/** @param cues - the English lines of each, at least one */
function startWithCapitals(cues: readonly (readonly CueLine[])[]): boolean {
  const starts = cues.map(([line]) => line!.shown).filter((line) => /\p{L}/u.test(line));
  // Who writes small letters throughout still writes I.
  const capitals = starts.filter((line) => /^\P{L}*(?!I\b)\p{Lu}/u.test(line)).length;
  return capitals > 0 && capitals >= LEAST_CAPITALS * starts.length;
}

/**
 * Says whether the sentence at the end of a cue goes on in the next one. In a file with full stops it
 * does if no mark ends it; in one without, if there is a comma, or if the next begins with a small letter.
 *
 * Of cues in two languages only one may use marks: those of any line count.
 */
export function goesOn(cue: ShownCue, next: ShownCue, habits: CueHabits): boolean {
  if (next.start - cue.end > LONG_PAUSE) return false;
  const isLead = ({ isChinese }: CueLine) => isChinese === (habits.lead === "zh");
  const first = (habits.lead && next.lines.find(isLead)) || next.lines[0]!;
  const last = (habits.lead && cue.lines.findLast(isLead)) || cue.lines.at(-1)!;
  if (beginsSpeech(first.shown) || isAside(first.shown)) return false;
  const beginsLower = !first.isChinese && BEGINS_LOWER.test(first.shown);
  if ((habits.lead ? cue.lines : [last]).some(({ shown }) => MARKED.test(shown))) {
    // Three dots may be a break in the middle: then the next one begins with a small letter, or with dots.
    const isBroken = /(?:\.\.\.|…)["'”’]*$/.test(last.shown);
    return isBroken && (beginsLower || /^(?:\.\.\.|…)/.test(first.shown));
  }
  if (!last.isChinese && !first.isChinese && !beginsLower) {
    if (isCapitalised(last.shown) !== isCapitalised(first.shown)) return false; // a caption
    if (/(?:--|[–—])["'”’]*$/.test(last.shown)) return false; // interrupted
  }
  if (habits.hasStops || COMMA_AT_END.test(last.shown)) return true;
  return habits.hasCapitals && beginsLower && !last.isChinese;
}

/** Another speaker has a dash, or double arrows in captions of broadcasts. */
export function beginsSpeech(line: string): boolean {
  return /^(?:[-–—‐](?![-–—])|>>)/.test(line);
}

/** Music, or what is heard: ♪ … or [door slams]. */
function isAside(line: string): boolean {
  return /^[♪♫#*[（【〔(]/.test(line);
}

/** In capitals throughout, as a caption of a place is: TAIPEI, 1998. A word or two letters prove nothing. */
function isCapitalised(line: string): boolean {
  return /\p{Lu}{4}|\p{Lu}{2,}\P{L}+\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);
}
