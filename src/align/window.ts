import type { SparseRows, Stream, TokenSequence } from "./bitext.ts";
import { createFloatBits, logarithms } from "./logarithm.ts";

/**
 * How well sentences are explained by a window of sentences of the other side that grows one
 * sentence at a time: the sum over their tokens of ln p(token | window) / p(token), where
 * p(token | window) mixes translation tables with the text's own unigram model.
 */

/** One way in which the window explains tokens. */
interface Channel {
  /** Tokens of the explaining side. */
  readonly given: TokenSequence;
  /** Rows: types of `given`; columns: types of the explained stream. */
  readonly rows: SparseRows;
  /** Part of the mixture. */
  readonly share: number;
}

/** A stream to explain, and by what; the channels read at most two streams. */
export interface Explained {
  readonly stream: Stream;
  readonly channels: readonly Channel[];
}

/** How the tokens of a sentence are summed. */
export interface Summation {
  readonly contentWeight: number;
  readonly functionWeight: number;
  /** Whether each token counts for {@link FLOOR} at the least. */
  readonly hasFloor: boolean;
}

/** Part of the mixture that the unigram model keeps. */
const BACKGROUND_SHARE = 0.15;
/** Added to the window's length. */
const WINDOW_SOFTENING = 0.5;
/**
 * Lowest log-likelihood ratio of a token, nats. Without it a free but real translation looks worse
 * than leaving both sentences without partner.
 */
const FLOOR = -0.5;

/** Scores sentences under windows. */
export interface Explainer {
  /**
   * Says which sentences of the explained side may be asked for until this is called again. Both
   * ends must not descend from one call to the next; sentences of the explaining side are read with
   * the reach of their first use, so the end must cover every later window they stand in.
   */
  reach(from: number, to: number): void;
  /** Begins an empty window. */
  start(): void;
  /** Adds the next sentence of the explaining side to the window. */
  extend(sentence: number): void;
  /** Works out what the window as it is now says of each type; before {@link score}. */
  weigh(): void;
  /** Scores sentences [from, to) under the window as it is now, in summation `k`. */
  score(k: number, from: number, to: number, scores: Float64Array): void;
}

/** What a sentence of the explaining side says about the types in reach. */
interface Said {
  sentence: number;
  count: number;
  type: Int32Array;
  /** Mass by the first and by the second explaining stream. */
  first: Float64Array;
  second: Float64Array;
}

// What the tokens of a stream get in one way of summing: for each sentence if nothing explains it,
// and for each type what the window adds, 0 for types it says nothing about.
interface Account {
  readonly base: Float64Array;
  readonly gain: Float64Array;
  readonly weight: Float64Array;
  readonly floor: number;
}

function openAccount(stream: Stream, summation: Summation, unexplained: number): Account {
  const weight = Float64Array.from(stream.isFunction, (flag) =>
    flag ? summation.functionWeight : summation.contentWeight,
  );
  const floor = summation.hasFloor ? Math.max(FLOOR, unexplained) : unexplained;
  const base = new Float64Array(stream.start.length - 1);
  for (let s = 0; s < base.length; s++) {
    let sum = 0;
    for (let k = stream.start[s]!; k < stream.start[s + 1]!; k++) sum += weight[stream.type[k]!]!;
    base[s] = floor * sum;
  }
  return { base, gain: new Float64Array(stream.keys.length), weight, floor };
}

/**
 * Prepares the scoring of one stream.
 *
 * @param longest - most sentences in a window
 */
