/** A finding as plain data, for JSON and JSON Lines. */

import { reasonOf, titleOf } from "../audit/message.ts";
import type { Language } from "../audit/reason.ts";
import type { FindingView, PassageView } from "../audit/view.ts";
import type { Lang } from "../types.ts";
import { formatPlace } from "./place.ts";

/** Turns a finding into an object of plain values. */
export function findingRecord(view: FindingView, language: Language, from: Lang) {
  const { finding, shape, source, target } = view;
  const { id, code, severity, confidence, args, unit } = finding;
  return {
    id,
    code,
    severity,
    confidence: Math.round(confidence * 1e4) / 1e4,
    title: titleOf(code, language),
    reason: reasonOf(finding, language, from),
    args,
    unit,
    shape,
    source: passageRecord(source),
    target: passageRecord(target),
    context: {
      source: { before: source.before, after: source.after },
      target: { before: target.before, after: target.after },
    },
  };
}

function passageRecord({ name, text, start, end, sentences, marks }: PassageView) {
  return {
    text,
    place: formatPlace(name, start),
    end: formatPlace(name, end),
    sentences: [sentences.start, sentences.end],
    marks: marks.map((mark) => ({
      text: mark.text,
      start: mark.span.start,
      end: mark.span.end,
      place: formatPlace(name, mark.start),
    })),
  };
}
