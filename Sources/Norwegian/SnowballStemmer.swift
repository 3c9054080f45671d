// SPDX-License-Identifier: GPL-3.0-or-later

/// The published Snowball algorithm for Norwegian (bokmål), step by step.
///
/// Source: https://snowballstem.org/algorithms/norwegian/stemmer.html, as of Snowball 2.2. The word must be in
/// lower case and composed; each step keeps the word in order, so that a caller may leave a step out.
struct SnowballStemmer {
  private(set) var word: [Unicode.Scalar]
  /// Where region R1 begins: only what stands there may be removed.
  private let r1: Int

  init(_ word: [Unicode.Scalar]) {
    self.word = word
    r1 = Self.regionStart(in: word)
  }

  static func stem(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var stemmer = SnowballStemmer(word)
    stemmer.removeInflection()
    stemmer.undoubleConsonantPair()
    stemmer.removeDerivation()
    return stemmer.word
  }

  static func stem(_ word: String) -> String {
    String(String.UnicodeScalarView(stem(Array(word.unicodeScalars))))
  }

  static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a", "e", "i", "o", "u", "y", "æ", "å", "ø": true
    default: false
    }
  }

  /// Step 1: the inflectional endings, the longest that fits; a bare `s` only after some letters; `ert` to `er`.
  mutating func removeInflection() {
    guard let suffix = longestSuffix(Self.inflections) else { return }
    switch suffix.count {
    case 1 where suffix == ["s"]:
      if endsInGenitiveS() { word.removeLast() }
    case 3 where suffix == ["e", "r", "t"], 4 where suffix == ["e", "r", "t", "e"]:
      word.removeLast(suffix.count - 2)
    default:
      word.removeLast(suffix.count)
    }
  }

  /// Step 2: `dt` and `vt` lose their t.
  mutating func undoubleConsonantPair() {
    if longestSuffix(Self.consonantPairs) != nil { word.removeLast() }
  }

  /// Step 3: the adjective endings -lig, -ig, -els, -lov and their like.
  mutating func removeDerivation() {
    if let suffix = longestSuffix(Self.derivations) { word.removeLast(suffix.count) }
  }

  /// After the first consonant that follows a vowel, but with at least three letters before it.
  private static func regionStart(in word: [Unicode.Scalar]) -> Int {
    guard word.count >= 3, let vowel = word.firstIndex(where: isVowel),
      let consonant = word[vowel...].firstIndex(where: { !isVowel($0) })
    else { return word.count }
    return max(consonant + 1, 3)
  }

  private func longestSuffix(_ suffixes: [[Unicode.Scalar]]) -> [Unicode.Scalar]? {
    suffixes.first { word.count - $0.count >= r1 && word.ends(with: $0) }
  }

  private func endsInGenitiveS() -> Bool {
    guard word.count >= 2 else { return false }
    switch word[word.count - 2] {
    case "b", "c", "d", "f", "g", "h", "j", "l", "m", "n", "o", "p", "r", "t", "v", "y", "z": return true
    case "k": return word.count >= 3 && !Self.isVowel(word[word.count - 3])
    default: return false
    }
  }

  private static let inflections = byLength(
    """
    a e ede ande ende ane ene hetene en heten ar er heter as es edes endes enes hetenes ens hetens ers ets et het ast \
    s ert erte
    """)
  private static let consonantPairs = byLength("dt vt")
  private static let derivations = byLength("leg eleg ig eig lig elig els lov elov slov hetslov")

  private static func byLength(_ list: String) -> [[Unicode.Scalar]] {
    list.split(separator: " ").map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }
}

extension Array<Unicode.Scalar> {
  func ends(with suffix: [Unicode.Scalar]) -> Bool {
    guard count >= suffix.count else { return false }
    var (index, offset) = (count, suffix.count)
    while offset > 0 {
      index -= 1
      offset -= 1
      if self[index] != suffix[offset] { return false }
    }
    return true
  }

  /// The suffix is in ASCII.
  func ends(with suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { suffix in
      guard count >= suffix.count else { return false }
      let start = count - suffix.count
      return suffix.indices.allSatisfy { self[start + $0].value == UInt32(suffix[$0]) }
    }
  }
}
