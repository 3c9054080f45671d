// SPDX-License-Identifier: GPL-3.0-or-later

/// A sum of money as printed in a sentence, before anything is known of what it is for.
struct AmountFigure {
  /// The words of the sentence that the literal covers.
  var words: Range<Int>
  var literal: String
  /// In whole units of the currency; `nil` where it is too large to hold, and for «flere hundre tusen kroner».
  var value: Int?
  var currency: String
  /// `de nevnte 26 millionene`: said before.
  var isRepetition = false
  /// `de resterende 65 millionene`.
  var isRest = false
  /// Where the words before it and after it end: at the next figure on either side.
  var surroundings = 0..<0

  /// The sums of a sentence, in order.
  ///
  /// - Parameter afterMoney: whether the passage has spoken of money before: then «35 millioner» goes on about it.
  static func figures(in sentence: AmountSentence, afterMoney: Bool = false) -> [AmountFigure] {
    let parser = AmountFigureParser(sentence)
    var figures = parser.figures()
    let isAboutMoney =
      figures.contains(where: \.isNamedMoney)
      || (afterMoney || sentence.mentions(AmountWords.money)) && !sentence.contains(AmountWords.living)
    figures.removeAll { !$0.isNamedMoney && !((isAboutMoney || $0.isShort) && $0.mayBeElliptic(in: sentence)) }
    return figures.enumerated().map { index, read in
      var figure = read.figure
      let start = figures[..<index].last { $0.figure.words != figure.words }?.figure.words.upperBound ?? 0
      let end = figures[(index + 1)...].first { $0.figure.words != figure.words }?.figure.words.lowerBound
      figure.surroundings = start..<max(figure.words.upperBound, end ?? sentence.tokens.count)
      figure.pointBack(in: sentence)
      if AmountWords.vague.contains(sentence.lower(figure.words.lowerBound - 1)) { figure.value = nil }
      return figure
    }
  }

  private mutating func pointBack(in sentence: AmountSentence) {
    let before = sentence.lower(words.lowerBound - 1)
    isRepetition = AmountWords.saidBefore.contains(before) && isDefinite(sentence)
    isRest = AmountWords.rest.contains(before)
  }

  private func isDefinite(_ sentence: AmountSentence) -> Bool {
    let last = sentence.lower(words.upperBound - 1)
    return last.hasSuffix("ene") || last.hasSuffix("ane") || last == "millionen" || last == "milliarden"
  }
}

/// Finds numbers with a unit or a currency.
struct AmountFigureParser {
  private let sentence: AmountSentence
  private var tokens: [AmountSentence.Token] { sentence.tokens }

  init(_ sentence: AmountSentence) { self.sentence = sentence }

  struct Read {
    var figure: AmountFigure
    /// Whether the text says kroner, or another currency.
    var isNamedMoney: Bool
    /// Whether the number counts hundreds, thousands or nothing: then only a currency makes it money.
    var isSmall: Bool
    /// `mrd.` and `mill.` are written of money.
    var isShort: Bool

    /// `70 millioner av disse`, `25 millioner i omsetning`: what follows is not what is counted.
    func mayBeElliptic(in sentence: AmountSentence) -> Bool {
      let next = figure.words.upperBound
      guard !isSmall else { return false }
      return next >= sentence.tokens.count || !sentence.tokens[next].isWord
        || AmountWords.afterElliptic.contains(sentence.lower(next))
    }
  }

