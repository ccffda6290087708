/**
 * Measures how long `convert` takes, and how much memory, on bitexts of many units:
 *
 *     node build/bitext.js                              a million units
 *     node build/bitext.js --units 100000 --runs 3      less, and the first three only
 *
 * Every figure is of a process of its own. The units are made of a few sentences with numbers in them,
 * so that all differ; their length is that of news. Nothing is asserted.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text as readStream } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const work = join(root, "build", "bench");
const usage = pathToFileURL(join(root, "build", "usage.js")).href;

const SENTENCES = [
  [
    "Ferry $ to Peng Chau leaves pier $ at half past six, weather permitting.",
    "開往坪洲的$號渡輪六點半由$號碼頭開出，視天氣而定。",
  ],
  [
    "The council approved $ dollars for the repair of $ street lamps.",
    "議會批准$元，修理$盞路燈。",
  ],
  [
    "She counted $ steps up to the temple and $ on the way down.",
    "她上廟時數了$級石階，下來時數了$級。",
  ],
  [
    "“Room $ is taken,” the clerk said, “but $ is free until Friday.”",
    "「$號房有人住了，」職員說，「不過$號房空到星期五。」",
  ],
] as const;

/** What is converted, and by which options; each reads what one before has written. */
const RUNS: readonly (readonly [from: string, to: string, ...options: string[]])[] = [
  ["tsv", "tmx"],
  ["tmx", "tmx"],
  ["tmx", "jsonl"],
  ["jsonl", "po"],
  ["po", "xlf"],
  ["xlf", "csv"],
  ["csv", "tsv"],
  ["tmx", "tsv", "--dedupe", "exact"],
  ["tmx", "tsv", "--dedupe", "near"],
  ["tmx", "tsv", "--sort", "confidence"],
  ["tmx", "tsv", "--sort", "source"],
  ["tmx", "tsv", "--sample", "1000"],
  ["tmx", "tsv", "--to", "zh-CN", "--vocabulary"],
];

async function writeUnits(path: string, count: number): Promise<void> {
  const file = createWriteStream(path);
  file.write("english\tchinese\tconfidence\tshape\tenglish_place\tchinese_place\n");
  let state = 7;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  for (let i = 0; i < count; i++) {
    const [english, chinese] = SENTENCES[next() % SENTENCES.length]!;
    const numbers = [String(next()), String(i)];
    const put = (text: string) =>
      text.split("$").reduce((all, part, k) => `${all}${numbers[k - 1]}${part}`);
    const line = `${put(english)}\t${put(chinese)}\t0.${500 + (next() % 500)}\t1-1\ten.txt:${i}:1\tzh.txt:${i}:1\n`;
    if (!file.write(line)) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
}

async function measure(args: readonly string[]) {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", usage, "bin/duizhao.js", ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const [report, errors, status] = await Promise.all([
    readStream(child.stdio[3] as Readable),
    readStream(child.stderr as Readable),
    new Promise<number | null>((resolve) => child.on("close", resolve)),
  ]);
  if (status !== 0) throw new Error(`${args.join(" ")}: exit code ${status}: ${errors}`);
  const { maxRSS, cpu } = JSON.parse(report) as { maxRSS: number; cpu: number };
  return { wall: (performance.now() - start) / 1000, cpu: cpu / 1e6, memory: maxRSS / 1024 };
}

const { values } = parseArgs({
  options: {
    units: { type: "string", default: "1000000" },
    runs: { type: "string", default: String(RUNS.length) },
  },
});
const count = Number(values.units);
mkdirSync(work, { recursive: true });
const pathOf = (ending: string) => join(work, `units.${ending}`);
await writeUnits(pathOf("tsv"), count);
console.log(`${count} units\n`);
console.log("convert                              MB in  seconds  CPU s  MB memory");
for (const [from, to, ...options] of RUNS.slice(0, Number(values.runs))) {
  const input = pathOf(from);
  const output = from === to || options.length > 0 ? join(work, `out.${to}`) : pathOf(to);
  const target = output === pathOf("tsv") ? join(work, "out.tsv") : output;
  const { wall, cpu, memory } = await measure(["convert", input, "-o", target, "-q", ...options]);
  const name = `${from} -> ${to} ${options.join(" ")}`.padEnd(36);
  const size = (statSync(input).size / 1e6).toFixed(0).padStart(6);
  const figures = [
    wall.toFixed(1).padStart(8),
    cpu.toFixed(1).padStart(6),
    memory.toFixed(0).padStart(10),
  ];
  console.log(`${name}${size} ${figures.join(" ")}`);
}
