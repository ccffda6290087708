import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { BINARY, createWorkdir } from "./run.ts";

const PAIRS = [
  "english\tchinese\tconfidence\tshape",
  "The ferry is late.\t渡輪誤點了。\t0.900\t1-1",
  "The ferry is late!\t渡輪誤點了！\t0.500\t2-1",
  "Nobody came.\t\t1.000\t1-0",
  "The harbour is quiet tonight.\t今晚的港口很安靜。\t1.000\t1-1",
  "The ferry  is late.\t渡輪誤點了。\t0.900\t1-1",
  "Dogs are not allowed.\tDogs are not allowed.\t1.000\t1-1",
].join("\n");
const first = (stdout: string) =>
  stdout
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t")[0]);

describe("what is chosen", () => {
  test.each<[string, string[], string]>([
    ["--min-confidence 0.8", ["1", "3", "4", "5", "6"], "1 by --min-confidence"],
    ["--shape 1-1", ["1", "4", "5", "6"], "2 by --shape"],
    ["--length-ratio 1.6-2.5", ["1", "2", "3", "5"], "2 by --length-ratio"],
    ["--contains 港口 --contains Nobody", ["3", "4"], "4 by --contains"],
    ["--lacks ferry", ["3", "4", "6"], "3 by --lacks"],
    ["--drop-empty", ["1", "2", "4", "5", "6"], "1 by --drop-empty"],
    ["--drop-untranslated", ["1", "2", "3", "4", "5"], "1 by --drop-untranslated"],
    ["--dedupe exact", ["1", "2", "3", "4", "6"], "1 by --dedupe"],
    ["--dedupe near", ["1", "3", "4", "6"], "2 by --dedupe"],
    ["--dedupe source", ["1", "2", "3", "4", "6"], "1 by --dedupe"],
    ["--head 2", ["1", "2"], "cut by --head"],
    ["--sort confidence", ["2", "1", "5", "3", "4", "6"], "6 units read, 6 chosen"],
    ["--sort length --reverse --head 1", ["6"], "cut by --head"],
    ["--sort target --drop-empty --dedupe exact", ["4", "2", "1", "6"], "6 units read, 4 chosen"],
  ])("%s", (options, expected, told) => {
    const { run } = createWorkdir({ "in.tsv": PAIRS });
    const { status, stdout, stderr } = run(["convert", "in.tsv", ...options.split(" ")]);
    const numbers = first(stdout).map((text) => {
      const index = PAIRS.split("\n").findIndex((line) => line.startsWith(`${text}\t`));
      return String(index);
    });
    expect([status, numbers]).toEqual([0, expected]);
    expect(stderr).toContain(told);
  });

  test("units that nobody judged pass any confidence, and are counted", () => {
    const { run } = createWorkdir({ "in.tsv": PAIRS.replace("\t0.500\t", "\t\t") });
    const { stdout, stderr } = run(["convert", "in.tsv", "--min-confidence", "0.95"]);
    expect(first(stdout)).toContain("The ferry is late!");
    expect(stderr).toContain(
      "in.tsv:3:1: 1 unit without a confidence kept, whatever --min-confidence says, here the first\n",
    );
    expect(run(["convert", "in.tsv"]).stderr).not.toContain("without a confidence");
  });

  test("a sample is the same for the same seed, in the order of the file", () => {
    const { run } = createWorkdir({ "in.tsv": PAIRS });
    const sample = (seed: string) =>
      first(run(["convert", "in.tsv", "-q", "--sample", "3", "--seed", seed]).stdout);
    expect(sample("7")).toEqual(sample("7"));
    expect(sample("7")).toHaveLength(3);
    const all = first(PAIRS);
    for (const seed of ["1", "2", "3"]) {
      const places = sample(seed).map((text) => all.indexOf(text));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});

test.each<[string[], string, string]>([
  [["--to", "zh-CN"], "这个软体很慢。", "zh-TW by OpenCC"],
  [["--to", "zh-CN", "--vocabulary"], "这个软件很慢。", "zh-TW by OpenCC, with vocabulary"],
  [["--to", "zh-HK", "--chinese-locale", "zh-TW"], "這個軟體很慢。", ""],
  [["--to", "zh-TW", "--from-variant", "zh-HK"], "這個軟體很慢。", ""],
])("Chinese of another place: %j", (options, expected, prop) => {
  const { run } = createWorkdir({
    "in.jsonl": '{"en":"This software is slow.","zh-TW":"這個軟體很慢。"}\n',
  });
  const { status, stdout } = run(["convert", "in.jsonl", "-f", "tmx", "-q", ...options]);
  expect(status).toBe(0);
  expect(stdout).toContain(`<tuv xml:lang="${options[1]}"><seg>${expected}</seg></tuv>`);
  if (prop === "") expect(stdout).not.toContain("converted-from");
  else expect(stdout).toContain(`<prop type="converted-from">${prop}</prop>`);
});

// Most of a text says what it is; what is left of the other script must not be.
test.each<[string, string, string[], string, string]>([
  [
    "zh",
    "打開软件设置。",
    ["--to", "zh-CN", "--vocabulary"],
    "打开软件设置。",
    "characters of Traditional",
  ],
  ["zh-CN", "打開软件设置。", ["--to", "zh-CN"], "打开软件设置。", "characters of Traditional"],
  [
    "zh-CN",
    "打開软件设置。",
    ["--to", "zh-TW", "--vocabulary"],
    "開啟軟體設定。",
    "zh-CN by OpenCC, with",
  ],
  [
    "zh",
    "打開軟體設定，然後发送報告。",
    ["--to", "zh-TW"],
    "打開軟體設定，然後發送報告。",
    "characters of Simplified",
  ],
  [
    "zh-TW",
    "她的头发和皇后的里程。",
    ["--to", "zh-TW"],
    "她的頭髮和皇后的里程。",
    "characters of Simplified",
  ],
  [
    "zh-TW",
    "打開软體設定，乾坤。",
    ["--to", "zh-CN", "--vocabulary"],
    "打开软体设置，乾坤。",
    "zh-TW by OpenCC, with",
  ],
  ["zh-TW", "皇后的里程和乾坤。", ["--to", "zh-TW"], "皇后的里程和乾坤。", ""],
])("mixed scripts, %s: %s %j", (tag, text, options, expected, prop) => {
  const line = JSON.stringify({ en: "Open the settings.", [tag]: text });
  const { run } = createWorkdir({ "in.jsonl": `${line}\n` });
  const { stdout } = run(["convert", "in.jsonl", "-f", "tmx", "-q", ...options]);
  expect(stdout).toContain(`<tuv xml:lang="${options[1]}"><seg>${expected}</seg></tuv>`);
  if (prop === "") expect(stdout).not.toContain("converted-from");
  else expect(stdout).toContain(`<prop type="converted-from">${prop}`);
});

test("what a memory says goes through other formats and comes back", () => {
  const memory = `<?xml version="1.0" encoding="utf-16"?><tmx version="1.4"><header srclang="zh-HK"/><body>
<tu tuid="a"><note>by hand</note><prop type="domain">sea</prop><tuv xml:lang="zh-HK"><seg>渡輪 &amp; 碼頭</seg></tuv><tuv xml:lang="en-GB"><seg>Ferries &lt;3</seg></tuv></tu></body></tmx>`;
  const { run, read } = createWorkdir({
    "in.tmx": Buffer.from(`\ufeff${memory}`, "utf16le"),
  });
  let from = "in.tmx";
  for (const to of ["a.xlf", "a.po", "a.jsonl", "a.csv", "a.xlsx", "out.tmx"]) {
    const { status, stderr } = run(["convert", from, "-o", to, "--source", "zh"]);
    expect([status, stderr]).toEqual([0, expect.stringContaining("1 unit read, 1 chosen")]);
    from = to;
  }
  const out = read("out.tmx");
  for (const part of [
    'srclang="zh-HK"',
    'tuid="a"',
    "<note>by hand</note>",
    '<prop type="domain">sea</prop>',
    '<tuv xml:lang="en-GB"><seg>Ferries &lt;3</seg></tuv>',
    '<tuv xml:lang="zh-HK"><seg>渡輪 &amp; 碼頭</seg></tuv>',
  ]) {
    expect(out).toContain(part);
  }
});

test("standard input, pairs of texts, several outputs", () => {
  const { run, read, shell } = createWorkdir({
    "c.en": "One.\nTwo.\n",
    "c.zh-HK": "一。\n二。\n",
  });
  expect(run(["convert", "c.zh-HK", "c.en", "-o", "a.tmx", "-o", "b.jsonl"]).status).toBe(0);
  expect(read("a.tmx")).toContain('<tuv xml:lang="zh-HK"><seg>二。</seg></tuv>');
  expect(read("b.jsonl").split("\n")).toHaveLength(3);
  expect(shell("cat a.tmx | duizhao convert - | head -1").stdout).toMatch(/^english\tchinese\t/);
  const { status, stdout } = run(["convert", "-", "-f", "po"], read("b.jsonl"));
  expect([status, stdout]).toEqual([0, expect.stringContaining('msgid "Two."\nmsgstr "二。"')]);
});

describe("what cannot be done is one line", () => {
  const big5 = Buffer.from([0xa7, 0x41, 0xa6, 0x6e]);
  test.each<[string, string | Uint8Array, string[], string]>([
    ["empty.tmx", "", [], "empty.tmx: is empty"],
    ["x.dat", "hello\n", [], "x.dat: neither its content nor its ending says what it is"],
    ["cut.tmx", "<tmx><body><tu>", [], "cut.tmx:1:16: unclosed tag: tu"],
    [
      "bomb.tmx",
      '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx><body><tu><tuv xml:lang="en"><seg>&b;</seg></tuv></tu></body></tmx>',
      [],
      "bomb.tmx:1:98: undefined entity",
    ],
    ["nul.csv", "a,甲\nb\0,乙\n", [], "nul.csv: looks like binary data"],
    [
      "page.tmx",
      "<html><body>x</body></html>",
      [],
      'page.tmx: expected units of English and Chinese, found HTML; "duizhao align" reads it',
    ],
    ["picture.tmx", "\x89PNG\r\n\x1a\n", [], "picture.tmx: expected plain text, found a PNG image"],
    ["bad.xlsx", "PK\x03\x04nothing", [], "bad.xlsx:"],
    [
      "names.csv",
      Buffer.concat([Buffer.from("en,zh\nHello,"), big5]),
      ["--encoding", "utf-16"],
      "names.csv:",
    ],
    ["same.tmx", "<tmx/>", ["-o", "same.tmx"], "same.tmx: is an input; write to another file"],
    ["a.tsv", PAIRS, ["-f", "pdf"], "argument 'pdf' is invalid"],
    ["a.tsv", PAIRS, ["--vocabulary"], "--vocabulary: does nothing without --to"],
    ["a.tsv", PAIRS, ["--length-ratio", "8-1"], "expected a range like 1.5-8"],
    ["a.tsv", PAIRS, ["-o", "no/where.tmx"], "no/where.tmx: its folder does not exist"],
  ])("%s %#", (name, content, options, message) => {
    const data =
      typeof content === "string" && content.startsWith("\x89")
        ? Buffer.from(content, "latin1")
        : content;
    const { run } = createWorkdir({ [name]: data });
    const { status, stdout, stderr } = run(["convert", name, ...options]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("a fault late in the file leaves no output behind, and the old one as it was", () => {
    const { run, write, read, shell } = createWorkdir({
      "in.jsonl": '{"en":"a","zh":"甲"}\n{"en":',
    });
    write("out.tmx", "old");
    const { status, stderr } = run(["convert", "in.jsonl", "-o", "out.tmx", "--sort", "source"]);
    expect([status, stderr]).toEqual([
      2,
      "duizhao: in.jsonl:2:7: expected a JSON object on each line, found the end of the file\n",
    ]);
    expect(read("out.tmx")).toBe("old");
    expect(shell("ls -A").stdout).toBe("in.jsonl\nout.tmx\n");
  });

  test("texts of different length", () => {
    const { run } = createWorkdir({ "a.en": "One.\nTwo.\n", "a.zh": "一。\n" });
    const { status, stderr } = run(["convert", "a.en", "a.zh"]);
    expect([status, stderr]).toEqual([
      2,
      "duizhao: a.zh: has 1 lines, a.en has 2; expected the same in both, as each line is a translation\n",
    ]);
  });
});

describe("documents and memories in the wrong place are pointed to the command that takes them", () => {
  const files = {
    "film.srt": "1\n00:00:01,000 --> 00:00:03,000\n<i>Good morning.</i>\n",
    "en.md": "# Harbour\n\nThe ferry is late.\n\n---\n\nWe wait.\n",
    "zh.md": "# 港口\n\n渡輪誤點了。\n\n---\n\n我們等著。\n",
    "page.html": "<!doctype html><p>The ferry is late.</p>",
    "memo.docx": zipSync({ "word/document.xml": strToU8("<w:document/>") }),
    "a.tmx": '<tmx version="1.4"><header/><body/></tmx>',
  };
  test.each([
    ["convert film.srt", "film.srt: expected units of English and Chinese, found SRT subtitles"],
    [
      "convert memo.docx",
      "memo.docx: expected units of English and Chinese, found a Word document",
    ],
    ["merge memo.docx", "memo.docx: expected units of English and Chinese, found a Word document"],
    [
      "merge a.tmx film.srt",
      "film.srt: expected units of English and Chinese, found SRT subtitles",
    ],
    ["merge page.html", "page.html: expected units of English and Chinese, found HTML"],
    ["tmx lint film.srt", "film.srt: expected TMX, found SRT subtitles"],
    ["convert en.md zh.md", "en.md: expected a translation a line, found Markdown"],
    ["convert en.md a.tmx -o x.tmx", "en.md: expected a translation a line, found Markdown"],
  ])("%s", (line, message) => {
    const { run, path } = createWorkdir(files);
    const { status, stdout, stderr } = run(line.split(" "));
    expect([status, stdout, stderr]).toEqual([
      2,
      "",
      `duizhao: ${message}; "duizhao align" reads it\n`,
    ]);
    expect(readdirSync(path).sort()).toEqual(Object.keys(files).sort());
  });

  test("two memories are no lines", () => {
    const { run } = createWorkdir({ ...files, "b.tmx": files["a.tmx"] });
    expect(run(["convert", "a.tmx", "b.tmx"])).toMatchObject({
      status: 2,
      stderr:
        'duizhao: a.tmx: expected a translation a line, found TMX; convert such files one at a time, "duizhao merge" puts them together\n',
    });
  });
});

test("a signal leaves nothing half written behind", async () => {
  const { path } = createWorkdir();
  const child = spawn(process.execPath, [BINARY, "convert", "-", "-o", "out.tmx"], { cwd: path });
  child.stdin.on("error", () => {}); // it is ended while there is more to read
  // More than is looked at to know the format; the end never comes.
  child.stdin.write(`{"en":"The ferry is late.","zh":"渡輪誤點了。"}\n`.repeat(20_000));
  while (readdirSync(path).length === 0) await wait(20);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([143, null]);
  expect(readdirSync(path)).toEqual([]);
});

test.runIf(process.platform !== "win32")("a pipe with a name is read once", () => {
  const { shell } = createWorkdir({ "pairs.tsv": PAIRS });
  const { status, stdout } = shell("duizhao convert <(cat pairs.tsv) -f tsv -q");
  expect(status).toBe(0);
  expect(first(stdout)).toHaveLength(6);
});
