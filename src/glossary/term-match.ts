/** A place in a sentence where a term of a glossary stands. */
export interface TermMatch {
  /** UTF-16 offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Indexes of all concepts that have this term, ascending. */
  readonly concepts: readonly number[];
  /** The spelling differs by more than inflection and known variants. */
  readonly isFuzzy: boolean;
}

/**
 * Terms by their parts (words or characters), so that all that begin in one place are found in one
 * walk.
 */
export interface TermNode {
  readonly next: Map<string, TermNode>;
  /** Terms that end here. */
  readonly ends: TermEnd[];
}

/** What must hold beside the parts. */
export interface TermEnd {
  readonly concept: number;
  /** Tells whether the place in the text is one of the term: its case, what follows. */
  readonly fits?: (text: string, start: number, end: number) => boolean;
}

/** Makes a place in the tree of terms. */
export function createTermNode(): TermNode {
  return { next: new Map(), ends: [] };
}

/**
 * Adds a term of the concept in hand, after all of the concepts before it; the same parts count
 * once.
 */
export function addTerm(root: TermNode, parts: Iterable<string>, end: TermEnd): void {
  let node = root;
  for (const part of parts) {
    let next = node.next.get(part);
    if (!next) {
      next = createTermNode();
      node.next.set(part, next);
    }
    node = next;
  }
  if (node !== root && node.ends.at(-1)?.concept !== end.concept) node.ends.push(end);
}

/** Gives the concepts whose terms end at a node and fit the place, ascending. */
export function conceptsAt(node: TermNode, text: string, start: number, end: number): number[] {
  return node.ends
    .filter(({ fits }) => fits?.(text, start, end) ?? true)
    .map(({ concept }) => concept);
}

const BRACKET = /(?<=\S)\s*[(（][^()（）]*[)）]\s*$/;

/** Drops a bracket behind a term: "term base (TB)" is looked for without what it says. */
export function withoutBracket(term: string): string {
  return term.replace(BRACKET, "");
}
