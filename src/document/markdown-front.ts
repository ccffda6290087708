import { readLineSpans } from "../text/line.ts";
import type { BlockKind } from "../types.ts";
import type { BlockText, TakenText } from "./block-text.ts";

const KEY = /^(title|subtitle|description|summary)[ \t]*[:=][ \t]*/i;

/**
 * Takes the texts out of front matter, YAML or TOML: titles as headings, descriptions and summaries. All
 * else is for programs.
 *
 * @param start - UTF-16 offset of the front matter in the file
 */
export function* readFrontMatter(
  source: string,
  start: number,
  text: BlockText,
): Generator<TakenText & { readonly kind: BlockKind }> {
  let kind: BlockKind | undefined;
  const take = function* (): Generator<TakenText & { readonly kind: BlockKind }> {
    const taken = text.take();
    if (taken && kind) yield { kind, ...taken };
    kind = undefined;
  };
  for (const { start: from, end } of readLineSpans(source, /\r\n|[\n\r]/g)) {
    const line = source.slice(from, end);
    if (kind && /^\s+\S/.test(line)) {
      // A value that goes on.
      text.addSpace(true);
      text.add(line, start + from);
      continue;
    }
    yield* take();
    const key = KEY.exec(line);
    if (!key) continue;
    kind = /title/i.test(key[1]!) ? "heading" : "text";
    const value = line.slice(key[0].length).trimEnd();
    if (/^[>|][-+\d]*$/.test(value)) continue; // it stands on the next lines
    const isQuoted = /^(["']).*\1$/.test(value) && value.length > 1;
    const at = key[0].length + (isQuoted ? 1 : 0);
    text.add(line.slice(at, key[0].length + value.length - (isQuoted ? 1 : 0)), start + from + at);
  }
  yield* take();
}
