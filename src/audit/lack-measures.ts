/** What tells words without counterpart from words that are put otherwise. */
export interface LackMeasures {
  /** Share of the run's words that is explained, by rarity, less what is usual on that side. */
  readonly share: number;
  /** What is usual on that side of the text: free translation explains less. */
  readonly usual: number;
  /** Mass that would be explained if the run were translated as such words usually are, and is not. */
  readonly lack: number;
  /** What is explained of the run, of the rest of the side, and of the other side, by what is usual. */
  readonly lackRate: number;
  readonly restRate: number;
  readonly otherRate: number;
  /** What is usually explained of such words. */
  readonly expected: number;
  /** ln of the unexplained mass of the other side, by that of the run: what it may be put into. */
  readonly room: number;
  /** The same of the place where the run would be expected. */
  readonly roomThere: number;
  /** The same, but only of what is usually explained. */
  readonly roomExpected: number;
  /** ln of how many times too long the side is for the other, with the run and without. */
  readonly tooLong: number;
  readonly tooLongWithout: number;
  /** The same in standard deviations of this text. */
  readonly deviation: number;
  readonly deviationWithout: number;
  /** Nats by which the lengths fit better without it. */
  readonly fit: number;
  /** ln of how many times too many clauses the side has, by punctuation, with the run and without. */
  readonly clauses: number;
  readonly clausesWithout: number;
  /** ln of the number of the run's words, and of those of both sides. */
  readonly words: number;
  readonly ownWords: number;
  readonly otherWords: number;
  /** Its numbers, and Latin words of a Chinese text, that have no partner. */
  readonly named: number;
  /** 1 if it is most of one sentence, or of more, where the side has several; otherwise 0. */
  readonly whole: number;
  /** Its part of the side's characters. */
  readonly part: number;
  /** 1 if it reaches to the start, or the end, of the side. */
  readonly atStart: number;
  readonly atEnd: number;
  /** Share of its two edges that punctuation marks. */
  readonly edges: number;
  /** Log-odds that the bead is right, by the aligner. */
  readonly belief: number;
  /** Sentences of the side and of the other. */
  readonly sentences: number;
  readonly otherSentences: number;
  /** 1 if a side ends as a sentence does; otherwise it may be a heading or a cell of a table. */
  readonly isProse: number;
}
