// SPDX-License-Identifier: GPL-3.0-or-later

/// The amounts of money that a query asks for, in whole kroner, both ends included: `>500mill`, `100mill..1mrd`.
struct AmountRange: Sendable, Equatable {
  let kroner: ClosedRange<Int64>

  /// Above the largest amount that a state budget will know: 1,000,000 milliarder.
  static let largest: Int64 = 999_999_999_999_999

  /// The range in its usual spelling, which reads back as the same range.
  var written: String {
    let (lower, upper) = (kroner.lowerBound, kroner.upperBound)
    if lower == upper { return Self.written(lower) }
    if upper == Self.largest { return lower == 0 ? ">=0" : ">=" + Self.written(lower) }
    return lower == 0 ? "<=" + Self.written(upper) : "\(Self.written(lower))..\(Self.written(upper))"
  }

  private static func written(_ kroner: Int64) -> String {
    for (unit, name) in [(1_000_000_000 as Int64, "mrd"), (1_000_000, "mill"), (1000, "tusen")]
    where kroner > 0 && kroner.isMultiple(of: unit) { return "\(kroner / unit)\(name)" }
    return "\(kroner)"
  }

  private init(kroner: ClosedRange<Int64>) { self.kroner = kroner }

  /// Reads a comparison, a range or one amount; throws what is wrong as a person may be told it.
  init(_ text: String, keyword: String) throws(FieldProblem) {
    let compact = text.lowercased()
    let range = Self.dots(in: compact) != nil ? try Self.range(compact, keyword) : try Self.comparison(compact, keyword)
    guard let range else { throw Self.unreadable(text, keyword) }
    self.init(kroner: range)
  }

  /// Whether a word may go on an amount after a space: a unit, three digits, or the number after a sign.
  static func goesOn(with word: String) -> Bool {
    let word = word.lowercased().filter { $0 != "." && $0 != "," }
    return Figure.isUnit(word) || word.count == 3 && word.allSatisfy { "0"..."9" ~= $0 }
  }

  private static func unreadable(_ text: String, _ keyword: String) -> FieldProblem {
    FieldProblem(
      message: "\"\(text)\" is no amount of money",
      hint: "write \(keyword):>500mill, \(keyword):<=1,5mrd, \(keyword):100mill..1mrd or \(keyword):250000")
  }

  private static func comparison(_ text: String, _ keyword: String) throws(FieldProblem) -> ClosedRange<Int64>? {
    let signs = text.prefix { "<>=".contains($0) }
    guard let amount = Figure(text.dropFirst(signs.count)) else { return nil }
    let (floor, ceiling) = (amount.floor, amount.ceiling)
    switch signs {
    case "", "=": return floor == ceiling ? floor...floor : nil
    case ">": return try joined(floor + 1, largest, text, keyword)
    case ">=", "=>": return try joined(ceiling, largest, text, keyword)
    case "<": return try joined(0, ceiling - 1, text, keyword)
    case "<=", "=<": return try joined(0, floor, text, keyword)
    default: return nil
    }
  }

  /// `100mill..1mrd`, `..1mrd`, `100mill..`; a number without a unit has that of the other end where it is the lower
  /// one in that unit: `100..500mill`.
  private static func range(_ text: String, _ keyword: String) throws(FieldProblem) -> ClosedRange<Int64>? {
    guard let dots = dots(in: text), !text[dots.upperBound...].hasPrefix(".") else { return nil }
    let (left, right) = (trimmed(text[..<dots.lowerBound]), trimmed(text[dots.upperBound...]))
    guard !left.isEmpty || !right.isEmpty else { return nil }
    let upper = Figure(right)
    if !right.isEmpty, upper == nil { return nil }
    guard !left.isEmpty else { return try joined(0, upper?.floor ?? 0, text, keyword) }
    guard var lower = Figure(left) else { return nil }
    if let upper, !lower.hasUnit, upper.hasUnit, lower.number < upper.number { lower.unit = upper.unit }
    return try joined(lower.ceiling, upper?.floor ?? largest, text, keyword)
  }

