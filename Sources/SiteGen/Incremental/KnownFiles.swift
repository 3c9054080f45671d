// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// Which files of the last build need not be made again, since all that they were made from is as it was.
struct KnownFiles {
  private let memory: SiteMemory
  /// By number of the memory's lists: all of it is as it was.
  private let isSameList: [Bool]
  private let places: [Read: UInt32]

  init(_ memory: SiteMemory, _ digests: ReadDigests) {
    self.memory = memory
    let isSame = memory.reads.map { digests.digest(of: $0.read) == $0.digest }
    isSameList = memory.lists.map { list in list.allSatisfy { isSame[Int($0)] } }
    places = Dictionary(memory.reads.enumerated().map { ($1.read, UInt32($0)) }) { first, _ in first }
  }

  /// Whether the file of a plan is as it was.
  func isAsItWas(_ plan: PagePlan) -> Bool { isAsItWas(plan.path, from: plan.given.all) }

  /// The files that a list was divided over, where all of them are as they were.
  func parts(of plan: PagePlan) -> [String]? {
    var paths = [plan.path]
    while case let next = SiteAddress.part(paths.count + 1, of: plan.path), memory.files[next] != nil {
      paths.append(next)
    }
    return paths.allSatisfy { isAsItWas($0, from: plan.given.all) } ? paths : nil
  }

  private func isAsItWas(_ path: String, from given: Set<Read>) -> Bool {
    guard let number = memory.files[path]?.list, isSameList[number] else { return false }
    let list = memory.lists[number]
    return given.allSatisfy { read in places[read].map { Self.holds(list, $0) } ?? false }
  }

  private static func holds(_ list: [UInt32], _ place: UInt32) -> Bool {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low] == place
  }
}
