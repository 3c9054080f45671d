// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// Turns records into Xapian documents, and counts their words on the way.
struct PassageIndexer {
  private let analyser: Analyser
  private var memory: [String: WordTerms] = [:]
  /// In how many passages each word stands.
  private(set) var counts: [String: Int] = [:]
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
