import { isHan, isLower, isSpace, skipSpace } from "./character.ts";

const BULLET = "•⁃▪▫●○■□◆◇►‣∙・※–—*+-";
const HAN_NUMERAL = "[一二三四五六七八九十百廿卅]{1,5}|[甲乙丙丁戊己庚辛壬癸]";

// 1. 1.2. 1.) 1) (1) a. (iv) A) １． 一、 （一） 第一、
const LABEL = new RegExp(
  `(?:[（(](?:[0-9０-９]{1,3}|[A-Za-z]|[ivxIVX]{1,5}|${HAN_NUMERAL})[)）]` +
    `|第?(?:${HAN_NUMERAL})[、.．]` +
    "|(?:[0-9０-９]{1,3}(?:[.．][0-9]{1,3}){0,3}|[A-Za-z]|[ivxIVX]{1,5})(?:[.．][)）]|[.．、)）])" +
    "|[①-⑳])",
  "u",
);
const LEADING_LABEL = new RegExp(`^(?:[${BULLET}]\\s*)?(?:${LABEL.source}|[•⁃▪▫●○■□◆◇►‣∙※])`, "u");
/** Words that name the part of a text whose number follows: `Article 5. The parties ...` */
const LEADING_NAME =
  /^(?:§+|¶|Art(?:icle)?\.?|Sec(?:tion)?\.?|Chapter|Part|Rule|Step|Figure|Fig\.|Table|Appendix|Annex|Schedule|Exhibit|Question|Problem|Example|Exercise|Note|Item|Lesson|Unit|Clause|Principle|Theorem|Lemma|圖|表|附表|附圖|附件|步驟|範例|例|問題|注|註)\s*(?:[0-9]{1,4}[A-Za-z]?(?:[.\-–][0-9]{1,3})*|[IVXLC]{1,6}|[A-Z])[.．]$/iu;
const LABEL_OR_BULLET = new RegExp(`${LABEL.source}|[•⁃▪●■◆►‣∙]`, "gu");

/** `see item 2. It ...`: after these words a number ends the sentence and begins no item. */
const REFERENCE =
  /(?:^|[^a-z])(?:the|an?|of|to|in|on|at|by|for|from|with|and|or|than|is|are|was|were|be|about|over|under|nearly|only|section|sections|chapter|article|rule|part|step|no|number|figure|fig|table|page|pages|pp?|version|level|grade|type|class|group|phase|stage|day|week|volume|vol|line|question|verse|room|option|appendix|plan|vitamin)\.?$/iu;
const SEPARATOR = /(?:[,;，；、]|(?:^|\s)(?:and|or)|[及與和或])$/u;
const HAN_REFERENCE = /[第如見圖表之依項款目點於前後為至到約共]$/u;

/** Where list items stand in a paragraph. */
export interface Items {
  /** Offsets where an item begins inside the paragraph, ascending. */
  readonly starts: readonly number[];
  /** Offsets of full stops that belong to the label of an item. */
  readonly labelStops: ReadonlySet<number>;
}

/** Says whether a line begins with a bullet, a number or a letter of a list. */
export function beginsItem(line: string): boolean {
  const head = LEADING_LABEL.exec(line)?.[0];
  if (head !== undefined) {
    const next = line[head.length] ?? "";
    return next === "" || isSpace(next) || isHan(next) || !/[.．]$/u.test(head);
  }
  return /^[-*+–—]\s/u.test(line);
}

/** Says whether `head`, a sentence up to a full stop, is only its label: `1.`, `§ 4.`, `Step 2.` */
export function isLabel(head: string): boolean {
  const length = LEADING_LABEL.exec(head)?.[0].length ?? 0;
  return head !== "" && (length === head.length || LEADING_NAME.test(head));
}

