import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { loadLexicon } from "../../src/io/lexicon.ts";
import { alignmentOf } from "../format/sample.ts";
import { figuresOf } from "./figures-of.ts";

test.each([
  ["a scale", "It cost 38 million dollars.", "耗資38億元。", ["number: 38 million | 38億"]],
  [
    "萬 for 億",
    "They sold 1.2 billion shares.",
    "他們賣出12萬股。",
    ["number: 1.2 billion | 12萬"],
  ],
  ["one digit", "There are 1,284 graduates.", "畢業生有1,248人。", ["number: 1,284 | 1,248"]],
  ["words", "Thirty-one of them sang.", "其中二十七隻會唱。", ["number: Thirty-one | 二十七"]],
  [
    "basis points",
    "It rose 80 basis points.",
    "上升80個百分點。",
    ["number: 80 basis points | 80個百分點"],
  ],
  ["a small number", "She has three brothers.", "她有兩個哥哥。", ["number: three | 兩"]],
  ["a number left out", "It took 1,250 nails.", "這是用釘子造的。", ["number: 1,250 | -"]],
  ["a number added", "It was built with nails.", "用了1250根釘子。", ["number: - | 1250"]],
  ["a percentage", "Prices rose by 20%.", "物價上漲三成。", ["number: 20% | 三成"]],
  ["a discount the wrong way round", "Now 30% off.", "現在三折。", ["number: 30% | 三折"]],
  ["a fraction", "Two thirds agreed.", "四分之三同意。", ["number: Two thirds | 四分之三"]],
  ["a multiple", "Sales tripled.", "銷售成長為五倍。", ["number: tripled | 五倍"]],
  ["an article renumbered", "Article 9", "第十條", ["number: 9 | 第十"]],
  ["a chapter in Roman numerals", "Chapter IV Penalties", "第五章　罰則", ["number: IV | 第五"]],
  ["a version", "Firmware 3.2.1 is needed.", "需要韌體3.2.4。", ["number: 3.2.1 | 3.2.4"]],
  ["a version of two parts", "Firmware 3.1", "韌體 3.0", ["number: 3.1 | 3.0"]],
  ["a version told by a word", "Version 3.10 is needed.", "需要 3.1 版。", ["number: 3.10 | 3.1"]],
  ["a version after v", "Needs v2.20 or later.", "需要 v2.2 或更新版本。", ["number: 2.20 | 2.2"]],
  ["a version after a name", "Install Fern 4.10.", "請安裝 Fern 4.1。", ["number: 4.10 | 4.1"]],
  ["a section", "See section 2.10.", "見第2.1節。", ["number: 2.10 | 第2.1"]],
  ["an item", "4. Press the key.", "9. 按下按鍵。", ["number: 4 | 9"]],
  ["the end of a range", "For 10 to 15 people.", "供十至十八人使用。", ["number: 15 | 十八"]],
  ["a tolerance", "Accurate to ±5%.", "誤差±8%。", ["number: 5% | 8%"]],
  [
    "a bigger number in a lease",
    "Rent: 12,500 a month.",
    "租金：每月壹萬貳仟元。",
    ["number: 12,500 | 壹萬貳仟"],
  ],
  [
    "two sums in their order",
    "a fine of not less than NT$30,000 but not more than NT$150,000",
    "處新臺幣六萬元以上三十萬元以下罰鍰",
    ["number: NT$30,000 | 六萬", "number: NT$150,000 | 三十萬"],
  ],
  [
    "the same value said by another mention",
    "Press 8, then 8 again, then 1.",
    "先按8，再按1，再按1。",
    ["number: 8 | 1"],
  ],
  ["a distance converted wrongly", "It is 5 miles away.", "距離15公里。", ["number: 5 | 15"]],
  ["a measure", "12 cm long", "長十四公分", ["number: 12 | 十四"]],
  ["a distance left out", "It lies about 6 km away.", "離這裡大約公里。", ["number: 6 | -"]],
  ["an age left out", "She was seventy-eight.", "她老人家今年了。", ["number: seventy-eight | -"]],
  ["weeks left out", "It takes eight weeks.", "需時為週。", ["number: eight | -"]],
  ["a rough number left out", "About 400 steps", "大約級台階", ["number: 400 | -"]],
  ["a share halved wrongly", "half of 1%", "百分之零點三", ["number: 1% | 百分之零點三"]],
  ["shares that differ", "the 80/20 rule", "七三法則", ["number: 80 | 七三"]],
  ["a street number", "It is 6 Chungshan Road.", "在中山路八號。", ["number: 6 | 八"]],
])("finds %s", (_, english, chinese, expected) => {
  expect(figuresOf(english, chinese)).toEqual(expected);
});

