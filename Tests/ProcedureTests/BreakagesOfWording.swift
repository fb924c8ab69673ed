extension Breakage {
  private static let wording = "wording/all.yaml"

  /// What can be wrong with the wording of a full pack, and with what callers are heard to say.
  static let ofWording = [
    Breakage(
      full: "place unheard of", wording, "{reference}", "{shoe-size}", at: "{shoe-size}",
      "unknown place \u{201C}shoe-size\u{201D}"),
    Breakage(full: "brace alone", wording, "{reference}", "{reference", at: "{reference", "without its partner"),
    Breakage(
      full: "place of a phrase unheard of", wording, "Thank you, {who}", "Thanks, {me}", at: "{me}", "unknown place"),
    Breakage(
      full: "too long to say", wording, "seconds: 4", "seconds: 1", at: "seconds: 1", "take 2 seconds of speech, 1 are"),
    Breakage(
      full: "too long for the segments", wording, "{unit}: {what} at", String(repeating: "abcdefgh ", count: 18),
      at: "abcdefgh", "take 2 segments, 1 are allowed"),
    Breakage(
      full: "too long for the segments by one sign", wording, "{unit}: {what} at", String(repeating: "漢", count: 70),
      at: "漢", "take 2 segments, 1 are allowed"),
    Breakage(
      full: "too long for an e-mail", wording, "characters: 80", "characters: 6", at: "characters: 6",
      "take 7 characters, 6 are allowed"),
    Breakage(full: "no limit", wording, "seconds: 4, ", "", at: "{unit}, go", "lacks `seconds`"),
    Breakage(
      full: "two limits", wording, "seconds: 4, ", "seconds: 4, segments: 1, ", at: "seconds: 4",
      "expected nothing for voice"),
    Breakage(
      full: "another medium's limit", wording, "segments: 1", "seconds: 1", at: "{unit}: {what}", "lacks `segments`",
      besides: 1),
    Breakage(full: "medium of no template", wording, "medium: sms", "medium: fax", at: "fax", "voice, sms or email"),
    Breakage(
      full: "template twice", wording, "medium: sms, segments: 1", "medium: voice, seconds: 4", at: "{unit}: {what}",
      "a name no other template for voice has"),
    Breakage(
      full: "word to avoid in a template", wording, "go to {where}", "casualty at {where}", at: "{unit}, casualty",
      "uses \u{201C}casualty\u{201D}, which is to be avoided"),
    Breakage(
      full: "word to avoid in plain words", wording, "something that disturbs", "a Casualty", at: "a Casualty",
      "the plain words for \u{201C}nuisance\u{201D} uses"),
    Breakage(
      full: "word to avoid in a phrase", wording, "Thank you, {who}", "Calm  DOWN, {who}", at: "thanks:",
      "which is to be avoided"),
    Breakage(
      full: "word to avoid in a question", tree, "What is it?", "Calm down, what is it?", at: "Calm down",
      "the question \u{201C}what\u{201D} uses"),
    Breakage(
      full: "word to avoid in an opening", "opening.yaml", "We know of it.", "We know of the casualty.",
      at: "known_incident", "`known_incident` uses"),
    Breakage(
      full: "word to avoid for callers elsewhere", "pack.yaml", "    say: That is", "    say: Calm down. That is",
      at: "say: Calm", "`say` of the service"),
    Breakage(
      full: "word to avoid on a card", "advice/breathe.md", "Breathe.\n", "Calm down.\n", at: "Calm down.",
      "`May say` of the card"),
    Breakage(
      full: "word to avoid in a regulation", "regulations.yaml", "Somebody has to be told", "A casualty has to be told",
      at: "A casualty", "`title` of the regulation"),
    Breakage(full: "nothing to avoid", wording, "  casualty:", "  \"!\":", at: "\"!\":", "has 0 words"),
    Breakage(full: "phrase of no letters", tree, "[so loud]", "[\"!?\"]", at: "!?", "has 0 words, expected 1 to 8"),
    Breakage(
      full: "phrase heard twice", tree, "[so loud]", "[so loud, FLOOD]", at: "so loud",
      "is heard by the answer \u{201C}flood\u{201D} already"),
  ]
}
