/**
 * Words in which numerals are no numbers. Words with a lone 一 are needed only where another numeral
 * stands in them, as a lone 一 is never read but before a unit; likewise words that begin with a
 * bare 百, 千, 萬, 億, which are read only before a unit.
 */
const WORDS = `
一一 一五一十 一二再 一干二淨 一清二楚 一清二白 一窮二白 一石二鳥 一舉兩得 一刀兩斷 一分為二 一心二用
一暴十寒 一曝十寒 一目十行 一波三折 一日三秋 一而再再而三 一差二錯 一差兩錯 一來二去 一問三不知 一國兩制
一退六二五 一傳十 一年半載 一天半日 一星半點 一知半解 一鱗半爪 一言半語 一時半刻 一時半會 一官半職 一男半女
一了百了 一呼百應 一日千里 一瀉千里 一落千丈 一擲千金 一刻千金 一髮千鈞 一字千金 一諾千金 萬一 萬萬 千千萬萬
千軍萬馬 千辛萬苦 千言萬語 千變萬化 千山萬水 千方百計 千奇百怪 千刀萬剮 千秋萬世 千頭萬緒 千絲萬縷 千差萬別
千恩萬謝 千叮萬囑 千真萬確 千呼萬喚 千錘百鍊 千瘡百孔 千嬌百媚 千里迢迢 千里馬 千里眼 千里鏡 千古 百姓
百年好合 百年大計 百年之後 百里挑一 百合 百無一 百聞不如 百日咳 百日維新 百家姓 百家爭鳴 百年樹人 百度
百萬富翁 億萬富翁 億萬 萬里長城 萬里長征 萬年曆 萬人空巷 萬人迷 萬年青 萬水千山 萬紫千紅 萬歲 萬丈 萬里無雲
二胡 二郎 二話 二手 二流 二線 二奶 二百五 二愣子 二氧化 二進位 二進制 二房東 二重奏 二項式 二次元 二把手
二極體 二極管 二丫頭 二八佳人 二十四史 二十四孝 二十八宿 三三兩兩 三兩下 三言兩語 三心二意 三心兩意 三番兩次
三番四次 三番五次 三天兩頭 三令五申 三五成群 三五好友 三教九流 三姑六婆 三長兩短 三頭六臂 三頭兩臂 三宮六院
三妻四妾 三從四德 三綱五常 三六九等 三皇五帝 三不五時 三下五除二 三七二十一 三七開 三山五嶽 三墳五典 三老四少
三親六故 三魂七魄 三災八難 三災六難 三茶六飯 三媒六聘 三推六問 三拳兩腳 三腳兩步 三步兩步 三步併作兩步
三位一體 三合一 三明治 三文魚 三輪車 三輪 三角 三藩 三腳架 三腳貓 三溫暖 三思 三昧 三昧真火 三寶 三八
三一 三國演義 三國志 三藏 三聚氰胺 三夾板 三生有幸 三緘其口 三顧茅廬 三陪 三軍 三俠 三鮮 三弦 三峽 三亞 三菱
三星 三藐 三伏 三更半夜 三更 三原色 三稜鏡 三棱鏡 三態 三味線 四川 四處 四面八方 四面 四周 四週 四方
四肢 四海 四平八穩 四通八達 四分五裂 四書五經 四書 四季豆 四季如春 四庫全書 四舍五入 四捨五入 四合院 四不像
四腳朝天 四鄰 四散 四射 四起 四伏 四溢 四野 四出 四壁 四境 四體 四大皆空 四大金剛 四大天王 四神湯 四郊
四肢百骸 五花八門 五花大綁 五花肉 五花 五光十色 五顏六色 五湖四海 五體投地 五臟六腑 五臟 五內 五金 五行
五官 五彩 五毒 五香 五味 五線譜 五角大廈 五角大樓 五里霧 五十步笑百步 五馬分屍 五雷轟頂 五福臨門 五穀
五七言 五四運動 五四 五音不全 五子登科 五胡亂華 五代十國 五短身材 五味雜陳 六神無主 六親不認 六親 六合彩
六合 六藝 六朝 六腑 六欲 六經 六畜 六書 六法全書 六根清淨 六神 七上八下 七手八腳 七嘴八舌 七零八落
七拼八湊 七拐八彎 七彎八拐 七扭八歪 七顛八倒 七折八扣 七竅 七夕 七情六慾 七情六欲 七七八八 七葷八素 七老八十
七橫八豎 七巧板 七里香 七絕 七律 八卦 八股 八仙 八仙過海 八寶 八寶粥 八成新 八面玲瓏 八面威風 八九不離十
八字 八字鬍 八方 八婆 八達嶺 八哥 八角 八荒 八里 八德 八路軍 八旗 八戒 八拜 八音盒 八竿子 八斗 八拜之交
八面 九龍 九江 九華 九泉 九霄 九霄雲外 九牛一毛 九牛二虎 九死一生 九五之尊 九州 九宮 九重天 九層塔 九寨溝
九份 九族 九陰 九陽 九死 九曲 九門提督 十字 十足 十全十美 十全 十拿九穩 十之八九 十有八九 十八般 十惡不赦
十里洋場 十指 十萬火急 十萬八千里 十萬個為什麼 十年寒窗 十年樹木 十面埋伏 十室九空 十八羅漢 十三經 十項全能
十二指腸 十字架 十方 十堰 十八層地獄 兩岸 兩側 兩旁 兩邊 兩端 兩極 兩性 兩棲 兩難 兩樣 兩廣 兩全
兩全其美 兩廂情願 兩相情願 兩相 兩立 兩便 兩面三刀 兩面派 兩袖清風 兩敗俱傷 兩小無猜 兩口子 兩口兒 兩造
兩鬢 兩頰 兩淚 兩漢 兩下子 兩半 兩眼發直 兩行淚 兩湖 兩江 兩宋 零件 十年如一日 三年五載 零下 零售 零星 零碎 零食 零錢 零用 零散
零工 零嘴 不三不四 不管三七二十一 不二 不十分 亂七八糟 烏七八糟 雜七雜八 橫七豎八 歪七扭八 接二連三 顛三倒四
丟三落四 丟三拉四 朝三暮四 低三下四 說三道四 推三阻四 挑三揀四 狗兩三 舉一反三 隔三差五 隔三岔五 吆五喝六
人五人六 五大三粗 低三 再三 獨一無二 說一不二 數一數二 有一無二 劃一不二 略知一二 知其一 張三李四 張三 李四
王五 趙六 牛二 唯二 無二 合二為一 合而為一 二合一 三人成虎 退避三舍 入木三分 約法三章 火冒三丈 垂涎三尺
冰凍三尺 狡兔三窟 事不過三 讓三分 三分鐘熱度 餘音繞樑三日 連中三元 老三 老四 老五 老六 老七 老八 老九 小三
小二 店小二 小二黑 小七 瘋八 死八 王八 忘八 四分衛 二壘 三壘 一壘 封四 過五關 過五關斬六將 六月飛霜
桃園三結義 星期五餐廳 周三徑一 陽春三月 半斤八兩 半斤 半導體 半島 半夜 半途 半路 半空 半身 半徑 十有八九 十有九 二分法 二分搜
半邊 半截 半山 半熟 半晌 半日制 半決賽 半自動 半成品 半吊子 半信半疑 半推半就 半死 半真半假 半人馬 半點
半壁 半生 半月板 半月形 半月刊 半分 半坡 半衰期 半殖民地 半封建 半官方 半調子 半老 半裸 半蹲 半跪 半閉
半睜 半開 半透明 半掩 半躺 半坐 半旗 半兩 三十而立 四十不惑 五十知天命 三十六計 七十二變 八十歲學 五五分帳
四六不懂 七七事變 九一八事變 九一八 二二八 雙十 十八相送 八百里加急 三百六十行 六十甲子 二萬五千里 三省吾身
四人幫 八國聯軍 七大姑 八大姨 七喜 五星級 五星紅旗 三板斧 三溫 三歲小孩 二娘 二爺 三爺 四爺 五爺 六爺
七爺 八爺 九爺 二哥 三哥 四哥 五哥 二姐 三姐 四姐 五姐 二弟 三弟 四弟 二妹 三妹 二叔 三叔 四叔 二嬸
三嬸 二嫂 三嫂 二伯 三伯 二舅 三舅 二奶奶 三奶奶 二太太 二姨 三姨 二小姐 三小姐 二少爺 三少爺 二公子
五角星 五芒星 六芒星 三角形 五角形 六角形 八角形 六角 六成新 七成新 九成新 九成九新 二八法則 八二法則 三公子 二姑娘 三姑娘 二師兄 二師弟 三師弟 二當家
`;

