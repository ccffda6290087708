import type { Mark } from "./unit-text.ts";

/** A slip of punctuation that no style explains. */
export interface SlipMark extends Mark {
  readonly kind: "doubled" | "missing-stop" | "question" | "full-width";
  readonly found: string;
  readonly expected: string;
}

const DOUBLED =
  /([。，、；：！？])\1(?![！？]|\1)(?<![！？]\1{2}|\1{3})|[，、；：][。！？]|[。！？][，、；]|，、|、，/gu;

/** What the English has where the Chinese may cry out twice as well. */
const EMPHATIC = /[!?！？]\s?[!?！？]/u;

/**
 * Finds stops and commas that stand twice in Chinese: 。。 or ，。 or ！！
 *
 * @param english - of the same unit: it may have such marks itself
 */
export function findDoubled(text: string, english: string): SlipMark[] {
  const isEmphatic = EMPHATIC.test(english);
  const marks = Array.from(text.matchAll(DOUBLED)).filter(
    ({ 0: found }) => !(isEmphatic && /^[！？]/u.test(found)),
  );
  return marks.map(({ index, 0: found }) => ({
    kind: "doubled" as const,
    span: { start: index, end: index + found.length },
    confidence: /^[！？]/u.test(found) ? 0.6 : 0.85,
    found,
    expected: /[。！？]/u.exec(found)?.[0] ?? found[0]!,
  }));
}

const NARROW: Readonly<Record<string, string>> = {
  "，": ",",
  "。": ".",
  "；": ";",
  "：": ":",
  "？": "?",
  "！": "!",
  "（": "(",
  "）": ")",
  "、": ",",
  "「": "“",
  "」": "”",
};
const FULL_WIDTH = /(?<=[A-Za-z\d)”’"]\s?)[，。；：？！）、」]|[（「](?=\s?[A-Za-z\d])/gu;

/** Finds Chinese punctuation in an English sentence, but not in what it quotes in Chinese. */
export function findFullWidth(text: string): SlipMark[] {
  return Array.from(text.matchAll(FULL_WIDTH), ({ index, 0: found }) => ({
    kind: "full-width" as const,
    span: { start: index, end: index + 1 },
    confidence: 0.85,
    found,
    expected: NARROW[found]!,
  }));
}

const CLOSING = "[\\s\"'”’」』*_]*";
const ENGLISH_STOP = new RegExp(`[a-z]{3}[)”"’']*([.?!])[)\\]]?${CLOSING}$`);
const ABBREVIATION =
  /\b(?:etc|Inc|Ltd|Corp|dept|est|approx|misc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\W*$/i;
const CHINESE_END = new RegExp(`(.)${CLOSING}$`, "u");
/** What is in brackets may follow the stop: 。（見下文） */
const STOP = /[。．！？.!?…⋯；;：:—～~，,、）)\]】〕》〉]/u;

/** UTF-16 units at the end of a text that tell how it ends. */
const TAIL = 24;

/** Says how an English unit ends, if it is a sentence with a stop. */
export function englishStop(text: string): string | undefined {
  const tail = text.slice(-TAIL);
  if (ABBREVIATION.test(tail) || (text.match(/[A-Za-z]+/g)?.length ?? 0) < 4) return undefined;
  return ENGLISH_STOP.exec(tail)?.[1];
}

/** Gives the last character before what closes, empty for a text without any. */
export function chineseEnd(text: string): string {
  return CHINESE_END.exec(text.slice(-TAIL))?.[1] ?? "";
}

/** Says whether a character ends or carries on a Chinese sentence. */
export function isChineseStop(character: string): boolean {
  return STOP.test(character);
}

const INTERROGATIVE =
  /嗎|呢|吧|麼|么|誰|哪|幾|何|怎|多少|多久|多大|多遠|豈|難道|是否|可否|能否|會否|有否|有無|與否|孰|乎|耶|咩|點解|邊個|([是有會能可要好對])[不沒冇唔無]\1/u;

/** Says whether Chinese words ask. */
export function asks(text: string): boolean {
  return INTERROGATIVE.test(text);
}

/** Questions that ask for something to be done, or say something: 請坐。 */
const REQUEST =
  /^\W*(?:will|would|could|can|shall|won['’]t|wouldn['’]t|couldn['’]t|can['’]t|may|why (?:not|don['’]t)|how about|what about|didn['’]t|isn['’]t|aren['’]t|don['’]t|doesn['’]t|wasn['’]t)\b/i;
const QUESTION =
  /^\W*(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had)\b/i;

/** Says whether an English sentence begins like a true question. */
export function isTrueQuestion(text: string): boolean {
  return QUESTION.test(text) && !REQUEST.test(text);
}
