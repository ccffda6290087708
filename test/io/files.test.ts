import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { InputError } from "../../src/errors.ts";
import { isSameFile, readBytes } from "../../src/io/files.ts";
import { writeFileAtomically } from "../../src/io/output-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-files-"));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

describe("readBytes", () => {
  test("reads all bytes", async () => {
    writeFileSync(join(folder, "a"), Buffer.from([0, 255, 10]));
    expect([...(await readBytes(join(folder, "a")))]).toEqual([0, 255, 10]);
  });

  test("- is all of standard input, also in pieces that cut characters", async () => {
    const bytes = Buffer.from("對照");
    const input = async function* () {
      for (const byte of bytes) yield Buffer.from([byte]);
    };
    expect(await readBytes("-", input())).toEqual(bytes);
  });

  test("a missing file and a folder are one clear line", async () => {
    await expect(readBytes(join(folder, "no"))).rejects.toThrow(
      new InputError(`${folder}/no: no such file`),
    );
    await expect(readBytes(folder)).rejects.toThrow(
      new InputError(`${folder}: is a folder; name a file in it`),
    );
    writeFileSync(join(folder, "a"), "");
    await expect(readBytes(join(folder, "a", "b"))).rejects.toBeInstanceOf(InputError);
  });
});

describe("writeFileAtomically", () => {
  test("writes a string, and parts in order", async () => {
    await writeFileAtomically(join(folder, "a"), "一\r\n二");
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("一\r\n二");
    await writeFileAtomically(join(folder, "a"), ["x", "", "𠝹"]);
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("x𠝹");
    await writeFileAtomically(join(folder, "a"), []);
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("");
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  test("a character cut between parts stays whole, however long the parts", async () => {
    const long = "字".repeat((1 << 18) - 1);
    await writeFileAtomically(join(folder, "a"), [`${long}\ud841`, "\udf79", long]);
    expect(readFileSync(join(folder, "a"), "utf8")).toBe(`${long}𠝹${long}`);
  });

  test("an existing target keeps its mode", async () => {
    const path = join(folder, "a");
    writeFileSync(path, "old");
    chmodSync(path, 0o640);
    await writeFileAtomically(path, "new");
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readFileSync(path, "utf8")).toBe("new");
  });

  test("a link stays a link, and its file is replaced", async () => {
    writeFileSync(join(folder, "a"), "old");
    symlinkSync("a", join(folder, "link"));
    await writeFileAtomically(join(folder, "link"), "new");
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("new");
    expect(readdirSync(folder).sort()).toEqual(["a", "link"]);
  });

  test("a link to a file yet to be made stays a link too, and makes that file", async () => {
    mkdirSync(join(folder, "sub"));
    symlinkSync("../b", join(folder, "sub", "second"));
    symlinkSync("sub/second", join(folder, "link"));
    expect(await isSameFile(join(folder, "link"), join(folder, "b"))).toBe(true);
    await writeFileAtomically(join(folder, "link"), "new");
    expect(readFileSync(join(folder, "b"), "utf8")).toBe("new");
    expect(lstatSync(join(folder, "link")).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["b", "link", "sub"]);
    expect(readdirSync(join(folder, "sub"))).toEqual(["second"]);
  });

  test("links in a circle are one clear line, and stay", async () => {
    symlinkSync("b", join(folder, "a"));
    symlinkSync("a", join(folder, "b"));
    await expect(writeFileAtomically(join(folder, "a"), "x")).rejects.toThrow(
      new InputError(`${folder}/a: its symbolic links go in a circle`),
    );
    expect(lstatSync(join(folder, "a")).isSymbolicLink()).toBe(true);
  });

  test("an error while the text is made leaves the old file and nothing else", async () => {
    writeFileSync(join(folder, "a"), "old");
    const chunks = (function* () {
      yield "half";
      throw new RangeError("broken");
    })();
    await expect(writeFileAtomically(join(folder, "a"), chunks)).rejects.toThrow(
      new RangeError("broken"),
    );
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  test("a missing folder, a file for a folder, a folder for a file", async () => {
    writeFileSync(join(folder, "a"), "");
    mkdirSync(join(folder, "sub"));
    await expect(writeFileAtomically(join(folder, "no", "b"), "x")).rejects.toThrow(
      new InputError(`${folder}/no/b: its folder does not exist`),
    );
    await expect(writeFileAtomically(join(folder, "a", "b"), "x")).rejects.toBeInstanceOf(
      InputError,
    );
    await expect(writeFileAtomically(join(folder, "sub"), "x")).rejects.toThrow(
      new InputError(`${folder}/sub: is a folder; name a file in it`),
    );
    expect(readdirSync(folder).sort()).toEqual(["a", "sub"]);
  });

  // root may write everywhere
  test.skipIf(process.getuid?.() === 0)("no permission", async () => {
    writeFileSync(join(folder, "a"), "old", { mode: 0o444 });
    await expect(writeFileAtomically(join(folder, "a"), "x")).rejects.toBeInstanceOf(InputError);
    chmodSync(folder, 0o555);
    await expect(writeFileAtomically(join(folder, "b"), "x")).rejects.toThrow(
      new InputError(`${folder}/b: no permission to write there`),
    );
  });

  test("a device is written, not replaced", async () => {
    await writeFileAtomically("/dev/null", "x");
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test.skipIf(process.platform !== "linux")("a full disk says so", async () => {
    await expect(writeFileAtomically("/dev/full", "x")).rejects.toThrow(
      new InputError("/dev/full: the disk is full"),
    );
  });
});

describe("isSameFile", () => {
  test("by other spelling, symbolic link, hard link, linked folder", async () => {
    const path = join(folder, "a");
    writeFileSync(path, "");
    symlinkSync(path, join(folder, "soft"));
    linkSync(path, join(folder, "hard"));
    symlinkSync(folder, join(folder, "here"));
    for (const other of [
      path,
      `${folder}/./a`,
      join(folder, "soft"),
      join(folder, "hard"),
      join(folder, "here", "a"),
      relative(process.cwd(), path),
    ]) {
      expect(await isSameFile(path, other)).toBe(true);
    }
    expect(await isSameFile(`${folder}/new`, join(folder, "here", "new"))).toBe(true);
  });

  test("different files, files yet to be made, standard input", async () => {
    writeFileSync(join(folder, "a"), "");
    writeFileSync(join(folder, "b"), "");
    expect(await isSameFile(join(folder, "a"), join(folder, "b"))).toBe(false);
    expect(await isSameFile(join(folder, "a"), join(folder, "new"))).toBe(false);
    expect(await isSameFile("-", "-")).toBe(false);
  });
});
