/** Pieces of text on a page of a PDF, as they were set, in coordinates of the line of writing. */

/** A piece of text in one font; all lengths in points. */
export interface Run {
  readonly text: string;
  /** Along the line: left to right, or top to bottom in vertical writing. */
  readonly start: number;
  readonly end: number;
  /** Of the baseline, in the direction in which lines follow one another, growing. */
  readonly base: number;
  /** Of the font. */
  readonly size: number;
  /** White space was seen before it. */
  readonly isSpaced: boolean;
  /** The file marks it as no part of the text: a head, a page number. */
  readonly isArtifact: boolean;
}

/** What is used of the text of a page as pdf.js gives it. */
export interface PdfItem {
  readonly str?: string;
  /** Six numbers of an affine transformation, in units of the page, y upwards. */
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
  readonly fontName?: string;
  /** Of what is no text: the begin or end of marked content. */
  readonly type?: string;
  readonly tag?: string;
}

type Direction = "right" | "down" | "up" | "vertical";

/**
 * Turns the items of a page into runs. Of text in several directions that counts which has most
 * characters; a stamp along the margin is left out, a table on its side is read.
 *
 * @param turn - transformation to coordinates as seen, y downwards
 * @param isVertical - says whether a font writes from top to bottom
 */
export function readRuns(
  items: readonly PdfItem[],
  turn: readonly number[],
  isVertical: (fontName: string) => boolean,
): Run[] {
  const byDirection = new Map<Direction, { runs: Run[]; count: number }>();
  let isSpaced = false;
  /** For each marked content that is open: whether it is an artifact. */
  const marked: boolean[] = [];
  for (const { type, tag, str, transform, width = 0, height = 0, fontName = "" } of items) {
    if (type?.startsWith("beginMarked")) marked.push(tag === "Artifact" || marked.at(-1) === true);
    if (type === "endMarkedContent") marked.pop();
    if (str === undefined || transform === undefined) continue;
    const text = str.trim();
    if (text === "") {
      isSpaced ||= str !== "";
      continue;
    }
    const [a, b, c, d, x, y] = multiply(turn, transform);
    const size = Math.hypot(c!, d!) || Math.hypot(a!, b!);
    const isDown = isVertical(fontName);
    const direction = isDown ? "vertical" : directionOf(a!, b!);
    if (direction === undefined || !(size > 0)) continue;
    const [start, base] = {
      right: [x!, y!],
      down: [y!, -x!],
      up: [-y!, x!],
      vertical: [y!, -x!],
    }[direction];
    const run = {
      text: readable(text),
      start: start!,
      end: start! + (isDown ? height : width),
      base: base!,
      size,
      isSpaced: isSpaced || /^\s/.test(str),
      isArtifact: marked.at(-1) === true,
    };
    isSpaced = /\s$/.test(str);
    const found = byDirection.get(direction) ?? { runs: [], count: 0 };
    byDirection.set(direction, found);
    found.runs.push(run);
    found.count += text.length;
  }
  const [most] = [...byDirection.values()].sort((one, other) => other.count - one.count);
  const runs = withoutCopies(most?.runs ?? []);
  const isStanding = most === byDirection.get("right") && isStacked(runs);
  return isStanding ? standUp(runs, byDirection.get("down")?.runs ?? []) : runs;
}

/**
 * Tells text that is written from top to bottom though its font is not: a character a run, each below
 * the one before.
 *
 * @param runs - in the order in which they were set
 */
function isStacked(runs: readonly Run[]): boolean {
  const below = runs.filter((run, index) => {
    const last = runs[index - 1];
    if (!last || [...run.text].length > 2) return false;
    const step = (run.base - last.base) / run.size;
    return Math.abs(run.start - last.start) < 0.6 * run.size && step > 0.4 && step < 1.6;
  });
  return runs.length >= 4 && below.length >= 0.6 * runs.length;
}

/** Turns such text, and the figures and Latin words that lie on their side in it. */
function standUp(runs: readonly Run[], lying: readonly Run[]): Run[] {
  const standing = runs.map((run) => {
    const middle = (run.start + run.end) / 2;
    return { ...run, start: run.base - run.size, end: run.base, base: -middle };
  });
  // Their baseline is a third of the size beside the middle.
  return [...standing, ...lying.map((run) => ({ ...run, base: run.base - run.size / 3 }))];
}

function multiply(m: readonly number[], n: readonly number[]): number[] {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  const [p, q, r, s, t, u] = n as [number, number, number, number, number, number];
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

/** A slant of a few degrees, as of scanned pages, is none. */
function directionOf(a: number, b: number): Direction | undefined {
  if (a > 0 && Math.abs(b) < 0.1 * a) return "right";
  if (b > 0 && Math.abs(a) < 0.1 * b) return "down";
  if (b < 0 && Math.abs(a) < -0.1 * b) return "up";
  return undefined;
}

/** Bold type is made by printing twice, a hair's breadth apart. */
function withoutCopies(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const same = seen.get(run.text) ?? [];
    seen.set(run.text, same);
    const reach = 0.12 * run.size;
    const isCopy = same.some(
      ({ start, base }) => Math.abs(start - run.start) < reach && Math.abs(base - run.base) < reach,
    );
    // Only the last ones: a table repeats one word a thousand times.
    if (same.length > 20) same.shift();
    same.push(run);
    return !isCopy;
  });
}

/**
 * Radicals that fonts give for the ideographs that look alike (⼈ for 人), and a bullet's place in symbol
 * fonts.
 */
// biome-ignore format: a table
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  "⺎": "兀", "⺟": "母", "⺠": "民", "⻄": "西", "⻑": "長", "⻘": "青", "⻝": "食", "⻣": "骨",
  "⻤": "鬼", "⻩": "黃", "⻫": "齊", "⻭": "齒", "⻯": "龍", "⻱": "龜", "⻳": "龜", "⺝": "月",
  "⻆": "角", "⻋": "車", "⻌": "辶", "⻓": "長", "⻔": "門", "⻙": "韋", "⻚": "頁", "⻛": "風",
  "⻜": "飛", "⻢": "馬", "⻥": "魚", "⻦": "鳥", "\uf0b7": "•", "\uf0a7": "▪", "\uf06c": "●",
  "\uf06e": "■", "\uf0d8": "►", "\uf0fc": "•", "\uf075": "◆",
};

function readable(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\uf000-\uf0ff]/g, (character) =>
    character >= "\u2f00" && character <= "\u2fdf"
      ? character.normalize("NFKC")
      : (LOOK_ALIKES[character] ?? character),
  );
}
