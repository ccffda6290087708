/** Makes units of the tags of a TMX file, also where they are not closed, nested or out of place. */

import { InputError } from "../errors.ts";
import type { Place } from "../types.ts";
import { ELEMENTS, INLINE, isBlank, mayHold } from "./element.ts";
import type { FaultSink } from "./fault.ts";
import type { TmxAttribute, TmxElement, TmxNode, TmxText } from "./node.ts";
import { createScanner, type Scanner, type Tag } from "./scan.ts";

/** Takes in the parts of a file, in order. */
export interface BuildSink {
  readonly declaration: (attributes: readonly TmxAttribute[], place: Place) => void;
  readonly doctype: (place: Place) => void;
  /** The opening tag of `tmx`. */
  readonly root: (element: TmxElement) => void;
  readonly header: (element: TmxElement) => void;
  /** The opening tag of `body`; once. */
  readonly body: (element: TmxElement) => void;
  /** The closing tag of `body` or `tmx`; not if the file is cut off. */
  readonly ended: (name: "body" | "tmx") => void;
  /** A `tu`. What was cut off inside it is left out. */
  readonly unit: (element: TmxElement) => void;
  /** Where a unit begins that was cut off before it had two variants; nothing of it is kept. */
  readonly incomplete: (place: Place) => void;
  /** White space, comments, and what has no place there: between units, header, and tags of `tmx` and `body`. */
  readonly between: (node: TmxNode) => void;
  readonly fault: FaultSink;
}

/** An element whose end has not come. */
interface Open {
  readonly tag: Tag;
  readonly children: TmxNode[];
}

/** No unit is longer; without an end, the memory would run out. UTF-16 units. */
const UNIT_UNITS = 1 << 24;

/**
 * Prepares to read a file, in one pass; only one unit is held in memory.
 *
 * An element that is not closed ends where one begins that it cannot hold. A tag that TMX does not
 * have is text if it stands in a segment. Of a file that is cut off the last unit is kept if it has two
 * variants that are complete.
 *
 * @param name - of the file, for messages
 * @throws {InputError} from `write` and `close`, if it is no TMX; if a unit has no end
 */
