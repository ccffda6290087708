/**
 * Names whose Chinese form no rule gives: places of Taiwan and Hong Kong with other names in English, places
 * and families of Japan and Korea, postal spellings. English in lower case without spaces, then
 * Simplified forms. Common knowledge, written down by hand.
 */
const PLACES = `
keelung 基隆;kinmen quemoy 金门;matsu 马祖;tamsui danshui 淡水;pescadores 澎湖;yilan ilan 宜兰;lukang 鹿港;formosa 福尔摩沙 台湾;
taroko 太鲁阁;alishan 阿里山;orchidisland lanyu 兰屿;greenisland 绿岛;kenting 垦丁;jiufen chiufen 九份;chiayi 嘉义;
peking 北京;nanking 南京;canton 广州 广东;amoy 厦门;swatow 汕头;chungking 重庆;sian 西安;tsingtao 青岛;tientsin 天津;hankow 汉口;
foochow 福州;soochow 苏州;hangchow 杭州;mukden 沈阳 奉天;dairen 大连;chefoo 烟台;portarthur 旅顺;macao macau 澳门;
hongkong 香港;kowloon 九龙;victoriaharbour victoriaharbor 维多利亚港 维港;newterritories 新界;causewaybay 铜锣湾;repulsebay 浅水湾;
admiralty 金钟;aberdeen 香港仔;stanley 赤柱;wanchai 湾仔;shatin 沙田;taipo 大埔;lantau lantauisland 大屿山;lamma 南丫岛;
cheungchau 长洲;northpoint 北角;quarrybay 鲗鱼涌;happyvalley 跑马地;victoriapeak 太平山;kennedytown 坚尼地城;diamondhill 钻石山;
kowloontong 九龙塘;princeedward 太子;jordan 佐敦;mongkok 旺角;shamshuipo 深水埗;clearwaterbay 清水湾;discoverybay 愉景湾;
deepwaterbay 深水湾;midlevels 半山;peak 山顶;fanling 粉岭;sheungshui 上水;yuenlong 元朗;tuenmun 屯门;saikung 西贡;
tokyo 东京;kyoto 京都;osaka 大阪;kobe 神户;nagoya 名古屋;yokohama 横滨;hiroshima 广岛;nagasaki 长崎;fukuoka 福冈;sapporo 札幌;
sendai 仙台;okinawa 冲绳;naha 那霸;hokkaido 北海道;kyushu 九州;shikoku 四国;honshu 本州;nara 奈良;kamakura 镰仓;kanazawa 金泽;
nagano 长野;niigata 新潟;kumamoto 熊本;kagoshima 鹿儿岛;miyazaki 宫崎;oita 大分;saga 佐贺;matsuyama 松山;takamatsu 高松;
kochi 高知;tokushima 德岛;okayama 冈山;tottori 鸟取;shimane 岛根;matsue 松江;yamaguchi 山口;wakayama 和歌山;mie 三重;gifu 岐阜;
aichi 爱知;shizuoka 静冈;yamanashi 山梨;ishikawa 石川;toyama 富山;fukui 福井;shiga 滋贺;hyogo 兵库;himeji 姬路;ibaraki 茨城;
tochigi 栃木;gunma 群马;saitama 埼玉;chiba 千叶;kanagawa 神奈川;aomori 青森;akita 秋田;iwate 岩手;miyagi 宫城;yamagata 山形;
fukushima 福岛;nikko 日光;hakone 箱根;hakodate 函馆;otaru 小樽;shinjuku 新宿;shibuya 涩谷;ginza 银座;asakusa 浅草;ueno 上野;
akihabara 秋叶原;ikebukuro 池袋;roppongi 六本木;harajuku 原宿;fuji fujisan 富士;edo 江户;ise 伊势;izumo 出云;narita 成田;haneda 羽田;
seoul 首尔 汉城;busan pusan 釜山;incheon inchon 仁川;daegu taegu 大邱;daejeon taejon 大田;gwangju kwangju 光州;suwon 水原;ulsan 蔚山;
jeju cheju 济州;gyeongju kyongju 庆州;pyongyang 平壤;panmunjom 板门店;kaesong 开城;gangnam 江南;itaewon 梨泰院;pohang 浦项;
joseon chosun choson 朝鲜;silla 新罗;goryeo koryo 高丽;goguryeo koguryo 高句丽;baekje paekche 百济;
hanoi 河内;saigon 西贡;hue 顺化;danang 岘港;haiphong 海防;penang 槟城 槟榔屿;malacca melaka 马六甲;johor 柔佛;ipoh 怡保;kuching 古晋;
confucius 孔子;mencius 孟子;laotzu laotse 老子;chuangtzu 庄子;suntzu 孙子;sunyatsen 孙中山 孙逸仙;chiangkaishek 蒋介石 蒋中正;
koxinga 郑成功;brucelee 李小龙;jackiechan 成龙;leekashing 李嘉诚;leekuanyew 李光耀;lihongzhang 李鸿章`;

