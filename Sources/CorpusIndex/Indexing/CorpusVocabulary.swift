// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian

/// The words of a corpus, and the tables that spelling, folding and phrases need.
struct CorpusVocabulary {
  /// In how many passages each word stands.
  private var counts: [String: Int] = [:]

  mutating func add(_ more: [String: Int]) { counts.merge(more, uniquingKeysWith: +) }

  /// Writes the spelling dictionary, the synonym table and the forms by their last letters, with the parts of compounds
  /// or as if there were none.
  func write(to writer: inout XapianWriter, by analyser: Analyser, hasParts: Bool) throws(XapianFailure) {
    var spellings: [String: Int] = [:]
    var synonyms: Set<Synonym> = []
    for (form, count) in counts {
      let terms = hasParts ? WordTerms(form, by: analyser) : WordTerms(stemOf: form, by: analyser)
      synonyms.insert(Synonym(key: Schema.SynonymKey.forms + terms.stem, word: form))
      collectFolded(form, for: form, in: &synonyms)
      collectFolded(terms.stem, for: form, in: &synonyms)
      guard Self.isWord(form) else { continue }
      spellings[form, default: 0] += count
      for run in terms.runs {
        collectFolded(run.text, for: run.text, in: &synonyms)
        collectFolded(run.stem, for: run.text, in: &synonyms)
        if run.parts.count == 1, run.text.count >= 4 { spellings[run.text, default: 0] += count }
      }
    }
    try writer.addSpellings(spellings.sorted { $0.key < $1.key }.map { XapianTermCount(term: $0.key, count: $0.value) })
    for synonym in synonyms.sorted() where synonym.key.utf8.count <= Schema.longestTerm {
      try writer.addSynonym(synonym.word, of: synonym.key)
    }
    try ReversedForms.write(counts.keys, to: &writer)
  }

  private struct Synonym: Hashable, Comparable {
    var key: String
    var word: String

    static func < (left: Synonym, right: Synonym) -> Bool { (left.key, left.word) < (right.key, right.word) }
  }

  private func collectFolded(_ text: String, for word: String, in synonyms: inout Set<Synonym>) {
    let key = Letters.foldedKey(of: text)
    if key != text, !key.isEmpty { synonyms.insert(Synonym(key: Schema.SynonymKey.folded + key, word: word)) }
  }

  /// Whether a form is a word that a person may misspell: letters only, and at least three.
  private static func isWord(_ form: String) -> Bool {
    form.count >= 3 && form.allSatisfy(\.isLetter)
  }
}

extension ReversedForms {
  static func write(_ forms: some Sequence<String>, to writer: inout XapianWriter) throws(XapianFailure) {
    var byKey: [String: [[UInt8]]] = [:]
    for form in forms where form.utf8.count <= 250 && !form.utf8.contains(0x0A) {
      // A form of one letter is under a key of its own, and found where all are gone through.
      let key = key(of: form) ?? Schema.MetadataKey.reversed + form
      byKey[key, default: []].append(Array(reversed(form).utf8))
    }
    for (key, forms) in byKey.sorted(by: { $0.key < $1.key }) {
      let sorted = forms.sorted { $0.lexicographicallyPrecedes($1) }
      try writer.setMetadata(key, to: packed(sorted))
    }
  }
}
