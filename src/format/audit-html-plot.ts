import { isNullBead } from "../align/null-bead.ts";
import type { Audit } from "../audit/audit.ts";
import { type Finding, SEVERITIES } from "../audit/finding.ts";
import { severityName, titleOf } from "../audit/message.ts";
import { type Bead, SIDES, type Side } from "../types.ts";
import { anchorOf, type ReportPage } from "./audit-html-page.ts";
import { worstFirst } from "./audit-html-stretch.ts";
import { formatCount } from "./count.ts";
import { type Html, html, NOTHING, trusted } from "./html.ts";

/** Units of the drawing on each side; a path of 20,000 sentences keeps as many points at the most. */
const SIZE = 600;
/** Findings nearer to each other than this share a mark. */
const MARK_CELL = 8;
/** A passage that stands elsewhere is drawn at least so long. */
const LEAST_MOVED = 26;
/** Room for the axes, left and above. */
const MARGIN = 44;

type Point = readonly [x: number, y: number];

/**
 * Writes the dot plot of an alignment: English from left to right, Chinese from top to bottom; what
 * has no counterpart as bands, passages that stand elsewhere as lines of their own, findings as
 * marks. The number of points is bounded whatever the length of the texts.
 */
export function formatPlot(page: ReportPage): Html {
  const { audit, wording } = page;
  const { source, target, beads, reordered } = audit.alignment;
  const [n, m] = [source.sentences.length, target.sentences.length];
  if (n === 0 || m === 0) return NOTHING;
  const at = (i: number, j: number): Point => [(i / n) * SIZE, (j / m) * SIZE];
  const label = wording.plotLabel(formatCount(n), formatCount(m));
  const axisEnd = MARGIN + SIZE;
  return html`<figure class="plot" aria-labelledby="plot">
<h2 id="plot">${wording.titles.plot}</h2>
<p class="note">${wording.plotHint}</p>
<div data-walk>
<svg class="picture" viewBox="0 0 ${axisEnd + 8} ${axisEnd + 8}" role="group" aria-label="${label}">
${formatAxis(n, "x", wording.axes.en)}${formatAxis(m, "y", wording.axes.zh)}
<g transform="translate(${MARGIN} ${MARGIN})">
<rect class="frame" width="${SIZE}" height="${SIZE}"/>
${formatBands(audit)}
<path class="line" d="${trusted(tracePath(beads, at))}"/>
<path class="moved" d="${trusted(reordered.map((bead) => segment(bead, at)).join(""))}"/>
${formatMarks(page, at)}</g>
</svg>
${formatLegend(page)}
</div>
</figure>
`;
}

const round = (value: number) => String(Math.round(value * 10) / 10);
const format = ([x, y]: Point) => `${round(x)} ${round(y)}`;

function segment({ source, target }: Bead, at: (i: number, j: number) => Point): string {
  const [start, end] = [at(source.start, target.start), at(source.end, target.end)];
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  // A sentence moved alone would vanish behind its mark.
  const reach = Math.max(0, LEAST_MOVED / Math.hypot(dx, dy) - 1) / 2;
  const far = (sign: number, [x, y]: Point): Point => [
    x + sign * reach * dx,
    y + sign * reach * dy,
  ];
  return `M${format(far(-1, start))}L${format(far(1, end))}`;
}

// A bead is a line from its beginning to its end, a null bead a gap between two lines. Points less
// than a unit behind the last are left out, so that a path has at most 2 * SIZE of them.
function tracePath(beads: readonly Bead[], at: (i: number, j: number) => Point): string {
  const parts: string[] = [];
  let drawn: Point | undefined;
  let pen: Point | undefined;
  const isFar = (a: Point, b: Point) => Math.abs(a[0] - b[0]) >= 1 || Math.abs(a[1] - b[1]) >= 1;
  for (const bead of beads) {
    if (isNullBead(bead)) continue;
    const start = at(bead.source.start, bead.target.start);
    const end = at(bead.source.end, bead.target.end);
    if (!pen || !drawn || isFar(pen, start)) {
      if (pen && drawn && pen !== drawn) parts.push(`L${format(pen)}`);
      parts.push(`M${format(start)}`);
      drawn = start;
    }
    pen = end;
    if (isFar(drawn, end)) {
      parts.push(`L${format(end)}`);
      drawn = end;
    }
  }
  if (pen && pen !== drawn) parts.push(`L${format(pen)}`);
  return parts.join("");
}

/** Sentences without counterpart, as bands across the whole plot. */
function formatBands({ alignment, settings, units }: Audit): Html {
  const [n, m] = [alignment.source.sentences.length, alignment.target.sentences.length];
  const columns = new Uint8Array(SIZE);
  const rows = new Uint8Array(SIZE);
  const fill = (cells: Uint8Array, start: number, end: number, count: number) => {
    const first = Math.min(SIZE - 1, Math.round((start / count) * SIZE));
    cells.fill(1, first, Math.max(first + 1, Math.round((end / count) * SIZE)));
  };
  // Among the units a passage that stands elsewhere takes the place of its null beads.
  for (const { bead } of units) {
    if (!isNullBead(bead)) continue;
    if (bead.source.start < bead.source.end) fill(columns, bead.source.start, bead.source.end, n);
    if (bead.target.start < bead.target.end) fill(rows, bead.target.start, bead.target.end, m);
  }
  const across = runs(columns).map(([start, end]) => `M${start} 0H${end}V${SIZE}H${start}Z`);
  const down = runs(rows).map(([start, end]) => `M0 ${start}V${end}H${SIZE}V${start}Z`);
  const [english, chinese] = settings.from === "en" ? ["omitted", "added"] : ["added", "omitted"];
  const edge = (state: string | undefined, d: string[], axis: string) =>
    d.length === 0 ? "" : `<path class="band ${state} ${axis}" d="${d.join("")}"/>`;
  return trusted(`${edge(english, across, "x")}${edge(chinese, down, "y")}`);
}

