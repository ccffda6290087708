/**
 * Runs our segmenter on the English Golden Rules, the sentences that the field tests segmenters on.
 *
 * Usage: golden-rules FILE
 *
 * FILE is a local copy of `english_spec.rb` of pragmatic_segmenter (its context "Golden Rules") or of
 * `tests/lang/test_english.py` of pySBD. The rule about line ends inside sentences (#040 to #042) and
 * the one about missing spaces (#052) are outside the 48 that are commonly reported; in a .rb file
 * they are shown but not counted. The items are not ours, so none of them is kept here.
 */
import { readFileSync } from "node:fs";
import { splitSentences } from "../dist/text/sentence.js";

interface Item {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly isCounted: boolean;
}

const UNCOUNTED = new Set([40, 41, 42, 52]);
// """...""", '...' and "..." with escapes; the same form serves Ruby and Python.
const LITERAL = /"""([\s\S]*?)"""|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/gu;

/** Reads the string literals of a piece of source code. `""""a"` is `"a`, as in Python. */
function readLiterals(source: string): string[] {
  return [...source.matchAll(LITERAL)].map((match) =>
    (match[1] ?? match[2] ?? match[3]!).replace(/\\(.)/gu, (_, c: string) =>
      c === "n" ? "\n" : c,
    ),
  );
}

function parseRuby(source: string): Item[] {
  const rules = source.slice(source.indexOf('context "Golden Rules"')).split(/^\s*describe /mu)[0]!;
  return rules
    .split(/^\s*it (?=["'])/mu)
    .slice(1)
    .map((block) => {
      const name = readLiterals(block.split("\n")[0]!)[0]!;
      const text = readLiterals(/\.new\(text: (.*)$/mu.exec(block)![1]!)[0]!;
      const expected = readLiterals(/\.to eq\(\[(.*)\]\)/mu.exec(block)![1]!);
      const number = Number(/#(\d+)/u.exec(name)?.[1]);
      return { name, text, expected, isCounted: !UNCOUNTED.has(number) };
    });
}

function parsePython(source: string): Item[] {
  const list = /=\s*\[\n([\s\S]*?)\n\]/u.exec(source)?.[1] ?? "";
  return list
    .replace(/^\s*#.*$/gmu, "")
    .split(/^\s{4}(?=\(|pytest\.param\()/mu)
    .filter((block) => block.trim() !== "")
    .map((block) => {
      const [text, ...expected] = readLiterals(block);
      return { name: text!, text: text!, expected, isCounted: true };
    });
}

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write("usage: golden-rules FILE (english_spec.rb or test_english.py)\n");
  process.exitCode = 2;
} else {
  const source = readFileSync(file, "utf8");
  const items = file.endsWith(".py") ? parsePython(source) : parseRuby(source);
  let passed = 0;
  for (const { name, text, expected, isCounted } of items) {
    const found = splitSentences(text, "en").map(({ start, end }) => text.slice(start, end));
    const isRight = JSON.stringify(found) === JSON.stringify(expected);
    if (isRight && isCounted) passed++;
    process.stdout.write(
      `${isRight ? "pass" : "FAIL"}${isCounted ? "" : " (not counted)"} ${name}\n`,
    );
    if (!isRight) process.stdout.write(`     found ${JSON.stringify(found)}\n`);
  }
  process.stdout.write(`${passed} of ${items.filter((item) => item.isCounted).length}\n`);
}
