/** Writes a share that falls short of one that is required: never rounded up to it. */
export const formatShortPercent = (share: number): string =>
  (Math.floor(share * 1000 + 1e-9) / 10).toFixed(1);

/** Writes a share in [0, 1] as a user gives it, in percent: 0.57 is 57, not 56.99999999999999. */
export const percentOf = (share: number): number => Number((share * 100).toPrecision(12));

/** Writes a share in [0, 1] as percent with a decimal; neither all nor nothing unless it is. */
export function formatPercent(share: number): string {
  const tenths = Math.round(share * 1000);
  const shown = share < 1 ? Math.min(tenths, 999) : tenths;
  return (Math.max(shown, share > 0 ? 1 : 0) / 10).toFixed(1);
}
