// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// Which files of the last build need not be made again, since all that they were made from is as it was.
struct KnownFiles {
  private let memory: SiteMemory
  /// By place in the memory's reads.
  private let isSame: [Bool]
  private let places: [Read: UInt64]

  init(_ memory: SiteMemory, _ digests: ReadDigests) {
    self.memory = memory
    isSame = memory.reads.map { digests.digest(of: $0.read) == $0.digest }
    places = Dictionary(memory.reads.enumerated().map { ($1.read, UInt64($0)) }) { first, _ in first }
  }

  /// Whether the file of a plan is as it was.
  func isAsItWas(_ plan: PagePlan) -> Bool { isAsItWas(plan.path, from: plan.given) }

  /// The files that a list was divided over, where all of them are as they were.
  func parts(of plan: PagePlan) -> [String]? {
    var paths = [plan.path]
    while case let next = SiteAddress.part(paths.count + 1, of: plan.path), memory.files[next] != nil {
      paths.append(next)
    }
    return paths.allSatisfy { isAsItWas($0, from: plan.given) } ? paths : nil
  }

  private func isAsItWas(_ path: String, from given: Set<Read>) -> Bool {
    guard let reads = memory.files[path]?.reads else { return false }
    guard given.allSatisfy({ read in places[read].map(reads.contains) ?? false }) else { return false }
    return reads.allSatisfy { $0 < isSame.count && isSame[Int($0)] }
  }
}
