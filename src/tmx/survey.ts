/** What a file says as a whole, which the mending of a single unit must know. */

import { langOfTag } from "../text/lang-tag.ts";
import type { Place } from "../types.ts";
import { createBuilder } from "./build.ts";
import type { TagCounts } from "./header.ts";
import { readTag, scriptOf, tagOf, type Variant, variantOf } from "./language.ts";
import { attributeOf, childrenNamed, type TmxElement, textContent } from "./node.ts";
import type { Scanner } from "./scan.ts";

/** The header of a file, and the languages of its units. */
export interface TmxSurvey {
  readonly header: TmxElement | undefined;
  readonly tags: TagCounts;
  /** The first tag of each variant of Chinese, in the order they are met. */
  readonly variants: readonly { readonly tag: string; readonly place: Place }[];
}

/** Takes in the parts of a file. */
export interface Surveyor {
  /** The first header counts. */
  readonly header: (header: TmxElement) => void;
  readonly unit: (unit: TmxElement) => void;
  readonly result: () => TmxSurvey;
}

/** No file has as many languages; the rest is not counted. */
const TAGS = 1000;

/** Prepares to look over a file. */
export function createSurveyor(): Surveyor {
  let header: TmxElement | undefined;
  const first = new Map<string, number>();
  const all = new Map<string, number>();
  const variants = new Map<Variant, { readonly tag: string; readonly place: Place }>();

  /** Where there is no tag, but the text is of the language that was named as the source. */
  const inferred = (variant: TmxElement): string | undefined => {
    const srclang = (header && attributeOf(header, "srclang")) ?? "";
    const lang = langOfTag(srclang);
    return lang && lang === scriptOf(textContent(variant)) ? readTag(srclang) : undefined;
  };
  return {
    header(element) {
      header ??= element;
    },
    unit(unit) {
      let isFirst = true;
      for (const variant of childrenNamed(unit, "tuv")) {
        const tag = readTag(tagOf(variant) ?? "") || inferred(variant);
        if (tag === undefined) continue;
        if (isFirst) count(first, tag);
        count(all, tag);
        isFirst = false;
        if (langOfTag(tag) !== "zh") continue;
        const { line, column } = variant;
        const kind = variantOf(tag);
        if (!variants.has(kind)) variants.set(kind, { tag, place: { line, column } });
      }
    },
    result: () => ({ header, tags: { first, all }, variants: [...variants.values()] }),
  };
}

function count(counts: Map<string, number>, tag: string): void {
  if (counts.size < TAGS || counts.has(tag)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
}

/**
 * Reads a file for its survey alone.
 *
 * @throws {InputError} from `write` and `close`, if it is no TMX
 */
export function createSurvey(name: string): Pick<Scanner, "write"> & { close(): TmxSurvey } {
  const surveyor = createSurveyor();
  const nothing = () => {};
  const builder = createBuilder(
    {
      declaration: nothing,
      doctype: nothing,
      root: nothing,
      header: surveyor.header,
      body: nothing,
      ended: nothing,
      unit: surveyor.unit,
      incomplete: nothing,
      between: nothing,
      fault: nothing,
    },
    name,
  );
  return {
    write: builder.write,
    close() {
      builder.close();
      return surveyor.result();
    },
  };
}
