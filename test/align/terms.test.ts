import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type AlignOptions, align } from "../../src/align/align.ts";
import { scoreAlignments } from "../../src/align/score.ts";
import { parseBeads } from "../../src/format/beads.ts";
import { parseGlossary } from "../../src/glossary/parse.ts";
import { loadLexicon } from "../../src/io/lexicon.ts";
import { loadWeights } from "../../src/io/weights.ts";
import { documentFromText } from "../../src/text/document.ts";
import { segment } from "../../src/text/sentence.ts";
import type { Alignment, Lang, Span } from "../../src/types.ts";

const folder = new URL("../../fixtures/glossary/story/", import.meta.url);
const fixture = (name: string) => readFileSync(new URL(name, folder), "utf8");
const documentOf = (lang: Lang, text: string) =>
  segment(documentFromText(text, { name: lang, lang, presegmented: true }).document);

function alignStory(options: AlignOptions): Alignment {
  const english = documentOf("en", fixture("en.txt"));
  return align(english, documentOf("zh", fixture("zh.txt")), loadLexicon(), options);
}

function scoreOf({ beads }: Alignment): number {
  const numbers = ({ start, end }: Span) =>
    Array.from({ length: end - start }, (_, k) => start + k);
  const gold = parseBeads(fixture("gold.beads"), "gold");
  const found = beads.map(({ source, target }) => ({
    source: numbers(source),
    target: numbers(target),
  }));
  return scoreAlignments([gold], [found]).linkedStrict.f1;
}

const { glossary } = parseGlossary(fixture("terms.csv"), "terms.csv");

describe("an excerpt in which only names the lexicon lacks are common to both texts", () => {
  test.each<[string, AlignOptions]>([
    ["first look", {}],
    ["with trained weights", { weights: loadWeights() }],
  ])("goes astray without the glossary and not with it: %s", (_, options) => {
    expect(scoreOf(alignStory(options))).toBeLessThan(0.6);
    expect(scoreOf(alignStory({ ...options, glossary }))).toBeGreaterThan(0.75);
  });

  test("shows the terms, strongest first, and names the glossary in the signature", () => {
    const { beads, source, target, signature } = alignStory({ glossary });
    const terms = beads.flatMap(({ links }) =>
      links
        .filter(({ kind }) => kind === "term")
        .map((link) =>
          [
            source.text.slice(link.source.start, link.source.end),
            target.text.slice(link.target.start, link.target.end),
          ].join(" = "),
        ),
    );
    expect(terms).toContain("Vellmoor = 絨荒");
    expect(terms).toContain("Osk = 奧老");
    for (const { links } of beads) {
      const first = links.findIndex(({ kind }) => kind === "term");
      if (first >= 0) expect(first).toBe(0);
    }
    expect(signature.endsWith(`|words:lattice|glossary:${glossary.id}`)).toBe(true);
    expect(alignStory({}).signature).not.toContain("glossary");
  });
});

test("a glossary of which only one text has terms changes nothing but the signature", () => {
  const strange = parseGlossary("Vellmoor,黑沼\nzeppelin,奧老\n").glossary;
  const [without, with_] = [alignStory({}), alignStory({ glossary: strange })];
  expect(with_.beads).toEqual(without.beads);
});

test("each place of a term with two translations is linked with the one that stands there", () => {
  const both = parseGlossary("quern,磨臼\nquern,手碾\nsnell,磨臼\n").glossary;
  const { beads, target } = align(
    documentOf("en", "A quern.\nOne more quern!\nA snell?\n"),
    documentOf("zh", "一個磨臼。\n又一個手碾！\n一個磨臼？\n"),
    loadLexicon(),
    { glossary: both },
  );
  const linked = beads.map(({ links }) =>
    links
      .filter(({ kind }) => kind === "term")
      .map((link) => target.text.slice(link.target.start, link.target.end)),
  );
  expect(linked).toEqual([["磨臼"], ["手碾"], ["磨臼"]]);
});
