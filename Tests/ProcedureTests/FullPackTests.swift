import Foundation
import Procedure
import Testing
import Vocabulary

@Suite struct FullPackTests {
  @Test func `the full pack is sound, so that what breaks it is what a test changed`() {
    #expect(SmallPack.findings(FullPack.files).map(\.description) == [])
  }

  @Test func `words, facts, skills and services are read`() throws {
    let pack = try Pack(files: FullPack.files)
    #expect(pack.locationWords?.ask == "Where is it?")
    #expect(pack.locationWords?.confirm == "What do you see there?")
    #expect(pack.knownIncidentWords == "We know of it.")
    #expect(pack.callBackWords == "What number can we call?")
    #expect(pack.facts[try FactCode("mayday")] == "A crew is in danger")
    #expect(pack.skills == [try Skill("pumping"): "Pumps water out"])
    #expect(pack.questionsMax == 3 && pack.dispatchQuestionsMax == 1)
    #expect(pack.services.map(\.tree?.text) == ["main", nil])
    #expect(pack.services.map(\.say) == [nil, "That is for the ambulance service."])
  }

  @Test func `questions, answers and leaves are read`() throws {
    let pack = try Pack(files: FullPack.files)
    let tree = try #require(pack.trees[try TreeID("main")])
    let question = try #require(tree.questions[tree.first])
    #expect(question.seconds == 30)
    #expect(tree.questions[try QuestionID("who")]?.seconds == nil)
    #expect(question.answers[0].heard == ["flood", "water everywhere"])
    #expect(question.answers[0].facts == [try FactCode("water-rising")])
    let danger = try #require(tree.leaves[try LeafID("danger")])
    #expect(danger.requirement == Requirement(types: [try UnitType("van"): 2], skills: [try Skill("pumping"): 1]))
    #expect(danger.level == .dutyManager)
    #expect(danger.advice.map(\.text) == ["keep-out"])
    #expect(tree.leaves[try LeafID("damage")]?.level == .desk)
    #expect(tree.outlook(after: .question(try QuestionID("who")))?.surely.words == "1 van")
  }

  @Test func `terms are read`() throws {
    let terms = try Pack(files: FullPack.files).terms
    #expect(terms.clocks.answer == [.emergency: 5, .urgent: 30, .routine: 600])
    let clocks = terms.clocks
    #expect(
      [
        clocks.question, clocks.locate, clocks.assess, clocks.acknowledge, clocks.welfare, clocks.rollCall,
        clocks.secondLook, clocks.accept, clocks.handOff, clocks.close, clocks.callBack,
      ] == [20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31])
    #expect(terms.knownIncidentAfter == 2 && terms.fallback.text == "night-desk")
    #expect(terms.levels.map(\.level) == [.supervisor, .dutyManager])
    #expect(terms.level(.supervisor)?.who.map(\.text) == ["lead", "deputy"])
    #expect(terms.level(.supervisor)?.acceptSeconds == 60 && terms.level(.supervisor)?.title == "Lead")
    #expect(
      terms.triggers.map(\.condition) == [
        .priority(.p1), .unassigned(600), .unacknowledged(120), .silent(1_200), .unseen(300), .contacts(10),
        .fact(try FactCode("mayday")),
      ])
    #expect(terms.triggers.map(\.atLeast) == [nil, .p3, nil, nil, nil, nil, nil])
  }

  @Test func `advice cards are read`() throws {
    let pack = try Pack(files: FullPack.files)
    let card = try #require(pack.advice[try AdviceID("keep-out")])
    #expect(card.title == "Keep out of the water" && card.version == "2" && card.who == ["call-handler"])
    #expect(card.maySay == "Keep out of the water.\n\nGo upstairs." && card.mustNotSay == "That the water is safe.")
    #expect(card.refusal == "I cannot tell you that." && card.door == "the environment desk")
    #expect(card.validUntil == CivilDate(year: 2027, month: 12, day: 31) && !card.isLifeSaving)
    #expect(
      card.conditions
        == AdviceConditions(
          natures: [try NatureCode("danger")], answers: [try QuestionID("what"): [try AnswerKey("flood")]],
          facts: [try FactCode("water-rising")], notFacts: [try FactCode("mayday")]))
    #expect(pack.advice[try AdviceID("breathe")]?.isLifeSaving == true)
  }

  @Test func `wording is read`() throws {
    let wording = try Pack(files: FullPack.files).wording
    #expect(wording.templates.map(\.limit) == [.seconds(4), .segments(1), .characters(80)])
    #expect(wording.phrases == ["thanks": "Thank you, {who}."])
    #expect(wording.plainWords == ["nuisance": "something that disturbs"])
    #expect(wording.avoid == ["calm down": "take your time", "casualty": "the person"])
  }

  @Test func `a pack without the new files and keys has the standard terms`() throws {
    let pack = try Pack(files: SmallPack.files)
    #expect(pack.terms == .standard && pack.wording == Wording() && pack.advice.isEmpty && pack.facts.isEmpty)
    #expect(pack.locationWords == nil && pack.dispatchQuestionsMax == pack.questionsMax)
  }

  @Test func `a standard level may be named without a file of terms`() throws {
    var files = SmallPack.files
    files["trees/main.yaml"] = SmallPack.tree.replacing("requirement: {van: 2}", with: "level: 3")
    #expect(SmallPack.findings(files).isEmpty)
    files["trees/main.yaml"] = SmallPack.tree.replacing("requirement: {van: 2}", with: "level: 4")
    #expect(SmallPack.findings(files).map(\.line) == [19])
  }

  @Test func `clocks that are left out keep their standard`() throws {
    var files = SmallPack.files
    files["escalation.yaml"] = """
      clocks: {answer: {urgent: 61}, close: 7}
      levels: [{level: 4, title: All, who: [all], accept_within: 9}]
      """
    let terms = try Pack(files: files).terms
    var clocks = ClockTerms()
    (clocks.answer[.urgent], clocks.close) = (61, 7)
    #expect(terms.clocks == clocks && terms.levels.map(\.level) == [.majorIncident] && terms.triggers.isEmpty)
  }
}
