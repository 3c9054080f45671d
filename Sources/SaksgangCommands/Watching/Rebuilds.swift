// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusParsing
import Foundation
import StortingModel

/// Builds again and again, and tells pages what came of it.
struct Rebuilds {
  let corpus: CorpusOptions
  let index: IndexOptions
  let site: SiteOptions
  var building: BuildOptions
  /// Errors of the corpus at the last build that was published; they keep no other from being.
  private var known: Set<String> = []

  init(corpus: CorpusOptions, index: IndexOptions, site: SiteOptions, building: BuildOptions) {
    (self.corpus, self.index, self.site, self.building) = (corpus, index, site, building)
  }

  enum Outcome: Equatable {
    /// Index and site are those of the corpus; whether the site is another than before.
    case published(changed: Bool)
    /// What stopped it, in lines; index and site are as they were.
    case failed(String)
  }

  /// Everything that a build reads.
  var folders: [String] {
    ([corpus.corpus, site.templates] + (site.templateOverrides.map { [$0] } ?? []))
      .filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// - Parameter isFirst: publishes whatever errors the corpus has.
  mutating func build(isFirst: Bool = false) -> Outcome {
    var findings: [Finding] = []
    do {
      let source = try corpus.source(besideIndex: index.index, building)
      if !isFirst, let new = newErrors(of: source) { return .failed(new) }
      try IndexStage(path: index.index, building: building).run(source)
      var stage = SiteStage(options: site, index: index.index, building: building)
      stage.tells = { findings += $0 }
      let changed = try stage.run(source)
      known = Set(source.errors.map(\.written))
      return .published(changed: changed)
    } catch let error as SaksgangError {
      Console.note("error: \(error.message)\nhint: \(error.hint)")
      return .failed((Self.lines(findings) + [error.message, "hint: \(error.hint)"]).joined(separator: "\n"))
    } catch {
      Console.note("error: \(error.localizedDescription)")
      return .failed(error.localizedDescription)
    }
  }

  private static func lines(_ findings: [Finding]) -> [String] {
    findings.flatMap { [$0.written, "hint: \($0.hint)"] }
  }

  /// Errors that the last published corpus did not have: with them a page would be gone that is only being written.
  private func newErrors(of source: CorpusSource) -> String? {
    _ = source.corpus
    let new = source.errors.filter { !known.contains($0.written) }
    return new.isEmpty ? nil : Self.lines(new).joined(separator: "\n")
  }
}
