// SPDX-License-Identifier: GPL-3.0-or-later
//
// writing-bench FILE OUTPUT: an index as the indexer writes one, from documents that are analysed already, on one core.
// Benchmarks/Writing/twin.cpp does the same without Swift and says what the file holds.

import CorpusIndex
import Foundation

let runLength = 300
let foldedAtOnce = 64

/// Reads what the twin dumped, document by document.
struct Documents {
  private let bytes: UnsafeRawBufferPointer
  private var at = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { at >= bytes.count }

  private mutating func number() -> UInt32 {
    defer { at += 4 }
    return bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)
  }

  private mutating func text() -> UnsafeRawBufferPointer {
    let size = Int(number())
    defer { at += size }
    return UnsafeRawBufferPointer(rebasing: bytes[at..<at + size])
  }

  /// Fills a document, and returns its id.
  mutating func next(_ document: inout XapianDocument) -> UInt32 {
    document.removeAll()
    let id = number()
    document.data.append(contentsOf: text())
    for _ in 0..<number() {
      let slot = number()
      document.set(text(), slot: slot)
    }
    for _ in 0..<number() {
      let term = text()
      let frequency = number()
      var places: [UInt32] = []
      for _ in 0..<number() { places.append(number()) }
      document.add(term.bindMemory(to: UInt8.self), frequency: frequency, positions: places[...])
    }
    return id
  }
}

func write(_ bytes: UnsafeRawBufferPointer, to output: String) throws {
  var documents = Documents(bytes)
  var document = XapianDocument()
  let work = output + ".runs"
  try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
  var (wave, parts): ([String], [String]) = ([], [])
  func fold() throws {
    guard !wave.isEmpty else { return }
    parts.append("\(work)/folded-\(parts.count)")
    try XapianFiles.compact(wave, into: parts[parts.count - 1], .standard, keepsIDs: true)
    for run in wave { try FileManager.default.removeItem(atPath: run) }
    wave = []
  }
  while !documents.isAtEnd {
    wave.append("\(work)/run-\(wave.count)")
    var writer = try XapianWriter(path: wave[wave.count - 1], options: XapianWriterOptions(.create, syncs: false))
    for _ in 0..<runLength where !documents.isAtEnd {
      let id = documents.next(&document)
      try writer.put(document, at: id)
    }
    try writer.finish()
    if wave.count == foldedAtOnce { try fold() }
  }
  try fold()
  try XapianFiles.compact(parts, into: output, .full, keepsIDs: true)
  try FileManager.default.removeItem(atPath: work)
}

guard CommandLine.arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: writing-bench FILE OUTPUT\n".utf8))
  exit(64)
}
let data = try Data(contentsOf: URL(filePath: CommandLine.arguments[1]), options: .alwaysMapped)
try data.withUnsafeBytes { try write($0, to: CommandLine.arguments[2]) }
