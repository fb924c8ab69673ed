internal import ArgumentParser
internal import Deployment
internal import Incident
internal import Vocabulary

/// `tocsin unit acknowledge`: it has its assignment.
struct UnitAcknowledge: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge", abstract: "Note that a unit has its assignment.",
    discussion: """
      Example:
        tocsin unit acknowledge G1 --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    .progress(unit, on: try state.incident(unit), .acknowledged)
  }
}

/// `tocsin unit mobile`: on its way.
struct UnitMobile: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "mobile", abstract: "Note that a unit is on its way.",
    discussion: """
      Example:
        tocsin unit mobile G1 --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    .progress(unit, on: try state.incident(unit), .mobile)
  }
}

/// `tocsin unit at-scene`: at the scene.
struct UnitAtScene: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "at-scene", abstract: "Note that a unit is at the scene.",
    discussion: """
      Example:
        tocsin unit at-scene G1 --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    .progress(unit, on: try state.incident(unit), .atScene)
  }
}

/// `tocsin unit clear`: it has finished.
struct UnitClear: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "clear", abstract: "Note that a unit has finished.",
    discussion: """
      Example:
        tocsin unit clear G1 --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    .progress(unit, on: try state.incident(unit), .cleared)
  }
}

/// `tocsin unit refuse`: it cannot take the assignment.
struct UnitRefuse: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "refuse", abstract: "Note that a unit cannot take its assignment.",
    discussion: """
      Example:
        tocsin unit refuse G1 --reason "flat tyre" --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    .end(unit, on: try state.incident(unit), .refused(reason: reason))
  }
}

/// `tocsin unit stand-down`: it is not needed any more.
struct UnitStandDown: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "stand-down", abstract: "Stand a unit down; it is not needed any more.",
    discussion: """
      Example:
        tocsin unit stand-down G1 --reason "flat tyre" --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    .end(unit, on: try state.incident(unit), .stoodDown(reason: reason))
  }
}
