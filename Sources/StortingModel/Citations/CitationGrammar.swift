// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads formal references in running text and in queries; one pass over the UTF-8, in time linear in its length.
enum CitationGrammar {
  typealias Mention = (citation: DocumentCitation, range: Range<Int>)

  static func mentions(in text: String, as reading: CitationReading = .text) -> [Mention] {
    var scanner = CitationScanner(text, as: reading)
    var found: [Mention] = []
    while !scanner.isAtEnd {
      if scanner.isAtWordStart, let mentions = scanner.attempt(reference) {
        found += mentions
      } else if reading == .query, scanner.isAtNumberStart, let mentions = scanner.attempt(nameless) {
        found += mentions
      } else {
        scanner.place += 1
      }
    }
    return found
  }

  /// The citation that a whole text is, with or without the name of the series.
  static func whole(_ text: String) -> DocumentCitation? {
    var scanner = CitationScanner(text, as: .query)
    scanner.gap()
    guard let mentions = scanner.attempt(reference) ?? scanner.attempt(nameless), mentions.count == 1 else {
      return nil
    }
    scanner.gap()
    return scanner.isAtEnd ? mentions[0].citation : nil
  }

  /// A series, a number or a list of numbers, and the session that they share. Without a session only the first number
  /// counts: what follows it may be anything, and a number that may be a year is none.
  private static func reference(_ scanner: inout CitationScanner) -> [Mention]? {
    let start = scanner.place
    guard let head = CitationHead.read(&scanner) else { return nil }
    if head.series == .nou { return nou(&scanner, from: start) }
    guard let first = scanner.attempt({ CitationNumber.read(&$0, after: head) }) else { return nil }
    let found = references(&scanner, head: head, first: first, from: start)
    return found.allSatisfy { $0.citation.isComplete || !(1814...2199 ~= $0.citation.number) } ? found : nil
  }

  /// `12 S 2023-24`, `8:153 S (2024-2025)` and `8:45`: without a name the suffix, the volume and the session tell the
  /// series.
  private static func nameless(_ scanner: inout CitationScanner) -> [Mention]? {
    let isOfEight = scanner.isBeforeDigit && scanner.bytes[scanner.place] == UInt8(ascii: "8")
    return (isOfEight ? scanner.attempt { numbered(&$0, in: .dokument) { $0.volume == 8 } } : nil)
      ?? scanner.attempt { numbered(&$0, in: .innst) { $0.suffix != nil && $0.isComplete } }
  }

  private static func numbered(
    _ scanner: inout CitationScanner, in series: CitationSeries, where isClear: (DocumentCitation) -> Bool
  ) -> [Mention]? {
    let start = scanner.place
    let head = CitationHead(series: series)
    guard let first = scanner.attempt({ CitationNumber.read(&$0, after: head) }) else { return nil }
    let found = references(&scanner, head: head, first: first, from: start)
    return found.allSatisfy { isClear($0.citation) } ? found : nil
  }

  private static func references(
    _ scanner: inout CitationScanner, head: CitationHead, first: CitationNumber, from start: Int
  ) -> [Mention] {
    var numbers = [first]
    var ranges = [start..<scanner.place]
    let afterFirst = scanner.place
    var session = CitationPeriod.session(&scanner, of: head.series)
    while session == nil, numbers.count < 40, let next = scanner.attempt({ further(&$0, after: head) }) {
      numbers.append(next.number)
      ranges.append(next.start..<scanner.place)
      session = CitationPeriod.session(&scanner, of: head.series)
    }
    guard let session else {
      scanner.place = afterFirst
      return [(first.citation(of: head, session: nil), ranges[0])]
    }
    ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<scanner.place
    return zip(numbers, ranges).map { ($0.citation(of: head, session: session), $1) }
  }

  /// `, 13 S` or ` og 14 S` in a list.
  private static func further(
    _ scanner: inout CitationScanner, after head: CitationHead
  ) -> (number: CitationNumber, start: Int)? {
    scanner.gap(dots: false)
    let comma = scanner.sign(",")
    scanner.gap(dots: false)
    guard comma || scanner.word("og") || scanner.word("samt") else { return nil }
    scanner.gap(dots: false)
    let start = scanner.place
    return CitationNumber.read(&scanner, after: head).map { ($0, start) }
  }

  /// `2018:16`, `2018: 16`, `2018 nr. 16`.
  private static func nou(_ scanner: inout CitationScanner, from start: Int) -> [Mention]? {
    scanner.gap()
    guard let year = scanner.number(longest: 4), 1972...2199 ~= year else { return nil }
    scanner.gap(dots: false)
    guard scanner.sign(":") || scanner.word("nr") || scanner.dash() else { return nil }
    scanner.gap()
    guard let number = scanner.number(longest: 3), !scanner.isBeforeLetter else { return nil }
    return [(DocumentCitation(series: .nou, number: number, year: year), start..<scanner.place)]
  }
}

