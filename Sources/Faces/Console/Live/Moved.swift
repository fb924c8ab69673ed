internal import Deployment
internal import HTML
internal import Vocabulary

/// Tells a workplace that what its own forms go by has changed, so that it asks for the page again; the words mean nothing.
struct Moved: Hashable, Sendable {
  /// How many entries the contact, or the incident without one, has.
  let stream: Int64
  let incident: Int64
  /// The same as long as every unit is as far as it was.
  let units: UInt64

  init(stream: Int64, incident: Int64, units: [CallSign: UnitState]) {
    self.stream = stream
    self.incident = incident
    // FNV-1a, summed so that the order of the units does not matter.
    self.units = units.reduce(0) { sum, entry in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in "\(entry.key) \(entry.value.phase)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return sum &+ hash
    }
  }

  var region: Region { Region("moved") { $0.text("\(stream) \(incident) \(units)") } }
}
