import readXlsxFile from "read-excel-file/node";

/** Reads the sheets of a workbook with another program's library: names, and rows of cells. */
export async function readWorkbook(bytes: Uint8Array) {
  const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }));
}
