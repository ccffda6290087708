import { createSegmentReader, type SegmentReader } from "../format/tmx-segment.ts";

/** Elements inside a text of XLIFF 1.2 whose content is code of the document. */
const CODES_1: ReadonlySet<string> = new Set(["bpt", "ept", "it", "ph", "x", "bx", "ex"]);
/** Codes that stand alone in both versions, where a line break or a placeholder may be. */
const LONE: ReadonlySet<string> = new Set(["it", "ph", "x"]);
/** Codes of XLIFF 2: none of them has text inside. */
const CODES_2: ReadonlySet<string> = new Set(["ph", "sc", "ec"]);
/** Codes round text, which is kept. */
const SPANS: ReadonlySet<string> = new Set(["g", "pc"]);

/** Takes in a text of XLIFF with its inline elements. */
export interface XliffText extends Pick<SegmentReader, "text" | "finish" | "codes"> {
  readonly open: (element: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (element: string) => void;
}

/** Prepares to read one text: a `source`, a `target`, or a segment in one. */
export function createXliffText(version: 1 | 2): XliffText {
  const codes = version === 1 ? CODES_1 : CODES_2;
  const reader = createSegmentReader((element) => {
    if (SPANS.has(element)) return "span";
    if (!codes.has(element)) return undefined;
    return LONE.has(element) ? "lone-code" : "code";
  });
  return {
    open(element, attributes) {
      reader.open(element);
      if (element !== "cp" || version === 1) return;
      // A character that XML cannot hold (XLIFF 2.0, 4.2.3.1), but text can.
      const code = Number.parseInt(attributes.hex ?? "", 16);
      reader.text(code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");
    },
    close: reader.close,
    text: reader.text,
    finish: reader.finish,
    codes: reader.codes,
  };
}
