/// The names of contexts' entries, taken apart once for each type that a text meets, however often it meets it.
struct EntryNames {
  private struct Kept {
    /// Held, so that no other list of entries comes to lie at its place.
    let entries: [FEELType.Entry]
    let names: KnownNames<FEELType>
  }

  private var kept: [UnsafeRawPointer: Kept] = [:]

  /// Nil for a type that tells no names.
  mutating func names(of type: FEELType) -> KnownNames<FEELType>? {
    guard case .context(let entries) = type, let place = Self.place(of: entries) else { return nil }
    if let known = kept[place], known.entries.count == entries.count { return known.names }
    var names = KnownNames<FEELType>()
    for entry in entries { names.add(entry.name, entry.type) }
    kept[place] = Kept(entries: entries, names: names)
    return names
  }

  private static func place(of entries: [FEELType.Entry]) -> UnsafeRawPointer? {
    entries.withUnsafeBufferPointer { $0.baseAddress.map { UnsafeRawPointer($0) } }
  }
}
