// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// Some letters of a word, with `*` for any others: `helse*`, `*skatt`, `hel*ring`, `*skatt*`.
///
/// It stands for the forms of words in the index, as they are spelt; only where none fits are æ, ø, å and accents left
/// out of account, and then a note says so.
struct Wildcard {
  /// What stands between the stars, from left to right; the first and last may be empty.
  private let pieces: [String]
  private let pattern: String

  /// In a phrase, where each form has a list of places to go through.
  static let mostWordsInRow = 300

  /// - Parameter pattern: in lower case, with at least one `*`.
  init(_ pattern: String) {
    self.pattern = pattern
    pieces = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
  }

  var beginning: String { pieces.first ?? "" }
  var end: String { pieces.last ?? "" }

  /// Whether a form fits, in bytes of UTF-8.
  func matches(_ form: some Collection<UInt8>) -> Bool { Self.fits(Array(form), pieces.map { Array($0.utf8) }) }

  private static func fits(_ form: [UInt8], _ pieces: [[UInt8]]) -> Bool {
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1,
      form.count >= first.count + last.count, form.starts(with: first), form.suffix(last.count).elementsEqual(last)
    else { return false }
    var at = first.count
    let end = form.count - last.count
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      var start = at
      while start + piece.count <= end, !form[start..<start + piece.count].elementsEqual(piece) { start += 1 }
      guard start + piece.count <= end else { return false }
      at = start + piece.count
    }
    return true
  }

  /// The same pattern in another spelling of its letters.
  func respelt(_ spelling: (String) -> String) -> Wildcard { Wildcard(pieces.map(spelling).joined(separator: "*")) }

  /// The spellings in which the index may keep the letters: words of over three letters have lost foreign accents there.
  var spellings: [Wildcard] {
    let plain = respelt { Letters.folded($0, fromLength: 0) }
    return plain.pattern == pattern ? [self] : [self, plain]
  }
}

/// The forms that a wildcard stands for.
struct WildcardWords: Equatable {
  var words: [String] = []
  /// How many there are, of which `words` are those in most passages.
  var total = 0
  /// None was spelt so; these are but for æ, ø, å and accents.
  var isFolded = false

  /// What a person should know of it, if anything.
  func note(on pattern: String) -> QueryNote? {
    let note = { QueryNote(range: 0..<0, message: $0, hint: $1, isError: false) }
    if words.isEmpty { return note("no word in the index is like \(pattern)", "write fewer letters, or a whole word") }
    if total > words.count {
      return note(
        "\(pattern) stands for \(total) words, and the commonest \(words.count) of them were searched for",
        "write more letters")
    }
    guard isFolded else { return nil }
    let some = words.prefix(3).joined(separator: ", ") + (words.count > 3 ? " …" : "")
    return note("no word is spelt like \(pattern)", "searched for \(some)")
  }
}

extension OpenIndex {
  /// The forms of words in the index that fit, in byte order; of too many those in most passages.
  func words(matching wildcard: Wildcard, most limit: Int) throws(SaksgangError) -> WildcardWords {
    var forms: Set<String> = []
    for spelling in wildcard.spellings { forms.formUnion(try self.forms(matching: spelling)) }
    var found = WildcardWords(total: forms.count)
    if forms.isEmpty {
      let folded = wildcard.respelt(Letters.foldedKey)
      try forEachForm(under: nil) { form in
        guard form.utf8.contains(where: { $0 >= 0x80 }) else { return }
        if folded.matches(Letters.foldedKey(of: form).utf8) { forms.insert(form) }
      }
      found = WildcardWords(total: forms.count, isFolded: true)
    }
    found.words = try commonest(forms.sorted(), limit)
    return found
  }

  private func forms(matching wildcard: Wildcard) throws(SaksgangError) -> [String] {
    if wildcard.beginning.utf8.count >= 2 {
      return try guarded { database throws(XapianFailure) in try database.terms(prefix: wildcard.beginning) }
        .map(\.term).filter { wildcard.matches($0.utf8) }
    }
    var forms: [String] = []
    try forEachForm(under: ReversedForms.key(of: wildcard.end)) { form in
      if wildcard.matches(form.utf8) { forms.append(form) }
    }
    return forms
  }

  private func commonest(_ forms: [String], _ limit: Int) throws(SaksgangError) -> [String] {
    guard forms.count > limit else { return forms }
    var counted: [(form: String, count: Int)] = []
    for form in forms { counted.append((form, try frequency(form))) }
    return counted.sorted { ($1.count, $0.form) < ($0.count, $1.form) }.prefix(limit).map(\.form).sorted()
  }

  /// Calls a function with every form of the corpus, or with those under one key only.
  private func forEachForm(under key: String?, _ body: (String) -> Void) throws(SaksgangError) {
    try guarded { database throws(XapianFailure) in
      let keys = if let key { [key] } else { try database.metadataKeys(prefix: Schema.MetadataKey.reversed) }
      for key in keys { ReversedForms.forEach(in: try database.metadata(key), body) }
    }
  }
}
