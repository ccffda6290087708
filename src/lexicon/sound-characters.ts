/**
 * The characters by which Taiwan, Hong Kong and the mainland write foreign names, under the reading
 * (toneless pinyin) that they have there. Most were found by counting the names in CC-CEDICT, the
 * others are common knowledge. Simplified forms; entries are separated by `;` or a line end.
 */
export const SOUND_CHARACTERS = `
a 阿;ai 埃爱艾;an 安;ao 奥;ba 巴芭;bai 白百拜;ban 班;bang 邦;bao 堡保包鲍宝;bei 贝蓓倍;ben 本
bi 比毕彼碧;bie 别;bin 宾彬;bo 波伯勃博柏玻帛卜;bu 布;ce 策;cha 查;chai 柴;ci 茨;cui 崔
da 大达妲;dai 代黛戴;dan 丹;dang 当;dao 道;de 德;deng 登邓;di 狄地蒂迪底;ding 丁;du 都度杜
dun 敦顿;duo 多;e 俄厄;en 恩;er 尔耳;fa 法;fan 凡梵范;fang 方芳;fei 菲斐费非;fen 芬
feng 丰冯;fo 佛;fu 夫弗福芙富;gai 盖;gan 干甘;gang 冈刚;gao 高;ge 戈哥格各葛;gen 根;gong 贡
gu 古;gua 瓜;gui 圭桂;guo 国果;ha 哈;hai 海;han 汉罕;hao 豪;he 赫荷贺何;hei 黑;heng 亨
hong 洪;hou 侯;hu 胡;hua 华;huai 怀;hui 惠辉;huo 霍;ji 吉基季姬;jia 贾佳加迦嘉;jie 杰捷
jin 金;ka 喀卡;kai 凯;kan 坎堪;kang 康;kao 考;ke 克科可柯;ken 肯;kong 孔;kou 蔻;ku 库
kua 夸;kui 奎;kun 昆;kuo 阔;la 拉;lai 莱来赖;lan 兰岚蓝;lang 朗;lao 劳老;le 勒乐;lei 雷蕾
li 利里莉丽力理立黎李历俐;lian 莲连;lie 列;lin 林琳;ling 灵玲;long 隆龙;lou 娄楼;lu 鲁卢路璐律露
lun 伦;luo 罗洛萝珞;ma 马玛麻;mai 迈麦;man 曼;mei 美梅;men 门;meng 蒙孟;mi 米密蜜;ming 明
mo 默摩墨莫;mu 穆木姆慕;na 那拿纳娜;nai 奈乃;nan 南;nei 内;ni 尼妮倪;nie 涅;ning 宁;niu 纽
nong 农;nu 努;nuo 诺;ou 欧;pa 帕;pan 潘盘;pang 庞;pei 佩培裴;pi 皮匹;po 坡;pu 浦普
qi 奇琪齐契;qia 恰;qiao 乔;qie 切;qiong 琼;qiu 裘丘邱;rui 瑞睿锐;sa 萨撒;sai 塞赛;san 三
sang 桑;se 瑟色;sen 森;sha 沙莎;shan 山珊;sheng 盛圣;shi 士什史;shu 舒;si 斯思司丝;song 松
su 苏素;sun 荪;suo 索;ta 塔;tai 泰太台;tan 坦;tang 汤唐;tao 陶;te 特;ti 提缇;tian 天
ting 廷汀;tu 土图涂;tun 屯;tuo 陀托;wa 瓦哇;wan 万;wei 维威韦薇卫魏尉;wen 文温;weng 翁;wo 沃渥
wu 乌吾武伍兀;xi 西希锡席;xia 夏;xiao 萧;xin 辛新欣;xiu 修;xue 雪;xun 逊;ya 亚雅娅;ye 耶叶
yi 伊依怡;yin 印;ying 英;you 尤优犹;yu 妤;yue 约;zan 赞;zhao 兆;zhe 哲;zhen 珍;zhi 支治
zhu 朱茱;zhuo 卓;zi 兹;zu 祖
`;
