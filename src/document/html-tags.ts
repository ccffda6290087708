import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** Attributes that say something about the text of a page. */
const READ_ATTRIBUTES = new Set(
  "class id role hidden aria-hidden style href colspan rowspan epub:type title".split(" "),
);

/** Attributes of a tag by name, those that are read. */
export type Attributes = ReadonlyMap<string, string>;

/** Who takes in what stands in a page, in order. Offsets are UTF-16, in the page. */
export interface TagHandler {
  /** A start tag; its name in lower case. */
  readonly open: (name: string, attributes: Attributes, isSelfClosed: boolean) => void;
  readonly close: (name: string) => void;
  /** Text that stands in the page just so. */
  readonly text: (start: number, end: number) => void;
  /** A character that is written as an entity. */
  readonly character: (character: string, start: number) => void;
}

const NO_ATTRIBUTES: Attributes = new Map();

/** Reads tags and text of a page in one pass, whatever is broken in it. */
export function readTags(page: string, { open, close, text, character }: TagHandler): void {
  let name = "";
  let attributes = NO_ATTRIBUTES;
  let attribute = "";
  let value = "";
  let at = 0; // behind what was read last
  const readName = (start: number, end: number) => page.slice(start, end).toLowerCase();
  const openTag = (end: number, isSelfClosed: boolean) => {
    at = end + 1;
    open(name, attributes, isSelfClosed);
    attributes = NO_ATTRIBUTES;
  };
  const skip = (_: number, end: number) => {
    at = end + 1;
  };
  const handler: TokenizerCallbacks = {
    onopentagname(start, end) {
      name = readName(start, end);
    },
    onattribname(start, end) {
      attribute = end - start < 20 ? readName(start, end) : "";
      value = "";
    },
    onattribdata(start, end) {
      if (READ_ATTRIBUTES.has(attribute)) value += page.slice(start, end);
    },
    onattribentity(codePoint) {
      if (READ_ATTRIBUTES.has(attribute)) value += String.fromCodePoint(codePoint);
    },
    onattribend() {
      if (!READ_ATTRIBUTES.has(attribute) || attributes.has(attribute)) return;
      attributes = new Map([...attributes, [attribute, value]]);
    },
    onopentagend: (end) => openTag(end, false),
    onselfclosingtag: (end) => openTag(end, true),
    onclosetag(start, end) {
      close(readName(start, end));
      // `end` is that of the name; white space may follow it.
      at = page.indexOf(">", end) + 1;
    },
    ontext(start, end) {
      at = end;
      text(start, end);
    },
    ontextentity(codePoint, end) {
      const start = at;
      at = end;
      character(String.fromCodePoint(codePoint), start);
    },
    oncdata(start, end, endOffset) {
      at = end + 1;
      text(start, end - endOffset);
    },
    oncomment: skip,
    ondeclaration: skip,
    onprocessinginstruction: skip,
    onend() {},
  };
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, handler);
  tokenizer.write(page);
  tokenizer.end();
}
