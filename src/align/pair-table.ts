/** What is counted of pairs of types, which are numbered from 0. */
export type PairTable = ReturnType<typeof createPairTable>;

/** Makes an open-addressing hash table of pairs; a JavaScript Map is four times slower here. */
export function createPairTable() {
  let capacity = 1 << 12;
  let slots = new Int32Array(2 * capacity).fill(-1);
  let size = 0;
  const table = {
    row: new Int32Array(capacity),
    column: new Int32Array(capacity),
    prior: new Float32Array(capacity),
    probability: new Float32Array(capacity),
    sum: new Float32Array(capacity),
    size: () => size,
    find,
    peek,
    count,
    largest: (pair: number) => Math.max(largest[pair]!, inBead[pair]!),
    resetCounts() {
      table.sum.fill(0);
      largest.fill(0);
      inBead.fill(0);
      lastBead.fill(-1);
    },
    update(probability: (pair: number) => number) {
      for (let pair = 0; pair < size; pair++) table.probability[pair] = probability(pair);
    },
  };
  let largest = new Float32Array(capacity);
  let inBead = new Float32Array(capacity);
  let lastBead = new Int32Array(capacity).fill(-1);

  function slotOf(row: number, column: number): number {
    const mask = slots.length - 1;
    let slot = ((Math.imul(row, 0x9e3779b1) ^ Math.imul(column, 0x85ebca6b)) >>> 5) & mask;
    for (; slots[slot]! >= 0; slot = (slot + 1) & mask) {
      const pair = slots[slot]!;
      if (table.row[pair] === row && table.column[pair] === column) break;
    }
    return slot;
  }

  function peek(row: number, column: number): number {
    return slots[slotOf(row, column)]!;
  }

  function find(row: number, column: number): number {
    const slot = slotOf(row, column);
    if (slots[slot]! >= 0) return slots[slot]!;
    if (size === capacity) {
      grow();
      return find(row, column);
    }
    table.row[size] = row;
    table.column[size] = column;
    slots[slot] = size;
    return size++;
  }

  function grow(): void {
    capacity *= 2;
    const longer = <T extends Float32Array | Int32Array>(array: T): T => {
      const copy = new (array.constructor as new (length: number) => T)(capacity);
      copy.set(array);
      return copy;
    };
    table.row = longer(table.row);
    table.column = longer(table.column);
    table.prior = longer(table.prior);
    table.probability = longer(table.probability);
    table.sum = longer(table.sum);
    largest = longer(largest);
    inBead = longer(inBead);
    lastBead = longer(lastBead).fill(-1, size);
    slots = new Int32Array(2 * capacity).fill(-1);
    for (let pair = 0; pair < size; pair++)
      slots[slotOf(table.row[pair]!, table.column[pair]!)] = pair;
  }

  // A bead's own counts are gathered apart until the next bead, to know the largest.
  function count(pair: number, bead: number, amount: number): void {
    if (lastBead[pair] !== bead) {
      if (inBead[pair]! > largest[pair]!) largest[pair] = inBead[pair]!;
      inBead[pair] = 0;
      lastBead[pair] = bead;
    }
    inBead[pair]! += amount;
    table.sum[pair]! += amount;
  }

  return table;
}
