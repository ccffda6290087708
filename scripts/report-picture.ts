/**
 * Makes the pictures of the README: the report of an audit of a text of the corpus, its overview and
 * its first findings. Needs a Chromium (`CHROME_PATH`, or in `PATH`) and a font with Chinese.
 *
 *     npm run build:scripts && node build/report-picture.js
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findChromium, launchChromium } from "./chromium.ts";

/** The folder of corpus/ that is shown, and the Chinese it is written in. */
const SHOWN = "guide-hiking-hk";
const LOCALE = "zh-HK";
const WIDTH = 1180;
/** Heights of the two pictures. */
const OVERVIEW = 1175;
const FINDINGS = 900;

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const path = findChromium();
if (path === undefined) {
  console.error("no Chromium in PATH or CHROME_PATH: no pictures made");
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-picture-"));
  try {
    const report = join(folder, "audit.html");
    const program = fileURLToPath(new URL("../bin/duizhao.js", import.meta.url));
    const args = ["audit", "en.txt", "zh.txt", "--chinese-locale", LOCALE, "-q", "-o", report];
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: join("corpus", SHOWN),
    });
    // 1 says that there are findings, which is what is to be shown.
    if (status !== 0 && status !== 1) throw new Error(String(stderr));
    await takePictures(path, pathToFileURL(report).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function takePictures(executablePath: string, url: string): Promise<void> {
  const browser = await launchChromium(executablePath);
  const page = await browser.newPage({ viewport: { width: WIDTH, height: OVERVIEW } });
  await page.goto(url);
  mkdirSync("docs", { recursive: true });
  await page.screenshot({ path: "docs/audit-report.png" });
  await page.setViewportSize({ width: WIDTH, height: FINDINGS });
  await page.locator("#findings").evaluate((heading) => heading.scrollIntoView());
  await page.screenshot({ path: "docs/audit-report-findings.png" });
  await browser.close();
}
