/// Elements that are kept in their order, so that looking costs what is looked at; no two of them are alike.
struct InOrder<Element: Comparable> {
  private(set) var elements: [Element] = []

  mutating func insert(_ element: Element) { elements.insert(element, at: count { $0 < element }) }

  /// Takes out one that is there.
  mutating func remove(_ element: Element) { elements.remove(at: count { $0 < element }) }

  /// How many stand before, where those that do stand first.
  func count(where isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(elements[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension InOrder: Sendable where Element: Sendable {}
