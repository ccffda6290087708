import { describe, expect, test } from "vitest";
import { falsePlaces, readText } from "./read.ts";

/** Writes cues of SRT: times in seconds, and lines. */
function srt(...cues: readonly (readonly [start: number, end: number, ...lines: string[]])[]) {
  const time = (seconds: number) =>
    `00:${String(Math.floor(seconds / 60)).padStart(2, "0")}:${(seconds % 60).toFixed(3).padStart(6, "0").replace(".", ",")}`;
  return cues
    .map(([start, end, ...lines], k) =>
      [k + 1, `${time(start)} --> ${time(end)}`, ...lines, ""].join("\n"),
    )
    .join("\n");
}

/** Writes cues of a line each that follow one another without a pause. */
const cues = (...lines: readonly string[]) =>
  srt(...lines.map((line, k) => [2 * k, 2 * k + 1.9, line] as const));

const textsOf = async (file: string, format: "srt" | "webvtt" = "srt") =>
  (await readText(file, format)).map(({ text }) => text);

describe("cues of subtitles", () => {
  test.each<[name: string, file: string, texts: string[]]>([
    [
      "go on until a mark ends the sentence",
      srt(
        [1, 2, "The last ferry left"],
        [2.1, 3, "at 9:40. There were"],
        [3.1, 4, "six of us."],
        [4.1, 5, "So?"],
      ),
      ["The last ferry left at 9:40. There were six of us.", "So?"],
    ],
    [
      "end at a long pause",
      srt([1, 2, "The last ferry"], [4.5, 5, "has gone."]),
      ["The last ferry", "has gone."],
    ],
    [
      "end where another speaks",
      srt([1, 2, "Is there"], [2.1, 3, "- No.", "- Well,"], [3.1, 4, "then."]),
      ["Is there", "- No.", "- Well, then."],
    ],
    [
      "end before what is heard and at music",
      srt(
        [1, 2, "We were"],
        [2.1, 3, "[door slams]"],
        [3.1, 4, "late"],
        [4.1, 5, "♪ The sea, the sea ♪"],
      ),
      ["We were", "[door slams]", "late", "♪ The sea, the sea ♪"],
    ],
    [
      "go on after three dots if the next begins small",
      srt([1, 2, "I thought..."], [2.1, 3, "that you knew."], [3.1, 4, "Well..."], [4.1, 5, "No."]),
      ["I thought... that you knew.", "Well...", "No."],
    ],
    [
      "go on with a space where no mark parts them in Chinese with full stops",
      srt(
        [1, 2, "末班渡輪", "九點四十分"],
        [2.1, 3, "開走，"],
        [3.1, 4, "沒有人在。"],
        [4.1, 5, "真的嗎？"],
      ),
      ["末班渡輪九點四十分 開走，沒有人在。", "真的嗎？"],
    ],
    [
      "are each a block where none has a mark",
      srt([1, 2, "末班渡輪", "剛剛開走"], [2.1, 3, "沒有人在"], [3.1, 4, "真的嗎"]),
      ["末班渡輪 剛剛開走", "沒有人在", "真的嗎"],
    ],
    [
      "are each a block where full stops are left out, whatever the questions",
      cues(
        "我們拍張照吧",
        "我的手機沒電了",
        "你可以用我的",
        "這裡人好多！",
        "要站哪裡？",
        "太感謝了！",
      ),
      [
        "我們拍張照吧",
        "我的手機沒電了",
        "你可以用我的",
        "這裡人好多！",
        "要站哪裡？",
        "太感謝了！",
      ],
    ],
    [
      "go on after a comma where full stops are left out",
      cues("只是人走了，", "一家接著一家", "他說：", "「等我，", "不要先走」", "好嗎？", "謝謝"),
      ["只是人走了，一家接著一家", "他說：「等我，不要先走」", "好嗎？", "謝謝"],
    ],
    [
      "go on with a small letter where full stops are left out",
      cues(
        "Tonight I'll show you three stalls",
        "that you've never seen",
        "Are you hungry?",
        "Let's go,",
        "Ah-kuan",
        "My treat",
      ),
      [
        "Tonight I'll show you three stalls that you've never seen",
        "Are you hungry?",
        "Let's go, Ah-kuan",
        "My treat",
      ],
    ],
    [
      "are each a block where all letters are small and no mark is set",
      cues(
        "so today we look at",
        "how to change a tyre",
        "first take off the wheel",
        "I start with the front one",
      ),
      [
        "so today we look at",
        "how to change a tyre",
        "first take off the wheel",
        "I start with the front one",
      ],
    ],
    [
      "go on with a name where there are full stops, but not from a caption or what was interrupted",
      cues(
        "TAINAN, 1968",
        "Yesterday I saw",
        "Margaret at the pier.",
        "I never said--",
        "Stop it.",
        "He is gone.",
      ),
      [
        "TAINAN, 1968",
        "Yesterday I saw Margaret at the pier.",
        "I never said--",
        "Stop it.",
        "He is gone.",
      ],
    ],
    [
      "go on where full stops stand inside of cues that roll",
      cues(
        "the ferry left. We had to",
        "wait for three hours. It was",
        "cold and nobody came. Then the",
        "captain called us.",
        "He was tired. I said",
        "nothing at all",
      ),
      [
        "the ferry left. We had to wait for three hours. It was cold and nobody came. Then the captain called us.",
        "He was tired. I said nothing at all",
      ],
    ],
    [
      "are each a block where the full stop is left out at the end only",
      cues("我知道。你先走", "車子還沒來。再等一下", "好"),
      ["我知道。你先走", "車子還沒來。再等一下", "好"],
    ],
    [
      "in two languages go on as the one with full stops says",
      srt(
        [1, 2, "祖母給了我一個罐子。", "My grandmother gave me a jar"],
        [2.1, 3, "裡面裝著", "There were"],
        [3.1, 4, "四十二顆種子。", "forty-two seeds in it"],
      ),
      [
        "My grandmother gave me a jar",
        "祖母給了我一個罐子。",
        "There were forty-two seeds in it",
        "裡面裝著 四十二顆種子。",
      ],
    ],
    [
      "lose tags, positions and entities",
      srt([1, 2, "{\\an8}<i>A</i> <font color='red'>b</font>", "x < y &amp; z."]),
      ["A b x < y & z."],
    ],
    [
      "in two languages give a block for each",
      srt(
        [1, 2, "末班渡輪", "The last ferry"],
        [2.1, 3, "九點開走", "left at nine."],
        [3.1, 4, "真的嗎", "Really?"],
      ),
      ["The last ferry left at nine.", "末班渡輪 九點開走", "Really?", "真的嗎"],
    ],
    [
      "may lack numbers and blank lines",
      "00:00:01,000 --> 00:00:02,000\nOne.\n00:00:03,000 --> 00:00:04,000\n42\n\n00:00:05.5 --> 0:00:06.5\nThree.",
      ["One.", "42 Three."],
    ],
    [
      "may have numbers without blank lines",
      "1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:03,000 --> 00:00:04,000\n\nTwo.",
      ["One.", "Two."],
    ],
    [
      "may be empty",
      "1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:03,000 --> 00:00:04,000\n<i> </i>\n",
      [],
    ],
  ])("%s", async (_, file, texts) => {
    expect(await textsOf(file)).toEqual(texts);
    expect(falsePlaces(file, await readText(file, "srt"))).toEqual([]);
  });

  test("are each a block as they stand if they are segmented already", async () => {
    const file = srt(
      [1, 2, "- Is that", "- What?"],
      [2.1, 3, "the last ferry,"],
      [3.1, 4, "or not?"],
    );
    const blocks = await readText(file, "srt", { presegmented: true });
    expect(blocks.map(({ text }) => text)).toEqual([
      "- Is that - What?",
      "the last ferry,",
      "or not?",
    ]);
    expect(blocks.map(({ marks }) => marks[0]!.place.part)).toEqual([
      "t=1,2",
      "t=2.1,3",
      "t=3.1,4",
    ]);
  });

  test("of WebVTT stand without names, comments, styles and regions", async () => {
    const file =
      "WEBVTT - x\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE one\ntwo\n\nintro\n00:01.000 --> 00:02.000 align:start\n" +
      "<v Lin>Is <00:01.500>there <c.loud>any</c></v>\n\nNOTE three\n\n2\n01:00:02.100 --> 01:00:03.000\n<ruby>茶<rt>chá</rt></ruby>&nbsp;left?";
    expect(await textsOf(file, "webvtt")).toEqual(["Is there any", "茶\u00a0left?"]);
  });

  test("say their times, also in the middle of a sentence", async () => {
    const [block] = await readText(
      srt([1, 2.5, "The last"], [62.5, 63, "ferry."]).replace("00:01:02,500", "00:00:03,000"),
      "srt",
    );
    expect(block!.marks.map(({ offset, place }) => [offset, place.part, place.line])).toEqual([
      [0, "t=1,2.5", 3],
      [9, "t=3,63", 7],
    ]);
  });
});
