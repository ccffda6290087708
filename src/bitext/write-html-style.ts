/**
 * The style of a page with both texts. Light and dark follow the system; on paper rows stay whole and
 * the head of the table is repeated.
 */
export const BITEXT_STYLE = `
:root { color-scheme: light dark; --ground: #fdfdfc; --line: #dcdcd6; --ink: #1d1f21; --muted: #5f6368; --unsure: #faf0cc; --gap: #fbe6e8; --mark: #8a4b00; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ground: #16181b; --line: #363a40; --ink: #e6e6e3; --muted: #a3a8ae; --unsure: #3a310d; --gap: #45191f; --mark: #ffc38a; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 3rem; }
body { margin: 0 auto; padding: 1.5rem clamp(.75rem, 3vw, 2.5rem) 4rem; max-width: 90rem; background: var(--ground); color: var(--ink); font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
:lang(zh) { font-family: system-ui, -apple-system, "PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC", sans-serif; line-break: strict; line-height: 1.75; }
:lang(zh-HK), :lang(zh-MO), :lang(yue) { font-family: system-ui, -apple-system, "PingFang HK", "Microsoft JhengHei", "Noto Sans HK", "Noto Sans CJK HK", sans-serif; }
:lang(zh-CN), :lang(zh-SG), :lang(zh-Hans) { font-family: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.25rem; font-weight: 650; margin: 0 0 1rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { text-align: start; vertical-align: top; padding: .45rem .75rem .45rem 0; border-top: 1px solid var(--line); font-weight: 400; }
td { white-space: pre-wrap; }
thead th { position: sticky; top: 0; background: var(--ground); border-top: 0; color: var(--muted); font-size: .875rem; }
.tag, .n, .unit, .none { color: var(--muted); font-size: .8125rem; }
.n { width: 4rem; font-variant-numeric: tabular-nums; }
thead th:last-child { width: 13rem; }
.unit { white-space: normal; }
.unit b { color: var(--mark); }
.place { display: block; }
.note { margin: .25rem 0 0; color: var(--ink); }
tr.unsure { background: var(--unsure); }
tr.gap { background: var(--gap); }
@media (max-width: 40rem) {
  table, thead, tbody, tr, th, td { display: block; width: auto; }
  thead { display: none; }
  tbody th, tbody td { border: 0; padding: .15rem .5rem; }
  tr { border-top: 1px solid var(--line); padding: .5rem 0; }
}
@media print {
  body { padding: 0; max-width: none; font-size: 10pt; }
  thead { display: table-header-group; }
  thead th { position: static; }
  tr { break-inside: avoid; }
}
`;
