import { expect, test } from "vitest";
import { sortFindings } from "../../src/audit/baseline.ts";
import { InputError } from "../../src/errors.ts";
import { formatBaseline, parseBaseline } from "../../src/format/audit-baseline.ts";
import { sampleAudit } from "./audit-sample.ts";

test.each([
  ["", "accepted.json:1:1: expected a baseline in JSON, found the end of the file"],
  ['{"format":', "accepted.json:1:11: expected a baseline in JSON, found the end of the file"],
  ["[]", "accepted.json: expected a baseline, as written by --update-baseline"],
  [
    '{"format":"duizhao-baseline","version":2}',
    "accepted.json: version: expected 1; update duizhao",
  ],
  [
    '{"format":"duizhao-baseline","version":1,"accepted":[{"id":7}]}',
    "accepted.json: accepted[0].id: expected a text",
  ],
  [
    '{"format":"duizhao-baseline","version":1,"accepted":[{"id":"a","code":"omission","files":["a"]}]}',
    "accepted.json: accepted[0].files: expected two names",
  ],
])("a baseline that is none is said to be none: %j", (text, message) => {
  const parse = () => parseBaseline(text, "accepted.json");
  expect(parse).toThrow(InputError);
  expect(parse).toThrow(message);
});

test("what is written is read back, an entry a line, and accepts all that it was written of", () => {
  const audit = sampleAudit();
  const text = [...formatBaseline(audit, [])].join("");
  const accepted = parseBaseline(`\ufeff${text}`, "accepted.json");
  expect(accepted.map(({ id, code }) => [id, code])).toEqual(
    audit.findings.map(({ id, code }) => [id, code]),
  );
  expect(text.split("\n").filter((line) => line.startsWith('{"id"'))).toHaveLength(3);
  expect(sortFindings(audit, accepted)).toEqual({
    open: [],
    accepted: audit.findings,
    vanished: [],
  });
});
