import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readTmxText } from "../../src/io/tmx-text.ts";
import { formatLintText } from "../../src/tmx/lint-text.ts";
import { fixTmx, lintTmx } from "../../src/tmx/whole-text.ts";

const folder = fileURLToPath(new URL("../../fixtures/tmx", import.meta.url));

test.each(readdirSync(folder))("%s: faults, and what it is mended to", async (name) => {
  let text = "";
  const encoding = await readTmxText(join(folder, name, "in.tmx"), (piece) => {
    text += piece;
  });
  const lint = lintTmx(text, { name: "in.tmx", encoding });
  await expect(formatLintText(lint, "en")).toMatchFileSnapshot(join(folder, name, "lint.txt"));
  await expect(fixTmx(text).text).toMatchFileSnapshot(join(folder, name, "out.tmx"));
});
