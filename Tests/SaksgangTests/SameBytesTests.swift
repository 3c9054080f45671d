// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The same corpus gives the same site and the same search, wherever and in whatever order its files were written.
@Suite struct SameBytesTests {
  private static func files(in folder: URL) throws -> [String: Data] {
    let base = folder.resolvingSymlinksInPath().path
    let walk = FileManager.default.enumerator(atPath: base)
    var files: [String: Data] = [:]
    while let path = walk?.nextObject() as? String {
      let type = walk?.fileAttributes?[.type] as? FileAttributeType
      if type == .typeRegular { files[path] = try Data(contentsOf: folder.appending(path: path)) }
    }
    return files
  }

  @Test func `a corpus copied in another order gives the same bytes, and so does a second build`() throws {
    let place = try Workplace()
    let corpus = try Self.files(in: Checkout.root.appending(path: "corpus"))
    #expect(corpus.count > 20)
    for path in corpus.keys.sorted().reversed() {
      let text = String(decoding: try #require(corpus[path]), as: UTF8.self)
      try place.write(text, to: "corpus/\(path)")
    }
    let build = { (corpus: String, name: String) in
      try Executable.run(
        ["build", "--corpus", corpus, "--output", place.path("\(name)-site"), "--index", place.path("\(name)-indeks")])
    }
    #expect(try build("corpus", "her").status == 0)
    #expect(try build(place.path("corpus"), "der").status == 0)
    let here = try Self.files(in: place.folder.appending(path: "her-site"))
    let there = try Self.files(in: place.folder.appending(path: "der-site"))
    #expect(here.count > 500)
    #expect(here.keys.sorted() == there.keys.sorted())
    for (path, bytes) in here { #expect(there[path] == bytes, "\(path)") }
    let again = try build(place.path("corpus"), "der")
    #expect(again.errors.contains("0 files written"), "\(again.errors)")
    #expect(again.errors.contains("unchanged"))
  }
}
