import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { BitextUnit } from "../../src/bitext/unit.ts";
import type { BitextFormat } from "../../src/bitext/writers.ts";
import { parseTmx } from "../../src/format/parse-tmx.ts";
import { type BitextOutputOptions, openBitextOutput } from "../../src/io/bitext-output.ts";
import { createOutputFiles } from "../../src/io/output-files.ts";
import { OPTIONS } from "../bitext/any-units.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-bitext-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

const unitsOf = (count: number): BitextUnit[] =>
  Array.from({ length: count }, (_, k) => ({ source: `Sentence ${k}.`, target: `第${k}句。` }));

async function write(
  name: string,
  format: BitextFormat,
  units: readonly BitextUnit[],
  options: Partial<BitextOutputOptions> = {},
) {
  const before = readdirSync(folder);
  const files = createOutputFiles();
  const output = await openBitextOutput(files, at(name), format, { ...OPTIONS, ...options });
  await output.write(units);
  const result = await output.close();
  const begun = readdirSync(folder).filter((file) => !before.includes(file));
  expect(begun.every((file) => file.endsWith(".tmp"))).toBe(true);
  await files.commit();
  return { ...result, paths: result.paths.map((path) => path.slice(folder.length + 1)) };
}

test("splits after so many units; each part is a whole file", async () => {
  const result = await write("out.tmx", "tmx", unitsOf(7), { split: { units: 3 } });
  expect(result).toEqual({
    written: 7,
    leftOut: 0,
    paths: ["out.001.tmx", "out.002.tmx", "out.003.tmx"],
    older: [],
  });
  expect(readdirSync(folder).sort()).toEqual(result.paths);
  const counts = result.paths.map(
    (path) => parseTmx(readFileSync(at(path), "utf8")).alignment.beads.length,
  );
  expect(counts).toEqual([3, 3, 1]);
});

test.each<[string, BitextFormat, number, string[]]>([
  ["out.tmx", "tmx", 3, ["out.003.tmx", "out.004.tmx"]],
  ["out.moses", "moses", 5, ["out.004.en", "out.004.zh-HK"]],
  ["v1.002.tmx", "tmx", 3, ["v1.002.003.tmx", "v1.002.004.tmx"]],
])(
  "names the parts of %s that an earlier run left, and no other file",
  async (name, format, units, left) => {
    await write(name, format, unitsOf(7), { split: { units: 2 } });
    for (const other of ["out.txt", "out.007.csv", "other.005.tmx", "out.5.tmx"]) {
      writeFileSync(at(other), "");
    }
    const { older } = await write(name, format, unitsOf(units), { split: { units: 2 } });
    expect(older).toEqual(left.map(at));
  },
);

test("no part of a text is larger than the limit, and none could take one unit more", async () => {
  const units = unitsOf(40);
  const { paths } = await write("out.tmx", "tmx", units, { split: { bytes: 2000 } });
  const parts = paths.map((path) => readFileSync(at(path)));
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(2000);
  for (const part of parts.slice(0, -1)) expect(part.length).toBeGreaterThan(1750);
  const texts = parts.flatMap((part) => part.toString().match(/Sentence \d+/g));
  expect(texts).toEqual(units.map(({ source }) => source.slice(0, -1)));
});

test("a unit larger than the limit has a part of its own", async () => {
  const units = [{ source: "x".repeat(5000), target: "字" }, ...unitsOf(1)];
  const { paths } = await write("out.csv", "csv", units, { split: { bytes: 100 } });
  expect(paths).toEqual(["out.001.csv", "out.002.csv"]);
});

test("bytes are split as well", async () => {
  const random = Array.from({ length: 3000 }, (_, k) => String(Math.sin(k)));
  const units = random.map((source) => ({ source, target: source }));
  const { paths } = await write("out.xlsx", "xlsx", units, { split: { bytes: 20_000 } });
  expect(paths.length).toBeGreaterThan(2);
});

test("two files of one output are split together", async () => {
  const units = [...unitsOf(3), { source: "Alone.", target: "" }];
  const result = await write("out.moses", "moses", units, { split: { units: 2 } });
  expect(result.leftOut).toBe(1);
  expect(result.paths).toEqual(["out.001.en", "out.001.zh-HK", "out.002.en", "out.002.zh-HK"]);
  expect(readFileSync(at("out.002.zh-HK"), "utf8")).toBe("第2句。\n");
});

test("nothing has its name before all are whole, and nothing is left after a failure", async () => {
  writeFileSync(at("old.tsv"), "old");
  const files = createOutputFiles();
  const first = await openBitextOutput(files, at("old.tsv"), "tsv", OPTIONS);
  await first.write(unitsOf(2));
  await first.close();
  const second = await openBitextOutput(files, at("b.csv"), "csv", OPTIONS);
  await second.write(unitsOf(20_000)); // so that it has begun to be written
  expect(readFileSync(at("old.tsv"), "utf8")).toBe("old");
  await files.discard();
  expect(readdirSync(folder)).toEqual(["old.tsv"]);
  expect(readFileSync(at("old.tsv"), "utf8")).toBe("old");
});

test("what a unit loses is told once, also where it begins the next part", async () => {
  let lost = 0;
  const units = unitsOf(12).map(({ source, ...unit }) => ({ ...unit, source: `${source}\u0007` }));
  const { paths } = await write("out.tmx", "tmx", units, {
    split: { bytes: 900 },
    onLoss: ({ count }) => {
      lost += count;
    },
  });
  expect(paths.length).toBeGreaterThan(2);
  expect(lost).toBe(12);
});

test("a part is never written over an input, nor twice", async () => {
  writeFileSync(at("out.002.tmx"), "in");
  const files = createOutputFiles([at("out.002.tmx")]);
  const output = await openBitextOutput(files, at("out.tmx"), "tmx", {
    ...OPTIONS,
    split: { units: 1 },
  });
  await expect(output.write(unitsOf(2))).rejects.toThrow(
    `${at("out.002.tmx")}: is an input; write to another file`,
  );
  await files.discard();
  await expect(
    openBitextOutput(files, at("out.tmx"), "tmx", { ...OPTIONS, split: { units: 1 } }),
  ).rejects.toThrow("is named as output twice");
  expect(readdirSync(folder)).toEqual(["out.002.tmx"]);
});

test("standard output takes one file", async () => {
  const files = createOutputFiles();
  for (const [format, options] of [
    ["moses", {}],
    ["tsv", { split: { units: 1 } }],
  ] as const) {
    await expect(openBitextOutput(files, "-", format, { ...OPTIONS, ...options })).rejects.toThrow(
      "standard output: takes one file only",
    );
  }
});
