import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { findFormat } from "../../src/document/formats.ts";
import { findBinaryKind } from "../../src/io/binary.ts";
import { docx, p, sheetRow, xlsxFiles, zip } from "./files.ts";

// Its type comes first and is not packed.
const openDocument = (type: string) =>
  zipSync({ mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }] });
const old = (stream: string) =>
  Buffer.concat([
    Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"),
    Buffer.alloc(100),
    Buffer.from(stream, "utf16le"),
  ]);

test.each([
  ["a Word document that is called a text", docx(p("x")), "a.txt", "docx"],
  [
    "a workbook that is called a Word document",
    zip(xlsxFiles({ S: sheetRow(1, { A: "x" }) })),
    "a.docx",
    "xlsx",
  ],
  ["an e-book", zip({ "META-INF/container.xml": "" }), "a", "epub"],
  ["a Word document that is cut short", docx(p("x")).slice(0, 300), "a.DOCX", "docx"],
  ["a ZIP file of texts", zip({ "a.txt": "x" }), "a.zip", "text"],
  ["a PDF behind a line of a mail program", Buffer.from("X-Sent: 1\n%PDF-1.4"), "a.pdf", "pdf"],
  ["a text about PDF", Buffer.from("Files that begin with %PDF-1.4"), "a.txt", "text"],
])("%s is found by what it holds", (_, bytes, name, format) => {
  expect(findFormat(bytes, name)).toBe(format);
});

test.each([
  [openDocument("text"), "an OpenDocument text; save it as DOCX"],
  [openDocument("spreadsheet"), "an OpenDocument spreadsheet; save it as XLSX"],
  [openDocument("presentation"), "an OpenDocument file; save its text as DOCX"],
  [zip({ "xl/workbook.bin": "x" }), "a binary Excel workbook; save it as XLSX"],
  [zip({ "ppt/presentation.xml": "x" }), "a PowerPoint presentation; save its text as DOCX"],
  [
    zip({ "Index/Document.iwa": "x" }),
    "a document of Pages, Numbers or Keynote; export it as DOCX or XLSX",
  ],
  [
    zip({ "a.txt": "x" }),
    "a ZIP file, or a damaged document; unpack it first, or save the document anew",
  ],
  [old("WordDocument"), "an old Word document (.doc); save it as DOCX"],
  [old("Workbook"), "an old Excel workbook (.xls); save it as XLSX"],
  [old("PowerPoint Document"), "an old PowerPoint presentation; save its text as DOCX"],
  [old("EncryptedPackage"), "a document that is protected by a password; save it without one"],
  [old("Contents"), "an old Office file; save it as DOCX or XLSX"],
  [Buffer.from("{\\rtf1"), "an RTF document; save it as DOCX"],
])("what cannot be read is named, with what to do: %#", (bytes, kind) => {
  expect(findBinaryKind(bytes)).toBe(kind);
});
