/** Everything at which some program begins a new line, Python's `splitlines` above all, and the tab. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * Turns tabs, line ends and control characters inside a text into a space, for formats that give each
 * text one line.
 */
export function foldSpace(text: string): string {
  return text.replace(BREAKS, " ").trim();
}