/** Labels that may follow `label`: `b` after `a`, `ii` or `j` after `i`, 三 after 二. */
function successors(label: string): string[] {
  if (/^[0-9]+$/u.test(label)) return [String(Number(label) + 1)];
  const next: string[] = [];
  for (const row of [...SEQUENCES, ...SEQUENCES.map((row) => row.map((x) => x.toUpperCase()))]) {
    const at = row.indexOf(label);
    if (at >= 0 && at + 1 < row.length) next.push(row[at + 1]!);
  }
  return next;
}
const SEQUENCES = [
  [..."abcdefghijklmnopqrstuvwxyz"],
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"],
  [..."一二三四五六七八九十", ..."一二三四五六七八九".split("").map((x) => `十${x}`), "二十"],
  [..."甲乙丙丁戊己庚辛壬癸"],
  [..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"],
];

interface Label {
  readonly start: number;
  readonly end: number;
  /** The label without its number or letter: `(#)`, `#.`; items of one list share it. */
  readonly form: string;
  readonly value: string;
  /** Kind of the first character of the item's text. */
  readonly face: "upper" | "lower" | "wide" | "other";
  readonly afterColon: boolean;
}

function readLabel(text: string, start: number, raw: string): Label {
  const plain = raw.length > 1 ? raw.normalize("NFKC") : raw; // ① stays
  const value = plain.length > 1 ? plain.replace(/[()第.、]/gu, "") : plain;
  const end = start + raw.length;
  const first = text[skipSpace(text, end)] ?? "";
  const isLetter = /\p{L}/u.test(first);
  const face = isHan(first) ? "wide" : !isLetter ? "other" : isLower(first) ? "lower" : "upper";
  const afterColon = /[:：]\s*$/u.test(text.slice(Math.max(0, start - 3), start));
  return { start, end, form: plain.replace(value, "#"), value, face, afterColon };
}

/** Says whether a list may begin here: at the head of the paragraph, after a colon or a stop. */
function mayBeginList(before: string): boolean {
  return /(?:^[•⁃▪●■◆►‣∙\s]*|[:：.。!！?？]\s*)$/u.test(before);
}

/** Says whether what looks like a label is not a piece of a word or number: 2.5, a.m., x(1). */
function standsAlone(before: string, after: string, raw: string): boolean {
  if (/[.．]$/u.test(raw) && /[0-9A-Za-z]/u.test(after)) return false;
  return !/[\p{Script=Latin}\p{N}.]$/u.test(before) || /^[①-⑳]/u.test(raw);
}

function follows(label: Label, previous: Label, before: string, after: string): boolean {
  return (
    label.form === previous.form &&
    label.face === previous.face &&
    label.start - previous.end > 1 &&
    successors(previous.value).includes(label.value) &&
    mayBeginItem(label, before, after)
  );
}

function mayBeginItem(label: Label, before: string, after: string): boolean {
  const trimmed = before.trimEnd();
  const isReference = REFERENCE.test(trimmed) || HAN_REFERENCE.test(trimmed);
  if (isReference || SEPARATOR.test(trimmed)) return false;
  if (trimmed.length < before.length)
    return isSpace(after) || isHan(after) || /[A-Z「『（(“]/u.test(after);
  // 1.開機2.登入: without a space only between ideographs, and never 一、二、三年級
  const isHanNumeral = isHan(label.value) && label.form === "#、";
  const isOver = /[。！？）」]$/u.test(before) && (isHan(after) || isSpace(after));
  return isOver || (!isHanNumeral && isHan(after) && /\p{Script=Han}$/u.test(before));
}

/**
 * Finds list items inside one line: `1) Open it 2) Close it`, `一、前言 二、方法`.
 *
 * Only a run of labels that count up makes a list, and only where its first label stands at the
 * head of the paragraph, after a colon or after a stop. Items parted by commas, semicolons or
 * `and` are one sentence and are not told apart.
 */
export function findItems(text: string): Items {
  const starts = new Set<number>();
  const labelStops = new Set<number>();
  const isBulleted = /^[•⁃▪●■◆►‣∙]/u.test(text);
  let bullet = -1;
  let previous: Label | undefined;

  for (const match of text.matchAll(LABEL_OR_BULLET)) {
    const { index } = match;
    const before = text.slice(Math.max(0, index - 16), index);
    if (match[0].length === 1 && BULLET.includes(match[0])) {
      if (isBulleted && /\s$/u.test(before)) starts.add(index);
      bullet = index;
      continue;
    }
    const label = readLabel(text, index, match[0]);
    if (!standsAlone(before, text[label.end] ?? "", match[0])) continue;
    if (previous !== undefined && follows(label, previous, before, text[label.end] ?? "")) {
      if (previous.afterColon) starts.add(previous.start);
      const isBulletsOwn = bullet >= 0 && text.slice(bullet + 1, index).trim() === "";
      if (!isBulletsOwn) starts.add(index);
      for (const { start, end } of [previous, label]) {
        for (let at = start; at < end; at++) if (/[.．]/u.test(text[at]!)) labelStops.add(at);
      }
    } else if (!mayBeginList(before)) {
      continue;
    }
    previous = label;
  }
  return { starts: [...starts].sort((a, b) => a - b), labelStops };
}
