/** Writes a memory anew without its faults, and all else as it was. */

import type { Place } from "../types.ts";
import { createBuilder } from "./build.ts";
import { isBlank } from "./element.ts";
import { createUnitMender, headerOf, type TmxFixOptions } from "./mend-unit.ts";
import { attributeOf, formatNode, type TmxNode } from "./node.ts";
import type { TmxSurvey } from "./survey.ts";

/** What became of a file. */
export interface TmxFixResult {
  readonly units: number;
  /** Units written; of several files the sum. */
  readonly written: number;
  /** Units of which nothing could be kept, and the first places. */
  readonly dropped: { readonly count: number; readonly places: readonly Place[] };
  /** Where the unit begins in which the file was cut off, if it is not written. */
  readonly incomplete?: Place;
}

/** Takes in the file piece by piece. */
export interface TmxFixer {
  readonly write: (piece: string) => void;
  readonly close: () => TmxFixResult;
}

/** Takes in what is written, in order. `file` counts the files of `splitVariants`, from 0. */
export type FixSink = (piece: string, file: number) => void;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/**
 * Prepares to write a memory that every program loads: TMX 1.4 as UTF-8, without DOCTYPE. What has no
 * fault is written as it stands in the file, white space included. Mending what was mended changes
 * nothing.
 *
 * @param survey - what `createTmxLinter` made of the same file
 * @throws {InputError} from `write` and `close`, if it is no TMX
 */
export function createTmxFixer(
  survey: TmxSurvey,
  sink: FixSink,
  options: TmxFixOptions = {},
): TmxFixer {
  const mendUnit = createUnitMender(survey, options);
  const header = headerOf(survey, options);
  const files = options.splitVariants ? Math.max(1, survey.variants.length) : 1;
  const putAll = (piece: string) => {
    for (let file = 0; file < files; file++) sink(piece, file);
  };
  let hasBegun = false;
  let hasHeader = false;
  let hasBody = false;
  let isAfterDoctype = false;
  let units = 0;
  let written = 0;
  let count = 0;
  const places: Place[] = [];
  let incomplete: Place | undefined;
  /** What stands behind the last unit: white space, comments, and the ends of body and file. */
  let waiting: (string | { readonly end: "body" | "tmx" })[] = [];

  const begin = (text = "\n") => {
    if (!hasBegun) putAll(DECLARATION + text);
    hasBegun = true;
  };
  const flush = () => {
    for (const piece of waiting) if (typeof piece === "string") putAll(piece);
    waiting = [];
  };
  const putHeader = () => {
    if (hasHeader) return;
    hasHeader = true;
    putAll(formatNode(header));
  };
  const enterBody = (raw = "<body>") => {
    if (hasBody) return;
    const isLate = !hasHeader;
    if (isLate) putAll("\n  ");
    putHeader();
    if (isLate) putAll("\n  ");
    hasBody = true;
    putAll(raw);
  };

  const builder = createBuilder(
    {
      declaration() {
        begin("");
      },
      doctype() {
        begin();
        isAfterDoctype = true;
      },
      root(element) {
        begin();
        flush();
        isAfterDoctype = false;
        const isSound =
          element.attributes.length === 1 && attributeOf(element, "version") === "1.4";
        const raw = isSound && element.raw?.endsWith("/>") === false ? element.raw : undefined;
        putAll(raw ?? '<tmx version="1.4">');
      },
      header() {
        if (hasBody || hasHeader) return;
        flush();
        putHeader();
      },
      body({ attributes, raw }) {
        flush();
        const isSound = attributes.length === 0 && raw?.endsWith("/>") === false;
        enterBody(isSound ? raw : undefined);
      },
      ended: (end) => void waiting.push({ end }),
      unit(element) {
        units++;
        const mended = mendUnit(element);
        if (mended.length === 0) {
          count++;
          if (places.length < 5) places.push({ line: element.line, column: element.column });
          waiting = waiting.filter((piece) => typeof piece !== "string" || piece.trim() !== "");
          return;
        }
        flush();
        enterBody();
        for (const { unit, file } of mended) {
          written++;
          sink(formatNode(unit), file);
        }
      },
      incomplete(place) {
        units++;
        incomplete = place;
      },
      between(node: TmxNode) {
        if (node.kind === "element") return;
        if (node.kind === "text" && !isBlank(node.value)) return;
        if (node.kind === "text" && (isAfterDoctype || !hasBegun)) return;
        begin();
        waiting.push(formatNode(node));
      },
      fault() {},
    },
    options.name ?? "memory.tmx",
  );

  const end = () => {
    const ends = (name: "body" | "tmx") =>
      waiting.findIndex((piece) => typeof piece !== "string" && piece.end === name);
    const body = ends("body");
    const tmx = ends("tmx");
    const texts = (from: number, to: number) =>
      waiting
        .slice(from, to)
        .filter((piece) => typeof piece === "string")
        .join("");
    if (!hasBody) {
      enterBody("<body>");
      putAll("</body>\n</tmx>\n");
    } else if (tmx < 0) {
      putAll(
        `${texts(0, body < 0 ? waiting.length : body).replace(/\s+$/, "")}\n</body>\n</tmx>\n`,
      );
    } else {
      const first = body < 0 ? tmx : Math.min(body, tmx);
      const between = texts(first, tmx);
      putAll(`${texts(0, first)}</body>${between === "" ? "\n" : between}</tmx>`);
      putAll(texts(tmx, waiting.length) || "\n");
    }
  };
  return {
    write: builder.write,
    close() {
      builder.close();
      end();
      const dropped = { count, places };
      return { units, written, dropped, ...(incomplete ? { incomplete } : {}) };
    },
  };
}
