import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { readBitext } from "../../src/io/bitext-input.ts";
import { createStreamDecoder } from "../../src/io/decode-stream.ts";
import { decode } from "../../src/io/encoding.ts";

const folder = mkdtempSync(join(tmpdir(), "duizhao-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe("readBitext", () => {
  test("gives units in batches, in the order of the file", async () => {
    const count = 30_000;
    const lines = Array.from({ length: count }, (_, i) => `Sentence ${i}.\t第${i}句。`);
    const { header, units, format } = await readBitext([write("many.tsv", lines.join("\n"))]);
    expect([format, header]).toEqual(["tsv", {}]);
    let next = 0;
    let batches = 0;
    for await (const batch of units) {
      batches++;
      for (const { source, place } of batch) {
        expect([source, place?.line]).toEqual([`Sentence ${next}.`, next + 1]);
        next++;
      }
    }
    expect(next).toBe(count);
    expect(batches).toBeGreaterThan(3);
  });

  test("may be left before the end", async () => {
    const { units } = await readBitext([write("two.jsonl", '{"en":"a","zh":"甲"}\nbroken')]);
    for await (const batch of units) {
      expect(batch[0]?.target).toBe("甲");
      break;
    }
  });
});

describe("a stream is decoded as the whole file is", () => {
  const text = 'id,en,zh-TW\n1,"Café, late",渡輪誤點了，佢哋喺度冇嚟。😀\n2,Sit.,請坐。\n';
  const big5 = Buffer.from(
    "a4faa6e1a4d1a668a7daabdca6dcb8d0aabaa4bab0eaa457a4a3a548a662a44aa5cba5e6a8fdaabaa9caaabaa751a55fac4f",
    "hex",
  );
  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16LE", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16LE without a mark", Buffer.from(text, "utf16le")],
    ["UTF-16BE", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["Big5", Buffer.concat([Buffer.from("en,zh\nHello there,"), big5])],
    ["ASCII", Buffer.from("Hello there\n")],
    ["damage", Buffer.concat([Buffer.from(text), Buffer.from([0xff]), Buffer.from(text)])],
    ["Big5 late in the file", Buffer.concat([Buffer.from("Hello there\n".repeat(20_000)), big5])],
  ])("%s", (_, bytes) => {
    const whole = decode(bytes, "auto", "f");
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 4 }), (cuts) => {
        const decoder = createStreamDecoder("auto", "f");
        const ends = [...cuts.sort((a, b) => a - b), bytes.length];
        let read = "";
        for (const [i, end] of ends.entries()) {
          read += decoder.write(bytes.subarray(ends[i - 1] ?? 0, end));
        }
        read += decoder.end();
        expect(read).toBe(whole.text);
        expect(decoder.notices()).toEqual(whole.notices);
      }),
      { numRuns: 12 },
    );
  });

  test("an encoding asked for that damages the text is refused", () => {
    const decoder = createStreamDecoder("utf-8", "f");
    decoder.write(big5);
    expect(() => decoder.end()).toThrow("damaged characters when read as utf-8");
  });
});
