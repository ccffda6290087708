/** Opens a PDF with pdf.js, quietly and without anything of the network or the system's fonts. */

// biome-ignore lint/style/noRestrictedImports: pdf.js reads tables of its own from the folder it lies in
import { createRequire } from "node:module";
import { InputError } from "../errors.ts";
import type { PdfItem } from "./pdf-run.ts";
import { loadPeer } from "./peer.ts";

/** What a page holds. */
export interface PdfPage {
  readonly items: readonly PdfItem[];
  /** Transformation to the page as it is seen, y downwards. */
  readonly turn: readonly number[];
  /** Says whether a font writes from top to bottom. */
  readonly isVertical: (fontName: string) => boolean;
}

/**
 * Gives the pages of a PDF in order, one after the other.
 *
 * @throws {InputError} if pdfjs-dist is not installed, or the file is damaged or protected by a password
 */
export async function* openPdf(bytes: Uint8Array, name: string): AsyncGenerator<PdfPage> {
  const { getDocument, VerbosityLevel } = await loadPdfJs(name);
  const folder = createRequire(import.meta.url)
    .resolve("pdfjs-dist/package.json")
    .replace(/package\.json$/, "");
  const task = getDocument({
    // pdf.js takes the memory away from who passes it.
    data: new Uint8Array(bytes),
    // Without the tables of character codes that PDFs name, Chinese comes out empty.
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    stopAtErrors: false,
  });
  try {
    const document = await explaining(name, task.promise);
    for (let number = 1; number <= document.numPages; number++) {
      const page = await explaining(`${name}#page=${number}`, document.getPage(number));
      const content = await explaining(`${name}#page=${number}`, readItems(page));
      if (content === undefined) {
        throw new InputError(`${name}#page=${number}: holds more than a page does; refused`);
      }
      const { items, vertical } = content;
      yield {
        items,
        turn: page.getViewport({ scale: 1 }).transform as readonly number[],
        isVertical: (fontName) => vertical.has(fontName),
      };
      page.cleanup();
    }
  } finally {
    await task.destroy();
  }
}

/** A page of the densest table has 20,000; pages that draw forms in forms have billions. */
const MOST_ITEMS = 100_000;
const LONGEST = 30_000; // milliseconds

interface TextChunk {
  readonly items: readonly PdfItem[];
  readonly styles: Readonly<Record<string, { readonly vertical: boolean }>>;
}

/** Reads the text of a page as it comes, and gives up on one without end. */
async function readItems(page: {
  streamTextContent(options: object): ReadableStream;
}): Promise<{ items: PdfItem[]; vertical: ReadonlySet<string> } | undefined> {
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
  const items: PdfItem[] = [];
  const vertical = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), LONGEST);
  });
  try {
    for (;;) {
      const next = await Promise.race([reader.read(), late]);
      if (next === "late" || items.length > MOST_ITEMS) {
        await reader.cancel(new Error("too long")).catch(() => {}); // it may be done by now
        return undefined;
      }
      if (next.done) return { items, vertical };
      const chunk = next.value as TextChunk;
      for (const item of chunk.items) items.push(item);
      for (const [font, style] of Object.entries(chunk.styles)) {
        if (style.vertical) vertical.add(font);
      }
    }
  } finally {
    clearTimeout(timer);
  }
}

async function loadPdfJs(name: string) {
  // biome-ignore lint/style/noRestrictedGlobals: what pdf.js calls and older versions of Node lack
  if (process.getBuiltinModule === undefined) {
    throw new InputError(`${name}: reading PDF needs Node 20.16 or later`);
  }
  const { warn } = console;
  // While it loads, pdf.js says what it lacks for drawing pages, and nothing is drawn.
  console.warn = (...words: unknown[]) => {
    if (!/^Warning: Cannot (?:load "@napi-rs\/canvas"|polyfill)/.test(String(words[0]))) {
      warn(...words);
    }
  };
  try {
    return await loadPeer(() => import("pdfjs-dist/legacy/build/pdf.mjs"), {
      name,
      format: "PDF",
      library: "pdfjs-dist@5.4",
    });
  } finally {
    console.warn = warn;
  }
}

async function explaining<T>(where: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const { name, message } = error as Error;
    const what =
      name === "PasswordException"
        ? "is protected by a password; save a copy without one"
        : name === "InvalidPDFException"
          ? "is damaged or cut short: it cannot be read as PDF"
          : `cannot be read as PDF: ${message.split("\n", 1)[0]}`;
    throw new InputError(`${where}: ${what}`, { cause: error });
  }
}
