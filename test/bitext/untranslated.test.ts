import { describe, expect, test } from "vitest";
import { bitextOfAlignment } from "../../src/bitext/alignment-units.ts";
import { isUntranslated } from "../../src/bitext/untranslated.ts";
import { alignTexts } from "../../src/library.ts";

describe("isUntranslated", () => {
  test.each([
    "Photography is allowed in all rooms.",
    "Dogs are not allowed.",
    "Save changes",
    "Click OK to go on",
    "Sign in",
    "File not found: %s",
    "Run npm install first.",
    "see also the second part",
    "What do you want to do?",
    "He was there.",
    "Terms of service",
  ])("a copy of “%s”", (text) => {
    expect(isUntranslated({ source: text, target: text })).toBe(true);
    // Sentences of a unit are joined with nothing between on the Chinese side.
    expect(isUntranslated({ source: `${text} ${text}`, target: `${text}${text}` })).toBe(true);
  });

  test.each([
    "npm install museum-guide",
    "git commit -m",
    "SELECT name FROM users WHERE id = 3;",
    "const harbour = open(file);",
    "print(x) for x in items",
    "$ cat notes.txt",
    "https://museum.example/visit",
    "info@museum.example",
    "iPhone 15 Pro Max",
    "Visual Studio Code",
    "Friends of the Earth",
    "Tom and Jerry",
    "Ludwig van Beethoven",
    "Hong Kong Housing Authority",
    "ISO 9001:2015",
    "10 GB",
    "OK",
    "Settings",
    "{name}, {count}",
    "",
  ])("“%s” may stay as it is", (text) => {
    expect(isUntranslated({ source: text, target: text })).toBe(false);
  });

  test.each<[string, string, boolean]>([
    ["Our ferry is late. We wait.", "Our ferry is late.", true],
    ["Press Enter.", "Press the Enter key now.", true],
    ["The company", "Lee & Sons", false],
    ["Photography is allowed.", "可以拍照。", false],
    ["The brochure says “no dogs are allowed”.", "小冊子寫著“no dogs are allowed”。", false],
    ["渡輪誤點了，我們只好等。", "渡輪誤點了，我們只好等。", true],
    ["林美玲", "林美玲", false],
    ["Nobody came.", "", false],
    ["", "Nobody came to see us.", false],
  ])("%j, %j: %s", (source, target, expected) => {
    expect(isUntranslated({ source, target })).toBe(expected);
  });

  test("what a unit says counts more than its texts", () => {
    const text = "Dogs are not allowed.";
    expect(isUntranslated({ source: text, target: text, isUntranslated: false })).toBe(false);
  });
});

test("in an alignment headings are known by the words of the text, and code by its document", () => {
  const english = [
    "Network Addresses",
    "A network has many addresses.",
    "Grey Lantern Inn",
    "The inn is old.",
  ];
  const chinese = ["Network Addresses", "一個網路有許多位址。", "Grey Lantern Inn", "客棧很舊。"];
  const alignment = alignTexts(english.join("\n"), chinese.join("\n"), { presegmented: true });
  const told = (kinds?: readonly ("code" | "text")[]) => {
    const target = kinds ? { ...alignment.target, kinds } : alignment.target;
    return [...bitextOfAlignment({ ...alignment, target }).units]
      .filter((unit) => isUntranslated(unit))
      .map(({ source }) => source);
  };
  expect(told()).toEqual(["Network Addresses"]);
  expect(told(["code", "text", "text", "text"])).toEqual([]);
});
