/** Whether what a PDF holds is text that can be read. */

import { InputError } from "../errors.ts";
import type { Run } from "./pdf-run.ts";

/** Characters that stand for glyphs, not for anything that is read. */
const MEANINGLESS = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu;
const MOST_MEANINGLESS = 0.04;
/** Programs that mark more than this as no part of the text mark everything. */
const MOST_ARTIFACTS = 0.5;

/**
 * Leaves out what the file says is no part of its text.
 *
 * @param pages - runs of each page
 * @throws {InputError} if there is no text, or nearly none that is characters
 */
export function keepText(pages: readonly (readonly Run[])[], name: string): Run[][] {
  let all = 0;
  let artifacts = 0;
  let meaningless = 0;
  for (const { text, isArtifact } of pages.flat()) {
    all += text.length;
    if (isArtifact) artifacts += text.length;
    meaningless += text.match(MEANINGLESS)?.length ?? 0;
  }
  if (all === 0) {
    throw new InputError(
      `${name}: has no text layer, its pages are pictures; put text recognition (OCR) over it first`,
    );
  }
  if (meaningless > MOST_MEANINGLESS * all) {
    throw new InputError(
      `${name}: its fonts do not say which characters they show, so its text cannot be read; ` +
        "put text recognition (OCR) over it, or make the PDF anew",
    );
  }
  const keepsAll = artifacts > MOST_ARTIFACTS * all;
  return pages.map((runs) => runs.filter(({ isArtifact }) => keepsAll || !isArtifact));
}
