/** What a wording of faults in one language gives. */

import type { FaultArgs, FaultCode, Mending } from "./fault.ts";

/** What is said of one kind of fault. */
export interface FaultWording {
  /** What is wrong, in a line without a full stop. */
  readonly what: (args: FaultArgs) => string;
  /**
   * What it breaks. OmegaT 3.6 and translate-toolkit 3.8 were tried with files of these faults; what is said of
   * other programs follows from XML or TMX.
   */
  readonly breaks: string;
}

/** All that is said in one language. */
export interface LintWording {
  readonly faults: Readonly<Record<FaultCode, FaultWording>>;
  readonly severities: Readonly<Record<"error" | "warning" | "note", string>>;
  readonly mending: (mending: Mending) => string;
  /** Places beyond those that are listed. */
  readonly more: (count: number) => string;
  readonly summary: (counts: {
    readonly units: number;
    readonly error: number;
    readonly warning: number;
    readonly note: number;
    readonly mended: number;
  }) => string;
}
