/** What a unit without counterpart is: the loss of a page number is no omission. */

/** `nothing`: nobody misses it; `trifle`: worth a word, no more; `text`: it says something. */
export type UnitKind = "nothing" | "trifle" | "text";

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** `12`, `- 3 -`, `3 / 12`, `[4]`, `iv.`, `Page 3 of 12`, `p. 7`, `第 3 頁`, `（三）`, `2.1.3`. */
const NUMBERING =
  /^[\s\p{P}\p{S}]*(?:(?:page|pg?\.)\s*)?(?:第\s*)?(?:\d+|[ivxlc]+|[〇零一二三四五六七八九十百]+)(?:\s*(?:[-–./／]|of|之)\s*\d+)*(?:\s*頁(?:\s*[,，/／]?\s*共\s*\d+\s*頁)?)?[\s\p{P}\p{S}]*$/iu;
/** What is left of the frame of a page when its text is taken out. */
const NAVIGATION =
  /^[\s\p{P}\p{S}]*(?:next|prev(?:ious)?|back|home|top|up|menu|search|print|share|contents|table of contents|(?:back|return|skip) to (?:the )?(?:top|home|content|main content)|(?:next|previous) (?:page|chapter|topic)|read more|click here|edit this page|上一[頁篇章節頁]|下一[頁篇章節頁]|上頁|下頁|首頁|回首頁|返回|目錄|目次|頁首|頁尾|回頁首|回頂端|回最上方|列印|友善列印|分享|搜尋|選單|更多|跳到主要內容)[\s\p{P}\p{S}]*$/iu;
/** `[music]`, `（鐘聲）`, `♪ ... ♪`: what captions and plays say beside the text. */
const ASIDE = /^(?:\[[^\][]{1,40}\]|【[^】]{1,20}】|[(（][^()（）]{1,40}[)）]|♪.*♪)$/u;
/** Lines of programs and commands: `$ git push`, `>>> f(x)`, `x = y;`, `</div>`, `--force`. */
const CODE =
  /^\s*(?:[$%>]\s+\S|>>>|\.\.\.\s|#!|--?[a-z][\w-]*$|<\/?[a-z][^<>]*>$|[\w.$]+\s*(?:=|\+=|:=|->)\s*\S+|(?:def|class|import|return|function|const|let|var|sudo|git|apt|npm|pip|cd)\s\S.*[^.?!。]$)|[;{}]\s*$/u;
const SENTENCE_STOP = /[.?!。？！]["'”’」』）)]*$/u;

/** Tells whether anybody would miss a unit. */
export function kindOfUnit(text: string): UnitKind {
  const line = text.trim();
  if (!LETTER_OR_DIGIT.test(line)) return "nothing";
  if (NUMBERING.test(line) || NAVIGATION.test(line)) return "nothing";
  if (ASIDE.test(line)) return "trifle";
  return CODE.test(line) && !SENTENCE_STOP.test(line) ? "trifle" : "text";
}
