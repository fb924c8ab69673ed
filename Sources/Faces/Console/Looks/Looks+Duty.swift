/// A part of the look of every page.
extension Looks {
  /// The duty of a crew, on a telephone in one hand and in the dark; and the code that opens it.
  static let duty = #"""
    body.duty { font-size: 1.125rem; }
    .duty main { max-width: 40rem; margin: 0 auto; padding: 0.75rem 1rem 6rem; display: grid; gap: 1rem; }
    .duty-top {
      position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline;
      padding: 0.625rem 1rem; background: var(--surface); border-bottom: 1px solid var(--edge);
    }
    .duty-top > b { font-size: 1.375rem; }
    .duty-top #duty-age:not(:empty) {
      flex-basis: 100%; margin: 0; padding: 0.375rem 0.5rem; font-weight: 700; color: var(--on-red);
      background: var(--red);
    }
    .duty h1 { font-size: 1.375rem; margin: 0; }
    .duty button, .duty input, .duty textarea { min-height: 3rem; font-size: 1.125rem; }
    .duty-steps {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); align-items: end; gap: 0.5rem;
    }
    .duty-steps button { width: 100%; padding-inline: 0.25rem; }
    .duty-steps.settling { opacity: 0.5; }
    .duty .duty-facts { display: grid; grid-template-columns: 1fr; gap: 0.625rem; }
    .duty-position { display: grid; gap: 0.375rem; }
    .duty .card { padding: 0.75rem; border: 1px solid var(--rule); border-radius: 4px; background: var(--surface); }
    .scan { width: 15rem; max-width: 100%; height: auto; }
    .scan-ground { fill: #fff; }
    .scan-ink { fill: #000; }
    #link-spoken { font-variant-numeric: tabular-nums; letter-spacing: 0.08em; white-space: nowrap; }
    #link-address { overflow-wrap: anywhere; }

    """#
}
