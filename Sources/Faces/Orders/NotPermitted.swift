package import Account

/// Somebody asked for what their roles do not permit.
package struct NotPermitted: Error, Hashable {
  package let action: Action

  package init(action: Action) { self.action = action }

  package var words: [String] {
    let roles = Permissions.roles(for: action).map(\.rawValue).joined(separator: ", ")
    return [
      "Your account may not do this (\(action.rawValue)). It is for: \(roles). Nothing was recorded.",
      "Ask one of them, or the administrator for the role.",
    ]
  }
}