function runs(cells: Uint8Array): [number, number][] {
  const found: [number, number][] = [];
  for (let start = cells.indexOf(1); start >= 0; ) {
    const end = cells.indexOf(0, start);
    found.push([start, end < 0 ? cells.length : end]);
    start = end < 0 ? -1 : cells.indexOf(1, end);
  }
  return found;
}

function formatAxis(count: number, axis: "x" | "y", title: string): Html {
  const ticks = ticksOf(count).map((tick) => {
    const at = round(MARGIN + (tick / count) * SIZE);
    const text = formatCount(tick);
    return axis === "x"
      ? `<path d="M${at} ${MARGIN}v-5"/><text x="${at}" y="${MARGIN - 9}" text-anchor="middle">${text}</text>`
      : `<path d="M${MARGIN} ${at}h-5"/><text x="${MARGIN - 8}" y="${at}" text-anchor="end" dominant-baseline="central">${text}</text>`;
  });
  const middle = MARGIN + SIZE / 2;
  const place =
    axis === "x"
      ? `x="${middle}" y="12"`
      : `transform="translate(10 ${middle}) rotate(-90)" dominant-baseline="central"`;
  return html`<g class="axis" aria-hidden="true">${trusted(ticks.join(""))}<text class="title" ${trusted(place)} text-anchor="middle">${title}</text></g>`;
}

/** Lists round numbers up to a count, four to nine of them where there are as many. */
function ticksOf(count: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, count)));
  const step =
    [0.1, 0.2, 0.5, 1].map((part) => part * power).find((one) => count / one <= 8) ?? power;
  const whole = Math.max(1, Math.round(step));
  return Array.from({ length: Math.floor(count / whole) }, (_, k) => (k + 1) * whole);
}

function formatMarks(page: ReportPage, at: (i: number, j: number) => Point): Html[] {
  const cells = new Map<string, { readonly point: Point; readonly findings: Finding[] }>();
  for (const finding of page.audit.findings) {
    const { source, target } = finding;
    const middle = ({ sentences: { start, end } }: Finding["source"]) => (start + end) / 2;
    const point = at(middle(source), middle(target));
    const key = point.map((value) => Math.floor(value / MARK_CELL)).join();
    const cell = cells.get(key);
    if (cell) cell.findings.push(finding);
    else cells.set(key, { point, findings: [finding] });
  }
  return [...cells.values()].map(({ point, findings }) => formatMark(page, point, findings));
}

function formatMark(
  { wording, language, numberOf }: ReportPage,
  [x, y]: Point,
  findings: readonly Finding[],
): Html {
  const worst = [...findings].sort(worstFirst)[0]!;
  const label = wording.markOf(
    titleOf(worst.code, language),
    wording.numbered(numberOf.get(worst)!),
    findings.length - 1,
  );
  const shape = trusted(
    `<path class="mark ${worst.severity}" d="${SHAPES[SEVERITIES.indexOf(worst.severity)]}" transform="translate(${round(x)} ${round(y)})"/>`,
  );
  return html`<a href="#${anchorOf(worst)}" aria-label="${label}"><title>${label}</title>${shape}</a>
`;
}

function formatLegend({ audit, wording, language }: ReportPage): Html {
  const { alignment, units, findings, settings } = audit;
  const isLeftOut = (side: Side) =>
    units.some(({ bead }) => isNullBead(bead) && bead[side].start < bead[side].end);
  const [from, into] = settings.from === "en" ? SIDES : [...SIDES].reverse();
  const entry = (drawing: string, text: string) =>
    html`<li><svg viewBox="-12 -8 24 16" aria-hidden="true">${trusted(drawing)}</svg> ${text}</li>`;
  const band = (state: string) =>
    `<rect class="band ${state}" x="-12" y="-8" width="24" height="16"/>`;
  return html`<ul class="legend">${entry('<path class="line" d="M-12 8L12 -8"/>', wording.marks.path)}${
    isLeftOut(from!) ? entry(band("omitted"), wording.marks.omitted) : NOTHING
  }${isLeftOut(into!) ? entry(band("added"), wording.marks.added) : NOTHING}${
    alignment.reordered.length > 0
      ? entry('<path class="moved" d="M-10 6L10 -6"/>', wording.marks.moved)
      : NOTHING
  }${[...SEVERITIES]
    .reverse()
    .filter((severity) => findings.some((finding) => finding.severity === severity))
    .map((severity) =>
      entry(
        `<path class="mark ${severity}" d="${SHAPES[SEVERITIES.indexOf(severity)]}"/>`,
        wording.markOfSeverity(severityName(severity, language)),
      ),
    )}</ul>`;
}

/** Marks by severity, least first: ring, disc, square, diamond. */
const SHAPES = [
  "M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0",
  "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
  "M-4-4H4V4H-4Z",
  "M0-6.5L6.5 0L0 6.5L-6.5 0Z",
] as const;
