/** The look of the report: readable without colour, in the dark, on a phone and on paper. */
export function reportStyle(): string {
  return `
:root { color-scheme: light dark; --ink: light-dark(#1d1d1f, #e8e6e1); --paper: light-dark(#fdfcfa, #17171a); --soft: light-dark(#6b6760, #a09b92);
  --line: light-dark(#d9d4ca, #3a3a40); --card: light-dark(#ffffff, #202026); --shared: light-dark(#1f6f5c, #6cc7ae); --single: light-dark(#b9b2a5, #5a564f);
  --differs: light-dark(#b3471d, #f09a70); --error: light-dark(#a01830, #ff8fa0); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 84rem; padding: 2rem clamp(1rem, 4vw, 3rem) 6rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 2.2rem; line-height: 1.15; margin: 0 0 1rem; text-wrap: balance; }
h2 { font-size: 1.4rem; margin: 3.5rem 0 1rem; padding-top: .8rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.1rem; margin: 2.5rem 0 .25rem; text-wrap: balance; }
a { color: inherit; text-underline-offset: .2em; }
.kicker, .hint, .place, small, caption { color: var(--soft); font-size: .85rem; }
.kicker { letter-spacing: .08em; text-transform: uppercase; margin: 0; }
nav { display: flex; flex-wrap: wrap; gap: 1.2rem; margin-top: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; padding: 0 0 .4rem; }
th, td { text-align: start; vertical-align: top; padding-block: .3rem; padding-inline: 0 .8rem; border-bottom: 1px solid var(--line); }
.ledger td, .ledger th:not(:first-child) { text-align: end; font-variant-numeric: tabular-nums; }
.ledger { max-width: 52rem; }
.mark, .number { display: inline-block; min-width: 1.5em; padding: 0 .3em; border: 1.5px solid currentColor; border-radius: 1em; text-align: center;
  font-weight: 700; font-size: .8em; line-height: 1.5; }
.number { border: 0; border-radius: 0; font-size: 1em; padding: 0; color: var(--soft); }
.messages { padding: 0; list-style: none; }
.messages li { border-inline-start: 4px solid var(--line); padding-block: .2rem; padding-inline: 1rem 0; margin: .6rem 0; }
.messages .error { border-color: var(--error); } .messages .warning { border-color: var(--differs); }
.contents { padding-inline-start: 2.2em; columns: 28rem; column-gap: 3rem; }
.contents li { break-inside: avoid; margin: .35rem 0; }
.bar { display: inline-flex; gap: 2px; vertical-align: middle; margin-inline-start: .4em; }
.bar i { width: .45em; height: .8em; background: var(--single); }
.bar .shared { background: var(--shared); } .bar .differs { background: var(--differs); }
summary { cursor: pointer; padding: .4rem 0; }
details > summary { color: var(--soft); font-size: .92rem; }
#gaps summary, .contents-fold > summary { color: inherit; font-weight: 600; font-size: 1rem; }
code { font: .85em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; direction: ltr; unicode-bidi: isolate; }
bdi { overflow-wrap: anywhere; }
.edits { font-size: .85rem; color: var(--soft); margin: .3rem 0 0; }
.edits code { user-select: all; background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .1rem .4rem; color: var(--ink); margin-inline-end: 1rem; }
.scroll { overflow-x: auto; }
.topics { display: grid; gap: .5rem; margin: 0; }
.topics div { display: grid; grid-template-columns: 16rem 1fr; gap: 1rem; align-items: center; }
.topics dd { margin: 0; min-width: 0; }
.strip { color: var(--shared); display: block; max-width: 100%; }
.strip .shared { fill: currentColor; } .strip .single { fill: none; stroke: currentColor; }
.strip .letter { font: 700 2.4px system-ui, sans-serif; fill: var(--ink); }
.entry { content-visibility: auto; contain-intrinsic-size: auto calc(13rem + var(--rows) * 36px); padding-bottom: .5rem; }
.picture { margin: 1rem 0 .5rem; overflow-x: auto; }
.picture-inner { position: relative; }
.sets-3 { min-width: 44rem; } .sets-4, .sets-5 { min-width: 66rem; }
.picture-inner:is(.sets-6, .sets-7, .sets-8, .sets-9, .sets-10) { min-width: 110rem; }
.picture-inner:is(.sets-11, .sets-12, .sets-13, .sets-14, .sets-15, .sets-16, .sets-17, .sets-18, .sets-19, .sets-20) { min-width: 200rem; }
.column-heads { position: relative; height: 1.9rem; }
.column-head { position: absolute; margin: 0; font-size: .85rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.boxes { position: relative; }
.boxes svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
[dir=rtl] .boxes svg { transform: scaleX(-1); }
.boxes path { fill: none; stroke: var(--shared); vector-effect: non-scaling-stroke; opacity: .75; }
.boxes path.differs { stroke: var(--differs); opacity: 1; }
.boxes path.suggested { stroke-dasharray: 5 4; }
.box { position: absolute; height: 30px; line-height: 28px; padding: 0 .6rem; background: var(--card); border: 1px solid var(--line); border-inline-start: 4px solid var(--single);
  border-radius: 4px; font-size: .85rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; text-decoration: none; }
.box:hover, .box:focus-visible { border-color: var(--ink); }
.box.shared { border-inline-start-color: var(--shared); } .box.differs { border-inline-start-color: var(--differs); border-inline-start-style: double; border-inline-start-width: 6px; }
.point { border-inline-start: 4px solid var(--single); padding-block: .1rem .5rem; padding-inline: 1rem 0; margin: 0 0 1rem; }
.point.shared { border-inline-start-color: var(--shared); } .point.differs { border-inline-start-color: var(--differs); }
.point:target { outline: 2px solid var(--shared); outline-offset: 4px; }
.point .hint { margin: 0; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: .2rem 2rem; font-size: .92rem; }
.card p { margin: .3rem 0; }
.suggestion { border-inline-start: 4px solid var(--shared); padding-inline-start: 1rem; margin: 1rem 0; font-size: .92rem; }
.suggestion p { margin: 0; } .suggestion ul, .ledger-list { list-style: none; padding: 0; margin: .3rem 0; }
.ledger-list { font-size: .88rem; }
.ledger-list li { padding-block: .2rem; padding-inline: .8rem 0; border-inline-start: 3px solid var(--line); margin: 0 0 .2rem; }
.ledger-list .folded { border-inline-start-color: var(--shared); } .ledger-list .replaced { border-inline-start-color: var(--differs); } .ledger-list .left-out { border-inline-start-color: var(--differs); }
.fate { color: var(--soft); }
.lines { font-size: .88rem; table-layout: fixed; }
.lines th:nth-child(1) { width: 4rem; } .lines th:nth-child(2) { width: 8rem; } .lines th:nth-child(4) { width: 26%; }
.lines td:nth-child(1) { color: var(--soft); font-variant-numeric: tabular-nums; }
.lines td:nth-child(3) { white-space: pre-wrap; overflow-wrap: anywhere; }
.lines td:nth-child(4) { color: var(--soft); font-size: .8rem; overflow-wrap: anywhere; }
/* Lines, text, why, and the reading that would have used it: the text has the room. */
.lines.unused th:nth-child(1) { width: 5.5rem; } .lines.unused th:nth-child(2) { width: auto; }
.lines.unused th:nth-child(3) { width: 26%; } .lines.unused th:nth-child(4) { width: 20%; }
.lines.unused td { vertical-align: top; }
.lines.unused td:nth-child(2) { overflow-wrap: anywhere; }
.lines.unused td:nth-child(3), .lines.unused td:nth-child(4) { color: var(--soft); font-size: .8rem; white-space: normal; }
.lines.unused .lost { border-inline-start-color: var(--differs); }
.lines tr { border-inline-start: 4px solid transparent; }
.lines td:first-child, .lines th:first-child { padding-inline-start: .6rem; }
.lines .question { font-weight: 700; border-inline-start-color: var(--ink); }
.lines .topic { font-weight: 700; border-inline-start-color: var(--differs); }
.lines .point { border-inline-start-color: var(--shared); }
.lines .answer { border-inline-start-color: var(--single); }
.lines .noise, .lines .unread { color: var(--soft); font-style: italic; }
@media (max-width: 46rem) {
  .lines th:nth-child(4), .lines td:nth-child(4) { display: none; }
  .topics div { grid-template-columns: 1fr; gap: .1rem; }
  .box { padding: 0 .3rem; font-size: .78rem; } .box .place { display: none; }
}
@media print { .box, .point { break-inside: avoid; } .entry { content-visibility: visible; } }
`;
}
