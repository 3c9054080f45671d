// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Norwegian
import StortingModel

@testable import CorpusIndex

/// A corpus of our own sentences, and an index of it in a folder that goes away.
final class SmallCorpus: Sendable {
  let folder: String
  var path: String { folder + "/index" }

  init() throws {
    folder = NSTemporaryDirectory() + "saksgang-index-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Builds and opens the index.
  func index(_ corpus: Corpus = SmallCorpus.corpus) throws -> SearchIndex {
    try IndexBuilder(runLength: 5).build(corpus, at: path)
    return try SearchIndex(path: path)
  }

  static let corpus: Corpus = {
    var corpus = Corpus()
    corpus.documents = [recommendation, letter, article]
    return corpus
  }()

  private static let recommendation: Document = {
    var document = Document(
      id: "innst-1", kind: .innstilling, title: "Innstilling om fiskerinæringen", path: "innst-1.md")
    document.designation = "Innst. 41 S (2019–2020)"
    document.session = StortingSession(startYear: 2019)
    document.committee = "næringskomiteen"
    document.date = CalendarDate(year: 2019, month: 11, day: 19)
    document.signatories = [.init(name: "Kari Nordmann", role: "leder")]
    document.sections = [
      Section(id: "innledning", level: 1, heading: "Innledning", parent: nil, line: 1),
      Section(id: "eksport-av-sjoemat", level: 1, heading: "Eksport av sjømat", parent: nil, line: 3),
      Section(id: "vedlegg-om-havner", level: 1, heading: "Vedlegg om havner", parent: nil, line: 9),
    ]
    document.passages = [
      passage("innst-1/a-1", .avsnitt, "innledning", "Formuesskatten rammer båtene, skriver rederiene til komiteen."),
      passage(
        "innst-1/m-1", .merknad, "innledning",
        "Komiteens medlemmer fra Arbeiderpartiet og SV mener at skatten på arbeid bør ned.", [a, sv],
        speaker: "Komiteens medlemmer fra Arbeiderpartiet og SV"),
      passage(
        "innst-1/m-2", .merknad, "eksport-av-sjoemat",
        "Komiteens medlemmer fra Høyre viser til at SV vil øke avgiften på laks.", [h],
        speaker: "Komiteens medlemmer fra Høyre"),
      passage(
        "innst-1/m-3", .merknad, "eksport-av-sjoemat",
        "Disse medlemmer viser til kap. 917 post 22 og Meld. St. 10 (2018–2019).", [h]),
      passage(
        "innst-1/forslag-1", .forslag, "eksport-av-sjoemat",
        "Stortinget ber regjeringen legge fram en handlingsplan for kliniske studier av fiskesykdommer.", [sv]),
    ]
    document.proposals = [
      Forslag(
        id: "innst-1/forslag-1", place: .minorityList, number: 1, parties: [a, sv],
        text: document.passages[4].text, passage: "innst-1/forslag-1")
    ]
    document.references = [
      Reference(key: "meld-st:2018-2019:10", literal: "Meld. St. 10 (2018–2019)", passage: "innst-1/m-3")
    ]
    return document
  }()

  private static let letter: Document = {
    var document = Document(id: "brev-1", kind: .brev, title: "Brev om sykehus på kysten", path: "brev-1.md")
    document.session = StortingSession(startYear: 2020)
    document.committee = "helse- og omsorgskomiteen"
    document.date = CalendarDate(year: 2021, month: 2)
    document.passages = [
      passage("brev-1/a-1", .avsnitt, nil, "Direktoratet for e-helse har 150 000 kroner til den kliniske studien."),
      passage(
        "brev-1/a-2", .avsnitt, nil,
        "Pasientene reiser til sykehuset i byen. <b>Næringslivet</b> & helsenæringen betaler 2,5 prosent."),
      passage("brev-1/a-3", .avsnitt, nil, "En skatteordning for gründere ble prøvd i kommunene."),
    ]
    return document
  }()

  private static let article: Document = {
    var document = Document(id: "artikkel-1", kind: .artikkel, title: "Fiskerar og løyvingar", path: "artikkel-1.md")
    document.language = "nn"
    document.passages = [
      passage("artikkel-1/a-1", .avsnitt, nil, "Fiskarane ventar på løyvinga til sjukehuset, og skatten stig."),
      passage("artikkel-1/a-2", .liste, nil, "Arbeidet med studien tek tid; skatt, skatt og atter skatt på båtane."),
    ]
    return document
  }()

  private static let (a, h, sv) = (Party(code: "A"), Party(code: "H"), Party(code: "SV"))

  private static func passage(
    _ id: String, _ kind: PassageKind, _ section: String?, _ text: String, _ parties: [Party]? = nil,
    speaker: String? = nil
  ) -> Passage {
    Passage(
      id: id, kind: kind, section: section, text: text, markdown: text,
      attribution: Attribution(speaker: speaker, parties: parties, basis: parties == nil ? .none : .stated), line: 1)
  }
}
