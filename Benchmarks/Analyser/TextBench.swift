// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Norwegian

/// Texts, read by an analyser that knows no word yet, and then once more.
struct TextBench {
  private let texts: [String]

  init(files: [String]) throws {
    texts = try files.flatMap { path in
      try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: UInt8(ascii: "\n")).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  func table() -> String {
    let analyser = Analyser()
    var work = IndexingWork(analyser: analyser)
    var rows = [row("words, stems and parts by number, each word for the first time") { work.read(texts) }]
    let words = work.wordCount
    rows.append(row("the same again, every word known") { work.read(texts) })
    rows.append(
      row("tokens as values, as a query or snippet has them") { texts.count { analyser.tokens(in: $0).isEmpty } })
    let head = "\(megabytes) MB in \(texts.count) texts, \(work.length / 2) words, \(words) of them different\n\n"
    return head + "| what | MB/s | s |\n| --- | --- | --- |\n" + rows.joined(separator: "\n")
  }

  private var megabytes: String { String(format: "%.1f", Double(texts.reduce(0) { $0 + $1.utf8.count }) / 1e6) }

  private func row<Result>(_ name: String, _ body: () -> Result) -> String {
    let size = Double(texts.reduce(0) { $0 + $1.utf8.count }) / 1e6
    let seconds = ProcessorTime.seconds { _ = body() }
    return String(format: "| %@ | %.1f | %.2f |", name, size / seconds, seconds)
  }
}

/// What an index needs of every word of a text: its number, its stem, and the stems of its parts.
private struct IndexingWork {
  private let analyser: Analyser
  private var reader: WordReader
  /// By the word's number.
  private var known: [(stem: String, parts: [String])] = []
  private(set) var length = 0
  private(set) var stemCount = 0

  init(analyser: Analyser) {
    self.analyser = analyser
    reader = WordReader(analyser: analyser)
  }

  var wordCount: Int { reader.wordCount }

  mutating func read(_ texts: [String]) {
    for text in texts {
      reader.read(text)
      while known.count < reader.wordCount {
        let analysis = analyser.analysis(of: reader.form(of: known.count))
        known.append((analysis.stem, analysis.partStems))
      }
      for index in 0..<reader.length { stemCount += 1 + known[reader.word(at: index)].parts.count }
      length += reader.length
    }
  }
}

enum ProcessorTime {
  static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = clock()
    try body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
