/**
 * Words that Taiwan, Hong Kong and the Mainland say otherwise, written by hand from general knowledge
 * of the language. Words that one place says less often but says too are left out, or doubted.
 *
 * A line is `Taiwan / Hong Kong / Mainland`, each with one or more words of which the first is the
 * usual one. Behind `;` stands what the English must hold for the line to be meant, behind `;!` what
 * it must not, as regular expressions; behind `|` words that hold one of these by chance. `~60` after
 * a word says how sure it is, in per cent, that a reader would change it; 85 otherwise.
 */
export const REGIONAL_WORDS = `
軟體 / 軟件 / 軟件 | 柔軟體
硬體 / 硬件 / 硬件 | 堅硬體
韌體 / 韌體 固件 / 固件 ; firmware
網路 / 網絡 / 網絡~75 | 社會網絡 人際網絡 人脈網絡 關係網絡 銷售網絡 服務網絡 交通網絡 步道網絡 運輸網絡 道路網絡 步道網路 鐵網路
網際網路 / 互聯網 / 互聯網~75 因特網 ; internet|\\bweb\\b|online
區域網路 / 區域網絡 / 局域網
資訊~50 / 資訊 信息 / 信息 ; informat|\\binfo\\b
訊息 / 訊息 信息 / 信息 ; messag
影片~40 / 影片 視像 短片~40 / 視頻
視訊會議 / 視像會議 / 視頻會議
音訊 / 音訊 / 音頻~70 ; \\baudio ;! frequenc
硬碟 / 硬碟 / 硬盤
磁碟 / 磁碟 / 磁盤
光碟 / 光碟 / 光盤
隨身碟 / USB手指 / U盤 優盤
滑鼠 / 滑鼠 / 鼠標
螢幕 / 螢幕 屏幕 熒幕 / 屏幕 ; screen|display|monitor
印表機 / 打印機 / 打印機
列印 / 列印 打印 / 打印
掃描器 / 掃描器 / 掃描儀
伺服器 / 伺服器 / 服務器
資料庫 / 資料庫 數據庫 / 數據庫
詮釋資料 中繼資料 後設資料 / 元數據 / 元數據 ; metadata
檔案~60 檔~40 / 檔案 檔 / 文件~60 ; \\bfiles?\\b ;! document|paper|\\bdeeds?\\b|records?
資料夾 / 資料夾 文件夾 / 文件夾
程式 / 程式 / 程序~80 ; \\bprogram(?:s|med|mer|mers|ming)?\\b|\\bapps?\\b|software ;! procedur|process|agenda|proceeding
程式設計師 程式設計員 / 程式編寫員 程式設計員 程式設計師 / 程序員
應用程式 / 應用程式 / 應用程序
原始碼 / 原始碼 / 源代碼 源碼~50
程式碼 / 程式碼 代碼 / 代碼~65 ; source code|lines? of code|code (?:block|snippet|example|sample|review|base)|\\bcoding\\b
變數 / 變數 / 變量 ; variable
陣列 / 陣列 數組 / 數組 ; \\barrays?\\b
字串 / 字串 / 字符串
字元 / 字元 / 字符~80 ; character ;! chinese character
位元組 / 位元組 字節 / 字節 ; byte
位元 / 位元 / 比特 ; \\bbits? | 比特幣 比特犬
佇列 / 佇列 隊列 / 隊列~75 ; queue
堆疊 / 堆疊 / 堆棧
指標 / 指標 / 指針~75 ; \\bpointers? ;! clock|watch|dial|needle|gauge
物件導向 / 物件導向 / 面向對象 ; object-orient
介面 界面 / 介面 界面 / 接口~75 ; interface
連接埠 埠 / 連接埠 / 端口 ; \\bports?\\b
預設 / 預設 / 默認 ; default
支援~40 / 支援 支持 / 支持~40 ; \\bsupport(?:s|ed)?\\b
透過~40 / 透過 通過 / 通過~50 ; \\bvia\\b|by means of ;! pass|adopt|approv
登入 / 登入 / 登錄~80 登陸 ; log(?:s|ged|ging)?[ -]?(?:in|on)\\b|sign(?:s|ed|ing)?[ -]in\\b ;! regist
帳號 / 帳號 賬號 / 賬號
帳戶 / 帳戶 賬戶 / 賬戶
帳單 / 帳單 賬單 / 賬單
啟用 / 啟用 / 激活~80 ; activat ;! \\bcells?\\b|immun|protein|enzyme|receptor|gene|neuro|brain|\\bt[ -]cell
公分 / 厘米 / 厘米 ; centimet|centimeter|\\bcm\\b|\\d[ -]?cm|inch|feet
登出 / 登出 / 註銷~80 ; log(?:s|ged|ging)?[ -]?(?:out|off)\\b|sign(?:s|ed|ing)?[ -]out\\b
密碼 / 密碼 / 口令~70 ; password
選單 / 選單 / 菜單~75 ; \\bmenus?\\b ;! restaurant|dish|food|dinner|lunch|breakfast|caf[eé]|meal|\\beat|cook|chef|kitchen|drink|price|noodle|soup|waiter|table
視窗 / 視窗 / 窗口~75 ; (?:pop-?up|dialog|browser|application|terminal|active|main|new|same) windows?
圖示 / 圖示 / 圖標
連結~50 / 連結 鏈接 / 鏈接 ; \\blink|hyperlink
外掛程式 外掛~50 / 外掛程式 插件 / 插件~75 ; plug-?in|add-?on
快取 / 快取 緩存 / 緩存 ; cach
記憶體 / 記憶體 / 內存 存儲器 ; memory|\\bram\\b | 內存在 內存有 內存放 內存取 內存款
暫存器 / 暫存器 / 寄存器
晶片 / 晶片 / 芯片
人工智慧 / 人工智能 / 人工智能
智慧型手機 智慧手機 / 智能手機 智能電話 / 智能手機
智慧手錶 / 智能手錶 / 智能手錶
智慧電視 / 智能電視 / 智能電視
智慧卡~70 / 智能卡 / 智能卡~70
智慧家庭 智慧家居 / 智能家居 / 智能家居
演算法 / 演算法 算法 / 算法~75 ; algorithm
雲端運算 / 雲端運算 雲計算 / 雲計算
儲存~30 / 儲存 / 存儲
搜尋引擎 / 搜尋引擎 / 搜索引擎
解析度 / 解像度 解析度 / 分辨率 ; resolution
剪貼簿 / 剪貼簿 剪貼板 / 剪貼板~75 ; clipboard
貼上~60 / 貼上 / 粘貼~75 ; \\bpast(?:e|es|ed|ing)\\b ;! glue|stick
復原 / 復原 / 撤銷~75 ; \\bundo
工具列 / 工具列 / 工具欄
工作列 / 工作列 / 任務欄
狀態列 / 狀態列 / 狀態欄 ; status
捲軸 / 捲軸 / 滾動條
捲動 / 捲動 滾動 / 滾動~75 ; scroll
核取方塊 / 核取方塊 剔選方格 / 複選框
下拉式選單 下拉選單 / 下拉選單 / 下拉菜單
游標 / 游標 / 光標 ; cursor
觸控螢幕 / 觸控螢幕 觸控屏幕 / 觸摸屏 觸屏
攝影機~50 鏡頭~30 / 攝錄機 攝影機 鏡頭 / 攝像機~75 攝像頭
數位 / 數碼 / 數字~75 ; \\bdigital ;! \\bdigits?\\b|number|numer|figure|percent | 數碼寶貝
數位相機 / 數碼相機 / 數字相機
雷射~65 / 激光 鐳射 / 激光
寬頻 / 寬頻 / 寬帶 ; broadband
頻寬 / 頻寬 / 帶寬 ; bandwidth
部落格~70 / 網誌 博客 / 博客 | 博客來
簡訊 / 短訊 / 短信 ; \\btext|\\bsms\\b|messag
筆記型電腦 筆電 / 手提電腦 筆記簿型電腦 / 筆記本電腦 | 手提電腦包
計算機~40 / 計數機 計算機 / 計算器~70 ; calculator
行動電話~75 / 流動電話 / 移動電話~75
行動裝置 / 流動裝置 / 移動設備~75 ; mobile ;! \\bmov
行動支付 / 流動支付 / 移動支付
作業系統 / 作業系統 / 操作系統 ; operating system|\\bos\\b
試算表 / 試算表 / 電子表格 ; spreadsheet
迴圈 / 迴圈 / 循環~65 ; \\bloops?\\b ;! circl|trail|walk|route|closed
遞迴 / 遞歸 遞迴 / 遞歸 ; recurs
執行緒 / 執行緒 線程 / 線程 ; thread
除錯 偵錯 / 除錯 / 調試~80 ; debug
相容 / 兼容 相容 / 兼容~75 ; compatib
命令列 / 命令列 / 命令行 ; command
設定~40 / 設定 / 設置~60 ; \\bsettings?\\b ;! install|build|set up|place
音效卡 / 音效卡 / 聲卡 ; sound card|audio card
顯示卡 / 顯示卡 / 顯卡~70
主機板 / 主機板 底板 / 主板~75 ; motherboard|mainboard
行動電源 / 行動電源 充電寶 尿袋 / 充電寶
線上~40 / 網上~40 線上 / 在線~80 ; online|on-line | 在線上 在線索 在線路 在線條
離線 / 離線 / 脫機 ; offline|off-line
即時~40 / 即時 實時 / 實時 ; real[ -]time|\\blive\\b|instant
按一下 / 按一下 / 單擊 ; click
按兩下 / 按兩下 雙擊 / 雙擊~70 ; double[ -]click
輸入鍵 / 輸入鍵 / 回車鍵 回車
網咖 / 網吧 / 網吧
模組 / 模組 / 模塊
協定 / 協定 / 協議~75 ; protocol ;! treaty|agree|convention
控制代碼 / 控制代碼 / 句柄
呼叫~50 / 呼叫 / 調用~75 ; \\bcall(?:s|ed|ing|er)?\\b|invok
布林 / 布林 / 布爾 ; boolean
列舉~40 / 列舉 / 枚舉~70 ; enum
點陣圖 / 點陣圖 / 位圖 ; bitmap
向量 / 向量 矢量 / 矢量 向量 ; vector
機率~50 / 概率 機率 / 概率~65 幾率~65 ; probab|chance|likel
變異數 / 方差 變異數 / 方差~75 ; variance
資料探勘 / 數據挖掘 資料探勘 / 數據挖掘
資料結構 / 數據結構 資料結構 / 數據結構
資料型別~60 資料類型~60 / 數據類型 資料類型 / 數據類型
資料中心 / 數據中心 資料中心 / 數據中心~65 ; data cent
智慧財產 / 知識產權 / 知識產權
執行長 / 行政總裁 / 首席執行官~70 ; \\bceo\\b|chief executive
品質 / 質素 品質 / 質量 ; qualit ;! \\bmass|weight
奈米 / 納米 / 納米 ; nano
公里 / 公里 / 公里 千米~60 ; kilomet|\\bkm\\b
計程車 / 的士 / 出租車 出租汽車~75 ; \\btaxi|\\bcabs?\\b | 的士兵 的士氣 的士紳 的士人 的士官 的士多 的士大夫 的士林 的士卒 的士族
公車 公共汽車~50 巴士 / 巴士 / 公交車 公交 巴士
機車 摩托車 / 電單車 / 摩托車 ; motorcycl|motorbike|scooter
月台 / 月台 / 站台~70 月台 ; platform
空服員~60 / 空中服務員 機艙服務員 / 空乘 ; flight attendant|cabin crew|steward | 空乘以 空乘坐
紅綠燈 / 交通燈 紅綠燈 / 紅綠燈 ; traffic light|\\blights?\\b
便當~50 / 飯盒 便當 / 盒飯
番茄 / 番茄 / 西紅柿 番茄
鳳梨~60 / 菠蘿 / 菠蘿~75 ; pineapple | 菠蘿麵包 菠蘿包 菠蘿油
馬鈴薯 / 薯仔 馬鈴薯 / 土豆 馬鈴薯 ; potato
酪梨 / 牛油果 / 牛油果 鱷梨~60
起司 乳酪 / 芝士 / 奶酪~75 ; cheese
鮭魚~50 鮭~30 / 三文魚 / 三文魚 ; salmon
鮪魚~50 鮪~30 / 吞拿魚 / 金槍魚~75 ; tuna
優格 / 乳酪 酸乳酪 / 酸奶 ; yog
三明治 / 三文治 / 三明治~50 ; sandwich
巧克力 / 朱古力 / 巧克力~40
布丁 / 布甸 / 布丁~40
沙拉 / 沙律 / 沙拉~65 ; salad
泡麵 速食麵 / 即食麵 / 方便麵 ; noodle|ramen
冰箱 / 雪櫃 冰箱 / 冰箱
襯衫 / 恤衫 襯衫 / 襯衫
毛衣 / 冷衫 毛衣 / 毛衣
原子筆 / 原子筆 / 圓珠筆
塑膠~50 / 塑膠 / 塑料
膠帶 / 膠紙 膠帶 / 膠帶 ; tape
郵遞區號 / 郵政編碼 / 郵政編碼~75 郵編 ; post|zip
提款機 自動櫃員機 / 櫃員機 提款機 自動櫃員機 / 取款機 ; \\batm|cash
洗手間~30 廁所~30 / 洗手間 廁所 / 衛生間 洗手間 廁所~75
社區~30 / 社區 屋苑~50 屋邨~40 / 小區~60 ; communit|neighbo|residential|estate ;! district|zone|plot|\\barea
導覽 / 導賞 導覽 / 導覽
愛滋病 愛滋 / 愛滋病 愛滋 / 艾滋病 艾滋
急診室 急診~50 / 急症室 / 急診室~50
加護病房 / 深切治療部 深切治療 / 重症監護室~75
捐血~60 / 捐血 / 獻血~65 ; \\bblood
太空人 / 太空人 / 宇航員 航天員~65 ; astronaut|cosmonaut
太空梭~70 / 太空穿梭機 穿梭機 / 航天飛機
飛彈~60 / 導彈 / 導彈~70 ; missile
機器人 / 機械人 機器人 / 機器人 ; robot
錄影 / 錄影 / 錄像~65 ; \\bvideo|record | 錄像藝術
叫車 / 截車 召車 / 打車 ; \\bcab|\\btaxi|\\bride | 打車輪
義大利 / 意大利 / 意大利
紐西蘭 / 新西蘭 紐西蘭 / 新西蘭
雪梨 / 悉尼 / 悉尼 ; sydney
沙烏地阿拉伯 沙烏地 / 沙特阿拉伯 沙地阿拉伯 沙特 / 沙特阿拉伯 沙特 ; saudi
寮國 / 老撾 / 老撾
馬爾地夫 / 馬爾代夫 / 馬爾代夫
模里西斯 / 毛里求斯 / 毛里求斯
肯亞 / 肯尼亞 / 肯尼亞 ; kenya
奈及利亞 / 尼日利亞 / 尼日利亞
衣索比亞 / 埃塞俄比亞 / 埃塞俄比亞
坦尚尼亞 / 坦桑尼亞 / 坦桑尼亞
尚比亞 / 贊比亞 / 贊比亞
辛巴威 / 津巴布韋 / 津巴布韋
莫三比克 / 莫桑比克 / 莫桑比克
象牙海岸 / 科特迪瓦 / 科特迪瓦
迦納 / 加納 / 加納 ; ghana
賴比瑞亞 / 利比里亞 / 利比里亞
盧安達 / 盧旺達 / 盧旺達
索馬利亞 / 索馬里 / 索馬里
葉門 / 也門 / 也門 ; yemen
卡達 / 卡塔爾 / 卡塔爾 ; qatar
喬治亞 / 格魯吉亞 / 格魯吉亞 ; georgia
亞塞拜然 / 阿塞拜疆 / 阿塞拜疆
哈薩克 / 哈薩克 哈薩克斯坦 / 哈薩克斯坦~70 ; kazakhstan
烏茲別克 / 烏茲別克 烏茲別克斯坦 / 烏茲別克斯坦~70 ; uzbekistan
巴布亞紐幾內亞 / 巴布亞新畿內亞 巴布亞新幾內亞 / 巴布亞新幾內亞
萬那杜 / 瓦努阿圖 / 瓦努阿圖
吐瓦魯 / 圖瓦盧 / 圖瓦盧
諾魯 / 瑙魯 / 瑙魯 ; nauru
帛琉 / 帕勞 / 帕勞 ; palau
索羅門群島 / 所羅門群島 / 所羅門群島
貝里斯 / 伯利茲 / 伯利茲
宏都拉斯 / 洪都拉斯 / 洪都拉斯
哥斯大黎加 / 哥斯達黎加 / 哥斯達黎加
厄瓜多 / 厄瓜多爾 / 厄瓜多爾
千里達 / 千里達 特立尼達 / 特立尼達
克羅埃西亞 / 克羅地亞 / 克羅地亞
斯洛維尼亞 / 斯洛文尼亞 / 斯洛文尼亞
波士尼亞 / 波斯尼亞 / 波斯尼亞
賽普勒斯 塞普勒斯 / 塞浦路斯 / 塞浦路斯
馬爾他 / 馬耳他 / 馬耳他 ; malt
列支敦斯登 / 列支敦士登 / 列支敦士登
蒲隆地 / 布隆迪 / 布隆迪
布吉納法索 / 布基納法索 / 布基納法索
波札那 / 博茨瓦納 / 博茨瓦納
賴索托 / 萊索托 / 萊索托
馬拉威 / 馬拉維 / 馬拉維
塞席爾 / 塞舌爾 / 塞舌爾
茅利塔尼亞 / 毛里塔尼亞 / 毛里塔尼亞
查德 / 乍得 / 乍得 ; \\bchad
甘比亞 / 岡比亞 / 岡比亞
吉布地 / 吉布提 / 吉布提
厄利垂亞 / 厄立特里亞 / 厄立特里亞
雷根 / 列根 / 里根 ; reagan
歐巴馬 / 奧巴馬 / 奧巴馬 ; obama
川普 / 特朗普 / 特朗普~75 ; trump
普丁 普亭 / 普京 / 普京 ; putin
甘迺迪 / 甘迺迪 / 肯尼迪 ; kennedy
柴契爾 / 戴卓爾 / 撒切爾 ; thatcher
戈巴契夫 / 戈爾巴喬夫 / 戈爾巴喬夫 ; gorbachev
舊金山 / 三藩市 舊金山 / 舊金山
好萊塢 / 荷里活 / 好萊塢~65 ; hollywood | 荷里活道
迪士尼 / 迪士尼 / 迪斯尼
橄欖球 / 欖球 橄欖球 / 橄欖球 ; rugby
宅配 快遞 / 速遞 快遞 / 快遞
吸塵器 / 吸塵機 / 吸塵器~40
烤箱 / 焗爐 烤箱 / 烤箱
平底鍋 / 平底鑊 易潔鑊 平底鍋 / 平底鍋
奶油 / 忌廉 奶油 / 奶油 ; cream
草莓 / 士多啤梨 草莓 / 草莓
藍莓派 / 藍莓批 / 藍莓派
柳橙 柳丁 / 橙 / 橙子~40
櫻桃 / 車厘子 櫻桃 / 櫻桃 車厘子
奇異果 / 奇異果 / 獼猴桃~60 ; kiwi
洋芋片 / 薯片 / 薯片~40
手扶梯 電扶梯 / 扶手電梯 / 自動扶梯~60 ; escalator
安全帽~40 / 頭盔 / 頭盔~40
雨刷 / 水撥 / 雨刮器~75 ; wiper
修正液 立可白 / 塗改液 / 塗改液~50
釘書機 / 釘書機 / 訂書機~60 ; stapler
橡皮擦 / 擦膠 橡皮擦 / 橡皮擦
影印 / 影印 / 複印~70 ; photocop
影印機 / 影印機 / 複印機~75
螺絲起子 / 螺絲批 / 螺絲刀~70 ; screwdriver
延長線 / 拖板 / 插線板 接線板~70 ; extension|power strip
插座 / 插蘇 插座 / 插座
颱風 / 颱風 / 台風 ; typhoon
`;
