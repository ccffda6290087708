/**
 * The style of a report. Light and dark follow the system; text colours have a contrast of at least
 * 4.5 on every ground they stand on. No value of a user's text comes into it.
 */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fdfdfc; --raised: #ffffff; --line: #dcdcd6; --ink: #1d1f21; --muted: #5f6368;
  --accent: #1f5fae; --focus: #1f5fae;
  --critical: #9d1c2b; --major: #a63c06; --minor: #6b5200; --neutral: #55595f;
  --critical-ground: #fbe6e8; --major-ground: #fdebdf; --minor-ground: #faf0cc; --neutral-ground: #eceef0;
  --mark: #ffe08a; --mark-line: #a87400; --lit: #cfe3fb;
  --covered: #cdd9e6; --omitted: #c8323f; --added: #7a4fc0; --moved: #12806f; --finding: #c77700;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #16181b; --raised: #1d2024; --line: #363a40; --ink: #e6e6e3; --muted: #a3a8ae;
    --accent: #8ab8f5; --focus: #8ab8f5;
    --critical: #ff9aa5; --major: #ffad7a; --minor: #e8c65a; --neutral: #b6bbc2;
    --critical-ground: #45191f; --major-ground: #43260f; --minor-ground: #3a310d; --neutral-ground: #2c3036;
    --mark: #66500a; --mark-line: #e8c65a; --lit: #1f3f66;
    --covered: #35465a; --omitted: #e5616c; --added: #a98ae6; --moved: #3fb8a2; --finding: #e29a2e;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 84rem;
  background: var(--ground); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word;
}
:lang(zh) { font-family: system-ui, -apple-system, "PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC", "Source Han Sans TC", sans-serif; line-break: strict; line-height: 1.75; }
:lang(zh-Hant-HK), :lang(zh-Hant-MO) { font-family: system-ui, -apple-system, "PingFang HK", "Microsoft JhengHei", "Noto Sans HK", "Noto Sans CJK HK", "Source Han Sans HC", sans-serif; }
:lang(zh-Hans) { font-family: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
h1, h2, h3, p, figure, table, fieldset, ul { margin: 0; padding: 0; border: 0; }
h1 { font-size: clamp(1.3rem, 1rem + 1.4vw, 1.9rem); line-height: 1.3; font-weight: 650; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; line-height: 1.4; font-weight: 650; margin-bottom: .35rem; }
.dash { color: var(--muted); font-weight: 400; }
.kicker { color: var(--muted); font-size: .875rem; letter-spacing: .02em; }
.note, .of { color: var(--muted); font-size: .875rem; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--raised); border: 1px solid var(--line); border-radius: .4rem; z-index: 2; }
.skip:focus { top: 1rem; }
.patterns { position: absolute; }
main > section, main > .pictures { margin-top: 2.5rem; }
[hidden] { display: none !important; }

