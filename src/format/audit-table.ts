/** Findings as the rows of a table, for TSV and workbooks. */

import type { Audit } from "../audit/audit.ts";
import { reasonOf, titleOf } from "../audit/message.ts";
import type { Language } from "../audit/reason.ts";
import { firstPlace, type PassageView, viewFindings } from "../audit/view.ts";
import { formatPlace } from "./place.ts";

/** The columns of findings in order. */
export const FINDING_COLUMNS = [
  "code",
  "kind",
  "severity",
  "confidence",
  "reason",
  "english_place",
  "chinese_place",
  "english",
  "chinese",
  "english_marks",
  "chinese_marks",
  "shape",
  "id",
] as const;
export type FindingColumn = (typeof FINDING_COLUMNS)[number];

/** A finding, cell by cell; code and severity are for programs and in no language. */
export type FindingRow = Readonly<
  Record<Exclude<FindingColumn, "confidence">, string> & { confidence: number }
>;

/** Stands between marks of one passage. */
const SEPARATOR = " … ";

/** Lists the findings of an audit as rows. */
export function* findingRows(audit: Audit, language: Language): Generator<FindingRow, void> {
  for (const { finding, shape, source, target } of viewFindings(audit)) {
    const { id, code, severity, confidence } = finding;
    yield {
      id,
      code,
      kind: titleOf(code, language),
      severity,
      confidence: Math.round(confidence * 1000) / 1000,
      reason: reasonOf(finding, language, audit.settings.from),
      english_place: placeOf(source),
      chinese_place: placeOf(target),
      english: source.text,
      chinese: target.text,
      english_marks: source.marks.map(({ text }) => text).join(SEPARATOR),
      chinese_marks: target.marks.map(({ text }) => text).join(SEPARATOR),
      shape,
    };
  }
}

const placeOf = (passage: PassageView) => formatPlace(passage.name, firstPlace(passage));
