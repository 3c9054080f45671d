// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

@testable import CorpusIndex

/// A corpus that chance put together from a seed: many documents, parties and years over a few words.
enum ScatteredCorpus {
  static let words = [
    "skatten", "formuesskatten", "skatteordninger", "laks", "laksen", "oppdrettslaks", "sykehuset", "sjukehus",
    "helsenæringen", "forskning", "klimaavgift", "båtene", "e-helse", "barnehageplasser", "og", "til", "ikke", "vil",
    "kliniske", "studier", "2,5", "prosent", "komité", "Høyre", "Arbeiderpartiet", "kystens", "vei",
  ]
  /// What a page or a terminal must not be harmed by.
  static let hostile = [
    "<script>alert(1)</script>", "&amp;", "\"><img src=x>", "'", "\u{202E}", "\u{2066}", "\u{0}", "\u{1B}[2J",
    "e\u{301}",
    "a\u{30A}", "\u{200B}", "</mark>", "<b>", "\r\n", "\u{2028}", "🇳🇴", "漢字", "ska\u{AD}tten",
  ]

  static func corpus(seed: UInt64, documents: Int = 14, hostile isHostile: Bool = false) -> Corpus {
    var numbers = Numbers(state: seed &* 7_919 &+ 11)
    var corpus = Corpus()
    corpus.documents = (0..<documents).map { document(number: $0, isHostile, &numbers) }
    return corpus
  }

  private static func document(number: Int, _ isHostile: Bool, _ numbers: inout Numbers) -> Document {
    let id = "dok-\(number)"
    var document = Document(
      id: id, kind: .innstilling, title: "Innstilling \(number) om " + text(1, false, &numbers), path: "\(id).md")
    let year = 2017 + numbers.next(below: 5)
    if numbers.next(below: 5) > 0 {
      document.date = CalendarDate(year: year, month: 3, day: 1 + numbers.next(below: 20))
    }
    if numbers.next(below: 4) > 0 { document.session = StortingSession(startYear: year) }
    document.sections = [Section(id: "del", level: 1, heading: text(2, false, &numbers), parent: nil, line: 1)]
    document.passages = (0...numbers.next(below: 9)).map { place in
      let parties = ["A", "H", "SV", "Sp"].filter { _ in numbers.next(below: 3) == 0 }.map { Party(code: $0) }
      let body = text(4 + numbers.next(below: 120), isHostile, &numbers)
      return Passage(
        id: "\(id)/m-\(place)", kind: .merknad, section: place > 2 ? "del" : nil, text: body, markdown: body,
        attribution: Attribution(parties: parties.isEmpty ? nil : parties, basis: .stated), line: place + 1)
    }
    return document
  }

  static func text(_ length: Int, _ isHostile: Bool, _ numbers: inout Numbers) -> String {
    var words: [String] = []
    for _ in 0..<length {
      let list = isHostile && numbers.next(below: 4) == 0 ? hostile : Self.words
      words.append(list[numbers.next(below: list.count)] + (numbers.next(below: 9) == 0 ? "." : ""))
    }
    return words.joined(separator: " ")
  }

  /// A query of words, phrases and operators over the same words.
  static func query(_ numbers: inout Numbers) -> String {
    let word = { (numbers: inout Numbers) in words[numbers.next(below: words.count)] }
    switch numbers.next(below: 9) {
    case 0: return "\"\(word(&numbers)) \(word(&numbers))\""
    case 1: return "\(word(&numbers)) NEAR/4 \(word(&numbers))"
    case 2: return "\(word(&numbers)) OR \(word(&numbers))"
    case 3: return "\(word(&numbers)) AND \(word(&numbers))"
    case 4: return "\(word(&numbers).prefix(5))*"
    case 5: return "\(word(&numbers)) parti:SV"
    case 6: return "\"\(word(&numbers))\"!"
    case 7: return "\(word(&numbers)) -\(word(&numbers))"
    default: return (0...numbers.next(below: 3)).map { _ in word(&numbers) }.joined(separator: " ")
    }
  }
}
