/**
 * Measures what each writer of bitexts takes for a million units:
 *
 *     npm run bench:writers                      all formats
 *     npm run bench:writers -- tmx xlsx          some of them
 *     npm run bench:writers -- --units 100000    fewer units
 *
 * Every figure is of a process of its own, which makes the units and writes them to a file that is
 * removed. Nothing is asserted.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text as readStream } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { BitextUnit } from "../dist/bitext/unit.js";
import { BITEXT_FORMATS, type BitextFormat } from "../dist/bitext/writers.js";
import { openBitextOutput } from "../dist/io/bitext-output.js";
import { createOutputFiles } from "../dist/io/output-files.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const work = join(root, "build", "bench-writers");
const usage = pathToFileURL(join(root, "build", "usage.js")).href;
const FORMATS = Object.keys(BITEXT_FORMATS) as BitextFormat[];

const ENGLISH =
  "the ferry left harbour at nine with six passengers on board and nobody knew whether it would ever come back before winter".split(
    " ",
  );
const CHINESE = [
  ..."渡輪九點離開港口船上有六名乘客沒有人知道冬天以前它是否還會回來碼頭邊的燈一直亮著",
];
const ENGLISH_WORDS = 16;
const CHINESE_CHARACTERS = 28;

/** Units that differ, of the length of sentences in prose: some 85 letters and 28 characters. */
function* makeUnits(count: number): Generator<BitextUnit> {
  let seed = 7;
  const draw = <T>(from: readonly T[]): T => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return from[(seed >>> 16) % from.length]!;
  };
  for (let k = 1; k <= count; k++) {
    const words = Array.from({ length: ENGLISH_WORDS }, () => draw(ENGLISH));
    const characters = Array.from({ length: CHINESE_CHARACTERS }, () => draw(CHINESE));
    const isNull = k % 50 === 0;
    yield {
      source: `${words.join(" ")} ${k}.`,
      target: isNull ? "" : `${characters.join("")}${k}。`,
      confidence: (k % 1000) / 1000,
      score: isNull ? 0 : (k % 17) + 0.125,
      shape: isNull ? "1-0" : "1-1",
      sourceRef: `novel/en.txt:${k}:1`,
      ...(isNull ? {} : { targetRef: `novel/zh.txt:${k}:1` }),
    };
  }
}

/** What the measured process does. */
async function write(format: BitextFormat, count: number): Promise<void> {
  const files = createOutputFiles();
  const fields = ["confidence", "shape", "sourceRef", "targetRef"] as const;
  const output = await openBitextOutput(files, join(work, `out.${format}`), format, {
    header: { sourceLocale: "en", targetLocale: "zh-TW", fields },
    time: "2026-01-31T09:30:00Z",
    version: "0",
  });
  await output.write(makeUnits(count));
  const { paths } = await output.close();
  await files.commit();
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  for (const path of paths) rmSync(path);
  process.stdout.write(String(bytes));
}

async function measure(format: BitextFormat, count: number): Promise<string> {
  const start = performance.now();
  const script = fileURLToPath(import.meta.url);
  const args = ["--import", usage, script, "--write", format, "--units", String(count)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit", "pipe"] });
  const [bytes, report, status] = await Promise.all([
    readStream(child.stdout as Readable),
    readStream(child.stdio[3] as Readable),
    new Promise<number | null>((resolve) => child.on("close", resolve)),
  ]);
  if (status !== 0) throw new Error(`${format}: exit code ${status}`);
  const { maxRSS, cpu } = JSON.parse(report) as { maxRSS: number; cpu: number };
  const seconds = (performance.now() - start) / 1000;
  return [
    format.padEnd(10),
    seconds.toFixed(1).padStart(8),
    (cpu / 1e6).toFixed(1).padStart(7),
    String(Math.round(count / (cpu / 1e6))).padStart(14),
    (maxRSS / 1024).toFixed(0).padStart(5),
    (Number(bytes) / 1e6).toFixed(0).padStart(9),
  ].join("");
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { units: { type: "string", default: "1000000" }, write: { type: "string" } },
});
const count = Number(values.units);
mkdirSync(work, { recursive: true });
if (values.write !== undefined) {
  await write(values.write as BitextFormat, count);
} else {
  const chosen = positionals.length > 0 ? (positionals as BitextFormat[]) : FORMATS;
  console.log(`${count} units; making them is part of each figure`);
  console.log("format     seconds  CPU s   units/CPU s   MB  MB written");
  for (const format of chosen) console.log(await measure(format, count));
}
