import { type SegmentedDocument, SIDES, type Side, type Span } from "../types.ts";
import type { FigurePair, Mention } from "./mention.ts";
import { NEAR_CHARACTERS } from "./near.ts";

/**
 * What is counted one by one; 一 before it is a number rather than an article where the English has no
 * article for it. Pairs and kinds (一對, 一些, 一種) are left out.
 */
const CHINESE_ONE =
  /(?<![第十百千萬零〇一二三四五六七八九每同這那任唯統單单0-9])一[個个位名錠锭顆颗粒片包匙杯瓶滴張张盒袋罐碗箱頁页本冊册份件台臺輛辆次條条項项組组](?![半把])/g;
/** What 一 may stand for. */
const ENGLISH_ARTICLE =
  /\b(?:an?|one|once|another|single|sole|same|some|any|every|each|whole|first|next)\b/i;
/** "One" that counts things: not "one of them", "one day", "as one shuts a drawer". */
const ENGLISH_ONE =
  /\b(?<!\b(?:no|any|some|every|this|that|the|each|which|for|at|as) )one (?!(?:of|another|by|day|morning|afternoon|evening|night|time|side|hand|end|thing|way|more|or|and|can|could|may|might|must|should|would|will|is|was|has|had|who|that|which|in|to|on|after|with|from|look)\b)[a-z]{3,}/gi;
/** What pills, pages and the like are counted by. */
const COUNTED = /^[錠锭顆颗粒片包匙杯瓶滴張张盒袋罐碗箱頁页本冊册份件台臺輛辆]/;
const LARGEST = 12;
/** How well a number fits the "one" in its place. */
const AFFINITY = 2;

/** A bead as its figures are read. */
interface FigureBead {
  readonly spans: Readonly<Record<Side, Span>>;
  readonly documentOf: (side: Side) => SegmentedDocument;
}

/** Says whether 兩, which needs no answer, may be a number all the same: 兩錠. */
export function isCountOfTwo({ side, value, weak, span }: Mention, text: string): boolean {
  return side === "target" && weak === true && value === 2 && isCounted(span, text);
}

const isCounted = ({ end }: Span, text: string) => COUNTED.test(text.slice(end, end + 1));

/**
 * Pairs counts above one that have no answer in a bead with the "one" that stands in their place and
 * is read as no number, since it mostly is an article: "two tablets" and 一錠, "one tablet" and 兩錠.
 * Not if there are several, nor if it may be an article.
 */
export function pairUnreadOnes(mentions: readonly Mention[], bead: FigureBead): FigurePair[] {
  const isAlone = (mention: Mention) =>
    mentions.every((each) => each === mention || each.side !== mention.side);
  return mentions.filter(isAlone).flatMap((mention): FigurePair[] => {
    const one = isSmallCount(mention) ? findOne(mention, bead) : undefined;
    if (!one) return [];
    return [mention.side === "source" ? [mention, one, AFFINITY] : [one, mention, AFFINITY]];
  });
}

function isSmallCount({ kind, value, unit, approximate, isItem }: Mention): boolean {
  const isSmall = Number.isInteger(value) && value > 1 && value <= LARGEST;
  return kind === "number" && isSmall && !unit && !approximate && !isItem;
}

function findOne({ side, span }: Mention, { spans, documentOf }: FigureBead): Mention | undefined {
  const otherSide = side === "source" ? "target" : "source";
  const textOf = (wanted: Side) => {
    const { text, sentences } = documentOf(wanted);
    const { start, end } = spans[wanted];
    return text.slice(sentences[start]!.span.start, sentences[end - 1]!.span.end);
  };
  const text = textOf(otherSide);
  if (SIDES.some((each) => textOf(each).length > NEAR_CHARACTERS)) return undefined;
  if (side === "source" && ENGLISH_ARTICLE.test(textOf(side))) return undefined;
  if (side === "target" && !isCounted(span, documentOf(side).text)) return undefined;
  const ones = [...text.matchAll(side === "source" ? CHINESE_ONE : ENGLISH_ONE)];
  if (ones.length !== 1) return undefined;
  const at = ones[0]!.index;
  const words = side === "source" ? "一" : ones[0]![0].slice(0, 3);
  const from = documentOf(otherSide).sentences[spans[otherSide].start]!.span.start;
  const place = { start: from + at, end: from + at + words.length };
  return {
    span: place,
    kind: "number",
    value: 1,
    keys: ["1"],
    side: otherSide,
    words,
    whole: place,
    isItem: false,
    isCode: false,
    context: text.slice(Math.max(0, at - 1), at + words.length),
    at,
    place: at / Math.max(1, text.length),
  };
}
