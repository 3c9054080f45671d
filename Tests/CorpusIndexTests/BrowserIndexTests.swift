// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import CorpusIndex

/// The files for browsers hold what the index holds: read back here, byte by byte, and held against Xapian.
@Suite struct BrowserIndexTests {
  private final class Files {
    var bytes: [String: [UInt8]] = [:]

    func stream(_ letter: String) -> [UInt8] {
      (0..<bytes.count).prefix { bytes["\(letter)\($0)"] != nil }.flatMap { bytes["\(letter)\($0)"] ?? [] }
    }
  }

  private struct Entry: Equatable {
    var count: Int
    var list: [UInt8]
    var places: [UInt8]
  }

  private func written(_ corpus: Corpus) throws -> (files: Files, path: String, folder: URL) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "saksgang-\(UUID().uuidString)")
    try IndexBuilder().build(corpus, at: folder.path)
    let files = Files()
    let report = try BrowserIndexWriter.write(indexAt: folder.path) { name, bytes in files.bytes[name] = bytes }
    #expect(report.files == files.bytes.count)
    return (files, folder.path, folder)
  }

  @Test func `places that are kept, of another program, cut off or of another corpus change no file`() throws {
    let (files, path, folder) = try written(SmallCorpus.corpus)
    defer { try? FileManager.default.removeItem(at: folder) }
    let kept = folder.appending(path: "places")
    let memory = (path: kept.path, version: "one")
    #expect(try self.files(of: path, memory) == files.bytes)
    let first = try Data(contentsOf: kept)
    #expect(try self.files(of: path, memory) == files.bytes)
    #expect(try self.files(of: path, (kept.path, "another")) == files.bytes)
    #expect(try Data(contentsOf: kept) != first)
    for cut in [0, 1, first.count / 2, first.count - 1] {
      try first.prefix(cut).write(to: kept)
      #expect(try self.files(of: path, memory) == files.bytes, "\(cut) bytes of \(first.count)")
      #expect(try Data(contentsOf: kept) == first)
    }
    // Every second document is known, and one that is in the index no more.
    var other = SmallCorpus.corpus
    other.documents = other.documents.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    try FileManager.default.removeItem(at: kept)
    let (_, otherPath, otherFolder) = try written(other)
    defer { try? FileManager.default.removeItem(at: otherFolder) }
    _ = try self.files(of: otherPath, memory)
    #expect(try self.files(of: path, memory) == files.bytes)
    #expect(try self.files(of: otherPath, memory) == self.files(of: otherPath, nil))
  }

  private func files(of path: String, _ memory: (path: String, version: String)?) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    _ = try BrowserIndexWriter.write(indexAt: path, memory: memory) { files[$0] = $1 }
    return files
  }

  private func dictionary(_ files: Files) -> [[UInt8]: Entry] {
    let (lists, places) = (files.stream("p"), files.stream("q"))
    var entries: [[UInt8]: Entry] = [:]
    for number in 0..<files.bytes.count {
      guard let block = files.bytes["d\(number)"] else { break }
      var reader = ByteReader(block)
      var (list, place) = (reader.number(), reader.number())
      var key: [UInt8] = []
      while !reader.isAtEnd {
        key = Array(key.prefix(reader.number())) + reader.counted()
        let (count, bytes, placeBytes) = (reader.number(), reader.number(), reader.number())
        entries[key] = Entry(
          count: count, list: Array(lists[list..<list + bytes]), places: Array(places[place..<place + placeBytes]))
        list += bytes
        place += placeBytes
      }
    }
    return entries
  }

  @Test func `every term has its passages, how often it stands there, and where`() throws {
    let (files, path, folder) = try written(SmallCorpus.corpus)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try XapianDatabase(path: path)
    let entries = dictionary(files)
    var checked = 0
    for row in try database.terms() {
      let entry = entries[BrowserFormat.key(ofTerm: row.term)]
      if row.term.hasPrefix("Q"), row.term.contains("/") {
        #expect(entry == nil)
        continue
      }
      let found = try #require(entry, "\(row.term) is missing")
      #expect(found.count == row.count)
      try check(found, row.term, database)
      checked += 1
    }
    #expect(checked > 50)
  }

  private func check(_ entry: Entry, _ term: String, _ database: borrowing XapianDatabase) throws {
    var (list, places) = (ByteReader(entry.list), ByteReader(entry.places))
    let kind = list.byte()
    var document = 0
    var frequencies: [Int] = []
    try database.forEachPostingList(of: [term]) { frequencies += $0.map { Int($0.frequency) } }
    let ids = try database.documentLengths().ids
    for (row, expected) in try database.documents(with: term).enumerated() {
      let number = list.number()
      document += kind == BrowserFormat.Frequencies.noted ? number >> 1 : number
      #expect(ids[document - 1] == expected, "\(term)")
      let isMore = kind == BrowserFormat.Frequencies.noted && number & 1 == 1
      let frequency = isMore ? list.number() : kind == BrowserFormat.Frequencies.none ? 0 : 1
      #expect(frequency == frequencies[row], "\(term) in \(expected)")
      guard !entry.places.isEmpty else { continue }
      var place = 0
      let found = (0..<places.number()).map { _ in
        place += places.number()
        return UInt32(place)
      }
      #expect(found == (try database.positions(of: term, in: expected)), "\(term) in \(expected)")
    }
  }

  @Test func `texts, values and spelling words are those of the index`() throws {
    let (files, path, folder) = try written(SmallCorpus.corpus)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try XapianDatabase(path: path)
    let ids = try database.documentLengths().ids
    var texts = ByteReader(files.stream("t"))
    for document in ids { #expect(texts.counted() == (try database.data(of: document))) }
    for slot in Schema.Slot.date...Schema.Slot.document {
      var column = ByteReader(try #require(files.bytes["k\(slot)"]))
      let values = [[]] + (0..<column.number()).map { _ in column.counted() }
      let expected = try ids.map { document in try database.value(in: slot, of: document) }
      for value in expected {
        // A text that no other passage has is the same as none.
        let isAlone = slot == Schema.Slot.sameText && expected.count { $0 == value } == 1
        #expect(values[column.number()] == (isAlone ? [] : value))
      }
    }
    var words = ByteReader(files.stream("w"))
    for word in try database.spellingWords() {
      #expect(String(decoding: words.counted(), as: UTF8.self) == word.term)
      #expect(words.number() == word.count)
    }
    #expect(words.isAtEnd)
  }

  @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, 2_097_151, 268_435_456, Int(Int32.max)])
  func `a number is read as it was written`(number: Int) {
    var writer = ByteWriter()
    writer.add(number)
    writer.add(7)
    var reader = ByteReader(writer.bytes)
    #expect(reader.number() == number)
    #expect(reader.number() == 7)
    #expect(reader.isAtEnd)
    #expect(reader.number() == 0)
  }
}
