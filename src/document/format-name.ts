/**
 * What a file can be read as, by the name the user gives. `text` is plain text, the rest are documents
 * with structure; `formats.ts` knows them.
 */
export const INPUT_FORMATS = [
  "text",
  "html",
  "markdown",
  "docx",
  "epub",
  "xlsx",
  "pdf",
  "srt",
  "webvtt",
  "po",
] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];
