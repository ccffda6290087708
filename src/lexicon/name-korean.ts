import type { SpellingSystem } from "./name-spelling.ts";

/**
 * Spellings of characters frequent in Korean names, in the Revised Romanisation, McCune-Reischauer
 * without marks, and the habits of passports. Simplified forms.
 */
const KOREAN = `kim gim 金;lee yi rhee li ri 李;park pak bak 朴博;choi choe 崔;jung jeong chung chong 郑正贞廷;kang gang 姜强康;
cho jo joe 赵曹;yoon yun youn 尹允润;jang chang 张章庄长昌璋;lim im rim 林任;han 韩汉翰;oh o 吴;seo suh so 徐瑞;shin sin 申辛信新慎;
kwon gwon 权;hwang 黄皇晃;ahn an 安;song 宋松;jeon jun chun 全田;hong 洪弘;yoo yu you ryu 柳刘俞裕有;ko go koh 高;moon mun 文门;
yang 梁杨洋;son sohn 孙;bae pae 裴培;baek paik paek 白伯;heo hur huh ho 许;nam 南男;sim shim 沈心;noh roh no ro 卢鲁;ha 河夏;
kwak gwak 郭;sung seong song 成圣星盛诚;cha 车;joo ju chu 朱周珠宙周柱;woo u 禹宇佑雨友;koo ku goo gu 具九;min 闵民敏旻;na ra 罗娜;
jin chin 陈真珍镇振晋进秦;ji chi 池智志知芝祉;eom um 严;chae 蔡采彩;won 元源原;chon cheon chun 千天;bang pang 方邦;kong gong 孔公;
hyun hyeon hyon 玄贤铉显炫;ham 咸;byun byeon 卞;yeom 廉;yeo yo 吕如汝;chu choo 秋;do to 都道度;seok suk sok 石锡奭硕淑;
sun seon son 善先宣;un eun 恩银殷;jong 钟宗正;il 一日;sang 相尚常祥;jae 在载宰;in 寅仁仁;dae tae 大泰太台;jung joong 中重仲;
myung myeong 明命;hye hae 惠慧海解;hee hui hi 熙姬希喜;young yeong yong 英永荣泳映;soo su 秀洙寿守水;jun joon 俊准埈骏;
ho 浩虎镐昊皓;hoon hun 勋埙薰训;yeol yol 悦烈;dong tong 东童桐;sik shik 植式湜;chul cheol chol 哲铁喆;ki gi kee 基起奇琪;
yong 龙容勇;gyung kyung kyeong kyong gyeong 京庆敬景璟;seung sung 承胜升;yeon yon youn 妍研延娟;hyung hyeong 亨炯馨;mi 美微;ja 子慈;
kyu gyu 圭奎;guk kook kuk 国;woong ung 雄;hak 学;ae 爱;hwan 焕桓欢;bin 彬斌;bum beom pom 范凡;ah a 雅娥儿;rim 林琳;
sook 淑;soon sun 顺淳;kwang gwang 光广;man 万;bok pok 福;nak 洛;chan 赞灿;moo mu 武茂;doo du 斗;geun keun kun 槿根;seop sup 燮;hyuk hyeok 赫;ryong 龙;gon kon geon gun 建健;gil kil 吉;rae nae 来;yul 律`;

const SURNAMES = new Set(
  "金李朴崔郑姜康赵曹尹张章林任韩吴徐申辛权黄安宋全田洪柳刘俞高文梁杨孙裴白许南沈卢河郭成车朱周禹具闵罗陈池严蔡元千方孔玄咸卞廉吕秋石",
);

/** Tells whether a name of three characters begins with a Korean surname. */
export function isKoreanName(characters: string): boolean {
  return characters.length === 3 && SURNAMES.has(characters.charAt(0));
}

/** Prepares the spellings of Korean names. */
export function createKoreanSystem(): SpellingSystem {
  const byCharacter = new Map<string, string[]>();
  const syllables = new Set<string>();
  for (const entry of KOREAN.split(/;\s*/)) {
    const spellings = entry.split(" ");
    for (const character of spellings.pop()!) {
      const list = byCharacter.get(character);
      if (list) list.push(...spellings);
      else byCharacter.set(character, [...spellings]);
    }
    for (const spelling of spellings) syllables.add(spelling);
  }
  return { syllables, spellingsOf: (character) => byCharacter.get(character) ?? [] };
}
