import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { createWorkdir } from "./run.ts";

const DTD = fileURLToPath(new URL("../../fixtures/format/tmx14.dtd", import.meta.url));
// Validates where it is there; scripts/interop.sh asks for it.
const XMLLINT = "xmllint";
const hasXmllint = spawnSync(XMLLINT, ["--version"]).status === 0;
const ENGLISH = `The ferry leaves the pier at nine every morning.

A ticket costs 30 dollars, and children pay half.

Dogs are not allowed on the upper deck of the ferry.

The harbour office answers questions about lost luggage.
`;
const CHINESE = `渡輪每天早上九點從碼頭開出。

船票五十元，兒童半價。

港務處答覆有關遺失行李的問題。
`;
const files = { "en.txt": ENGLISH, "zh.txt": CHINESE };
const notesIn = (tmx: string) =>
  (tmx.match(/<note[^>]*>[^<]*/g) ?? []).map((note) => note.replace(/<[^>]*>/, ""));

describe("audit --annotate", () => {
  test("writes a memory with the findings on their units, and audits it to the same end", () => {
    const { run, read, path } = createWorkdir(files);
    const first = run(["audit", "en.txt", "zh.txt", "--annotate", "m.tmx", "-q"]);
    expect(first.status).toBe(1);
    const notes = notesIn(read("m.tmx"));
    expect(notes.some((note) => note.startsWith("omission (major, "))).toBe(true);
    expect(notes.some((note) => note.startsWith("number-mismatch (major, "))).toBe(true);

    run(["audit", "m.tmx", "--annotate", "again.tmx", "-q"]);
    const without = (tmx: string) => tmx.replace(/ *<note.*<\/note>\n/g, "");
    expect(without(read("again.tmx"))).toBe(without(read("m.tmx")));
    expect(notesIn(read("again.tmx"))).toEqual(notes);
    if (hasXmllint) {
      for (const name of ["m.tmx", "again.tmx"]) {
        execFileSync(XMLLINT, ["--noout", "--nonet", "--dtdvalid", DTD, name], { cwd: path });
      }
    }
  });

  test("writes another format if the ending says so, unless that holds no notes", () => {
    const { run, read } = createWorkdir(files);
    expect(run(["audit", "en.txt", "zh.txt", "--annotate", "m.xlf", "-q"]).status).toBe(1);
    expect(read("m.xlf")).toMatch(/<note>omission \(major, .*<\/note>\n {6}<\/trans-unit>/);
    const both = ["--annotate", "two.tmx", "--annotate", "two.xlf"];
    expect(run(["audit", "en.txt", "zh.txt", ...both, "-q"]).status).toBe(1);
    expect(read("two.tmx")).toContain("<note>omission (major, ");
    expect(read("two.xlf")).toContain("<note>omission (major, ");
    const { status, stderr } = run(["audit", "en.txt", "zh.txt", "--annotate", "m.moses"]);
    expect([status, stderr]).toEqual([
      2,
      "duizhao: --annotate: moses holds no notes; write another format, as memory.tmx\n",
    ]);
  });

  test("tells the place in the memory", () => {
    const { run, read } = createWorkdir(files);
    run(["align", "en.txt", "zh.txt", "-q", "-o", "m.tmx"]);
    const { stdout } = run(["audit", "m.tmx", "-q", "--only", "number-mismatch", "-f", "tsv"]);
    const line =
      read("m.tmx")
        .split("\n")
        .findIndex((text) => text.includes("30 dollars")) + 1;
    expect(stdout).toContain(`m.tmx:${line}:`);
  });

  test("never writes over its input", () => {
    const { run } = createWorkdir(files);
    run(["align", "en.txt", "zh.txt", "-q", "-o", "m.tmx"]);
    const { status, stderr } = run(["audit", "m.tmx", "--annotate", "m.tmx"]);
    expect([status, stderr]).toEqual([2, "duizhao: m.tmx: is an input; write to another file\n"]);
  });

  test("goes by the variant of Chinese that the memory names", () => {
    const { run } = createWorkdir({
      "en.txt": "The network is down today.\n",
      "zh.txt": "今日網絡不通。\n",
    });
    run(["align", "en.txt", "zh.txt", "-q", "--chinese-locale", "zh-HK", "-o", "hk.tmx"]);
    const found = (...more: string[]) =>
      run(["audit", "hk.tmx", "-q", "--only", "wrong-variant", "-f", "jsonl", ...more]).stdout;
    expect(found()).toBe("");
    expect(found("--chinese-locale", "zh-TW")).toContain("wrong-variant");
  });
});

describe("align --annotate", () => {
  test("adds the same notes", () => {
    const { run, read } = createWorkdir(files);
    run(["audit", "en.txt", "zh.txt", "--annotate", "a.tmx", "-q"]);
    expect(run(["align", "en.txt", "zh.txt", "--annotate", "-q", "-o", "b.tmx"]).status).toBe(0);
    expect(notesIn(read("b.tmx"))).toEqual(notesIn(read("a.tmx")));
  });

  test("asks for a format that holds notes", () => {
    const { run } = createWorkdir(files);
    const { status, stderr } = run(["align", "en.txt", "zh.txt", "--annotate", "-o", "x.json"]);
    expect([status, stderr]).toEqual([
      2,
      "duizhao: --annotate: no output holds notes; add one that does, as -o memory.tmx\n",
    ]);
  });

  test("writes them in every format that holds them", () => {
    const { run, read } = createWorkdir(files);
    const names = ["b.xlf", "b.po", "b.csv", "b.jsonl", "b.html", "b.md", "b.tmx"];
    const outputs = names.flatMap((name) => ["-o", name]);
    expect(run(["align", "en.txt", "zh.txt", "--annotate", "-q", ...outputs]).status).toBe(0);
    for (const name of names)
      expect([name, read(name)]).toEqual([name, expect.stringContaining("omission (major")]);
  });
});
