internal import Foundation
package import Procedure
package import Vocabulary

/// Everything that proving a draft brought to light, and how long that took.
package struct DraftProof: Sendable {
  package let hash: PackHash
  package let proof: PackProof
  package let seconds: Double

  /// Whether it could be published.
  package var isSound: Bool { proof.pack != nil }

  /// The draft as a pack that can be compared, also where it is not sound; nil where it cannot be read.
  package func pack(of files: [String: String]) -> Pack? {
    if let pack = proof.pack { return pack }
    do { return try Pack(published: files) } catch { return nil }
  }
}

/// Proofs of drafts, one at a time on a thread of their own, so that nobody at work waits for one; the last ones are kept.
actor DraftProofs {
  static let keptMax = 12

  private var kept: [PackHash: DraftProof] = [:]
  private var order: [PackHash] = []
  private var running: [PackHash: Task<DraftProof, Never>] = [:]
  private let queue = DispatchQueue(label: "proofs of drafts", qos: .utility)

  func proof(of files: [String: String]) async -> DraftProof {
    let hash = PackHash(of: files)
    if let known = kept[hash] { return known }
    if let task = running[hash] { return await task.value }
    let queue = queue
    let task = Task {
      await withCheckedContinuation { continuation in
        queue.async { continuation.resume(returning: DraftProofs.prove(files, hash)) }
      }
    }
    running[hash] = task
    let proof = await task.value
    running[hash] = nil
    keep(proof)
    return proof
  }

  private func keep(_ proof: DraftProof) {
    kept[proof.hash] = proof
    order.append(proof.hash)
    while order.count > DraftProofs.keptMax { kept[order.removeFirst()] = nil }
  }

  private static func prove(_ files: [String: String], _ hash: PackHash) -> DraftProof {
    let start = ContinuousClock.now
    let proof = PackProof(files: files)
    let elapsed = (ContinuousClock.now - start).components
    return DraftProof(
      hash: hash, proof: proof, seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)
  }
}
