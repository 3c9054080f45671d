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
    try writeSpellings(to: &writer, by: analyser, hasParts: hasParts)
    try writeSynonyms(to: &writer, by: analyser, hasParts: hasParts)
    try ReversedForms.write(counts.keys, to: &writer)
  }

  // One table after the other, each written out before the next is made, since they are as large as all words.

  private func writeSpellings(
    to writer: inout XapianWriter, by analyser: Analyser, hasParts: Bool
  ) throws(XapianFailure) {
    var spellings: [String: Int] = [:]
    for (form, count) in counts {
      for word in VocabularyEntry(form, by: analyser, hasParts: hasParts).spellings {
        spellings[word, default: 0] += count
      }
    }
    try writer.addSpellings(spellings.sorted { $0.key < $1.key }.map { XapianTermCount(term: $0.key, count: $0.value) })
    try writer.commit()
  }

  private func writeSynonyms(
    to writer: inout XapianWriter, by analyser: Analyser, hasParts: Bool
  ) throws(XapianFailure) {
    var synonyms: [Synonym] = []
    for form in counts.keys {
      synonyms += VocabularyEntry(form, by: analyser, hasParts: hasParts).synonyms
      if synonyms.count >= Self.mostSynonyms { try Self.write(&synonyms, to: &writer) }
    }
    try Self.write(&synonyms, to: &writer)
  }

  /// So many are held at a time.
  private static let mostSynonyms = 200_000

  private static func write(_ synonyms: inout [Synonym], to writer: inout XapianWriter) throws(XapianFailure) {
    for synonym in synonyms.sorted() where synonym.key.utf8.count <= Schema.longestTerm {
      try writer.addSynonym(synonym.word, of: synonym.key)
    }
    synonyms.removeAll(keepingCapacity: true)
    try writer.commit()
  }
}

/// A word under a key of the synonym table.
struct Synonym: Hashable, Comparable {
  var key: String
  var word: String

  static func < (left: Synonym, right: Synonym) -> Bool { (left.key, left.word) < (right.key, right.word) }
}

/// What one form of a word puts in the tables of an index.
struct VocabularyEntry {
  /// Words of the spelling dictionary that count once for each passage with the form.
  private(set) var spellings: [String] = []
  /// What stands under the form's stem.
  private(set) var stem: Synonym
  /// Words spelt like it, or like a part of it, apart from æ, ø and å; other forms may have the same.
  private(set) var folded: Set<Synonym> = []
  /// The form, under each of its parts that is in `folded`.
  private(set) var parts: Set<Synonym> = []

  var synonyms: Set<Synonym> { folded.union(parts).union([stem]) }

  init(_ form: String, by analyser: Analyser, hasParts: Bool) {
    let terms = hasParts ? WordTerms(form, by: analyser) : WordTerms(stemOf: form, by: analyser)
    stem = Synonym(key: Schema.SynonymKey.forms + terms.stem, word: form)
    fold(form, for: form)
    fold(terms.stem, for: form)
    guard Self.isWord(form) else { return }
    spellings = [form]
    for run in terms.runs {
      let before = folded.count
      fold(run.text, for: run.text)
      fold(run.stem, for: run.text)
      if folded.count > before { parts.insert(Synonym(key: Schema.SynonymKey.parts + run.text, word: form)) }
      if run.parts.count == 1, run.text.count >= 4 { spellings.append(run.text) }
    }
  }

  private mutating func fold(_ text: String, for word: String) {
    let key = Letters.foldedKey(of: text)
    if key != text, !key.isEmpty { folded.insert(Synonym(key: Schema.SynonymKey.folded + key, word: word)) }
  }

  /// Whether a form is a word that a person may misspell: letters only, and at least three.
  private static func isWord(_ form: String) -> Bool {
    form.count >= 3 && form.allSatisfy(\.isLetter)
  }
}

extension ReversedForms {
  static func write(_ forms: some Sequence<String>, to writer: inout XapianWriter) throws(XapianFailure) {
    // A part of the forms at a time, since all of them together are large; those of one key end alike.
    for part in 0..<UInt8(4) {
      let some = forms.lazy.filter { ($0.utf8.last ?? 0) % 4 == part }
      for (key, forms) in byKey(some).sorted(by: { $0.key < $1.key }) {
        let sorted = forms.sorted { $0.lexicographicallyPrecedes($1) }
        try writer.setMetadata(key, to: packed(sorted))
      }
    }
  }

  /// Takes forms out of the entries of an index and puts others in.
  static func change(
    in writer: inout XapianWriter, adding new: [String], removing old: [String]
  ) throws(XapianFailure) {
    let (added, removed) = (byKey(new), byKey(old))
    for key in Set(added.keys).union(removed.keys).sorted() {
      var forms: Set<[UInt8]> = []
      let present = try writer.reading { database throws(XapianFailure) in try database.metadata(key) }
      forEach(in: present) { forms.insert($0) }
      forms.subtract(removed[key] ?? [])
      forms.formUnion(added[key] ?? [])
      try writer.setMetadata(key, to: packed(forms.sorted { $0.lexicographicallyPrecedes($1) }))
    }
  }

  private static func byKey(_ forms: some Sequence<String>) -> [String: [[UInt8]]] {
    var byKey: [String: [[UInt8]]] = [:]
    for form in forms where form.utf8.count <= 250 && !form.utf8.contains(0x0A) {
      // A form of one letter is under a key of its own, and found where all are gone through.
      let key = key(of: form) ?? Schema.MetadataKey.reversed + form
      byKey[key, default: []].append(Array(reversed(form).utf8))
    }
    return byKey
  }
}
