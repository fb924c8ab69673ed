internal import Contact
internal import Vocabulary

/// Stored forms of what the public sends to a contact, and is told.
enum ReportCodec {
  static func encode(_ event: ReportEvent) -> StoredForm {
    switch event {
    case .codeGiven(let key): StoredForm("contact-code-given", 1) { $0.text("key", key) }
    case .added(let words): StoredForm("contact-added", 1, personal: ["words": words])
    case .positioned(let position):
      StoredForm("contact-positioned", 1, personal: ["point": position.point]) {
        $0.integer("accuracyMetres", ifAny: position.accuracyMetres)
      }
    case .photographed(let photo): StoredForm("contact-photographed", 1) { $0.photo(photo) }
    case .informed(let words): StoredForm("contact-informed", 1, personal: ["words": words])
    case .feedbackGiven(let dealtWith, let words):
      StoredForm("contact-feedback-given", 1, personal: ["words": words]) { $0.text("dealtWith", dealtWith.rawValue) }
    case .linkGiven(let key, let until):
      StoredForm("contact-link-given", 1) { body in
        body.text("key", key)
        body.moment("until", until)
      }
    case .linkTakenBack: StoredForm("contact-link-taken-back", 1)
    case .unread(let by): StoredForm("contact-unread", 1) { $0.moment("readBy", by) }
    case .read(let last): StoredForm("contact-report-read", 1) { $0.integer("upTo", last) }
    }
  }

  static func decode(
    _ event: String, _ version: Int64, _ fields: inout StoredFields
  ) throws(CodecFault) -> ReportEvent? {
    let decoded: ReportEvent
    switch (event, version) {
    case ("contact-added", 1): return .added(try fields.personalText("words"))
    case ("contact-informed", 1): return .informed(try fields.personalText("words"))
    case ("contact-positioned", 1):
      let accuracy = try fields.body.integer(ifAny: "accuracyMetres")
      return .positioned(SharedPosition(point: try fields.personalText("point"), accuracyMetres: accuracy))
    case ("contact-feedback-given", 1):
      let dealtWith = try fields.body.choice("dealtWith", DealtWith.self)
      return .feedbackGiven(dealtWith, try fields.personal("words")["words"])
    case ("contact-code-given", 1): decoded = .codeGiven(key: try fields.body.text("key"))
    case ("contact-photographed", 1): decoded = .photographed(try fields.body.photo())
    case ("contact-link-given", 1):
      decoded = .linkGiven(key: try fields.body.text("key"), until: try fields.body.moment("until"))
    case ("contact-link-taken-back", 1): decoded = .linkTakenBack
    case ("contact-unread", 1): decoded = .unread(readBy: try fields.body.moment("readBy"))
    case ("contact-report-read", 1): decoded = .read(upTo: try fields.body.integer("upTo"))
    default: return nil
    }
    try fields.body.end()
    return decoded
  }
}

extension BodyWriter {
  /// What is kept of a photo in the journal; the picture is a file of this name.
  mutating func photo(_ photo: Photo) {
    text("photo", photo.hash.text)
    text("type", photo.type.rawValue)
    integer("bytes", photo.byteCount)
    integer("width", photo.width)
    integer("height", photo.height)
  }
}

extension BodyReader {
  mutating func photo() throws(CodecFault) -> Photo {
    Photo(
      hash: try value("photo", PhotoHash.self), type: try choice("type", PhotoType.self),
      byteCount: try integer("bytes"), width: try integer("width"), height: try integer("height"))
  }
}
