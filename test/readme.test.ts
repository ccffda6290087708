/**
 * The manuals are tested, the README and those in docs/: their consoles are run, their names and links
 * looked up.
 *
 * A console may differ from what they show only in figures that vary (times, dates, hashes of
 * lexicon and weights) and, by a little, in decimals. `npx vitest run test/readme.test.ts -u` writes
 * the true output into them.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { CHECKS } from "../src/audit/checks.ts";
import { FINDING_CODES } from "../src/audit/finding.ts";
import { parseConfig } from "../src/cli/audit-config.ts";
import { createWorkdir, type Workdir } from "./cli/run.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const MANUALS = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];
const textOf = new Map(MANUALS.map((file) => [file, readFileSync(join(root, file), "utf8")]));
const manuals = [...textOf.values()].join("\n");

/** A fenced block: the language in its first line, and what it holds. */
interface Block {
  readonly lang: string;
  readonly body: string;
}

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gmu;

function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(FENCE)].map(([, lang, body]) => ({ lang: lang!, body: body! }));
}

/** A command of a console and what is shown below it. */
interface Step {
  readonly command: string;
  readonly output: string;
}

function stepsOf(body: string): Step[] {
  return body
    .split(/^\$ /mu)
    .slice(1)
    .map((step) => {
      const [, command, output] = /^((?:.*\\\n)*.*\n)([\s\S]*)$/u.exec(step)!;
      return { command: command!.trimEnd(), output: output! };
    });
}

/** What is another each time, or with each lexicon and each training. */
const VARYING = /in \d+\.\d\d s\b|\b\d{8}T\d{6}Z\b|(?<=engine:crf-|lexicon:)[0-9a-f]{8}/gu;
const DECIMAL = /(?<![\d.])\d+\.\d{2,}(?![\d.])/gu;

/** Confidences and scores move a little with each training. */
const isNear = (a: number, b: number) => Math.abs(a - b) <= 0.05 + 0.1 * Math.min(a, b);

/** Tells whether a line is as shown, but for what varies. */
function isAsShown(found: string, shown: string): boolean {
  const mask = (line: string) => line.replace(VARYING, "~");
  const decimalsOf = (line: string) => mask(line).match(DECIMAL)?.map(Number) ?? [];
  const inShown = decimalsOf(shown);
  return (
    mask(found).replace(DECIMAL, "~") === mask(shown).replace(DECIMAL, "~") &&
    decimalsOf(found).every((decimal, k) => isNear(decimal, inShown[k]!))
  );
}

/** Gives the output with its lines as shown where they agree. */
function keepShown(found: string, shown: string): string {
  const shownLines = shown.split("\n");
  return found
    .split("\n")
    .map((line, k) => (isAsShown(line, shownLines[k] ?? "") ? shownLines[k]! : line))
    .join("\n");
}

/** A folder like that of a user who has just cloned: corpus and fixtures, and the package to import. */
function createClone(): Workdir {
  const dir = createWorkdir();
  for (const folder of ["corpus", "fixtures"]) {
    symlinkSync(join(root, folder), join(dir.path, folder));
  }
  mkdirSync(join(dir.path, "node_modules"));
  symlinkSync(root, join(dir.path, "node_modules", "duizhao"));
  return dir;
}

/** Runs the consoles from first to last in one folder; gives the manual with their true output. */
function runConsoles(markdown: string): string {
  const dir = createClone();
  return markdown.replace(FENCE, (block, lang: string, body: string) => {
    // The program that the next console runs.
    if (lang === "js") dir.write("example.mjs", body);
    if (lang !== "console") return block;
    const steps = stepsOf(body).map(({ command, output }) => {
      const shownFile = /^cat (\S+)$/u.exec(command)?.[1];
      if (shownFile !== undefined && !existsSync(join(dir.path, shownFile))) {
        dir.write(shownFile, output); // a file of the user's: the manual is where it comes from
      }
      // A console shows both streams, and no progress.
      const { status, stdout } = dir.shell(`{ ${command}\n} 2>&1`);
      if (status !== 0 && status !== 1) throw new Error(`$ ${command}\n${status}: ${stdout}`);
      return `$ ${command}\n${keepShown(stdout, output)}`;
    });
    return `\`\`\`console\n${steps.join("")}\`\`\``;
  });
}

test.each(MANUALS)(
  "the consoles of %s show what the commands print",
  { timeout: 120_000 },
  async (file) => {
    await expect(runConsoles(textOf.get(file)!)).toMatchFileSnapshot(`../${file}`);
  },
);

test("there is a console of every kind of work", () => {
  const consoles = blocksOf(manuals).filter(({ lang }) => lang === "console");
  const commands = consoles.flatMap(({ body }) => stepsOf(body)).map(({ command }) => command);
  const names = ["align", "audit", "convert", "merge", "segment", "score", "tmx lint", "tmx fix"];
  expect(names.filter((name) => !commands.some((c) => c.includes(`duizhao ${name} `)))).toEqual([]);
});

