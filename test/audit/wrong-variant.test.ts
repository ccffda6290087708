import { describe, expect, test } from "vitest";
import { regionOf } from "../../src/audit/regional-usage.ts";
import { REGIONAL_WORDS } from "../../src/audit/regional-words.ts";
import { findingsIn, markedIn, type Row } from "./rows.ts";

const only = ["wrong-variant"] as const;
const argsOf = (rows: readonly Row[], chineseLocale: string) =>
  findingsIn(rows, { only, chineseLocale }).map(({ args }) => [args.found, args.expected]);

describe("Simplified characters in Traditional text", () => {
  test.each([
    ["The lamp is on.", "灯亮着。", "灯", "燈"],
    ["My country", "我的国家", "国", "國"],
    [
      "The boy heard her sing and then went home.",
      "男孩听見她唱歌，然后回家了。",
      "听、然后",
      "聽、然後",
    ],
    ["The price is high.", "价錢很高。", "价", "價"],
    ["These are for the doctor.", "这些是给醫生的。", "这、给", "這、給"],
    ["Five years later", "后五年间", "后五年、间", "後五年、間"],
    ["Three days later", "三天后", "三天后", "三天後"],
    ["After the meal", "飯后", "飯后", "飯後"],
    ["The one behind came last.", "之后、最后、后面", "之后、最后、后面", "之後、最後、後面"],
    ["It is located in Taipei.", "它位于臺北。", "位于", "位於"],
    ["The last champion and then a mile", "最后冠軍，然后里程", "最后、然后", "最後、然後"],
    ["It depends on the weather.", "取決于天氣。", "決于", "決於"],
    ["So they left.", "于是他們走了。", "于是", "於是"],
    ["He was born in 1912.", "他生于1912年。", "生于", "生於"],
    ["Delete it.", "請删除它。", "删", "刪"],
    ["What is this?", "這是什么？", "什么", "什麼"],
    [
      "What next? Why so?",
      "接下來該怎么辦？為什么那么做？",
      "怎么、什么、那么",
      "怎麼、什麼、那麼",
    ],
    ["Is it so?", "是么？", "么", "麼"],
    ["It is in the cloud.", "存放在云端。", "云端", "雲端"],
    ["It is in the box.", "在盒子里，里面有三個。", "盒子里、里面", "盒子裡、裡面"],
    ["Dry the cup and work on.", "把杯子擦干，再干活。", "擦干、干活", "擦乾、幹活"],
    ["A few noodles", "几個人吃牛肉面和面包。", "几個、牛肉面、面包", "幾個、牛肉麵、麵包"],
    ["Three cats on a ship", "三只小貓在船只上。", "三只、船只", "三隻、船隻"],
    ["The relation of the made thing", "關系與制造標准", "關系、制造、標准", "關係、製造、標準"],
    ["A typhoon came.", "台風來了。", "台風", "颱風"],
    ["The customer is inside.", "客户在内。", "户、内", "戶、內"],
  ])("%j | %j", (english, chinese, found, expected) => {
    expect(argsOf([[english, chinese]], "zh-TW")).toEqual([[found, expected]]);
  });

  test.each([
    "皇后坐在里長旁邊，看着台上的云林布袋戲。", // 后 里 着 台 云 are Traditional in other words
    "他手頭拮据，只好典當家中的斗櫃。",
    "涂先生住新庄，胜肽是蛋白質的片段。",
    "別説了，温室裏的羣眾都聽見。", // variants that Hong Kong prints
    "面前有几案一張，松樹下谷口有人干戈相向。",
    "陳堃與游錫堃同名，李喆也在。",
    "佢哋喺度食緊嘢，冇人嚟。",
    "皇后、王后、太后、母后和后妃都戴后冠，影后、歌后、天后宮、后羿、后里、后土也一樣。",
    "監察院長于右任和名臣于謙都姓于，單于則不然。",
    "武后封后一天，廢后三次；天后廟、媽祖天后宮。",
    "老么說：「人云亦云。」么兒住在獅子里，離這里程碑三公里面前。",
    "不能干涉若干部分，表面包含四方面條件，裡面粉刷過，只要一只是真的就好。",
    "控制造成的限制作用，管制程序與機關系統不准時常改動，宿舍不得烹煮。",
    "茶几上有秋千里外寄來的信，他在台上台風穩健。",
  ])("none in %j", (chinese) => {
    expect(argsOf([["…", chinese]], "zh-TW")).toEqual([]);
  });

  test("a queen and a Mr Yu give doubt, and Hong Kong has variants of its own", () => {
    expect(argsOf([["After the queen consort came", "國王之后"]], "zh-TW")).toEqual([]);
    expect(argsOf([["A letter to Yu Wen", "寫于文的信"]], "zh-TW")).toEqual([]);
    expect(argsOf([["The customer is inside.", "客户在内，删去。"]], "zh-HK")).toEqual([]);
    expect(argsOf([["After that", "之后"]], "zh-HK")).toEqual([["之后", "之後"]]);
    expect(argsOf([["What is in it?", "里面有什么？"]], "zh-HK")).toEqual([
      ["里面、什么", "裏面、什麼"],
    ]);
  });

  test("a variant is shown five times", () => {
    const rows = Array.from({ length: 8 }, (_, k): Row => [`Customer ${k}`, `客户${k}號`]);
    expect(findingsIn(rows, { only }).map(({ unit }) => unit)).toEqual([0, 1, 2, 3, 4]);
  });

  test("a text in Simplified characters has one finding for all of them", () => {
    const rows: Row[] = [
      ["We went to the country.", "我们去了那个国家。"],
      ["The car is here.", "车来了，这边请。"],
    ];
    const findings = findingsIn(rows, { only });
    expect(findings.map(({ args }) => [args.kind, args.other, args.count])).toEqual([
      ["text-characters", "zh-CN", 8],
    ]);
  });

  test("what is marked is the character", () => {
    const rows: Row[] = [["My country", "我的国家是国家"]];
    const [finding] = findingsIn(rows, { only });
    expect(markedIn(rows, finding!, "target")).toEqual(["国", "国"]);
    expect(finding?.args).toMatchObject({ kind: "characters", count: 2 });
  });

  test("Traditional characters in Simplified text", () => {
    expect(argsOf([["Please open the door.", "请打開门。"]], "zh-CN")).toEqual([["開", "开"]]);
    expect(argsOf([["The famous work", "著名的作品，乾坤"]], "zh-CN")).toEqual([]);
  });
});

