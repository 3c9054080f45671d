// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian

/// Brings the word tables of an index up to date with words that have become more or fewer.
struct VocabularyUpdate {
  private let analyser: Analyser
  private let hasParts: Bool
  /// In how many more passages each form stands now; negative for fewer.
  private var changes: [String: Int] = [:]

  init(analyser: Analyser, hasParts: Bool) { (self.analyser, self.hasParts) = (analyser, hasParts) }

  mutating func add(_ counts: [String: Int]) { changes.merge(counts, uniquingKeysWith: +) }
  mutating func remove(_ form: String) { changes[form, default: 0] -= 1 }

  /// Changes the tables; the passages of the index are still those of before.
  func write(to writer: inout XapianWriter) throws(XapianFailure) {
    var spellings: [String: Int] = [:]
    var new: [String] = []
    var gone: [String] = []
    for (form, change) in changes.sorted(by: { $0.key < $1.key }) where change != 0 {
      for word in entry(form).spellings { spellings[word, default: 0] += change }
      let before = try writer.reading { database throws(XapianFailure) in try database.frequency(of: form) }
      if before == 0 { new.append(form) }
      if before + change <= 0 { gone.append(form) }
    }
    try write(spellings, to: &writer)
    for form in new {
      for synonym in entry(form).synonyms.sorted() where synonym.key.utf8.count <= Schema.longestTerm {
        try writer.addSynonym(synonym.word, of: synonym.key)
      }
    }
    try forget(gone, in: &writer)
    try ReversedForms.change(in: &writer, adding: new, removing: gone)
  }

  private func entry(_ form: String) -> VocabularyEntry {
    VocabularyEntry(form, by: analyser, hasParts: hasParts)
  }

  private func write(_ spellings: [String: Int], to writer: inout XapianWriter) throws(XapianFailure) {
    let sorted = spellings.sorted { $0.key < $1.key }
    let more = sorted.filter { $0.value > 0 }.map { XapianTermCount(term: $0.key, count: $0.value) }
    let fewer = sorted.filter { $0.value < 0 }.map { XapianTermCount(term: $0.key, count: -$0.value) }
    if !more.isEmpty { try writer.addSpellings(more) }
    if !fewer.isEmpty { try writer.removeSpellings(fewer) }
  }

  /// Takes out what only forms that are gone had put in.
  private func forget(_ gone: [String], in writer: inout XapianWriter) throws(XapianFailure) {
    var folded: Set<Synonym> = []
    for form in gone {
      let entry = entry(form)
      folded.formUnion(entry.folded)
      for synonym in entry.parts.union([entry.stem]) { try remove(synonym, in: &writer) }
    }
    let missing = Set(gone)
    for synonym in folded.sorted() {
      guard try !isStillPut(synonym, without: missing, in: writer) else { continue }
      try remove(synonym, in: &writer)
    }
  }

  /// Whether the word itself, or a word that it is a part of, is left and has it too.
  private func isStillPut(
    _ synonym: Synonym, without gone: Set<String>, in writer: borrowing XapianWriter
  ) throws(XapianFailure) -> Bool {
    let users = try writer.reading { database throws(XapianFailure) in
      try database.synonyms(of: Schema.SynonymKey.parts + synonym.word)
    }
    if users.contains(where: { entry($0).folded.contains(synonym) }) { return true }
    guard !gone.contains(synonym.word), entry(synonym.word).folded.contains(synonym) else { return false }
    let passages = try writer.reading { database throws(XapianFailure) in
      try database.frequency(of: synonym.word)
    }
    return passages + changes[synonym.word, default: 0] > 0
  }

  private func remove(_ synonym: Synonym, in writer: inout XapianWriter) throws(XapianFailure) {
    guard synonym.key.utf8.count <= Schema.longestTerm else { return }
    let words = try writer.reading { database throws(XapianFailure) in try database.synonyms(of: synonym.key) }
    guard words.contains(synonym.word) else { return }
    try writer.clearSynonyms(of: synonym.key)
    for word in words where word != synonym.word { try writer.addSynonym(word, of: synonym.key) }
  }
}
