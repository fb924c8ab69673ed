internal import HTML
internal import Vocabulary

extension Fields {
  /// A field for a place: what is typed is offered addresses where script runs, and the one that is taken brings its point.
  ///
  /// `point` is where the place that stands in it is, if that is known; `near` is where people are likely to mean.
  func place(
    value: String = "", point: Coordinates? = nil, near: Coordinates? = nil, hint: String = "", required: Bool = true,
    focused: Bool = false
  ) {
    let kept = kept("point", point.map { Fields.text($0) } ?? "")
    labelled("place", "Place", hint) {
      html.input(
        .id(id("place")), .name("place"), .value(self.kept("place", value)), .autocomplete("off"), .required(required),
        .autofocus(focused || isAtFault("place")), .when(isAtFault("place"), .aria("invalid", "true")),
        .aria("describedby", isAtFault("place") ? "\(form)-refusal \(id("place"))-said" : "\(id("place"))-said"),
        .data("places", path: "/places/search"),
        near.map { .data("near", Fields.text($0)) } ?? .hidden(false))
      // Unseen rather than of the kind hidden: what people typed is carried over by what is no hidden field.
      html.input(
        .id("\(id("place"))-point"), .name("point"), .value(kept), .autocomplete("off"), .hidden())
      html.span(
        kept.isEmpty ? "" : "on the map: \(kept)", .id("\(id("place"))-said"), .class("point-said"), .role("status"))
    }
  }

  private static func text(_ point: Coordinates) -> String { "\(point.latitude),\(point.longitude)" }
}
