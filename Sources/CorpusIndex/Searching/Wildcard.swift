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

  /// Whether a form fits.
  func matches(_ form: String) -> Bool { Self.fits(Array(form.utf8), letters) }

  /// The pieces in UTF-8.
  private var letters: [[UInt8]] { pieces.map { Array($0.utf8) } }
  /// The same from the last letter to the first.
  fileprivate var reversedLetters: [[UInt8]] { pieces.reversed().map { Array(ReversedForms.reversed($0).utf8) } }

  /// In bytes, since every form of a corpus may have to be looked at.
  fileprivate static func fits(_ form: [UInt8], _ pieces: [[UInt8]]) -> Bool {
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last,
      form.count >= first.count + last.count, stands(first, in: form, at: 0)
    else { return false }
    let end = form.count - last.count
    guard stands(last, in: form, at: end) else { return false }
    var at = first.count
    for piece in pieces[1..<pieces.count - 1] {
      while at + piece.count <= end, !stands(piece, in: form, at: at) { at += 1 }
      at += piece.count
      guard at <= end else { return false }
    }
    return true
  }

  private static func stands(_ piece: [UInt8], in form: [UInt8], at start: Int) -> Bool {
    for offset in piece.indices where form[start + offset] != piece[offset] { return false }
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
      try forEachForm(under: nil) { reversed in
        guard reversed.contains(where: { $0 >= 0x80 }) else { return }
        let form = ReversedForms.form(of: reversed)
        if folded.matches(Letters.foldedKey(of: form)) { forms.insert(form) }
      }
      found = WildcardWords(total: forms.count, isFolded: true)
    }
    found.words = try commonest(forms.sorted(), limit)
    return found
  }

  private func forms(matching wildcard: Wildcard) throws(SaksgangError) -> [String] {
    if wildcard.beginning.utf8.count >= 2 {
      return try guarded { database throws(XapianFailure) in try database.terms(prefix: wildcard.beginning) }
        .map { $0.term }.filter(wildcard.matches)
    }
    var forms: [String] = []
    let letters = wildcard.reversedLetters
    try forEachForm(under: ReversedForms.key(of: wildcard.end)) { reversed in
      if Wildcard.fits(reversed, letters) { forms.append(ReversedForms.form(of: reversed)) }
    }
    return forms
  }

  private func commonest(_ forms: [String], _ limit: Int) throws(SaksgangError) -> [String] {
    guard forms.count > limit else { return forms }
    var counted: [(form: String, count: Int)] = []
    for form in forms { counted.append((form, try frequency(form))) }
    return counted.sorted { ($1.count, $0.form) < ($0.count, $1.form) }.prefix(limit).map { $0.form }.sorted()
  }

  /// Calls a function with the letters of every form of the corpus, or of those under one key only, from the last to
  /// the first.
  private func forEachForm(under key: String?, _ body: ([UInt8]) -> Void) throws(SaksgangError) {
    try guarded { database throws(XapianFailure) in
      let keys = if let key { [key] } else { try database.metadataKeys(prefix: Schema.MetadataKey.reversed) }
      for key in keys { ReversedForms.forEach(in: try database.metadata(key), body) }
    }
  }
}
