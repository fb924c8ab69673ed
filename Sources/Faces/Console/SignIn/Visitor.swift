package import Account
package import Vocabulary

/// Who looks at a page and gives its orders: a signed-in account with the roles it has at this moment.
package struct Visitor: Hashable, Sendable {
  package let actor: ActorID
  package let roles: Set<Role>

  package init(actor: ActorID, roles: Set<Role>) {
    self.actor = actor
    self.roles = roles
  }

  package func may(_ action: Action) -> Bool { Permissions.permit(action, to: roles) }
}
