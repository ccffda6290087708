import type { FaultWording, LintWording } from "./fault-wording.ts";

const say = (what: string, breaks: string): FaultWording => ({ what: () => what, breaks });
const FATAL =
  "XML 剖析器讀到此處必須停止：OmegaT 3.6 整個檔案都不載入，也不提示；translate-toolkit 報錯中止";
const INVALID = "不合 DTD，會驗證的程式拒收；OmegaT 3.6 與 translate-toolkit 不受影響";

/** Faults in Traditional Chinese. */
export const CHINESE: LintWording = {
  severities: { error: "錯誤", warning: "警告", note: "提示" },
  mending: (mending) =>
    mending === "fix"
      ? "「duizhao tmx fix」可修復"
      : mending === "person"
        ? "須由人判斷，fix 保留原樣"
        : `「duizhao tmx fix ${mending}」可修復`,
  more: (count) => `另有 ${count} 處`,
  summary: ({ units, error, warning, note, mended }) =>
    error + warning + note === 0
      ? `${units} 個翻譯單元，沒有問題`
      : `${units} 個翻譯單元：錯誤 ${error}、警告 ${warning}、提示 ${note}；「duizhao tmx fix」可修復${mended === error + warning + note ? "全部" : ` ${mended} 項`}`,
  faults: {
    "encoding-mismatch": {
      what: ({ declared, found }) => `宣告為 ${declared}，實際是 ${found}`,
      breaks: "OmegaT 3.6 不載入，或默默讀成亂碼；translate-toolkit 中止或讀成亂碼",
    },
    "encoding-bytes": {
      what: ({ damaged, found }) => `有 ${damaged} 個位元組不是 ${found} 字元，此為第一處`,
      breaks: FATAL,
    },
    "encoding-legacy": {
      what: ({ found }) => `編碼是 ${found}，不是 Unicode`,
      breaks: "XML 只要求剖析器認得 UTF-8 與 UTF-16；多數 Big5 對照表沒有香港字",
    },
    "encoding-unknown": { what: ({ found }) => `沒有名為 ${found} 的編碼`, breaks: FATAL },
    "utf-16": say(
      "編碼是 UTF-16，memoQ 與舊版 Trados 如此匯出",
      "XML 剖析器都能讀，但 grep、diff、Git 等文字工具不行",
    ),
    "utf-16-no-mark": say(
      "UTF-16 檔沒有位元組順序記號",
      "XML 要求有此記號；OmegaT 3.6 與 translate-toolkit 猜得對，其他程式未必",
    ),
    "byte-order-mark": say(
      "檔頭有位元組順序記號，UTF-8 不需要",
      "OmegaT 3.6 與 translate-toolkit 不受影響；以「<?xml」開頭判斷的程式認不出",
    ),
    declaration: {
      what: ({ found }) =>
        found === "late" ? "XML 宣告之前有別的內容（空行也算）" : "XML 宣告沒有寫版本 1.0",
      breaks: FATAL,
    },
    "xml-1.1": say(
      "是 XML 1.1",
      "很少程式支援：XML 1.1 容許控制字元，translate-toolkit 遇到即中止",
    ),
    doctype: say(
      "有 DOCTYPE，程式會到檔案旁邊或網路上找 DTD",
      "找不到時，會載入 DTD 的剖析器（如 Java 的預設設定）中止；OmegaT 3.6 與 translate-toolkit 不受影響",
    ),
    "bare-ampersand": say("& 未轉義，應寫作 &amp;", FATAL),
    "bare-less-than": { what: ({ found }) => `< 未轉義（${found}），應寫作 &lt;`, breaks: FATAL },
    "undefined-entity": {
      what: ({ found }) => `${found} 是 HTML 實體或不存在；XML 只有五個實體`,
      breaks: FATAL,
    },
    "control-character": {
      what: ({ found }) => `控制字元 ${found}，XML 不容許，寫成參照也不行`,
      breaks: FATAL,
    },
    "cdata-end": say("文字中有 ]]>，應寫作 ]]&gt;", FATAL),
    comment: say("註解或處理指令不合 XML：含有 -- 或控制字元", FATAL),
    "attribute-syntax": {
      what: ({ element, attribute }) =>
        attribute === ""
          ? `<${element}> 的屬性寫法錯誤：缺引號，或值中有 <`
          : `<${element}> 的屬性 ${attribute} 重複`,
      breaks: FATAL,
    },
    "not-closed": { what: ({ element }) => `<${element}> 沒有結尾標籤`, breaks: FATAL },
    "stray-close": { what: ({ element }) => `</${element}> 沒有對應的開頭標籤`, breaks: FATAL },
    "cut-off": {
      what: ({ line }) =>
        `檔案不完整：結尾被截斷${line === undefined ? "" : `，第 ${line} 行開始的翻譯單元因此遺失`}`,
      breaks: FATAL,
    },
    "outside-root": { what: ({ found }) => `<tmx> 之外有「${found}」`, breaks: FATAL },
    version: {
      what: ({ found }) => (found === "" ? "沒有寫 TMX 版本" : `版本寫作「${found}」，應為 1.4`),
      breaks:
        '新版 OmegaT 會驗證，連 version="1.4b" 也拒收；OmegaT 3.6 與 translate-toolkit 不看版本',
    },
    "version-old": {
      what: ({ found }) => `是 TMX ${found}`,
      breaks: "試過的程式都能讀；依 TMX 1.4 驗證的程式拒收",
    },
    namespace: {
      what: ({ attribute }) => `有命名空間（${attribute}），TMX 沒有`,
      breaks: "OmegaT 3.6 與 translate-toolkit 不受影響；不認命名空間的程式找不到內容",
    },
    "header-missing": say("沒有 header", INVALID),
    "header-attribute": {
      what: ({ attribute }) => `header 缺少必備屬性 ${attribute}`,
      breaks: INVALID,
    },
    "srclang-missing": say(
      "header 沒有 srclang",
      "OmegaT 3.6 整個檔案都不載入，也不提示；其他程式匯入時詢問或猜測來源語言",
    ),
    "srclang-unknown": {
      what: ({ found, tags }) => `srclang 是 ${found}，單元卻是 ${tags}`,
      breaks: "依 srclang 匯入的程式找不到原文；OmegaT 3.6 與 translate-toolkit 不看",
    },
    "body-missing": say("沒有 body", "不合 DTD，會驗證的程式拒收"),
    "unit-outside-body": say("翻譯單元在 <body> 之外", INVALID),
    "element-case": {
      what: ({ element }) => `<${element}> 用了大寫`,
      breaks: "XML 區分大小寫：OmegaT 3.6 與 translate-toolkit 找不到單元，也不提示",
    },
    "element-unknown": {
      what: ({ element, parent }) => `<${parent}> 裡不能有 <${element}>`,
      breaks: INVALID,
    },
    "element-order": { what: ({ element }) => `<${element}> 的位置太後面`, breaks: INVALID },
    "element-nested": {
      what: ({ element }) => `<${element}> 裡又有 <${element}>`,
      breaks: "OmegaT 3.6 與 translate-toolkit 讀不到譯文",
    },
    "attribute-unknown": {
      what: ({ element, attribute }) => `TMX 的 <${element}> 沒有屬性 ${attribute}`,
      breaks: INVALID,
    },
    "attribute-value": {
      what: ({ attribute, found }) => `${attribute} 不能是「${found}」`,
      breaks: INVALID,
    },
    date: {
      what: ({ attribute, found }) => `${attribute} 是「${found}」，應寫成 20260131T093000Z 的形式`,
      breaks: "依規定讀日期的程式會捨棄；OmegaT 3.6 與 translate-toolkit 不受影響",
    },
    "prop-type": say(
      "<prop> 沒有 type",
      "若在單元中，OmegaT 3.6 會失去此單元與其後全部單元，也不提示",
    ),
    "stray-text": {
      what: ({ found, element }) => `<${element}> 裡不能有文字（「${found}」）`,
      breaks: "沒有程式會讀這段文字，會驗證的程式拒收整個檔案",
    },
    "no-units": say("沒有翻譯單元", "沒有東西可載入"),
    "unit-empty": say(
      "翻譯單元沒有 <tuv>",
      "不合 DTD；translate-toolkit 讀成空單元，OmegaT 3.6 略過",
    ),
    "lang-missing": say("<tuv> 沒有語言", "只要有一個，OmegaT 3.6 就整個檔案都不載入，也不提示"),
    "lang-attribute": {
      what: ({ element }) => `<${element}> 用了 TMX 1.1 的 lang，應為 xml:lang`,
      breaks: "1.4 起不合 DTD，會驗證的程式拒收；OmegaT 3.6 與 translate-toolkit 兩者都讀",
    },
    "lang-tag": {
      what: ({ found, expected }) =>
        expected === ""
          ? `「${found}」不是語言標籤`
          : `語言標籤不應寫成「${found}」，應為 ${expected}`,
      breaks: "OmegaT 3.6 找不到英文原文（en_US、eng、English、1033），因此不載入，也不提示",
    },
    "segment-missing": say("<tuv> 沒有 <seg>", "OmegaT 3.6 與 translate-toolkit 沒有此單元的譯文"),
    "segment-twice": say("<tuv> 有兩個 <seg>", "OmegaT 3.6 取最後一個，translate-toolkit 取第一個"),
    "segment-empty": {
      what: ({ found }) => `${found} 的句段是空的`,
      breaks: "OmegaT 3.6 把空白當成譯文填入文件，連前面已有譯文的也被蓋掉",
    },
    "language-missing": {
      what: ({ found }) => `單元只有一種語言（${found || "未標"}）`,
      breaks: "沒有用處：OmegaT 3.6 與 translate-toolkit 沒有此單元的譯文",
    },
    "language-twice": {
      what: ({ found }) => `單元有兩個 ${found} 譯文`,
      breaks: "OmegaT 3.6 取最後一個，translate-toolkit 取第一個",
    },
    "source-not-first": {
      what: ({ found }) => `原文（${found}）不是第一個 <tuv>`,
      breaks: "translate-toolkit 以第一個為原文；OmegaT 3.6 依語言判斷",
    },
    "sides-swapped": say(
      "標為英文的是中文，標為中文的是英文",
      "OmegaT 3.6 與 translate-toolkit 都永遠比對不到",
    ),
    "variants-mixed": {
      what: ({ tags }) => `有好幾種中文：${tags}`,
      breaks:
        "沒有專案語言的單元，OmegaT 3.6 不分地區，任何一種都可能填入；translate-toolkit 取每個單元的第一種",
    },
    "variant-text": {
      what: ({ found, tag }) => `標為 ${tag}，卻有另一種字形：${found}`,
      breaks: "照樣當作譯文提供",
    },
    untranslated: say("譯文與原文相同", "照樣當作譯文提供，算作已翻譯"),
    "tuid-twice": {
      what: ({ found, line }) => `tuid「${found}」在第 ${line} 行已用過`,
      breaks: "TMX 未規定；以 tuid 識別單元的程式只留一個",
    },
    "unit-twice": { what: ({ line }) => `與第 ${line} 行的單元相同`, breaks: "無害，只占空間" },
    "translation-conflict": {
      what: ({ line }) => `同一原文在第 ${line} 行有另一種譯文`,
      breaks: "OmegaT 3.6 填入後者；「duizhao merge」可列出並取捨",
    },
    "markup-text": {
      what: ({ found }) => `句段中的 ${found} 不是 TMX 的標籤`,
      breaks:
        "不合 DTD；OmegaT 3.6 會丟掉標籤之間的文字，譯文因而變成空白；translate-toolkit 丟掉標籤",
    },
    "inline-unpaired": {
      what: ({ element }) => `<${element}> 沒有成對`,
      breaks: "編輯器無法放置；單獨的標籤在 TMX 應為 <it>",
    },
    "inline-attribute": {
      what: ({ element, attribute }) =>
        attribute === "i"
          ? `<${element}> 沒有編號 i，或與另一對重複`
          : `<${element}> 缺少 ${attribute}`,
      breaks: "不合 DTD，會驗證的程式拒收；標籤無法配對",
    },
    "inline-misplaced": {
      what: ({ element, parent }) => `<${parent}> 裡不能有 <${element}>`,
      breaks: "不合 DTD，會驗證的程式拒收",
    },
    "inline-differs": say("譯文的內嵌標籤與原文不同", "填入譯文時，編輯器警告缺少標籤"),
    "inline-tags": say(
      "句段有內嵌標籤",
      "translate-toolkit 把標籤當作文字，因此純文字比對不到；OmegaT 3.6 略去標籤",
    ),
    "inline-highlight": say(
      "句段有 <hi>",
      "OmegaT 3.6 丟掉其中的文字，原文因而比對不到，譯文缺一塊",
    ),
    "pretty-printed": say(
      "排版用的換行與縮排成了句段的一部分",
      "OmegaT 3.6 與 translate-toolkit 比對不到原文，並把換行填入譯文",
    ),
    "line-end": say("句段中有換行", "只有在同處換行的文字才比對得到"),
    "space-at-end": say("句段頭尾有空白", "OmegaT 3.6 與 translate-toolkit 比對不到原文"),
    "segment-long": {
      what: ({ units }) => `句段長達 ${units} 字元`,
      breaks: "幾乎比對不到；有些程式會截斷或變慢",
    },
    "invisible-character": {
      what: ({ found }) => `看不見的字元 ${found}`,
      breaks: "OmegaT 3.6 與 translate-toolkit 比對不到沒有此字元的文字",
    },
    "not-nfc": say("字母與附加符號分開（不是 NFC）", "別處的文字是 NFC，因此比對不到"),
    "entity-text": {
      what: ({ found }) => `文字中有 ${found}：轉義了兩次`,
      breaks: "照字面顯示，原文也比對不到",
    },
    "replacement-character": {
      what: ({ found }) => `遺失的字元：${found}`,
      breaks: "隨譯文填入文件",
    },
    mojibake: {
      what: ({ found }) => `「${found}」是以錯誤編碼讀出的亂碼`,
      breaks: "隨譯文填入文件，原文也比對不到",
    },
    "private-use": {
      what: ({ found }) => `「${found}」是造字：舊香港增補字或字型自訂字`,
      breaks: "在別的電腦上顯示為方框",
    },
  },
};
