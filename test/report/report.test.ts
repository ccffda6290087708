import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { findChromium, launchChromium } from "../../scripts/chromium.ts";
import type { Language } from "../../src/audit/reason.ts";
import { formatAuditHtml } from "../../src/format/audit-html.ts";
import { openReport } from "./browser.ts";
import { damagedAudit, longAudit } from "./sample.ts";

const OPTIONS = { version: "0.1.0", failOn: "major" } as const;

const chromium = findChromium();
if (!chromium)
  console.warn("no Chromium in PATH or CHROME_PATH: reports are not tested in a browser");

describe.skipIf(!chromium)("in Chromium", () => {
  const audit = damagedAudit();
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium(chromium!);
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(
    options: Parameters<Browser["newContext"]>[0] = {},
    language: Language = "en",
  ) {
    const chunks = formatAuditHtml(audit, { ...OPTIONS, language });
    const report = await openReport(browser, chunks, options);
    onTestFinished(report.close);
    return report;
  }

  test("opens from disk without a request, an error or a warning", async () => {
    const { page, requests, errors } = await open();
    await page.getByRole("searchbox").fill("harbour");
    await page.locator(".strip a").first().click();
    await page.keyboard.press("j");
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("has one heading of the first order, landmarks, languages and a name for every control", async () => {
    for (const language of ["en", "zh-TW"] as const) {
      const { page } = await open({}, language);
      expect(await page.locator("html").getAttribute("lang")).toBe(
        language === "en" ? "en" : "zh-Hant-TW",
      );
      expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
      for (const role of ["banner", "main", "contentinfo"] as const) {
        expect(await page.getByRole(role).count()).toBe(1);
      }
      const nameless = await page.evaluate(() =>
        [...document.querySelectorAll("a, button, input, summary, form, [role=group]")]
          .filter(
            (one) =>
              !one.getAttribute("aria-label") &&
              !one.textContent?.trim() &&
              !(one as HTMLInputElement).labels?.[0]?.textContent?.trim(),
          )
          .map((one) => one.outerHTML),
      );
      expect(nameless).toEqual([]);
      const lost = await page.evaluate(
        () =>
          [...document.querySelectorAll("[aria-labelledby]")].filter(
            (one) => !document.getElementById(one.getAttribute("aria-labelledby")!)?.textContent,
          ).length,
      );
      expect(lost).toBe(0);
      expect(
        await page.locator("article [lang=zh-Hant-TW] .own, article [lang=en] .own").count(),
      ).toBe(await page.locator("article .own").count());
      const ids = await page.evaluate(() =>
        [...document.querySelectorAll("[id]")].map(({ id }) => id),
      );
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("filters by severity, kind and words, and says how many are left", async () => {
    const { page } = await open();
    const all = audit.findings.length;
    const shown = () => page.locator("article:not([hidden])").count();
    const status = page.locator("output");
    expect(await shown()).toBe(all);
    expect(await status.textContent()).toBe(`${all} of ${all} findings shown`);

    const critical = audit.findings.filter(({ severity }) => severity === "critical").length;
    for (const name of [/^Major/, /^Minor/, /^Neutral/])
      await page.getByRole("checkbox", { name }).uncheck();
    expect(await shown()).toBe(critical);
    expect(await status.textContent()).toBe(`${critical} of ${all} findings shown`);

    await page.getByRole("checkbox", { name: /^Omission/ }).uncheck();
    expect(await shown()).toBe(0);
    expect(await status.textContent()).toBe("No finding fits these filters.");

    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(shown).toBe(all);

    // Full-width letters are found by their plain forms.
    await page.getByRole("searchbox").fill("ＮＵＭＢＥＲ differs");
    await expect
      .poll(shown)
      .toBe(audit.findings.filter(({ code }) => code === "number-mismatch").length);
  });

  test.each([".strip", ".plot"])(
    "a click in the %s goes to the finding, though it is filtered away",
    async (picture) => {
      const { page } = await open();
      await page.getByRole("searchbox").fill("nothing like this");
      await expect.poll(() => page.locator("article:not([hidden])").count()).toBe(0);
      const link = page.locator(`${picture} a`).first();
      await link.click();
      const id = (await link.getAttribute("href"))!.slice(1);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
      await expect.poll(() => page.locator(`#${id}`).isVisible()).toBe(true);
      const top = (await page.locator(`#${id}`).boundingBox())!.y;
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(720);
    },
  );

  test("keys alone lead to the findings, along the strip and from one finding to the next", async () => {
    const { page } = await open();
    const active = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return (
          (activeElement?.id || activeElement?.getAttribute("href") || activeElement?.tagName) ?? ""
        );
      });
    await page.keyboard.press("Tab");
    expect(await active()).toBe("#findings");

    // One tab stop a strip; the arrows walk inside.
    await page.keyboard.press("Tab");
    const stretches = await page
      .locator(".strip")
      .first()
      .locator("a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(await active()).toBe(stretches[0]);
    await page.keyboard.press("ArrowRight");
    expect(await active()).toBe(stretches[1]);
    await page.keyboard.press("End");
    expect(await active()).toBe(stretches.at(-1));
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    expect(await active()).toBe(stretches[0]!.slice(1));

    const ids = await page.locator("article").evaluateAll((list) => list.map(({ id }) => id));
    const at = ids.indexOf(await active());
    await page.keyboard.press("j");
    expect(await active()).toBe(ids[at + 1]);
    await page.keyboard.press("k");
    await page.keyboard.press("k");
    expect(await active()).toBe(ids[at - 1]);
    const outline = await page
      .locator(`#${ids[at - 1]}`)
      .evaluate((one) => getComputedStyle(one).outlineStyle);
    expect(outline).toBe("solid");
  });

  test("an address that names a finding opens at it", async () => {
    const { page } = await open();
    const { id } = audit.findings.at(-1)!;
    await page.goto(`${page.url()}#f-${id}`);
    await page.reload();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`f-${id}`);
  });

  test("linked expressions light up together", async () => {
    const { page } = await open();
    const article = page.locator("article", { has: page.locator(".links") }).first();
    await article.locator(".links li").first().hover();
    expect(await article.locator(".lit").count()).toBeGreaterThanOrEqual(3);
    await page.mouse.move(0, 0);
    await expect.poll(() => article.locator(".lit").count()).toBe(0);
  });

  test.each(["light", "dark"] as const)(
    "text is told from its ground in the %s",
    async (colorScheme) => {
      const { page } = await open({ colorScheme });
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(luminance(ground) > 0.5).toBe(colorScheme === "light");
      const colours = await page.evaluate(() => {
        const groundOf = (one: Element | null): string => {
          if (!one) return "rgb(255, 255, 255)";
          const { backgroundColor } = getComputedStyle(one);
          return backgroundColor === "rgba(0, 0, 0, 0)"
            ? groundOf(one.parentElement)
            : backgroundColor;
        };
        return [
          ...document.querySelectorAll(
            "p, h1, h2, h3, td, th, .sev, mark, li, a[href='#findings'], label, .of, summary, legend",
          ),
        ].map((one) => ({
          of: one.outerHTML.slice(0, 60),
          text: getComputedStyle(one).color,
          ground: groundOf(one),
        }));
      });
      const faint = colours.filter(({ text, ground }) => contrast(text, ground) < 4.5);
      expect(colours.length).toBeGreaterThan(100);
      expect(faint).toEqual([]);
    },
  );

  test("print leaves out what only a screen can use, and shows all findings that are not filtered", async () => {
    const { page } = await open();
    await page.getByRole("checkbox", { name: /^Neutral/ }).uncheck();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#filters").isVisible()).toBe(false);
    expect(await page.locator(".skip").isVisible()).toBe(false);
    const hints = audit.findings.filter(({ severity }) => severity === "neutral").length;
    expect(await page.locator("article:visible").count()).toBe(audit.findings.length - hints);
    const visibility = await page
      .locator("article")
      .evaluateAll((list) => [
        ...new Set(list.map((one) => getComputedStyle(one).contentVisibility)),
      ]);
    expect(visibility).toEqual(["visible"]);
  });

  test("from a finding to its unit among both texts, and back", async () => {
    const { page, errors } = await open();
    expect(await page.locator(".bitext tr").count()).toBe(0);
    const article = page.locator("article").nth(3);
    await article.getByRole("link", { name: "in the text" }).click();
    const row = page.locator("tr.at");
    await expect.poll(() => row.isVisible()).toBe(true);
    expect(await page.locator(".bitext tbody tr").count()).toBe(audit.units.length);
    expect(await row.getAttribute("id")).toBe(`u${audit.findings[3]!.unit + 1}`);
    await row.getByRole("link").first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(
      await article.getAttribute("id"),
    );
    await page.goBack();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(
      await row.getAttribute("id"),
    );
    expect(errors).toEqual([]);
  });

  test("without scripts everything can be read, and nothing is shown that would not work", async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator("article").count()).toBe(audit.findings.length);
    expect(await page.locator("#filters").isVisible()).toBe(false);
    await page.locator(".strip a").first().click();
    expect(page.url()).toContain("#f-");
    await page.locator(".bitext summary").click();
    expect(await page.locator(".bitext tbody tr").count()).toBe(audit.units.length);
    expect(await page.locator(".bitext tbody tr").first().isVisible()).toBe(true);
  });

  test("a narrow window needs no scrolling sideways", async () => {
    const { page } = await open({ viewport: { width: 320, height: 640 } });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });

  test("20,000 sentences with thousands of findings are laid out where they are seen", async () => {
    const long = longAudit(20_000, 5);
    expect(long.findings.length).toBeGreaterThan(4000);
    const chunks = [...formatAuditHtml(long, { ...OPTIONS, language: "en" })];
    const pictures = chunks.filter((chunk) => /class="(?:strip|plot)"/.test(chunk));
    expect(pictures).toHaveLength(2);
    expect(pictures.join("").length).toBeLessThan(400_000);

    const { page, errors, close } = await openReport(browser, ["<!doctype html>"]);
    onTestFinished(close);
    await page.setContent(chunks.join(""));
    expect(await page.locator("article").count()).toBe(long.findings.length);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const { metrics } = await session.send("Performance.getMetrics");
    const count = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value;
    // Only what is in sight is laid out.
    expect(count("LayoutObjects")).toBeLessThan(count("Nodes") / 20);
    expect(errors).toEqual([]);
  }, 60_000);
});

function luminance(colour: string): number {
  const [red, green, blue] = (colour.match(/[\d.]+/g) ?? []).map((value) => {
    const part = Number(value) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours after WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