.verdict { font-size: 1.1rem; max-width: 50rem; text-wrap: pretty; }
.tables { display: flex; flex-wrap: wrap; gap: 2rem clamp(2rem, 4vw, 4rem); margin-top: 1.25rem; align-items: flex-start; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.tables table { flex: 0 1 auto; min-width: min(100%, 20rem); }
.tables .coverage { flex: 1 1 26rem; max-width: 46rem; }
.sections { width: 100%; margin-top: 2.5rem; }
.sections caption { font-size: 1.15rem; font-weight: 650; }
.sections th:first-child { width: 40%; overflow-wrap: anywhere; }
.sections th, .sections td { padding-top: .3rem; padding-bottom: .3rem; }
.sections td { font-size: .9375rem; }
.meter { display: flex; align-items: center; gap: .5rem; }
.meter span { flex: none; width: 3.6rem; }
.meter .bar { min-width: 2rem; max-width: 14rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .35rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem 1.5rem .4rem 0; border-top: 1px solid var(--line); font-weight: 400; }
thead th { border-top: 0; padding-top: 0; color: var(--muted); font-size: .875rem; }
th:last-child, td:last-child { padding-right: 0; }
th.n, td.n { text-align: right; }
.coverage b { font-weight: 600; }
.coverage .of { display: block; }
.name { color: var(--muted); font-size: .875rem; overflow-wrap: anywhere; }
.coverage .name { display: block; }
.coverage th:first-child { width: 32%; }
.bar { display: block; width: 100%; min-width: 6rem; height: 5px; margin: .15rem 0; border-radius: 2px; fill: var(--line); }
.bar .full { fill: var(--accent); }
.sev { display: inline-block; padding: 0 .5em; border-radius: .3em; font-size: .8125rem; font-weight: 600; line-height: 1.6; white-space: nowrap; color: var(--ink); }
.sev.critical { color: var(--critical); background: var(--critical-ground); }
.sev.major { color: var(--major); background: var(--major-ground); }
.sev.minor { color: var(--minor); background: var(--minor-ground); }
.sev.neutral { color: var(--neutral); background: var(--neutral-ground); }

.pictures { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.5rem; }
.strip { margin-top: .9rem; }
.strip svg { fill: var(--covered); display: block; width: 100%; height: 2rem; margin-top: .2rem; border-radius: 3px; background: var(--covered); }
.strip a:focus-visible, .plot a:focus-visible { outline: none; }
.strip a:focus-visible rect, .strip a:hover rect { stroke: var(--ink); stroke-width: 3px; }
.patterns rect { fill: var(--covered); }
.patterns path { fill: none; stroke-width: 2.4; }
.is-omitted rect { fill: var(--omitted); } .is-omitted path { stroke: var(--ground); stroke-width: 1.2; }
.is-added rect { fill: var(--added); } .is-added path { stroke: var(--ground); stroke-width: 1.2; }
.is-moved rect { fill: var(--covered); } .is-moved path { stroke: var(--moved); stroke-width: 1.6; }
.is-finding rect { fill: var(--covered); } .is-finding path { stroke: var(--finding); stroke-width: 3; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-top: .9rem; list-style: none; font-size: .875rem; color: var(--muted); }
.legend li { display: flex; align-items: center; gap: .5rem; }
.swatch { width: 1.6rem; height: .9rem; border-radius: 2px; fill: var(--covered); }
.plot > div { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; align-items: center; }
.plot svg.picture { display: block; flex: 1 1 20rem; width: 100%; max-width: 40rem; height: auto; margin-top: .6rem; }
.plot .legend { flex: 0 1 auto; margin: 0; }
.plot .legend svg { width: 1.6rem; height: 1.1rem; flex: none; overflow: visible; }
.plot text { font-size: 12px; fill: var(--muted); }
.plot .axis path { stroke: var(--muted); }
.plot .frame { fill: var(--raised); stroke: var(--line); }
.plot .line { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.plot path.moved { fill: none; stroke: var(--moved); stroke-width: 4; stroke-linecap: round; }
.plot .band { opacity: .28; }
.plot .band.omitted { fill: var(--omitted); }
.plot .band.added { fill: var(--added); }
.mark { stroke: var(--ground); stroke-width: 1.5; }
.mark.critical { fill: var(--critical); } .mark.major { fill: var(--major); } .mark.minor { fill: var(--minor); }
.mark.neutral { fill: var(--ground); stroke: var(--neutral); }
.plot a:focus-visible .mark, .plot a:hover .mark { stroke: var(--ink); stroke-width: 3; }

.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
#filters { align-self: start; font-size: .9375rem; }
#filters fieldset { margin-top: 1rem; }
#filters legend { font-weight: 600; padding: 0; }
#filters label { display: flex; align-items: baseline; gap: .5rem; padding: .15rem 0; }
#filters input[type=checkbox] { accent-color: var(--accent); width: 1rem; height: 1rem; margin: 0; align-self: center; flex: none; }
#filters .of { margin-left: auto; font-variant-numeric: tabular-nums; }
#filters .search { flex-direction: column; gap: .25rem; align-items: stretch; }
#filters p { margin-top: .75rem; }
input[type=search], button { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--muted); border-radius: .4rem; padding: .35rem .6rem; }
button { cursor: pointer; }
.finding { padding: 1.1rem 1.25rem; border: 1px solid var(--line); border-left: 4px solid var(--neutral); border-radius: .4rem; background: var(--raised); margin-bottom: 1rem; content-visibility: auto; contain-intrinsic-size: auto 16rem; }
.finding.critical { border-left-color: var(--critical); } .finding.major { border-left-color: var(--major); } .finding.minor { border-left-color: var(--minor); }
.finding:target, .finding:focus { outline: 2px solid var(--focus); outline-offset: 1px; }
h3 { font-size: 1rem; font-weight: 650; display: flex; flex-wrap: wrap; gap: .1rem .6rem; align-items: baseline; }
h3 .number { color: var(--muted); font-weight: 400; font-variant-numeric: tabular-nums; }
.facts { display: flex; flex-wrap: wrap; gap: 0 1.1rem; color: var(--muted); font-size: .8125rem; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.facts .id { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: .75rem; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem 2rem; margin-top: .8rem; }
.side { unicode-bidi: isolate; text-wrap: pretty; }
.near { color: var(--muted); font-size: .9375rem; }
.own { margin: .3rem 0; }
.own.whole { background: linear-gradient(var(--mark-line), var(--mark-line)) 0 0 / 3px 100% no-repeat; padding-left: .75rem; }
.none { margin: .3rem 0; color: var(--muted); font-style: normal; }
.side .none { border: 1px dashed var(--muted); border-radius: .3rem; padding: .1rem .6rem; font-size: .875rem; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--mark-line); border-radius: 2px 2px 0 0; padding: 0 .05em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.own .link { text-decoration: underline dotted 1px; text-decoration-color: var(--muted); text-underline-offset: .25em; }
.lit { background: var(--lit); border-radius: 2px; }
.links { display: flex; gap: .2rem 1rem; margin-top: .8rem; font-size: .875rem; color: var(--muted); }
.links ul { display: flex; flex-wrap: wrap; gap: 0 1.2rem; list-style: none; }
.links li, .links span { line-height: 1.6; }

.bitext summary { cursor: pointer; color: var(--accent); width: fit-content; }
.bitext table { display: block; margin-top: .75rem; font-variant-numeric: normal; }
.bitext tbody { display: block; content-visibility: auto; contain-intrinsic-size: auto 400rem; }
.bitext thead { display: block; }
.bitext tr { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 5.5rem; gap: 0 2rem; border-top: 1px solid var(--line); }
.bitext th, .bitext td { border: 0; padding: .4rem 0; unicode-bidi: isolate; }
.bitext td.none { font-size: .875rem; color: var(--muted); }
.bitext .omitted { background: linear-gradient(var(--omitted), var(--omitted)) 0 0 / 3px 100% no-repeat; }
.bitext .added { background: linear-gradient(var(--added), var(--added)) 0 0 / 3px 100% no-repeat; }
.bitext .moved { background: linear-gradient(var(--moved), var(--moved)) 0 0 / 3px 100% no-repeat; }
.bitext tr[class] td:first-child { padding-left: .75rem; }
.bitext .at { outline: 2px solid var(--focus); outline-offset: -1px; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .8125rem; overflow-wrap: anywhere; }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; }

@media (min-width: 46rem) { .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
@media (min-width: 64rem) {
  .pictures { grid-template-columns: minmax(0, 7fr) minmax(0, 6fr); gap: clamp(2rem, 4vw, 4rem); }
  .columns:has(#filters:not([hidden])) { grid-template-columns: 14rem minmax(0, 1fr); gap: 2.5rem; }
  #filters { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; padding: 2px; }
}
@media (forced-colors: active) { mark { forced-color-adjust: none; color: #000; background: #ffe08a; } .strip svg, .plot svg, .swatch, .bar { forced-color-adjust: none; } }
@media print {
  :root { color-scheme: light; --ground: #fff; --raised: #fff; --ink: #000; --muted: #444; --line: #bbb; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  #filters, .skip, .bitext, .facts a { display: none !important; }
  .columns { display: block !important; }
  .finding { content-visibility: visible; break-inside: avoid; outline: none !important; }
  .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .plot svg.picture { max-width: 13cm; }
  .strip svg, .sev, mark, .bar, .finding, .plot svg, .swatch, .own.whole { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, h3 { break-after: avoid; }
  section, figure { break-inside: auto; }
}
`;

/** What the page's policy knows the style by; `test/format/audit-html.test.ts` tells the right one. */
export const REPORT_STYLE_HASH = "sha256-Lm8VUKMxiFuVCc5Vryv1RXvSf275Okaox43BmSI4WuM=";
