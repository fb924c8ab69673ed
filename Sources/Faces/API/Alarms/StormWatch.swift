internal import Contact
internal import Desk
internal import Incident
internal import Journal
internal import Logging
internal import ServiceLifecycle
internal import Vocabulary

/// Tells the centre, as a contact, of alarms that were held back in a storm.
package struct StormWatch: Service {
  /// How often it looks.
  private static let everySeconds: Int64 = 10

  let desk: Desk
  let storms: AlarmStorms
  let logger: Logger

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do { try await Task.sleep(for: .seconds(Self.everySeconds)) } catch { break }
        await tell()
      }
      await tell()
    }
  }

  private func tell() async {
    for held in storms.due(at: desk.clock.now()) {
      let words =
        "A storm of alarms: \(held.count) alarms of the source \(held.source) since \(held.since.rfc3339) were over "
        + "\(AlarmStorms.perMinuteMax) a minute and became no contacts of their own; the source was told to send them again. "
        + "Find out what is wrong there."
      let id = "storm-\(held.source)-\(held.since.microseconds)"
      do {
        _ = try await desk.perform(
          Order(
            .contact(
              ContactID(trusted: id), .receive(.alarm, number: nil, caller: "\(held.source)", firstWords: words)),
            id: CommandID(trusted: id), by: .machine))
      } catch {
        storms.keep(held)
        logger.error("A storm of alarms could not be told", metadata: ["reason": "\(error)"])
      }
    }
  }
}
