// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The checkout that the tests were built from.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Real documents that are not part of the project.
  static let shared = root.deletingLastPathComponent().appending(path: "shared")

  static let hasShared = FileManager.default.fileExists(atPath: shared.appending(path: "seeds").path)
  static let isCI = ProcessInfo.processInfo.environment["CI"] != nil

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}

@Suite struct CheckoutTests {
  @Test func `the real documents are there where CI runs`() {
    #expect(Checkout.hasShared || !Checkout.isCI, "tests of real documents would be skipped")
  }

  @Test func `each target imports no more than the architecture allows`() throws {
    let allowed = try Self.table()
    #expect(allowed.count > 10)
    for (target, modules) in allowed.sorted(by: { $0.key < $1.key }) {
      let used = try Self.imports(of: target)
      #expect(used.subtracting(modules).isEmpty, "\(target) imports \(used.subtracting(modules).sorted())")
    }
  }

  @Test func `every target stands in the architecture's table`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Checkout.root.appending(path: "Sources").path)
    #expect(Set(folders) == Set(try Self.table().keys))
  }

  /// Target → modules, from the table in ARCHITECTURE.md.
  private static func table() throws -> [String: Set<String>] {
    var table: [String: Set<String>] = [:]
    for line in try Checkout.text("ARCHITECTURE.md").split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count == 5 else { continue }
      let modules = cells[3].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      table[cells[1].replacing("`", with: "")] = Set(modules)
    }
    return table
  }

  private static func imports(of target: String) throws -> Set<String> {
    let folder = Checkout.root.appending(path: "Sources/\(target)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    var modules: Set<String> = []
    for file in files where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 2, words.count > place + 1 else { continue }
        guard words[..<place].allSatisfy({ ["package", "public", "internal", "@preconcurrency"].contains($0) }) else {
          continue
        }
        modules.insert(String(words[words.count - 1].split(separator: ".")[0]))
      }
    }
    return modules
  }
}
