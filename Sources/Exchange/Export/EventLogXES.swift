package import Journal
internal import Vocabulary

/// The incident log as an event log for process mining (IEEE 1849, XES): a trace for each incident, an event for each of its entries.
/// What was said stands nowhere in it; who did what when does.
package enum EventLogXES {
  package static let opening = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <log xes.version="1849-2016" xmlns="http://www.xes-standard.org/">
    <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
    <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
    <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
    <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
    <global scope="trace"><string key="concept:name" value=""/></global>
    <global scope="event"><string key="concept:name" value=""/><date key="time:timestamp" value="1970-01-01T00:00:00Z"/></global>
    <classifier name="Event" keys="concept:name"/>

    """.utf8)

  package static let closing = Array("</log>\n".utf8)

  /// The trace of an incident, its entries in the order in which they were recorded.
  package static func trace(_ row: IncidentRow, _ entries: [Entry]) -> [UInt8] {
    var text = "<trace>\n"
    text += string("concept:name", row.reference?.description ?? row.incident.text)
    text += string("tocsin:incident", row.incident.text)
    if let priority = row.priority { text += string("tocsin:priority", priority.description) }
    if let nature = row.nature { text += string("tocsin:nature", nature.text) }
    if let disposition = row.disposition { text += string("tocsin:disposition", disposition.text) }
    for entry in entries {
      text += "<event>\n" + string("concept:name", entry.event) + string("org:resource", entry.actor.text)
      text += string("lifecycle:transition", "complete")
      text += date("time:timestamp", entry.happened) + date("tocsin:recorded", entry.recorded)
      text += "<int key=\"tocsin:entry\" value=\"\(entry.version)\"/>\n</event>\n"
    }
    return Array((text + "</trace>\n").utf8)
  }

  private static func string(_ key: StaticString, _ value: String) -> String {
    "<string key=\"\(key)\" value=\"\(escaped(value))\"/>\n"
  }

  private static func date(_ key: StaticString, _ moment: Moment) -> String {
    "<date key=\"\(key)\" value=\"\(moment.rfc3339)\"/>\n"
  }

  /// Characters that XML cannot hold are replaced.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += " "
      default:
        escaped.unicodeScalars.append(
          scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }
}
