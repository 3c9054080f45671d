// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers in words: `to`, `tjuefem`, `femogtjue`, `fem hundre og ti`, `to og en halv`, `halvannen`.
enum AmountNumeral {
  /// Ten times the number, and where its words end.
  static func read(at index: Int, in sentence: AmountSentence) -> (tenths: Int, end: Int)? {
    let word = sentence.lower(index)
    if word == "halvannen" || word == "halvanna" { return (15, index + 1) }
    if ones.contains(word), sentence.lower(index + 1) == "halv" { return (5, index + 2) }
    guard var number = small(word) else { return nil }
    var end = index + 1
    if number < 10, sentence.lower(end) == "hundre" { (number, end) = (number * 100, end + 1) }
    if number >= 100, sentence.lower(end) == "og", let rest = small(sentence.lower(end + 1)), rest < 100 {
      (number, end) = (number + rest, end + 2)
    }
    let isAndHalf =
      sentence.lower(end) == "og" && ones.contains(sentence.lower(end + 1)) && sentence.lower(end + 2) == "halv"
    return isAndHalf ? (number * 10 + 5, end + 3) : (number * 10, end)
  }

  /// Whether a word before a numeral shows that the number began earlier.
  static func goesOn(_ word: String) -> Bool {
    word == "komma" || word == "hundre" || small(word) != nil && !ones.contains(word)
  }

  /// Below a hundred and one.
  private static func small(_ word: String) -> Int? { AmountWords.numerals[word] ?? underHundred[word] }

  /// `tjuefem` and the older `femogtjue`.
  private static let underHundred: [String: Int] = {
    var words: [String: Int] = [:]
    for (unit, value) in AmountWords.numerals where value < 10 {
      for (name, tens) in tens {
        words[name + unit] = tens + value
        words["\(unit)og\(name)"] = tens + value
      }
    }
    return words
  }()

  private static let ones: Set<String> = ["en", "ein", "én", "ei", "éin"]
  private static let tens = [
    ("tjue", 20), ("tyve", 20), ("tretti", 30), ("tredve", 30), ("førti", 40), ("femti", 50), ("seksti", 60),
    ("sytti", 70), ("åtti", 80), ("nitti", 90),
  ]
}
