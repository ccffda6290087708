/** The main text of a page, without what frames it. */

import type { Block } from "./block.ts";

/** A block of a page with what says whether it belongs to the main text. */
export interface PageBlock extends Block {
  /** Characters of it that stand in links. */
  readonly linked: number;
  /** It stands in a menu, a header or footer, an aside, a form. */
  readonly isFrame: boolean;
  /** It stands in the element for the main text. */
  readonly isMain: boolean;
  /** Number of the article it stands in. */
  readonly article: number | undefined;
}

/** With a smaller share of the text, an element is not what holds the main text. */
const LEAST_SHARE = 0.25;
/** So many blocks in a row that are nearly all link are a menu. */
const MENU_LENGTH = 4;
const MENU_SHARE = 0.8;
/** Links of more characters than this may be headlines. */
const MENU_LINK = 40;

/**
 * Keeps the blocks of the main text: those in `<main>`, or in the one `<article>` there is, if that
 * holds a good part of the text; of these, what is no menu, by element, role, name, or because it is a
 * run of short links.
 */
export function keepMainText(blocks: readonly PageBlock[]): PageBlock[] {
  const inText = blocks.filter(({ isFrame }) => !isFrame);
  const within = (test: (block: PageBlock) => boolean) => {
    const found = inText.filter(test);
    return sizeOf(found) >= LEAST_SHARE * sizeOf(inText) && found.length > 0 ? found : undefined;
  };
  const articles = new Set(inText.map(({ article }) => article).filter((id) => id !== undefined));
  const kept =
    within(({ isMain }) => isMain) ??
    (articles.size === 1 ? within(({ article }) => article !== undefined) : undefined) ??
    inText;
  return withoutMenus(kept);
}

function sizeOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function withoutMenus(blocks: readonly PageBlock[]): PageBlock[] {
  const kept: PageBlock[] = [];
  for (let from = 0; from < blocks.length; ) {
    let to = from;
    while (to < blocks.length && isMenuLink(blocks[to]!)) to++;
    if (to - from < MENU_LENGTH) {
      to = Math.max(to, from + 1);
      for (let i = from; i < to; i++) kept.push(blocks[i]!);
    }
    from = to;
  }
  return kept;
}

function isMenuLink({ text, linked }: PageBlock): boolean {
  return text.length <= MENU_LINK && linked >= MENU_SHARE * text.length;
}