describe("words of other regions", () => {
  test.each([
    ["The software is free.", "這套軟件免費。", "軟件", "軟體"],
    ["Print the information on paper.", "把信息打印在紙上。", "信息、打印", "資訊、列印"],
    ["She sent me a message.", "她傳了一則信息給我。", "信息", "訊息"],
    ["The quality is high.", "質量很高。", "質量", "品質"],
    ["The default value", "默認值", "默認", "預設"],
    ["Click the menu with the mouse.", "用鼠標點擊菜單。", "鼠標、菜單", "滑鼠、選單"],
    ["The program stops.", "程序停止。", "程序", "程式"],
    ["We took a taxi.", "我們坐的士去。", "的士", "計程車"],
    ["Log in first.", "請先登錄。", "登錄", "登入"],
    ["He lives in Sydney.", "他住在悉尼。", "悉尼", "雪梨"],
    ["Log in to your account.", "登錄您的賬號。", "登錄、賬號", "登入、帳號"],
    ["Activate the device on the screen.", "在屏幕上激活裝置。", "屏幕、激活", "螢幕、啟用"],
    ["30 cm long", "長30厘米", "厘米", "公分"],
    ["A text message with a link", "短信中的鏈接", "短信、鏈接", "簡訊、連結"],
    ["Digital cameras", "數碼相機", "數碼相機", "數位相機"],
  ])("for Taiwan: %j | %j", (english, chinese, found, expected) => {
    expect(argsOf([[english, chinese]], "zh-TW")).toEqual([[found, expected]]);
  });

  test.each([
    ["The mass of the ball is 3 kg, of good quality.", "球的質量為3公斤。"],
    ["The mass of the ball", "球的質量"],
    ["The receptor activates the cell.", "受體激活細胞。"],
    ["He tacitly agreed.", "他默認了。"],
    ["The waiter brought the menu.", "服務生拿來菜單。"],
    ["The procedure takes three days.", "申請程序需時三天。"],
    ["A brave soldier kept up his morale.", "勇敢的士兵維持高昂的士氣。"],
    ["It was registered at the office.", "已在辦事處登錄。"],
    ["The hard water clicked into place with a sound.", "喀一聲卡入定位。"],
    ["The window of the house", "房子的窗口"],
    ["They passed through the gate.", "他們通過大門。"],
    ["Support your friends.", "支持你的朋友。"],
    ["Read the document.", "請閱讀文件。"],
    ["It was stored in the country.", "國內存在許多問題。"],
    ["Books.com.tw", "博客來書店"],
    ["rugby", "橄欖球"],
    ["The film Social Network Software", "《網絡軟件》這部片"],
    ["“The taxi is in the fridge,” she said in Cantonese.", "「佢喺的士嗰度，雪櫃冇嘢。」"],
    ["A social network", "社會網絡"],
    [
      "The software runs on the network; the default is information.",
      "軟體在網路上執行，預設為資訊。",
    ],
  ])("fine in Taiwan: %j | %j", (english, chinese) => {
    expect(argsOf([[english, chinese]], "zh-TW")).toEqual([]);
  });

  test.each([
    ["We took a taxi.", "我們坐計程車去。", [["計程車", "的士"]]],
    ["The software of the network", "網路的軟體", [["網路、軟體", "網絡、軟件"]]],
    ["The software of the network", "網絡的軟件", []],
    ["information", "資訊", []],
    ["taxi, bus and print", "的士、巴士、打印、列印", []],
    ["Ecuador", "厄瓜多爾", []],
    ["Ecuador", "厄瓜多", [["厄瓜多", "厄瓜多爾"]]],
  ])("for Hong Kong: %j | %j", (english, chinese, expected) => {
    expect(argsOf([[english, chinese]], "zh-HK")).toEqual(expected);
  });

  test("for the Mainland, in Simplified characters", () => {
    expect(argsOf([["The software", "这套软体"]], "zh-CN")).toEqual([["软体", "软件"]]);
    expect(argsOf([["The software", "这套软件"]], "zh-CN")).toEqual([]);
  });

  test("the same word is shown five times, and counted", () => {
    const rows = Array.from({ length: 9 }, (_, k): Row => [`Software ${k}`, `第${k}套軟件`]);
    const findings = findingsIn(rows, { only });
    expect(findings.map(({ unit }) => unit)).toEqual([0, 1, 2, 3, 4]);
    expect(findings.every(({ args }) => args.count === 9)).toBe(true);
  });

  test("a text of another region has one finding", () => {
    const words = ["軟件", "打印機", "伺服器", "的士", "博客", "雪櫃", "意大利"];
    const rows = Array.from(
      { length: 6 },
      (): Row => ["The taxi and the software", words.join("，")],
    );
    const findings = findingsIn(rows, { only });
    expect(findings.map(({ args }) => [args.kind, args.other, args.count])).toEqual([
      ["text-words", "zh-HK", 36],
    ]);
    expect(findingsIn(rows, { only, chineseLocale: "zh-HK" })).toEqual([]);
  });

  test.each([
    ["zh-TW", "tw"],
    ["zh-Hant", "tw"],
    ["zh-Hant-HK", "hk"],
    ["zh-MO", "hk"],
    ["yue-HK", "hk"],
    ["zh-CN", "cn"],
    ["zh-Hans", "cn"],
    ["zh-SG", "cn"],
  ] as const)("%s is of %s", (locale, region) => {
    expect(regionOf(locale)).toBe(region);
  });

  test("every line of the table gives words to three regions, and patterns that compile", () => {
    const lines = REGIONAL_WORDS.trim().split("\n");
    expect(lines.length).toBeGreaterThan(200);
    for (const line of lines) {
      expect(line).toMatch(
        /^[^/;|~]+(?:~\d\d[^/;|]*)* \/ [^/;|]+ \/ [^/;|]+( ;!? [^ ].*?)?( \| \S.*)?$/u,
      );
    }
  });
});
