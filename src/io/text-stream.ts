import type { Notice } from "../types.ts";
import { createStreamDecoder } from "./decode-stream.ts";
import { readPieces } from "./pieces.ts";

/** How a text is read piece by piece. */
export interface TextStreamOptions {
  /** `"auto"` (default) or a name such as `utf-8`, `big5`, `utf-16`. */
  readonly encoding?: string | undefined;
  /** Told what the user should know of the text: of its encoding, of damage. */
  readonly onNotice?: ((notice: Notice) => void) | undefined;
  /** Told how much of a file is read, in [0, 1]. */
  readonly onShare?: ((share: number) => void) | undefined;
}

/** What people know an input by. */
export const nameOfPath = (path: string) => (path === "-" ? "standard input" : path);

/**
 * Reads a text in pieces, decoded; `-` is standard input. A byte order mark is left out.
 *
 * @throws {InputError} if the file cannot be read or is no text
 */
export async function* readTextPieces(
  path: string,
  options: TextStreamOptions = {},
): AsyncGenerator<string, void> {
  const { encoding = "auto", onNotice, onShare } = options;
  const decoder = createStreamDecoder(encoding, nameOfPath(path));
  for await (const bytes of readPieces(path, onShare)) {
    const piece = decoder.write(bytes);
    if (piece !== "") yield piece;
  }
  const rest = decoder.end();
  if (rest !== "") yield rest;
  for (const notice of decoder.notices()) onNotice?.(notice);
}
