import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { docx, docxFiles, p, refusal, sheetRow, xlsxFiles, zip } from "./files.ts";
import { pdf, pdfOf, pdfPages, show, stream } from "./pdf-file.ts";

const good = docx(p("The last ferry left the harbour."));

/** Offsets of what comes first in the directory of a ZIP file: the entry and its local header. */
const DIRECTORY = 0x02014b50;
function change(file: Uint8Array, path: string, edit: (view: DataView, entry: number) => void) {
  const bytes = file.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at++) {
    if (view.getUint32(at, true) !== DIRECTORY) continue;
    const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
    if (new TextDecoder().decode(name) === path) edit(view, at);
  }
  return bytes;
}
const BODY = "word/document.xml";
const withBody = (xml: string) => zip({ ...docxFiles({ body: "" }), [BODY]: xml });

const docxCases: [string, Uint8Array, string][] = [
  ["empty", new Uint8Array(), "is cut short or damaged: the directory at its end is missing"],
  [
    "garbage",
    new Uint8Array(5000).map((_, i) => (i * 97) % 251),
    "is cut short or damaged: the directory at its end is missing",
  ],
  ["cut short", good.slice(0, 700), "is cut short or damaged: the directory at its end is missing"],
  [
    "with another file's end",
    new Uint8Array([...good.slice(0, 300), ...good.slice(-22)]),
    "is damaged: its directory cannot be read",
  ],
  [
    "with a document that is called a picture and would explode",
    zip({
      ...docxFiles({ body: "" }),
      "_rels/.rels": docxFiles({ body: "" })["_rels/.rels"]!.replace(BODY, "word/document.png"),
      "word/document.png": new Uint8Array(20 << 20),
    }),
    "word/document.png is larger than a text of a document; refused",
  ],
  [
    "without a document in it",
    zip({ "readme.txt": "Hello" }),
    "is a ZIP file without a Word document in it",
  ],
  [
    "that leads out of its folder",
    zip({ "../../etc/passwd": "x", ...docxFiles({ body: "" }) }),
    'holds a file named "../../etc/passwd"; refused',
  ],
  ["with an absolute path", zip({ "/tmp/x": "x" }), 'holds a file named "/tmp/x"; refused'],
  [
    "with a path that Windows would follow",
    zip({ "a\\..\\..\\x": "x" }),
    'holds a file named "a/../../x"; refused',
  ],
  [
    "that holds a file twice",
    change(zip({ [BODY]: "a", "word/documenu.xml": "b" }), "word/documenu.xml", (view, at) =>
      view.setUint8(at + 46 + 12, 0x74),
    ),
    "holds word/document.xml twice; refused",
  ],
  [
    "that unpacks to more than told",
    change(docx(p("x".repeat(100_000))), BODY, (view, at) => view.setUint32(at + 24, 1000, true)),
    "word/document.xml is damaged and cannot be unpacked",
  ],
  [
    "that unpacks to less than told",
    change(good, BODY, (view, at) => view.setUint32(at + 24, 10_000, true)),
    "word/document.xml is damaged and cannot be unpacked",
  ],
  [
    "that tells of 600 MB",
    change(good, BODY, (view, at) => view.setUint32(at + 24, 600 << 20, true)),
    "0.0 MB that unpack to 600 MB, more than a document holds; refused",
  ],
  [
    "that is one long run of the same byte",
    zip({ [BODY]: new Uint8Array(20 << 20) }),
    "0.0 MB that unpack to 20 MB, more than a document holds; refused",
  ],
  [
    "that is encrypted",
    change(good, BODY, (view, at) => view.setUint16(at + 8, 1, true)),
    "word/document.xml is encrypted; save the document without a password",
  ],
  [
    "packed otherwise",
    change(good, BODY, (view, at) => view.setUint16(at + 10, 12, true)),
    "word/document.xml is packed by a method that documents do not use; save it anew",
  ],
  [
    "with a flipped bit",
    change(good, BODY, (view, at) => {
      const data = view.getUint32(at + 42, true) + 30 + BODY.length;
      view.setUint8(data, view.getUint8(data) ^ 6);
    }),
    "word/document.xml is damaged and cannot be unpacked",
  ],
  [
    "whose header is elsewhere",
    change(good, BODY, (view, at) => view.setUint32(at + 42, 0xfffffff0, true)),
    "word/document.xml is damaged and cannot be unpacked",
  ],
  [
    "with entities that reach outside",
    withBody('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>'),
    "word/document.xml declares entities, which no document needs; refused",
  ],
  [
    "with entities that explode",
    withBody(
      `<!DOCTYPE d [<!ENTITY a "${"ha".repeat(99)}"><!ENTITY b "${"&a;".repeat(99)}">]><d>&b;</d>`,
    ),
    "word/document.xml declares entities, which no document needs; refused",
  ],
  [
    "whose list of parts has entities",
    zip({ ...docxFiles({ body: "" }), "_rels/.rels": '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>' }),
    "_rels/.rels declares entities, which no document needs; refused",
  ],
  [
    "nested without end",
    docx("<w:sdt>".repeat(5000)),
    "word/document.xml is nested deeper than documents are; refused",
  ],
  [
    "that breaks off inside",
    withBody("<w:document><w:body><w:p>"),
    "word/document.xml:1:26: unclosed tag: w:p",
  ],
  ["that is no XML", withBody("Dear Sir"), "word/document.xml:1:9: text data outside of root node"],
  [
    "in another encoding",
    zip({ ...docxFiles({ body: "" }), [BODY]: new Uint8Array([0xb4, 0xe4, 0xa4, 0xeb]) }),
    "word/document.xml is not in UTF-8, or damaged",
  ],
];

