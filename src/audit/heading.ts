import type { Lang, SegmentedDocument } from "../types.ts";

/** Headings of a higher level than this name themselves: `Chapter 3`, `## Notes`. */
export const UNNAMED_LEVEL = 20;

/** A line that names what follows. */
export interface Heading {
  /** Index of its sentence. */
  readonly sentence: number;
  /** 1 for the highest; comparable inside one text only. */
  readonly level: number;
  readonly title: string;
}

const MARKDOWN = /^(#{1,6})\s+(\S.*?)\s*#*$/u;
/** `Part V`, `CHAPTER TWELVE: The Ferry`, `Article 3. Scope`. */
const ENGLISH_NAMED =
  /^(part|book|volume|title|chapter|act|appendix|annex|schedule|section|scene|article)\s+(?:\d{1,4}(?:[-.]\d+)*|[ivxlcdm]+|[a-z]|(?:twenty|thirty|forty|fifty)?[- ]?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty)\b(?!,)/iu;
/** 第五章 結語, 第十二條之一, 卷三. */
const CHINESE_NAMED =
  /^(?:第\s*(?:\d+|[〇零一二三四五六七八九十百]+)\s*([部編篇卷章回幕節條])(?:之[\d一二三四五六七八九十]+)?|卷\s*[〇零一二三四五六七八九十百\d]+)(?=$|[\s:：.。．、—（(「《])/u;
const LEVEL_OF_NAME: Readonly<Record<string, number>> = {
  ...{ part: 10, book: 10, volume: 10, 部: 10, 編: 10, 卷: 10, 篇: 10 },
  ...{ title: 11, chapter: 11, act: 11, appendix: 11, annex: 11, schedule: 11 },
  ...{ 章: 11, 回: 11, 幕: 11, section: 12, scene: 12, 節: 12, article: 13, 條: 13 },
};
/** `2 Installing`, `2.1 Installing`, `IV. The end`: the more numbers, the lower. */
const NUMBERED = /^\(?((?:\d{1,2}\.)*\d{1,2}|[IVX]{1,5})(?:[.)、]|\s)\s*(?=\p{Lu}|\p{Script=Han})/u;
const CHINESE_NUMBERED =
  /^(?:([一二三四五六七八九十]{1,3})、|[(（][一二三四五六七八九十]{1,3}[)）])/u;
const NUMBERED_LEVEL = UNNAMED_LEVEL;
const PLAIN_LEVEL = 30;
/** Of a line that is no sentence: more are no title. */
const LONGEST = { en: 70, zh: 24 };
/** What follows a plain heading is this many times as long, and ends like a sentence. */
const TEXT_TO_HEADING = 1.5;
const STOP = /[.．?!。？！;；:：,，、…]["'”’」』）)]*$/u;
/** A plain heading begins so: no item of a list, no line of a table, no code. */
const PLAIN_START = /^[\p{Lu}\p{Script=Han}《]/u;
/** `Date: 2017`, a row of a table, code. */
const NO_TITLE = /[|=<>{}]|https?:|\s{3}|^\p{L}+: |;\s*(?:and|or)$/u;
/** A sentence ends inside. */
const STOP_INSIDE = /[!?。！？]|\p{Ll}\.\s/u;

/** Finds the lines that look like headings; linear in the text. */
export function findHeadings({ sentences, lang }: SegmentedDocument): Heading[] {
  const headings: Heading[] = [];
  sentences.forEach(({ text, paragraph }, sentence) => {
    if (sentences[sentence - 1]?.paragraph === paragraph) return;
    const title = text.trim();
    const isAlone = sentences[sentence + 1]?.paragraph !== paragraph;
    const level =
      namedLevel(title, lang) ??
      (isAlone ? shapedLevel(title, sentences[sentence + 1]?.text.trim() ?? "", lang) : undefined);
    if (level === undefined) return;
    headings.push({ sentence, level, title: MARKDOWN.exec(title)?.[2] ?? title });
  });
  return headings;
}

function namedLevel(line: string, lang: Lang): number | undefined {
  const marks = MARKDOWN.exec(line)?.[1];
  if (marks !== undefined) return marks.length;
  const match = (lang === "en" ? ENGLISH_NAMED : CHINESE_NAMED).exec(line);
  if (!match || line.length > LONGEST[lang]) return undefined;
  const name = lang === "en" ? match[1]!.toLowerCase() : (match[1] ?? "卷");
  // "Part 2 of the form is for minors." is a sentence that begins so.
  const rest = line.slice(match[0].length).replace(/^[\s.:：—–-]+/u, "");
  if (STOP.test(rest) && !/^[.:]/.test(line.slice(match[0].length))) return undefined;
  return LEVEL_OF_NAME[name];
}

function shapedLevel(line: string, next: string, lang: Lang): number | undefined {
  if (line.length > LONGEST[lang] || STOP.test(line) || NO_TITLE.test(line)) return undefined;
  const numbers = NUMBERED.exec(line)?.[1]?.split(".").length ?? 0;
  const isBeforeText = STOP.test(next);
  if (numbers > 1 || (numbers === 1 && isBeforeText)) return NUMBERED_LEVEL + numbers;
  if (!isBeforeText) return undefined;
  if (lang === "zh" && CHINESE_NUMBERED.test(line)) {
    return NUMBERED_LEVEL + (line.startsWith("（") || line.startsWith("(") ? 1 : 0);
  }
  const leads = next.length > TEXT_TO_HEADING * line.length;
  return leads && PLAIN_START.test(line) && !STOP_INSIDE.test(line) ? PLAIN_LEVEL : undefined;
}
