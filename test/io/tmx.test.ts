import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { InputError } from "../../src/errors.ts";
import { readTmx } from "../../src/io/tmx.ts";
import { alignTexts, toTmx } from "../../src/library.ts";
import { auditAlignment } from "../../src/library-audit.ts";

const folder = mkdtempSync(join(tmpdir(), "duizhao-tmx-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const aligned = alignTexts("The ferry was late. We waited.", "渡輪誤點了。我們只好等。");
const tmx = toTmx(aligned, { chineseLocale: "zh-HK" });

test("a memory is read and audited", async () => {
  const { alignment, chineseLocale } = await readTmx(fileOf("utf8.tmx", tmx));
  expect(alignment.beads).toHaveLength(2);
  expect(alignment.source.name).toBe(join(folder, "utf8.tmx"));
  expect(chineseLocale).toBe("zh-HK");
  expect(auditAlignment(alignment).coverage.source.coveredSentences).toBe(2);
});

test.each(["utf-16le", "utf-16be"] as const)(
  "%s is read, with a mark and without",
  async (name) => {
    const text = tmx.replace('encoding="UTF-8"', 'encoding="UTF-16"');
    for (const mark of ["\ufeff", ""]) {
      const bytes = Buffer.from(mark + text, "utf16le");
      if (name === "utf-16be") bytes.swap16();
      const { alignment } = await readTmx(fileOf(`${name}.tmx`, bytes));
      expect(alignment.target.text).toBe("渡輪誤點了。\n我們只好等。");
    }
  },
);

test("a file that is no memory says so in one line", async () => {
  const path = fileOf("bad.tmx", "<tmx>\n  <body>\n");
  await expect(readTmx(path)).rejects.toThrow(InputError);
  await expect(readTmx(path)).rejects.toThrow(/bad\.tmx:3:1: unclosed tag: body$/);
  await expect(readTmx(join(folder, "missing.tmx"))).rejects.toThrow(InputError);
});
