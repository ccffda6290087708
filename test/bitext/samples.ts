/** A file of each format, with most of what the format knows. */

import type { StreamFormat } from "./parse.ts";

export const SAMPLES: Readonly<Record<StreamFormat, string>> = {
  tmx: `<?xml version="1.0"?>
<tmx version="1.4"><header srclang="en" creationtool="Other" creationtoolversion="2"><prop type="project">pier</prop></header><body>
<tu tuid="1" changedate="20260102T030405Z" creationid="amy"><note>seen &amp; kept</note><prop type="domain">sea</prop><prop type="domain">tickets</prop>
<tuv xml:lang="en"><seg>The <bpt i="1">&lt;b&gt;</bpt>ferry<ept i="1"/> is late.</seg></tuv><tuv xml:lang="zh-HK"><seg>渡輪誤點。</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Sit
  down.</seg></tuv><tuv xml:lang="zh-TW"><seg>請坐。</seg></tuv></tu>
</body></tmx>`,
  xliff: `<?xml version="1.0"?>
<xliff version="1.2"><file original="a.html" source-language="en" target-language="zh-TW" datatype="html"><body>
<trans-unit id="1" approved="yes"><source>Press <g id="1">Save</g> now.<x id="2"/></source><target state="final">現在按<g id="1">儲存</g>。</target><note>button</note><alt-trans><source>Old</source><target>舊</target></alt-trans></trans-unit>
<group><trans-unit id="2"><source>One. Two.</source><seg-source><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></seg-source><target><mrk mtype="seg" mid="0">一。</mrk><mrk mtype="seg" mid="1">二。</mrk></target></trans-unit></group>
<trans-unit id="3"><source>New</source></trans-unit>
</body></file></xliff>`,
  po: `# comment of the file
msgid ""
msgstr ""
"Language: zh_TW\\n"
"X-Generator: Poedit 3\\n"

# by hand
#. a button
#: src/a.c:12 src/b.c:3
msgctxt "menu"
msgid "Open \\"file\\""
msgstr "開啟「檔案」"

#, fuzzy, c-format
#| msgid "%d file was found"
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d 個檔案"

msgid ""
"First line.\\n"
"Second line."
msgstr "第一行。\\n第二行。"

msgid "Not yet"
msgstr ""

#~ msgid "Gone"
#~ msgstr "走了"
`,
  csv: 'key,zh-CN,en-GB,zh-TW,comment\r\nk1,软件,"Soft ""ware"", x",軟體,first\r\nk2,,"Line\none",第一行\r\n',
  tsv: "english\tchinese\tconfidence\tshape\tnotes\nA\\tb\\\\\tㄅ\t0.500\t2-1 moved\tone\\ntwo\nSit.\t請坐。\t1.000\t1-1\t\n",
  jsonl:
    '{"id":3,"translation":{"en":"Hi there.","zh":"你好。","ja":"やあ"}}\n\n{"translation":{"en":"Bye.","zh":null},"src":"web"}\n',
};
