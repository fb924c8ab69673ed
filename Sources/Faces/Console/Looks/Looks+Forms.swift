/// A part of the look of every page.
extension Looks {
  /// Forms, the command line, and the door.
  static let forms = #"""
    /* Forms */
    label, legend { display: block; margin-bottom: 0.25rem; font-weight: 600; }
    label small { font-weight: 400; color: var(--quiet); }
    input, select, textarea, button { font: inherit; color: inherit; }
    input:not([type="checkbox"], [type="radio"]), select, textarea {
      width: 100%; min-height: 2.125rem; padding: 0.25rem 0.5rem;
      background: var(--surface); border: 1px solid var(--edge); border-radius: 3px;
    }
    ::placeholder { color: var(--quiet); opacity: 1; }
    textarea { min-height: 4.5rem; resize: vertical; }
    input[aria-invalid="true"] { border: 2px solid var(--red); }
    button {
      min-height: 2.125rem; padding: 0.25rem 0.875rem; cursor: pointer; font-weight: 600;
      background: var(--surface); border: 1px solid var(--edge); border-radius: 3px;
    }
    button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
    button:hover { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink); }
    button:disabled { color: var(--quiet); border-style: dashed; cursor: not-allowed; box-shadow: none; }
    .fields { display: grid; gap: 0.75rem; }
    .actions { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
    .refusal {
      padding: 0.5rem 0.75rem; border-left: 5px solid var(--red); background: var(--red-tint);
      color: var(--red-words); font-weight: 600;
    }
    .command { display: flex; flex: 1; gap: 0.5rem; align-items: center; justify-content: flex-end; }
    .command label { margin: 0; font-weight: 400; white-space: nowrap; color: var(--quiet); }
    .command input:not([type="checkbox"]) {
      flex: 1; max-width: 40rem; min-height: 1.625rem; padding-block: 0;
      font-family: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: 0.8125rem;
    }
    .top > .refusal { border-top: 1px solid var(--rule); }

    /* What waits to be sent */
    .waiting { max-height: 40vh; padding: 0.375rem 1rem; overflow: auto; border-top: 3px solid var(--amber-bar); background: var(--surface); }
    .waiting li { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; padding: 0.25rem 0; border-top: 1px solid var(--rule); }
    .waiting .typed { flex: 1 1 16rem; overflow-wrap: anywhere; white-space: pre-line; }
    .waiting li > .refusal, .waiting li > .fields { flex-basis: 100%; }
    .waiting button { min-height: 1.625rem; padding: 0 0.5rem; font-weight: 400; }
    .kept { padding: 0.25rem 0.5rem; border-left: 4px solid var(--amber-bar); color: var(--amber-words); }
    .one > .kept, .inline > .kept { flex-basis: 100%; }
    .note > .kept { grid-column: 1 / -1; }

    /* Signing in */
    .signin main { display: grid; gap: 1rem; max-width: 22rem; margin: 12vh auto 0; padding: 0 1rem 2rem; }
    .signin h1 { font-size: 1.5rem; }
    .signin button { width: 100%; }
    .signin .rehearsal { justify-self: start; }

    """#
}
