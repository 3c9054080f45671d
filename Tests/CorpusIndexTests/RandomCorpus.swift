// SPDX-License-Identifier: GPL-3.0-or-later

import Norwegian
import StortingModel

@testable import CorpusIndex

/// A small corpus of random words from a small vocabulary, and the same passages as plain values to scan.
struct RandomCorpus {
  private(set) var corpus = Corpus()
  private(set) var passages: [ScannedPassage] = []

  init(seed: UInt64, analyser: Analyser) {
    var numbers = Numbers(state: seed &* 7_046_029_254_386_353 &+ 11)
    for index in 0..<(2 + numbers.next(below: 4)) { addDocument(index, &numbers, analyser) }
  }

  /// Inflections and compounds that share stems and parts, with common words between; nynorsk beside bokmål.
  static let words = """
    skatt skatten skatter formuesskatt formuesskatten skatteordning skatteordningen avgift avgifter lakseavgift laks
    laksen båt båten båtene fiskebåt fiskebåtene sykehus sykehuset sjukehus sjukehuset sykehuslege lege leger legen
    kommune kommunen kommuner kommunar kommunelege havn havnen havner fiskerihavn skole skolen skoler skolevei vei
    veien veier jernbane jernbanen ordning ordningen ordninger tilskudd tilskuddet tilskuddsordning forskning forsking
    forskningen havforskning klima klimaet klimatiltak tiltak tiltaket tiltakene vindkraft kraft kraften kraftpris pris
    prisen priser helse helsetjeneste helsetjenester omsorgstjenester tjeneste tjenester omsorg barn barnet barna
    barnehage barnehagen studie studien studier klinisk kliniske ny nye store stort komité komiteen løyving løyvinga
    bevilgning bevilgningen e-helse næringspolitikk næringspolitikken næring næringen politikk politikken
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  static let commonWords = ["og", "i", "til", "på", "for", "med", "som", "er", "av", "ikke"]
  static let parties = ["A", "H", "SV", "Sp", "FrP"].map { Party(code: $0) }
  static let passageKinds: [PassageKind] = [.avsnitt, .merknad, .forslag, .liste]
  static let documentKinds: [DocumentKind] = [.innstilling, .brev, .artikkel]
  static let committees = ["næringskomiteen", "finanskomiteen", nil]

  private static func some<Value>(_ values: [Value], _ numbers: inout Numbers) -> Value {
    values[numbers.next(below: values.count)]
  }

  private static func sentence(_ numbers: inout Numbers) -> String {
    var words = (0..<(4 + numbers.next(below: 14))).map { _ in
      numbers.next(below: 3) == 0 ? some(commonWords, &numbers) : some(Self.words, &numbers)
    }
    if numbers.next(below: 5) == 0 { words += ["helse-", "og", "omsorgstjenester"] }
    let text = words.joined(separator: numbers.next(below: 9) == 0 ? ", " : " ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private mutating func addDocument(_ index: Int, _ numbers: inout Numbers, _ analyser: Analyser) {
    let id = "dok-\(index)"
    let title = "\(Self.some(Self.words, &numbers)) \(Self.some(Self.words, &numbers)) \(index)"
    var document = Document(id: id, kind: Self.some(Self.documentKinds, &numbers), title: title, path: "\(id).md")
    document.committee = Self.some(Self.committees, &numbers)
    if numbers.next(below: 4) > 0 {
      document.date = CalendarDate(
        year: 2014 + numbers.next(below: 5), month: 1 + numbers.next(below: 12), day: 1 + numbers.next(below: 28))
      document.session = document.date.map { StortingSession(containing: $0) }
    }
    if numbers.next(below: 2) == 0 {
      let heading = "\(Self.some(Self.words, &numbers)) og \(Self.some(Self.words, &numbers))"
      document.sections = [Section(id: "del", level: 1, heading: heading, parent: nil, line: 1)]
    }
    for number in 0..<(2 + numbers.next(below: 5)) {
      document.passages.append(Self.passage("\(id)/p-\(number)", of: document, isFirst: number == 0, &numbers))
    }
    corpus.documents.append(document)
    for passage in document.passages { passages.append(ScannedPassage(passage, of: document, analyser)) }
  }

  private static func passage(
    _ id: String, of document: Document, isFirst: Bool, _ numbers: inout Numbers
  ) -> Passage {
    let text = (0...numbers.next(below: 3)).map { _ in sentence(&numbers) }.joined(separator: " ")
    let parties = numbers.next(below: 3) == 0 ? nil : Self.parties.filter { _ in numbers.next(below: 3) == 0 }
    // The last passages stand under the heading, so that no heading is alone.
    let section = isFirst ? nil : document.sections.first?.id
    return Passage(
      id: id, kind: some(passageKinds, &numbers), section: section, text: text, markdown: text,
      attribution: Attribution(speaker: nil, parties: parties, basis: parties == nil ? .none : .stated), line: 1)
  }
}

/// One passage as a scan sees it: its words by place, and what else a query can ask for.
struct ScannedPassage {
  let id: String
  let text: String
  /// Words with their places in the text.
  let words: [(form: String, stem: String, position: Int)]
  /// Every form, with those that have no place of their own.
  let forms: Set<String>
  let wholeStems: Set<String>
  let partStems: Set<String>
  let headingStems: Set<String>
  let parties: [String]
  let kind: String
  let documentKind: String
  let committee: String?
  let session: String?
  let date: CalendarDate?

  init(_ passage: Passage, of document: Document, _ analyser: Analyser) {
    (id, text) = (passage.id, passage.text)
    let tokens = analyser.tokens(in: passage.text)
    words = tokens.map { ($0.indexForm, analyser.analysis(of: $0.form).stem, $0.position) }
    let forms = tokens.flatMap { [$0.form] + $0.extra }
    self.forms = Set(tokens.map(\.indexForm) + tokens.flatMap(\.extra))
    wholeStems = Set(forms.map { analyser.analysis(of: $0).stem })
    partStems = Set(forms.flatMap { analyser.analysis(of: $0).partStems })
    let heading = document.sections.first { $0.id == passage.section }?.heading ?? document.title
    let isFirst = document.passages.first?.id == passage.id
    headingStems = Set([heading, isFirst ? document.title : ""].flatMap { analyser.stems(in: $0) })
    parties = (passage.attribution.parties ?? []).map(\.code)
    (kind, documentKind) = (passage.kind.rawValue, document.kind.rawValue)
    (committee, session, date) = (document.committee, document.session?.name, document.date)
  }
}

extension Analyser {
  /// The stems of all words of a text and of their parts.
  fileprivate func stems(in text: String) -> [String] {
    tokens(in: text).flatMap { [$0.form] + $0.extra }.map { analysis(of: $0) }.flatMap { [$0.stem] + $0.partStems }
  }
}
