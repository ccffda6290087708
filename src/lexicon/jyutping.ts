/**
 * Cantonese readings in toneless Jyutping of about 3,800 characters: the most frequent ones in
 * Simplified form (with the readings of every Traditional character that folds into them), and some
 * of Hong Kong places and given names. Entries are separated by `;` or a line end.
 *
 * Readings are from the package to-jyutping 3.1.1 (BSD 2-Clause, copyright 2024 Cantonese
 * Computational Linguistics Infrastructure Development Workgroup): its first three for a character.
 * Made once by a program; a reading that is wrong may be corrected here.
 */
export const JYUTPING = `
aa 亚阿啊牙瓦御雅呀衙丫哑鸦芽讶;aai 埃艾挨矮崖唉涯哎隘;aak 额握逆厄扼;aam 岩癌;aan 眼颜殷俺雁
aang 硬;aap 押鸭;aat 压押胺歹遏轧札;aau 抓咬肴熬拗坳;ai 艺危魏伪矮毅唉哎巍蚁倪隘诣
ak 握哑厄扼隘;am 广厂暗阴吟庵黯奄;an 银印韧圻;ang 哽莺;ap 邑洽腌;at 屼遏迄
au 区欧牛偶藕勾钩呕;baa 把巴吧伯罢爸坝霸粑灞靶叭芭耙疤;baai 败拜摆惫;baak 白百伯迫泊柏卜舶帛栢
baan 办般板班版颁斑扮瓣湴扳疤;baang 绷蹦;baat 八;baau 包炮爆胞饱鲍孢
bai 秘币闭泌陛弊蔽毙敝;bak 北;bam 泵乓;ban 品份奔锛频浜宾滨禀斌笨彬濒嫔殡鬓夯;bang 凭崩绷蹦甭
bat 不笔毕佛拔鼻泌拂跋弼甭;bau 包培;be 啤;bei 北被比备费秘避摆辈臂悲鼻彼碑辟卑脾泌陂庇匕毗惫痹
bek 壁柄;beng 病柄饼;bi 逼啤;bik 排迫壁薄逼辟碧璧;bin 变便边遍辩辨鞭扁匾贬卞辫汴
bing 并兵病冰屏秉柄饼丙炳乒迸;bit 别必憋鳖;biu 表标票彪镖婊鳔;bo 般宝波播坡玻陂蕃
bok 博爆暴薄泊剥蒲搏缚舶魄驳膊箔;bong 邦帮旁浜榜彭镑膀绑傍磅乓
bou 部报保布斯步宝补抱暴捕堡怖埔瀑哺簿埠曝圃埗;bui 北背杯辈贝倍坝胚僻狈悖;buk 暴伏仆朴卜瀑濮曝
bun 本半般伴胖搬叛滨苯拌畔绊;bung 捧甭;but 发拨勃泼脖跋渤悖钵;caa 查差茶涂猜叉诧杈岔姹搓茬钗槎
caai 差柴猜踩撮揣搓钗;caak 策测贼册拆栅戝鲗;caam 参渐惨杉蚕惭搀崭馋掺;caan 产残餐灿铲
caang 争枪残撑瞪趟铮橙;caap 插;caat 察刷擦刹;caau 炒皱抄吵巢剿钞绰绉;cai 切齐妻栖砌凄
cak 测厕;cam 参沉侵寻闯沈浸寝鲟湛琛掺;can 称亲陈尘诊趁笉衬疹嗔;cang 增曾层蹭;cap 辑缉揖
cat 七漆;cau 族秋奏抽趣仇筹臭丑酬羞凑畴绸瞅囚揪篘稠嗅酋踌;ce 车且尺斜扯邪奢哆;cek 刺赤尺
ceng 清青请晴;ceoi 取随且除余徐趣吹趋涂衰卒催翠脆隋娶屠厨椎摧崔锤揣觑沮捶橱炊躇棰
ceon 春秦巡循旬蠢驯竣椿;ceot 出岀焯;cet 出
ci 子此次治持始织离似喜差词刺束池磁辞迟慈齿驰赐瓷翅兹耻雌茨帜痴祠嗤矢厕匙兘侈茬峙恃糍弛柿炽哆哧
cik 刺析赤饰斥戚啸晰敕叱哧;cim 占潜签纤僭歼堑;cin 前千钱迁践浅缠阐溅
cing 成情清称程青请承征呈殑惩瞪丞晴澄郢逞拯秤;cip 捷妾;cit 设切撤彻漆砌澈掣辙
ciu 朝超瞧潮悄削昭肖钊鞘蕉峭俏;co 初坐错楚础剉挫磋搓雏锄;coek 桌卓戳灼绰勺鹊焯
coeng 长将场昌枪墙抢唱羊祥窗肠详畅倡翔呛羟跄锵;coi 才采赛财材菜彩塞裁蔡踩睬;cok 错卓戳
cong 创藏厂床抢闯撞仓舱苍沧敞疮幢;cou 取造草错操聚措曹储粗槽娶燥躁醋噪漕澡糙;cuk 速束促触趋畜蓄戚簇矗
cung 重从冲充松虫涌丛匆聪佣宠衷葱璁淙冢;cyu 处除宁柱署储厨贮曙褚橱躇
cyun 全传存村穿川泉寸串喘蹲窜揣攒醛拴湍佺邨荃;cyut 出卒撮;daa 打;daai 大带待递戴呆歹傣
daam 石担淡胆耽氮湛啗澹;daan 但单弹丹蛋旦诞澶惮勯;daap 答搭踏叠瘩;daat 达跌鞑瘩
dai 第带帝低底弟抵递隶棣蒂缔逮砥邸谛;dak 得特德;dam 耽凳;dan 墩炖;dang 等登灯邓瞪澄凳橙蹬
dap 塌;dat 得突吐凸;dau 斗读豆纠抖巢陡兜窦逗渎;de 爹;dei 地;dek 笛
deng 地定顶订钉盯叮;deoi 对队追堆敦兑;deon 顿吨敦墩蹲炖钝遁;deot 咄;dep 叠;det 笛
deu 调掉;dik 的底适敌逐滴迪吊狄涤嫡;dim 点怎店;din 电念典殿颠奠甸垫淀滇佃碘靛
ding 定打顶丁订鼎钉蒂盯叮锭汀;dip 涉叠蝶碟褶牒谍;dit 跌秩迭窒佚;diu 调掉雕鸟敦丢吊钓貂
do 多躲朵隋垜堕跺剁垛惰驮哆;doe 多朵陀兜堕;doek 琢剁啄;doeng 啄;doi 代待隶袋胎逮岱怠黛
dok 度踱;dong 当东党荡档挡垱;dou 到道都度导倒岛刀毒渡杜盗稻赌堵蹈捣兜睹悼妒祷叨嘟
duk 突独读毒督顿窦笃渎;dung 动同东洞董冬懂冻栋侗咚幢踵;dut 嘟;dyun 段断端短锻缎;dyut 夺嘟咄
faa 化华花划哗;faai 快块筷蒯傀;faan 反范饭犯翻繁凡泛番烦返拼贩樊帆藩瓣蕃梵蟠矾;faat 发法
fai 费挥戏废肥辉徽肺沸堕晖;fan 分份训犯困婚纷粉奋颁愤喷昏扮氛芬吩勋坟焚粪酚熏荤瀵忿汾
fat 发法忽佛圣罚乏伐掘阀弗窟沸拂氟筏;fau 不步复否浮覆剖阜埠埗;fe 啡;fei 非飞肥菲妃匪啡斐扉霏
fik 弗;fit 弗;fiu 灰;fo 科火货课伙颗棵;fok 霍缚豁廓瞿
fong 方放况防房兄访纺荒仿慌芳坊晃芒妨肪恍谎幌
fu 府孚许夫副富负父乎福苦呼妇附恶付库戏虎符腐辅抚扶赴赋傅覆俘肤咐芙仆枯甫裤俯斧釜敷腑唬孵驸挎脯
fui 灰恢悔贿魁诲奎晦;fuk 复服福幅伏腹覆辐袱;fun 欢宽款獾
fung 风封丰峰奉泛锋凤缝疯蜂冯捧逢蓬讽綘篷俸枫;fut 阔;ga 嘎
gaa 家加价夏架假介嘉驾贾嫁咖迦伽稼茄噶嘎珈枷;gaai 解界价阶街介届圣佳皆戒尬懈芥楷诫;gaak 革格隔胳骼
gaam 监减鉴尴橄淦;gaan 间简闲奸艰碱谏柬鐗拣涧茧;gaang 经更径耕庚;gaap 革甲夹颊钾鸽挟匣蛤
gaat 甲噶轧;gaau 教交较校觉够搞胶咬郊搅绞窖狡蛟酵饺滘漖;gai 系计结继鸡蓟
gam 金今感敢禁甘锦襟赣柑苷橄紟淦;gan 近根跟仅紧斤筋谨巾;gang 更耕恒耿梗羹庚哽;gap 合及急盖鸽颌蛤
gat 吃吉橘疙;gau 究构九久句够救旧谷购沟狗勾纠龟钩鸠苟灸柩阄垢
gei 其机期己基计几技记纪居奇既忌寄肌饥冀妓矶羁杞畸吱讥姬暨叽箕骥;geng 惊镜颈
geoi 据车举具居句巨距俱惧矩柜炬锯瞿踞;gep 夹;gi 自己基叽;gik 革极击激隔戟棘苟;gim 检剑兼捡俭
gin 建见件坚健键肩蹇鑳搴茧;ging 经京境景竟惊荆警径竞敬劲殑茎兢烃踁;gip 夹拾劫狭涩;git 结吉杰洁
giu 叫纠轿娇缴骄浇矫撬侥;go 个过果哥歌戈裹涡;goe 居锯踞;goek 脚;goeng 庆疆姜僵羌缰
goi 改该概盖丐溉;gok 国各合较觉角脚郭阁搁郝胳咯铬椁;gon 干赶杆肝竿
gong 江光广降刚讲港岗钢冈纲缸亢扛杠;got 割葛噶;gou 高告稿糕膏皋诰镐篙
gu 家果古股故苦顾姑固鼓孤估贾雇凸咕辜菇沽鸪钴;guk 告局曲谷菊锯;gun 管官观馆冠贯灌棺罐斡
gung 工公共红功宫供攻贡拱恭弓巩躬赣汞杠龚蚣;gut 活;gwaa 挂寡瓜卦褂娲;gwaai 怪拐柜乖蒯
gwaan 关贯惯筋串;gwaang 逛梗;gwaat 括刮;gwai 贵归季怪鬼桂跪轨柜硅龟圭瑰诡洼闺馈佹樻傀
gwak 掘;gwan 军均君混郡滚昆浑棍钧龟衮;gwang 轰;gwat 括骨滑屈掘窟阙崛橘;gwik 郭隙
gwing 耿炯迥囧;gwo 过果戈裹涡;gwok 国扩郭廓椁;gwong 光广矿横
gwu 古股故苦顾姑固鼓孤估雇咕辜菇鸪钴;gwun 管官观馆冠贯灌棺罐;gyun 身卷涓圈券捐鹃眷倦娟绢
haa 下夏哈呀吓厦霞虾暇瑕蛤;haai 解孩哈械鞋谐咳骇蟹迦懈骸嗐;haak 克客黑刻吓赫喀唬
haam 喊陷咸函衔涵滥嵌槛;haan 间限闲娴;haang 行坑夯;haap 峡侠押盒狭颊挟匣洽掐
haau 考校效孝巧烤敲吼傚绞唬哮酵拷;hai 系溪兮;hak 可克客黑刻赫;ham 含陷咸堪砍衔磕勘嵌憾坎撼瞰酣磡
han 很肯困恨狠痕恳垦啃佷;hang 行肯幸衡恒哼茎亨杏吭啃亯铿;hap 合峡恰夹侠盒磕匣洽颌
hat 吃核辖瞎乞迄劾;hau 后口候厚侯猴喉吼垢;he 气弃
hei 起气器喜希戏汽弃稀岂揭熙浠厘欺禧牺咳嘿嘻羲乞烯杞屎晞熹曦;hek 吃;heng 轻
heoi 去许虚休渠吁呕墟嘘;hi 嘻咦;him 险谦欠歉;hin 显献宪牵纤遣轩掀衍蹇谴褰骞搴
hing 轻兴兄庆卿氢馨踁;hip 协叶胁怯歉挟;hit 歇蝎;hiu 晓浇窍嚣翘撬枭侥跷;hm 噷;hng 哼
ho 可合河何荷贺呵苛;hoe 靴嘘;hoeng 向响乡香享晌亨饷亯;hoi 开海害孩肯岂凯亥骇骸嗐;hok 学壳鹤
hon 看汉干厂韩寒汗刊旱罕翰悍焊侃;hong 行项航降康杭腔巷哄框炕烘慷眶吭匡;hot 害喝渴褐蝎
hou 好号毫豪耗浩灏蒿壕镐嚎蚝颢澔;huk 谷哭酷;hung 空红洪控雄孔恐胸鸿熊凶哄匈虹烘汞汹嗅讧
hyun 暖圈券劝圳犬喧煊;hyut 决血;jaa 也念;jaai 踩;jaak 吃;jaang 央撑;jaap 泣
jaau 优挠;jai 泄拽;jam 任音阴饮吟钦檐淫荫妊壬
jan 人因听认引兴印恩隐忍仁殷欣刃姻晕孕韧胤瘾寅茵甄衅仞;jap 入泣揖邑熠;jat 一日失液逸溢迭腋佚
jau 有又由游右优油友休尤抽丘幼忧犹柔邮悠幽诱佑朽揉邱铀酋攸祐釉;je 也若射念夜爷野斜耶冶邪惹椰;jeng 影赢
jeoi 锐兑锥裔睿蕊;jeon 润
ji 以而已她意二义儿议台尔施食易依医宜衣异移伊耳疑仪拟蛇夷椅谊矣姨涯怡倚绮彝懿颐咦胰贻菑
jik 易射亿益释液役亦译翼逆忆抑疫驿翊奕翌绎腋;jim 广严验岩染盐淡炎掩艳嫌厌俺檐焰阎淹冉腌阉奄
jin 然现见战言研演烟延堰燕贤燃弦宴咽衍嫣彦焉羡蜒鸳筵砚嬿妍
jing 应形认英型影营央景仍迎冰刑映凝盈赢鹰婴扔邢瀛郢蝇樱莹荧萤瑛;jip 业叶页孽腌;jit 热喝咽拽孽谒
jiu 要摇绕腰陶幼扰邀妖耀遥瑶幺姚饶窑谣浇吆尧;jo 育哟;joek 约药若弱曰跃吁瀹钥虐栎
joeng 样王阳让央杨养洋扬羊映汤氧仰详壤嚷酿痒鸯攘;juk 育玉肉卖谷奥欲澳辱狱郁沃旭浴粥嗕拗毓
jung 用容维拥融勇浓涌溶庸蓉翁佣熔颂雍绒嗡鳙戎茸滃甬
jyu 于如与女鱼语余预遇雨御予誉宇愈渔乳羽豫吾汝儒舆裕瑜俞愚娱喻吁寓谕屿愉渝淤隅禹逾虞芋噢榆禺濡蠕楀迂
jyun 员院原元京县完远源园愿沿软圆袁缘援悬弦玄怨允冤宛渊铅丸婉阮苑猿烷沅鸳蜿辕箢眩炫陨蠕纨
jyut 说月越曰阅穴愈乙悦粤;kaa 哈卡咖;kaai 楷;kaak 喀;kaam 槛;kaan 简;kaat 卡
kaau 交靠;kai 启揭溪契稽;kak 确;kam 禁琴擒禽襟紟;kan 近勤;kang 啃;kap 级及给吸圾汲
kat 咳咯;kau 求构球购沟仇扣叩舅裘寇鸠阄;ke 奇骑伽茄
kei 其期示企奇旗骑枝棋鳍琦歧倚蕲冀祁祈祺畸圻锜琪耆崎暨淇骥麒;kek 剧;keng 擎
keoi 区距驱拒俱渠躯拘衢驹瞿;kik 戟棘;kim 针黔柑钳;kin 身干虔;king 冰倾凝顷殑琼鲸擎
kit 页揭歇契竭渴遏蝎谒;kiu 叫桥巧绕乔轿侨窍矫翘撬跷;ko 可;koek 却;koeng 强羟
koi 概盖丐慨钙溉;kok 确郝恪;kong 抗矿狂旷炕慷亢扛夯;ku 箍;kui 绘溃贿;kuk 曲粬
kung 穷;kut 活适括佸豁;kwaa 挂跨夸垮褂挎;kwaak 框;kwaang 框逛梗眶
kwai 规归亏携愧逵盔窥奎葵馈夔;kwan 群均困菌昆坤钧裙衮捆窘堃;kwik 隙;kwok 国扩廓
kwong 矿扩狂旷;kwu 箍;kwui 绘溃贿;kwut 佸;kyun 权卷拳;kyut 决缺阙诀厥抉;la 啦
laa 拉拿啦喇垃剌;laai 拉落厉赖垃剌;laak 勒喇肋;laam 南男舰览蓝篮栏喃滥揽缆楠槛岚榄
laan 兰拦烂栏懒澜;laang 冷;laap 立纳腊蜡钠垃;laat 列辣剌;laau 闹捞
lai 来利例礼丽泪黎隶厉励犁蠡澧欐荔;lak 勒甩肋;lam 林临禀淋霖琳凛;lan 轮伦;lang 冷棱
lap 立粒凹;lat 甩;lau 流楼留刘露柳纽漏扭瘤溜硫琉剅浏榴腻搂陋缕镂馏骝;le 离哩咧
lei 你里理利李离丽您吏厘璃哩履梨莉饵鲤娌漓妮狸;lek 沥;leng 领灵岭愣
leoi 里类旅雷汇虑累泪卢吕履屡驴铝垒滤骡缕侣蕾擂儡;leon 论轮伦邻卵磷鳞仑沦麟紊;leot 律率栗垒
leu 寥;li 哩;lik 力历烁匿砾沥暱栎;lim 令脸念廉帘敛濂黏;lin 年连练莲零炼链怜鲢辇涟
ling 领令另宁陵灵岭零龄凌磷菱铃愣棱玲楞伶羚拧拎棂;lip 腊猎捏涅聂镍;lit 结列烈裂咧
liu 了料六疗辽鸟尿溜聊僚寮廖佬寥撩;lo 罗卵逻螺挪裸萝糯锣骡蠡咯懦;loek 略掠
loeng 两量良娘亮粮梁辆凉俩谅粱踉;loi 来莱耐奈睐;lok 乐落络洛诺珞胳骆烁铬砾烙
long 朗郎浪廊狼囊羹鎯琅埌踉啷;lou 路老劳脑露鲁怒奴虑努卢牢炉恼芦僚捞虏驴庐卤姥胪瑙佬颅弩赂涝璐掳噜;lu 噜
luk 六陆角录谷绿虑鹿氯禄麓碌戮;lung 农龙隆弄浓笼庞垄拢脓杠胧聋陇珑咙;lyun 联乱暖恋嫩鸾;lyut 劣
m 五吴午误伍悟晤梧捂蜈;ma 吗;maa 么马吗妈麻码摩骂嘛玛杩幺蚂;maai 买卖埋迈狸;maak 万脉麦墨陌蓦
maan 万晚慢曼漫蛮挽蔓馒;maang 盟猛孟盲锰萌绷氓;maat 抹袜;maau 貌矛茅猫牡卯
mai 米迷辟麋谜眯醚咪;mak 万百伯脉默麦冒墨帕嘿陌蓦;man 民文问闻免敏纹吻闽焖蚊紊氓璺闵雯
mang 盟萌蚊绷;mat 物密蜜勿袜;mau 母某贸谋亩茂牡谬牟卯;me 歪
mei 没美未微味尾眉弥霉麋媚魅嵋薇昧眯靡篃镁縻;meng 名命;mik 日觅;min 面脸免棉绵眠沔勉缅冕
ming 明名命盟鸣铭冥;mit 灭蔑;miu 庙苗妙描秒猫瞄渺;mo 么无末摩摸磨魔幺靡蘑馍;mok 莫摸幕膜漠剥寞
mong 网望忙亡忘茫芒妄莽氓;mou 无武务模毛母舞亡莫墓谋冒姆膜慕雾帽霉募姥暮侮巫芜拇摹诬毋戊谟庑髦;mu 慕
mui 每妹梅媒煤枚霉酶魅玫昧浼;muk 目木牧穆沐睦牟;mun 们门满曼闷瞒焖;mung 蒙梦朦;mut 没末抹沫
naa 那南拿哪娜疤;naai 奶乃;naam 南男隆喃楠;naan 难;naap 内纳钠呐;naat 钠
naau 闹恼挠;nai 泥;nam 淋;nan 捻;nang 能而耐;nap 纳粒凹;nat 呐;nau 休纽扭腻朽
ne 呢;nei 你呢尼您弥腻饵妮;neoi 女;neot 呐;ng 五吴午误伍吾悟嗯晤梧捂蜈
ngaa 亚牙瓦御雅吾衙丫鸦芽讶;ngaai 埃艾挨矮崖涯哎;ngaak 额握逆厄扼;ngaam 眼岩癌
ngaan 眼研颜俺雁碾;ngaang 硬;ngaap 鸭;ngaat 压歹;ngaau 乐咬肴熬坳
ngai 儿艺危魏伪毅巍蚁倪蛾诣;ngam 暗吟庵黯;ngan 银印仁韧圻;ngang 哽莺;ngap 圾邑
ngat 屼兀迄疙;ngau 区欧句牛偶藕勾钩蛾;ngo 我俄卧饿鹅哦柯娥峨珂蛾讹;ngoi 外爱乃呆凯碍哀
ngok 乐药鄂恶岳萼愕鳄;ngon 安案按岸氨鞍;ngong 仰昂盎;ngou 澳傲熬嶅鳌嚣坞袄懊;nguk 屋
ngung 瓮;ni 呢尼;nik 匿暱溺;nim 念粘拈捻黏;nin 年拈碾掐;ning 宁拧拎
nip 摄捏涅聂镍捻;niu 鸟尿溺;no 难娜挪糯懦;noeng 娘;noi 能内耐奈;nok 诺;nong 囊
nou 脑怒奴努恼瑙弩;nu 怒;nung 农弄浓脓;nyun 暖嫩;o 我阿啊俄卧饿鹅哦呵柯娥峨珂噢讹
oi 外爱埃乃呆凯碍哀挨唉;ok 鄂恶岳萼愕鳄;on 安案按岸氨鞍胺盎;ong 仰昂盎;ou 奥澳傲嶅鳌坞噢袄懊
paa 把巴排怕爬帕扒啪叭趴耙琶;paai 派排牌;paak 拍泊柏霸帕舶魄啪珀栢;paan 颁盼攀扳
paang 朋棒彭鹏棚膨亨烹砰怦亯澎;paat 拍柏;paau 炮跑抱爆胞泡抛膨豹刨;pai 批;pan 频贫喷苹濒嫔
pang 朋凭冯;pat 匹;pau 培剖;pe 啤;pei 不被批皮否罢彼披疲脾屁啡鄙胚婢譬丕毗琵嚭;pek 劈
peng 平凭瓶;pik 副辟劈僻;pin 便片编遍偏篇骗扁;ping 平并评聘瓶屏拼苹萍坪砰怦乒娉秤姘;pit 撇瞥
piu 票飘漂朴鳔;po 破繁婆番坡颇朴棵陂;pok 扑剥朴噗;pong 房旁仿榜彭庞膀傍磅蚌乓
pou 普妇铺抱浮堡扶泡谱葡袍浦甫蒲菩埔圃脯;pui 配培倍陪妃佩肺赔胚沛裴徘珮;puk 扑仆瀑
pun 判盘繁番伴胖盆拼潘拌蟠;pung 碰捧逢蓬篷;put 拨泼;saa 沙砂啥纱洒刹耍莎魦鲨;saai 杀晒徙玺
saak 索;saam 三参衫杉掺;saan 山散珊伞繖潵栅删拴栓篡姗;saang 生省牲笙;saap 圾霎熠
saat 杀萨刷撒蔡刹煞潵;saau 稍哨梢鞘捎筲;sai 西些使世势细洗递驶栖誓逝撕筛婿嘶犀噬;sak 息塞
sam 心什深参甚审森沈涔渗芯婶琛沁谌;san 心新身信神臣伸申辛薪晨宸肾慎辰屾锌绅呻娠燊;sang 生僧牲笙蹭燊
sap 十什甚湿拾涩;sat 实失室膝瑟;sau 手声首受收修守授页秀售搜寿仇绣宿艘兽愁瘦羞嗽鞘狩潃锈
se 些社写射库舍蛇卸赦奢泻麝;sei 四死肆;sek 石惜锡硕;seng 成城声星姓醒腥
seoi 说水需虽须谁岁睡税瑞绪垂碎衰帅遂尿摔粹锤髓隧絮夊胥穗绥祟墅萃
seon 信孙顺臣迅纯讯询盾唇醇逊瞬屯芯淳驯汛殉舜浚笋;seot 术率述帅摔甩恤
si 是时市事使提四司师斯史死士思示施视试诗私丝尸侍氏狮驶肆厮撕仕矢伺匙筛嘶嗜峙恃屎柿耆驷
sik 色式息食识适泽析释饰悉惜腊锡蚀媳昔鎴晰涩熄拭;sim 单闪陕澶檐禅蝉蟾
sin 先线单善鲜仙洗扇腺澶阐擅禅膳缮羡蝉酰煽姗;sing 成城性省声星胜承升姓盛圣乘醒剩诚绳丞锌腥惺铖
sip 叶涉摄拾聂慑;sit 折舌泄契蚀薛窃屑;siu 小少笑消销召烧绍兆萧肖啸硝邵潇宵肇苕逍霄捎箫
so 所些锁疏傻蔬莎梳梭琐娑嗦唆;soe 垂;soek 削烁勺;soeng 上相想常商双伤尚襄赏湘倘箱偿尝霜厢镶裳嫦
soi 思腮;sok 数索塑嗽朔嗦;song 丧桑爽嗓;sou 数素须苏诉扫塑嫂骚溯酥
suk 属续索熟缩叔肃宿蜀栗淑粟赎倏;sung 从双送宋松崇耸嵩鳙淞
syu 书树朱输署殊舒枢鼠俞竖茨暑薯恕庶曙抒姝嘘祟戍;syun 还选算船宣孙酸损旋璇篆蒜漩馔;syut 说雪
taa 他她它;taai 大太态泰贷胎舵汰钛傣肽;taam 谈探坛淡贪潭谭毯痰澹;taan 弹坦坛叹滩碳炭摊毯檀瘫
taap 塔搭拓塌榻;taat 达鞑;tai 体提题弟替堤梯蒂蹄缔啼剃涕剔屉谛;tam 凼;tan 腾吞藤褪
tang 腾疼藤滕;tau 头投透偷抖愉;tek 踢;teng 听厅艇;teoi 推弟退脱税腿褪颓;teon 盾湍
ti 蹄;tik 适跃贷狄惕匿剔忒;tim 添甜;tin 天田填甸滇佃嗔;ting 听停庭廷厅艇亭挺婷烃汀
tip 贴帖沾;tit 铁跌;tiu 条调跳赵雕挑吊苕眺;to 他它池拖涂妥陀驼舵椭唾驮;toe 唾
toi 能台抬胎苔怠;tok 托拓魄;tong 党堂唐糖汤荡倘躺塘趟烫膛棠幢淌
tou 土图讨套桃逃途徒挑陶吐肚涂萄蹈屠涛掏淘兔滔唾韬祷叨;tuk 秃;tung 同通统洞痛童铜冬疼筒桐桶侗酮潼捅佟
tyun 团断纯屯豚臀;tyut 脱税;uk 屋;ung 拥瓮;waa 或话华划画污娃挖哇哗凹洼豁蛙桦
waai 围获怀坏淮歪槐;waak 或划画惑;waan 还环湾玩患弯幻顽挽寰宦眩绾;waang 横衡弯
waat 滑挖斡;wai 为位委维围卫威遗韦汇谓虫唯毁伟违惠慧慰纬胃惟畏尉喂鍏讳苇渭倭萎帷秽卉蔚玮
wan 员运均云温湾稳困混魂允昏浑尉晕郧韵笉尹蕴匀熏陨芸;wang 宏弘泓;wat 核屈郁尉欎蔚;wi 依
wik 或域;wing 永荣扔泳颖咏嬫;wo 和锅窝祸禾涡斡倭龢娲;wok 约获;wong 王黄皇往汪煌旺凰惶枉簧蝗磺
wu 和于湖护获户乎胡互恶狐乌污糊沪壶呜弧瑚葫芋坞捂蝴钨扈;wui 会回汇烩煨徊
wun 换缓玩援碗唤宛浣焕腕皖婉桓垣豌痪;wut 活佸;zaa 查咱抓炸诈榨咋乍渣姹;zaai 责齐祭寨债柴斋
zaak 责泽择宅掷摘窄砸;zaam 怎站暂斩湛眨崭;zaan 赞撰赚盏绽攒栈馔;zaang 争丁挣睁铮筝
zaap 什集习杂折扎袭砸闸眨栅褶札;zaat 由疾扎轧嫉札;zaau 找掉抓桌罩爪骤嘲肘;zai 制济际剂祭挤仔滞掣
zak 则侧厕鲗;zam 怎沉针沈浸朕枕斟;zan 真镇陈阵震珍振填诊圳疹嗔甄娠;zang 增争曾丁僧挣睁赠铮憎筝
zap 集习执袭汁;zat 质塞疾侄嫉窒;zau 就州走周洲酒奏祝袖轴舟宙皱骤昼揪咒邹肘绉啄
ze 这家者即谢姐借姊堵遮蔗藉鹧褚;zek 只即席迹绩脊拓唧;zem 占;zeng 正精净井郑阱
zeoi 最队足追罪序嘴聚堆醉叙锥屿椎坠咀隧缀沮棰;zeon 进准尽津尊纯晋俊遵屯峻蹲浚竣骏;zeot 卒;zeu 招
zi 子自之只次治知资至指质字支织志食置识致征止齐智纸址紫抵寺旨氏枝迟姊脂滋咨仔姿祀肢兹饲嗣芝缁芷伺梓趾酯稚孜砥吱秭峙挚涘耆菑籽呰
zik 直职即则积值织席植殖迹绩籍脊稷寂夕藉唧;zim 占渐尖僭粘颤瞻沾詹熸
zin 战展钱箭践浅荐剪颤缠阐煎贱垫蹇碾溅毡笺;zing 政正精整证征静睛剩净晶井症郑蒸靖侦祯贞怔阱
zip 接折摄褶慑睫;zit 节折截哲浙捷唧睫;ziu 着朝照招召赵焦诏椒昭剿沼钊礁嚼蕉;zo 左坐座助阻佐咀
zoek 着桌卓爵雀缴戳嚼灼酌勺鹊焯;zoeng 长将张像象章掌奖障丈涨蒋仗帐匠杖浆胀账璋酱橡彰漳桨
zoi 在再载灾宰栽哉菑;zok 作昨凿醋乍;zong 装状藏庄壮撞葬脏妆桩赃;zou 组做造早祖遭租藻糟枣灶皂澡梍
zuk 族属足续筑逐竹俗触祝轴捉烛嘱粥簇瞩浊赎竺;zung 中种重从总众终宗钟纵忠综肿踪仲讼衷颂诵棕鍐桩淙踵锺
zyu 主着住朝足注朱诸驻珠猪铸株煮贮诛蛛姝;zyun 传专转尊钻遵砖攒纂湍;zyut 准绝缀拙辍咄萃
`;
