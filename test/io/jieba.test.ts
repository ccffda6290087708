import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { loadJieba } from "../../src/io/jieba.ts";
import { isJiebaThere } from "../cli/run.ts";

const isThere = isJiebaThere();

/** Cuts a run into words, as texts. */
function cut(run: string, extra?: readonly string[]): string[] {
  const lengths = loadJieba()!(run, extra && new Map(extra.map((word) => [word, 1])));
  let start = 0;
  return lengths.map((length) => {
    start += length;
    return run.slice(start - length, start);
  });
}

describe.skipIf(!isThere)("the words of jieba", () => {
  test.each([
    ["its own words", "我们在图书馆学习", undefined, ["我们", "在", "图书馆", "学习"]],
    ["a word of the document", "渡轮名叫海青号吗", ["海青号"], ["渡轮", "名叫", "海青号", "吗"]],
    ["the longer of two", "海青号", ["海青", "海青号"], ["海青号"]],
    ["the first of two that overlap", "海青号角", ["海青", "青号"], ["海青", "号角"]],
    ["one in the place of a known word", "图书馆", ["书馆"], ["图", "书馆"]],
    ["the same word twice", "海青海青", ["海青"], ["海青", "海青"]],
    ["no document words", "图书馆", [], ["图书馆"]],
    ["nothing", "", ["海青"], []],
  ])("are cut round %s", (_, run, extra, expected) => {
    expect(cut(run, extra)).toEqual(expected);
  });

  test("cover the run, whatever it holds, and never a part of a character", () => {
    const run = fc.string({ unit: fc.constantFrom("图", "书", "馆", "𠮷", "海", "㐀") });
    const word = fc.constantFrom("书馆", "海图", "图书馆", "馆海");
    fc.assert(
      fc.property(run, fc.array(word, { maxLength: 2 }), (text, extra) => {
        const words = cut(text, extra);
        expect(words.join("")).toBe(text);
        expect(words.every((found) => /^\p{Script=Han}+$/u.test(found))).toBe(true);
      }),
    );
  });
});

describe("without the package", () => {
  afterEach(() => {
    vi.doUnmock("node:module");
    vi.resetModules();
  });

  /** Loads our module anew, where requiring nodejieba does this. */
  async function loadWith(requirePackage: () => unknown) {
    vi.resetModules();
    vi.doMock("node:module", () => ({ createRequire: () => requirePackage }));
    return (await import("../../src/io/jieba.ts")).loadJieba;
  }
  const fail = (code: string) => () => {
    throw Object.assign(new Error(code), { code });
  };

  test.each([
    ["is not installed", fail("MODULE_NOT_FOUND")],
    ["was compiled for another Node", fail("ERR_DLOPEN_FAILED")],
    // Without this check the process would be gone, not the test red.
    ["lost its dictionary", () => ({ DEFAULT_DICT: "/nowhere/jieba.dict.utf8", cut: () => [] })],
  ])("there is nothing to cut with: it %s", async (_, requirePackage) => {
    expect((await loadWith(requirePackage))()).toBeUndefined();
  });

  test("a fault in the package itself is not hidden", async () => {
    const load = await loadWith(() => {
      throw new TypeError("broken");
    });
    expect(load).toThrow("broken");
  });
});