test.each([
  // values
  ["1.2 million people live there.", "那裡住了120萬人。"],
  ["1.2 million people live there.", "那裡住了一百二十萬人。"],
  ["A debt of 38 trillion.", "負債38萬億。"],
  ["A debt of 38 trillion.", "負債三十八兆。"],
  ["It cost 7.4 billion.", "耗資74億。"],
  ["One hundred and twenty-three thousand copies", "十二萬三千冊"],
  ["It has 3 rooms.", "有３個房間。"],
  ["The sum of 1,200 dollars.", "計新臺幣壹仟貳佰元整。"],
  ["It weighs 3.10 tons.", "重3.1噸。"],
  ["It rose 3.10 points.", "上升3.1點。"],
  ["Versions 3.1 and 3.10 work.", "3.10 版與 3.1 版都可以。"],
  ["Version 3.10", "版本 3.10"],
  ["160 000 visitors came.", "有16萬名遊客。"],
  ["It covers 1,380 hectares.", "佔地1 380公頃。"],
  ["minus 5 degrees", "零下五度"],
  // shares
  ["20% of them left.", "百分之二十的人走了。"],
  ["20% of them left.", "兩成的人走了。"],
  ["It accounts for 45% of the cost.", "佔成本四成半。"],
  ["Everything is 30% off.", "全館七折。"],
  ["Tickets are 15% off today.", "今日門票八五折。"],
  ["Two thirds of the land is forest.", "土地有三分之二是森林。"],
  ["Output rose by a third.", "產量增加了三分之一。"],
  ["Half of them agreed.", "一半的人同意。"],
  ["A quarter of the members came.", "四分之一的會員到場。"],
  ["It was, in truth, a quarter.", "其實只有四分之一。"],
  ["0.5% interest", "利率千分之五"],
  // multiples and groups
  ["It is twice as long.", "長度是兩倍。"],
  ["He bought a dozen eggs.", "他買了十二顆蛋。"],
  ["He bought two dozen eggs.", "他買了二十四顆蛋。"],
  ["Both sides signed.", "雙方簽了字。"],
  ["A threefold rise", "增為三倍"],
  // ranges
  ["for 10-15 people", "供10至15人"],
  ["for 10 to 15 people", "供十至十五人"],
  ["10 to 20 million tons", "1000萬至2000萬噸"],
  ["10 to 20 million tons", "一千萬到兩千萬噸"],
  ["accurate to ±5 %", "誤差±5%"],
  ["Paragraphs 1, 2, 4, 5 and 6 apply.", "第一項、第二項、第四項至第六項準用之。"],
  // ordinals and sections
  ["Article 15-1", "第15條之1"],
  ["See section 2.3.1.", "見第2.3.1節。"],
  ["Chapter III", "第三章"],
  ["the twenty-first century", "二十一世紀"],
  ["(2) a copy of the permit;", "二、許可證影本；"],
  ["two (2) or more persons", "二人以上"],
  ["1. Sign in.", "登入。"],
  // no numbers
  ["One of the boats sank.", "有艘船沉了。"],
  ["One day it rained.", "有一天下雨了。"],
  ["He walked all over the place.", "他四處走動。"],
  ["It was very cold in case you wondered.", "萬一你好奇，天氣十分寒冷。"],
  ["She lives in Kowloon.", "她住在九龍。"],
  ["They left in small groups.", "他們三三兩兩地離開。"],
  ["He explained it briefly.", "他三言兩語就解釋完了。"],
  ["His heart was in his mouth.", "他心裡七上八下。"],
  ["The Belt and Road Initiative", "一帶一路倡議"],
  ["The people were tired.", "百姓都累了。"],
  ["Never forget it.", "千萬別忘記。"],
  ["We went to Jiufen and Sanxia.", "我們去了九份和三峽。"],
  ["a used car", "一輛二手車"],
  ["We will tell you at once.", "我們會在第一時間通知您。"],
  ["There were some people and a dog.", "有一些人和一隻狗。"],
  ["Cross-strait relations", "兩岸關係"],
  ["First of all, wash it.", "首先把它洗乾淨。"],
  ["He is the world number one.", "他是世界冠軍。"],
  ["Just a second.", "等一下。"],
  // roughly
  ["Several hundred people came.", "數百人到場。"],
  ["About 3,900 people came.", "約有3,874人到場。"],
  ["More than 300 people", "三百多人"],
  ["Hundreds of millions of users", "數億名使用者"],
  ["It weighs 2.7255 kg.", "重2.726公斤。"],
  // conversions
  ["It is 5 miles away.", "距離8公里。"],
  ["A six-foot wall", "一道一百八十公分的牆"],
  ["A 6-foot wall", "一道兩公尺高的牆"],
  ["It weighs 10 pounds.", "重4.5公斤。"],
  ["It was 68°F outside.", "外頭攝氏20度。"],
  ["100 acres of rice", "40公頃的稻田"],
  ["a house of 30 ping", "約100平方公尺的房子"],
  ["600 grams of pork", "豬肉一台斤"],
  ["eighteen months later", "一年半以後"],
  ["two and a half hours", "兩個半小時"],
  ["It took 90 minutes.", "花了一個半小時。"],
  ["2 hours 30 minutes", "兩個半小時"],
  ["She is five feet four inches tall.", "她身高一百六十三公分。"],
  ["She is five feet four inches tall.", "她身高一米六零。"],
  ["It is 328 feet deep.", "深100公尺（328英尺）。"],
  ["a metre and a half", "一公尺半"],
  ["a decade of work", "十年的努力"],
  ["They worked for four decades.", "他們工作了四十年。"],
  ["forty cents a trip", "每程四角"],
  ["Files of up to 512 KB", "檔案最大512KB"],
  ["100 km/h", "時速一百公里"],
  ["60 mph", "時速97公里"],
  ["500 g", "半公斤"],
  ["a week later", "七天後"],
  ["It is open 24 hours a day.", "全天開放。"],
  // said otherwise
  ["Louis XIV built it.", "路易十四所建。"],
  ["Pope John Paul II came.", "教宗若望保祿二世來訪。"],
  ["World War II ended.", "二戰結束了。"],
  ["The G20 met.", "二十國集團開會。"],
  ["COVID-19 spread.", "新冠肺炎擴散。"],
  ["after the 9/11 attacks", "九一一事件之後"],
  ["after the 9/11 attacks", "911恐怖攻擊之後"],
  ["the 2/28 Incident", "二二八事件"],
  ["1 in 5 people", "五分之一的人"],
  ["three out of four", "四人中有三人"],
  ["a five-star hotel", "五星級飯店"],
  ["every two days", "每隔一天"],
  ["Two or three days later", "兩三天後"],
  ["He is in his early thirties.", "他三十出頭。"],
  ["once in a thousand years", "千載難逢"],
  ["two birds with one stone", "一石二鳥"],
  ["100% cotton", "純棉"],
  ["step 1 of 3", "三個步驟中的第一步"],
  ["sixth graders", "六年級生"],
  ["the 18th century", "十八世紀"],
  ["the 1700s", "十八世紀"],
  ["US$1.5tn", "1.5兆美元"],
  ["won 3-0", "以三比零獲勝"],
  ["No. 7, Lane 30", "30巷7號"],
  ["1½ cups", "一杯半"],
  ["1/2 teaspoon of salt", "半茶匙鹽"],
  ["1/2 kg of sugar", "半公斤糖"],
  ["Take 1/2 tablet.", "服用半顆。"],
  ["Take 1 1/2 tablets.", "服用一錠半。"],
  ["2 1/2 tablespoons of oil", "油兩湯匙半"],
  ["one and a half tablets", "一錠半"],
  ["two and a half hours", "兩小時半"],
  ["A thousand troops are easy to get.", "千軍易得。"],
  ["Ten thousand horses galloped.", "萬馬奔騰。"],
  ["The troops and the horses came.", "千軍萬馬都來了。"],
  ["The common people", "黎民百姓"],
  ["A hundred families", "百姓"],
  ["He walked a thousand miles.", "他行千里路。"],
  ["every household", "千家萬戶"],
  ["for all generations", "千秋萬世"],
  ["It was ten to one in the morning.", "那時是差十分鐘凌晨一點。"],
  ["It was ten to one.", "差十分一點。"],
  ["Sales fell in a quarter.", "一季之內銷售下滑。"],
  ["The interval was cut from 12 minutes to 10.", "班次由12分鐘縮短至10分鐘。"],
  ["the 80/20 rule", "八二法則"],
  ["the 80/20 rule", "二八法則"],
  ["Their chances are 50-50.", "他們的機會一半一半。"],
  ["Their chances are 50-50.", "五五波。"],
  ["half of 1%", "百分之零點五"],
  ["half of 1 percent of them", "其中的0.5%"],
  ["sixty years ago", "一甲子前"],
  ["They are much of a muchness.", "他們半斤八兩。"],
  ["two or three", "兩三個"],
  ["some twenty or thirty children", "三二十個孩子"],
  ["The Man Chi Tsai went down.", "滿吉財六號沉了。"],
  ["a red star", "紅色五角星"],
  ["nearly new", "七成新"],
  // names and code
  ["Set the Content-Type of RFC 7231.", "設定RFC 7231的Content-Type。"],
  ["Use utf8 and x86_64.", "使用utf8與x86_64。"],
  ["1 file was copied.", "複製了一個檔案。"],
])("finds nothing in %s / %s", (english, chinese) => {
  expect(figuresOf(english, chinese)).toEqual([]);
});

