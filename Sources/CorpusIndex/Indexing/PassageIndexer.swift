// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// Turns records into Xapian documents, and counts their words on the way.
///
/// Keep one for many passages: what is made of a word is made once, and found again by the word's number.
struct PassageIndexer: Sendable {
  private let analyser: Analyser
  private let hasParts: Bool
  private var reader: WordReader
  private var terms = PassageTerms()
  /// By the word's number; words too long to be terms have none.
  private var words: [Word] = []
  /// By the number of the form's term; other terms have empty ones.
  private var formCounts: [FormCount] = []
  /// The stem of each word and the stems of its parts, as terms.
  private var stems: [Int] = []
  private var headingStems: [Int: [Int]] = [:]
  private var titleStems: [Int: [Int]] = [:]
  private var document = XapianDocument()
  private var documentNumber = 0

  private struct Word {
    /// The term of the word itself.
    let form: Int
    /// Where its own are in `stems`.
    let stems: Range<Int>
    let isTooLong: Bool
  }

  /// How often a form was met; several words as written may have one form.
  private struct FormCount {
    /// In how many passages it stands.
    var passages = 0
    /// The passage in which it was counted last.
    var counted = 0
  }

  /// - Parameter hasParts: without the parts of compounds an index is only good for measuring what they cost.
  init(analyser: Analyser, hasParts: Bool = true) {
    (self.analyser, self.hasParts) = (analyser, hasParts)
    reader = WordReader(analyser: analyser)
  }

  mutating func document(from record: IndexRecord) -> XapianDocument {
    document.removeAll()
    documentNumber += 1
    addText(record.passage.text)
    for heading in record.headings { addStems(of: heading, under: Schema.Prefix.heading, \.headingStems) }
    addStems(of: record.title, under: Schema.Prefix.title, \.titleStems)
    terms.move(to: &document)
    for term in record.filters { document.add(filter: term) }
    for term in record.references where term.utf8.count <= Schema.longestTerm { document.add(term) }
    addValues(record)
    document.data = Array(record.passage.stored.utf8)
    return document
  }

  private mutating func addText(_ text: String) {
    read(text)
    for index in 0..<reader.length {
      let word = reader.word(at: index)
      guard !words[word].isTooLong else { continue }
      terms.add(words[word].form, position: index + 1)
      addStems(of: word)
    }
    for index in 0..<reader.extraLength {
      let word = reader.extraWord(at: index)
      guard !words[word].isTooLong else { continue }
      terms.add(words[word].form)
      addStems(of: word)
    }
  }

  /// Writes where the words of a text stand: for each word, in byte order, the number of its places, then each as its
  /// distance from the one before. A word that stands nowhere, since it is only a part of what is written, has none.
  mutating func addPlaces(ofWordsIn text: String, to writer: inout ByteWriter) {
    read(text)
    for index in 0..<reader.length {
      let word = words[reader.word(at: index)]
      if !word.isTooLong { terms.add(word.form, position: index + 1) }
    }
    for index in 0..<reader.extraLength {
      let word = words[reader.extraWord(at: index)]
      if !word.isTooLong { terms.add(word.form) }
    }
    terms.movePlaces(to: &writer)
  }

  private mutating func addStems(of word: Int) {
    for index in words[word].stems { terms.add(stems[index]) }
    let form = words[word].form
    guard formCounts[form].counted != documentNumber else { return }
    formCounts[form].counted = documentNumber
    formCounts[form].passages += 1
  }

  /// In how many passages each form of a word stands.
  var counts: [String: Int] {
    var counts: [String: Int] = [:]
    for (form, count) in formCounts.enumerated() where count.passages > 0 {
      counts[terms.name(of: form)] = count.passages
    }
    return counts
  }

  /// Adds the stems of a heading or title, and those of its parts, all under one prefix.
  private mutating func addStems(
    of text: String, under prefix: String, _ known: WritableKeyPath<PassageIndexer, [Int: [Int]]>
  ) {
    read(text)
    let all = (0..<reader.length).map(reader.word) + (0..<reader.extraLength).map(reader.extraWord)
    for word in all {
      if self[keyPath: known][word] == nil { self[keyPath: known][word] = stems(of: word, under: prefix) }
      for term in self[keyPath: known][word] ?? [] { terms.add(term) }
    }
  }

  private mutating func stems(of word: Int, under prefix: String) -> [Int] {
    words[word].stems.map { terms.number(of: prefix + terms.name(of: stems[$0]).dropFirst()) }
  }

  private mutating func addValues(_ record: IndexRecord) {
    if let date = record.date?.sortable {
      document.set(Schema.eightDigits(date).utf8, slot: Schema.Slot.date)
      document.set(Schema.eightDigits(99_999_999 - date).utf8, slot: Schema.Slot.dateDownwards)
    }
    document.set((record.year.map(String.init) ?? "").utf8, slot: Schema.Slot.year)
    document.set(record.passage.document.utf8, slot: Schema.Slot.document)
    document.set(record.passage.parties.joined(separator: " ").utf8, slot: Schema.Slot.parties)
    document.set(record.passage.kind.utf8, slot: Schema.Slot.kind)
    document.set((record.committee ?? "").utf8, slot: Schema.Slot.committee)
    document.set((record.session?.name ?? "").utf8, slot: Schema.Slot.session)
    if let key = record.sameText { document.set(String(key, radix: 36).utf8, slot: Schema.Slot.sameText) }
  }

  /// Reads a text, and gets to know the words that are new.
  private mutating func read(_ text: String) {
    reader.read(text)
    while words.count < reader.wordCount { addWord(reader.form(of: words.count)) }
  }

  private mutating func addWord(_ form: String) {
    guard form.utf8.count <= Schema.longestTerm / 2 else {
      return words.append(Word(form: 0, stems: 0..<0, isTooLong: true))
    }
    let made = hasParts ? WordTerms(form, by: analyser) : WordTerms(stemOf: form, by: analyser)
    let first = stems.count
    stems.append(terms.number(of: Schema.Prefix.stem + made.stem))
    for run in made.runs { stems.append(terms.number(of: Schema.Prefix.part + run.stem)) }
    let number = terms.number(of: made.form)
    if formCounts.count <= number {
      formCounts += [FormCount](repeating: FormCount(), count: number + 1 - formCounts.count)
    }
    words.append(Word(form: number, stems: first..<stems.count, isTooLong: false))
  }
}
