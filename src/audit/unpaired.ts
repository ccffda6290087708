import { findEnclosures, isClosing, isOpening, isQuotation } from "../text/enclosure.ts";
import { isHanCode } from "../text/script.ts";
import type { SegmentedDocument } from "../types.ts";

/** Marks whose partner is missed; straight quotes and `’` have other uses. */
const MARKS = /[「」『』（）()【】《》“”〔〕[\]［］]/g;
/** `1)`, `a)`, `（一)`, `一、`: the closing bracket of a label has no partner; and `:)`. */
const LABEL = /(?:^|[\s，。；、,;(（])[\p{L}\p{N}]{1,4}[)）]|[:;][-^]?[)(]|\^\)/gu;
/** Quotations may go on in the paragraphs that follow. */
const REACH = 12;

/** A mark without a partner in its paragraph. */
interface Unpaired {
  readonly at: number;
  readonly mark: string;
  readonly paragraph: number;
  /** It opens a quotation at the head of its paragraph, as one that goes on does in each. */
  readonly mayGoOn: boolean;
}

/**
 * Finds brackets and quotation marks without a partner in their paragraph. An opening and a closing
 * one of the same kind a few paragraphs apart are partners: lines that were cut, long quotations.
 *
 * @returns UTF-16 offsets in the document's text with their marks, sorted
 */
export function findUnpaired(
  document: SegmentedDocument,
): readonly { readonly at: number; readonly mark: string }[] {
  const { text, paragraphs, lang } = document;
  const found: Unpaired[] = [];
  paragraphs.forEach(({ start, end }, paragraph) => {
    const part = text.slice(start, end);
    if (part.search(MARKS) < 0) return;
    const partner = findEnclosures(part);
    let labels: Set<number> | undefined;
    for (const { index, 0: mark } of part.matchAll(MARKS)) {
      if (partner[index]! >= 0) continue;
      if (mark === ")" || mark === "）" || mark === "(") {
        labels ??= new Set(Array.from(part.matchAll(LABEL), (m) => m.index + m[0].length - 1));
        if (labels.has(index)) continue;
      }
      // “[” is spoken of.
      if (isQuoteMark(part[index - 1]) && isQuoteMark(part[index + 1])) continue;
      // Ctrl-], \(, ^[
      if (mark < "\u0080" && /[-+^\\]/.test(part[index - 1] ?? "")) continue;
      // Half-width ones in Chinese may be code.
      if (lang === "zh" && mark < "\u0080" && !isBesideHan(part, index)) continue;
      const mayGoOn = index === 0 && isOpening(mark) && isQuoteMark(mark);
      found.push({ at: start + index, mark, paragraph, mayGoOn });
    }
  });
  return withoutDistantPartners(found);
}

const isQuoteMark = (mark: string | undefined) => mark !== undefined && isQuotation(mark);

function isBesideHan(text: string, at: number): boolean {
  return isHanCode(text.charCodeAt(at - 1)) || isHanCode(text.charCodeAt(at + 1));
}

const KINDS = ["「」", "『』", "（()）", "【】", "《》", "“”", "〔〕", "[［］]"];
const kindOf = (mark: string) => KINDS.findIndex((kind) => kind.includes(mark));

function withoutDistantPartners(found: readonly Unpaired[]): Unpaired[] {
  const paired = new Set<Unpaired>();
  const pending = new Map<number, Unpaired[]>();
  for (const one of found) {
    const kind = kindOf(one.mark);
    if (isOpening(one.mark)) {
      pending.set(kind, [...(pending.get(kind) ?? []).slice(-3), one]);
    } else if (isClosing(one.mark)) {
      const opened = pending.get(kind) ?? [];
      if (opened.length === 0 || one.paragraph - opened.at(-1)!.paragraph > REACH) continue;
      for (const opening of [...opened, one]) paired.add(opening);
      pending.set(kind, []);
    }
  }
  return found.filter((one) => !one.mayGoOn && !paired.has(one));
}
