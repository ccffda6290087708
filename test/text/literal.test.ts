import { expect, test } from "vitest";
import { findLiterals } from "../../src/text/literal.ts";

const shown = (text: string) => findLiterals(text).map(({ kind, key }) => [kind, key]);

test.each([
  ["%d of %1$s, %(name)s and %.2f", ["%d", "%1$s", "%(name)s", "%.2f"]],
  ["還有 %d 天，%@", ["%d", "%@"]],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of another program
  ["{0} by {user.name}, {{ total }}, ${path}", ["{0}", "{user.name}", "{{total}}", "${path}"]],
  ["{count, plural, one {# leaf} other {# leaves}}", ["{count,plural"]],
  ["100% sure, 50 % discount, 5%s", []],
] as const)("placeholders of %s", (text, keys) => {
  expect(shown(text)).toEqual(keys.map((key) => ["placeholder", key]));
});

test.each([
  [
    'Press <b>Next</b> or <a href="x">here</a><br/>',
    [
      ["tag", "<b>"],
      ["tag", "</b>"],
      ["tag", "<a>"],
      ["tag", "</a>"],
      ["tag", "<br>"],
    ],
  ],
  ["cp <source> <target>, a < b > c", []],
  [
    "Run `fern --all` and ``x``.",
    [
      ["code", "fern --all"],
      ["code", "x"],
    ],
  ],
  ["fern read --interval 30 -- or well-known", [["option", "--interval"]]],
  [
    "since v2.1 and 3.0.4-beta2",
    [
      ["version", "2.1"],
      ["version", "3.0.4-beta2"],
    ],
  ],
  ["on 31.05.2026 or 2026.5.31", []],
  [
    "Camera K2, part LK2-22, route 61R, MQTT5",
    [
      ["identifier", "k2"],
      ["identifier", "lk222"],
      ["identifier", "61r"],
      ["identifier", "mqtt5"],
    ],
  ],
  ["1st, 10am, 5km, 1990s, 2-year-old, mid-1990s, G20, CO2, Q1, 12-hour, NT$90", []],
] as const)("literals of %s", (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test.each(["`", "{", "<a", "%", "--a", "1.", "a1-", "${", "<a "])(
  "time is linear in a long run of %s",
  (piece) => {
    // Quadratic, it would run into the time limit of a test.
    expect(findLiterals(piece.repeat(100_000)).length).toBeLessThanOrEqual(100_000);
  },
);
