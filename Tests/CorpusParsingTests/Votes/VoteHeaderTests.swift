// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import CorpusParsing

/// The published headers of two sessions' votes, beside the repository.
struct VoteHeaderTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../../shared/samples/votes/vote-headers-2022-2024.json")
  private static let isThere = FileManager.default.fileExists(atPath: file.path)
  private static let isCI = ProcessInfo.processInfo.environment["CI"] != nil

  private struct Header: Decodable { let tema: String }

  @Test(.enabled(if: isThere || isCI, "the originals do not lie beside the repository"))
  func atLeastNinetySevenInAHundredTopicsAreUnderstood() throws {
    let headers = try JSONDecoder().decode([Header].self, from: Data(contentsOf: Self.file))
    let unknown = headers.filter { !TopicGrammar.topic($0.tema).isUnderstood }
    #expect(headers.count > 4_000)
    #expect(unknown.count * 100 <= headers.count * 3, "\(Set(unknown.map(\.tema)).sorted())")
    if let path = ProcessInfo.processInfo.environment["TOPICS_OUT"] {
      let lines = Set(headers.map(\.tema)).sorted().map { "\($0)\n    \(TopicGrammar.topic($0).written ?? "?")" }
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
    }
  }
}
