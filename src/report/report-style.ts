/** The look of the report: columns for so many sources; readable without colour, in the dark, on a phone and on paper. */
export function reportStyle(columns: number): string {
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
caption { text-align: left; padding: 0 0 .4rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); }
.ledger td, .ledger th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums; }
.ledger { max-width: 52rem; }
.mark, .number { display: inline-block; min-width: 1.5em; padding: 0 .3em; border: 1.5px solid currentColor; border-radius: 1em; text-align: center;
  font-weight: 700; font-size: .8em; line-height: 1.5; }
.number { border: 0; border-radius: 0; font-size: 1em; padding: 0; color: var(--soft); }
.messages { padding: 0; list-style: none; }
.messages li { border-left: 4px solid var(--line); padding: .2rem 0 .2rem 1rem; margin: .6rem 0; }
.messages .error { border-color: var(--error); } .messages .warning { border-color: var(--differs); }
.contents { padding-left: 2.2em; columns: 28rem; column-gap: 3rem; }
.contents li { break-inside: avoid; margin: .35rem 0; }
.bar { display: inline-flex; gap: 2px; vertical-align: middle; margin-left: .4em; }
.bar i { width: .45em; height: .8em; background: var(--single); }
.bar .shared { background: var(--shared); } .bar .differs { background: var(--differs); }
.alignment { margin-top: 1rem; }
.alignment [role=row] { display: grid; grid-template-columns: repeat(${columns}, minmax(0, 1fr)); gap: 0 3.5rem; margin: 0 0 .6rem; }
.alignment .head { position: sticky; top: 0; z-index: 2; background: var(--paper); font-size: .85rem; padding: .4rem 0; border-bottom: 1px solid var(--line); }
.card { position: relative; background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--single); border-radius: 4px; padding: .1rem .9rem; font-size: .92rem; }
.card p { margin: .45rem 0; }
.shared .card { border-left-color: var(--shared); } .differs .card { border-left-color: var(--differs); }
.card + .card::before { content: ""; position: absolute; right: 100%; top: 1.2rem; width: calc(3.5rem + 2px); border-top: 3px solid var(--shared); margin-right: 4px; }
.suggested .card + .card::before { border-top-style: dotted; }
.differs .card + .card::before { border-color: var(--differs); }
.weight-1 .card + .card::before, .weight-2 .card + .card::before { border-top-width: 1px; }
.weight-6 .card + .card::before, .weight-7 .card + .card::before, .weight-8 .card + .card::before { border-top-width: 5px; }
.score { display: none; }
.card + .card .score { display: block; position: absolute; right: 100%; top: 1.45rem; width: 3.5rem; margin-right: 4px; text-align: center; font-size: .72rem; color: var(--soft);
  font-variant-numeric: tabular-nums; }
.lines { font-size: .88rem; table-layout: fixed; }
.lines th:nth-child(1) { width: 4rem; } .lines th:nth-child(2) { width: 8rem; } .lines th:nth-child(4) { width: 26%; }
.lines td:nth-child(1) { color: var(--soft); font-variant-numeric: tabular-nums; }
.lines td:nth-child(3) { white-space: pre-wrap; overflow-wrap: anywhere; }
.lines td:nth-child(4) { color: var(--soft); font-size: .8rem; overflow-wrap: anywhere; }
.lines tr { border-left: 4px solid transparent; }
.lines td:first-child, .lines th:first-child { padding-left: .6rem; }
.lines .question { font-weight: 700; border-left-color: var(--ink); }
.lines .topic { font-weight: 700; border-left-color: var(--differs); }
.lines .point { border-left-color: var(--shared); }
.lines .answer { border-left-color: var(--single); }
.lines .noise, .lines .unread { color: var(--soft); font-style: italic; }
@media (max-width: 46rem) {
  .alignment [role=row] { grid-template-columns: 1fr; gap: .3rem; }
  .alignment .head, .alignment .none, .card + .card::before, .card + .card .score { display: none; }
  .lines th:nth-child(4), .lines td:nth-child(4) { display: none; }
}
@media print { .alignment .head { position: static; } .alignment [role=row] { break-inside: avoid; } }
`;
}
