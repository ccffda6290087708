import type { Glossary } from "../glossary/glossary.ts";
import type { Lang } from "../types.ts";
import type { FindingCode, Severity } from "./finding.ts";

/** What an audit is told. */
export interface AuditSettings {
  /**
   * The language translated from: `omission` is what the other side lacks of it, `addition` what it
   * has more.
   */
  readonly from: Lang;
  /** The variant that the Chinese should be written in. */
  readonly chineseLocale: string;
  /** The user's own terms. */
  readonly glossary?: Glossary | undefined;
  /** The kinds to look for; all by default. */
  readonly only?: readonly FindingCode[] | undefined;
  /** The kinds not to look for. */
  readonly ignore?: readonly FindingCode[] | undefined;
  /** The least confidence of a kind that is reported, in [0, 1], where it is not the default. */
  readonly thresholds?: Readonly<Partial<Record<FindingCode, number>>> | undefined;
  /** Severities that are not the default. */
  readonly severities?: Readonly<Partial<Record<FindingCode, Severity>>> | undefined;
}

/** English into the Chinese of Taiwan, everything looked for. */
export const DEFAULT_SETTINGS: AuditSettings = { from: "en", chineseLocale: "zh-TW" };
