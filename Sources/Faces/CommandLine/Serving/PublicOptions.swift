internal import ArgumentParser
internal import Desk
internal import PageParts
internal import Photos
internal import PublicPages

/// The doors for those who have no account, as they are set when a server starts.
struct PublicOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("What the public is told to ring in an emergency, on every page of theirs.", valueName: "NUMBER")
  )
  var emergencyNumber = "112"
  @Option(help: ArgumentHelp("The centre's own number, where the public may ring it.", valueName: "NUMBER"))
  var centreNumber: String?
  @Flag(help: "Take no reports of the public; links that are given to callers and crews go on working.")
  var noPublicReports = false
  @Flag(help: "A proxy in front writes who asks into X-Forwarded-For, and encrypts; without one, never give this.")
  var behindProxy = false

  func validate() throws {
    for (option, number) in [("--emergency-number", emergencyNumber), ("--centre-number", centreNumber ?? "0")] {
      let isNumber = number.contains { $0.isNumber } && number.count <= 40 && number.allSatisfy { !$0.isNewline }
      guard isNumber else { throw ValidationError("\(option) is a telephone number; write it as people read it") }
    }
  }

  func door(_ desk: Desk, _ photos: PhotoDesk, _ map: MapBase, isSecure: Bool) -> PublicDoor {
    PublicDoor(
      desk: desk, photos: photos, map: map, emergencyNumber: emergencyNumber, centreNumber: centreNumber,
      isSecure: isSecure || behindProxy, isBehindProxy: behindProxy, takesReports: !noPublicReports)
  }
}
