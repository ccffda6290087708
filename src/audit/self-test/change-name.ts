import type { Alignment, Side } from "../../types.ts";
import type { Edit } from "./edit.ts";
import { type Random, shuffle } from "./random.ts";
import type { SoundBead } from "./sound-bead.ts";
import { spanOf } from "./sound-bead.ts";

/** A name of the text in both languages. */
interface Name {
  readonly source: string;
  readonly target: string;
}

/**
 * Prepares to put another name of the text in the place of one.
 *
 * @param into - the side that is damaged
 * @returns a function that gives the edits for a bead; none if it has no name or there is no other
 */
export function createNameChanger(
  { beads, source, target }: Alignment,
  into: Side,
): (bead: SoundBead, random: Random) => Edit[] {
  const nameOf = (link: {
    source: { start: number; end: number };
    target: { start: number; end: number };
  }): Name => ({
    source: source.text.slice(link.source.start, link.source.end),
    target: target.text.slice(link.target.start, link.target.end),
  });
  const isName = (name: Name) =>
    /^\p{Lu}\p{L}{2,}/u.test(name.source) && /^[\p{Script=Han}·・]{2,}$/u.test(name.target);
  const names = new Map<string, Name>();
  for (const { links } of beads) {
    for (const link of links) {
      if (link.kind !== "name") continue;
      const name = nameOf(link);
      if (isName(name)) names.set(name.target, name);
    }
  }
  return (sound, random) => {
    const texts = {
      source: sound.source.map(({ text }) => text).join(" "),
      target: sound.target.map(({ text }) => text).join(" "),
    };
    const own = sound.bead.links
      .filter(({ kind }) => kind === "name")
      .map(nameOf)
      .filter(isName);
    for (const name of shuffle(own, random)) {
      const other = shuffle(names.values(), random).find(
        (one) =>
          !texts.source.includes(one.source) &&
          !texts.target.includes(one.target) &&
          !share(one.target, name.target),
      );
      if (!other) continue;
      const { start } = spanOf(sound[into]);
      const { end } = spanOf(sound[into]);
      const document = into === "source" ? source : target;
      return replaceAll(document.text, start, end, name[into], other[into]);
    }
    return [];
  };
}

/** Han names that share characters may be ways of writing one. */
const share = (a: string, b: string) => [...a].some((character) => b.includes(character));

function replaceAll(text: string, start: number, end: number, from: string, to: string): Edit[] {
  const edits: Edit[] = [];
  for (
    let at = text.indexOf(from, start);
    at >= 0 && at < end;
    at = text.indexOf(from, at + from.length)
  ) {
    edits.push({ start: at, end: at + from.length, text: to });
  }
  return edits;
}
