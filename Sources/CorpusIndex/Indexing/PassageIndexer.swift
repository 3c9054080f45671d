// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// Turns records into Xapian documents, and collects the words of the corpus on the way.
struct PassageIndexer {
  private let analyser: Analyser
  private var memory: [String: WordTerms] = [:]
  /// Passages in which each word stands, counted once a passage.
  private var counts: [String: Int] = [:]
  private var document = XapianDocument()

  init(analyser: Analyser) { self.analyser = analyser }

  mutating func document(from record: IndexRecord) -> XapianDocument {
    document.removeAll()
    addText(record.passage.text)
    for heading in record.headings { addStems(of: heading, prefix: Schema.Prefix.heading) }
    addStems(of: record.title, prefix: Schema.Prefix.title)
    for term in record.filters { document.add(filter: term) }
    for term in record.references where term.utf8.count <= Schema.longestTerm { document.add(term) }
    addValues(record)
    document.data = Array(record.passage.stored.utf8)
    return document
  }

  private mutating func addText(_ text: String) {
    var seen: Set<String> = []
    for token in analyser.tokens(in: text) where token.form.utf8.count <= Schema.longestTerm / 2 {
      let terms = terms(of: token.form)
      document.add(terms.form, position: token.position)
      add(terms)
      if seen.insert(terms.form).inserted { counts[terms.form, default: 0] += 1 }
      for form in token.extra where form.utf8.count <= Schema.longestTerm / 2 {
        let terms = self.terms(of: form)
        document.add(terms.form)
        add(terms)
        if seen.insert(terms.form).inserted { counts[terms.form, default: 0] += 1 }
      }
    }
  }

  private mutating func add(_ terms: WordTerms) {
    document.add(terms.stem, prefix: Schema.Prefix.stem)
    for run in terms.runs { document.add(run.stem, prefix: Schema.Prefix.part) }
  }

  private mutating func addStems(of text: String, prefix: String) {
    for token in analyser.tokens(in: text) {
      for form in [token.form] + token.extra where form.utf8.count <= Schema.longestTerm / 2 {
        let terms = terms(of: form)
        document.add(terms.stem, prefix: prefix)
        for run in terms.runs { document.add(run.stem, prefix: prefix) }
      }
    }
  }

  private mutating func addValues(_ record: IndexRecord) {
    if let date = record.date?.sortable {
      document.set(Self.eightDigits(date).utf8, slot: Schema.Slot.date)
      document.set(Self.eightDigits(99_999_999 - date).utf8, slot: Schema.Slot.dateDownwards)
    }
    document.set(record.passage.parties.joined(separator: " ").utf8, slot: Schema.Slot.parties)
    document.set(record.passage.kind.utf8, slot: Schema.Slot.kind)
    document.set((record.committee ?? "").utf8, slot: Schema.Slot.committee)
    document.set((record.session?.name ?? "").utf8, slot: Schema.Slot.session)
  }

  static func eightDigits(_ number: Int) -> String {
    let digits = String(min(max(0, number), 99_999_999))
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private mutating func terms(of form: String) -> WordTerms {
    if let known = memory[form] { return known }
    let terms = WordTerms(form, by: analyser)
    memory[form] = terms
    return terms
  }
}

extension PassageIndexer {
  /// Writes the spelling dictionary and the synonym table of all passages so far.
  mutating func writeVocabulary(to writer: inout XapianWriter) throws(XapianFailure) {
    var spellings: [String: Int] = [:]
    var synonyms: Set<Synonym> = []
    for (form, count) in counts {
      let terms = terms(of: form)
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
