// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian
import Testing

@Suite("Merging databases")
struct CompactTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for (name, words) in [("a", ["ein", "to"]), ("b", ["tre"]), ("c", ["fire", "fem"])] {
      let writer = try Writer(scratch.file(name))
      for word in words { try writer.add(Page("felles \(word)", data: word)) }
      try succeed { sk_writer_set_metadata(writer.handle, bytes("kilde"), bytes(name), $0) }
      try succeed { sk_writer_add_synonym(writer.handle, bytes("ord"), bytes(name), $0) }
      try writer.commit()
    }
  }

  private func compact(
    _ sources: [String], to destination: String, _ change: (inout sk_compact_options) -> Void = { _ in }
  ) -> sk_status {
    var options = sk_compact_options()
    change(&options)
    let paths = sources.map { bytes(scratch.file($0)) }
    return fail { sk_compact(paths, paths.count, bytes(scratch.file(destination)), &options, $0) }
  }

  @Test("documents follow on from source to source, metadata is the first's, synonyms are united")
  func merging() throws {
    #expect(compact(["a", "b", "c"], to: "all") == .SK_OK)
    let all = try Reader(scratch.file("all"))
    #expect(try (1...5).map(all.data) == ["ein", "to", "tre", "fire", "fem"])
    #expect(try all.terms("felles") == ["felles 5"])
    #expect(try all.metadata("kilde") == "a")
    #expect(try all.synonyms("ord") == ["a 0", "b 0", "c 0"])
  }

  @Test(
    "levels and passes make the same documents", arguments: [sk_compaction.SK_COMPACT_STANDARD, .SK_COMPACT_FULLER])
  func levels(level: sk_compaction) throws {
    #expect(compact(["a", "b", "c"], to: "all") { ($0.level, $0.multipass) = (level, true) } == .SK_OK)
    #expect(try Reader(scratch.file("all")).documents() == 5)
    var errors = -1
    try succeed { sk_check(bytes(scratch.file("all")), &errors, nil, $0) }
    #expect(errors == 0)
  }

  @Test("ids that overlap cannot be kept")
  func overlappingIDs() throws {
    #expect(compact(["a", "b"], to: "all") { $0.keep_ids = true } == .SK_INVALID_STATE)
    #expect(compact(["a"], to: "one") { $0.keep_ids = true } == .SK_OK)
  }

  @Test("a destination with a database is left as it is", arguments: ["a", "c"])
  func destinationInUse(name: String) throws {
    #expect(compact(["a", "b"], to: name) == .SK_CANNOT_CREATE)
    #expect(try Reader(scratch.file(name)).documents() == 2)
  }

  @Test("a source that is missing, or none at all, is told as such")
  func missing() {
    #expect(compact(["a", "missing"], to: "all") == .SK_NOT_FOUND)
    #expect(compact([], to: "all") == .SK_INVALID_ARGUMENT)
  }

  @Test("a destination whose folder is missing cannot be written")
  func missingFolder() {
    #expect(compact(["a"], to: "missing/all") == .SK_IO)
  }

  @Test("a merged database can be written to")
  func writing() throws {
    #expect(compact(["a", "b"], to: "all") == .SK_OK)
    let writer = try Writer(scratch.file("all"), .SK_OPEN)
    #expect(try writer.add(Page("seks")) == 4)
    try writer.commit()
    #expect(try Reader(scratch.file("all")).documents() == 4)
  }
}
