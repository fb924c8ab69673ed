internal import HTML
internal import Vocabulary

/// A photo in a list: the small one, which leads to the whole one, and what it is.
struct PhotoView: Sendable {
  let photo: Photo
  let path: Path

  /// `words` say who sent it, and when.
  func write(_ html: Markup, _ words: String) {
    html.figure(.class("photo")) {
      html.a(.href(path)) {
        html.img(.src(small), .alt("Photo from \(words)"), .named("loading", "lazy"))
      }
      html.figcaption {
        html.bdi(words)
        html.small(" \(photo.words)")
      }
    }
  }

  private var small: Path { Path(returned: "\(path.text)/small") ?? path }
}
