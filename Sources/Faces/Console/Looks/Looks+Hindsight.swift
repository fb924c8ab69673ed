/// A part of the look of every page.
extension Looks {
  /// Pages that look back: sections one below the other, figures one below the other.
  static let hindsight = #"""
    /* Looking back */
    .hindsight > section { margin-top: 1.75rem; }
    .hindsight > section:first-child { margin-top: 0.5rem; }
    .hindsight h2 { margin-bottom: 0.25rem; }
    .hindsight h3 { margin-top: 1.25rem; }
    .hindsight p { max-width: 60rem; }
    .hindsight section > p + p { margin-top: 0.25rem; }
    .hindsight form { max-width: 34rem; }
    .hindsight .list, .hindsight .sections, .hindsight .facts { margin-top: 0.5rem; }
    .hindsight code { overflow-wrap: anywhere; }
    .hindsight tbody th > a { white-space: nowrap; }
    .figures .number { width: 7rem; text-align: right; font-variant-numeric: tabular-nums; }

    @media screen and (max-width: 44em) {
      .figures .number { width: auto; text-align: left; }
    }
    @media print { .hindsight form { display: none; } }

    """#
}
