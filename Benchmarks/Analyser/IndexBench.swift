// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusIndex
import CorpusParsing
import Foundation
import StortingModel

/// One corpus, indexed with the parts of compounds and without.
struct IndexBench {
  private let corpus: Corpus
  private let folder: String
  private static let rounds = 3

  init(corpus path: String, folder: String) throws {
    corpus = try CorpusReader.corpus(at: path)
    self.folder = folder
  }

  func table() throws -> String {
    let plain = try measured(hasParts: false)
    let whole = try measured(hasParts: true)
    var rows = [row("stems alone", plain), row("stems, parts and runs of parts", whole)]
    rows.append(String(format: "| ratio | %.2f | %.2f |", whole.seconds / plain.seconds, whole.size / plain.size))
    return "| index with | s | MB |\n| --- | --- | --- |\n" + rows.joined(separator: "\n")
  }

  private func row(_ name: String, _ cost: (seconds: Double, size: Double)) -> String {
    String(format: "| %@ | %.2f | %.2f |", name, cost.seconds, cost.size)
  }

  /// The quickest of some rounds, each with an analyser that knows no word yet.
  private func measured(hasParts: Bool) throws -> (seconds: Double, size: Double) {
    let path = folder + (hasParts ? "/parts" : "/plain")
    let times = try (0..<Self.rounds).map { _ in
      try ProcessorTime.seconds { _ = try IndexBuilder(hasParts: hasParts).build(corpus, at: path, rebuild: true) }
    }
    return (times.min() ?? 0, try Self.size(of: path))
  }

  /// Megabytes.
  private static func size(of folder: String) throws -> Double {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let sizes = try files.map {
      try FileManager.default.attributesOfItem(atPath: folder + "/" + $0)[.size] as? Int ?? 0
    }
    return Double(sizes.reduce(0, +)) / 1e6
  }
}
