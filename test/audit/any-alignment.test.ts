import fc from "fast-check";
import { expect, test } from "vitest";
import { audit } from "../../src/audit/audit.ts";
import { sortFindings } from "../../src/audit/baseline.ts";
import { FINDING_CODES } from "../../src/audit/finding.ts";
import { createNotes } from "../../src/audit/notes.ts";
import { LANGUAGES } from "../../src/audit/reason.ts";
import type { ReportOptions } from "../../src/audit/report.ts";
import { viewFindings } from "../../src/audit/view.ts";
import { formatBaseline, parseBaseline } from "../../src/format/audit-baseline.ts";
import { formatAuditHtml } from "../../src/format/audit-html.ts";
import { formatAuditJson } from "../../src/format/audit-json.ts";
import { formatAuditJsonl } from "../../src/format/audit-jsonl.ts";
import { formatAuditJunit } from "../../src/format/audit-junit.ts";
import { formatAuditSarif } from "../../src/format/audit-sarif.ts";
import { formatAuditText } from "../../src/format/audit-text.ts";
import { formatAuditTsv } from "../../src/format/audit-tsv.ts";
import { parseGlossary } from "../../src/glossary/parse.ts";
import { loadLexicon } from "../../src/io/lexicon.ts";
import { createXmlParser } from "../../src/text/xml-parser.ts";
import type { Alignment, Bead, Lang, SegmentedDocument, Side, Span } from "../../src/types.ts";

/** What sentences are made of: something for every check, and what no check should stumble over. */
const PIECES: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    ..."|.| |\r\n|(|”|, |—|\t|\ud83d|Ã©|&#39;|\u00a0|\u0000|*|{0}|%s|https://a.example/x|v1.2.3".split(
      "|",
    ),
    ..."the harbour office|Mr. Lin|Keelung|1,250 kilograms|15%|one third|NT$300|3 p.m.".split("|"),
    ..."on 5 May 2024|from 3 to 5|software|information|lights the lamp every evening".split("|"),
    ..."because the keeper is ill|東西|# |Chapter 1|7–9|12.5 °C|\u2028".split("|"),
  ],
  zh: [
    ...'|。|，|「|』|（|\r\n|；|——|\u3000|𠮷|\ud842|ï¼Œ|&amp;|,|"|\u0000|*|{0}|%d|https://a.example/y'.split(
      "|",
    ),
    ..."港務處|碼頭辦公室|林先生|基隆|一千二百五十公斤|百分之十五|三分之一|新臺幣三百元|下午三時".split(
      "|",
    ),
    ..."民國113年5月5日|三至五|軟件|信息|网络|每晚點燈|因為看守人病了|the harbour|第一章|七折|萬一|攝氏十二度".split(
      "|",
    ),
  ],
};
/** Whole sentences that are said again, in other words, or with another name or sum. */
const WHOLE: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    "We met Mr. Brown and Dr. Keller in Kaohsiung.",
    "The new exhibition hall costs 300 million euros.",
    "The keeper of the lighthouse lights the lamp every evening.",
  ],
  zh: [
    "我們在臺南遇見布朗先生與凱勒博士。",
    "新展覽館耗資三億美元。",
    "燈塔的看守人每天傍晚點燈。",
    "燈塔看守員每晚都會把燈點亮。",
  ],
};
const SENTENCE = (lang: Lang) =>
  fc.oneof(
    fc.array(fc.constantFrom(...PIECES[lang]), { maxLength: 6 }).map((parts) => parts.join("")),
    fc.constantFrom(...WHOLE[lang]),
  );

/** Sentence counts of a bead, and what its reader says of it. */
const BEAD = fc.record({
  source: fc.nat(2),
  target: fc.nat(2),
  confidence: fc.constantFrom(1, 0.97, 0.5, 0.03, 0, Number.NaN),
  isReordered: fc.boolean(),
});

/** One document for each side, of sentences that stand in one text or in two. */
function documentsOf(english: readonly string[], chinese: readonly string[], isShared: boolean) {
  const texts = isShared ? [[...english, ...chinese]] : [english, chinese];
  const [first, second = first] = texts.map((units) => placed(units)) as [Placed, Placed?];
  const document = (lang: Lang, from: Placed, skip: number, count: number): SegmentedDocument => {
    const spans = from.spans.slice(skip, skip + count);
    return {
      lang,
      name: isShared ? "both.txt" : lang,
      text: from.text,
      paragraphs: spans,
      presegmented: true,
      sentences: spans.map((span, paragraph) => ({
        text: from.text.slice(span.start, span.end),
        span,
        paragraph,
      })),
    };
  };
  return {
    source: document("en", first, 0, english.length),
    target: document("zh", second, isShared ? english.length : 0, chinese.length),
  };
}

interface Placed {
  readonly text: string;
  readonly spans: readonly Span[];
}

function placed(units: readonly string[]): Placed {
  let start = 0;
  const spans = units.map((unit) => {
    const span = { start, end: start + unit.length };
    start = span.end + 1;
    return span;
  });
  return { text: units.join("\n"), spans };
}

const span = (start: number, count: number): Span => ({ start, end: start + count });

