import type { Span } from "../types.ts";
import { type Html, html, trusted } from "./html.ts";

const ELLIPSIS = trusted("…");

/** An expression that is linked with one on the other side; both have its number. */
export interface LinkedSpan {
  readonly span: Span;
  readonly number: number;
}

/**
 * Writes a text in which stretches stand out: marks as `<mark>`, inside and outside of them linked
 * expressions as `<span class="link" data-link="NUMBER">`.
 *
 * @param shown - the part that is written; `…` stands for what is cut off
 * @param marks - UTF-16 offsets in `text`, in any order; what they share is marked once
 * @param links - the earlier of two that overlap wins
 */
export function highlight(
  text: string,
  shown: Span,
  marks: readonly Span[],
  links: readonly LinkedSpan[] = [],
): Html {
  const taken = withoutOverlaps(links);
  const edges = new Set([shown.start, shown.end]);
  for (const { start, end } of [...marks, ...taken.map(({ span }) => span)]) {
    edges.add(start).add(end);
  }
  const cuts = [...edges]
    .filter((cut) => cut >= shown.start && cut <= shown.end)
    .sort((a, b) => a - b);
  const isMarked = createCounter(marks);
  const linkAt = new Map(taken.map((link) => [link.span.start, link]));
  const parts: Html[] = shown.start > 0 ? [ELLIPSIS] : [];
  let link: LinkedSpan | undefined;
  let isOpen = false;
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [start, end] = [cuts[k]!, cuts[k + 1]!];
    link = linkAt.get(start) ?? (link && start < link.span.end ? link : undefined);
    const marked = isMarked(start);
    if (marked !== isOpen) parts.push(trusted(marked ? "<mark>" : "</mark>"));
    isOpen = marked;
    const piece = text.slice(start, end);
    parts.push(
      link ? html`<span class="link" data-link="${link.number}">${piece}</span>` : html`${piece}`,
    );
  }
  if (isOpen) parts.push(trusted("</mark>"));
  if (shown.end < text.length) parts.push(ELLIPSIS);
  return html`${parts}`;
}

function withoutOverlaps(links: readonly LinkedSpan[]): LinkedSpan[] {
  const taken: LinkedSpan[] = [];
  for (const link of links) {
    const { start, end } = link.span;
    const isFree = taken.every(({ span }) => end <= span.start || span.end <= start);
    if (start < end && isFree) taken.push(link);
  }
  return taken;
}

/** Tells of ascending offsets whether they lie in a span. */
function createCounter(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let end = -1;
  return (offset) => {
    for (; next < sorted.length && sorted[next]!.start <= offset; next++) {
      end = Math.max(end, sorted[next]!.end);
    }
    return offset < end;
  };
}
