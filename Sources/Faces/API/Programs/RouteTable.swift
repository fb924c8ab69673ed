internal import HTTPTypes

/// Every route by its pieces; what is looked for is found or told apart from what has other methods.
struct RouteTable: Sendable {
  enum Found {
    case route(APIRoute, path: [String: String])
    /// The address is known by other methods.
    case otherMethods([String])
    case nothing
  }

  private let routes: [Int: [APIRoute]]
  let all: [APIRoute]

  init(_ routes: [APIRoute]) {
    all = routes
    self.routes = Dictionary(grouping: routes) { $0.pieces.count }
  }

  /// `pieces` are those of an address below `/api/v1`, with their escapes undone.
  func find(_ method: HTTPRequest.Method, _ pieces: [String]) -> Found {
    let candidates = (routes[pieces.count] ?? []).compactMap { route in
      RouteTable.match(route.pieces, pieces).map { (route: route, path: $0) }
    }
    // What is written out goes before what is only named.
    let least = candidates.map(\.path.count).min()
    let fitting = candidates.filter { $0.path.count == least }
    let wanted: HTTPRequest.Method = method == .head ? .get : method
    if let found = fitting.first(where: { $0.route.method == wanted }) { return .route(found.route, path: found.path) }
    guard !fitting.isEmpty else { return .nothing }
    let methods = Set(fitting.map(\.route.method.rawValue)).union(
      fitting.contains { $0.route.method == .get } ? ["HEAD"] : [])
    return .otherMethods(methods.sorted())
  }

  private static func match(_ template: [Substring], _ pieces: [String]) -> [String: String]? {
    var path: [String: String] = [:]
    for (wanted, piece) in zip(template, pieces) {
      if wanted.hasPrefix("{") {
        path[String(wanted.dropFirst().dropLast())] = piece
      } else if wanted != piece {
        return nil
      }
    }
    return path
  }
}
