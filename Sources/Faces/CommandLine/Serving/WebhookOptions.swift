internal import API
internal import ArgumentParser

/// Where webhooks may go.
struct WebhookOptions: ParsableArguments {
  @Option(
    name: .customLong("webhook-host"),
    help: ArgumentHelp(
      "A host to which webhooks may go, also one inside the network; with * as the port, any. Give it again for another; without it webhooks go nowhere.",
      valueName: "HOST[:PORT]"))
  var hosts: [String] = []
  @Option(
    name: .customLong("webhook-retry"),
    help: ArgumentHelp("After how many seconds a webhook is tried again; each try after waits four times as long."))
  var retrySeconds = 5.0

  var rules: WebhookRules { WebhookRules(hosts: Set(hosts), firstRetrySeconds: retrySeconds) }

  func validate() throws {
    guard (0.01...3_600).contains(retrySeconds) else { throw ValidationError("--webhook-retry takes 0.01 to 3600") }
  }
}