const SIMPLE: Readonly<Record<string, string>> = {
  兩: "两",
  萬: "万",
  億: "亿",
  處: "处",
  龍: "龙",
  門: "门",
  別: "别",
  輪: "轮",
  邊: "边",
  側: "侧",
  樣: "样",
  極: "极",
  體: "体",
  導: "导",
  島: "岛",
  數: "数",
  價: "价",
  圍: "围",
  變: "变",
  頭: "头",
  軍: "军",
  馬: "马",
  亂: "乱",
  連: "连",
  顛: "颠",
  說: "说",
  舉: "举",
  獨: "独",
  無: "无",
  張: "张",
  趙: "赵",
  氣: "气",
  進: "进",
  線: "线",
  話: "话",
  國: "国",
  寶: "宝",
  藝: "艺",
  華: "华",
  錢: "钱",
  爺: "爷",
  為: "为",
};

/** 兩岸, 三角, 百姓 ... by the first numeral in them; the number is where that numeral stands. */
const BY_NUMERAL: ReadonlyMap<string, readonly (readonly [string, number])[]> = indexWords();

function indexWords(): Map<string, (readonly [string, number])[]> {
  const index = new Map<string, (readonly [string, number])[]>();
  for (const word of WORDS.trim().split(/\s+/)) {
    for (const form of new Set([word, simplify(word)])) {
      const place = form.search(/[零一二兩两三四五六七八九十百千萬万億亿半]/);
      const sign = form[place]!;
      const list = index.get(sign) ?? [];
      list.push([form, place]);
      index.set(sign, list);
    }
  }
  // Longer words first, so that 三三兩兩 is not taken for a shorter one.
  for (const list of index.values()) list.sort((a, b) => b[0].length - a[0].length);
  return index;
}

