/**
 * What the theme's tokens do not say: where things are, and what they do in a
 * narrow window, from right to left, in forced colours, without motion. It comes
 * with the bar, and not as a file, which a shopper's browser would load as well.
 * `:where` leaves the last word to the theme; `button` and `input` are said where
 * Tachyons says something of them as well.
 */
export const STYLESHEET = `
:where(.telesales-bar, .telesales-bar *) { box-sizing: border-box; }
:where(.telesales-bar) {
  border: 0 solid;
  border-block-end-width: 1px;
  font-size: 0.875rem;
  line-height: 1.25;
  text-align: start;
}
:where(.telesales-bar--sticky) {
  position: fixed;
  inset-block-start: 0;
  inset-inline: 0;
  z-index: 9999;
}
:where(.telesales-bar--warning, .telesales-bar--refused) { border-block-end-width: 3px; }
:where(.telesales-bar--stale, .telesales-bar--uncertain) {
  border-block-end: 3px dotted;
}
:where(.telesales-bar--signedOut) { border-block-end: 3px dashed; }
:where(.telesales-content) {
  max-width: 96rem;
  margin-inline: auto;
  padding: 0.375rem 1rem;
}
:where(.telesales-row) {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.375rem 0.75rem;
  min-height: 2.25rem;
}
:where(.telesales-main) {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.375rem 0.75rem;
  flex: 1 1 22rem;
  min-width: 0;
}
:where(.telesales-end) {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.375rem 0.5rem;
  max-width: 100%;
  margin-inline-start: auto;
}
:where(.telesales-tools) { display: flex; gap: 0.25rem; }
:where(.telesales-form) { position: relative; flex: 0 1 32rem; }
:where(.telesales-field) { display: flex; flex-wrap: wrap; align-items: center; gap: 0.375rem 0.5rem; }
:where(.telesales-input) { flex: 1 1 8rem; min-width: 0; }
:where(.telesales-input input) { width: 100%; }
:where(.telesales-form--reason) { flex-basis: 56rem; }
:where(.telesales-form--reason .telesales-field) { display: grid; grid-template-columns: auto 1fr auto; align-items: end; }
:where(.telesales-form--reason .telesales-field > label) { line-height: 2rem; }
:where(.telesales-form--reason .telesales-input, .telesales-reason) { grid-column: span 2; }
:where(.telesales-reason) {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 0.5rem;
}
:where(.telesales-reason label) { line-height: 1.25rem; }
:where(.telesales-text) {
  width: 100%;
  height: 2rem;
  padding-inline: 0.5rem;
}
input:where(.telesales-text) { font: inherit; }
:where(.telesales-reason .telesales-input) { min-height: 2rem; }
:where(.telesales-concealed) { -webkit-text-security: disc; }
:where(.telesales-popup) {
  position: absolute;
  inset-block-start: 100%;
  inset-inline: 0;
  z-index: 9999;
}
:where(.telesales-form--reason .telesales-popup) { max-width: 32rem; }
:where(.telesales-button) {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 0.375rem;
  min-height: 2rem;
  padding: 0.25rem 0.75rem;
  border-style: solid;
  border-width: 1px;
}
button:where(.telesales-button) { width: auto; font: inherit; font-weight: 500; line-height: 1.125; }
:where(.telesales-button[aria-disabled='true']) { opacity: 0.85; cursor: progress; }
:where(.telesales-link) {
  display: inline-block;
  padding: 0.25rem;
  color: inherit;
  text-decoration: underline;
}
button:where(.telesales-link) { font: inherit; }
:where(.telesales-actions, .telesales-countdown) {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.375rem 0.5rem;
}
:where(.telesales-time) { font-variant-numeric: tabular-nums; font-weight: 700; }
:where(.telesales-alert) {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.375rem 0.75rem;
  margin-block: 0.375rem;
  padding: 0.5rem 0.75rem;
}
:where(.telesales-alert-text) { flex: 0 1 auto; min-width: 0; max-width: calc(100% - 2rem); }
:where(.telesales-row > .telesales-alert) { flex: 1; }
:where(.telesales-sheet) {
  margin-block: 0.375rem;
  padding: 0.5rem 0.75rem;
  overflow-wrap: anywhere;
}
fieldset:where(.telesales-sheet) { margin-inline: 0; padding: 0.5rem 0.75rem; }
:where(.telesales-fields) {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
  gap: 0.375rem 0.75rem;
}
:where(.telesales-fields label) { display: block; margin-block-end: 0.375rem; }
:where(.telesales-bar--sticky.telesales-bar--tall) { max-height: 100vh; overflow-y: auto; }
:where(.telesales-status) {
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.375rem;
  min-width: 0;
  margin: 0;
}
:where(.telesales-row--serving .telesales-status) { flex: 0 1 auto; flex-wrap: nowrap; white-space: nowrap; }
:where(.telesales-row--serving .telesales-clip) {
  flex: 0 99 auto;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
}
:where(.telesales-row--serving .telesales-whom) { flex-shrink: 1; }
:where(.telesales-row--serving .telesales-whom, .telesales-pill .telesales-whom) { display: flex; align-items: baseline; white-space: pre; }
:where(.telesales-name) { font-size: 1rem; font-weight: 700; }
:where(.telesales-whom .telesales-name) { min-width: 3rem; overflow: hidden; text-overflow: ellipsis; }
:where(.telesales-operator) {
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  font-size: 0.75rem;
}
:where(.telesales-facts) {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1rem;
  margin: 0;
}
:where(.telesales-fact) { display: flex; align-items: center; gap: 0.375rem; }
:where(.telesales-fact dd) {
  display: flex;
  align-items: center;
  gap: 0.375rem;
  margin: 0;
  font-weight: 500;
  overflow-wrap: anywhere;
}
:where(.telesales-row .telesales-facts) { display: none; }
:where(.telesales-text)::placeholder { color: inherit; opacity: 0.75; }
:where(.telesales-icon) {
  flex: none;
  width: 1.25rem;
  height: 1.25rem;
  fill: none;
  stroke: currentColor;
  stroke-width: 2;
  stroke-linecap: round;
  stroke-linejoin: round;
}
:where(.telesales-icon--busy) { animation: telesales-turn 0.9s linear infinite; }
@keyframes telesales-turn { to { transform: rotate(1turn); } }
:where(.telesales-icon-button) {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-width: 2rem;
  min-height: 2rem;
  padding: 0;
  border: 1px solid transparent;
  background: transparent;
  color: inherit;
}
:where(.telesales-icon-button:hover) { border-color: currentColor; }
:where(.telesales-fact .telesales-icon-button) { min-width: 1.5rem; min-height: 1.5rem; }
:where(.telesales-fact .telesales-icon) { width: 1rem; height: 1rem; }
:where(.telesales-line) {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.375rem 0.75rem;
  margin-block: 0.375rem;
}
:where(.telesales-panel) {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0.75rem 2rem;
  margin-block: 0.375rem;
  padding: 0.75rem 1rem;
}
:where(.telesales-panel > *) { min-width: 0; overflow-wrap: anywhere; }
:where(.telesales-panel .telesales-line) { margin-block: 0 0.5rem; }
:where(.telesales-panel .telesales-facts) {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
}
:where(.telesales-panel .telesales-fact) { display: contents; }
:where(.telesales-panel .telesales-fact > *) { min-height: 1.5rem; }
:where(.telesales-panel .telesales-fact dt) { display: flex; align-items: center; }
:where(.telesales-button[aria-pressed='true']) { border-width: 2px; font-weight: 700; }
:where(.telesales-keys) {
  display: grid;
  grid-template-columns: auto 1fr;
  align-content: start;
  gap: 0.25rem 0.75rem;
  margin: 0;
}
:where(.telesales-keys dd) { margin: 0; }
:where(.telesales-key) {
  padding: 0 0.375rem;
  border: 1px solid;
  border-radius: 0.25rem;
}
kbd:where(.telesales-key) { font: inherit; }
:where(.telesales-pill) {
  position: fixed;
  inset-block-end: 1rem;
  inset-inline-start: 1rem;
  z-index: 9999;
  display: inline-flex;
  align-items: center;
  gap: 0.5rem;
  max-width: calc(100vw - 2rem);
  min-height: 2.75rem;
  padding: 0.5rem 1rem;
  border: 2px solid;
  border-radius: 999px;
  text-align: start;
}
:where(.telesales-pill-text) {
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
button:where(.telesales-pill) { font: inherit; font-size: 0.875rem; }
:where(.telesales-bar :focus-visible, .telesales-pill:focus-visible) {
  outline: 2px solid #fff;
  outline-offset: 0;
  box-shadow: 0 0 0 4px #1a1a1a;
}
@media (min-width: 64em) {
  :where(.telesales-main, .telesales-end) { flex-wrap: nowrap; }
  :where(.telesales-end) { min-width: 0; }
  :where(.telesales-form--reason .telesales-field) { grid-template-columns: auto 1fr minmax(auto, 1.25fr) auto; }
  :where(.telesales-form--reason .telesales-input, .telesales-reason) { grid-column: auto; }
  :where(.telesales-reason) { margin-inline-start: 0.5rem; }
  :where(.telesales-end > :not(.telesales-operator)) { flex: none; }
}
@media (min-width: 80em) {
  :where(.telesales-row .telesales-facts) {
    display: flex;
    flex: 0 999 auto;
    max-height: 1.5rem;
    overflow: hidden;
  }
}
@media (max-width: 90em) {
  :where(.telesales-row--serving .telesales-operator) { display: none; }
}
@media (max-width: 40em) {
  :where(.telesales-row) { column-gap: 0.5rem; }
  :where(.telesales-row .telesales-button) { padding-inline: 0.5rem; }
  :where(.telesales-row:not(.telesales-row--serving) > .telesales-main) { display: contents; }
  :where(.telesales-row:not(.telesales-row--serving) > .telesales-main > .telesales-form) { order: -1; flex: 1 0 100%; }
  :where(.telesales-row > .telesales-slot) { flex: 1 0 100%; grid-column: 1 / -1; }
  :where(.telesales-row--serving) { display: grid; grid-auto-flow: row dense; grid-template-columns: auto minmax(0, 1fr); }
  :where(.telesales-row--serving > .telesales-main) { min-height: 2rem; }
  :where(.telesales-row--serving > .telesales-icon) { grid-column: 1; }
  :where(.telesales-row--serving > .telesales-main) { grid-column: 2; }
  :where(.telesales-row--serving > .telesales-end) { grid-column: 1 / -1; margin: 0; }
  :where(.telesales-row--serving .telesales-tools) { margin-inline-start: auto; }
  :where(.telesales-row--serving .telesales-status) { flex: 1; flex-wrap: wrap; }
  :where(.telesales-row--serving .telesales-clip) { display: none; }
  :where(.telesales-row--serving .telesales-whom) { display: flex; max-width: 100%; }
  :where(.telesales-row--serving .telesales-news) { display: block; order: 1; flex: 1 1 0; min-width: 3.5rem; }
  :where(.telesales-news ~ .telesales-whom) { max-width: calc(100% - 4rem); }
  :where(.telesales-row--serving .telesales-notice) { order: 2; flex: 1 0 100%; white-space: normal; }
  :where(.telesales-row .telesales-link) { display: none; }
}
@media (max-height: 25em) {
  :where(.telesales-bar--sticky) { position: static; max-height: none; }
}
@media (prefers-reduced-motion: reduce) {
  :where(.telesales-icon--busy) { animation: none; }
}
@media (forced-colors: active) {
  :where(.telesales-bar, .telesales-icon-button, .telesales-pill) { border-color: ButtonBorder; }
  :where(.telesales-bar :focus-visible, .telesales-pill:focus-visible) { outline: 3px solid Highlight; }
}
`
