internal import ArgumentParser
internal import Deployment
internal import Incident
internal import Vocabulary

/// `tocsin unit on`: on duty; it may be assigned.
struct UnitOn: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "on", abstract: "Put a unit on duty.",
    discussion: """
      Example:
        tocsin unit on G1 --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    .startDuty(unit)
  }
}

/// `tocsin unit off`: off duty.
struct UnitOff: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "off", abstract: "Take a unit off duty.",
    discussion: """
      Example:
        tocsin unit off G1 --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    .endDuty(unit)
  }
}

/// `tocsin unit withdraw`: not to be assigned for now.
struct UnitWithdraw: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take a unit on duty out of service, with a reason.",
    discussion: """
      Example:
        tocsin unit withdraw G1 --reason "flat tyre" --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @Option(help: .reason) var reason: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    .unit(unit, .withdraw(reason: reason))
  }
}

/// `tocsin unit available`: it can be assigned again.
struct UnitAvailable: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "available", abstract: "Say that a unit can be assigned again.",
    discussion: """
      Example:
        tocsin unit available G1 --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    .unit(unit, .makeAvailable)
  }
}

/// `tocsin unit returning`: free, and on its way home.
struct UnitReturning: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "returning", abstract: "Say that a unit is free and on its way home.",
    discussion: """
      Example:
        tocsin unit returning G1 --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @OptionGroup var options: WorkOptions

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    .unit(unit, .returnHome)
  }
}