test.each(docxCases)("a Word document %s is refused in one line", async (_, bytes, expected) => {
  expect((await refusal("docx", bytes)).replace(/^sample\.docx: /, "")).toBe(expected);
});

const SHEET = "xl/worksheets/sheet0.xml";
const book = xlsxFiles({ S: sheetRow(1, { A: "x" }) });
const withSheet = (xml: string) => zip({ ...book, [SHEET]: xml });
const cell = (reference: string, row: number) =>
  withSheet(
    `<worksheet><sheetData><row r="${row}"><c r="${reference}" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`,
  );

const xlsxCases: [string, Uint8Array, string][] = [
  ["empty", new Uint8Array(), "is cut short or damaged: the directory at its end is missing"],
  [
    "garbage",
    new Uint8Array(5000).fill(80),
    "is cut short or damaged: the directory at its end is missing",
  ],
  [
    "cut short",
    zip(book).slice(0, 400),
    "is cut short or damaged: the directory at its end is missing",
  ],
  [
    "without a workbook in it",
    zip({ "xl/a.xml": "<a/>" }),
    "is a ZIP file without an Excel workbook in it",
  ],
  [
    "that leads out of its folder",
    zip({ ...book, "xl/../../x.xml": "x" }),
    'holds a file named "xl/../../x.xml"; refused',
  ],
  [
    "that is encrypted",
    change(zip(book), SHEET, (view, at) => view.setUint16(at + 8, 1, true)),
    `${SHEET} is encrypted; save the document without a password`,
  ],
  [
    "that unpacks to more than told",
    change(withSheet(`<worksheet>${" ".repeat(99_999)}</worksheet>`), SHEET, (view, at) =>
      view.setUint32(at + 24, 500, true),
    ),
    `${SHEET} is damaged and cannot be unpacked`,
  ],
  [
    "that is one long run of the same byte",
    zip({ ...book, [SHEET]: new Uint8Array(20 << 20) }),
    "0.0 MB that unpack to 20 MB, more than a document holds; refused",
  ],
  [
    "with entities that explode",
    withSheet('<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>'),
    `${SHEET} declares entities, which no document needs; refused`,
  ],
  [
    "with entities in its shared texts",
    zip(
      xlsxFilesWith(
        "xl/sharedStrings.xml",
        '<!DOCTYPE a [<!ENTITY x SYSTEM "/etc/passwd">]><sst/>',
      ),
    ),
    "xl/sharedStrings.xml declares entities, which no document needs; refused",
  ],
  [
    "with a row that no sheet has",
    cell("A99999999", 99_999_999),
    `${SHEET}: row 99999999, column 1 is none that a sheet has`,
  ],
  [
    "with a column that no sheet has",
    cell("ZZZZ1", 1),
    `${SHEET}: row 1, column 475254 is none that a sheet has`,
  ],
  [
    "with one cell in the farthest corner",
    cell("XFD1048576", 1_048_576),
    `${SHEET}: 1048576 rows of 16384 columns are more than can be read; delete what stands far outside, or save the texts as CSV`,
  ],
  [
    "that breaks off inside",
    withSheet("<worksheet><sheetData><row>"),
    `${SHEET}:1:28: unclosed tag: row`,
  ],
  [
    "whose texts are missing",
    withSheet(
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>',
    ),
    "is damaged: <c/> at row 1, col 1: VALUE_INVALID",
  ],
];

function xlsxFilesWith(path: string, xml: string) {
  return { ...xlsxFiles({ S: sheetRow(1, { A: "x" }) }, ["<si><t>x</t></si>"]), [path]: xml };
}

test.each(xlsxCases)("a workbook %s is refused in one line", async (_, bytes, expected) => {
  expect((await refusal("xlsx", bytes)).replace(/^sample\.xlsx: /, "")).toBe(expected);
});

const CONTAINER =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>';
const opf = (items: string, spine: string) =>
  `<package><manifest>${items}</manifest><spine>${spine}</spine></package>`;
const ITEM = '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>';
const epubFiles = {
  mimetype: "application/epub+zip",
  "META-INF/container.xml": CONTAINER,
  "a.opf": opf(ITEM, '<itemref idref="c"/>'),
  "c.xhtml": "<html><body><p>The last ferry.</p></body></html>",
};
const epub = (changes: Record<string, string | Uint8Array>) => zip({ ...epubFiles, ...changes });

