import { describe, expect, test } from "vitest";
import { findingsIn, markedIn, type Row } from "./rows.ts";

const only = ["encoding-damage"] as const;

describe("damaged characters", () => {
  test.each([
    ["The cafe.", "這間\ufffd\ufffd廳。", "lost", "\ufffd\ufffd"],
    ["The cafÃ© is open.", "咖啡廳開了。", "mojibake", "Ã©"],
    ["Itâ€™s open.", "開了。", "mojibake", "â€™"],
    ["It is open.", "é–‹äº†", "mojibake", "é–‹äº†"],
    ["It is open.", "锟斤拷開了。", "mojibake", "锟斤拷"],
    ["It is open.", "開了\ue123。", "private", "\ue123"],
    ["It is open.", "開了\u0007。", "control", "\u0007"],
    ["It is open.", "開了\ud840。", "half", "\ud840"],
    ["It is open.", "???開。", "questions", "???"],
    ["Mr. Wong is in.", "王?先生在。", "questions", "?"],
    ["Tom & Anna", "湯姆&nbsp;和安娜", "entity", "&nbsp;"],
    ["Tom’s cafe", "湯姆&amp;#39;咖啡", "entity", "&amp;#39;"],
  ])("%j | %j", (english, chinese, kind, text) => {
    const rows: Row[] = [[english, chinese]];
    const [finding, ...rest] = findingsIn(rows, { only });
    expect(rest).toEqual([]);
    expect(finding?.args).toMatchObject({ kind, text });
    expect([...markedIn(rows, finding!, "source"), ...markedIn(rows, finding!, "target")]).toEqual([
      text,
    ]);
  });

  test.each([
    ["Café São Paulo, Ångström, naïve, Çeşme", "São Paulo 咖啡館"],
    ["What???", "什麼???"],
    ["Really?", "真的嗎?是的。"],
    ["Write &lt; for <.", "用 &lt; 表示 <。"],
    ["R&D; AT&T", "研發；AT&T"],
    ["\tTab and\nline", "定位字元\t和換行\n"],
    ["𠮷 and 😀", "𠮷野家😀"],
    ["It’s “fine” – really…", "「很好」——真的……"],
    ["Hong Kong 嘅嘢", "嚟啦，喺度㗎"],
  ] satisfies Row[])("not %j | %j", (english, chinese) => {
    expect(findingsIn([[english, chinese]], { only })).toEqual([]);
  });
});
