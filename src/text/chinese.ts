import { characterAt, characterBefore, isHan, isSpace, skipSpace } from "./character.ts";
import { isOpening, isQuotation, isTitle } from "./enclosure.ts";
import { abbreviationKind, endsMarkedName } from "./english-abbreviations.ts";
import { SIMPLIFIED_ONLY } from "./frequent-han.ts";
import { isLabel } from "./list.ts";
import { toSimplified } from "./normalize.ts";
import { isEllipsis, type Stop } from "./stop.ts";

/** Code units looked at behind a quotation for the words that say who spoke. */
const REACH = 40;

const SPEECH_VERB =
  "憶述|透露|坦言|直言|笑稱|感慨|回憶|重申|呼籲|回答|反問|追問|答道|回應|表示|補充|強調|指出|吩咐|嘀咕|抱怨|解釋|插嘴|建議|提醒|警告|央求|哀求|懇求|催促|安慰|" +
  "驚呼|尖叫|大叫|咆哮|怒斥|斥責|讚嘆|讚歎|感嘆|感歎|嘟囔|咕噥|附和|接話|搭話|自語|低語|喃喃|呢喃|質問|詢問|請求|命令|" +
  "宣布|稱讚|承認|否認|應聲|哭訴|呼喊|大喊|高喊|嚷嚷|佢話|我話|" +
  "(?<!小|傳|據|聽|學|演|解|難|遊|此|這麼|這樣|那麼)說(?!明|法|得|服|不定|來)|" +
  "(?<!知|難|街|味|頻|報|地|人|一|軌|管|鐵|車|通|跑|赤|霸|孝|厚|公)道(?!路|理|德|具|歉|謝|別|教|地)|" +
  "(?<!學|訪|疑|提|慰|請)問(?!題|世|卷|候|津)|(?<!報)答(?!案|應|謝|覆)|" +
  "(?<!呼)喊(?!話)|叫(?!做|作|醒|來|車|住|了一)|嚷|罵|嘆(?!氣|息)|歎(?!氣|息)|吼|(?<!演|主|開|來)講(?!究|台|座|師|義|堂|話)|唸|唱(?!歌|片)|喝道|接口|開口";
