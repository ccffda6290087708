import { expect, test } from "vitest";
import { lines, read } from "./files.ts";
import { column, type Piece, pdf, pdfPages, show, stream } from "./pdf-file.ts";

const FERRY = [
  "The last ferry left the harbour at twenty to ten, and there",
  "were only six passengers on board, all of them asleep long",
  "before the lights of the town had gone.",
];
const CAPTAIN = [
  "Captain Lin had sailed this route for nearly forty years and",
  "knew every rock of it by name.",
];
const ferry = FERRY.join(" ");
const captain = CAPTAIN.join(" ");
const at = (y: number, texts: readonly string[], x = 50) => column(x, y, texts);

const cases: [string, (readonly Piece[])[], string[]][] = [
  [
    "lines are joined, a wider gap parts paragraphs",
    [[...at(100, FERRY), ...at(150, CAPTAIN)]],
    [`text page=1:1:1 ${ferry}`, `text page=1:4:1 ${captain}`],
  ],
  [
    "so does an indent",
    [
      [
        [70, 100, FERRY[0]!],
        ...at(114, FERRY.slice(1)),
        [70, 142, CAPTAIN[0]!],
        [50, 156, CAPTAIN[1]!],
      ],
    ],
    [`text page=1:1:1 ${ferry}`, `text page=1:4:1 ${captain}`],
  ],
  [
    "and a line that had room for more",
    [at(100, [...FERRY, ...CAPTAIN])],
    [`text page=1:1:1 ${ferry}`, `text page=1:4:1 ${captain}`],
  ],
  [
    "a paragraph goes on over pages, without heads and page numbers between",
    [
      [[200, 40, "The Night Ferry"], ...at(100, [...FERRY, CAPTAIN[0]!]), [290, 770, "1"]],
      [[200, 40, "The Night Ferry"], ...at(100, [CAPTAIN[1]!]), [290, 770, "2"]],
    ],
    [`text page=1:2:1 ${ferry}`, `text page=1:5:1 ${captain}`],
  ],
  [
    "the number of a page, also of a lone one",
    [[...at(100, FERRY), [290, 770, "- 1 -"]]],
    [`text page=1:1:1 ${ferry}`],
  ],
  [
    "titles of chapters stay, though they recur but for their number",
    [
      [[50, 60, "Chapter 7"], ...at(100, FERRY)],
      [[50, 60, "Chapter 12"], ...at(100, CAPTAIN)],
    ],
    [
      "text page=1:1:1 Chapter 7",
      `text page=1:2:1 ${ferry}`,
      "text page=2:1:1 Chapter 12",
      `text page=2:2:1 ${captain}`,
    ],
  ],
  [
    "two columns are read one after the other, below what goes across",
    [
      [
        [50, 60, "A title that goes across both of the columns of this page", 14],
        ...column(50, 100, [
          "The last ferry left the harbour",
          "at twenty to ten, and there were",
          "only six passengers on board, of",
          "whom five were asleep before the",
          "lights of the town had gone from",
        ]),
        ...column(310, 100, [
          "sight. Captain Lin had sailed the",
          "route for nearly forty years; he",
          "knew every rock of it by name and",
          "was never heard to praise his own",
          "seamanship.",
        ]),
      ],
    ],
    [
      "heading page=1:1:1 A title that goes across both of the columns of this page",
      "text page=1:2:1 The last ferry left the harbour at twenty to ten, and there were only six passengers on board, of whom five were asleep before the lights of the town had gone from sight. Captain Lin had sailed the route for nearly forty years; he knew every rock of it by name and was never heard to praise his own seamanship.",
    ],
  ],
  [
    "captions, as wide apart as paragraphs, are no lines of one paragraph",
    [
      column(
        50,
        100,
        [
          "It comes down off the mountains in",
          "October and does not stop",
          "An onion",
          "Sunday? Nobody about",
          "the wind",
        ],
        { leading: 24 },
      ),
    ],
    [
      "text page=1:1:1 It comes down off the mountains in",
      "text page=1:2:1 October and does not stop",
      "text page=1:3:1 An onion",
      "text page=1:4:1 Sunday? Nobody about",
      "text page=1:5:1 the wind",
    ],
  ],
  [
    "hyphens of line ends go, those of words stay",
    [
      at(100, [
        "The inter-",
        "national harbour was well-known, and its semi-official radi-",
        "ator, a well-",
        "known nuisance, was up-to-",
        "date; it had been known to do well on most of the days and",
        "to be seen from afar.",
      ]),
    ],
    [
      "text page=1:1:1 The international harbour was well-known, and its semi-official radiator, a well-known nuisance, was up-to-date; it had been known to do well on most of the days and to be seen from afar.",
    ],
  ],
  [
    "Chinese lines are joined without a space, and what must not begin a line is no end of a paragraph",
    [
      at(100, [
        "末班渡輪九點四十分駛離港口，船上只有六名乘客，不等鎮上",
        "的燈火消失在夜色裡，便全都睡著了。林船長說：「我這一",
        "生。」",
        "林船長跑這條航線將近四十年，每一塊礁石都叫得出名字。",
      ]),
    ],
    [
      "text page=1:1:1 末班渡輪九點四十分駛離港口，船上只有六名乘客，不等鎮上的燈火消失在夜色裡，便全都睡著了。林船長說：「我這一生。」",
      "text page=1:4:1 林船長跑這條航線將近四十年，每一塊礁石都叫得出名字。",
    ],
  ],
  [
    "notes at the foot of a page do not part what goes on",
    [
      [...at(100, [...FERRY, CAPTAIN[0]!]), [50, 700, "1 In the winter of 1987.", 8]],
      at(100, [CAPTAIN[1]!]),
    ],
    [
      `text page=1:1:1 ${ferry}`,
      `text page=1:4:1 ${captain}`,
      "note page=1:5:1 1 In the winter of 1987.",
    ],
  ],
  [
    "raised figures are no part of a word, but powers of a unit are",
    [
      [
        [50, 100, "The deck"],
        [98, 96, "3", 6],
        [104, 100, "measures 40 m"],
        [182, 96, "2", 6],
        [188, 100, "in all."],
      ],
    ],
    ["text page=1:1:1 The deck measures 40 m² in all."],
  ],
  [
    "rows of a table, and items",
    [
      [
        [50, 100, "Length"],
        [200, 100, "Fee"],
        [50, 114, "8 metres"],
        [200, 114, "200 dollars"],
        [50, 160, "•"],
        [64, 160, "the papers of the boat;"],
        [50, 174, "•"],
        [64, 174, "a passport."],
      ],
    ],
    [
      "cell page=1:1:1 [0,0] Length",
      "cell page=1:1:8 [0,1] Fee",
      "cell page=1:2:1 [1,0] 8 metres",
      "cell page=1:2:10 [1,1] 200 dollars",
      "item page=1:3:3 the papers of the boat;",
      "item page=1:4:3 a passport.",
    ],
  ],
  [
    "bold type that was printed twice is read once",
    [
      [
        [50, 100, "The last ferry"],
        [50.4, 100, "The last ferry"],
      ],
    ],
    ["text page=1:1:1 The last ferry"],
  ],
  [
    "radicals that look like characters are those characters",
    [[[50, 100, "\u2f8f動中⻑者的⽬光"]]],
    ["text page=1:1:1 行動中長者的目光"],
  ],
];

