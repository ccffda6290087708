import type { FindingCode, Measured, Severity } from "./finding.ts";
import type { Grounds } from "./grounds.ts";

/** What holds of a kind of finding unless the user says otherwise. */
export interface CodeDefaults {
  readonly severity: Severity;
  /** The least confidence at which it is reported, in [0, 1]. */
  readonly threshold: number;
}

/**
 * Looks for some kinds of findings. It measures; what is sure enough to be reported is judged
 * outside, by one threshold a kind that the user can set.
 */
export interface Check {
  /** The kinds of findings it can give. */
  readonly codes: Readonly<Partial<Record<FindingCode, CodeDefaults>>>;
  /**
   * Gives everything that might be a finding, in any order, with its confidence. Linear in the
   * texts. Called only if one of its codes is wanted.
   */
  readonly measure: (grounds: Grounds) => Iterable<Measured>;
}
