// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusIndex

@Suite struct MentionsTests {
  @Test(
    "A passage names these parties, apart from the one that speaks, and these chapters",
    arguments: [
      ("Arbeiderpartiet og SV var enige, men Frp var det ikke.", nil, ["A", "FrP", "SV"], []),
      ("Senterpartiets og Høyres forslag falt.", nil, ["H", "Sp"], []),
      ("HØYRE og «Venstre» og KrF\u{2019}s linje", nil, ["H", "V", "KrF"], []),
      ("Sosialistisk Venstreparti støttet Miljøpartiet De Grønne.", nil, ["SV", "MDG"], []),
      ("De satt til høyre og venstre; rødt lys, Rv. 3 og Venstresiden.", nil, [], []),
      ("Medlemmene fra Høyre viser til SV.", "Medlemmene fra Høyre", ["SV"], []),
      ("Se kap. 732 post 70 og Kapittel\u{A0}2445, men ikke kap. 3 eller kapasitet 900.", nil, [], [732, 2445]),
      ("", nil, [], []), ("ø", nil, [], []), ("kap", nil, [], []), ("KAP. 900", nil, [], [900]),
    ] as [(String, String?, [String], [Int])])
  func mentions(text: String, speaker: String?, parties: [String], chapters: [Int]) {
    let passage = Passage(
      id: "d/a", kind: .avsnitt, section: nil, text: text, markdown: text, attribution: Attribution(speaker: speaker),
      line: 1)
    let found = Mentions(in: passage)
    #expect(Set(found.parties.map(\.code)) == Set(parties))
    #expect(found.chapters == chapters)
  }

  @Test(
    "An item of the budget belongs to the chapter named before it, or to one that follows at once",
    arguments: [
      ("På kap. 732 økes post 70 og 72.", nil, ["732/70", "732/72"]), ("Post 70 er uendret.", nil, ["70"]),
      ("Post 70 økes.", "Kap. 732 Sykehus", ["732/70"]), ("Kap. 732.70 og kap. 733 post 1", nil, ["732/70", "733/1"]),
      ("post 72 under kap. 732", nil, ["732/72"]),
      ("Fra kap. 500 post 1 til post 72 på kap. 732", nil, ["500/1", "732/72"]),
      ("postene 70, 71 og 72, kap. 732", nil, ["732/70", "732/71", "732/72"]),
      ("Kap. 500 post 1, kap. 732 post 2", nil, ["500/1", "732/2"]), ("Posten ligger på 12 kroner.", nil, []),
      ("post 3.2.1 i skjemaet, post 5,5, post 100", nil, []), ("Post", nil, []), ("poste 12", nil, []),
      ("Post 21 og kap. 900", nil, ["21"]),
    ] as [(String, String?, [String])])
  func items(text: String, heading: String?, items: [String]) {
    let passage = Passage(id: "d/a", kind: .avsnitt, section: nil, text: text, markdown: text, line: 1)
    let found = Mentions(in: passage, under: heading).items
    #expect(found.map { item in item.chapter.map { "\($0)/\(item.item)" } ?? "\(item.item)" } == items)
  }
}
