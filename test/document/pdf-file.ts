/** PDF files made by hand. */

/** A piece of text: where its baseline begins, in points from the upper left corner, and its size. */
export type Piece = readonly [x: number, y: number, text: string, size?: number];

const HEIGHT = 800;

/** Writes objects, numbered from 1, as a PDF. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.5\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}trailer\n<< /Root 1 0 R /Size ${size} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

export function stream(data: Uint8Array | string, entries = ""): string {
  const text = typeof data === "string" ? data : Buffer.from(data).toString("latin1");
  return `<< /Length ${text.length} ${entries} >>\nstream\n${text}\nendstream`;
}

/** Latin text in a font whose letters are .6 wide; Chinese in one that is not embedded and says its codes only. */
const FONTS = [
  "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
  `<< /Type /Font /Subtype /Type0 /BaseFont /MingLiU /Encoding /UniCNS-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /MingLiU /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (CNS1) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /MingLiU /Flags 4 >> >>] >>`,
];

/** A PDF with one stream of drawing commands for each page. */
export function pdfPages(contents: readonly string[], more: readonly string[] = []): Uint8Array {
  const first = 5 + more.length;
  const kids = contents.map((_, i) => `${first + 2 * i} 0 R`).join(" ");
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    ...FONTS,
    ...more,
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 ${HEIGHT}] /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /X 5 0 R >> >> >>`,
      content,
    ]),
  ]);
}

/** Drawing commands for pieces of text. */
export function show(pieces: readonly Piece[]): string {
  return pieces
    .map(([x, y, text, size = 10]) => {
      const isHan = /[^\0-\u024f\u2018-\u201d\u2022]/.test(text);
      const codes = isHan
        ? Buffer.from(text, "utf16le").swap16()
        : Buffer.from(text.replaceAll("’", "\x92").replaceAll("•", "\x95"), "latin1");
      return `BT /${isHan ? "F2" : "F1"} ${size} Tf ${x} ${HEIGHT - y} Td <${codes.toString("hex")}> Tj ET`;
    })
    .join("\n");
}

/** A PDF of pages with text. */
export function pdf(...pages: (readonly Piece[])[]): Uint8Array {
  return pdfPages(
    pages.map((pieces) => stream(show(pieces))),
    [stream("")],
  );
}

/** Lines one below the other. */
export function column(
  x: number,
  y: number,
  lines: readonly string[],
  { leading = 14, size = 10 } = {},
): Piece[] {
  return lines.map((line, index) => [x, y + index * leading, line, size] as const);
}
