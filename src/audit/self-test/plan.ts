import { DAMAGE_KINDS, type Damage, type DamageKind } from "./damage.ts";

/** Units of which one is damaged; more would disturb each other. */
const UNITS_A_DAMAGE = 15;
/** Units between two damages that stay sound. */
const DISTANCE = 5;

/**
 * Shares damages out to runs, so that in each run they are few and far from each other, and that all
 * kinds take turns. A damage is done once at the most.
 *
 * @param units - in the undamaged alignment
 * @param samples - of each kind that are wanted
 * @param mostRuns - after which it is enough
 */
export function planRuns(
  damages: Readonly<Record<DamageKind, readonly Damage[]>>,
  units: number,
  samples: number,
  mostRuns: number,
): Damage[][] {
  const queues = DAMAGE_KINDS.map((kind) => damages[kind].slice());
  const done = DAMAGE_KINDS.map(() => 0);
  const runs: Damage[][] = [];
  const most = Math.max(1, Math.floor(units / UNITS_A_DAMAGE));
  while (runs.length < mostRuns) {
    const run: Damage[] = [];
    const taken = new Uint8Array(units + 1);
    while (run.length < most) {
      // The kind with the fewest so far that has one for a place still free.
      const order = [...queues.keys()].sort((a, b) => done[a]! - done[b]!);
      const next = order.find((k) => {
        const queue = queues[k]!;
        const at = done[k]! < samples ? queue.findIndex((damage) => isFree(damage, taken)) : -1;
        if (at < 0) return false;
        const [damage] = queue.splice(at, 1) as [Damage];
        const { start, end } = damage.units;
        taken.fill(1, Math.max(0, start - DISTANCE), end + DISTANCE);
        run.push(damage);
        return true;
      });
      if (next === undefined) break;
      done[next]!++;
    }
    if (run.length === 0) break;
    runs.push(run);
  }
  return runs;
}

function isFree({ units: { start, end } }: Damage, taken: Uint8Array): boolean {
  for (let unit = start; unit < end; unit++) if (taken[unit] === 1) return false;
  return true;
}