/** Small alignments: null beads, empty units, crossing beads, sides without any sentence. */
const ALIGNMENT = fc
  .tuple(fc.array(BEAD, { maxLength: 5 }), fc.boolean())
  .chain(([shapes, isShared]) => {
    const count = (side: Side) => shapes.reduce((sum, shape) => sum + shape[side], 0);
    const sentences = (lang: Lang, length: number) =>
      fc.array(SENTENCE(lang), { minLength: length, maxLength: length });
    return fc
      .tuple(sentences("en", count("source")), sentences("zh", count("target")))
      .map(([english, chinese]): Alignment => {
        const documents = documentsOf(english, chinese, isShared);
        const beads: Bead[] = [];
        const lone: { source: number[]; target: number[] } = { source: [], target: [] };
        const at = { source: 0, target: 0 };
        for (const { source, target, confidence, isReordered } of shapes) {
          const isNull = source === 0 || target === 0;
          const fields = { score: isNull ? 0 : 7, confidence, links: [] };
          if (isNull || isReordered) {
            // A crossing bead leaves null beads where its sentences stand.
            for (let k = 0; k < source; k++) {
              if (k === 0) lone.source.push(at.source);
              const empty = span(at.target, 0);
              beads.push({ ...fields, score: 0, source: span(at.source++, 1), target: empty });
            }
            for (let k = 0; k < target; k++) {
              if (k === 0) lone.target.push(at.target);
              const empty = span(at.source, 0);
              beads.push({ ...fields, score: 0, source: empty, target: span(at.target++, 1) });
            }
            continue;
          }
          const bead = {
            ...fields,
            source: span(at.source, source),
            target: span(at.target, target),
          };
          at.source += source;
          at.target += target;
          beads.push(bead);
        }
        const reordered = lone.source
          .slice(0, lone.target.length)
          .map((sentence, k, { length }): Bead => {
            const other = lone.target[length - 1 - k]!;
            return {
              source: span(sentence, 1),
              target: span(other, 1),
              score: 5,
              confidence: 0.9,
              links: [],
            };
          });
        return { ...documents, beads, reordered, signature: "test" };
      });
  });

const SETTINGS = fc.record({
  from: fc.constantFrom("en" as const, "zh" as const),
  chineseLocale: fc.constantFrom("zh-TW", "zh-HK", "zh-CN"),
  glossary: fc.constantFrom(
    undefined,
    parseGlossary("en,zh\nharbour office,碼頭辦公室\nsoftware,軟體\n", "terms.csv").glossary,
  ),
});

const lexicon = loadLexicon();
/** Everything is told, however unsure. */
const thresholds = Object.fromEntries(FINDING_CODES.map((code) => [code, 0]));

test("any alignment can be audited: findings are sound and every format can write them", () => {
  fc.assert(
    fc.property(
      ALIGNMENT,
      SETTINGS,
      fc.constantFrom(...LANGUAGES),
      (alignment, settings, language) => {
        const result = audit(alignment, lexicon, { ...settings, thresholds });
        const ids = new Set<string>();
        for (const finding of result.findings) {
          const { id, code, confidence, unit } = finding;
          expect(id).toMatch(/^[0-9a-f]{16}$/);
          expect(ids.has(id)).toBe(false);
          ids.add(id);
          expect(confidence, code).toBeGreaterThanOrEqual(0);
          expect(confidence, code).toBeLessThanOrEqual(1);
          expect(result.units[unit], code).toBeDefined();
          for (const side of ["source", "target"] as const) {
            checkPassage(alignment[side], finding[side].sentences, finding[side].marks, code);
          }
        }
        for (const side of ["source", "target"] as const) {
          const { sentences, coveredSentences, characters, coveredCharacters } =
            result.coverage[side];
          expect(coveredSentences).toBeLessThanOrEqual(sentences);
          expect(coveredCharacters).toBeLessThanOrEqual(characters);
        }
        const options: ReportOptions = {
          language,
          version: "0.1.0",
          failOn: "minor",
          minCoverage: 0.5,
        };
        const views = [...viewFindings(result)];
        expect(views.map(({ finding }) => finding)).toEqual(result.findings);
        for (const { source, target } of views) {
          for (const { text, marks } of [source, target]) {
            for (const mark of marks)
              expect(text.slice(mark.span.start, mark.span.end)).toBe(mark.text);
          }
        }
        const json = JSON.parse([...formatAuditJson(result, options)].join(""));
        expect(json.findings.map(({ id }: { id: string }) => id)).toEqual([...ids]);
        expect([...formatAuditJsonl(result, options)]).toHaveLength(ids.size);
        expect([...formatAuditTsv(result, options)].join("").split("\n")).toHaveLength(
          ids.size + 2,
        );
        JSON.parse([...formatAuditSarif(result, { ...options, folder: "/" })].join(""));
        const { parser } = createXmlParser("junit.xml");
        parser.write([...formatAuditJunit(result, options)].join("")).close();
        const notesOf = createNotes(result, language);
        const notes = result.units.flatMap((_, unit) => notesOf(unit));
        expect(notes.length).toBeGreaterThanOrEqual(ids.size);
        [...formatAuditHtml(result, options)].join("");
        [...formatAuditText(result, { ...options, width: 40 })].join("");
        const baseline = parseBaseline([...formatBaseline(result, [])].join(""), "b.json");
        expect(sortFindings(result, baseline)).toMatchObject({ open: [], vanished: [] });
      },
    ),
    { numRuns: 60 },
  );
});

/** Sentences are those of the text, and marks are sorted, disjoint and inside them. */
function checkPassage(
  document: SegmentedDocument,
  sentences: Span,
  marks: readonly Span[],
  code: string,
): void {
  const count = document.sentences.length;
  expect(0 <= sentences.start && sentences.start <= sentences.end, code).toBe(true);
  expect(sentences.end, code).toBeLessThanOrEqual(count);
  let from = document.sentences[sentences.start]?.span.start ?? 0;
  const to =
    sentences.start < sentences.end ? document.sentences[sentences.end - 1]!.span.end : from;
  for (const { start, end } of marks) {
    expect(start, code).toBeGreaterThanOrEqual(from);
    expect(end, code).toBeGreaterThan(start);
    expect(end, code).toBeLessThanOrEqual(to);
    from = end;
  }
}
