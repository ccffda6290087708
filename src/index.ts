/**
 * Aligns English and Traditional Chinese texts sentence by sentence.
 *
 * The short way is one call: {@link alignFiles} or {@link alignTexts}, then {@link toTmx}. The steps
 * are there on their own too: {@link documentFromText} or {@link documentsFromMixed}, then
 * {@link alignDocuments}, then the `format...` generators, which write an alignment of any size in a
 * stream.
 *
 * @example
 * import { alignTexts, toTmx } from "duizhao";
 *
 * const alignment = alignTexts("The ferry was late. We waited.", "渡輪誤點了。我們只好等。");
 * const memory = toTmx(alignment, { chineseLocale: "zh-HK" });
 */

export {
  BEAD_TYPES,
  type BeadType,
  type Rates,
  type Scores,
  scoreAlignments,
  type TypeCounts,
} from "./align/score.ts";
export { alignDocuments, type EngineOptions } from "./align-documents.ts";
export type { Paths } from "./argument.ts";
export type { Audit } from "./audit/audit.ts";
export type { Coverage } from "./audit/coverage.ts";
export {
  FINDING_CODES,
  type Finding,
  type FindingArgs,
  type FindingCode,
  type Passage,
  SEVERITIES,
  type Severity,
} from "./audit/finding.ts";
export type { Outcome, Requirements } from "./audit/outcome.ts";
export { LANGUAGES, type Language } from "./audit/reason.ts";
export type { ReportOptions } from "./audit/report.ts";
export type { Section } from "./audit/sections.ts";
export type { DamageKind } from "./audit/self-test/damage.ts";
export type {
  DamageResult,
  FalseAlarm,
  KindResult,
  SelfTestOptions,
  SelfTestResult,
} from "./audit/self-test/self-test.ts";
export type { AuditSettings } from "./audit/settings.ts";
export type { Unit } from "./audit/unit.ts";
export { type FindingView, type MarkView, type PassageView, viewFindings } from "./audit/view.ts";
export { DEDUPE_KINDS, type DedupeKind } from "./bitext/dedupe.ts";
export type { FilterOptions, UnitFilter } from "./bitext/filters.ts";
export type { BitextInputFormat } from "./bitext/readers.ts";
export type { Selection, SelectionOptions } from "./bitext/selection.ts";
export type { AlignmentOfUnits } from "./bitext/to-alignment.ts";
export type { Variant, VariantOptions } from "./bitext/variant.ts";
export type { InputFormat } from "./document/format-name.ts";
export { InputError } from "./errors.ts";
export type { AuditSarifOptions } from "./format/audit-sarif.ts";
export type { AuditTextOptions } from "./format/audit-text.ts";
export type { Paint } from "./format/audit-text-finding.ts";
export { formatBeads, parseBeads } from "./format/beads.ts";
export { type ExplanationOptions, formatExplanations } from "./format/explanation.ts";
export { formatJson, JSON_VERSION, parseJson } from "./format/json.ts";
export { formatNotice } from "./format/notice.ts";
export { parseTmx, type TmxResult } from "./format/parse-tmx.ts";
export { formatSelfTestJson } from "./format/self-test.ts";
export { formatTmx, type TmxOptions } from "./format/tmx.ts";
export { toTranslationUnits } from "./format/translation-unit.ts";
export { formatTsv, TSV_COLUMNS, type TsvOptions } from "./format/tsv.ts";
export {
  type Concept,
  type Glossary,
  mergeGlossaries,
  type Term,
} from "./glossary/glossary.ts";
export { type GlossaryResult, parseGlossary } from "./glossary/parse.ts";
export { type BitextInput, type ReadBitextOptions, readBitext } from "./io/bitext-input.ts";
export {
  type ConvertOptions,
  type ConvertOutput,
  type ConvertResult,
  convertBitext,
} from "./io/convert.ts";
export { readDocument, readDocuments } from "./io/document.ts";
export { readGlossary } from "./io/glossary.ts";
export type { ReadOptions, ReadResult } from "./io/reading.ts";
export { readTmx } from "./io/tmx.ts";
export {
  alignBilingualText,
  alignFiles,
  alignTexts,
  type NoticeOptions,
  segmentText,
  type TextOptions,
  toBeads,
  toJson,
  toTmx,
  toTsv,
} from "./library.ts";
export { auditAlignment, auditFiles, selfTest } from "./library-audit.ts";
export {
  alignmentOfUnits,
  createFilters,
  createSelection,
  fixTmx,
  formatLintText,
  lintTmx,
  mergeBitexts,
} from "./library-bitext.ts";
export {
  formatAuditHtml,
  formatAuditJson,
  formatAuditJsonl,
  formatAuditJunit,
  formatAuditSarif,
  formatAuditText,
  formatAuditTsv,
  formatAuditWorkbook,
  formatSelfTestText,
  judgeAudit,
  meaningOf,
  reasonOf,
  severityName,
  titleOf,
} from "./library-report.ts";
export { type DocumentOptions, type DocumentResult, documentFromText } from "./text/document.ts";
export { createDocumentPlaces } from "./text/document-place.ts";
export {
  documentsFromMixed,
  type Layout,
  type MixedDocuments,
  type MixedOptions,
} from "./text/mixed.ts";
export { createPlaceFinder } from "./text/place.ts";
export { segment } from "./text/sentence.ts";
export {
  FAULT_CODES,
  FAULTS,
  type FaultCode,
  LINT_SEVERITIES,
  type LintSeverity,
  type TmxFault,
} from "./tmx/fault.ts";
export type { FaultGroup, FileEncoding, TmxLint, TmxLintOptions } from "./tmx/lint.ts";
export type { TmxFixOptions } from "./tmx/mend-unit.ts";
export type { ConflictRow, MergeOptions } from "./tmx/merge.ts";
export type { MergedBitexts, TmxFixed } from "./tmx/whole-text.ts";
export type {
  Alignment,
  Alternative,
  Bead,
  BlockKind,
  Document,
  Evidence,
  EvidenceGroup,
  Explanation,
  Lang,
  Link,
  LinkKind,
  Notice,
  NumberedBead,
  Place,
  PlaceMark,
  SegmentedDocument,
  Sentence,
  Side,
  Span,
  TranslationUnit,
  Verdict,
} from "./types.ts";
export { VERSION } from "./version.ts";
