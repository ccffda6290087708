/** The baseline of `audit`: read, applied, written anew. */

import { existsSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import type { Audit } from "../audit/audit.ts";
import type { Accepted, Files } from "../audit/baseline.ts";
import { write } from "./output.ts";

/**
 * Reads a baseline.
 *
 * @param mayLack - it will be written, so there need be none yet
 * @throws {InputError} if it cannot be read or is none
 */
export async function readBaseline(path: string, mayLack = false): Promise<Accepted[]> {
  if (mayLack && !existsSync(path)) return [];
  const [{ readText }, { parseBaseline }] = await Promise.all([
    import("../io/document.ts"),
    import("../format/audit-baseline.ts"),
  ]);
  return parseBaseline((await readText(path)).text, path);
}

/** What becomes of a baseline. */
interface BaselineOptions {
  /** There may be none. */
  readonly path: string | undefined;
  readonly isUpdated: boolean | undefined;
  readonly say: (text: string) => void;
}

/**
 * Takes accepted findings away, and writes the baseline anew if that is wanted: then all are accepted.
 *
 * @returns the audit with what is left, and how many were taken away
 */
export async function applyBaseline(
  audit: Audit,
  before: readonly Accepted[],
  { path, isUpdated, say }: BaselineOptions,
): Promise<{ readonly audit: Audit; readonly accepted: number }> {
  // Texts that are no translation have no findings, which says nothing of the accepted ones.
  const isStranger = audit.alignment.verdict?.isTranslation === false;
  if (path === undefined || isStranger) return { audit, accepted: 0 };
  const { sortFindings } = await import("../audit/baseline.ts");
  const files = filesOf(audit, dirname(path));
  const { open, accepted, vanished } = sortFindings(audit, before, files);
  if (isUpdated) {
    const { formatBaseline } = await import("../format/audit-baseline.ts");
    await write(path, formatBaseline(audit, before, files));
    const dropped = `${vanished.length} dropped that are found no more`;
    say(
      `duizhao: ${path}: findings accepted: ${open.length} new, ${accepted.length} kept, ${dropped}\n`,
    );
    return { audit: { ...audit, findings: [] }, accepted: audit.findings.length };
  }
  if (vanished.length > 0) {
    say(
      `duizhao: ${path}: accepted but found no more: ${vanished.length}; --update-baseline drops them\n`,
    );
  }
  return { audit: { ...audit, findings: open }, accepted: accepted.length };
}

/** The files of an audit as they are named from the folder of a baseline, on any system alike. */
function filesOf({ alignment }: Audit, folder: string): Files {
  const [english, chinese] = [alignment.source.name, alignment.target.name].map((name) =>
    relative(folder, name).split(sep).join("/"),
  );
  return [english!, chinese!];
}
