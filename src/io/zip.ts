/** Signatures and offsets of the ZIP format (APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16). */
const END = { signature: 0x06054b50, size: 22, entries: 10, directory: 16 };
const ENTRY = { size: 46, time: 12, name: 28, extra: 30, comment: 32, local: 42 };
const LOCAL_TIME = 10;
/** The first of January 1980, the first day there is, at midnight. */
const FIRST_TIME = 0x00210000;

/** Sets all times in a ZIP file to the same, so that equal audits give equal files. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END.size; // no comment follows
  if (view.getUint32(end, true) !== END.signature) return zip;
  let entry = view.getUint32(end + END.directory, true);
  for (let left = view.getUint16(end + END.entries, true); left > 0; left--) {
    view.setUint32(entry + ENTRY.time, FIRST_TIME, true);
    view.setUint32(view.getUint32(entry + ENTRY.local, true) + LOCAL_TIME, FIRST_TIME, true);
    const lengths = [ENTRY.name, ENTRY.extra, ENTRY.comment];
    entry += lengths.reduce((sum, at) => sum + view.getUint16(entry + at, true), ENTRY.size);
  }
  return zip;
}
