import { createChineseTermFinder } from "../glossary/chinese-terms.ts";
import { createEnglishTermFinder } from "../glossary/english-terms.ts";
import type { Concept, Glossary, Term } from "../glossary/glossary.ts";
import { withoutBracket } from "../glossary/term-match.ts";
import { findString } from "../lexicon/lexicon.ts";
import { createStemmer } from "../lexicon/stem.ts";
import { foldChinese, foldForms } from "../text/normalize.ts";
import type { Side, Span } from "../types.ts";
import type { Grounds } from "./grounds.ts";

/** A term of a glossary in its place. */
export interface TermPlace {
  readonly concepts: readonly number[];
  /** UTF-16 offsets in the document's text. */
  readonly span: Span;
  readonly text: string;
}

/** Gives the terms of one language of a concept. */
export const termsOf = ({ english, chinese }: Concept, side: Side): readonly Term[] =>
  side === "source" ? english : chinese;

/** Prepares the finding of a glossary's terms in ranges of sentences. */
export function createTermFinder({ documentOf, words, lexicon }: Grounds, glossary: Glossary) {
  const stem = createStemmer();
  const findEnglish = createEnglishTermFinder(glossary, {
    stem,
    isKnown: (word) => findString(lexicon.stems, word) >= 0,
  });
  const findChinese = createChineseTermFinder(glossary);
  const { targetTokens } = words().prepared;
  return {
    find(side: Side, { start, end }: Span): TermPlace[] {
      const places: TermPlace[] = [];
      const { sentences } = documentOf(side);
      for (let s = start; s < end; s++) {
        const { text, span } = sentences[s]!;
        const matches =
          side === "source" ? findEnglish(text) : findChinese(foldChinese(text), targetTokens[s]!);
        for (const match of matches) {
          if (match.isFuzzy) continue;
          places.push({
            concepts: match.concepts,
            span: { start: span.start + match.start, end: span.start + match.end },
            text: text.slice(match.start, match.end),
          });
        }
      }
      return places;
    },
    /** Prepares to tell whether a term stands inside longer words, where it is not found as a term. */
    findWritten(side: Side, { start, end }: Span): (concepts: readonly number[]) => boolean {
      const sentences = documentOf(side).sentences.slice(start, end);
      const fold = side === "source" ? foldForms : foldChinese;
      const bare = (text: string) =>
        fold(text)
          .text.toLowerCase()
          .replace(/[\s·‧・.-]+/g, "");
      const written = bare(sentences.map(({ text }) => text).join(" "));
      return (concepts) =>
        concepts.some((concept) =>
          termsOf(glossary.concepts[concept]!, side).some(
            ({ text, isDeprecated }) =>
              !isDeprecated && written.includes(bare(withoutBracket(text))),
          ),
        );
    },
  };
}
