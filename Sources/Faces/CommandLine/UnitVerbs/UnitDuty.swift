internal import ArgumentParser
internal import Deployment
internal import Desk
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

/// `tocsin unit until`: when the shift of those on it ends.
struct UnitUntil: UnitWork {
  static let configuration = CommandConfiguration(
    commandName: "until", abstract: "Say when the shift of those on a unit is planned to end.",
    discussion: """
      Example:
        tocsin unit until G1 --minutes 480 --store store --actor anna
      """)

  @Argument(help: .sign) var sign: String
  @Option(help: "In how many minutes it ends.") var minutes: Int64
  @OptionGroup var options: WorkOptions

  func validate() throws {
    guard (1...10_080).contains(minutes) else {
      throw ValidationError("--minutes takes minutes from 1 to 10080, a week, not \(minutes)")
    }
  }

  func intent(_ worker: Worker, _ unit: CallSign, _ state: UnitState) async throws -> Intent {
    .unit(unit, .planDutyEnd(worker.desk.clock.now().adding(seconds: minutes * 60)))
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