/// The name of a series, as far as the number.
struct CitationHead {
  var series: CitationSeries
  /// `Innst. L 12`, `Prop. S 1`: the suffix stands first.
  var suffix: CitationSuffix?
  /// The 8 that `Representantforslag 153 S` leaves out.
  var volume: Int?

  init(series: CitationSeries, suffix: CitationSuffix? = nil, volume: Int? = nil) {
    (self.series, self.suffix, self.volume) = (series, suffix, volume)
  }

  static func read(_ scanner: inout CitationScanner) -> CitationHead? {
    guard var head = scanner.attempt(named) else { return nil }
    scanner.gap()
    if head.series == .prop, let suffix = scanner.attempt(leadingSuffix) { head.suffix = suffix }
    if scanner.word("nr") || scanner.word("nummer") { scanner.gap() }
    return head
  }

  private static func named(_ scanner: inout CitationScanner) -> CitationHead? {
    if scanner.word("innst") || scanner.word("inst") || scanner.word("innstilling") { return innstilling(&scanner) }
    if let head = scanner.attempt(budsjettinnstilling) ?? scanner.attempt(twoWords) { return head }
    if scanner.word("dok") || scanner.word("dokument") { return CitationHead(series: .dokument) }
    if scanner.word("representantforslag") || scanner.word("representantframlegg") {
      return CitationHead(series: .dokument, volume: 8)
    }
    if scanner.word("prop") || scanner.word("proposisjon") { return CitationHead(series: .prop) }
    if scanner.word("meldst") { return CitationHead(series: .meldSt) }
    if scanner.word("stmeld") || scanner.word("stortingsmelding") { return CitationHead(series: .stMeld) }
    if scanner.word("stprp") || scanner.word("stortingsproposisjon") { return CitationHead(series: .stPrp) }
    if scanner.word("otprp") { return CitationHead(series: .otPrp) }
    if scanner.word("nou") { return CitationHead(series: .nou) }
    if scanner.word("lovvedtak") { return CitationHead(series: .lovvedtak) }
    let vedtak =
      scanner.word("vedtak") || scanner.word("anmodningsvedtak") || scanner.word("oppmodingsvedtak")
      || scanner.word("stortingsvedtak")
    return vedtak ? CitationHead(series: .vedtak) : nil
  }

  /// `Innst. 12 S`, and before 2009 `Innst. S. nr. 12` and `Innst. O. nr. 80`.
  private static func innstilling(_ scanner: inout CitationScanner) -> CitationHead? {
    let chamber = scanner.attempt { scanner -> CitationHead? in
      scanner.gap()
      if scanner.word("s") { return CitationHead(series: .innstS) }
      if scanner.word("o") { return CitationHead(series: .innstO) }
      return scanner.word("l") ? CitationHead(series: .innst, suffix: .l) : nil
    }
    return chamber ?? CitationHead(series: .innst)
  }

  /// `Budsjett-innst. S. nr. 3`, `B.innst. S. nr. 3`.
  private static func budsjettinnstilling(_ scanner: inout CitationScanner) -> CitationHead? {
    guard scanner.word("budsjett") || scanner.word("b") else {
      return scanner.word("budsjettinnst") ? chamber(&scanner) : nil
    }
    scanner.gap()
    if scanner.dash() { scanner.gap() }
    return scanner.word("innst") ? chamber(&scanner) : nil
  }

  private static func chamber(_ scanner: inout CitationScanner) -> CitationHead? {
    scanner.gap()
    if scanner.word("s") { return CitationHead(series: .budsjettInnstS) }
    return scanner.word("o") ? CitationHead(series: .budsjettInnstO) : nil
  }

  /// Names of two abbreviations, with or without a space between them.
  private static func twoWords(_ scanner: inout CitationScanner) -> CitationHead? {
    if scanner.word("meld") { return second(&scanner) { $0.word("st") ? .meldSt : nil } }
    if scanner.word("ot") { return second(&scanner) { $0.word("prp") ? .otPrp : nil } }
    if scanner.word("besl") { return second(&scanner) { $0.word("o") ? .beslO : $0.word("l") ? .beslL : nil } }
    guard scanner.word("st") else { return nil }
    return second(&scanner) { $0.word("meld") ? .stMeld : $0.word("prp") ? .stPrp : nil }
  }