const JAPANESE_FAMILIES = `
sato 佐藤;suzuki 铃木;takahashi 高桥;tanaka 田中;watanabe 渡边;ito 伊藤;yamamoto 山本;nakamura 中村;kobayashi 小林;kato 加藤;
yoshida 吉田;yamada 山田;sasaki 佐佐木;matsumoto 松本;inoue 井上;kimura 木村;shimizu 清水;yamazaki yamasaki 山崎;ikeda 池田;
hashimoto 桥本;abe 安倍 阿部;mori 森;yamashita 山下;nakajima nakashima 中岛;ishii 石井;ogawa 小川;maeda 前田;okada 冈田;
hasegawa 长谷川;fujita 藤田;goto 后藤;kondo 近藤;murakami 村上;endo 远藤;aoki 青木;sakamoto 坂本;fukuda 福田;ota ohta 太田;
nishimura 西村;fujii 藤井;kaneko 金子;okamoto 冈本;fujiwara 藤原;nakano 中野;miura 三浦;harada 原田;nakagawa 中川;matsuda 松田;
takeuchi 竹内;ono 小野;tamura 田村;nakayama 中山;wada 和田;ishida 石田;morita 森田;ueda 上田;uchida 内田;shibata 柴田;sakai 酒井;
yokoyama 横山;takagi 高木;ando 安藤;miyamoto 宫本;ohno 大野;kojima 小岛;taniguchi 谷口;imai 今井;takada 高田;masuda 增田;
maruyama 丸山;sugiyama 杉山;murata 村田;otsuka 大冢 大塚;arai 新井;koyama oyama 小山;hirano 平野;fujimoto 藤本;kono 河野;
noguchi 野口;takeda 武田;matsui 松井;sugawara 菅原;iwasaki 岩崎;kubo 久保;kinoshita 木下;sano 佐野;nomura 野村;matsuo 松尾;
kikuchi 菊池 菊地;sugimoto 杉本;ichikawa 市川;furukawa 古川;onishi 大西;shimada 岛田;mizuno 水野;sakurai 樱井;takano 高野;
yoshikawa 吉川;yamauchi 山内;nishida 西田;iida 饭田;nishikawa 西川;komatsu 小松;kitamura 北村;yasuda 安田;kawaguchi 川口;hirata 平田;
nakata 中田;kubota 久保田;hattori 服部;iwata 岩田;tsuchiya 土屋;kawasaki 川崎;honda 本田;higuchi 樋口;akiyama 秋山;nagai 永井;
taguchi 田口;yamanaka 山中;nakanishi 中西;yoshimura 吉村;kawakami 川上;ishihara 石原;ohashi 大桥;matsuoka 松冈;hamada 滨田;
morimoto 森本;yano 矢野;asano 浅野;matsushita 松下;hoshino 星野;okubo 大久保;yoshioka 吉冈;koike 小池;araki 荒木;kumagai 熊谷;
otani ohtani 大谷;naito 内藤;kuroda 黑田;ozaki 尾崎;kawamura 川村;nagata 永田;matsumura 松村;shiraishi 白石;katayama 片山;
okazaki 冈崎;tokugawa 德川;toyotomi 丰臣;hideyoshi 秀吉;ieyasu 家康;oda 织田;nobunaga 信长;minamoto 源;taira 平;koizumi 小泉;
kishida 岸田;ishiba 石破;aso 麻生;hatoyama 鸠山;noda 野田;kawabata 川端;mishima 三岛;akutagawa 芥川;natsume 夏目;soseki 漱石;
tanizaki 谷崎;dazai 太宰;kurosawa 黑泽;miyazawa 宫泽;ozu 小津;miyake 三宅;ichiro 一郎 铃木一朗;taro 太郎;jiro 次郎 二郎;hanako 花子;
toyota 丰田;mitsubishi 三菱;mitsui 三井;sumitomo 住友;hitachi 日立;toshiba 东芝;kawai 河合;suntory 三得利;nintendo 任天堂;shiseido 资生堂;
samsung 三星;hyundai 现代;lotte 乐天`;

/** Prepares the table: English form, lower case and joined, to Simplified forms. */
export function createNameTable(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const entry of `${PLACES};${JAPANESE_FAMILIES}`.trim().split(/;\s*/)) {
    const parts = entry.split(" ");
    const chinese = parts.filter((part) => part > "~");
    for (const form of parts) {
      if (form > "~") continue;
      const list = table.get(form);
      if (list) list.push(...chinese);
      else table.set(form, [...chinese]);
    }
  }
  return table;
}

/** Surnames of Chinese families, Simplified, the frequent ones of Taiwan and Hong Kong. */
export const SURNAMES: ReadonlySet<string> = new Set(
  "陈林黄张李王吴刘蔡杨许郑谢郭洪曾邱廖赖徐周叶苏庄江吕何罗高萧潘简朱钟彭游詹胡施沈余赵卢梁颜柯孙魏翁戴范宋方邓杜傅侯曹温薛丁马蒋唐卓蓝冯姚石董纪欧程连古汪汤姜田康邹白涂尹尤巫韩龚严袁阮童陆金钱邵倪夏龙贺凌万伍区岑关黎麦莫谭甘霍文冼植樊容骆屈苗崔任伊毛孔向贾史易孟秦俞华鲁苗殷邢管祝柳项包成雷毕郝安常乐时皮齐梅盛章利聂辜辛",
);
