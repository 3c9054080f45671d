// SPDX-License-Identifier: GPL-3.0-or-later

/// A sum of money as printed in a sentence, before anything is known of what it is for.
struct AmountFigure {
  /// The words of the sentence that the sum covers; in a range or a list, those of all its sums.
  var words: Range<Int>
  /// Where `om lag` and the like begin.
  var lead = 0
  var literal: String
  /// In whole units of the currency; `nil` where it is too large to hold, and for «flere hundre tusen kroner».
  var value: Int?
  var currency: String
  /// Which of the sums that are printed together, as in `henholdsvis 10 og 20 mill. kroner`.
  var place = 0
  var companions = 1
  /// `de nevnte 26 millionene`: said before.
  var isRepetition = false
  /// `de resterende 65 millionene`.
  var isRest = false
  /// The second of `fra 20 til 35 mill. kroner`, and where the words that lead to the first begin.
  var risesFrom: Int?
  /// Where the words before it and after it end: at the next figure on either side.
  var surroundings = 0..<0
  /// Where the first figure of the sentence begins.
  var first = 0

  /// The sums of a sentence, in order.
  ///
  /// - Parameter afterMoney: whether the passage has spoken of money before: then «35 millioner» goes on about it.
  static func figures(in sentence: AmountSentence, afterMoney: Bool = false) -> [AmountFigure] {
    var reads = AmountFigureParser(sentence).figures()
    let namesMoney = reads.contains(where: \.isNamedMoney)
    let counts = sentence.mentions(.counted)
    let isAboutMoney = namesMoney || (afterMoney || sentence.mentions([.money, .budget])) && !counts
    reads.removeAll { read in
      !read.isNamedMoney && !((isAboutMoney || read.isShort && !counts) && read.mayBeElliptic(in: sentence))
    }
    return reads.indices.map { index in
      var figure = reads[index].figure
      let earlier = reads[..<index].last { $0.figure.words != figure.words }?.figure
      let end = reads[(index + 1)...].first { $0.figure.words != figure.words }?.figure.words.lowerBound
      figure.surroundings =
        (earlier?.words.upperBound ?? 0)..<max(figure.words.upperBound, end ?? sentence.tokens.count)
      figure.first = reads[0].figure.words.lowerBound
      figure.takeApproximation(in: sentence)
      figure.pointBack(to: earlier, in: sentence)
      return figure
    }
  }

  private mutating func pointBack(to earlier: AmountFigure?, in sentence: AmountSentence) {
    let before = sentence.lower(words.lowerBound - 1)
    isRepetition = AmountWords.saidBefore.contains(before) && isDefinite(sentence)
    isRest = AmountWords.rest.contains(before) && isDefinite(sentence)
    if AmountWords.vague.contains(before) { value = nil }
    if place > 0, Self.isFrom(words.lowerBound - 1, sentence) { risesFrom = words.lowerBound - 1 }
    var last = lead - 1
    while AmountWords.about.contains(sentence.lower(last)), sentence.lower(last) != "til" { last -= 1 }
    guard sentence.lower(last) == "til", let earlier, Self.isFrom(earlier.words.lowerBound - 1, sentence) else {
      return
    }
    risesFrom = earlier.words.lowerBound - 1
  }

  private static func isFrom(_ index: Int, _ sentence: AmountSentence) -> Bool {
    sentence.lower(index) == "fra" || sentence.lower(index) == "frå"
  }

  private func isDefinite(_ sentence: AmountSentence) -> Bool {
    let last = sentence.lower(words.upperBound - 1)
    return last.hasSuffix("ene") || last.hasSuffix("ane") || last == "millionen" || last == "milliarden"
  }

  /// `om lag 97 millioner kroner` is printed so.
  private mutating func takeApproximation(in sentence: AmountSentence) {
    lead = words.lowerBound
    for words in AmountWords.approximations {
      let start = self.words.lowerBound - words.count
      guard start >= surroundings.lowerBound, words.indices.allSatisfy({ words[$0] == sentence.lower(start + $0) })
      else { continue }
      lead = start
      if place == 0 { literal = sentence.printed(start..<self.words.lowerBound) + " " + literal }
      return
    }
  }
}
