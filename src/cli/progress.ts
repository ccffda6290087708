/** A line on the terminal that says how far the work is, and goes away. */

/** What long work reports to. */
export interface Progress {
  /** Says what is being done and, if known, the share that is done, in [0, 1]. */
  readonly show: (doing: string, share?: number) => void;
  /** Takes the line away, before anything else is written. */
  readonly clear: () => void;
}

/**
 * Makes a progress line.
 *
 * @param stream - usually standard error; nothing is written unless it is a terminal
 */
export function createProgress(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  isQuiet: boolean,
): Progress {
  if (!stream.isTTY || isQuiet) return { show: () => {}, clear: () => {} };
  let shown = "";
  const put = (line: string) => {
    if (line !== shown) stream.write(`\r\x1b[K${line}`);
    shown = line;
  };
  return {
    show: (doing, share) =>
      put(share === undefined ? `${doing} ...` : `${doing} ... ${Math.floor(share * 100)} %`),
    clear: () => put(""),
  };
}
