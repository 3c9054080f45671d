// SPDX-License-Identifier: GPL-3.0-or-later

/// A number as its digits; words are turned into digits.
struct AmountNumber {
  var whole: String
  var fraction = ""
  var end: Int
  var isWordForOne = false
  private var isGrouped = false

  private init(whole: String, end: Int) { (self.whole, self.end) = (whole, end) }

  static func read(at index: Int, in sentence: AmountSentence, isLabelled: Bool) -> AmountNumber? {
    guard sentence.tokens.indices.contains(index) else { return nil }
    if sentence.tokens[index].isNumber { return digits(at: index, in: sentence, isLabelled: isLabelled) }
    if let part = parts[sentence.lower(index)] {
      var number = AmountNumber(whole: "0", end: index + 1)
      number.fraction = part
      return number
    }
    guard sentence.tokens[index].isWord, let read = AmountNumeral.read(at: index, in: sentence),
      !AmountNumeral.goesOn(sentence.lower(index - 1))
    else { return nil }
    let (whole, tenths) = (read.tenths / 10, read.tenths % 10)
    var number = AmountNumber(whole: String(whole), end: read.end)
    number.fraction = tenths == 0 ? "" : String(tenths)
    number.isWordForOne = read.tenths <= 10
    return number
  }

  private static func digits(at index: Int, in sentence: AmountSentence, isLabelled: Bool) -> AmountNumber? {
    let tokens = sentence.tokens
    if index > 1, !tokens[index].afterSpace, [",", ".", ":", "/"].contains(sentence.lower(index - 1)),
      tokens[index - 2].isNumber
    {
      return nil
    }
    var number = AmountNumber(whole: tokens[index].lower, end: index + 1)
    guard number.whole.utf8.count <= 12 else { return nil }
    if number.whole.utf8.count <= 3, number.whole != "0", !isLabelled { number.takeGroups(sentence) }
    number.takeFraction(sentence)
    return number
  }

  /// `16¾ milliarder`.
  private static let parts = ["½": "5", "¼": "25", "¾": "75"]

  var mayBeYear: Bool {
    whole.utf8.count == 4 && !isGrouped && fraction.isEmpty && ("1900"..."2100").contains(whole)
  }

  /// `fra 870 000 til 30 millioner kroner`: in kroner already.
  func isWhole(before scale: Int) -> Bool { scale >= 6 && isGrouped && whole.utf8.count >= 5 }

  /// Times ten to the power of `scale`, exactly and rounded to whole units; `nil` where it is too large.
  func value(scale: Int) -> Int? {
    let decimals = fraction.prefix(scale)
    let isRoundedUp = fraction.dropFirst(scale).first.map { $0 >= "5" } ?? false
    guard whole.utf8.count + scale <= 18 else { return nil }
    return Int(whole + decimals + String(repeating: "0", count: scale - decimals.count)).map {
      $0 + (isRoundedUp ? 1 : 0)
    }
  }

  /// `1 414`, `500.000`.
  private mutating func takeGroups(_ sentence: AmountSentence) {
    while whole.utf8.count < 40, let group = group(at: end, sentence) {
      whole += sentence.lower(group)
      end = group + 1
      isGrouped = true
    }
  }

  private func group(at index: Int, _ sentence: AmountSentence) -> Int? {
    guard sentence.tokens.indices.contains(index) else { return nil }
    if isGroup(index, sentence), sentence.tokens[index].afterSpace { return index }
    return sentence.lower(index) == "." && !sentence.tokens[index].afterSpace && isGroup(index + 1, sentence)
      && !sentence.tokens[index + 1].afterSpace ? index + 1 : nil
  }

  private func isGroup(_ index: Int, _ sentence: AmountSentence) -> Bool {
    sentence.tokens.indices.contains(index) && sentence.tokens[index].isNumber
      && sentence.lower(index).utf8.count == 3
  }

  private mutating func takeFraction(_ sentence: AmountSentence) {
    if let part = Self.parts[sentence.lower(end)] {
      (fraction, end) = (part, end + 1)
      return
    }
    guard [",", "."].contains(sentence.lower(end)), sentence.tokens.indices.contains(end + 1),
      sentence.tokens[end + 1].isNumber, !sentence.tokens[end].afterSpace, !sentence.tokens[end + 1].afterSpace
    else { return }
    fraction = sentence.lower(end + 1)
    end += 2
  }
}
