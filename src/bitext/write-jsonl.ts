/** JSON Lines: an object a unit, for programs. */

import { localesOf } from "./direction.ts";
import type { BitextUnit, BitextWriter, WriterOptions } from "./unit.ts";

/** An object of a line; keys that say nothing are left out. */
export interface BitextRecord {
  readonly english: string;
  readonly chinese: string;
  /** BCP 47 tags. */
  readonly english_locale: string;
  readonly chinese_locale: string;
  /** In [0, 1]. */
  readonly confidence?: number;
  readonly score?: number;
  /** Sentences of both sides, as in `2-1`. */
  readonly shape?: string;
  /** The sides stand in different places of their texts. */
  readonly moved?: true;
  /** The sentences of a side, if there are several. */
  readonly english_sentences?: readonly string[];
  readonly chinese_sentences?: readonly string[];
  /** `name:line:column`. */
  readonly english_place?: string;
  readonly chinese_place?: string;
  readonly id?: string;
  /** Moments in UTC, as `2026-01-31T09:30:00Z`. */
  readonly created?: string;
  readonly changed?: string;
  readonly notes?: readonly string[];
  readonly props?: Readonly<Record<string, string>>;
}

/** Makes a writer of JSON Lines: an object a unit, null beads too, with all that the unit holds. */
export function createJsonlWriter({ header }: Pick<WriterOptions, "header">): BitextWriter<string> {
  const locales = localesOf(header);
  return {
    head: () => "",
    unit: (unit) => `${JSON.stringify(recordOf(unit, locales))}\n`,
    tail: () => "",
  };
}

function recordOf(unit: BitextUnit, locales: ReturnType<typeof localesOf>): BitextRecord {
  const { sentences } = unit;
  // JSON leaves out what is undefined.
  const record: { [K in keyof BitextRecord]: BitextRecord[K] | undefined } = {
    english: unit.source,
    chinese: unit.target,
    english_locale: unit.sourceLocale ?? locales.source,
    chinese_locale: unit.targetLocale ?? locales.target,
    confidence: unit.confidence,
    score: unit.score,
    shape: unit.shape,
    moved: unit.isReordered || undefined,
    english_sentences: severalOf(sentences?.source),
    chinese_sentences: severalOf(sentences?.target),
    english_place: unit.sourceRef,
    chinese_place: unit.targetRef,
    id: unit.id,
    created: unit.created,
    changed: unit.changed,
    notes: unit.notes,
    props: unit.props,
  };
  return record as BitextRecord;
}

function severalOf(sentences: readonly string[] = []): readonly string[] | undefined {
  return sentences.length > 1 ? sentences : undefined;
}
