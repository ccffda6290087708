/**
 * Countries and cities that any reader knows, a country a line: the country first, then its cities.
 * English in lower case without spaces, also what is made of it (french), then Simplified forms, those
 * of Taiwan, Hong Kong and the mainland; a form of one character (港 in 港隊) only says that the place is meant.
 * Common knowledge, written down by hand.
 */
const PLACES = `
taiwan taiwanese formosa roc 台湾 台 中华民国; taipei 台北; taichung 台中; tainan 台南; kaohsiung 高雄; hsinchu 新竹; keelung 基隆; chiayi 嘉义; taoyuan 桃园; hualien 花莲; taitung 台东; pingtung 屏东; miaoli 苗栗; changhua 彰化; nantou 南投; yunlin 云林; yilan ilan 宜兰; penghu pescadores 澎湖
hongkong hongkonger hk hksar 香港 港; kowloon 九龙
macau macao 澳门 澳
singapore singaporean 新加坡 星洲 狮城 星 新
japan japanese 日本 日; tokyo 东京; kyoto 京都; osaka 大阪; yokohama 横滨; nagoya 名古屋; sapporo 札幌; fukuoka 福冈; hiroshima 广岛; nagasaki 长崎
china chinese prc 中国 中 华 汉 陆 唐; beijing peking 北京; shanghai 上海; guangzhou canton 广州; shenzhen 深圳; nanjing nanking 南京; tianjin 天津; chongqing 重庆; wuhan 武汉; chengdu 成都; xiamen amoy 厦门; hangzhou 杭州
korea korean 韩国 南韩 朝鲜 韩; seoul 首尔 汉城; busan pusan 釜山
britain british england english uk unitedkingdom 英国 英格兰 英伦 大不列颠 英; london 伦敦; manchester 曼彻斯特; liverpool 利物浦; oxford 牛津; cambridge 剑桥
france french 法国 法; paris parisian 巴黎; lyon lyons 里昂; marseille marseilles 马赛
germany german 德国 德意志 德; berlin 柏林; munich 慕尼黑; hamburg 汉堡; frankfurt 法兰克福
italy italian 意大利 义大利 意 义; rome roman 罗马; milan 米兰; venice venetian 威尼斯; florence florentine 佛罗伦萨 佛罗伦斯 翡冷翠
spain spanish spaniard 西班牙 西; madrid 马德里; barcelona 巴塞罗那 巴塞隆纳
america american us usa unitedstates 美国 美洲 美利坚 美; newyork 纽约; washington 华盛顿 华府; chicago 芝加哥; boston 波士顿; losangeles 洛杉矶; sanfrancisco 旧金山 三藩市; seattle 西雅图; houston 休斯顿 休士顿
canada canadian 加拿大 加; toronto 多伦多; vancouver 温哥华; ottawa 渥太华; montreal 蒙特利尔 蒙特娄
australia australian 澳大利亚 澳洲 澳; sydney 悉尼 雪梨; melbourne 墨尔本; canberra 堪培拉 坎培拉
russia russian 俄罗斯 俄国 俄; moscow 莫斯科
thailand thai 泰国 泰; bangkok 曼谷
vietnam vietnamese 越南 越; hanoi 河内
india indian 印度 印; delhi 德里; mumbai bombay 孟买
malaysia malaysian malay 马来西亚 大马 马; kualalumpur 吉隆坡
`;

/** A country or city. */
export interface Place {
  /** Lower case, without spaces. */
  readonly english: readonly string[];
  /** Simplified. */
  readonly chinese: readonly string[];
  /** Its country; itself for a country. */
  readonly country: number;
  readonly isCountry: boolean;
}

/** Lists the places. */
export function createPlaces(): readonly Place[] {
  return PLACES.trim()
    .split("\n")
    .flatMap((line, country) =>
      line.split("; ").map((entry, k) => {
        const forms = entry.split(" ");
        return {
          english: forms.filter((form) => form < "~"),
          chinese: forms.filter((form) => form > "~"),
          country,
          isCountry: k === 0,
        };
      }),
    );
}
