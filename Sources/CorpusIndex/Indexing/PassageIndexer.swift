// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// Turns records into Xapian documents, and counts their words on the way.
struct PassageIndexer {
  private let analyser: Analyser
  /// The place of each word in `words`.
  private var places: [String: Int] = [:]
  private var words: [Word] = []
  private var document = XapianDocument()
  private var documentNumber = 0

  private struct Word {
    let terms: WordTerms
    /// In how many passages it stands.
    var count = 0
    /// The passage in which it was counted last.
    var counted = 0
  }

  init(analyser: Analyser) { self.analyser = analyser }

  mutating func document(from record: IndexRecord) -> XapianDocument {
    document.removeAll()
    documentNumber += 1
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
    for token in analyser.tokens(in: text) where token.form.utf8.count <= Schema.longestTerm / 2 {
      let word = place(of: token.form)
      document.add(words[word].terms.form, position: token.position)
      add(word)
      for form in token.extra where form.utf8.count <= Schema.longestTerm / 2 {
        let word = place(of: form)
        document.add(words[word].terms.form)
        add(word)
      }
    }
  }

  private mutating func add(_ word: Int) {
    document.add(words[word].terms.stem, prefix: Schema.Prefix.stem)
    for run in words[word].terms.runs { document.add(run.stem, prefix: Schema.Prefix.part) }
    guard words[word].counted != documentNumber else { return }
    words[word].counted = documentNumber
    words[word].count += 1
  }

  /// In how many passages each word stands.
  var counts: [String: Int] {
    var counts: [String: Int] = [:]
    for word in words where word.count > 0 { counts[word.terms.form, default: 0] += word.count }
    return counts
  }

  private mutating func addStems(of text: String, prefix: String) {
    for token in analyser.tokens(in: text) {
      for form in [token.form] + token.extra where form.utf8.count <= Schema.longestTerm / 2 {
        let word = place(of: form)
        document.add(words[word].terms.stem, prefix: prefix)
        for run in words[word].terms.runs { document.add(run.stem, prefix: prefix) }
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

  private mutating func place(of form: String) -> Int {
    if let known = places[form] { return known }
    places[form] = words.count
    words.append(Word(terms: WordTerms(form, by: analyser)))
    return words.count - 1
  }
}