test.each([
  ["It costs 30 dollars and takes 45 minutes.", "價錢是 ���，需要 45 分鐘。", []],
  ["The meeting is on 12 May.", "æœƒè­°æ–¼ 5 æœˆ 12 æ—¥ã€‚", []],
  ["It takes 45 minutes.", "這��需要 54 分鐘。", ["number: 45 | 54"]],
])("of figures among damaged characters nothing is said: %s / %s", (english, chinese, expected) => {
  expect(figuresOf(english, chinese)).toEqual(expected);
});

test("the same values may stand in other sentences of the bead", () => {
  const english = ["Two years later the bridge fell.", "It had cost 38 million."];
  const chinese = ["那座橋造價三千八百萬。", "兩年之後就塌了。"];
  expect(figuresOf(english, chinese)).toEqual([]);
});

test("where no bead says how sure it is, figures are compared as in sure ones", () => {
  const pairs = [
    ["It cost 38 million dollars.", "耗資38億元。"],
    ["The weather is good.", "天氣很好。"],
  ] as const;
  const alignment = alignmentOf(
    pairs.map(([english]) => english),
    pairs.map(([, chinese]) => chinese),
    "[0]:[0]\n[1]:[1]",
  );
  for (const confidence of [0, 1]) {
    const beads = alignment.beads.map((bead) => ({ ...bead, confidence }));
    const { findings } = audit({ ...alignment, beads }, loadLexicon(), {
      only: ["number-mismatch"],
    });
    expect(findings.map(({ args }) => args)).toEqual([{ source: "38 million", target: "38億" }]);
  }
});
