/** What TMX 1.4 (LISA OSCAR, 26 April 2005, section 3) lets stand where. */

/** Attributes of an element, the ones it must have, and what may stand in it. */
export interface ElementRules {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
}

const CODES = ["bpt", "ept", "it", "ph", "hi", "ut"];
const HISTORY = [
  "datatype",
  "o-encoding",
  "o-tmf",
  "creationtool",
  "creationtoolversion",
  "creationdate",
  "creationid",
  "changedate",
  "changeid",
  "usagecount",
  "lastusagedate",
];

/** By name; a child stands behind those that are named before it. */
export const ELEMENTS: Readonly<Record<string, ElementRules>> = {
  tmx: { required: ["version"], optional: [], children: ["header", "body"] },
  header: {
    required: [
      "creationtool",
      "creationtoolversion",
      "segtype",
      "o-tmf",
      "adminlang",
      "srclang",
      "datatype",
    ],
    optional: ["o-encoding", "creationdate", "creationid", "changedate", "changeid"],
    children: ["note", "prop", "ude"],
  },
  body: { required: [], optional: [], children: ["tu"] },
  note: { required: [], optional: ["xml:lang", "o-encoding"], children: [] },
  prop: { required: ["type"], optional: ["xml:lang", "o-encoding"], children: [] },
  ude: { required: ["name"], optional: ["base"], children: ["map"] },
  map: { required: ["unicode"], optional: ["code", "ent", "subst"], children: [] },
  tu: {
    required: [],
    optional: ["tuid", "srclang", "segtype", ...HISTORY],
    children: ["note", "prop", "tuv"],
  },
  tuv: { required: ["xml:lang"], optional: HISTORY, children: ["note", "prop", "seg"] },
  seg: { required: [], optional: [], children: CODES },
  bpt: { required: ["i"], optional: ["x", "type"], children: ["sub"] },
  ept: { required: ["i"], optional: [], children: ["sub"] },
  it: { required: ["pos"], optional: ["x", "type"], children: ["sub"] },
  ph: { required: [], optional: ["x", "assoc", "type"], children: ["sub"] },
  ut: { required: [], optional: ["x"], children: ["sub"] },
  hi: { required: [], optional: ["x", "type"], children: CODES },
  sub: { required: [], optional: ["datatype", "type"], children: CODES },
};

/** Elements that stand inside a segment. */
export const INLINE: ReadonlySet<string> = new Set([...CODES, "sub"]);
/** Inline elements whose content is markup of the document, not text. */
export const CODE_ELEMENTS: ReadonlySet<string> = new Set(["bpt", "ept", "it", "ph", "ut"]);
/** Values of `segtype`. */
export const SEGTYPES: readonly string[] = ["block", "paragraph", "sentence", "phrase"];
/** Attributes that hold a moment. */
export const DATES: ReadonlySet<string> = new Set(["creationdate", "changedate", "lastusagedate"]);

/** Tells whether an element may stand in another. */
export function mayHold(parent: string, child: string): boolean {
  return ELEMENTS[parent]?.children.includes(child) ?? false;
}

/** Tells whether text may stand in an element. */
export function mayHoldText(name: string): boolean {
  return name === "seg" || name === "note" || name === "prop" || INLINE.has(name);
}

/** Tells whether a text is white space only, as XML knows it: no-break spaces are text. */
export function isBlank(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}
