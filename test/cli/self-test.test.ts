import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { createWorkdir } from "./run.ts";

const folder = fileURLToPath(new URL("../../corpus/mixed-sections/", import.meta.url));
const bilingual = `${folder}bilingual.txt`;

describe("audit --self-test", () => {
  test("prints a table, the same each time, and ends with 0", () => {
    const { run } = createWorkdir();
    const first = run(["audit", "--self-test", "--runs", "1", bilingual, "-q"]);
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout).toMatch(/damaged cop(y|ies), \d+ sentences in all, seed 1\n/);
    expect(first.stdout).toMatch(/^ {2}sentence deleted +\d+ +\d+ +[01]\.\d\d +\d+$/m);
    expect(run(["audit", "--self-test", "--runs", "1", bilingual, "-q"])).toEqual(first);
  });

  test("writes JSON by the ending, with the seed asked for", () => {
    const { run, read } = createWorkdir();
    const { status, stdout } = run([
      "audit",
      "--self-test",
      "--seed",
      "5",
      "--runs",
      "1",
      bilingual,
      "-o",
      "t.json",
    ]);
    expect([status, stdout]).toEqual([0, ""]);
    expect(JSON.parse(read("t.json"))).toMatchObject({ format: "duizhao-self-test", seed: 5 });
  });

  test("tests the texts of a translation memory", () => {
    const { run } = createWorkdir();
    run(["align", bilingual, "-q", "-o", "m.tmx"]);
    const { status, stdout } = run([
      ...["audit", "--self-test", "--runs", "1", "m.tmx"],
      ...["-q", "-f", "json"],
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).damages.length).toBeGreaterThan(0);
  });

  test.each<[string[], string]>([
    [["--seed", "5"], "duizhao: --seed: is for --self-test only\n"],
    [["--self-test", "--seed", "x"], "expected a whole number from 0"],
    [["--self-test", "--runs", "0"], "duizhao: --runs 0: expected at least one\n"],
    [["--runs", "5"], "duizhao: --runs: is for --self-test only\n"],
    [["--self-test", "-f", "tsv"], "duizhao: --format tsv: --self-test writes text or json\n"],
    [["--self-test", "-o", "x.tsv"], "x.tsv: the ending says no format; end it in .txt, .json"],
    [["--self-test", "--min-coverage", "9"], "cannot be used with option '--min-coverage"],
  ])("%j is refused", (args, message) => {
    const { status, stdout, stderr } = createWorkdir().run(["audit", bilingual, ...args]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});
