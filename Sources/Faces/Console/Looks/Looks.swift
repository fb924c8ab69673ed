// The classes a page may use; where a state has a class, the words of the row or entry say it too.
//
// Every page
//   body.signin          the sign-in page: one narrow column with form.fields
//   .top                 header that holds .strip, .desk and p.stale; stays on screen
//   .strip               a.product, .rehearsal, .centre, nav (aria-current="page"), person, #clock.clock, #data-age
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
//   .asked               .wording, form.answers with a button for each key (kbd shows it), p.heard offers one
//   form.inline .one     fields and button in a line; a button alone; form.note: the note above the log
//   .unit-row ol.tasks   a unit on the incident, its tasks; tr.chosen in table.units of a proposal
//   section.waiting      what waits in the browser: ol > li(.refused) > time, b, .typed, p.refusal, .actions
//   .kept                beside a form whose words wait
//   .told                what came of a command: p.done or p.refusal, pre

/// The look of every page, served as one file; WCAG 2.2 AA in light and dark, on paper, at 200 % and 320 pixels.
///
/// Each part stands in a file of its own; a new component adds its part here, before what narrows and prints.
enum Looks {
  static let text = [tokens, page, board, incident, forms, accounts, work, narrow, print].joined()
}
