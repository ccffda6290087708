import type { Lang, Span } from "../types.ts";
import { findInlineCut, forceInlineCut, type InlineCut } from "./mixed-inline.ts";
import type { Line } from "./mixed-line.ts";
import type { Piece } from "./mixed-piece.ts";
import type { Separator } from "./mixed-separator.ts";

/**
 * Cuts each line into its two languages, if that is how most lines are made: most of all lines, or,
 * where an explicit separator is used, most of those with Chinese (the rest may be untranslated).
 *
 * Separators that few lines use are not believed: among lines with `//` a bracket is a bracket.
 *
 * @param isCertain - the user says that lines hold both languages: one such line suffices
 * @returns `undefined` if this is not how the text is made
 */
export function splitHalves(
  text: string,
  lines: readonly Line[],
  isCertain: boolean,
): { pieces: Piece[]; skipped: Span[] } | undefined {
  const votes = new Map<Separator, { en: number; zh: number }>();
  let cutLines = 0;
  let letterLines = 0;
  let hanLines = 0;
  const cuts: (InlineCut | undefined)[] = [];
  for (const line of lines) {
    const cut = line.han > 0 && line.latin > 0 ? findInlineCut(text, line) : undefined;
    cuts.push(cut);
    if (line.han + line.latin > 0) letterLines++;
    if (line.han > 0) hanLines++;
    if (cut === undefined) continue;
    cutLines++;
    const vote = votes.get(cut.separator) ?? { en: 0, zh: 0 };
    vote[cut.firstLang]++;
    votes.set(cut.separator, vote);
  }
  let main: Separator = "switch";
  let mainVotes = 0;
  for (const [separator, { en, zh }] of votes) {
    if (en + zh > mainVotes) [main, mainVotes] = [separator, en + zh];
  }
  const isUsual =
    cutLines >= 0.6 * letterLines ||
    (main !== "switch" && mainVotes >= 2 && mainVotes >= 0.75 * hanLines);
  if (cutLines === 0 || !(isCertain || isUsual)) return undefined;

  const believed = new Set<Separator>();
  for (const [separator, { en, zh }] of votes) {
    if (en + zh >= 0.15 * cutLines) believed.add(separator);
  }
  const { en, zh } = votes.get(main)!;
  const firstLang: Lang = en >= zh ? "en" : "zh";

  const pieces: Piece[] = [];
  const skipped: Span[] = [];
  for (const [index, line] of lines.entries()) {
    let cut = cuts[index];
    if (cut !== undefined && !believed.has(cut.separator)) {
      cut = findInlineCut(text, line, believed);
    }
    cut ??= forceInlineCut(text, line, main, firstLang);
    if (cut === undefined) {
      // A line without letters goes with the line before it.
      const isChinese = line.evidence === 0 ? pieces.at(-1)?.lang === "zh" : line.evidence > 0;
      pieces.push({ start: line.start, end: line.end, lang: isChinese ? "zh" : "en" });
      continue;
    }
    pieces.push({ ...cut.first, lang: cut.firstLang });
    pieces.push({ ...cut.second, lang: cut.firstLang === "en" ? "zh" : "en" });
    skipped.push(...cut.skipped);
  }
  return { pieces, skipped };
}
