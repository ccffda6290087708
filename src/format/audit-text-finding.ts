/** A finding as a few lines for a terminal. */

import type { Severity } from "../audit/finding.ts";
import { reasonOf, severityName, titleOf } from "../audit/message.ts";
import type { Language } from "../audit/reason.ts";
import { type FindingView, firstPlace, type PassageView, primarySide } from "../audit/view.ts";
import { columnsOf, cutColumns, fitColumns, fitColumnsBefore } from "../text/columns.ts";
import { type Lang, SIDES } from "../types.ts";
import type { AuditWording } from "./audit-wording.ts";
import { formatPlace } from "./place.ts";

/** Gives a text a colour or another look; it must add no columns but for `mark`. */
export type Paint = (style: "mark" | "dim" | "place" | "gap" | Severity, text: string) => string;

interface FindingStyle {
  readonly language: Language;
  readonly width: number;
  readonly paint: Paint;
}

/** Lines of a passage that are shown, at most. */
const MOST_LINES = 6;
const INDENT = "    ";
const POINTER = "  > ";

/** Writes a finding: `file:line:column: severity: kind: reason`, then both texts in their places. */
export function formatFinding(
  view: FindingView,
  from: Lang,
  style: FindingStyle,
  wording: AuditWording,
): string {
  const { finding } = view;
  const { language, paint, width } = style;
  const main = view[primarySide(finding, from)];
  const place = paint("place", printable(formatPlace(main.name, firstPlace(main))));
  const severity = paint(finding.severity, severityName(finding.severity, language));
  const reason = printable(reasonOf(finding, language, from));
  const title = titleOf(finding.code, language);
  const what = reason === title ? title : `${title}${wording.colon}${reason}`;
  const sides = SIDES.map((side) =>
    formatPassage(view[side], width - INDENT.length, paint, wording),
  );
  const heading = [place, severity, `${what}${wording.confidence(finding.confidence)}`];
  return `${heading.join(": ")}\n${sides.join("")}`;
}

function formatPassage(
  passage: PassageView,
  width: number,
  paint: Paint,
  wording: AuditWording,
): string {
  const { text, before, after, name, start, sentences } = passage;
  const isEmpty = sentences.start === sentences.end;
  const place = printable(formatPlace(name, start));
  const body = isEmpty
    ? paint("dim", wording.nothingHere(place))
    : markedText(passage, width, paint);
  const lines = [
    isEmpty ? "" : `  ${paint("dim", place)}\n`,
    before === "" ? "" : `${INDENT}${paint("dim", lastColumns(printable(before), width))}\n`,
    `${POINTER}${body.replaceAll("\n", `\n${INDENT}`)}\n`,
    after === "" ? "" : `${INDENT}${paint("dim", cutColumns(printable(after), width))}\n`,
  ];
  return text === "" && !isEmpty ? "" : lines.join("");
}

/** Wraps a text into lines with its marks painted; what is too long is cut behind the first mark. */
function markedText({ text, marks }: PassageView, width: number, paint: Paint): string {
  const safe = printable(text);
  const room = width * MOST_LINES;
  const focus = marks[0]?.span.start ?? 0;
  const isFarBehind = columnsOf(safe.slice(0, focus + 1)) > room / 2;
  const from = isFarBehind ? fitColumnsBefore(safe, Math.floor(room / 3), focus) : 0;
  const to = fitColumns(safe, room, from);
  const lead = from > 0 ? "…" : "";
  const tail = to < safe.length ? "…" : "";
  const lines: string[] = [];
  for (let at = from; at < to; ) {
    const end = Math.min(to, breakBefore(safe, at, fitColumns(safe, width - 1, at)));
    lines.push(paintMarks(safe, at, end, marks, paint).trimEnd());
    at = end;
    while (safe[at] === " " && at < to) at++;
  }
  return `${lead}${lines.join("\n")}${tail}`;
}

/** Characters that an end of a line may move back. */
const MOST_BACK = 30;
/** Closing marks, which no line begins with (避頭點), and opening ones, which none ends with. */
const NEVER_FIRST =
  /[、。，．；：！？…‥·‧」』）】》〉〕］｝”’%％‰℃°,.;:!?)\]}ー～々\u3099\u309a\ufe50-\ufe57]/;
const NEVER_LAST = /[「『（【《〈〔［｛“‘([{$＄￥#＃]/;

/** Moves the end of a line back to where a line may end; to any place where there is none near. */
function breakBefore(text: string, start: number, end: number): number {
  if (end <= start) return start + 1;
  for (let at = end; at > start && at > end - MOST_BACK; at--) {
    if (mayBreak(text, at)) return at;
  }
  return end;
}

/** A word stays whole, and a mark with what it belongs to; Chinese can be cut anywhere else. */
function mayBreak(text: string, at: number): boolean {
  const before = text[at - 1]!;
  const next = text[at];
  if (next === undefined || next === " ") return true;
  if (NEVER_FIRST.test(next) || NEVER_LAST.test(before)) return false;
  if (next === "—" && before === "—") return false;
  return !(/[!-~]/.test(before) && /[!-~]/.test(next)) && !/[\udc00-\udfff]/.test(next);
}

function paintMarks(
  text: string,
  from: number,
  to: number,
  marks: PassageView["marks"],
  paint: Paint,
): string {
  let painted = "";
  let at = from;
  for (const { span } of marks) {
    const start = Math.max(span.start, from);
    const end = Math.min(span.end, to);
    if (start >= end) continue;
    painted += text.slice(at, start) + paint("mark", text.slice(start, end));
    at = end;
  }
  return painted + text.slice(at, to);
}

function lastColumns(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  return `…${text.slice(fitColumnsBefore(text, width - 1))}`;
}

/**
 * Replaces what a terminal would obey instead of showing, one character by one: control characters,
 * and those that turn the direction of writing.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  return text.replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (found) =>
    found === "\t" ? " " : "\ufffd",
  );
}
