import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isFindingNote } from "../../src/audit/notes.ts";
import { annotateTmx } from "../../src/format/annotate-tmx.ts";
import { readTmxUnits } from "../../src/format/tmx-units.ts";

const fixture = readFileSync(
  new URL("../../fixtures/format/foreign-memory.tmx", import.meta.url),
  "utf8",
);
const annotate = (text: string, notes: Readonly<Record<number, readonly string[]>>) =>
  annotateTmx(text, "m.tmx", {
    notesOf: (unit) => notes[unit] ?? [],
    isOutdated: isFindingNote,
    locale: "en",
  });
const notesIn = (text: string) =>
  readTmxUnits(text, "m.tmx").map(({ notes }) => notes.map((note) => note.text));

describe("notes in a memory of another program", () => {
  test("are put into their units, and all else stays as it is", () => {
    const annotated = annotate(fixture, { 0: ["a <b> & c"], 3: ["one", "two"] });
    expect(notesIn(annotated)).toEqual([
      ["a <b> & c", "checked & approved"],
      [],
      [],
      ["one", "two"],
      [],
    ]);
    expect(annotated.replace(/\s*<note xml:lang="en">.*?<\/note>/g, "")).toBe(fixture);
    expect(annotated).toContain(
      '\n      <note xml:lang="en">a &lt;b&gt; &amp; c</note>\n      <note>checked',
    );
  });

  test("of an earlier audit make room, those of people stay", () => {
    const first = annotate(fixture, {
      0: ["omission (major, 0.90): x"],
      2: ["addition (minor, 1.00): y"],
    });
    const second = annotate(first, { 0: ["number-mismatch (major, 0.80): z"] });
    expect(notesIn(second)).toEqual([
      ["number-mismatch (major, 0.80): z", "checked & approved"],
      [],
      [],
      [],
      [],
    ]);
    expect(annotate(second, {})).toBe(fixture);
  });

  test("the encoding that is named becomes the one it is written in", () => {
    const text = fixture.replace('encoding="UTF-8"', "encoding='utf-16'");
    expect(annotate(text, {}).split("\n")[0]).toBe("<?xml version=\"1.0\" encoding='UTF-8'?>");
  });

  test("line ends of Windows stay", () => {
    const text = fixture.replaceAll("\n", "\r\n");
    const annotated = annotate(text, { 1: ["note"] });
    expect(annotated.replace('\r\n      <note xml:lang="en">note</note>', "")).toBe(text);
  });
});
