// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian

/// The stems that stand for a word in the index and in a query.
struct WordTerms: Sendable, Equatable {
  /// As typed or written, in lower case, without foreign accents.
  var form: String
  var stem: String
  /// The compound's parts from left to right, empty where the word is none.
  var parts: [Part]
  /// Forms of the same word in the other written standard.
  var also: [String]

  struct Part: Sendable, Equatable {
    var text: String
    var stem: String
  }

  /// One part, or several in a row, with the stem it is indexed by.
  struct Run: Sendable, Equatable {
    var parts: Range<Int>
    var text: String
    var stem: String
  }

  /// Every part and row of parts but the whole word.
  let runs: [Run]

  init(_ form: String, by analyser: Analyser) {
    let analysis = analyser.analysis(of: form)
    self.form = Letters.folded(analysis.form)
    stem = analysis.stem
    also = analysis.also
    parts = analysis.parts.count > 1 ? analysis.parts.map { Part(text: $0.text, stem: $0.stem) } : []
    runs = Self.runs(of: parts, by: analyser)
  }

  /// A word as its stem alone, as if there were no compounds.
  init(stemOf form: String, by analyser: Analyser) {
    self.form = Letters.folded(form)
    stem = analyser.stem(of: form)
    (parts, also, runs) = ([], [], [])
  }

  private static func runs(of parts: [Part], by analyser: Analyser) -> [Run] {
    var runs: [Run] = []
    for start in parts.indices {
      var text = ""
      for end in start..<parts.count where end - start < parts.count - 1 {
        text += parts[end].text
        let stem = start == end ? parts[start].stem : analyser.stem(of: text)
        runs.append(Run(parts: start..<end + 1, text: text, stem: stem))
      }
    }
    return runs
  }
}
