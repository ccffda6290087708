/** SRT and WebVTT: cues joined to sentences, as a sentence goes on over several. */

import { createPlaceFinder } from "../text/place.ts";
import { countLetters } from "../text/script.ts";
import type { Place } from "../types.ts";
import type { Block, Extraction } from "./block.ts";
import { type BlockText, createBlockText } from "./block-text.ts";
import { type Cue, readCues } from "./cue.ts";
import { readCueLine } from "./cue-text.ts";
import type { ReaderInput } from "./reader.ts";

/** A pause of more seconds than this ends a sentence. */
const LONG_PAUSE = 2;
/** No sentence goes on over more cues. */
const MOST_CUES = 8;
/** With a smaller share of cues that end with a mark, the subtitles are written without marks. */
const LEAST_MARKED = 0.25;
/** With a larger share of cues in two languages, all are. */
const BILINGUAL = 0.3;

/** A line of a cue as it is shown. */
interface Line {
  readonly shown: string;
  readonly isChinese: boolean;
  /** Adds it to the text of a block; `isRunOn`: between ideographs a line end is no space. */
  readonly addTo: (text: BlockText, isRunOn: boolean) => void;
}

interface ShownCue extends Pick<Cue, "start" | "end"> {
  readonly lines: readonly Line[];
}

/**
 * Reads subtitles. A sentence goes on in the next cue unless a mark ends it, a dash begins another
 * speaker, the pause is long or either is a note in brackets or music. Where hardly any cue ends with a mark, as is
 * the custom in Chinese, each cue is a block. Cues with a line in each language give one block
 * for each of the two languages.
 */
export async function readBlocks({ decode }: ReaderInput): Promise<Extraction> {
  const { text, notices } = decode();
  const cues = readCues(text, /^\s*WEBVTT/.test(text.slice(0, 100)));
  const findPlace = createPlaceFinder(text);
  let part = "";
  const placeOf = (offset: number): Place => ({ ...findPlace(offset), part });
  const english = createBlockText(placeOf);
  const chinese = createBlockText(placeOf);
  const blocks: Block[] = [];

  const shown = cues.map((cue) => showCue(text, cue)).filter(({ lines }) => lines.length > 0);
  const isBilingual = shown.filter(hasBothLanguages).length > BILINGUAL * shown.length;
  const isMarked = isMostlyMarked(shown);
  // Without marks, a space is all that parts what stands on two lines of Chinese.
  const isRunOn = isMostlyMarked(
    shown.map((cue) => ({ ...cue, lines: cue.lines.filter(({ isChinese }) => isChinese) })),
  );
  const close = () => {
    for (const taken of [english.take(), chinese.take()]) {
      if (taken) blocks.push({ kind: "cue", ...taken });
    }
  };
  let count = 0;
  for (const [index, cue] of shown.entries()) {
    const before = shown[index - 1];
    if (!before || !isMarked || count >= MOST_CUES || !goesOn(before, cue, isBilingual)) {
      close();
      count = 0;
    }
    count++;
    part = `t=${cue.start},${cue.end}`;
    for (const [at, line] of cue.lines.entries()) {
      if (at > 0 && !isBilingual && beginsSpeech(line.shown)) close();
      line.addTo(isBilingual && line.isChinese ? chinese : english, isRunOn);
    }
  }
  close();
  return { blocks, notices };
}

function showCue(text: string, { start, end, lines }: Cue): ShownCue {
  const shownLines = lines.map((line): Line => {
    const pieces = [...readCueLine(text, line)];
    const shown = pieces.map((piece) => piece.shown ?? text.slice(piece.start, piece.end)).join("");
    const { han, latin } = countLetters(shown, 0, shown.length);
    return {
      shown: shown.trim(),
      isChinese: han > 0 && 4 * han >= latin,
      addTo(block, isRunOn) {
        block.addSpace(isRunOn);
        for (const piece of pieces) {
          if (piece.shown === undefined) block.add(text.slice(piece.start, piece.end), piece.start);
          else block.addAs(piece.shown, piece.start);
        }
      },
    };
  });
  return { start, end, lines: shownLines.filter(({ shown }) => shown !== "") };
}

function hasBothLanguages({ lines }: ShownCue): boolean {
  const chinese = lines.filter(({ isChinese }) => isChinese).length;
  return chinese > 0 && lines.some(({ shown, isChinese }) => !isChinese && /[a-z]/i.test(shown));
}

const MARKED = /[.!?…。！？．♪♫)\]）】〕]["'”’」』]*$/;

function isMostlyMarked(cues: readonly ShownCue[]): boolean {
  const filled = cues.filter(({ lines }) => lines.length > 0);
  return filled.filter(endsMarked).length >= LEAST_MARKED * filled.length;
}

/** Any of its lines may: of two languages only one may use marks. */
function endsMarked({ lines }: ShownCue): boolean {
  return lines.some(({ shown }) => MARKED.test(shown));
}

function goesOn(cue: ShownCue, next: ShownCue, isBilingual: boolean): boolean {
  if (next.start - cue.end > LONG_PAUSE) return false;
  const first = next.lines[0]!.shown;
  if (beginsSpeech(first) || isAside(first)) return false;
  const last = isBilingual ? cue : { ...cue, lines: cue.lines.slice(-1) };
  if (!endsMarked(last)) return true;
  // Three dots may be a break in the middle: then the next one begins with a small letter, or with dots.
  const isBroken = /(?:\.\.\.|…)["'”’]*$/.test(cue.lines.at(-1)!.shown);
  return isBroken && /^(?:\.\.\.|…|["'“‘]?\p{Ll})/u.test(first);
}

/** Another speaker has a dash, or double arrows in captions of broadcasts. */
function beginsSpeech(line: string): boolean {
  return /^(?:[-–—‐](?![-–—])|>>)/.test(line);
}

/** Music, or what is heard: ♪ … or [door slams]. */
function isAside(line: string): boolean {
  return /^[♪♫#*[（【〔(]/.test(line);
}