export function createExplainer(
  { stream, channels }: Explained,
  summations: readonly Summation[],
  longest: number,
): Explainer {
  const { start: startOf, type: typeOf, background } = stream;
  const types = stream.keys.length;
  const mixture = BACKGROUND_SHARE + channels.reduce((sum, { share }) => sum + share, 0);
  const unexplained = Math.log(BACKGROUND_SHARE / mixture);
  const accounts = summations.map((summation) => openAccount(stream, summation, unexplained));
  const lowestFloor = Math.min(...accounts.map(({ floor }) => floor));
  const leastRatio = Math.exp(lowestFloor) * mixture - BACKGROUND_SHARE;
  const [given, other = given] = [...new Set(channels.map((channel) => channel.given))];
  const ofFirst = channels.filter((channel) => channel.given === given);
  const ofSecond = channels.filter((channel) => channel.given !== given);

  // Only types that sentences in reach hold are followed: how many of their tokens there are.
  const held = new Int32Array(types);
  let reachFrom = 0;
  let reachTo = 0;

  const ring = Array.from({ length: longest }, () => createSaid(64));
  const firstMass = new Float64Array(types);
  const secondMass = new Float64Array(types);
  const place = new Int32Array(types).fill(-1);

  const touched = new Int32Array(types);
  let touchedCount = 0;
  const numbers = createFloatBits(types);
  const nats = new Float64Array(types);
  // Tokens in the window, of the first and of the second explaining stream.
  const lengths = new Float64Array(2);

  function read(sentence: number): Said {
    const said = ring[sentence % longest]!;
    if (said.sentence === sentence) return said;
    said.sentence = sentence;
    said.count = 0;
    for (const { given, rows, share } of ofFirst) gather(said, given, rows, share, sentence, true);
    for (const { given, rows, share } of ofSecond) {
      gather(said, given, rows, share, sentence, false);
    }
    for (let k = 0; k < said.count; k++) place[said.type[k]!] = -1;
    return said;
  }

  function gather(
    said: Said,
    tokens: TokenSequence,
    rows: SparseRows,
    share: number,
    sentence: number,
    isFirst: boolean,
  ): void {
    const end = tokens.start[sentence + 1]!;
    for (let k = tokens.start[sentence]!; k < end; k++) {
      const row = tokens.type[k]!;
      const last = rows.start[row + 1]!;
      for (let x = rows.start[row]!; x < last; x++) {
        const type = rows.column[x]!;
        if (held[type] === 0) continue;
        let at = place[type]!;
        if (at < 0) {
          at = said.count++;
          if (at === said.type.length) lengthen(said);
          place[type] = at;
          said.type[at] = type;
          said.first[at] = 0;
          said.second[at] = 0;
        }
        if (isFirst) said.first[at]! += share * rows.value[x]!;
        else said.second[at]! += share * rows.value[x]!;
      }
    }
  }

  return {
    reach(from, to) {
      for (let k = startOf[Math.max(reachTo, from)]!; k < startOf[to]!; k++) held[typeOf[k]!]!++;
      const left = Math.min(from, reachTo);
      for (let k = startOf[reachFrom]!; k < startOf[left]!; k++) held[typeOf[k]!]!--;
      reachFrom = from;
      reachTo = Math.max(reachTo, from, to);
    },
    start() {
      for (let k = 0; k < touchedCount; k++) {
        const type = touched[k]!;
        firstMass[type] = 0;
        secondMass[type] = 0;
        for (let a = 0; a < accounts.length; a++) accounts[a]!.gain[type] = 0;
      }
      touchedCount = 0;
      lengths.fill(WINDOW_SOFTENING);
    },
    extend(sentence) {
      const said = read(sentence);
      for (let k = 0; k < said.count; k++) {
        const type = said.type[k]!;
        if (firstMass[type] === 0 && secondMass[type] === 0) touched[touchedCount++] = type;
        firstMass[type]! += said.first[k]!;
        secondMass[type]! += said.second[k]!;
      }
      lengths[0]! += given!.start[sentence + 1]! - given!.start[sentence]!;
      lengths[1]! += other!.start[sentence + 1]! - other!.start[sentence]!;
    },
    weigh() {
      const { value } = numbers;
      for (let k = 0; k < touchedCount; k++) {
        const type = touched[k]!;
        const mass = firstMass[type]! / lengths[0]! + secondMass[type]! / lengths[1]!;
        const ratio = mass / background[type]!;
        value[k] = ratio > leastRatio ? (BACKGROUND_SHARE + ratio) / mixture : 0;
      }
      logarithms(numbers, touchedCount, nats);
      for (const account of accounts) settle(account, touched, nats, touchedCount);
    },
    score(k, from, to, scores) {
      sumTokens(accounts[k]!, stream, from, to, scores);
    },
  };
}

// The innermost loops stand alone: so they are compiled once, and well.

// What is 0 has a logarithm below every floor.
function settle(
  { gain, weight, floor }: Account,
  types: Int32Array,
  scores: Float64Array,
  count: number,
): void {
  for (let k = 0; k < count; k++) {
    const type = types[k]!;
    gain[type] = scores[k]! > floor ? (scores[k]! - floor) * weight[type]! : 0;
  }
}

function sumTokens(
  { base, gain }: Account,
  { start, type }: TokenSequence,
  from: number,
  to: number,
  scores: Float64Array,
): void {
  for (let s = from; s < to; s++) {
    let total = base[s]!;
    const end = start[s + 1]!;
    for (let x = start[s]!; x < end; x++) total += gain[type[x]!]!;
    scores[s - from] = total;
  }
}

function createSaid(capacity: number): Said {
  return {
    sentence: -1,
    count: 0,
    type: new Int32Array(capacity),
    first: new Float64Array(capacity),
    second: new Float64Array(capacity),
  };
}

function lengthen(said: Said): void {
  const capacity = 2 * said.type.length;
  const longer = createSaid(capacity);
  longer.type.set(said.type);
  longer.first.set(said.first);
  longer.second.set(said.second);
  said.type = longer.type;
  said.first = longer.first;
  said.second = longer.second;
}
