import { expect, test } from "vitest";
import { InputError } from "../../src/errors.ts";
import { parseJsonText } from "../../src/format/json-text.ts";

const parse = (text: string) => () => parseJsonText(text, "a.json", "a list in JSON");

test("reads JSON, also behind a byte order mark", () => {
  expect(parse("\ufeff[1]")()).toEqual([1]);
});

test.each([
  ["", "a.json:1:1: expected a list in JSON, found the end of the file"],
  ['[1,\n"北京', "a.json:2:4: expected a list in JSON, found the end of the file"],
  ["[1,\n2\n\n", "a.json:4:1: expected a list in JSON, found the end of the file"],
  ["[1,\r\n 2 3]", "a.json:2:4: expected a list in JSON, found other text"],
  ["[1] x", "a.json:1:5: expected a list in JSON, found other text"],
  // The engine does not say where.
  ["[x]", "a.json: expected a list in JSON, found other text"],
])("names the place of what is none: %j", (text, message) => {
  expect(parse(text)).toThrow(new InputError(message));
});
