// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Importing
import StortingModel
import Testing

@Suite struct ImportsASource {
  @Test func intoAFolder() async throws {
    guard let into = ProcessInfo.processInfo.environment["IMPORT_INTO"], let from = ProcessInfo.processInfo.environment["IMPORT_FROM"] else { return }
    let report = try await Importer().importing(paths: from.split(separator: ":").map(String.init), into: into)
    print(report)
  }
}