test.each(cases)("%s", async (_, pages, expected) => {
  expect(lines(await read("pdf", pdf(...pages)))).toEqual(expected);
});

test("what the file marks as no part of the text is left out, unless that is all of it", async () => {
  const artifact = (pieces: readonly Piece[]) => `/Artifact BMC ${show(pieces)} EMC`;
  const read1 = (content: string) => read("pdf", pdfPages([stream(content)], [stream("")]));
  const text = show(at(100, FERRY));
  const head = artifact([[50, 40, "Draft of May"]]);
  expect(lines(await read1(`${head}\n${text}`))).toEqual([`text page=1:1:1 ${ferry}`]);
  expect(lines(await read1(artifact(at(100, FERRY))))).toEqual([`text page=1:1:1 ${ferry}`]);
});

test("text along the margin is left out, a page on its side is read", async () => {
  const turned = (pieces: readonly Piece[]) => `q 0 1 -1 0 700 0 cm ${show(pieces)} Q`;
  const read1 = (content: string) => read("pdf", pdfPages([stream(content)], [stream("")]));
  expect(
    lines(await read1(`${show(at(100, FERRY))} ${turned([[50, 60, "12 May 2024"]])}`)),
  ).toEqual([`text page=1:1:1 ${ferry}`]);
  expect(lines(await read1(turned(at(500, FERRY))))).toEqual([`text page=1:1:1 ${ferry}`]);
});

test("a mark that is set in another font stands in the gap that the line has for it", async () => {
  const codes = (text: string) => `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
  const line = `BT /F2 10 Tf 50 700 Td [${codes("那天早上，瑪格麗特")} -1000 ${codes("索恩正在削馬鈴薯。")}] TJ ET`;
  const mark = "BT /F1 10 Tf 142 700 Td <b7> Tj ET";
  const blocks = await read("pdf", pdfPages([stream(`${line} ${mark}`)], [stream("")]));
  expect(lines(blocks)).toEqual(["text page=1:1:1 那天早上，瑪格麗特·索恩正在削馬鈴薯。"]);
});

test("vertical writing, set character by character, with figures on their side", async () => {
  const down = (x: number, text: string) =>
    [...text].map((character, i) => [x, 100 + 10 * i, character] as const);
  const lying = "q 0 -1 1 0 403 660 cm BT /F1 10 Tf 0 0 Td (1951) Tj ET Q";
  const pieces = [
    ...down(400, "末班渡輪九"),
    ...down(380, "分駛離港口，船"),
    ...down(360, "上六名乘客。"),
  ];
  const content = stream(`${show(pieces)} ${lying}`);
  expect(lines(await read("pdf", pdfPages([content], [stream("")])))).toEqual([
    "text page=1:1:1 末班渡輪九1951分駛離港口，船上六名乘客。",
  ]);
});

test("two languages side by side with hardly a gap between are read one after the other", async () => {
  const english = [
    "The last ferry left the harbour at",
    "twenty to ten, and there were only",
    "six passengers on board, of whom I",
    "was the last to fall asleep before",
    "the lights of the town were gone.",
  ];
  const chinese = [
    "末班渡輪九點四十分駛離港口，",
    "船上只有六名乘客，其中我最後",
    "一個睡著，鎮上的燈火還沒有消",
    "失在夜色裡，其他的人便已全都",
    "睡著了。",
  ];
  const page = english.flatMap((text, i): Piece[] => [
    [50, 100 + 14 * i, text],
    [256, 100 + 14 * i, chinese[i]!],
  ]);
  expect(lines(await read("pdf", pdf(page)))).toEqual([
    `text page=1:1:1 ${english.join(" ")}`,
    `text page=1:6:1 ${chinese.join("")}`,
  ]);
});
