// SPDX-License-Identifier: GPL-3.0-or-later

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
      if tokens[index].isWord, !sentence.isA(.figure, index) {
        index += 1
      } else if let reads = sums(at: index) {
        found += reads
        index = max(index + 1, reads.last?.figure.words.upperBound ?? 0)
      } else if let number = number(at: index) {
        index = max(index + 1, number.end)
      } else {
        index += 1
      }
    }
    return found
  }

  /// One sum, the two of a range, or those of a list.
  private func sums(at index: Int) -> [Read]? {
    let leading = currencyBefore(index)
    let start = leading == nil ? index : index + currencyLength(index)
    guard let first = number(at: start) else { return nil }
    if let list = list(from: index, first, leading) { return list }
    return single(at: start, leading: leading).map { found in
      var read = found.read
      read.figure.words = index..<read.figure.words.upperBound
      read.figure.literal = sentence.printed(read.figure.words)
      return [read]
    }
  }

  /// `10–15 mill. kroner`, `henholdsvis 10, 20 og 30 mill. kroner`: the unit of the last is that of all.
  private func list(from index: Int, _ first: AmountNumber, _ leading: String?) -> [Read]? {
    let start = leading == nil ? index : index + currencyLength(index)
    guard !isLabelled(start), !first.mayBeYear || sentence.lower(index - 1) == "mellom" else { return nil }
    var numbers = [(first, index..<first.end)]
    while let last = numbers.last, numbers.count < 8, !hasUnitOrCurrency(last.0.end) {
      let joint = sentence.lower(last.0.end)
      guard joint == "," || AmountWords.between.contains(joint) else { return nil }
      let next = last.0.end + 1
      if joint != ",", let end = single(at: next, leading: leading), let scale = end.scale {
        return reads(numbers, end.read, scale)
      }
      guard joint == ",", let number = number(at: next), number.fraction.isEmpty, !number.mayBeYear else { return nil }
      numbers.append((number, next..<number.end))
    }
    return nil
  }

  private func reads(_ numbers: [(AmountNumber, Range<Int>)], _ last: Read, _ scale: Int) -> [Read] {
    var all = numbers.map { number, words in
      var read = last
      read.figure.value = number.value(scale: number.isWhole(before: scale) ? 0 : scale)
      read.figure.literal = sentence.printed(words)
      return read
    }
    all.append(last)
    let words = numbers[0].1.lowerBound..<last.figure.words.upperBound
    for place in all.indices {
      (all[place].figure.words, all[place].figure.place) = (words, place)
      all[place].figure.companions = all.count
    }
    return all
  }

  private func single(at index: Int, leading: String?) -> (read: Read, scale: Int?)? {
    guard let number = number(at: index), !isLabelled(index) else { return nil }
    var end = number.end
    var scale = 0
    while let unit = unit(at: end), scale < 18 {
      scale += unit.scale
      end = unit.end
    }
    let trailing = currency(at: end, afterLargeUnit: scale >= 6)
    if leading == nil, trailing == nil, scale < 6 { return nil }
    if trailing != nil, scale == 0, number.isWordForOne { return nil }
    end = trailing?.end ?? dash(at: end)?.end ?? end
    if isUnitOfTable(index, number, scale, end) { return nil }
    let figure = AmountFigure(
      words: index..<end, literal: sentence.printed(index..<end), value: number.value(scale: scale),
      currency: trailing?.code ?? leading ?? "NOK")
    let isShort = ["mill", "mrd", "mia"].contains(sentence.lower(number.end))
    return (
      Read(
        figure: figure, isNamedMoney: leading != nil || trailing != nil || sentence.lower(number.end) == "mnok",
        isSmall: scale < 6, isShort: isShort), scale
    )
  }

  /// `(i 1 000 kroner)`, `(1 000 kroner)` and `Beløp i 1 000 kr` over a table.
  private func isUnitOfTable(_ index: Int, _ number: AmountNumber, _ scale: Int, _ end: Int) -> Bool {
    guard number.whole == "1000" && scale == 0 || number.whole == "1" && scale == 3 else { return false }
    return sentence.lower(index - 1) == "i" || sentence.lower(index - 1) == "(" && sentence.lower(end) == ")"
      || sentence.lower(index - 1) == "|"
  }

  /// The number of a post, a page or a paragraph.
  private func isLabelled(_ index: Int) -> Bool {
    let before = sentence.lower(index - 1) == "." ? sentence.lower(index - 2) : sentence.lower(index - 1)
    return AmountWords.labels.contains(before)
  }
}

extension AmountFigureParser {
  private func hasUnitOrCurrency(_ index: Int) -> Bool {
    unit(at: index) != nil || currency(at: index, afterLargeUnit: false) != nil
  }

  private func number(at index: Int) -> AmountNumber? {
    AmountNumber.read(at: index, in: sentence, isLabelled: isLabelled(index))
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
    let (word, next) = (sentence.lower(index), sentence.lower(index + 1))
    if AmountWords.kroner.contains(next) {
      if let foreign = AmountWords.nationalities[word] { return (foreign, index + 2) }
      if AmountWords.moneyAdjectives.contains(word) { return ("NOK", index + 2) }
    }
    if AmountWords.dollars.contains(word), next.hasPrefix("dollar") { return ("USD", index + 2) }
    if AmountWords.dashes.contains(next), AmountWords.kroner.contains(sentence.lower(index + 2)),
      sentence.number(index) != nil
    {
      return ("NOK", index + 3)
    }
    if let dash = dash(at: index) { return dash }
    if isLowerCode(index) { return nil }
    if let code = AmountWords.currencies[word] { return (code, word == "kr" ? afterStop(index) : index + 1) }
    let isCompound = word.hasSuffix("kroner") || word.hasSuffix("kronene") || word.hasSuffix("kronar")
    return afterLargeUnit && isCompound ? ("NOK", index + 1) : nil
  }

  /// `mill. kr. av disse`: the stop belongs to the word unless a sentence ends there.
  private func afterStop(_ index: Int) -> Int {
    let goesOn = tokens.indices.contains(index + 2) && tokens[index + 2].isWord && !sentence.isCapital(index + 2)
    return sentence.lower(index + 1) == "." && goesOn ? index + 2 : index + 1
  }

  /// `500,-`.
  private func dash(at index: Int) -> (code: String, end: Int)? {
    guard sentence.lower(index) == ",", AmountWords.dashes.contains(sentence.lower(index + 1)),
      !tokens[index].afterSpace, !tokens[index + 1].afterSpace
    else { return nil }
    return ("NOK", AmountWords.kroner.contains(sentence.lower(index + 2)) ? index + 3 : index + 2)
  }

  private func currencyBefore(_ index: Int) -> String? {
    guard let code = AmountWords.leadingCurrencies[sentence.lower(index)] else { return nil }
    let start = index + currencyLength(index)
    guard tokens.indices.contains(start), tokens[start].isNumber, !isLowerCode(index) else { return nil }
    return code
  }

  /// `nok` and `sek` are words unless they stand in capitals.
  private func isLowerCode(_ index: Int) -> Bool {
    let word = sentence.lower(index)
    return (word == "nok" || word == "sek") && sentence.printed(index..<index + 1) != word.uppercased()
  }

  /// `kr` and its full stop.
  private func currencyLength(_ index: Int) -> Int { sentence.lower(index + 1) == "." ? 2 : 1 }
}