/** 他問 / 老師大聲回答 / 她笑著說了一句: a clause that ends with its verb. */
const isSpeechClause = inBothScripts(
  new RegExp(
    `^[\\p{Script=Han}\\p{L}·‧．\\s]{0,18}?(?:${SPEECH_VERB})(?:著|了|完|道|說|起來|一聲|一句|一次|一遍|幾次|他|她|我|你|它|自己|大家|眾人|他們|她們|我們|對方|過|出聲|下去|回去|回來|的|呢)*$`,
    "u",
  ),
);
/** 她說完便走: the verb comes soon, whatever follows. */
const isEarlySpeech = inBothScripts(
  /^(?:[他她它我你您佢]們?|咱們?|大家|眾人|有人|對方|\p{Script=Han}{2,3})[\p{Script=Han}]{0,4}?(?:說完|說著|說道|問道|答道|喊道|叫道|笑道|罵道|嘆道|應道|喝道|吼道|回答|追問|反問)/u,
);
/** Words that begin a sentence of its own, though it speaks of speaking: 於是我問了。 */
const isNewThought = inBothScripts(
  /^(?:於是|所以|然後|但|可是|因此|因為|如果|雖然|不過|後來|結果)/u,
);
/** Words that tie a quotation to the rest of its clause: 「為什麼？」的問題、「走！」這句話. */
const continuesQuotation = inBothScripts(
  /^(?:的|之(?!後|前)|這(?:句|種|樣|類|話|一(?:句|點|問|說)|[兩三幾]?個?(?:字|詞|問題|說法|名|標|口號|想法|念頭|觀念|概念|題)|些(?:字|話|問題))|那(?:句|種|樣)|等(?!一|等|到|我|他)|一(?:詞|語|句|類|文|書|片|劇)|[二三四五兩]個?字|為(?:題|名|由|主題)|是(?!的)|及|與|和|或|作為|成為|來(?:表示|形容|稱)|字樣|云云|、)/u,
);
/** What may stand before a quotation that is speech: 他說「…」, 說：「…」, ，「…」. */
const leadsSpeech = inBothScripts(
  /(?:^|[：:，,、。！？!?；;…—」』”"）)\s說道問答喊叫嚷罵嘆歎吼講話唸唱想笑著稱云曰])$/u,
);
/** Marks after which a sentence goes on. */
const GOES_ON = /[，、；：,;:·‧=％%／]/u;
const CJK_STOP = /[。｡！？]/u;

/** Tests for a pattern written in Traditional characters, and for the same in Simplified ones. */
function inBothScripts(pattern: RegExp): (text: string) => boolean {
  let simplified: RegExp | undefined;
  return (text) => {
    if (pattern.test(text)) return true;
    if (!Array.from(text).some((character) => SIMPLIFIED_ONLY.has(character))) return false;
    simplified ??= new RegExp(toSimplified(pattern.source), pattern.flags);
    return simplified.test(text);
  };
}

/** Decides whether a stop beside a Chinese character or mark ends a sentence. */
export function endsChinese(stop: Stop): boolean {
  const { text, run, end, next, sentence, runStart, runEnd } = stop;
  const first = characterAt(text, next);
  if (GOES_ON.test(first)) return false;
  const isClosed = end > runEnd;
  const closing = isClosed ? text[end - 1]! : "";
  if (isEllipsis(run))
    return isQuotation(closing || first) && isOpening(first) && isQuotation(first);
  if (isClosed && isTitle(closing)) return false;
  if (!CJK_STOP.test(run)) {
    if (!isClosed && isCode(stop)) return false;
    if (!/[!?]/u.test(run) && !endsDot(stop)) return false;
  }
  if (/[!！]/u.test(run) && endsMarkedName(text.slice(Math.max(0, runStart - 16), runStart), "")) {
    return false; // Yahoo!奇摩
  }
  if (!isQuotation(closing)) return true;

  const open = stop.partner[end - 1]!;
  const isLong = open < sentence; // its beginning is in an earlier sentence
  if (isOpening(first) && isQuotation(first)) return true;
  const clause = text.slice(next, next + REACH);
  if (continuesQuotation(clause)) return false;
  if (!isLong && !leadsSpeech(text.slice(Math.max(sentence, open - 2), open))) return false;
  return !isAttribution(clause);
}

/** 「好。」他說。 but not 「好。」他說：「…」, where the next quotation is his. */
function isAttribution(following: string): boolean {
  if (isNewThought(following)) return false;
  const clause = following.replace(/^([^，。！？：；]{1,12})[（(][^）)]{0,20}[）)]/u, "$1");
  const length = clause.search(/[，。！？：；、…—,!?:;「『“"（(\n\r]/u);
  const words = (length < 0 ? clause : clause.slice(0, length)).trim();
  const mark = length < 0 ? "" : clause[length]!;
  if (/[：:]/u.test(mark)) return false;
  if (isSpeechClause(words) || isEarlySpeech(words)) return true;
  if (!/[，,]/u.test(mark) || length > 12) return false;
  // 「好。」他想了想，問道。
  const second = clause.slice(length + 1);
  const secondLength = second.search(/[，。！？：；、…—,!?:;「『“"（(\n\r]/u);
  if (secondLength < 0 || /[：:]/u.test(second[secondLength]!)) return false;
  return secondLength <= 10 && isSpeechClause(second.slice(0, secondLength));
}

/** `!$`, `!!（`, `ls ?`, `:q!`: marks of commands and patterns, not of sentences. */
function isCode({ text, start, end, run }: Stop): boolean {
  const after = characterAt(text, end);
  if (/^[!?]+$/u.test(run) && /[$（(\p{Script=Latin}\p{N}]/u.test(after)) return true;
  const isLoose = start === 0 || isSpace(text[start - 1]!);
  if (isLoose && after !== "" && !isSpace(after) && !isHan(after)) return true;
  return /(?:^|[\s\p{Script=Han}])[:/$\\-][!-~]*$/u.test(
    text.slice(Math.max(0, start - 16), start),
  );
}

/** An ASCII (or ．) stop: not in numbers, labels, abbreviations and names of files. */
function endsDot({ text, sentence, start, end, next, run }: Stop): boolean {
  const before = characterBefore(text, start);
  const after = characterAt(text, end);
  if (run.includes("．")) return false; // 約翰．史密斯
  if (start - sentence < REACH && isLabel(text.slice(sentence, start + 1))) return false;
  if (isHan(before)) return !/^(?:[a-z0-9]|[A-Z]{2})/u.test(text.slice(end, end + 2)); // 副檔名為.txt
  const lead = text.slice(Math.max(0, start - REACH), start);
  if (/[0-9０-９]$/u.test(before)) return !isNumberOfThing(lead, after);
  const word = /[\p{L}\p{M}.°]*$/u.exec(lead)![0];
  if (word === "") return end === next ? isHan(after) || isOpening(after) : true;
  if (/^\p{L}$|\.\p{L}{1,2}$/u.test(word) || abbreviationKind(word) !== undefined) return false;
  return isHan(after) || isSpace(after) || isOpening(after);
}

/** 圖 3.各縣市人口, `步驟如下：1.開機`: the stop belongs to the number. */
function isNumberOfThing(lead: string, after: string): boolean {
  if (/(?:圖|表|步驟|附件|附表|第|No|no|例|題)\s*[0-9０-９.-]*$/u.test(lead)) return true;
  const isLabelHere = /(?:^|[：:；;。，、！？(（「])\s*[0-9０-９]{1,3}$/u.test(lead);
  return isLabelHere && (isHan(after) || isSpace(after));
}

/** Offset of the first character behind `at` that is neither white space nor an opening mark. */
export function skipOpening(text: string, at: number): number {
  let offset = skipSpace(text, at);
  const limit = offset + 4;
  while (offset < limit && offset < text.length && isOpening(text[offset]!)) offset++;
  return offset;
}
