/** SRT and WebVTT: cues joined to sentences, as a sentence goes on over several. */

import { isWideMark } from "../text/character.ts";
import { createPlaceFinder } from "../text/place.ts";
import { countLetters } from "../text/script.ts";
import type { Place } from "../types.ts";
import type { Block, Extraction } from "./block.ts";
import { type BlockText, createBlockText } from "./block-text.ts";
import { type Cue, readCues } from "./cue.ts";
import { beginsSpeech, type CueLine, findHabits, goesOn, type ShownCue } from "./cue-join.ts";
import { readCueLine } from "./cue-text.ts";
import type { ReaderInput } from "./reader.ts";

/** No sentence goes on over more cues. */
const MOST_CUES = 8;
/** With a larger share of cues in two languages, all are. */
const BILINGUAL = 0.3;

interface Line extends CueLine {
  /** Adds it to the text of a block. */
  readonly addTo: (text: BlockText) => void;
}

/**
 * Reads subtitles. A sentence goes on in the next cue as {@link goesOn} says; where full stops are left
 * out, as is the custom in Chinese, most cues are a block each. Cues with a line in each language give
 * one block for each of the two languages.
 */
export async function readBlocks({ decode, options }: ReaderInput): Promise<Extraction> {
  const { text, notices } = decode();
  const cues = readCues(text, /^\s*WEBVTT/.test(text.slice(0, 100)));
  const findPlace = createPlaceFinder(text);
  let part = "";
  const placeOf = (offset: number): Place => ({ ...findPlace(offset), part });
  const texts = [createBlockText(placeOf), createBlockText(placeOf)] as const; // the second: Chinese of two languages
  const before = ["", ""]; // the line that was added to each
  const blocks: Block[] = [];

  const shown = cues.map((cue) => showCue(text, cue)).filter(({ lines }) => lines.length > 0);
  const isBilingual = shown.filter(hasBothLanguages).length > BILINGUAL * shown.length;
  const habits = findHabits(shown, isBilingual);
  const close = () => {
    for (const blockText of texts) {
      const taken = blockText.take();
      if (taken) blocks.push({ kind: "cue", ...taken });
    }
    before.fill("");
  };
  let count = 0;
  for (const [index, cue] of shown.entries()) {
    const last = shown[index - 1];
    if (options.presegmented || !last || count >= MOST_CUES || !goesOn(last, cue, habits)) {
      close();
      count = 0;
    }
    count++;
    part = `t=${cue.start},${cue.end}`;
    const isFirst = [true, true];
    for (const [at, line] of cue.lines.entries()) {
      const isSpeech = beginsSpeech(line.shown);
      if (at > 0 && isSpeech && !isBilingual && !options.presegmented) close();
      const which = isBilingual && line.isChinese ? 1 : 0;
      // A space parts cues, as it does in Chinese subtitles without marks; a mark needs none.
      const isOneLine = habits.hasChineseStops && !isFirst[which];
      const isRunOn = isOneLine || touchesMark(before[which]!, line.shown);
      texts[which].addSpace(isRunOn && !isSpeech);
      line.addTo(texts[which]);
      before[which] = line.shown;
      isFirst[which] = false;
    }
  }
  close();
  return { blocks, notices };
}

function showCue(text: string, { start, end, lines }: Cue): ShownCue<Line> {
  const shownLines = lines.map((line): Line => {
    const pieces = [...readCueLine(text, line)];
    const shown = pieces.map((piece) => piece.shown ?? text.slice(piece.start, piece.end)).join("");
    const { han, latin } = countLetters(shown, 0, shown.length);
    return {
      shown: shown.trim(),
      isChinese: han > 0 && 4 * han >= latin,
      addTo(block) {
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

/** Between the two stands a mark of Chinese, which brings its own space. */
function touchesMark(before: string, after: string): boolean {
  const isMark = (character: string) => isWideMark(character) || /[“”‘’…—]/.test(character);
  return isMark(before.slice(-1)) || isMark(after.slice(0, 1));
}
