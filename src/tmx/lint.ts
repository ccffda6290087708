/** Reads a memory for faults, in one pass. */

import type { Place } from "../types.ts";
import { createBuilder } from "./build.ts";
import { isBlank } from "./element.ts";
import { FAULTS, type FaultArgs, type FaultCode, type FaultSink, type TmxFault } from "./fault.ts";
import { checkHeader, isKnownSource } from "./header.ts";
import { checkInline } from "./inline.ts";
import { checkLanguages } from "./language.ts";
import { attributeOf, type TmxElement, type TmxNode } from "./node.ts";
import { createRepeatCheck } from "./repeat.ts";
import { checkSegment } from "./segment.ts";
import { checkStructure } from "./structure.ts";
import { createSurveyor, type TmxSurvey } from "./survey.ts";
import { checkVariants, readVariants } from "./variant.ts";

/** How the bytes of a file were read, where that is known. */
export interface FileEncoding {
  /** Name of the encoding, `utf-8`. */
  readonly name: string;
  /** It begins with a byte order mark. */
  readonly hasMark: boolean;
  /** Bytes that are no characters in it. */
  readonly damaged?: number;
  readonly firstDamaged?: Place;
}

/** A kind of fault in a file. */
export interface FaultGroup {
  readonly code: FaultCode;
  readonly count: number;
  /** The first of them, in the order of the file. */
  readonly faults: readonly TmxFault[];
}

/** What was found in a memory. */
export interface TmxLint {
  readonly name: string;
  /** Units that were read, empty ones too, and one that was cut off. */
  readonly units: number;
  /** By code, in the order of `FAULTS`. */
  readonly groups: readonly FaultGroup[];
  /** What the mending must know of the whole. */
  readonly survey: TmxSurvey;
}

/** What is looked for, and how much is remembered. */
export interface TmxLintOptions {
  /** Of the file, for messages; `memory.tmx` by default. */
  readonly name?: string;
  /** Places remembered of each code; 5 by default. The rest is counted. */
  readonly places?: number;
  /** Only these codes. */
  readonly only?: readonly FaultCode[] | undefined;
  /** Not these. */
  readonly ignore?: readonly FaultCode[] | undefined;
}

/** Takes in a file piece by piece. */
export interface TmxLinter {
  readonly write: (piece: string) => void;
  /** @param encoding - tells about bytes, which the text does not know */
  readonly close: (encoding?: FileEncoding) => TmxLint;
}

const OLD_VERSION = /^1\.[0-3]$/;

/**
 * Prepares to look for faults in a file of any size: units are held one at a time, repeated ones are
 * known by hashes.
 *
 * @throws {InputError} from `write` and `close`, if it is no TMX
 */
