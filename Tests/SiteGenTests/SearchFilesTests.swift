// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

@Suite struct SearchFilesTests {
  @Test(arguments: [0, 1, 300, 100_000])
  func `a file comes out of its script as it went in`(length: Int) throws {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    var files = SearchFiles()
    files.add("p12", bytes)
    let page = try #require(files.plans.first?.make().page)
    #expect(page.path == "sok/p12.js")
    let text = String(decoding: page.bytes, as: UTF8.self)
    let packed = try #require(text.firstMatch(of: /^saksgang\.ta\("p12","([A-Za-z0-9+\/=]*)"\)\n$/)).1
    #expect(try Self.unpacked(String(packed)) == bytes)
  }

  @Test func `other bytes are another edition, and the same bytes the same`() {
    let edition = { (bytes: [UInt8]) in
      var files = SearchFiles()
      files.add("o0", bytes)
      return files.edition
    }
    #expect(edition([1, 2, 3]) == edition([1, 2, 3]))
    #expect(edition([1, 2, 3]) != edition([1, 2, 4]))
  }

  @Test func `pages lead to the search where the site has one, and only there`() throws {
    var files = SearchFiles()
    files.add("o0", [1])
    let generator = SiteGenerator(
      corpus: SampleCorpus.corpus, templatesFolder: SampleSite.templates, search: files)
    let with = try generator.pages()
    #expect(SiteCheck(with).findings().map(\.written) == [])
    for page in with where page.path.hasSuffix(".html") && page.path != "sok.html" {
      #expect(String(decoding: page.bytes, as: UTF8.self).contains("sok.html"), "\(page.path)")
    }
    let without = try SampleSite.pages()
    #expect(!without.contains { $0.path.hasPrefix("sok") })
    for page in without { #expect(!String(decoding: page.bytes, as: UTF8.self).contains("sok.html"), "\(page.path)") }
  }

  /// Unpacks with another program than the one that packed.
  private static func unpacked(_ text: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import base64, sys, zlib; sys.stdout.buffer.write(zlib.decompress(base64.b64decode(sys.argv[1]), -15))", text,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return [UInt8](data)
  }
}
