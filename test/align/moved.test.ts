import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { align } from "../../src/align/align.ts";
import { loadLexicon } from "../../src/io/lexicon.ts";
import { loadWeights } from "../../src/io/weights.ts";
import type { Alignment, Span } from "../../src/types.ts";
import { documentOf } from "../format/sample.ts";

const unitsOf = (folder: string, side: "en" | "zh") =>
  readFileSync(new URL(`../../corpus/${folder}/${side}.sentences.txt`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");

const alignUnits = (english: readonly string[], chinese: readonly string[]) =>
  align(documentOf("en", "en", english), documentOf("zh", "zh", chinese), loadLexicon(), {
    weights: loadWeights(),
  });

const numbersOf = ({ start, end }: Span) =>
  Array.from({ length: end - start }, (_, k) => start + k);

// Every sentence in one bead of the path; reordered beads pair null beads only, each once.
function checkCover({ source, target, beads, reordered }: Alignment): void {
  for (const side of ["source", "target"] as const) {
    const count = (side === "source" ? source : target).sentences.length;
    expect(beads.flatMap((bead) => numbersOf(bead[side]))).toEqual(
      Array.from({ length: count }, (_, k) => k),
    );
    const other = side === "source" ? "target" : "source";
    const lone = beads.filter((bead) => bead[other].start === bead[other].end);
    const free = new Set(lone.flatMap((bead) => numbersOf(bead[side])));
    for (const sentence of reordered.flatMap((bead) => numbersOf(bead[side]))) {
      expect(free.delete(sentence)).toBe(true);
    }
  }
}

test("finds a section that stands elsewhere, and nothing beside it", () => {
  const english = unitsOf("museum-tram", "en");
  const chinese = unitsOf("museum-tram", "zh");
  const whole = alignUnits(english, chinese);
  expect(whole.reordered).toEqual([]);

  // Twelve Chinese sentences go to the end.
  const [from, to] = [30, 42];
  const order = [...chinese.keys()];
  order.push(...order.splice(from, to - from));
  const moved = alignUnits(
    english,
    order.map((j) => chinese[j]!),
  );
  checkCover(moved);
  const key = (source: Span, targets: readonly number[]) => `${numbersOf(source)}:${targets}`;
  const expected = whole.beads
    .filter(
      ({ source, target }) => target.start >= from && target.end <= to && source.end > source.start,
    )
    .filter(({ target }) => target.end > target.start)
    .map(({ source, target }) => key(source, numbersOf(target)));
  const found = moved.reordered.map(({ source, target }) =>
    key(
      source,
      numbersOf(target).map((j) => order[j]!),
    ),
  );
  expect(found).toEqual(expected);
  for (const { confidence, links } of moved.reordered) {
    expect(confidence).toBeGreaterThan(0.5);
    expect(links.length).toBeGreaterThan(0);
  }
});

test("finds items that are sorted otherwise in the translation", () => {
  const english = unitsOf("manual-weather-station", "en");
  const chinese = unitsOf("manual-weather-station", "zh");
  const whole = alignUnits(english, chinese);
  const single = whole.beads.filter(
    ({ source, target }) => source.end - source.start === 1 && target.end - target.start === 1,
  );
  // The ten items are turned round: one of them at the most can stay on the path.
  const items = single.slice(80, 90);
  const order = [...chinese.keys()];
  const places = items.map(({ target }) => target.start);
  places.forEach((place, k) => {
    order[place] = places[places.length - 1 - k]!;
  });
  const turned = alignUnits(
    english,
    order.map((j) => chinese[j]!),
  );
  checkCover(turned);
  const pairs = [...turned.beads, ...turned.reordered].map(
    ({ source, target }) => `${numbersOf(source)}:${numbersOf(target).map((j) => order[j])}`,
  );
  const wanted = items.map(({ source, target }) => `${source.start}:${target.start}`);
  expect(wanted.filter((pair) => pairs.includes(pair)).length).toBeGreaterThanOrEqual(7);
  expect(turned.reordered.every((bead) => bead.source.start >= items[0]!.source.start - 2)).toBe(
    true,
  );
});

test("takes no passage of another text for a moved one", () => {
  const english = [...unitsOf("story-ferry", "en"), ...unitsOf("contract-lease", "en")];
  const chinese = [...unitsOf("news-harbour", "zh"), ...unitsOf("story-ferry", "zh")];
  const alignment = alignUnits(english, chinese);
  checkCover(alignment);
  expect(alignment.reordered).toEqual([]);
});
