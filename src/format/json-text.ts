import { InputError } from "../errors.ts";
import { createPlaceFinder } from "../text/place.ts";

/**
 * Reads JSON; a byte order mark may precede it.
 *
 * @param name - of the file, for messages
 * @param expected - what it should hold, for messages: "a baseline in JSON"
 * @throws {InputError} if it is none; the message names line and column if the engine says where
 */
export function parseJsonText(text: string, name: string, expected: string): unknown {
  const plain = text.replace(/^\ufeff/, "");
  try {
    return JSON.parse(plain);
  } catch (cause) {
    const offset = offsetOf(String(cause), plain);
    const isAtEnd = offset !== undefined && offset >= plain.trimEnd().length;
    const found = isAtEnd ? "the end of the file" : "other text";
    let where = name;
    if (offset !== undefined) {
      const { line, column } = createPlaceFinder(plain)(offset);
      where = `${name}:${line}:${column}`;
    }
    throw new InputError(`${where}: expected ${expected}, found ${found}`, { cause });
  }
}

// V8 says "at position 12", at the end of the text "Unexpected end", of some characters nothing.
function offsetOf(message: string, text: string): number | undefined {
  const found = /at position (\d+)/.exec(message)?.[1];
  if (found !== undefined) return Number(found);
  return message.includes("Unexpected end") ? text.length : undefined;
}