export function createTmxLinter(options: TmxLintOptions = {}): TmxLinter {
  const { name = "memory.tmx", places = 5, only, ignore } = options;
  const found = new Map<FaultCode, { count: number; faults: TmxFault[] }>();
  const report: FaultSink = (code, { line, column }, args: FaultArgs = {}) => {
    if ((only && !only.includes(code)) || ignore?.includes(code)) return;
    const group = found.get(code) ?? { count: 0, faults: [] };
    if (group.count++ === 0) found.set(code, group);
    if (group.faults.length < places) group.faults.push({ code, place: { line, column }, args });
  };

  let declared: string | undefined;
  let declaredAt: Place = { line: 1, column: 1 };
  let root: TmxElement | undefined;
  let header: TmxElement | undefined;
  let srclang: string | undefined;
  let hasBody = false;
  let hasAscii = true;
  let units = 0;
  const surveyor = createSurveyor();
  const checkRepeats = createRepeatCheck(report);

  const checkUnit = (unit: TmxElement): void => {
    units++;
    checkStructure(unit, report);
    checkLanguages(unit, report);
    surveyor.unit(unit);
    const read = readVariants(unit);
    checkVariants(read, unit, srclang, report);
    for (const { segment, text } of read) {
      checkInline(segment, report);
      const other = () => read.find((variant) => variant.segment !== segment)?.text ?? "";
      checkSegment(segment, other, report);
      if (hasAscii && /[^\0-\x7f]/.test(text)) hasAscii = false;
    }
    checkRepeats(unit, read, srclang);
  };

  const checkBetween = (node: TmxNode): void => {
    if (node.kind === "element") {
      report("element-unknown", node, { element: node.name, parent: hasBody ? "body" : "tmx" });
    } else if (node.kind === "text" && !isBlank(node.value)) {
      const text = node.value.trim().slice(0, 40);
      report("stray-text", node, { found: text, element: hasBody ? "body" : "tmx" });
    }
  };

  const builder = createBuilder(
    {
      declaration(attributes, place) {
        const value = (attribute: string) => attributes.find((a) => a.name === attribute)?.value;
        declared ??= value("encoding");
        declaredAt = place;
        if (value("version") === "1.1") report("xml-1.1", place);
        else if (value("version") !== "1.0") {
          report("declaration", place, { found: value("version") ?? "" });
        }
      },
      doctype: (place) => report("doctype", place),
      root(element) {
        root = element;
        const version = attributeOf(element, "version");
        if (OLD_VERSION.test(version ?? "")) report("version-old", element, { found: version! });
        else if (version !== "1.4") report("version", element, { found: version ?? "" });
        for (const { name: attribute } of element.attributes) {
          if (attribute === "version") continue;
          if (attribute.startsWith("xmlns")) report("namespace", element, { attribute });
          else report("attribute-unknown", element, { element: "tmx", attribute });
        }
      },
      header(element) {
        if (header) report("element-unknown", element, { element: "header", parent: "tmx" });
        else {
          header = element;
          surveyor.header(element);
          srclang = attributeOf(element, "srclang");
          checkHeader(element, report);
          if (hasBody) report("element-order", element, { element: "header", parent: "tmx" });
        }
      },
      body(element) {
        hasBody = true;
        for (const { name: attribute } of element.attributes) {
          report("attribute-unknown", element, { element: "body", attribute });
        }
      },
      ended() {},
      unit: checkUnit,
      incomplete() {
        units++;
      },
      between: checkBetween,
      fault: report,
    },
    name,
  );

  return {
    write: builder.write,
    close(encoding) {
      builder.close();
      const survey = surveyor.result();
      const { tags, variants } = survey;
      const start = root ?? { line: 1, column: 1 };
      if (!header) report("header-missing", start);
      else if (srclang?.trim() && !isKnownSource(srclang, tags) && tags.all.size > 0) {
        const found = [...tags.all.keys()].slice(0, 5).join(", ");
        report("srclang-unknown", header, { found: srclang, tags: found });
      }
      if (!hasBody) report("body-missing", start);
      if (units === 0) report("no-units", start);
      if (variants[1]) {
        const found = variants.map(({ tag }) => tag).join(", ");
        report("variants-mixed", variants[1].place, { tags: found });
      }
      if (encoding) checkEncoding(encoding, declared, declaredAt, hasAscii, report);
      return {
        name,
        units,
        groups: (Object.keys(FAULTS) as FaultCode[]).flatMap((code) => {
          const group = found.get(code);
          return group ? [{ code, ...group }] : [];
        }),
        survey,
      };
    },
  };
}

/** By what a declaration may call them, in lower case. */
const ENCODING_NAMES: Readonly<Record<string, RegExp>> = {
  "utf-8": /^utf-?8$/,
  "utf-16le": /^(?:utf-?16(?:le)?|(?:iso-10646-)?ucs-?2)$/,
  "utf-16be": /^(?:utf-?16(?:be)?|(?:iso-10646-)?ucs-?2)$/,
  "big5-hkscs": /^(?:x-?)?(?:big-?5(?:-?hkscs)?|cp950|ms950|windows-950)$/,
  gb18030: /^(?:x-)?(?:gb-?18030|gbk|gb-?2312|cp936|ms936|windows-936)$/,
  "windows-1252": /^(?:windows-1252|cp-?1252|iso-?8859-1|latin-?1|us-ascii)$/,
};

function checkEncoding(
  { name, hasMark, damaged = 0, firstDamaged }: FileEncoding,
  declared: string | undefined,
  place: Place,
  isAscii: boolean,
  report: FaultSink,
): void {
  const said = declared?.toLowerCase();
  const isWide = name.startsWith("utf-16");
  const isKnown = said === undefined || Object.values(ENCODING_NAMES).some((p) => p.test(said));
  if (!isKnown) report("encoding-unknown", place, { found: declared! });
  else if (said === undefined ? !isWide && name !== "utf-8" : !ENCODING_NAMES[name]?.test(said)) {
    // Plain ASCII is the same in all of them but UTF-16.
    if (!isAscii || isWide || /^utf-?16|ucs/.test(said ?? "")) {
      report("encoding-mismatch", place, { declared: declared ?? "utf-8", found: name });
    }
  } else if (!isWide && name !== "utf-8") report("encoding-legacy", place, { found: declared! });
  if (isWide)
    report(hasMark ? "utf-16" : "utf-16-no-mark", { line: 1, column: 1 }, { found: name });
  else if (hasMark) report("byte-order-mark", { line: 1, column: 1 });
  if (damaged > 0) {
    report("encoding-bytes", firstDamaged ?? { line: 1, column: 1 }, { damaged, found: name });
  }
}
