extension String {
  /// Whether anything stands in it that somebody could have meant to say: spaces and control characters alone are none.
  package var hasWords: Bool {
    unicodeScalars.contains { scalar in
      !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
    }
  }
}
