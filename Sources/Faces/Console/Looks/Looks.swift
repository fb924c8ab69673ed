internal import PageParts

// The classes a page may use; where a state has a class, the words of the row or entry say it too.
//
// Every page
//   body.signin          the sign-in page: one narrow column with form.fields
//   .top                 header that holds .strip, .desk and p.stale; stays on screen
//   .strip               a.product, .rehearsal, .centre, nav (aria-current="page"), #pausing.pausing, person, #clock.clock, #data-age
//   .more                details of nav: pages seldom used; .current where the page itself is one of them
//   .rehearsal           badge of a store that is not live; its presence also bands the top of the page
//   .desk                second line of the top: ul.count-strip and form.command
//   .count-strip         li.overdue .due-soon .informed .parked .nobody with <b>number</b>; add .none where it is 0
//   .command             form of the command line; its refusal is p.refusal, a child of .top
//   .stale               set by the script on #data-age and main; p#data-stale.stale role=alert hidden is the alarm
//   .unseen              for screen readers only; a link shows itself when it has the focus (skip link)
//   .clip                two lines at most (inside a board's cell); .quiet: secondary words
// Forms
//   .fields .actions     stacked fields; buttons in a row; button.primary; p.refusal says what was impossible
// Board
//   table.board          th and td of each column carry
//                        .due .priority .reference .nature .place .state .owner .next .units
//                        caption holds h1 and words; .owner .next .units td need data-label for narrow screens
//   .due                 <b>how long</b> and <time>; .priority holds span.p1 ... span.p5
//   tr.overdue           act now: red; tr.due-soon amber; tr.informed blue; tr.parked grey
// Incident
//   header.incident      h1 (span.p1, words, span.reference) and dl.facts
//   .facts               div > dt + dd; div.wide takes two columns; div.overdue .due-soon .informed .parked
//   .columns             two columns of sections, one when narrow
//   ol.log               li.entry: time, div > .author, p.words; li.machine > details[id] > summary, ol > li
//   li.struck            p.words > del, p.why says who, when and why
//   li.late              div > time.happened, time.recorded; p.why says both times in words
//   ol.path              li: p.question, p.answer (small for time or rule); li.leads is the determinant
//   table.units          th call sign, td.status; tr.overdue for a silent unit
// Accounts
//   .columns.keeping     lists left, forms right; table.list with data-label on each td for narrow screens
//   fieldset.choices     div > input[type=checkbox] + label with small
//   .handout             what is shown only once: a link, a key; .key is the key itself
//   ul.sessions          li > div + form.actions
//   dialog.lock          over the page while the session is locked; its backdrop hides what is behind it
// Workplaces
//   .work                div.calls or .control around .pane (first), .pane.middle and .pane (log); .idle has no third
//   .pane                scrolls by itself; .head puts a heading and a button on one line; .card frames a step of the work
//   ol.queue             li.overdue .due-soon .parked > a > b.due, span.who, span.words, small.why; a[aria-current] is open
//   ul.fleet             li(.free) > b, span, small; ul.clocks: li.overdue .due-soon > b
//   .say                 words to be said, word for word; span.label says when; .must-not what is not said
//   .asked               .wording, .answers with a button for each key (kbd shows it), p.heard offers one
//   form.inline .one     fields and button in a line; a button alone; form.note: the note above the log
//   .unit-row ol.tasks   a unit on the incident, its tasks; tr.chosen in table.units of a proposal
//   section.waiting      what waits in the browser: ol > li(.refused) > time, b, .typed, p.refusal, .actions
//   .kept                beside a form whose words wait
// Procedures
//   .notice(.warning)    what has to be known first; .dashes a list of sentences; nav.sections the parts of a pack
//   .reading             with .columns: pages that are read, not worked at
//   .picture             a tree drawn as svg: g.asked-box .leaf-box .again-box, path.way; .chosen is the incident's path
//   .tree-list           the same as nested lists; ol.questions > li > h3, table.list
//   .cards > .card       advice cards; .wordings > div > dt + dd words as agreed
//   .handbook            header, nav.contents, section.chapter; each chapter begins a page of paper
// Paper
//   .paper > .sheet      one sheet of A4, .lying for landscape; .boxes > .box with span.label, .wide-2 .wide-4 .tall
//   table.blank          rows to be filled in by hand; .not-printed is for the screen alone
//   .late-form           .grid-fields and .late-line for entering a sheet afterwards
// The centre
//   .plain .finds        lists of lines, of finds with <mark>; .pane-forms holds rows of small forms; tr.gone does not hold any more
//   .wall                .wall-waiting, .wall-lines (li.overdue .due-soon > b.due, priority, span ...), .wall-units: read from afar
// Map
//   .map-section         .head with h2 and .actions, #map.map, p.credits; .large takes the height of the page
//   .pin-data            unseen, in an entry of a list: what the map shows of it; a.pin is made of it, .p1 ... .p5 .unit
//   ul.offers            below a field for a place: li[role=option], li.credits; .point-said says where it is
// Looking back
//   .hindsight           sections one below the other; table.figures with .number right below each other
// Commands
//   .told                what came of a command: p.done or p.refusal, pre

/// The look of every page, served as one file; WCAG 2.2 AA in light and dark, on paper, at 200 % and 320 pixels.
///
/// Each part stands in a file of its own; a new component adds its part here, before what narrows and prints.
enum Looks {
  static let text = [
    tokens, page, board, incident, forms, accounts, work, centre, MapLooks.text, map, procedures, hindsight, duty,
    editor, narrow,
    print, paper,
  ]
  .joined()
}
