package import Account
internal import Orders
package import Vocabulary

/// Who looks at a page and gives its orders: a signed-in account with the roles it has at this moment.
package struct Visitor: Hashable, Sendable {
  package let actor: ActorID
  package let roles: Set<Role>
  /// As colleagues know them.
  package let name: String
  /// By which their words lie sealed in the browser; empty where none was made.
  let seal: String
  /// With whom they can sign in again beside the password; nil where with nobody.
  let provider: String?

  package init(actor: ActorID, roles: Set<Role>, name: String? = nil) {
    self.init(actor: actor, roles: roles, name: name, seal: "")
  }

  init(actor: ActorID, roles: Set<Role>, name: String?, seal: String, provider: String? = nil) {
    self.seal = seal
    self.provider = provider
    self.actor = actor
    self.roles = roles
    self.name = name ?? actor.text
  }

  package func may(_ action: Action) -> Bool { Permissions.permit(action, to: roles) }

  var lineGiver: LineGiver {
    let visitor = self
    return LineGiver(actor) { visitor.may($0) }
  }
}
