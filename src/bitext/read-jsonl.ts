/** JSON Lines: an object a line, as data sets for machine translation have them. */

import { InputError } from "../errors.ts";
import { parseJsonText } from "../format/json-text.ts";
import { createCollector, createTagReader } from "./collect.ts";
import { findTextKeys, isObject, type TextKeys, unitOfObject } from "./json-units.ts";
import { createLineReader } from "./lines.ts";
import { isLone } from "./moved-order.ts";
import { createSideFinder } from "./sides.ts";
import type { BitextHeader, BitextUnit, CreateBitextParser } from "./unit.ts";

/**
 * Reads JSON Lines: those of `createJsonlWriter`, and objects with texts under the names of the
 * languages (`en` and `zh-TW`, `English` and `Chinese`), under `source` and `target` or other usual
 * pairs, also inside `translation`. The first line says which; all else becomes props.
 */
export const createJsonlParser: CreateBitextParser = (sink, name) => {
  const collector = createCollector(sink, name);
  const localeOf = createTagReader();
  let keys: TextKeys | undefined;
  const sides = createSideFinder(
    name,
    (isChineseFirst) => collector.header({ from: isChineseFirst ? "zh" : "en" }),
    collector.unit,
  );
  let take: (unit: BitextUnit) => void = sides.unit;
  const begin = (found: TextKeys) => {
    keys = found;
    if (!found.isKnown) return;
    const en = found.locales.en && localeOf(found.locales.en, "en");
    const zh = found.locales.zh && localeOf(found.locales.zh, "zh");
    const header: BitextHeader = {
      ...(en ? { sourceLocale: en } : {}),
      ...(zh ? { targetLocale: zh } : {}),
    };
    collector.header(header);
    take = collector.unit;
  };
  const lines = createLineReader(name, (raw, number) => {
    const line = number === 1 ? raw.replace(/^\ufeff/, "") : raw;
    if (line.trim() === "") return;
    const object = parseLine(line, name, number);
    if (!keys) {
      const found = findTextKeys(object);
      if (!found) {
        throw new InputError(
          `${name}:${number}: expected texts under names like en and zh, or source and target; found ${Object.keys(object).slice(0, 6).join(", ") || "nothing"}`,
        );
      }
      begin(found);
    }
    const place = { line: number, column: 1 };
    const unit = unitOfObject(object, keys!, localeOf, `${name}:${number}:1`);
    take({
      ...unit,
      place,
      ...(unit.source === "" ? {} : { sourcePlace: place }),
      ...(unit.target === "" ? {} : { targetPlace: place }),
      ...((unit.source === "" || unit.target === "") && !isLone(unit) ? { emptyPlace: place } : {}),
    });
  });
  return {
    write: lines.write,
    close() {
      lines.close();
      if (keys && !keys.isKnown) sides.close();
      collector.close();
    },
  };
};

function parseLine(line: string, name: string, number: number): Readonly<Record<string, unknown>> {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    parseJsonText(`${"\n".repeat(number - 1)}${line}`, name, "a JSON object on each line");
  }
  if (!isObject(data)) {
    throw new InputError(`${name}:${number}:1: expected a JSON object on each line`);
  }
  return data;
}
