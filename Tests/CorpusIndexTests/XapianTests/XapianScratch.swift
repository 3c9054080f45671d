// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

@testable import CorpusIndex

/// A folder of one test's own, gone when the test is done.
final class XapianScratch {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("xapian-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }
}

extension XapianDocument {
  /// Words at their places, filters and values.
  init(_ text: String, filters: [String] = [], values: [UInt32: String] = [:], data: String = "") {
    self.init()
    for (index, word) in text.split(separator: " ").enumerated() { add(word, position: index + 1) }
    for filter in filters { add(filter: filter) }
    for (slot, value) in values { set(value.utf8, slot: slot) }
    self.data = Array(data.utf8)
  }
}

/// The code of the failure that the body throws; `nil` where it throws none.
func failureCode(_ body: () throws(XapianFailure) -> Void) -> XapianFailure.Code? {
  do {
    try body()
    return nil
  } catch {
    return error.code
  }
}
