/** What the punctuation of the sentences of one text says about where beads begin and end. */
export interface Punctuation {
  /** Index into {@link END_CLASSES} of what each sentence ends with, closing quotes aside. */
  readonly end: Uint8Array;
  /** Whether each sentence starts with an opening quotation mark. */
  readonly opensQuote: Uint8Array;
  /** Whether each sentence ends with a closing quotation mark. */
  readonly closesQuote: Uint8Array;
  /** Whether a quotation is open after each sentence. */
  readonly insideQuote: Uint8Array;
  /** Whether each sentence goes on in the next, as the lines of captions and lists do. */
  readonly goesOn: Uint8Array;
  /** Whether each sentence stands wholly in brackets: [wind], （笑聲）. */
  readonly isAside: Uint8Array;
  readonly questions: Uint16Array;
  readonly exclamations: Uint16Array;
  readonly quotes: Uint16Array;
}

/** Ways in which a sentence ends; `none` for headings, table cells and cut-off lines. */
export const END_CLASSES = [
  "stop",
  "question",
  "exclamation",
  "ellipsis",
  "colon",
  "dash",
  "none",
] as const;
/** Index of the class of sentences that end with no mark. */
export const NO_END = END_CLASSES.indexOf("none");

const END_OF: Readonly<Record<string, (typeof END_CLASSES)[number]>> = {
  ".": "stop",
  "。": "stop",
  "．": "stop",
  "?": "question",
  "？": "question",
  "!": "exclamation",
  "！": "exclamation",
  "…": "ellipsis",
  "⋯": "ellipsis",
  ":": "colon",
  "：": "colon",
  ";": "colon",
  "；": "colon",
  ",": "colon",
  "，": "colon",
  "-": "dash",
  "–": "dash",
  "—": "dash",
  "─": "dash",
};

/** What an unfinished line ends with. */
const GOES_ON: ReadonlySet<(typeof END_CLASSES)[number]> = new Set(["none", "colon", "dash"]);
const ASIDE = /^(?=.*\p{L}{2})(?:[[(（【〔［][^\])）】〕］]*[\])）】〕］]\s*)+$/u;

const OPENING = "“「『＂";
const CLOSING = "”」』＂";
const TRAILING = /[\s"'“”‘’「」『』＂)\]）】》〉]/u;

/** Texts with double quotes in fewer sentences than this write dialogue with single ones. */
const DOUBLE_QUOTE_SHARE = 0.03;

/** Reads the punctuation of each sentence. */
export function readPunctuation(sentences: readonly string[], isChinese: boolean): Punctuation {
  const n = sentences.length;
  const withDouble = sentences.filter((text) => /["“”]/.test(text)).length;
  const usesDouble = isChinese || withDouble >= n * DOUBLE_QUOTE_SHARE;
  const punctuation: Punctuation = {
    end: new Uint8Array(n),
    opensQuote: new Uint8Array(n),
    closesQuote: new Uint8Array(n),
    insideQuote: new Uint8Array(n),
    goesOn: new Uint8Array(n),
    isAside: new Uint8Array(n),
    questions: new Uint16Array(n),
    exclamations: new Uint16Array(n),
    quotes: new Uint16Array(n),
  };
  let isOpen = false;
  sentences.forEach((raw, k) => {
    const text = raw.trim();
    punctuation.end[k] = endClass(text);
    punctuation.opensQuote[k] = /^["'“‘「『＂]/u.test(text) ? 1 : 0;
    punctuation.closesQuote[k] = /["”」』＂][)\s]*$|['’]\s*$/u.test(text) ? 1 : 0;
    punctuation.questions[k] = count(text, /[?？]/g);
    punctuation.exclamations[k] = count(text, /[!！]/g);
    punctuation.quotes[k] = count(text, /["“”「」『』＂]/gu);
    isOpen = usesDouble ? openAfter(text, isOpen) : openAfterSingle(text, isOpen);
    punctuation.insideQuote[k] = isOpen ? 1 : 0;
    punctuation.goesOn[k] = goesOn(text, punctuation.end[k]!, sentences[k + 1]) ? 1 : 0;
    punctuation.isAside[k] = ASIDE.test(text) ? 1 : 0;
  });
  return punctuation;
}

// An English line goes on in small letters; of a Chinese one only its comma tells.
function goesOn(text: string, end: number, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (/[，、]$/u.test(text)) return true;
  return GOES_ON.has(END_CLASSES[end]!) && /^\s*[a-z]/.test(next) && /[A-Za-z]/.test(text);
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function endClass(text: string): number {
  // A loop and not a regular expression: that would take quadratic time in quotes amid a text.
  let end = text.length;
  while (end > 0 && TRAILING.test(text[end - 1]!)) end--;
  const tail = text.slice(0, end);
  if (tail.endsWith("...")) return END_CLASSES.indexOf("ellipsis");
  const last = END_OF[tail.slice(-1)];
  return last === undefined ? NO_END : END_CLASSES.indexOf(last);
}

// Straight quotes open after a space or at the start, and close before one or at the end.
function openAfter(text: string, wasOpen: boolean): boolean {
  let isOpen = wasOpen;
  for (let k = 0; k < text.length; k++) {
    const mark = text[k]!;
    if (mark === '"') {
      const opens = k === 0 || /[\s(—-]/.test(text[k - 1]!);
      const closes = k === text.length - 1 || /\s/.test(text[k + 1]!);
      isOpen = opens === closes ? !isOpen : opens;
    } else if (OPENING.includes(mark)) {
      isOpen = true;
    } else if (CLOSING.includes(mark)) {
      isOpen = false;
    }
  }
  return isOpen;
}

// A single mark is a quote only where it cannot be an apostrophe: 'Go,' he said.
function openAfterSingle(text: string, wasOpen: boolean): boolean {
  let isOpen = wasOpen;
  for (let k = 0; k < text.length; k++) {
    const mark = text[k]!;
    if (mark === "‘") isOpen = true;
    else if (mark === "'" || mark === "’") {
      const before = text[k - 1] ?? " ";
      const after = text[k + 1] ?? " ";
      if (mark === "'" && /[\s(—"-]/.test(before) && /[A-Za-z.—]/.test(after)) isOpen = true;
      else if (/[.,?!—…-]/.test(before) && /[\s)—]/.test(after)) isOpen = false;
    }
  }
  return isOpen;
}
