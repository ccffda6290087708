import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createWorkdir } from "./run.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/document/${name}`, import.meta.url));
const workdirOf = (...names: string[]) =>
  createWorkdir(Object.fromEntries(names.map((name) => [name, fixture(name)])));

/** The columns of a table that tell what was paired with what, and where. */
const pairsOf = (table: string) =>
  table
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((row) => row.split("\t").filter((_, column) => column !== 2))
    .map(([english, chinese, shape, ...places]) =>
      [shape, english, chinese, ...places].join(" | "),
    );

test("a page and a Markdown file are aligned block by block, and audited without false alarm", () => {
  const { run } = workdirOf("guide.en.html", "guide.zh.md");
  const files = ["guide.en.html", "guide.zh.md", "--main-text"];
  const { stdout, stderr, status } = run(["align", ...files]);
  expect(status).toBe(0);
  expect(stderr).toContain(
    "duizhao: guide.en.html: read as HTML\nduizhao: guide.zh.md: read as Markdown\n",
  );
  const pairs = pairsOf(stdout);
  expect(pairs).toHaveLength(20);
  expect(pairs.filter((pair) => !pair.startsWith("1-1 | "))).toEqual([]);
  expect(pairs.slice(14, 19)).toEqual([
    "1-1 | You can ask for the timetable from a terminal: | 在終端機裡也可以查時刻： | guide.en.html:32:4 | guide.zh.md:23:1",
    "1-1 | $ ferry times --pier seal-islet # shows the ferries of the day | $ ferry times --pier seal-islet # shows the ferries of the day | guide.en.html:33:12 | guide.zh.md:26:1",
    "1-1 | Write to us: | 來信請寄： | guide.en.html:35:4 | guide.zh.md:30:1",
    "1-1 | Friends of the Islet | 小島之友會 | guide.en.html:36:1 | guide.zh.md:31:1",
    "1-1 | 12 Harbour Road | 海港路12號 | guide.en.html:37:1 | guide.zh.md:32:1",
  ]);
  // Code stays as it is, and is not called untranslated.
  const audit = run(["audit", ...files, "-q"]);
  expect(audit.stdout).toContain("no findings");
  expect(audit.status).toBe(0);
});

test("subtitles are aligned by sentences, with the times of their cues", () => {
  const { run } = workdirOf("film.en.srt", "film.zh.vtt");
  expect(pairsOf(run(["align", "film.en.srt", "film.zh.vtt", "-q"]).stdout)).toEqual([
    "1-1 | I used to think that nobody would ever come out to this island. | 我以前總以為，永遠不會有人來這座島。 | film.en.srt#t=12,14.5:3:1 | film.zh.vtt#t=12,17.2:6:1",
    "1-1 | [a ship’s horn] | ［輪船汽笛聲］ | film.en.srt#t=21,22.3:12:1 | film.zh.vtt#t=21,22.3:10:1",
    "1-1 | - Is that the last ferry? | - 那是末班渡輪嗎？ | film.en.srt#t=22.8,25:16:1 | film.zh.vtt#t=22.8,25:13:7",
    "1-1 | - It was. | - 已經開走了。 | film.en.srt#t=22.8,25:17:1 | film.zh.vtt#t=22.8,25:14:1",
  ]);
});

test("with --presegmented every cue of subtitles is a unit", () => {
  const { run } = workdirOf("film.en.srt", "film.zh.vtt");
  const pairs = pairsOf(
    run(["align", "--presegmented", "film.en.srt", "film.zh.vtt", "-q"]).stdout,
  );
  expect(pairs[0]).toMatch(/^2-1 \| I used to think that nobody .* \| 我以前/u);
  expect(pairs[2]).toBe(
    "1-1 | - Is that the last ferry? - It was. | - 那是末班渡輪嗎？ - 已經開走了。 | film.en.srt#t=22.8,25:16:1 | film.zh.vtt#t=22.8,25:13:7",
  );
});

