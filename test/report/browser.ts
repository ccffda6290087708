import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";

/** A report in a file of its own, opened from disk. */
export interface OpenReport {
  readonly page: Page;
  /** Whatever was asked for but the file itself. */
  readonly requests: readonly string[];
  /** Errors of the script, of the policy, of anything that the console shows. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** Writes a report to a folder that is removed on closing, and opens it. */
export async function openReport(
  browser: Browser,
  chunks: Iterable<string>,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<OpenReport> {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-report-"));
  const path = join(folder, "report.html");
  writeFileSync(path, [...chunks].join(""));
  const url = pathToFileURL(path).href;
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== url) requests.push(request.url());
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(url);
  return {
    page,
    requests,
    errors,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true });
    },
  };
}
