/** A memory without faults, to be damaged by tests. */

export const HEADER =
  'creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en-US" datatype="plaintext"';

/** Sentences of the memory, English and Chinese. */
export const SENTENCES = [
  ["The ferry was late.", "渡輪誤點了。"],
  ["We waited on the pier.", "我們在碼頭等候。"],
  ["It rained all night.", "整夜下著雨。"],
] as const;

/** A unit of one line. */
export function unitOf(english: string, chinese: string): string {
  return `<tu><tuv xml:lang="en-US"><seg>${english}</seg></tuv><tuv xml:lang="zh-TW"><seg>${chinese}</seg></tuv></tu>\n`;
}

/** A memory with these units. */
export function memoryOf(units: string, header = HEADER): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n<header ${header}/>\n<body>\n${units}</body>\n</tmx>\n`;
}

/** The memory without faults. */
export const MEMORY = memoryOf(SENTENCES.map(([en, zh]) => unitOf(en, zh)).join(""));

/** The memory with something else in place of its second unit. */
export function withSecond(unit: string): string {
  return MEMORY.replace(unitOf(...SENTENCES[1]), unit);
}

/** The memory with another translation in its second unit. */
export function withTarget(chinese: string): string {
  return withSecond(unitOf(SENTENCES[1][0], chinese));
}
