import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { findConfig, parseConfig } from "../../src/cli/audit-config.ts";
import { InputError } from "../../src/errors.ts";

test.each([
  ["{", /^duizhao\.config\.json:1:2: expected JSON, found the end of the file$/],
  ['{\n  "only": [],\n  oops\n}', /^duizhao\.config\.json:3:3: expected JSON, found other text$/],
  ["[]", /^duizhao\.config\.json: expected an object$/],
  ['{"failon":"major"}', /^duizhao\.config\.json: failon: no such setting; did you mean failOn\?$/],
  ['{"toString":1}', /: toString: no such setting$/],
  ['{"failOn":"huge"}', /: failOn: expected neutral, minor, major, critical, never, found "huge"$/],
  ['{"only":"omission"}', /: only: expected a list$/],
  [
    '{"only":["omission","adition"]}',
    /: only\[1\]: no kind .* "adition"; did you mean addition\?$/,
  ],
  ['{"thresholds":{"omission":2}}', /: thresholds\.omission: expected a number from 0 to 1$/],
  [
    '{"severities":{"omision":"minor"}}',
    /: severities\.omision: no kind .*; did you mean omission\?/,
  ],
  ['{"severities":{"omission":"error"}}', /: severities\.omission: expected neutral, .*"error"$/],
  ['{"minCoverage":"95"}', /: minCoverage: expected a number$/],
  ['{"chineseLocale":"en-GB"}', /: chineseLocale: expected a language tag like zh-HK$/],
  ['{"source":"fr"}', /: source: expected en, zh, found "fr"$/],
  ['{"glossary":["a.csv",1]}', /: glossary\[1\]: expected a text$/],
])("a config is checked strictly: %s", (text, message) => {
  const parse = () => parseConfig(text, "duizhao.config.json");
  expect(parse).toThrow(InputError);
  expect(parse).toThrow(message);
});

test("paths in a config are relative to its folder", () => {
  const text = '\ufeff{"glossary":["a.csv","/b.tbx"],"baseline":"c.json","$schema":"x"}';
  expect(parseConfig(text, "up/duizhao.config.json")).toEqual({
    glossary: [resolve("up/a.csv"), resolve("/b.tbx")],
    baseline: resolve("up/c.json"),
  });
});

test("the nearest config above a folder holds for it", () => {
  const name = "duizhao.config.json";
  const there = new Set([resolve("/a", name), resolve("/a/b/c", name)]);
  const find = (folder: string) => findConfig(folder, (path) => there.has(path));
  expect(find("/a/b")).toBe(join(resolve("/a"), name));
  expect(find("/a/b/c")).toBe(join(resolve("/a/b/c"), name));
  expect(find("/d")).toBeUndefined();
});
