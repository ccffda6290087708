import {
  characterAt,
  characterBefore,
  isAlphanumeric,
  isLower,
  isPlain,
  isSpace,
} from "./character.ts";

const QUOTATIONS = ["「」", "『』", "“”", "‘’", '""', "''", "«»", "﹁﹂", "﹃﹄", "｢｣", "〝〞"];
const TITLES = ["《》", "〈〉"];
// One kind for both widths: 「(見下文）」 is what people type.
const BRACKETS = ["(（)）", "[［]］", "{｛}｝", "【】", "〔〕", "〖〗"];

const kindOf = new Map<string, number>();
const opening = new Set<string>();
const closing = new Set<string>();
for (const [kind, marks] of [...QUOTATIONS, ...TITLES, ...BRACKETS].entries()) {
  for (let i = 0; i < marks.length; i++) {
    kindOf.set(marks[i]!, kind);
    (i < marks.length / 2 ? opening : closing).add(marks[i]!);
  }
}

/** Elisions that begin with an apostrophe, not with a quotation mark. */
const ELISION = /^(?:tis|twas|twere|twill|em|til|cause|bout|round|n)\b/iu;
/** An apostrophe further away than this from its opening mark closes nothing. */
const APOSTROPHE_REACH = 600;

/** Says whether a mark opens a quotation, a title or brackets; `"` and `'` may. */
export function isOpening(mark: string): boolean {
  return opening.has(mark);
}

/** Says whether a mark closes a quotation, a title or brackets; `"` and `'` may. */
export function isClosing(mark: string): boolean {
  return closing.has(mark);
}

/** Says whether a mark opens or closes a quotation. */
export function isQuotation(mark: string): boolean {
  return (kindOf.get(mark) ?? QUOTATIONS.length) < QUOTATIONS.length;
}

/** Says whether a mark opens or closes the title of a work: 《》 or 〈〉. */
export function isTitle(mark: string): boolean {
  const kind = kindOf.get(mark) ?? -1;
  return kind >= QUOTATIONS.length && kind < QUOTATIONS.length + TITLES.length;
}

/** Says whether a mark opens or closes brackets. */
export function isBracket(mark: string): boolean {
  return (kindOf.get(mark) ?? -1) >= QUOTATIONS.length + TITLES.length;
}

/** Whether `"` or `'` opens or closes is only to be seen from its neighbours. */
function roleOfStraight(text: string, at: number, isPending: boolean): "open" | "close" | "none" {
  const mark = text[at]!;
  const before = characterBefore(text, at);
  const after = characterAt(text, at + 1);
  const spaceBefore = before === "" || isSpace(before) || (opening.has(before) && before !== mark);
  const spaceAfter = after === "" || isSpace(after);
  if (mark === '"') {
    if (spaceBefore && !spaceAfter) return "open";
    if (!spaceBefore && spaceAfter) return isPending ? "close" : "none"; // 5" pipes
    return isPending ? "close" : "open";
  }
  if ((spaceBefore || /[-—–"“]/u.test(before)) && (isAlphanumeric(after) || isOpening(after))) {
    const isElided = /[0-9]/u.test(after) || ELISION.test(text.slice(at + 1, at + 8));
    return isElided ? "none" : "open";
  }
  return isPending && isClosingApostrophe(text, at) ? "close" : "none";
}

/** Tells the end of a quotation from an apostrophe: don’t, the players’ union. */
function isClosingApostrophe(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  const after = characterAt(text, at + 1);
  if (before === "" || isSpace(before) || isAlphanumeric(after)) return false;
  return !(before === "s" && after === " " && isLower(characterAt(text, at + 2)));
}

/**
 * Pairs the quotation marks and brackets of a text. A mark without partner counts for nothing; an
 * opening mark inside a pair that closes before it does is dropped, as in `(“a)`.
 *
 * @returns for each UTF-16 offset of a paired mark the offset of its partner, -1 elsewhere
 */
export function findEnclosures(text: string): Int32Array {
  const partner = new Int32Array(text.length).fill(-1);
  const openOffsets: number[] = [];
  const openKinds: number[] = [];
  const openCounts = new Int32Array(kindOf.size); // makes the search for a partner linear in all
  const lastOpen = new Int32Array(kindOf.size);

  for (let at = 0; at < text.length; at++) {
    if (isPlain(text.charCodeAt(at))) continue;
    const mark = text[at]!;
    const kind = kindOf.get(mark);
    if (kind === undefined) continue;
    let isPending = openCounts[kind]! > 0;
    let role: "open" | "close" | "none" = opening.has(mark) ? "open" : "close";
    if (mark === '"' || mark === "'") {
      if (mark === "'" && at - lastOpen[kind]! > APOSTROPHE_REACH) isPending = false;
      role = roleOfStraight(text, at, isPending);
    } else if (mark === "’" && !isClosingApostrophe(text, at)) {
      role = "none";
    }
    if (role === "open") {
      openOffsets.push(at);
      openKinds.push(kind);
      openCounts[kind]!++;
      lastOpen[kind] = at;
    } else if (role === "close" && isPending) {
      for (let isFound = false; !isFound; ) {
        const offset = openOffsets.pop()!;
        const openKind = openKinds.pop()!;
        openCounts[openKind]!--;
        isFound = openKind === kind;
        if (isFound) {
          partner[offset] = at;
          partner[at] = offset;
        }
      }
    }
  }
  return partner;
}
