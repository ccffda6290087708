import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { alignTexts } from "../../src/library.ts";
import { toSimplified } from "../../src/text/normalize.ts";

const read = (path: string) =>
  readFileSync(new URL(`../../corpus/${path}`, import.meta.url), "utf8");

describe("Simplified Chinese", () => {
  test.each(["travel-taitung", "novel-lane", "help-backup-service"])(
    "of %s is aligned like Traditional",
    (folder) => {
      const english = read(`${folder}/en.txt`);
      const chinese = read(`${folder}/zh.txt`);
      const simplified = toSimplified(chinese);
      expect(simplified).not.toBe(chinese);
      const beadsOf = (text: string) =>
        alignTexts(english, text).beads.map(({ source, target }) =>
          JSON.stringify([source, target]),
        );
      expect(beadsOf(simplified)).toEqual(beadsOf(chinese));
    },
  );
});
