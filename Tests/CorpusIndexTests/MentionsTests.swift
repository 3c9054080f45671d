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
}
