// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

@Suite struct RelatedProposalTests {
  /// The grade between two proposals of different cases in a corpus that has some others.
  private static func grade(_ first: String, _ second: String) -> RelatedProposal.Grade? {
    let corpus = linked(
      document("a", treats: ["dok8:2020-2021:1-S"], (.original, 1, first)),
      document("b", treats: ["dok8:2021-2022:2-S"], (.minorityList, 4, second)),
      document(
        "c", treats: ["dok8:2022-2023:3-S"], (.original, 1, "Stortinget ber regjeringen styrke vernet av villrein.")),
      document("d", treats: ["dok8:2023-2024:4-S"], (.original, 1, "Stortinget ber regjeringen senke momsen på frukt."))
    )
    let forth = corpus.proposal("a/p-1")?.related.first { $0.id == "b/p-1" }
    let back = corpus.proposal("b/p-1")?.related.first { $0.id == "a/p-1" }
    #expect(forth?.grade == back?.grade && forth?.likeness == back?.likeness, "the link is not symmetric")
    return forth?.grade
  }

  @Test(arguments: [
    (
      "Stortinget ber regjeringen innføre gratis ferjer for øysamfunn uten fastlandsforbindelse.",
      "Stortinget ber regjeringen sørge for gratis ferjer for alle øysamfunn uten fastlandsforbindelse innen 2026."
    ),
    (
      "Stortinget ber regjeringen utarbeide en tareplan for kysten fra Rogaland til Troms.",
      "Stortinget ber regjeringen fremme en sak om en tareplan for kysten frå Rogaland til Troms."
    ),
    (
      "Stortinget ber regjeringen forby plast i fiskeredskap.",
      "Stortinget ber regjeringen forby plast i fiskeredskap, med unntak for garn."
    ),
  ])
  func `nearly all of the content is near`(first: String, second: String) {
    #expect(Self.grade(first, second) == .near)
  }

  @Test(arguments: [
    (
      "Stortinget ber regjeringen lage en havneplan med tydelige tidsfrister og kostnader for seilskip, lokal matkultur og verftshistorie.",
      "Stortinget ber regjeringen lage en havneplan med tydelige tidsfrister og kostnader. Planen må omfatte dykking, fyrtårn og sjøredning på Jan Mayen."
    ),
    (
      "Stortinget ber regjeringen gi hvalsafari krav til avstand, stillhet og opplæring av mannskap.",
      "Stortinget ber regjeringen stille krav til avstand, stillhet og opplæring av mannskap ved selfangst, fritidsfiske, jakt, kajakkutleie og ekspedisjonscruise ved Svalbard."
    ),
  ])
  func `a clause that both have is partial`(first: String, second: String) {
    #expect(Self.grade(first, second) == .partial)
  }

  @Test(arguments: [
    (
      "Stortinget ber regjeringen utrede statlig produksjon av tareblad til dyrefôr.",
      "Stortinget ber regjeringen legge til rette for at kystlag kan starte produksjon av dyrefôr av alger og tare."
    ),
    (
      "Stortinget ber regjeringen heve grensen for gratis tannbehandling til 25 år.",
      "Stortinget ber regjeringen prøve ut tannbehandling i skolen med en nedre grense på seks år."
    ),
  ])
  func `the same subject is thematic`(first: String, second: String) {
    #expect(Self.grade(first, second) == .thematic)
  }

  @Test(arguments: [
    (
      "Stortinget ber regjeringen fremme sak om kulturskoler innen utgangen av våren.",
      "Stortinget ber regjeringen fremme sak om sauebeite innen utgangen av våren."
    ),
    (
      "Stortinget ber regjeringen utrede tiltak for å styrke arbeidet mot ran.",
      "Stortinget ber regjeringen utrede tiltak for å styrke arbeidet med korps."
    ),
    (
      "Stortinget ber regjeringen om å komme tilbake til Stortinget med en vurdering av hvordan ordningen kan forbedres.",
      "Stortinget ber regjeringen om å komme tilbake til Stortinget på egnet måte med en orientering om saken."
    ),
    (
      "Stortinget ber regjeringen bygge en bru.", "Stortinget ber regjeringen gi lærere bedre videreutdanning.",
    ),
  ])
  func `phrases that any proposal has relate nothing`(first: String, second: String) {
    #expect(Self.grade(first, second) == nil)
  }

  @Test func `links are symmetric, sorted and the same each time`() {
    let made = generated(300)
    var corpus = Corpus()
    corpus.documents = made
    CorpusLinker.link(&corpus)
    var again = Corpus()
    again.documents = made
    CorpusLinker.link(&again)
    #expect(corpus.documents == again.documents)
    let all = corpus.documents.flatMap(\.proposals)
    let related = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.related) })
    #expect(all.contains { !$0.related.isEmpty })
    for proposal in all {
      #expect(proposal.related == proposal.related.sorted())
      #expect(Set(proposal.related.map(\.id)).isDisjoint(with: proposal.sameAs + [proposal.id]))
      for other in proposal.related {
        #expect(related[other.id]?.contains { $0.id == proposal.id && $0.grade == other.grade } == true)
      }
    }
  }

  @Test func `a word that very many proposals have compares no two of them`() {
    let subjects = (0..<400).map {
      "Stortinget ber regjeringen bevilge midler til museum\(Self.letters($0)) i kommune\(Self.letters($0))en."
    }
    let reader = ProposalWordReader()
    let related = RelatedProposals(subjects.map { ProposalWords($0, reader) })
    #expect(related.pairs().count < 400 * 40)
  }

  private static func letters(_ number: Int) -> String {
    String(String(number).compactMap { "abcdefghij".dropFirst($0.wholeNumberValue ?? 0).first })
  }

  /// Documents with one proposal each, from a small seeded vocabulary.
  private func generated(_ count: Int) -> [Document] {
    var state: UInt64 = 42
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(below, 1)))
    }
    let nouns = [
      "ferjer", "kaier", "tunneler", "skoler", "sau", "tare", "korps", "laks", "skred", "strøm", "vind", "melk",
    ]
    let places = ["Lofoten", "Agder", "Toten", "Finnmark", "Vestland", "Ryfylke", "Senja", "Østfold"]
    return (0..<count).map { index in
      let text =
        "Stortinget ber regjeringen utrede \(nouns[next(12)]) og \(nouns[next(12)]) i \(places[next(8)]) og \(places[next(8)])."
      return document("d\(1000 + index)", treats: ["dok8:2020-2021:\(index + 1)-S"], (.original, 1, text))
    }
  }
}