  func figures() -> [Read] {
    var found: [Read] = []
    var index = 0
    while index < tokens.count {
      if let reads = sum(at: index) {
        found += reads
        index = max(index + 1, reads.last?.figure.words.upperBound ?? 0)
      } else if let number = number(at: index) {
        index = number.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// One sum, or the two of a range.
  private func sum(at index: Int) -> [Read]? {
    let start = currencyBefore(index) == nil ? index : index + currencyLength(index)
    guard let first = number(at: start) else { return nil }
    if !isLabelled(start), !first.mayBeYear, AmountWords.between.contains(sentence.lower(first.end)),
      !hasUnitOrCurrency(first.end), let second = single(at: first.end + 1, leading: currencyBefore(index)),
      let scale = second.scale
    {
      return range(from: index, first, second.read, scale)
    }
    return single(at: start, leading: currencyBefore(index)).map { found in
      var read = found.read
      read.figure.words = index..<read.figure.words.upperBound
      read.figure.literal = sentence.printed(read.figure.words)
      return [read]
    }
  }

  private func range(from index: Int, _ first: Number, _ second: Read, _ scale: Int) -> [Read] {
    var both = second
    both.figure.words = index..<second.figure.words.upperBound
    both.figure.literal = sentence.printed(both.figure.words)
    var lower = both
    lower.figure.value = first.value(scale: scale)
    return [lower, both]
  }

  private func single(at index: Int, leading: String?) -> (read: Read, scale: Int?)? {
    guard let number = number(at: index), !isLabelled(index) else { return nil }
    var end = number.end
    var scale = 0
    while let unit = unit(at: end) {
      scale += unit.scale
      end = unit.end
    }
    let hasShortUnit = ["mill", "mrd", "mia"].contains(sentence.lower(number.end))
    let trailing = currency(at: end, afterLargeUnit: scale >= 6)
    if leading == nil, trailing == nil, scale < 6 { return nil }
    if trailing != nil, scale == 0, number.isWordForOne { return nil }
    end = trailing?.end ?? dash(at: end)
    if isUnitOfTable(index, number, scale) { return nil }
    let figure = AmountFigure(
      words: index..<end, literal: sentence.printed(index..<end), value: number.value(scale: scale),
      currency: trailing?.code ?? leading ?? "NOK")
    return (
      Read(figure: figure, isNamedMoney: leading != nil || trailing != nil, isSmall: scale < 6, isShort: hasShortUnit),
      scale
    )
  }

  /// `kr 500,-`.
  private func dash(at end: Int) -> Int {
    sentence.lower(end) == "," && ["-", "–"].contains(sentence.lower(end + 1)) && !tokens[end + 1].afterSpace
      ? end + 2 : end
  }

  /// `(i 1 000 kroner)` over a table.
  private func isUnitOfTable(_ index: Int, _ number: Number, _ scale: Int) -> Bool {
    number.whole == "1000" && scale == 0 && sentence.lower(index - 1) == "i"
  }

  /// The number of a post, a page or a paragraph.
  private func isLabelled(_ index: Int) -> Bool {
    let before = sentence.lower(index - 1) == "." ? sentence.lower(index - 2) : sentence.lower(index - 1)
    return AmountWords.labels.contains(before)
  }

  private func hasUnitOrCurrency(_ index: Int) -> Bool {
    unit(at: index) != nil || currency(at: index, afterLargeUnit: false) != nil
  }
}

extension AmountFigureParser {
  /// A number as its digits; words are turned into digits.
  private struct Number {
    var whole: String
    var fraction = ""
    var end: Int
    var isWordForOne = false
    var isGrouped = false

    var mayBeYear: Bool { whole.count == 4 && !isGrouped && fraction.isEmpty && ("1900"..."2100").contains(whole) }

    /// Times ten to the power of `scale`, exactly and rounded to whole units; `nil` where it is too large.
    func value(scale: Int) -> Int? {
      let decimals = fraction.prefix(scale)
      let isRoundedUp = fraction.dropFirst(scale).first.map { $0 >= "5" } ?? false
      guard whole.count + scale <= 18 else { return nil }
      return Int(whole + decimals + String(repeating: "0", count: scale - decimals.count)).map {
        $0 + (isRoundedUp ? 1 : 0)
      }
    }
  }

  private func number(at index: Int) -> Number? {
    guard tokens.indices.contains(index) else { return nil }
    if tokens[index].isNumber { return digits(at: index) }
    guard !AmountNumeral.goesOn(sentence.lower(index - 1)),
      let read = AmountNumeral.read(at: index, in: sentence)
    else { return nil }
    let (whole, tenths) = (read.tenths / 10, read.tenths % 10)
    return Number(
      whole: String(whole), fraction: tenths == 0 ? "" : String(tenths), end: read.end,
      isWordForOne: read.tenths <= 10)
  }

  private func digits(at index: Int) -> Number? {
    if index > 0, !tokens[index].afterSpace, [",", ".", ":", "/"].contains(sentence.lower(index - 1)),
      index > 1, tokens[index - 2].isNumber
    {
      return nil
    }
    var number = Number(whole: tokens[index].lower, end: index + 1)
    guard number.whole.count <= 12 else { return nil }
    if number.whole.count <= 3, number.whole != "0", !isLabelled(index) { takeGroups(&number) }
    takeFraction(&number)
    return number
  }

  /// `1 414`, `500.000`.
  private func takeGroups(_ number: inout Number) {
    while let group = group(at: number.end) {
      number.whole += tokens[group].lower
      number.end = group + 1
      number.isGrouped = true
    }
  }

  private func group(at index: Int) -> Int? {
    guard tokens.indices.contains(index) else { return nil }
    if isGroup(index), tokens[index].afterSpace { return index }
    return tokens[index].lower == "." && !tokens[index].afterSpace && isGroup(index + 1)
      && !tokens[index + 1].afterSpace ? index + 1 : nil
  }

  private func isGroup(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isNumber && tokens[index].lower.count == 3
  }

  private func takeFraction(_ number: inout Number) {
    let sign = number.end
    guard [",", "."].contains(sentence.lower(sign)), tokens.indices.contains(sign + 1), tokens[sign + 1].isNumber,
      !tokens[sign].afterSpace, !tokens[sign + 1].afterSpace
    else { return }
    number.fraction = tokens[sign + 1].lower
    number.end = sign + 2
  }

  /// A power of ten, and where its word and full stop end.
  private func unit(at index: Int) -> (scale: Int, end: Int)? {
    let word = sentence.lower(index)
    guard let scale = AmountWords.units[word] else { return nil }
    let takesStop = ["mill", "mrd", "mia"].contains(word) && sentence.lower(index + 1) == "."
    let hasMore = index + 2 < tokens.count
    return (scale, takesStop && hasMore ? index + 2 : index + 1)
  }

  private func currency(at index: Int, afterLargeUnit: Bool) -> (code: String, end: Int)? {
    if sentence.lower(index) == "%" { return nil }
    let word = sentence.lower(index)
    if let foreign = AmountWords.nationalities[word], AmountWords.kroner.contains(sentence.lower(index + 1)) {
      return (foreign, index + 2)
    }
    if word == "nok", sentence.printed(index..<index + 1) != "NOK" { return nil }
    if let code = AmountWords.currencies[word] { return (code, index + 1) }
    if AmountWords.moneyAdjectives.contains(word), AmountWords.kroner.contains(sentence.lower(index + 1)) {
      return ("NOK", index + 2)
    }
    let isCompound = word.hasSuffix("kroner") || word.hasSuffix("kronene") || word.hasSuffix("kronar")
    return afterLargeUnit && isCompound ? ("NOK", index + 1) : nil
  }

  private func currencyBefore(_ index: Int) -> String? {
    guard let code = AmountWords.leadingCurrencies[sentence.lower(index)] else { return nil }
    let start = index + currencyLength(index)
    guard tokens.indices.contains(start), tokens[start].isNumber else { return nil }
    return code
  }

  /// `kr` and its full stop.
  private func currencyLength(_ index: Int) -> Int { sentence.lower(index + 1) == "." ? 2 : 1 }
}