export function createBuilder(sink: BuildSink, name: string): Scanner {
  /** Elements below `body` or, of a header, below `tmx`; the innermost last. */
  let stack: Open[] = [];
  let hasRoot = false;
  let hasBody = false;
  let isInBody = false;
  let isPastEnd = false;
  let units = 0; // UTF-16 units of what is open
  let isEmpty = true;
  /** Elements that ended because another of their name began in them. */
  let nested: { readonly name: string; readonly place: Place }[] = [];

  const top = () => stack.at(-1);
  const isInSegment = () => stack.some(({ tag }) => tag.name === "seg");

  const put = (node: TmxNode): void => {
    const parent = top();
    if (parent) parent.children.push(node);
    else if (node.kind !== "element") sink.between(node);
    else if (node.name === "header") sink.header(node);
    else if (node.name === "tu") sink.unit(node);
    else sink.between(node);
    if (!parent) units = 0;
  };

  /** Ends the innermost element. */
  const end = (rawClose: string | undefined): void => {
    const { tag, children } = stack.pop()!;
    put(elementOf(tag, children, rawClose));
    if (stack.length > 0) return;
    for (const { name: element, place } of nested) sink.fault("not-closed", place, { element });
    nested = [];
  };

  const endUpTo = (depth: number): void => {
    while (stack.length > depth) {
      const { tag } = top()!;
      sink.fault("not-closed", tag, { element: tag.name });
      end(undefined);
    }
  };

  /** Ends what cannot hold an element that begins, if something around it can. */
  const makeRoomFor = (tag: Tag): void => {
    const parent = top();
    if (!parent || mayHold(parent.tag.name, tag.name)) return;
    if (INLINE.has(tag.name)) return; // told by the rules for segments
    const depth =
      tag.name === "tu" ? 0 : stack.findLastIndex((open) => mayHold(open.tag.name, tag.name)) + 1;
    if (depth === 0 && tag.name !== "tu") return;
    while (stack.length > depth) {
      const { tag: open } = top()!;
      if (open.name === tag.name) nested.push({ name: open.name, place: open });
      else sink.fault("not-closed", open, { element: open.name });
      const { tag: ended, children } = stack.pop()!;
      put(elementOf(ended, children, undefined));
    }
  };

  const begin = (tag: Tag): void => {
    if (tag.raw.endsWith("/>")) put(elementOf(tag, [], undefined));
    else stack.push({ tag, children: [] });
  };

  const open = (found: Tag): void => {
    isEmpty = false;
    const tag = withKnownCase(found);
    if (!hasRoot) {
      if (tag.name !== "tmx") {
        throw new InputError(`${name}: expected TMX, found <${tag.name}>`);
      }
      if (tag !== found) sink.fault("element-case", tag, { element: found.name });
      hasRoot = true;
      sink.root(elementOf(tag, [], undefined));
      return;
    }
    if (isInSegment() && !isOfSegments(tag.name)) {
      putMarkup(tag.raw, tag);
      return;
    }
    if (tag !== found) sink.fault("element-case", tag, { element: found.name });
    if (tag.name === "tmx") {
      if (isPastEnd) sink.fault("outside-root", tag, { found: "<tmx>" });
      isPastEnd = false;
      return;
    }
    if (tag.name === "body") {
      endUpTo(0);
      isInBody = true;
      if (hasBody) sink.fault("element-unknown", tag, { element: "body", parent: "body" });
      else sink.body(elementOf(tag, [], undefined));
      hasBody = true;
      if (!tag.raw.endsWith("/>")) return;
      isInBody = false;
      sink.ended("body");
      return;
    }
    if (tag.name === "header") endUpTo(0);
    makeRoomFor(tag);
    if (tag.name === "tu" && !isInBody) sink.fault("unit-outside-body", tag);
    begin(tag);
  };

  const putMarkup = (raw: string, { line, column }: Place): void => {
    sink.fault("markup-text", { line, column }, { found: raw.slice(0, 40) });
    put({ kind: "text", value: raw, isMarkup: true, line, column });
  };

  const close = (found: string, raw: string, place: Place): void => {
    const name = knownCase(found);
    if (isInSegment() && !ELEMENTS[name]) {
      putMarkup(raw, place);
      return;
    }
    const depth = stack.findLastIndex((open) => open.tag.name === name);
    if (depth >= 0) {
      endUpTo(depth + 1);
      end(name === found ? raw : undefined);
      return;
    }
    const nest = nested.findIndex((element) => element.name === name);
    if (nest >= 0) {
      sink.fault("element-nested", nested[nest]!.place, { element: name });
      nested.splice(nest, 1);
    } else if (name === "body" || name === "tmx") {
      endUpTo(0);
      if (name === "tmx") isPastEnd = true;
      isInBody = false;
      sink.ended(name);
    } else {
      sink.fault("stray-close", place, { element: found });
    }
  };

  const scanner = createScanner({
    declaration: sink.declaration,
    doctype: (_, place) => sink.doctype(place),
    aside: (raw, { line, column }) => put({ kind: "aside", raw, line, column }),
    open,
    close,
    text(text: TmxText) {
      units += text.value.length;
      if (isEmpty && !isBlank(text.value)) isEmpty = false;
      if (units > UNIT_UNITS) {
        const { line, column } = stack[0]?.tag ?? text;
        throw new InputError(`${name}:${line}:${column}: expected an end of what begins here`);
      }
      const isOutside = !hasRoot || isPastEnd;
      if (isOutside && !isBlank(text.value)) {
        if (!hasRoot && units > 4096)
          throw new InputError(`${name}: expected TMX, found other text`);
        sink.fault("outside-root", text, { found: text.value.trim().slice(0, 20) || "U+FEFF" });
      } else put(text);
    },
    fault: sink.fault,
  });
  return {
    write: scanner.write,
    here: scanner.here,
    close() {
      scanner.close();
      if (!hasRoot) {
        throw new InputError(`${name}: ${isEmpty ? "is empty" : "expected TMX, found other text"}`);
      }
      if (isPastEnd) return;
      // The variant that was open goes; what was complete stays.
      const unit = stack[0]?.tag.name === "tu" ? stack[0] : undefined;
      const complete = unit?.children.filter((c) => c.kind === "element" && c.name === "tuv") ?? [];
      const isLost = unit !== undefined && complete.length < 2;
      sink.fault("cut-off", scanner.here(), isLost ? { line: unit.tag.line } : {});
      if (!unit) return;
      if (isLost) {
        sink.incomplete({ line: unit.tag.line, column: unit.tag.column });
        return;
      }
      stack = [unit];
      end(undefined);
    },
  };
}

function elementOf(
  tag: Tag,
  children: readonly TmxNode[],
  rawClose: string | undefined,
): TmxElement {
  const { name, attributes, raw, isBroken, line, column } = tag;
  return {
    kind: "element",
    name,
    attributes,
    children,
    ...(isBroken ? {} : { raw }),
    ...(rawClose === undefined ? {} : { rawClose }),
    line,
    column,
  };
}

const isOfSegments = (name: string) =>
  INLINE.has(name) || name === "seg" || name === "tuv" || name === "tu";

const knownCase = (name: string) =>
  !ELEMENTS[name] && ELEMENTS[name.toLowerCase()] ? name.toLowerCase() : name;

function withKnownCase(tag: Tag): Tag {
  const name = knownCase(tag.name);
  return name === tag.name ? tag : { ...tag, name, isBroken: true };
}
