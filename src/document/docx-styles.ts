/** What the styles of a DOCX say about text: what is a heading, what is hidden. */

import { createPartParser } from "./xml-part.ts";

/** Ids of styles. */
export interface DocxStyles {
  /** Paragraph styles of headings and titles. */
  readonly headings: ReadonlySet<string>;
  /** Paragraph styles of the lines of a table of contents. */
  readonly contents: ReadonlySet<string>;
  /** Character styles that hide text. */
  readonly hidden: ReadonlySet<string>;
}

interface Style {
  name: string;
  basedOn?: string;
  level?: number;
  isHidden?: boolean;
}

/** In every language of Word the file has the English names; other programs write their own. */
const HEADING = /^(heading \d|title|subtitle|標題|标题|副標題|副标题)/i;
const CONTENTS = /^(toc \d|contents \d)/i;
/** Above this level a style is body text. */
const MOST_LEVEL = 8;

/**
 * Reads `styles.xml`, if there is one. What a style does not say, the style it is based on does.
 *
 * @throws {InputError} if the XML is not well formed or declares a document type
 */
export function readDocxStyles(xml: string | undefined, what: string): DocxStyles {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  const parser = createPartParser(what);
  parser.on("opentag", ({ name, attributes }) => {
    const value = attributes["w:val"] ?? "";
    if (name === "w:style") {
      style = { name: "" };
      styles.set(attributes["w:styleId"] ?? "", style);
    } else if (style === undefined) return;
    else if (name === "w:name") style.name = value;
    else if (name === "w:basedOn") style.basedOn = value;
    else if (name === "w:outlineLvl") style.level = Number(value);
    else if (name === "w:vanish") style.isHidden = !/^(0|false|off)$/.test(value);
  });
  parser.on("closetag", ({ name }) => {
    if (name === "w:style") style = undefined;
  });
  if (xml !== undefined) parser.write(xml).close();

  const select = (tells: (style: Style) => boolean | undefined): Set<string> => {
    const selected = new Set<string>();
    for (const id of styles.keys()) {
      if (inherit(styles, id, tells)) selected.add(id);
    }
    return selected;
  };
  return {
    headings: select(({ name, level }) =>
      HEADING.test(name) ? true : level === undefined ? undefined : level <= MOST_LEVEL,
    ),
    contents: select(({ name }) => (CONTENTS.test(name) ? true : undefined)),
    hidden: select(({ isHidden }) => isHidden),
  };
}

function inherit(
  styles: ReadonlyMap<string, Style>,
  id: string,
  tells: (style: Style) => boolean | undefined,
): boolean | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const style: Style | undefined = styles.get(at);
    if (style === undefined) return undefined;
    const told = tells(style);
    if (told !== undefined) return told;
    at = style.basedOn;
  }
  return undefined;
}
