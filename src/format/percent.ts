/** Writes a share in [0, 1] as percent with a decimal; neither all nor nothing unless it is. */
export function formatPercent(share: number): string {
  const tenths = Math.round(share * 1000);
  const shown = share < 1 ? Math.min(tenths, 999) : tenths;
  return (Math.max(shown, share > 0 ? 1 : 0) / 10).toFixed(1);
}
