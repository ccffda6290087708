import { describe, expect, test } from "vitest";
import { findFormat } from "../../src/document/formats.ts";

const CUE = "00:00:01,000 --> 00:00:02,000\nHello.\n";

describe("what a file is", () => {
  test.each<[name: string, text: string, format: string]>([
    ["a.html", "<p>One", "html"],
    ["a.htm", "One &amp; two", "html"],
    ["a.html", "Only text, no tag", "text"],
    ["a.txt", "<!DOCTYPE html><p>One", "html"],
    ["-", '\ufeff\n<?xml version="1.0"?>\n<!-- x -->\n<html xmlns="x">', "html"],
    ["a.md", "<html><body>One", "html"],
    ["a.md", '<div align="center">One</div>', "markdown"],
    ["A.MARKDOWN", "# One", "markdown"],
    ["a.txt", "# One", "text"],
    ["a.txt", "1 < 2 and <b>bold</b>", "text"],
    ["a.tmx", '<?xml version="1.0"?><tmx version="1.4">', "text"],
    ["a.srt", `1\n${CUE}`, "srt"],
    ["a.txt", `1\r\n${CUE}`, "srt"],
    ["a.srt", CUE, "srt"],
    ["a.txt", CUE, "text"],
    ["a.srt", "No subtitles here", "text"],
    ["a.txt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello", "webvtt"],
    ["a.vtt", CUE, "webvtt"],
    ["a.txt", "WEBVTTX", "text"],
    ["a.docx", "Only text", "text"],
    ["folder.md/a", "# One", "text"],
    ["a.html", "", "text"],
    ["a.txt", "<!-- x -->".repeat(800), "text"],
    ["a.txt", `${"<!-- x -->\n".repeat(300)}<html>`, "html"],
  ])("%s with %j: %s", (name, text, format) => {
    expect(findFormat(new TextEncoder().encode(text), name)).toBe(format);
  });

  test("is seen in UTF-16 too", () => {
    const bytes = Buffer.from("\ufeff<!doctype html><p>渡輪", "utf16le");
    expect(findFormat(bytes, "a.txt")).toBe("html");
  });
});
