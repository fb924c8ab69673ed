internal import Contact
internal import Orders
internal import Procedure
internal import Vocabulary

/// A report of the public from its form, each field within its length.
enum ReportReading {
  private static let lineBytesMax = 200
  private static let placeBytesMax = 1_000

  /// Throws `Unfit` naming the field at fault.
  static func report(_ form: SentForm, about: ReportAbout, photo: Photo?, key: String) throws(Unfit) -> PublicReport {
    // People do not see it; whoever fills it in by mistake is told, since their report may be a true one.
    guard form["website"].isEmpty else {
      throw Unfit("website", "something filled in a field that people do not see; send the form again as it is now")
    }
    let words = try self.words(form, "words", "say what is happening")
    var details: [CallerDetail: String] = [:]
    details[.place] = try line(form, "where", placeBytesMax)
    details[.email] = try line(form, "e-mail", lineBytesMax)
    details[.subject] = about.service?.title
    return PublicReport(
      words: words, caller: try line(form, "name", lineBytesMax),
      number: try line(form, "number", lineBytesMax), details: details, position: try position(form), photo: photo,
      key: key)
  }

  static func words(_ form: SentForm, _ field: String, _ missing: String) throws(Unfit) -> String {
    guard form.typed(field) != nil else { throw Unfit(field, missing) }
    let words = form[field]
    guard words.utf8.count <= ReportLimits.wordsBytesMax else {
      throw Unfit(
        field, "that is more than \(ReportLimits.wordsBytesMax) bytes of text; shorten it, more can be added later")
    }
    return words
  }

  private static func line(_ form: SentForm, _ field: String, _ bytesMax: Int) throws(Unfit) -> String? {
    guard let words = form.typed(field) else { return nil }
    guard words.utf8.count <= bytesMax else { throw Unfit(field, "\(field): that is too long; shorten it") }
    return words
  }

  /// The point of a form; nil where none was given.
  static func position(_ form: SentForm) throws(Unfit) -> SharedPosition? {
    guard let typed = form.typed("point") else { return nil }
    let point: Coordinates?
    do { point = try Coordinates(written: typed) } catch { throw Unfit("point", "\(error)") }
    guard let point else {
      throw Unfit(
        "point", "the point is not understood; write latitude and longitude such as 53.3441, -6.2675, or leave it out")
    }
    let accuracy = Int64(form["accuracy"]).flatMap { (0...100_000).contains($0) ? $0 : nil }
    return SharedPosition(point, accuracyMetres: accuracy)
  }
}