/** Writes the signs of numerals as Simplified texts do; other characters of the words rarely differ. */
function simplify(word: string): string {
  let simple = "";
  for (const sign of word) simple += SIMPLE[sign] ?? sign;
  return simple;
}

/**
 * Finds the end of a word in which the numeral at `offset` is no number, or 0. Bounded work: only
 * the words with that numeral are tried.
 */
export function endOfNonNumber(text: string, offset: number): number {
  const words = BY_NUMERAL.get(text[offset]!);
  if (!words) return 0;
  for (const [word, place] of words) {
    if (text.startsWith(word, offset - place)) {
      return offset - place + word.length;
    }
  }
  return 0;
}

/** Characters that count what a lone numeral tells: classifiers, measures, and nouns used as such. */
export const CLASSIFIERS: ReadonlySet<string> = new Set(
  "個个位名人口年月日天週周時时點点分秒小公里尺寸米斤磅元塊块角毛歲岁次回遍趟度項项條条款章節节頁页篇卷冊册本部張张支枝隻只頭头匹件間间棟栋層层樓楼座所家戶户種种類类級级期屆届代世倍折步句字聲声群隊队組组排行列場场班艘輛辆架台臺道扇盞盏顆颗粒滴片堆包箱盒袋瓶杯碗壺壶桌份套雙双對对吋呎英畝亩坪噸吨升克千萬万百億亿十國国省市縣县州區区鄉乡村種股夜晝昼晚季旬刻更串束根株棵朵幅封首曲段題题課课大樣样番號号美歐欧港新日平立",
);

/** What is measured or counted in halves, as alternatives of a pattern: 半茶匙, 兩錠半. */
export const HALVED_MEASURES =
  "[茶湯汤大小]匙|分[鐘钟]|公[里斤尺分升克噸吨頃顷兩两]|英[里寸尺畝亩兩两]|毫升|加侖|加仑|盎司|平方|立方|[台臺]斤|" +
  "學[期年]|学[期年]|[匙勺顆颗粒片錠锭塊块條条根罐盒袋瓶壺壶杯碗箱桶盤盘鍋锅把包磅克升噸吨米尺寸斤碼码畝亩坪圈份張张頁页枝支隻只朵棵串束卷捲件打格層层段局回]";

/** Units before which a lone 一 is read, weakly: one year, one kilometre. */
export const UNITS_OF_ONE: ReadonlySet<string> = new Set(
  "年天日週周次歲岁元里尺寸斤噸吨秒公英美世倍".split(""),
);

/** Nouns after which a bare 百, 千, 萬, 億 is a number: 百人, 千年, 萬元. */
export const UNITS_OF_BARE: ReadonlySet<string> = new Set(
  "人名元年歲岁里公噸吨坪畝亩塊块美餘余多個个家戶户件般種种".split(""),
);

/** Currency words after a number. */
export const CURRENCIES: readonly (readonly [string, string])[] = [
  ["美元", "USD"],
  ["美金", "USD"],
  ["港元", "HKD"],
  ["港幣", "HKD"],
  ["港币", "HKD"],
  ["新台幣", "TWD"],
  ["新臺幣", "TWD"],
  ["新台币", "TWD"],
  ["台幣", "TWD"],
  ["臺幣", "TWD"],
  ["人民幣", "CNY"],
  ["人民币", "CNY"],
  ["歐元", "EUR"],
  ["欧元", "EUR"],
  ["英鎊", "GBP"],
  ["英镑", "GBP"],
  ["日圓", "JPY"],
  ["日元", "JPY"],
  ["韓元", "KRW"],
  ["韩元", "KRW"],
  ["澳元", "AUD"],
  ["加元", "CAD"],
  ["元", "元"],
];