test("one page in both languages is split by its table, and JSON keeps places and kinds", () => {
  const { run, read } = workdirOf("notice.html");
  const { stderr } = run(["align", "notice.html", "-o", "out.json", "-o", "out.tsv"]);
  expect(stderr).toContain('layout "columns": 7 English and 7 Chinese paragraphs');
  const pairs = pairsOf(read("out.tsv"));
  expect(pairs).toHaveLength(8);
  expect(pairs.filter((pair) => !pair.startsWith("1-1 | "))).toEqual([]);
  expect(pairs[5]).toBe(
    "1-1 | It opens in June. | 六月啟用。 | notice.html:7:41 | notice.html:7:84",
  );
  expect(JSON.parse(read("out.json")).target.kinds).toEqual([
    "heading",
    "text",
    ...Array(4).fill("cell"),
    "text",
  ]);
  const audit = run(["audit", "out.json", "-f", "json", "-q"]);
  expect(JSON.parse(audit.stdout).findings).toEqual([]);
});

test("what a file is, its content says, and the user", () => {
  const page = "<!doctype html><p>The ferry is late.<p>We wait.";
  const { run } = createWorkdir({ "page.txt": page, "text.docx": "The ferry is late.\n" });
  const segment = (...args: string[]) => run(["segment", ...args]);
  expect(segment("page.txt").stdout).toBe("The ferry is late.\nWe wait.\n");
  expect(segment("page.txt", "-q", "--input-format", "text").stdout).toBe(`${page}\n`);
  expect(segment("page.txt", "--input-format", "markdown").stderr).toBe("");
  expect(segment("text.docx").stdout).toBe("The ferry is late.\n");
  expect(run(["segment", "-"], page).stderr).toBe("duizhao: standard input: read as HTML\n");
});

test.each([
  [
    "empty.html",
    "<html><body><script>1</script></body></html>",
    "is empty; expected an English or a Chinese text",
  ],
  [
    "empty.srt",
    "1\n00:00:01,000 --> 00:00:02,000\n\n",
    "is empty; expected an English or a Chinese text",
  ],
  ["empty.md", "---\nlayout: post\n---\n", "is empty; expected an English or a Chinese text"],
  [
    "page.html",
    "<p>Только по-русски, и больше ничего.",
    "found neither English nor Chinese letters",
  ],
])("%s is refused in one line", (name, content, reason) => {
  const { run } = createWorkdir({ [name]: content });
  const { status, stdout, stderr } = run(["segment", "-q", name]);
  expect([status, stdout, stderr]).toEqual([2, "", `duizhao: ${name}: ${reason}\n`]);
});

test("a page in Big5 is read as such, whatever it says of itself", () => {
  // 渡輪誤點了 in Big5
  const text = "\xb4\xe7\xbd\xfc\xbb~\xc2I\xa4F";
  const bytes = (charset: string) =>
    Buffer.from(`<meta charset="${charset}"><p>${text}</p>`, "latin1");
  const { run } = createWorkdir({ "right.html": bytes("big5"), "wrong.html": bytes("utf-8") });
  for (const name of ["right.html", "wrong.html"]) {
    const { stdout, stderr } = run(["segment", name]);
    expect(stdout).toBe("渡輪誤點了\n");
    expect(stderr).toBe(`duizhao: ${name}: read as HTML\nduizhao: ${name}: read as big5-hkscs\n`);
  }
});

test("--main-text of an alignment that is made is refused", () => {
  const { run } = createWorkdir({ "a.en.txt": "The ferry is late.", "a.zh.txt": "渡輪誤點了。" });
  run(["align", "a.en.txt", "a.zh.txt", "-q", "-o", "a.json"]);
  expect(run(["audit", "a.json", "--main-text"])).toEqual({
    status: 2,
    stdout: "",
    stderr: "duizhao: a.json: is aligned already, so --main-text would change nothing; drop it\n",
  });
});
