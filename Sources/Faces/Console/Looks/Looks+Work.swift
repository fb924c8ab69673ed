extension Looks {
  /// The workplaces: panes, queue, question, advice, forms in a line.
  static let work = #"""
    /* The workplaces: three panes, each scrolls by itself, so that nothing jumps */
    .work {
      display: grid; grid-template-columns: 18rem minmax(0, 1fr) 21rem; gap: 0 1.25rem; align-items: start;
      margin-inline: -1rem;
    }
    .work.idle { grid-template-columns: 22rem minmax(0, 1fr); }
    @media screen and (min-width: 62em) {
      body:has(.work) { display: flex; flex-direction: column; height: 100vh; }
      main:has(.work) { flex: 1; min-height: 0; padding-bottom: 0; }
      .work { height: 100%; }
    }
    .pane {
      position: relative; height: 100%; padding: 0.75rem 0.25rem 2rem; overflow-y: auto; scrollbar-gutter: stable; scrollbar-width: thin;
    }
    .pane:first-child { padding-left: 1rem; border-right: 1px solid var(--rule); background: var(--surface); }
    .pane:last-child:not(.middle) { padding-right: 1rem; }
    .pane.middle > * + * { margin-top: 0.875rem; }
    .pane h2 { font-size: 0.875rem; }
    .pane .head { display: flex; flex-wrap: wrap; gap: 0 0.5rem; align-items: baseline; justify-content: space-between; }
    .pane section + section { margin-top: 1rem; }
    .pane details > summary, .asked > details > summary { padding: 0.25rem 0; cursor: pointer; color: var(--quiet); }
    .pane details > summary:hover { color: var(--ink); text-decoration: underline; }
    .pane details[open] > :not(summary) { margin-bottom: 0.5rem; }
    .pane .incident { padding: 0; }
    .pane .incident h1, .pane .incident h2, .contact h1 { font-size: 1.25rem; line-height: 1.25; font-weight: 600; }
    .pane .facts { grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: 0.375rem 1rem; margin-top: 0.375rem; }
    .label { display: block; font-size: 0.75rem; color: var(--quiet); }

    /* Queue, and the board beside an incident */
    .queue li { border-bottom: 1px solid var(--rule); }
    .queue li.quiet { padding: 0.5rem; }
    .queue a {
      display: block; padding: 0.375rem 0.5rem; border-left: 4px solid transparent; color: inherit; text-decoration: none;
      line-height: 1.3;
    }
    .queue a:hover { background: color-mix(in srgb, var(--accent) 8%, var(--surface)); }
    .queue a[aria-current] { box-shadow: inset -4px 0 var(--accent); background: var(--ground); }
    .queue .who, .queue .words, .queue .why { display: block; }
    .queue .words.clip { display: -webkit-box; }
    .queue .who { font-weight: 600; }
    .queue .why { color: var(--quiet); }
    .queue .due { float: right; margin-left: 0.5rem; padding: 0 0.3rem; border-radius: 2px; font-weight: 600; }
    .queue .overdue a { border-left-color: var(--red); }
    .queue .overdue .due { background: var(--red); color: var(--on-red); }
    .queue .due-soon a { border-left-color: var(--amber-bar); }
    .queue .due-soon .due { background: var(--amber); color: var(--on-amber); }
    .queue .parked a { border-left: 4px dotted var(--edge); }
    .queue .parked .due { font-weight: 400; color: var(--quiet); }
    .fleet li { padding: 0.25rem 0.5rem; border-bottom: 1px solid var(--rule); line-height: 1.3; }
    .fleet li > span { margin-left: 0.5rem; }
    .fleet li:not(.free) > span { color: var(--quiet); }
    .fleet small { display: block; color: var(--quiet); }

    /* The contact */
    .clocks { display: flex; flex-wrap: wrap; gap: 0 1.25rem; color: var(--quiet); }
    .clocks b { color: var(--ink); font-weight: 600; }
    .clocks .overdue, .clocks .overdue b { color: var(--red-words); font-weight: 600; }
    .clocks .due-soon b { color: var(--amber-words); }
    .say { max-width: 44rem; font-size: 1rem; white-space: pre-line; unicode-bidi: plaintext; }
    .must-not li::before { content: "\2013 "; }
    .say .label, .first-words .label { font-size: 0.75rem; }
    .first-words q { font-size: 1rem; }
    .card { padding: 0.625rem 0.875rem 0.75rem; background: var(--surface); border: 1px solid var(--rule); border-radius: 4px; }
    .card.due-soon { border-left: 4px solid var(--amber-bar); }
    .card.outcome { padding-block: 0.5rem; }
    .card > * + * { margin-top: 0.5rem; }
    .candidates li { padding: 0.375rem 0; border-bottom: 1px solid var(--rule); }
    .known ul ul { padding-left: 1rem; }
    .known li { padding: 0.125rem 0; }
    .known .hazard { padding-left: 0.5rem; border-left: 4px solid var(--amber-bar); }

    /* One question, word for word; an answer for each key */
    .asked { border-color: var(--edge); }
    .asked .wording { font-size: 1.25rem; line-height: 1.35; max-width: 44rem; }
    .answers { display: grid; gap: 0.375rem; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); }
    [data-new] > .answers > button { border-style: dashed; }
    .answers > .heard, .answers > .field, .answers > .refusal, .answers > .too-soon { grid-column: 1 / -1; }
    .answers > button { padding: 0.375rem 0.625rem; text-align: left; font-weight: 400; line-height: 1.3; }
    .pane kbd, .command kbd { margin-right: 0.375rem; }
    .answers kbd { font-weight: 600; }
    button.primary kbd { border-color: currentcolor; }
    .heard { margin-bottom: 0.5rem; }
    .heard q { font-style: italic; }

    /* Advice */
    .advice-card { border-top: 1px solid var(--rule); }
    .pane .advice-card > summary { color: var(--ink); }
    .mark { margin-left: 0.5rem; padding: 0 0.3rem; border: 1px solid currentcolor; border-radius: 2px; font-size: 0.75rem; font-weight: 600; }
    .must-not { max-width: 44rem; white-space: pre-line; color: var(--quiet); }
    .closed-card { padding: 0.375rem 0; border-top: 1px solid var(--rule); }

    /* Forms in a line, buttons that are forms, the note */
    .pane .actions { gap: 0.375rem; margin-top: 0.375rem; }
    .one { display: contents; }
    .one > .refusal { order: -1; flex-basis: 100%; }
    .inline { display: flex; flex-wrap: wrap; gap: 0.375rem 0.5rem; align-items: end; padding: 0.25rem 0; }
    .inline > .refusal, .inline > details { flex-basis: 100%; }
    .pane .fields { gap: 0.375rem; justify-items: start; }
    .pane .fields > .field { width: 100%; max-width: 44rem; }
    .pane summary b { color: var(--ink); }
    .inline > .field { flex: 1 1 7rem; }
    .actions > .inline { flex: 1 1 18rem; flex-wrap: nowrap; padding: 0; }
    .pane label { margin-bottom: 0.25rem; font-size: 0.75rem; font-weight: 400; color: var(--quiet); }
    .pane button, a.button { min-height: 1.875rem; padding: 0.125rem 0.625rem; }
    a.button { display: inline-flex; align-items: center; border: 1px solid var(--edge); border-radius: 3px; color: inherit; text-decoration: none; }
    .regulation[open] > summary { margin-bottom: 0.375rem; }
    .note {
      display: grid; grid-template-columns: minmax(0, 1fr) 7rem auto; gap: 0.375rem; align-items: end; padding-bottom: 0.5rem;
    }
    .note > .field:first-of-type { grid-column: 1 / -1; }
    .note > .refusal { grid-column: 1 / -1; }
    .note select { width: auto; }
    .pane .note button { min-height: 2.125rem; }
    [aria-busy] { opacity: 0.6; }

    /* The controller */
    .unit-row { padding: 0.375rem 0 0.5rem; border-bottom: 1px solid var(--rule); }
    .unit-row .head { justify-content: flex-start; }
    .unit-row .due-soon { color: var(--amber-words); }
    .tasks > li { padding: 0.375rem 0 0.375rem 0.5rem; border-bottom: 1px solid var(--rule); border-left: 4px solid transparent; }
    .tasks .overdue { border-left-color: var(--red); }
    .tasks .overdue b { color: var(--red-words); }
    .tasks .due-soon { border-left-color: var(--amber-bar); }
    .tasks form { flex: 1; }
    .chosen th::before { content: "\2713 "; }
    .distances li::before { content: "\2013 "; color: var(--quiet); }

    /* What came of a command */
    .told:empty { display: none; }
    .told { max-height: 40vh; padding: 0.375rem 1rem; overflow: auto; border-top: 1px solid var(--rule); }
    .told pre { margin: 0.25rem 0 0; white-space: pre-wrap; font-size: 0.8125rem; }
    .told .done { color: var(--quiet); }
    .command #sound.muted { border-style: dashed; color: var(--quiet); }
    .command #single-keys, .command #sound { min-height: 1.625rem; padding: 0 0.5rem; font-weight: 400; }
    #single-keys[aria-pressed="false"] { text-decoration: line-through; }

    """#
}