describe("what counts as the same output", () => {
  test.each([
    ["3 beads in 0.31 s", "3 beads in 2.36 s", true],
    ["3 beads in 0.31 s", "4 beads in 0.31 s", false],
    ["a\t0.967\t1-1", "a\t0.981\t1-1", true],
    ["a\t0.967\t1-1", "a\t0.667\t1-1", false],
    ["a\t0.967\t1-1", "a\t0.967\t2-1", false],
    ["<prop>10.522</prop>", "<prop>10.901</prop>", true],
    ["engine:crf-f45778ec|lexicon:de5d192e", "engine:crf-00000000|lexicon:11111111", true],
    ["engine:crf-f45778ec", "engine:hand", false],
    ['creationdate="20260101T000000Z"', 'creationdate="20261231T235959Z"', true],
    ["two\tcells", "two cells", false],
  ])("%j and %j: %s", (found, shown, expected) => {
    expect(isAsShown(found, shown)).toBe(expected);
  });
});

test("every command has help and stands in the table of commands", () => {
  const help = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, "bin/duizhao.js"), ...args, "--help"], {
      encoding: "utf8",
    });
  const list = /^Commands:\n([\s\S]*?)^$/mu.exec(help().stdout)?.[1] ?? "";
  const commands = [...list.matchAll(/^ {2}([a-z]+)/gmu)].map(([, name]) => name!);
  expect(commands).toEqual(expect.arrayContaining(["align", "segment", "score"]));
  for (const name of commands) {
    const { status, stdout } = help(name);
    expect({ name, status, usage: stdout.split("\n")[0] }).toEqual({
      name,
      status: 0,
      usage: expect.stringContaining(`Usage: duizhao ${name} `),
    });
    expect(readme).toMatch(new RegExp(`^\\| \`duizhao ${name}[ \`]`, "mu"));
  }
});

test("every option that manuals name is in a help text", () => {
  const help = ["align", "audit", "convert", "merge", "tmx lint", "tmx fix", "segment", "score"]
    .map((name) => [join(root, "bin/duizhao.js"), ...name.split(" "), "--help"])
    .map((args) => spawnSync(process.execPath, args, { encoding: "utf8" }).stdout)
    .join("");
  const known = new Set(help.match(/--[a-z][a-z0-9-]*/gu));
  // Options of the scripts stand behind `npm run NAME --`, and their own test is to run them.
  const text = manuals.replace(/npm run [^`\n]*/gu, "").replace(/`npm [^`]*`/gu, "");
  const named = [...new Set(text.match(/(?<![\w-])--[a-z][a-z0-9-]*/gu))];
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((option) => !known.has(option))).toEqual([]);
});

test.each([...MANUALS, "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md"])(
  "the scripts, links and files that %s names exist",
  (file) => {
    const text = readFileSync(join(root, file), "utf8");
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...text.matchAll(/npm run ([a-z][a-z:-]*)/gu)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);

    const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/gu)].map(([, target]) => target!);
    const local = links.filter((target) => !/^https?:/u.test(target));
    const folder = join(root, file, "..");
    expect(local.filter((target) => !existsSync(join(folder, target)))).toEqual([]);

    const paths = [
      ...text.matchAll(/`((?:src|corpus|data|scripts|fixtures|bench|test)\/[^`\s]*)`/gu),
    ]
      .map(([, path]) => path!)
      .filter((path) => !isThere(path));
    expect(paths).toEqual([]);
  },
);

/** Looks up a path from the root; a star stands for any part of a file's name. */
function isThere(path: string): boolean {
  const [folder, name] = [join(root, path, ".."), path.replace(/\/$/u, "").split("/").at(-1)!];
  if (!name.includes("*")) return existsSync(join(root, path));
  const [head, tail] = name.split("*") as [string, string];
  return readdirSync(folder).some((entry) => entry.startsWith(head) && entry.endsWith(tail));
}

test("the manual of the library calls every function that is exported", async () => {
  const calls = new Set(textOf.get("docs/library.md")!.match(/\b[a-z]\w+(?=\()/gu));
  const exported = Object.entries(await import("duizhao"))
    .filter(([name, value]) => typeof value === "function" && /^[a-z]/u.test(name))
    .map(([name]) => name);
  expect(exported).toContain("alignTexts");
  expect(exported.filter((name) => !calls.has(name))).toEqual([]);
});

test("the table of findings is that of the checks", () => {
  const rows = [...manuals.matchAll(/^\| `([a-z-]+)` \| (\w+) \| ([\d.]+) \| (.*) \|$/gmu)];
  const expected = FINDING_CODES.flatMap((code) => {
    const defaults = CHECKS.find(({ codes }) => codes[code])?.codes[code];
    return defaults ? [[code, defaults.severity, String(defaults.threshold)]] : [];
  });
  expect(rows.map((row) => row.slice(1, 4))).toEqual(expected);
});

test("the settings of the manuals are read without complaint", () => {
  const [settings] = blocksOf(manuals).filter(({ lang }) => lang === "json");
  const config = parseConfig(settings!.body, "duizhao.config.json");
  expect(Object.keys(config)).toEqual(Object.keys(JSON.parse(settings!.body)));
});

test.each(MANUALS)("links of %s to headings lead to one", (file) => {
  const links = [...textOf.get(file)!.matchAll(/\]\(([^)#\s]*)#([^)]+)\)/gu)]
    .map(([, path, anchor]) => ({ to: path ? join(file, "..", path) : file, anchor: anchor! }))
    .filter(({ to }) => textOf.has(to));
  const wrong = links.filter(({ to, anchor }) => !anchorsOf(textOf.get(to)!).includes(anchor));
  expect(wrong).toEqual([]);
});

function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gmu)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .replace(/\s/gu, "-"),
  );
}
