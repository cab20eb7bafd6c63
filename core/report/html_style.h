// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace casebound::report {

// The whole look of an HTML export. Holds no '<', so that it can stand in a style element as it is.
inline constexpr const char* kHtmlStyle = R"css(
:root {
  color-scheme: light dark;
  --ink: #1b1b1f; --soft: #5a5f69; --line: #cfd3da; --paper: #fff; --tint: #f4f5f7;
  --accent: #24466f; --warn: #9a3412; --draft: #a11d2b;
  --serif: "Noto Serif", "Source Serif 4", Charter, Georgia, "DejaVu Serif", serif;
  --sans: "Noto Sans", "Segoe UI", Helvetica, Arial, "DejaVu Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e4e7; --soft: #a3a8b3; --line: #41454e; --paper: #17181b; --tint: #202227;
    --accent: #9dbfe8; --warn: #f2a27a; --draft: #f28b96;
  }
}
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--serif);
  overflow-wrap: break-word; font-variant-numeric: lining-nums; }
main, header.top { max-width: 41rem; margin: 0 auto; padding: 0 1.25rem; }
header.top { padding-top: 4rem; }
main { padding-bottom: 5rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.2em 0 .6em; font-weight: 650; text-wrap: balance;
  scroll-margin-top: 1rem; }
h1 { font-size: 2rem; margin: 0 0 .5rem; letter-spacing: -.01em; }
h2 { font-size: 1.4rem; } h3 { font-size: 1.15rem; } h4 { font-size: 1rem; }
h5, h6 { font-size: .94rem; color: var(--soft); }
p { margin: 0 0 .9em; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
small { font-size: .86em; color: var(--soft); }
code { font-family: "Noto Sans Mono", "DejaVu Sans Mono", Consolas, monospace; font-size: .88em;
  background: var(--tint); padding: .08em .3em; border-radius: 3px; }
.byline { font: .86rem/1.5 var(--sans); color: var(--soft); margin: 0 0 2rem; padding-bottom: 1rem;
  border-bottom: 1px solid var(--line); }
.contents { font: .92rem/1.55 var(--sans); margin: 2rem 0; padding: 1rem 1.25rem; background: var(--tint); }
.contents h2 { font-size: .86rem; margin: 0 0 .5rem; color: var(--soft); font-weight: 600; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents .deeper { padding-inline-start: 1.25rem; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
blockquote { margin: 1.1em 0; padding: .1em 0 .1em 1.1rem; border-inline-start: 3px solid var(--line); }
blockquote p { margin-bottom: .6em; }
blockquote footer { font: .86rem/1.5 var(--sans); color: var(--soft); }
ul, ol { margin: 0 0 .9em; padding-inline-start: 1.6rem; }
li { margin-bottom: .3em; }
li > p:last-child { margin-bottom: .3em; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .35rem 1.25rem; margin: 0 0 1.1em; }
dt { font: 600 .88rem/1.8 var(--sans); color: var(--soft); }
dd { margin: 0; }
.table { overflow-x: auto; margin: 1.2em 0; }
table { border-collapse: collapse; width: 100%; font: .88rem/1.45 var(--sans);
  font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: start; color: var(--soft); padding-bottom: .5rem; }
th, td { padding: .45rem .75rem .45rem 0; vertical-align: top; text-align: start;
  border-bottom: 1px solid var(--line); }
th { font-weight: 600; border-bottom: 1.5px solid var(--soft); }
.center { text-align: center; } .end { text-align: end; }
.note { margin: 1.2em 0; padding: .7rem 1rem; background: var(--tint); border-inline-start: 3px solid var(--soft);
  font-size: .94rem; }
.note > :last-child { margin-bottom: 0; }
.note > .word { font: 600 .8rem/1.5 var(--sans); color: var(--soft); margin: 0 0 .15rem; }
.note.warning { border-color: var(--warn); } .note.warning > .word { color: var(--warn); }
.note.draft { border-color: var(--draft); } .note.draft > .word { color: var(--draft); }
.mark { position: sticky; top: 0; z-index: 1; margin: 0; padding: .35rem; text-align: center; color: var(--draft);
  background: var(--paper); border-bottom: 1px solid var(--draft); font: 600 .8rem/1.4 var(--sans);
  letter-spacing: .08em; }
hr.page { border: 0; border-top: 1px solid var(--line); margin: 3rem 0; }
@page { size: A4; margin: 24mm 26mm 26mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #5a5f69; } }
@media print {
  :root { --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --tint: #f4f4f4; --accent: #000;
    --warn: #7a2c0f; --draft: #8a1522; }
  html { font-size: 10.5pt; }
  main, header.top { max-width: none; padding: 0; }
  .mark { position: fixed; left: 0; right: 0; border: 0; background: none; }
  h1, h2, h3, h4, h5, h6, caption, .note > .word { break-after: avoid; }
  tr, li, .note { break-inside: avoid; }
  thead { display: table-header-group; }
  .table { overflow: visible; }
  p, li, blockquote { orphans: 2; widows: 2; }
  hr.page { break-after: page; border: 0; margin: 0; }
}
)css";

} // namespace casebound::report
