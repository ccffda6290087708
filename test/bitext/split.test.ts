import { expect, test } from "vitest";
import { parseSplitLimit, partPath } from "../../src/bitext/split.ts";

test.each([
  ["1", { units: 1 }],
  ["10000", { units: 10_000 }],
  ["50MB", { bytes: 50_000_000 }],
  ["1.5 gb", { bytes: 1_500_000_000 }],
  ["4kB", { bytes: 4000 }],
  ["0", undefined],
  ["0.5", undefined],
  ["-1", undefined],
  ["", undefined],
  ["10 units", undefined],
  ["1e3", undefined],
  ["50M", undefined],
])("reads the limit %j", (text, limit) => {
  expect(parseSplitLimit(text)).toEqual(limit);
});

test.each([
  ["out.tmx", 1, "out.001.tmx"],
  ["a.b/out", 12, "a.b/out.012"],
  ["a/v1.2.tmx", 999, "a/v1.2.999.tmx"],
  ["a/out.tmx", 1000, "a/out.1000.tmx"],
  ["./.tmx", 1, "./.tmx.001"],
  ["C:\\x\\out.tmx", 1, "C:\\x\\out.001.tmx"],
])("names part of %j", (path, part, name) => {
  expect(partPath(path, part)).toBe(name);
});
