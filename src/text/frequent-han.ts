/**
 * Characters that tell Chinese from its look-alikes: Traditional from Simplified, and text from the
 * mojibake that a wrong encoding makes of it.
 *
 * The lists were written by hand from general knowledge of the language. They need not be complete:
 * any running text of a few dozen characters holds several of them.
 */

/**
 * Simplified character, then its Traditional one. Left out are the characters that are also correct
 * in Traditional text in another sense (后 里 干 只 云 几 系 松 谷 丑 斗 面 台 准), and variants that
 * are seen in Hong Kong and Taiwan (着 内 查 况 别 强 册).
 */
const PAIRS =
  "个個们們这這为為国國来來时時会會对對说說学學过過发發经經动動现現进進当當没沒两兩" +
  "开開还還样樣实實从從问問长長无無业業间間关關应應员員产產机機变變条條见見给給与與" +
  "务務义義书書总總东東车車万萬马馬亲親观觀觉覺规規视視记記讲講论論设設许許识識语語" +
  "读讀调調谈談请請课課证證译譯试試话話该該详詳诉訴词詞误誤谁誰责責贵貴费費资資质質" +
  "账賬购購贸貿贡貢财財败敗货貨贫貧贯貫贴貼赛賽赞贊转轉轮輪软軟较較载載辆輛边邊达達" +
  "迁遷运運远遠违違连連选選递遞遗遺邮郵郑鄭乡鄉医醫针針钱錢铁鐵银銀锁鎖错錯键鍵镇鎮" +
  "门門闭閉闻聞队隊阳陽阴陰阶階际際陆陸陈陳险險难難标標栏欄树樹桥橋检檢楼樓欢歡岁歲" +
  "历歷残殘毕畢汉漢汤湯沟溝济濟浅淺测測浏瀏润潤渐漸湾灣满滿灭滅灯燈灵靈炼煉点點热熱" +
  "爱愛爷爺状狀独獨狱獄猎獵献獻环環电電画畫畅暢疗療疯瘋监監盖蓋盘盤矿礦码碼确確础礎" +
  "离離积積称稱稳穩穷窮窃竊竞競笔筆签簽简簡类類粮糧级級约約纪紀红紅纯純纲綱纳納纷紛" +
  "纸紙线線练練组組细細织織终終绍紹结結绝絕统統继繼绩績续續维維绿綠编編缘緣网網罗羅" +
  "职職联聯聪聰胜勝脑腦脸臉节節艺藝苏蘇药藥获獲营營萧蕭虑慮虽雖蓝藍补補装裝让讓议議" +
  "订訂计計认認训訓讯訊讨討评評诗詩诚誠询詢谢謝贝貝负負贤賢头頭页頁顶頂项項顺順须須" +
  "顾顧预預领領频頻题題额額风風飞飛饭飯饮飲馆館驶駛验驗骑騎鱼魚鸟鳥鸡雞龙龍齐齊齿齒" +
  "乐樂习習乌烏买買乱亂争爭亚亞亿億仅僅价價众眾优優传傳伤傷伦倫伟偉侧側侦偵俩倆债債" +
  "倾傾偿償儿兒兴興养養写寫军軍农農决決冻凍净淨减減凤鳳刘劉则則刚剛创創剧劇剂劑办辦" +
  "劝勸励勵劳勞势勢区區华華协協单單卖賣卫衛厂廠厅廳厉厲压壓县縣参參双雙叶葉号號叹嘆" +
  "听聽启啟吴吳响響哑啞唤喚团團园園围圍图圖圆圓圣聖场場坏壞块塊坚堅垒壘处處备備复復" +
  "够夠夺奪奋奮奖獎妇婦妈媽娱娛孙孫宁寧宝寶审審宪憲宫宮宽寬宾賓寻尋导導寿壽将將尔爾" +
  "尝嘗尽盡层層属屬岛島帅帥师師帐帳帮幫带帶庄莊庆慶库庫庙廟废廢异異张張弯彎弹彈归歸" +
  "录錄彻徹忆憶忧憂怀懷态態恋戀恶惡惊驚惯慣惧懼战戰户戶执執扩擴扫掃扬揚护護报報担擔" +
  "拟擬拥擁择擇挥揮损損换換摄攝敌敵数數断斷旧舊显顯晓曉术術权權极極构構枪槍";

/** Traditional characters that have no other use, and Simplified ones that have none in Traditional. */
export const SIMPLIFIED_ONLY: ReadonlySet<string> = new Set(everySecond(PAIRS, 0));
export const TRADITIONAL_ONLY: ReadonlySet<string> = new Set(everySecond(PAIRS, 1));

/** Frequent characters that both scripts share, most of what running text is made of. */
const SHARED =
  "的一是不了在人有我他大中上到以可地子要你出自下用生年而去能好看道小天那和得著" +
  "之也只家心作如想情事方成所然法等又都日起者把多行本很前高已公同三手知主她分此" +
  "定但十二理全其女明最外政力水次部教比月化物因活果位由正提信先表任什原平名解太" +
  "性再工向重代利使身並保系相民社立更加文通式數四五六七八九百千至常件即合直打每" +
  "它入路口回取己市治安白死老西南北京海真金間受何某色今石走花放美意感目記制司" +
  "空反便往場士品服居指接且另未見交形近達清今非必令決首神感建告林深許早片呢吧" +
  "嗎啊么怎麼哪些做找叫吃快爸哥姐弟妹您跟幾裡裏里台臺灣後說被讓給別才沒從來" +
  "香港佢哋喺度冇嚟唔係嘅咗啲咁嗰點乜邊睇食屋車站街區府院校班約章第條款項" +
  "及或於與則若凡均應依據其他規定時間內容電腦網路程式檔案資料使用者系統設定" +
  "春夏秋冬東山川河江風雨雪雲火土木光夜晚朝暮門窗紅黃藍綠黑書信紙筆字句詩歌" +
  "員工廠店商業經濟價格錢元角分銀行股票市場管理服務技術研究發展科學研發產品" +
  "實驗結果問題方法影響因素關係變化增加減少提高降低左右前後內外新舊長短輕";

/**
 * Characters that make up most of any Chinese text, of both scripts, with its punctuation. Three of
 * four characters of ordinary prose are in it; of mojibake, about one of twenty.
 */
export const FREQUENT_HAN: ReadonlySet<string> = new Set([
  ...SHARED,
  ...PAIRS,
  ..."，。、；：？！「」『』（）《》〈〉【】—…．·“”‘’　〇",
]);

function everySecond(pairs: string, offset: 0 | 1): string[] {
  return Array.from(pairs).filter((_, i) => i % 2 === offset);
}
