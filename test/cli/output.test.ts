import { existsSync, linkSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkOutputs, ENDINGS, type Format, findOutputs } from "../../src/cli/output.ts";
import { InputError } from "../../src/errors.ts";
import { createWorkdir } from "./run.ts";

const found = (paths: readonly string[], format?: Format) =>
  findOutputs(paths, format, ENDINGS, "tsv");

test.each([
  ["nothing means TSV on standard output", [], undefined, ["- tsv"]],
  ["--format alone", [], "beads", ["- beads"]],
  [
    "each ending for itself",
    ["a.tmx", "b.TSV", "c.json", "d.beads"],
    undefined,
    ["a.tmx tmx", "b.TSV tsv", "c.json json", "d.beads beads"],
  ],
  [
    "--format for what the ending leaves open",
    ["a.tmx", "b.txt"],
    "beads",
    ["a.tmx tmx", "b.txt beads"],
  ],
  ["a folder's ending says nothing", ["x.tmx/out"], "tsv", ["x.tmx/out tsv"]],
  ["standard output beside files", ["a.tmx", "-"], undefined, ["a.tmx tmx", "- tsv"]],
  ["a format that an ending says too", ["a.tmx"], "tmx", ["a.tmx tmx"]],
] as const)("finds formats: %s", (_, paths, format, expected) => {
  expect(found(paths, format).map((output) => `${output.path} ${output.format}`)).toEqual(expected);
});

test.each([
  [
    "an ending without a format",
    ["memory.xml"],
    undefined,
    "memory.xml: the ending says no format",
  ],
  ["a name without an ending", ["a.tsv", "memory"], undefined, "memory: the ending says no format"],
  ["a dot file", [".tmx"], undefined, ".tmx: the ending says no format"],
  ["a contradiction", ["a.tmx"], "json", "a.tmx: the ending says tmx, --format says json"],
] as const)("refuses %s", (_, paths, format, message) => {
  expect(() => found(paths, format)).toThrow(InputError);
  expect(() => found(paths, format)).toThrow(message);
});

test("refuses to write over an input, under any of its names, and to write twice", async () => {
  const { path, write } = createWorkdir();
  write("in.txt", "a");
  symlinkSync("in.txt", join(path, "soft.tmx"));
  linkSync(join(path, "in.txt"), join(path, "hard.tmx"));
  const at = (name: string) => join(path, name);
  for (const name of ["in.txt", "./in.txt", "soft.tmx", "hard.tmx"]) {
    const outputs = [at("new.tmx"), `${path}/${name}`];
    await expect(checkOutputs(outputs, [at("in.txt")])).rejects.toThrow("is an input");
  }
  await expect(checkOutputs([at("a.tmx"), `${path}/./a.tmx`], [at("in.txt")])).rejects.toThrow(
    "twice",
  );
  await expect(checkOutputs(["-", "-"], [])).rejects.toThrow(
    "standard output: is named as output twice",
  );
  await checkOutputs([at("a.tmx"), at("b.tsv"), "-"], [at("in.txt"), "-"]);
});

test("refuses what cannot be written, before anything is, and leaves nothing behind", async () => {
  const { path, write } = createWorkdir();
  write("file", "a");
  mkdirSync(join(path, "folder.tsv"));
  const at = (name: string) => join(path, name);
  for (const [name, message] of [
    ["none/x.json", "its folder does not exist"],
    ["file/x.json", "its folder does not exist: part of the path is a file"],
    ["folder.tsv", "is a folder; name a file in it"],
  ] as const) {
    await expect(checkOutputs([at("first.tsv"), at(name)], [])).rejects.toThrow(
      new InputError(`${at(name)}: ${message}`),
    );
  }
  await checkOutputs([at("first.tsv"), at("file"), "-", "/dev/null"], []);
  expect(readdirSync(path).sort()).toEqual(["file", "folder.tsv"]);
});

test("what is only kept must differ, but need not be writable", async () => {
  const { path, write } = createWorkdir();
  write("a.json", "a");
  const at = (name: string) => join(path, name);
  await checkOutputs([at("b.json")], [], [at("none/kept.json")]);
  await expect(checkOutputs([at("b.json")], [at("a.json")], [at("a.json")])).rejects.toThrow(
    "is an input",
  );
  await expect(checkOutputs([at("b.json")], [], [at("b.json")])).rejects.toThrow("twice");
});

test.runIf(existsSync("/proc"))(
  "says of a folder that takes no files that it does not",
  async () => {
    await expect(checkOutputs(["/proc/x.tsv"], [])).rejects.toThrow(
      /^\/proc\/x\.tsv: (?:cannot be written: its folder takes no files|no permission to write there)$/,
    );
  },
);
