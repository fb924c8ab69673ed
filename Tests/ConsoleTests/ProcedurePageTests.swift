import Account
import Assessment
import Desk
import Incident
import IncidentLog
import Journal
import Procedure
import Testing
import Vocabulary

@testable import Console

/// The pages about procedures over a running console: packs, trees, codes, advice, wording, paths, handbook, paper, gallery.
@Suite struct ProcedurePageTests {
  private static let pages = [
    "/procedures", "/procedures/small", "/procedures/small/trees/main", "/procedures/small/codes",
    "/procedures/small/advice", "/procedures/small/wording", "/handbook", "/sheets", "/sheets/log?count=2",
    "/sheets/board",
    "/sheets/questions/main", "/late", "/gallery",
  ]

  /// The small pack with markup wherever its owner may write words.
  private static var hostile: [String: String] {
    let markup = "<script>document.title='owned'</script><img src=x onerror=alert(1)>"
    var files = Invented.files
    files["pack.yaml"] = files["pack.yaml"]?
      .replacing("title: Small", with: "title: \"\(markup)\"").replacing("owner: Nobody", with: "owner: \"\(markup)\"")
      .replacing("title: All", with: "title: \"\(markup)\"").replacing("version: \"7\"", with: "version: \"8\"")
    files["trees/main.yaml"] = files["trees/main.yaml"]?
      .replacing("title: Main", with: "title: \"\(markup)\"").replacing("why: To know.", with: "why: \"\(markup)\"")
      .replacing("words: Fire,", with: "words: \"\(markup)\",")
    files["units.yaml"] = files["units.yaml"]?.replacing("title: Van", with: "title: \"\(markup)\"")
    files["opening.yaml"] = files["opening.yaml"]?.replacing("call: Hello", with: "call: \"\(markup)\"")
    return files
  }

