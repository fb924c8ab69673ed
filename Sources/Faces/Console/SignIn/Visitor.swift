package import Account
package import Vocabulary

/// Who looks at a page and gives its orders: a signed-in account with the roles it has at this moment.
package struct Visitor: Hashable, Sendable {
  package let actor: ActorID
  package let roles: Set<Role>
  /// As colleagues know them.
  package let name: String

  package init(actor: ActorID, roles: Set<Role>, name: String? = nil) {
    self.actor = actor
    self.roles = roles
    self.name = name ?? actor.text
  }

  package func may(_ action: Action) -> Bool { Permissions.permit(action, to: roles) }
}