  /// Where the first `..` stands.
  private static func dots(in text: String) -> Range<String.Index>? {
    guard
      let (first, second) = zip(text.indices, text.indices.dropFirst()).first(where: {
        text[$0] == "." && text[$1] == "."
      })
    else { return nil }
    return first..<text.index(after: second)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let rest = text.drop { $0.isWhitespace }
    return rest.lastIndex { !$0.isWhitespace }.map { rest[...$0] } ?? ""
  }

  private static func joined(
    _ lower: Int64, _ upper: Int64, _ text: String, _ keyword: String
  ) throws(FieldProblem) -> ClosedRange<Int64> {
    guard lower <= upper, upper <= largest else {
      throw FieldProblem(
        message: "no amount of money is \"\(text)\"",
        hint: "write the smaller amount first: \(keyword):100mill..1mrd")
    }
    return lower...upper
  }
}

/// One figure with its unit: `500 mill`, `1,5 mrd kroner`, `1 250 000`, `kr 70.000`.
private struct Figure {
  /// In thousandths, so that `1,5` is whole.
  var number: Int64
  var unit: Int64
  var hasUnit: Bool

  /// In whole kroner, rounded down and up.
  var floor: Int64 { product / 1000 }
  var ceiling: Int64 { (product + 999) / 1000 }
  private var product: Int64 { number * unit }

  init?(_ text: Substring) {
    var words = Self.words(of: text)
    if Self.kroner.contains(words.first ?? "") { words.removeFirst() }
    if words.count > 1, Self.kroner.contains(words.last ?? "") { words.removeLast() }
    (unit, hasUnit) = (1, false)
    if words.count > 1, let value = Self.units[words.last ?? ""] {
      (unit, hasUnit) = (value, true)
      words.removeLast()
    }
    guard let number = Self.thousandths(words.joined(separator: " ")) else { return nil }
    let (product, overflows) = number.multipliedReportingOverflow(by: unit)
    guard !overflows, product / 1000 <= AmountRange.largest else { return nil }
    self.number = number
  }

  /// Letters and digits apart, without the full stop of an abbreviation.
  private static func words(of text: Substring) -> [String] {
    var words: [String] = []
    var isAfterLetter = false
    var isOpen = false
    for character in [",-", ",–", ",—"].contains(String(text.suffix(2))) ? text.dropLast(2) : text {
      if character.isWhitespace || character == "\u{A0}" { isOpen = false; continue }
      if isAfterLetter, character == "." || character == "," || character == "-" { isOpen = false; continue }
      let isLetter = character.isLetter
      if isOpen, isLetter == isAfterLetter {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
      (isAfterLetter, isOpen) = (isLetter, true)
    }
    return words
  }

  private static let kroner: Set<String> = ["kr", "kroner", "krone", "kronar", "nok"]

  static func isUnit(_ word: String) -> Bool { units[word] != nil || kroner.contains(word) }

  private static let units: [String: Int64] = [
    "tusen": 1000, "mill": 1_000_000, "million": 1_000_000, "millioner": 1_000_000, "millionar": 1_000_000,
    "mrd": 1_000_000_000, "milliard": 1_000_000_000, "milliarder": 1_000_000_000, "milliardar": 1_000_000_000,
    "m": 1_000_000, "bn": 1_000_000_000, "billion": 1_000_000_000_000, "billioner": 1_000_000_000_000,
  ]

  /// `1 250 000`, `1.250.000`, `1,5`, `0.25`: a full stop before groups of three digits only divides them.
  private static func thousandths(_ text: String) -> Int64? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count else { return nil }
    var whole = String(parts[0])
    var fraction = parts.count == 2 ? String(parts[1]) : ""
    let pieces = whole.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "." }
    if pieces.count > 1 {
      let isGrouped = pieces.dropFirst().allSatisfy { $0.count == 3 } && 1...3 ~= pieces[0].count
      if isGrouped {
        whole = pieces.joined()
      } else {
        guard pieces.count == 2, fraction.isEmpty, whole.contains(".") else { return nil }
        (whole, fraction) = (String(pieces[0]), String(pieces[1]))
      }
    }
    let isDigits = { (text: String) in text.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    guard 1...15 ~= whole.count, fraction.count <= 3, isDigits(whole), isDigits(fraction) else { return nil }
    guard parts.count == 1 || !fraction.isEmpty else { return nil }
    let padded = fraction + String(repeating: "0", count: 3 - fraction.count)
    return Int64(whole + padded)
  }
}