  @Test func `without a pack the pages say so`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("cleo", [.controller])
      let list = try await console.get("/procedures", cookie: cookie)
      #expect(list.status == 200 && list.body.contains("No procedure pack is published here."))
      for path in ["/handbook", "/sheets/questions/main"] {
        let page = try await console.get(path, cookie: cookie)
        #expect(page.status == 404 && page.body.contains("No pack is in force"), "\(path)")
      }
      #expect(try await console.get("/sheets/log", cookie: cookie).status == 200, "paper needs no pack")
    }
  }

  @Test func `what is not there is said in words`() async throws {
    try await RunningConsole.run { console in
      _ = try await Invented(console.desk)
      let cookie = try await console.signIn("cleo", [.controller])
      for (path, words) in [
        ("/procedures/none", "No such pack"), ("/procedures/small/trees/none", "No such tree"),
        ("/procedures/small?hash=none", "No such pack"), ("/procedures/%ff", "No such pack"),
        ("/procedures/small/trees/%ff", "No such tree"), ("/incidents/261121-9999/path", "No such incident"),
        ("/sheets/questions/none", "No such tree"),
      ] {
        let page = try await console.get(path, cookie: cookie)
        #expect(page.status == 404 && page.body.contains(words), "\(path)")
      }
    }
  }

  @Test func `a tree is drawn, and stands beside it as a list`() async throws {
    try await RunningConsole.run { console in
      _ = try await Invented(console.desk)
      let cookie = try await console.signIn("cleo", [.controller])
      let page = try await console.get("/procedures/small/trees/main", cookie: cookie).body
      #expect(page.contains("<title id=\"picture-title\">The tree “Main”</title>"))
      #expect(page.contains("<desc id=\"picture-words\">2 questions lead to 3 leaves."))
      #expect(page.components(of: "class=\"way\"") == 5, "a line for each answer")
      #expect(page.contains("Why it is asked: <bdi>To know.</bdi>") && page.contains("id=\"question-2\""))
      #expect(
        page.contains(
          "<bdi>Yes, somebody is inside</bdi> (threat to life): <a href=\"#leaf-3\">P1 Fire with people inside</a>"))
    }
  }

  @Test func `the code book is looked through by words of code and meaning`() async throws {
    try await RunningConsole.run { console in
      _ = try await Invented(console.desk)
      let cookie = try await console.signIn("cleo", [.controller])
      let all = try await console.get("/procedures/small/codes", cookie: cookie).body
      #expect(all.contains("10 codes.") && all.contains("<bdi>nuisance</bdi>") && all.contains("<bdi>Van</bdi>"))
      let fire = try await console.get("/procedures/small/codes?q=PEOP+fire", cookie: cookie).body
      #expect(fire.contains("1 of 10 codes.") && fire.contains("<bdi>danger</bdi>") && !fire.contains("<bdi>Van</bdi>"))
      let none = try await console.get("/procedures/small/codes?q=%3Cb%3E", cookie: cookie).body
      #expect(none.contains("value=\"&lt;b&gt;\""))
    }
  }

  @Test func `an incident keeps the version by which it was assessed`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one", place: "Here")
      try await work.assess("one", [("what", "fire"), ("inside", "yes")])
      var files = Invented.files
      files["pack.yaml"] = files["pack.yaml"]?.replacing("version: \"7\"", with: "version: \"8\"")
      files["trees/main.yaml"] = files["trees/main.yaml"]?.replacing("Is anybody inside?", with: "Is somebody in it?")
      _ = try await console.desk.publish(try Pack(files: files), by: work.actor)
      let cookie = try await console.signIn("cleo", [.controller])
      let page = try await console.get("/incidents/\(reference)/path", cookie: cookie).body
      #expect(page.contains("version 7") && page.contains("not in force any more"))
      #expect(page.contains("Is anybody inside?") && !page.contains("Is somebody in it?"))
      #expect(page.components(of: "class=\"way chosen\"") == 2 && page.contains("✓ chosen: "))
      let old = try await console.get("/procedures/small/trees/main?hash=\(work.pack.hash)", cookie: cookie).body
      #expect(old.contains("Is anybody inside?") && old.contains("Not in force any more."))
      let new = try await console.get("/procedures/small/trees/main", cookie: cookie).body
      #expect(new.contains("Is somebody in it?") && !new.contains("Not in force any more."))
    }
  }

  @Test func `the path says what was corrected and skipped`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one")
      let id = IncidentID(trusted: "one")
      try await work.assess("one", [("what", "noise")])
      try await work.give(
        .assess(
          id,
          .correct(
            QuestionID(trusted: "what"), AnswerKey(trusted: "fire"), reason: "heard it wrong", work.pack)),
        "correct")
      try await work.give(
        .assess(id, .skip(QuestionID(trusted: "inside"), reason: "the line is bad", work.pack)), "skip")
      let cookie = try await console.signIn("cleo", [.controller])
      let page = try await console.get("/incidents/\(reference)/path", cookie: cookie).body
      #expect(
        page.contains("Instead of [noise], because: heard it wrong")
          && page.contains("Left out, because: the line is bad"))
      #expect(page.contains("Earlier path 1, replaced by a correction"))
    }
  }

  @Test func `the path of a restricted incident is withheld from whoever is not named`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("one")
      try await work.assess("one", [("what", "unknown")], verbatim: "secret words")
      let bea = ActorID(trusted: "bea")
      try await work.give(.log(IncidentID(trusted: "one"), .restrict(to: [bea], reason: "private")), "restrict")
      let stranger = try await console.signIn("cleo", [.controller])
      let withheld = try await console.get("/incidents/\(reference)/path", cookie: stranger).body
      #expect(
        withheld.contains("Restricted.") && !withheld.contains("secret words")
          && !withheld.contains("class=\"picture\""))
      let named = try await console.signIn("bea", [.controller])
      let whole = try await console.get("/incidents/\(reference)/path", cookie: named).body
      #expect(whole.contains("secret words") && whole.contains("class=\"picture\""))
      let past = try console.desk.journal.entries(of: .incident(IncidentID(trusted: "one")), after: 0, limit: 100)
      #expect(past.contains { $0.actor == bea && $0.event.contains("look") }, "the look is on record")
    }
  }

  @Test func `the handbook says what is in force and who is registered`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      try await work.unit("V1")
      let cookie = try await console.signIn("cleo", [.controller])
      #expect(
        try await RunningConsole.eventually {
          try await console.get("/handbook", cookie: cookie).body.contains("<bdi>V1</bdi>")
        })
      let page = try await console.get("/handbook", cookie: cookie).body
      #expect(page.contains("small, version 7") && page.contains(work.pack.hash.text) && page.contains("2027-11-01"))
      for number in 1...10 {
        #expect(page.contains("href=\"#chapter-\(number)\"") && page.contains("id=\"chapter-\(number)\""))
      }
      #expect(page.contains("What nobody on duty owns falls to duty-manager."))
    }
  }

  @Test(arguments: [("0", "1"), ("51", "1"), ("x", "1"), ("", "0"), ("2", "9999"), ("-1", ""), ("1e3", "1")])
  func `sheets that cannot be are refused beside the field`(count: String, from: String) async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("cleo", [.controller])
      let page = try await console.get("/sheets/log?count=\(count)&from=\(from)", cookie: cookie)
      #expect(page.status == 422 && page.body.contains("sheets-refusal") && page.body.contains("value=\"\(count)\""))
    }
  }

  @Test func `blank sheets have numbers of their own`() async throws {
    try await RunningConsole.run { console in
      let cookie = try await console.signIn("cleo", [.controller])
      let page = try await console.get("/sheets/log?count=3&from=7", cookie: cookie).body
      let day = await console.desk.localTime.dayCode(console.desk.clock.now())
      for number in 7...9 { #expect(page.contains("<b>S-\(day)-00\(number)</b>")) }
      #expect(page.components(of: "class=\"sheet\"") == 3)
    }
  }

  @Test func `markup in a pack comes out as text on every page`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      _ = try await console.desk.publish(try Pack(files: ProcedurePageTests.hostile), by: work.actor)
      let reference = try await work.open("one", place: Invented.hostile)
      let cookie = try await console.signIn("ada", Set(Role.allCases))
      for path in ProcedurePageTests.pages + ["/incidents/\(reference)/path"] {
        let page = try await console.get(path, cookie: cookie)
        #expect(page.status == 200, "\(path)")
        #expect(!page.body.contains("<script>document") && !page.body.contains("<img src=x"), "\(path)")
      }
      #expect(try await console.get("/procedures", cookie: cookie).body.contains("&lt;script&gt;"))
      #expect(try await console.get("/procedures/small/trees/main", cookie: cookie).body.contains("&lt;script&gt;"))
    }
  }

  @Test(arguments: Role.allCases) func `each role is shown the pages it may open, and a way to them`(role: Role)
    async throws
  {
    try await RunningConsole.run { console in
      _ = try await Invented(console.desk)
      let cookie = try await console.signIn("amy", [role])
      let strip = try await console.get("/board", cookie: cookie).body
      for path in ProcedurePageTests.pages {
        let may =
          switch path {
          case "/late": Permissions.permit(.takeContacts, to: [role])
          case "/gallery": Permissions.permit(.keepCentre, to: [role])
          default: true
          }
        #expect(try await console.get(path, cookie: cookie).status == (may ? 200 : 403), "\(path)")
        if ["/procedures", "/handbook", "/sheets", "/late", "/gallery"].contains(path) {
          #expect(strip.contains("<a href=\"\(path)\">") == may, "\(path)")
        }
      }
    }
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }

  fileprivate func replacing(_ text: String, with other: String) -> String {
    var copy = self
    copy.replace(text, with: other)
    return copy
  }
}
