// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CorpusIndex

@Suite("XapianWriter and XapianDatabase")
struct XapianWriterTests {
  let scratch: XapianScratch
  let path: String

  init() throws {
    scratch = try XapianScratch()
    path = scratch.file("index")
  }

  @Test("what was finished is read back")
  func roundTrip() throws {
    var writer = try XapianWriter(path: path, options: XapianWriterOptions(.create))
    var document = XapianDocument()
    document.add("komiteen", position: 1)
    document.add("innstilling", prefix: "Z", position: 2, frequency: 3)
    document.add("uten plass")
    document.add(filter: "innst", prefix: "K")
    document.set("2024-05-01".utf8, slot: 4)
    document.data = [0, 1, 255]
    #expect(try writer.add(document) == 1)
    try writer.setMetadata("skjema", to: Array("7".utf8))
    try writer.addSpellings([XapianTermCount(term: "statsbudsjettet", count: 2)])
    try writer.addSynonym("sykehus", of: "sjukehus")
    try writer.finish()

    let database = try XapianDatabase(path: path)
    let terms = try database.terms(of: 1)
    #expect(terms.map(\.term) == ["Kinnst", "Zinnstilling", "komiteen", "uten plass"])
    #expect(terms.map(\.count) == [0, 3, 1, 1])
    #expect(try database.data(of: 1) == [0, 1, 255])
    #expect(try database.value(in: 4, of: 1) == Array("2024-05-01".utf8))
    #expect(try database.positions(of: "Zinnstilling", in: 1) == [2])
    #expect(try database.documents(with: "Kinnst") == [1])
    #expect(try database.frequency(of: "komiteen") == 1)
    #expect(try database.terms(prefix: "k") == [XapianTermCount(term: "komiteen", count: 1)])
    #expect(try database.metadata("skjema") == Array("7".utf8))
    #expect(try database.metadataKeys() == ["skjema"])
    #expect(try database.spelling(of: "statsbudsjetet") == "statsbudsjettet")
    #expect(try database.spelling(of: "helsevesenet") == nil)
    #expect(try database.synonyms(of: "sjukehus") == ["sykehus"])
    #expect(try database.statistics().documents == 1)
  }

  @Test("a writer that goes out of scope keeps nothing, and frees the lock")
  func abandoned() throws {
    do {
      var writer = try XapianWriter(path: path, options: XapianWriterOptions(.createOrOpen))
      try writer.add(XapianDocument("borte"))
      let count = try writer.reading { database throws(XapianFailure) in try database.statistics().documents }
      #expect(count == 1)
    }
    let database = try XapianDatabase(path: path)
    #expect(try database.statistics().documents == 0)
    var writer = try XapianWriter(path: path, options: XapianWriterOptions(.open))
    try writer.add(XapianDocument("borte"))
    try writer.cancel()
    try writer.finish()
    #expect(try XapianDatabase(path: path).statistics().documents == 0)
  }

  @Test("documents are replaced and deleted, and a reader follows when it reopens")
  func changing() throws {
    var writer = try XapianWriter(path: path, options: XapianWriterOptions(.create))
    try writer.add(XapianDocument("første", filters: ["Q1"]))
    try writer.add(XapianDocument("andre", filters: ["Q2"]))
    try writer.add(XapianDocument("tredje", filters: ["Q3"]))
    try writer.commit()
    var database = try XapianDatabase(path: path)
    #expect(try writer.replace("Q1", with: XapianDocument("ny", filters: ["Q1"])) == 1)
    try writer.delete(2)
    try writer.deleteDocuments(with: "Q3")
    try writer.commit()
    #expect(try database.frequency(of: "første") == 1)
    #expect(try database.reopen())
    #expect(try database.terms().map(\.term) == ["Q1", "ny"])
    #expect(try !database.reopen())
  }

  @Test("a document is emptied for the next")
  func reuse() throws {
    var writer = try XapianWriter(path: path, options: XapianWriterOptions(.create))
    var document = XapianDocument("første", filters: ["Q1"], values: [0: "v"], data: "d")
    document.removeAll()
    document.add("andre", position: 1)
    try writer.add(document)
    try writer.finish()
    let database = try XapianDatabase(path: path)
    #expect(try database.terms().map(\.term) == ["andre"])
    #expect(try database.data(of: 1).isEmpty)
    #expect(try database.value(in: 0, of: 1).isEmpty)
  }

  @Test("failures carry their code")
  func failures() throws {
    let path = path
    #expect(failureCode { () throws(XapianFailure) in _ = try XapianDatabase(path: path) } == .notFound)
    var writer = try XapianWriter(path: path, options: XapianWriterOptions(.create))
    #expect(
      failureCode { () throws(XapianFailure) in
        _ = try XapianWriter(path: path, options: XapianWriterOptions(.open))
      } == .locked)
    var long = XapianDocument()
    long.add(String(repeating: "ø", count: 123), position: 1)
    do {
      try writer.add(long)
      Issue.record("a term of 246 bytes was taken")
    } catch {
      #expect(error.code == .invalidArgument)
      #expect(error.message.contains("245"))
    }
    do {
      try writer.delete(7)
      Issue.record("a missing document was deleted")
    } catch {
      #expect(error.code == .noDocument)
      #expect(error.description.hasPrefix("noDocument: "))
    }
    try writer.finish()
  }

  @Test("databases are merged and pass the check")
  func merging() throws {
    for name in ["a", "b"] {
      var writer = try XapianWriter(
        path: scratch.file(name), options: XapianWriterOptions(.create, syncs: false, keepsTermLists: false))
      try writer.add(XapianDocument("felles \(name)", data: name))
      try writer.finish()
    }
    try XapianFiles.compact([scratch.file("a"), scratch.file("b")], into: path, .standard)
    let database = try XapianDatabase(path: path)
    #expect(try database.data(of: 2) == Array("b".utf8))
    #expect(try XapianFiles.damage(in: path).errors == 0)
  }

  @Test("numbers sort as bytes and come back", arguments: [-2.5, 0, 1, 1_250_000_000_000])
  func sortable(number: Double) {
    let bytes = XapianBytes.sortable(number)
    #expect(XapianBytes.number(sortable: bytes) == number)
    #expect(bytes.lexicographicallyPrecedes(XapianBytes.sortable(number + 1)))
  }
}