  private static func second(
    _ scanner: inout CitationScanner, _ series: (inout CitationScanner) -> CitationSeries?
  ) -> CitationHead? {
    scanner.gap()
    if scanner.dash() { scanner.gap() }
    return series(&scanner).map { CitationHead(series: $0) }
  }

  private static func leadingSuffix(_ scanner: inout CitationScanner) -> CitationSuffix? {
    let suffix: CitationSuffix? = scanner.word("ls") ? .ls : scanner.word("l") ? .l : scanner.word("s") ? .s : nil
    scanner.gap()
    return suffix
  }
}

/// A number in its series: `153 S`, `8:153 S`, `1 S Tillegg 1`, and `II` of the old budget reports.
struct CitationNumber {
  var volume: Int?
  var number: Int
  var suffix: CitationSuffix?
  var supplement: Int?

  static func read(_ scanner: inout CitationScanner, after head: CitationHead) -> CitationNumber? {
    guard let first = scanner.number(longest: 4) else { return roman(&scanner, after: head) }
    var read = CitationNumber(volume: nil, number: first)
    let isOfEight = first == 8 && scanner.reading == .query
    if head.series == .dokument, DocumentCitation.volumes.contains(first),
      let second = scanner.attempt(afterColon) ?? (isOfEight ? scanner.attempt(afterDash) : nil)
    {
      (read.volume, read.number) = (first, second)
    }
    guard !scanner.attempt(goesOnAsNumber).isTrue else { return nil }
    if head.series.takesSuffix { read.suffix = scanner.attempt(suffix) }
    read.supplement = scanner.attempt(supplement)
    let isClear = head.volume == nil || read.volume == 8 || read.suffix != nil || scanner.reading == .query
    return isClear && !scanner.isBeforeLetter ? read : nil
  }

  func citation(of head: CitationHead, session: StortingSession?) -> DocumentCitation {
    DocumentCitation(
      series: head.series, volume: volume ?? head.volume, number: number, suffix: suffix ?? head.suffix,
      supplement: supplement, session: session)
  }

  private static func afterColon(_ scanner: inout CitationScanner) -> Int? {
    scanner.gap(dots: false)
    guard scanner.sign(":") else { return nil }
    scanner.gap(dots: false)
    return scanner.number(longest: 4)
  }

  /// `dok8-45`, as people type it; an identifier of Stortinget's own, `dok8-202425-153s`, is none.
  private static func afterDash(_ scanner: inout CitationScanner) -> Int? {
    guard scanner.dash(), let number = scanner.number(longest: 3) else { return nil }
    return scanner.dash() ? nil : number
  }

  /// A decimal or a time of day: `1,5`, `8:30`.
  private static func goesOnAsNumber(_ scanner: inout CitationScanner) -> Bool? {
    guard scanner.sign(",") || scanner.sign(":") || scanner.sign("%") else { return nil }
    return scanner.isBeforeDigit ? true : nil
  }

  /// S, L or LS. A small letter before a full stop is a page: `s. 12`.
  private static func suffix(_ scanner: inout CitationScanner) -> CitationSuffix? {
    scanner.gap(dots: false)
    if scanner.dash() { scanner.gap(dots: false) }
    let start = scanner.place
    let suffix: CitationSuffix? =
      scanner.word("ls") || scanner.word("sl") ? .ls : scanner.word("l") ? .l : scanner.word("s") ? .s : nil
    guard let suffix, !scanner.isBeforeDigit else { return nil }
    return scanner.bytes[start] & 0x20 != 0 && isPage(scanner) ? nil : suffix
  }

  /// In a query only a number after the full stop tells that the letter means a page.
  private static func isPage(_ scanner: CitationScanner) -> Bool {
    var next = scanner
    guard next.sign(".") else { return false }
    next.gap()
    return scanner.reading == .text || next.isBeforeDigit
  }

  private static func supplement(_ scanner: inout CitationScanner) -> Int? {
    scanner.gap(dots: false)
    if scanner.dash() || scanner.sign(",") { scanner.gap(dots: false) }
    guard scanner.word("tillegg") || scanner.word("till") else { return nil }
    scanner.gap()
    if scanner.word("nr") { scanner.gap() }
    return scanner.number(longest: 2)
  }

  private static func roman(_ scanner: inout CitationScanner, after head: CitationHead) -> CitationNumber? {
    guard head.series == .budsjettInnstS || head.series == .budsjettInnstO else { return nil }
    let numerals: [StaticString] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
    for (index, numeral) in numerals.enumerated() where scanner.word(numeral) {
      return CitationNumber(volume: nil, number: index + 1)
    }
    return nil
  }
}

extension Bool? {
  fileprivate var isTrue: Bool { self == true }
}
