/** Cells that a spreadsheet would take for something else than text, made harmless and back. */

/**
 * What Excel and its like compute when they open a CSV file, also in its full-width form
 * (OWASP, CSV injection), or turn into a date, a time or a rounded number: `1-1` becomes the first of
 * January, `007` seven.
 */
const TAKEN_FOR_ELSE = [
  /^[=+\-@\t\r\n＝＋－＠]/,
  /^\d{1,4}\s*[-/:]\s*\d{1,4}(?:\s*[-/:]\s*\d{1,4})?$/,
  /^0\d+$/,
  /^\d{12,}$/,
  /^\d+(?:\.\d+)?e\d+$/i,
  /^(?:\d{1,2}[ -])?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?:[ ,-]+\d{1,4}){0,2}$/i,
];

/** Leads what {@link defuse} changed. */
const MARK = "'";

/**
 * Puts an apostrophe before a text that a spreadsheet would take for a formula, a date or a number,
 * and before one that has such apostrophes already, so that {@link restore} gives every text back.
 */
export function defuse(text: string): string {
  return isTakenForElse(text) ? `${MARK}${text}` : text;
}

/** Takes away the apostrophe that {@link defuse} has put, and no other. */
export function restore(cell: string): string {
  return cell.startsWith(MARK) && isTakenForElse(cell.slice(1)) ? cell.slice(1) : cell;
}

function isTakenForElse(text: string): boolean {
  const bare = text.replace(/^'+/, "");
  return TAKEN_FOR_ELSE.some((pattern) => pattern.test(bare));
}
