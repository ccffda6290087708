import { expect, test } from "vitest";
import { parseMoment } from "../../src/bitext/moment.ts";

test.each<[string, string | undefined]>([
  ["2026-01-31T09:30:00Z", "2026-01-31T09:30:00Z"],
  ["2026-01-31T09:30:00.125Z", "2026-01-31T09:30:00.125Z"],
  ["20260131T093000Z", "2026-01-31T09:30:00Z"],
  ["2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z"],
  ["2000-02-29T00:00:00Z", "2000-02-29T00:00:00Z"],
  ["2026-02-29T00:00:00Z", undefined],
  ["1900-02-29T00:00:00Z", undefined],
  ["2026-13-01T00:00:00Z", undefined],
  ["2026-00-01T00:00:00Z", undefined],
  ["2026-04-31T00:00:00Z", undefined],
  ["2026-01-00T00:00:00Z", undefined],
  ["2026-01-31T24:00:00Z", undefined],
  ["2026-01-31T23:60:00Z", undefined],
  ["20260131T235960Z", undefined],
  ["2026-01-31T09:30:00+08:00", undefined],
  ["2026-01-31", undefined],
  ["yesterday", undefined],
  ["", undefined],
])("%j is %s", (text, moment) => {
  expect(parseMoment(text)).toBe(moment);
});