const epubCases: [string, Uint8Array, string][] = [
  ["empty", new Uint8Array(), "is cut short or damaged: the directory at its end is missing"],
  [
    "cut short",
    epub({}).slice(0, 500),
    "is cut short or damaged: the directory at its end is missing",
  ],
  [
    "without a container",
    zip({ mimetype: "application/epub+zip" }),
    "is a ZIP file without an e-book in it",
  ],
  [
    "whose container names nothing",
    epub({ "META-INF/container.xml": "<container/>" }),
    "is damaged: META-INF/container.xml names no list of chapters",
  ],
  ["without chapters", epub({ "a.opf": opf(ITEM, "") }), "a.opf lists no chapters"],
  [
    "whose chapter is missing",
    epub({ "a.opf": opf(ITEM.replace("c.xhtml", "d%20e.xhtml"), '<itemref idref="c"/>') }),
    "the chapter d e.xhtml is missing",
  ],
  [
    "that leads out of its folder",
    epub({ "../c.xhtml": "x" }),
    'holds a file named "../c.xhtml"; refused',
  ],
  [
    "with entities that explode",
    epub({ "c.xhtml": '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html>&b;</html>' }),
    "c.xhtml declares entities, which no document needs; refused",
  ],
  [
    "whose list of chapters has entities",
    epub({
      "a.opf": '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><package>&x;</package>',
    }),
    "a.opf declares entities, which no document needs; refused",
  ],
  [
    "that is protected against copying",
    epub({
      "META-INF/encryption.xml":
        '<encryption><EncryptedData><CipherData><CipherReference URI="c.xhtml"/></CipherData></EncryptedData></encryption>',
    }),
    "is protected against copying (DRM): c.xhtml is encrypted and cannot be read",
  ],
  [
    "that is one long run of the same byte",
    epub({ "c.xhtml": new Uint8Array(20 << 20) }),
    "0.0 MB that unpack to 20 MB, more than a document holds; refused",
  ],
  [
    "whose list breaks off",
    epub({ "a.opf": "<package><manifest>" }),
    "a.opf:1:20: unclosed tag: manifest",
  ],
];

test.each(epubCases)("an e-book %s is refused in one line", async (_, bytes, expected) => {
  expect((await refusal("epub", bytes)).replace(/^sample\.epub: /, "")).toBe(expected);
});

const TEXT = show([[50, 100, "The last ferry left the harbour."]]);
const FORM = "/Type /XObject /Subtype /Form /BBox [0 0 600 800]";
const bomb = deflateSync(new Uint8Array(300 << 20), { level: 1 });
const hello = pdf([[50, 100, "The last ferry left the harbour."]]);
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const without = (text: string) => Buffer.from(latin1(hello).replace(text, ""), "latin1");

const pdfCases: [string, Uint8Array, string][] = [
  ["empty", new Uint8Array(), ": is no PDF"],
  ["garbage", new Uint8Array(5000).fill(80), ": is no PDF"],
  ["cut short", hello.slice(0, 900), ": is cut short: the end of the PDF is missing"],
  [
    "with a beginning and an end only",
    Buffer.from("%PDF-1.7\n%%EOF"),
    ": is damaged or cut short: it cannot be read as PDF",
  ],
  [
    "without pages",
    pdfOf(["<< /Type /Catalog >>"]),
    ": is damaged or cut short: it cannot be read as PDF",
  ],
  [
    "without its root",
    without("/Type /Catalog /Pages 2 0 R"),
    ": is damaged or cut short: it cannot be read as PDF",
  ],
  [
    "whose pages hold themselves",
    pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 5 >>"]),
    "#page=1: cannot be read as PDF: Pages tree contains circular reference.",
  ],
  [
    "of pictures",
    pdfPages([stream("0 0 10 10 re f")], [stream("")]),
    ": has no text layer, its pages are pictures; put text recognition (OCR) over it first",
  ],
  [
    "whose fonts do not say what they show",
    pdfPages([stream("BT /F1 10 Tf 50 700 Td <0102030415161718> Tj ET")], [stream("")]),
    ": its fonts do not say which characters they show, so its text cannot be read; put text recognition (OCR) over it, or make the PDF anew",
  ],
  [
    "that explodes",
    pdfPages([stream(bomb, "/Filter /FlateDecode")], [stream("")]),
    ": N MB that unpack to more than 256 MB; refused",
  ],
  [
    "packed twice",
    pdfPages(
      [stream(deflateSync(deflateSync(Buffer.from(TEXT))), "/Filter [/FlateDecode /FlateDecode]")],
      [stream("")],
    ),
    ": holds data that are packed twice, as no program does; refused",
  ],
  ["of another kind", docx(p("Hello")), ": is no PDF"],
];

test.each(pdfCases)("a PDF %s is refused in one line", async (_, bytes, expected) => {
  expect(
    (await refusal("pdf", bytes)).replace(/^sample\.pdf/, "").replace(/\d\.\d MB/, "N MB"),
  ).toBe(expected);
});

test("a drawing in a PDF that holds itself is read once", async () => {
  const form = stream(
    `${TEXT} /X Do`,
    `${FORM} /Resources << /Font << /F1 3 0 R >> /XObject << /X 5 0 R >> >>`,
  );
  expect(await refusal("pdf", pdfPages([stream("/X Do")], [form]))).toBe("read");
});
