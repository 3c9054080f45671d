// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CorpusParsing

/// Groups told by their place in a list or a heading, exceptions that stand apart, and quotations of several paragraphs.
@Suite struct PointingApart {
  private static let majority =
    "Komiteens flertall, medlemmene fra Arbeiderpartiet, Høyre, Senterpartiet og Venstre, sier ja."
  private static let pair = "Komiteens medlem fra Venstre og komiteens medlemmer fra Høyre er uenige."
  private static let groups =
    "Komiteens medlemmer fra Sosialistisk Venstreparti og Rødt og komiteens medlem fra Venstre er uenige."
  private static let three = "Komiteens medlemmer fra Fremskrittspartiet, Senterpartiet og Rødt sier nei."

  static let apart: [Opening] = [
    Opening("Komiteens flertall vil, med unntak av medlemmet fra Rødt, støtte saken.", "stated A H FrP Sp SV V KrF"),
    Opening("Flertallet vil, med unntak av medlemmet fra Venstre, gå lenger.", "anaphor A H Sp <1", after: majority),
    Opening(
      "Flertallet mener, bortsett fra medlemmene fra Høyre, at det haster.", "anaphor A Sp V <1", after: majority),
    Opening("Med unntak av medlemmet fra Venstre vil flertallet gå lenger.", "anaphor A H Sp <1", after: majority),
    Opening("Dette flertallet, unntatt medlemmet fra Venstre, vil gå lenger.", "anaphor A H Sp <1", after: majority),
    Opening("Fleirtalet vil, med unnatak av medlemen frå Venstre, gå lenger.", "anaphor A H Sp <1", after: majority),
    Opening("Komiteen vil, med unntak av medlemmet fra Rødt, vente.", "stated A H FrP Sp SV V KrF"),
    Opening("Disse medlemmer vil, med unntak av medlemmet fra Rødt, vente.", "anaphor FrP Sp <1", after: three),
    Opening("Flertallet vil, som nevnt, gå lenger.", "anaphor A H Sp V <1", after: majority),
  ]

  static let listed: [Opening] = [
    Opening("Førstnevnte medlem vil ha mer.", "anaphor V <1", after: pair),
    Opening("Sistnevnte medlemmer vil ha mindre.", "anaphor H <1", after: pair),
    Opening("Sistnevnte vil ha mindre.", "anaphor H <1", after: pair),
    Opening("Førstnemnde medlem vil ha meir.", "anaphor V <1", after: pair),
    Opening("Sistnevnte parti vil ha båt.", "anaphor R <1", after: three),
    Opening("Sistnevnte to partier vil ha båt.", "anaphor Sp R <1", after: three),
    Opening("Dette medlem vil ha mer.", "anaphor V <2", after: pair, "Førstnevnte medlem vil ha mye."),
    Opening("Sistnevnte medlemmer vil ha mindre.", "anaphor H <1", after: pair, "Førstnevnte medlem vil ha mye."),
    Opening(
      "Førstnevnte medlemmer viser til brevet.", "anaphor A Sp <1",
      after:
        "Komiteens medlemmer fra Arbeiderpartiet og Senterpartiet vil ha vei, mens komiteens medlem fra Rødt ikke vil."
    ),
    Opening("De to førstnevnte partiene vil ha båt.", "anaphor FrP Sp <1", after: three),
    Opening("De førstnevnte vil ha båt.", "anaphor SV R <1", after: groups),
    Opening("Den sistnevnte vil ha båt.", "anaphor V <1", after: groups),
    Opening("Sistnevnte to partier vil ha båt.", "anaphor - ?", after: groups),
    Opening("Sistnevnte forslag er bra.", "inherited V H", after: pair),
    Opening("Sistnevnte medlemmer vil noe.", "anaphor - ?"),
  ]

  @Test(arguments: apart) func `an exception may stand apart from its group`(opening: Opening) {
    #expect(opening.read() == opening.expected)
  }

  @Test(arguments: listed) func `the former and the latter are told by the order of the text`(opening: Opening) {
    #expect(opening.read() == opening.expected.replacing("V H", with: "H V"))
  }

  @Test(arguments: [
    ("### Høyre", "Dette medlem sier nei.", "H anaphor"), ("### Høyre", "Disse medlemmer sier nei.", "H anaphor"),
    ("### Høyre og Rødt", "Disse medlemmer sier nei.", "H R anaphor"), ("### Raudt", "Det er dyrt.", "R inherited"),
    ("### 2.1 Medlemmene fra Høyre og Rødt", "Disse medlemmer sier nei.", "H R anaphor"),
    ("### Særmerknad fra Høyre", "Disse medlemmer sier nei.", "H anaphor"),
    ("### Merknader fra Høyre og Rødt", "Disse medlemmer sier nei.", "H R anaphor"),
    ("### Høyres plan", "Disse medlemmer sier nei.", "A Sp anaphor"),
    ("### Båt", "Disse medlemmer sier nei.", "A Sp anaphor"),
  ])
  func `whoever a heading names is pointed back to below it`(heading: String, text: String, expected: String) {
    #expect(
      RemarkDocuments.read(["Komiteens medlemmer fra Arbeiderpartiet og Senterpartiet sier ja.", heading, text]).last
        == expected)
  }

  @Test(arguments: [
    (
      [
        "viser til at komiteen i fjor skrev: «Dette er bra.", "Komiteens medlemmer fra Høyre sier nei.",
        "Flertallet er enig.»",
      ],
      ["R stated", "R inherited", "R inherited"]
    ),
    (
      [
        "viser til brevet: «Dette er bra.",
        "«Komiteens medlemmer fra Høyre bør svare.» Komiteens medlem fra Venstre er enig.",
      ],
      ["R stated", "V stated"]
    ),
    (
      [
        "viser til brevet: «Dette er bra.", "Komiteens medlemmer fra Høyre sier nei.", "### Båt",
        "Flertallet i byen er glad.»",
      ],
      ["R stated", "H stated", "H inherited"]
    ),
    (["viser til «tall» i saken.", "Komiteens medlemmer fra Høyre sier «nei»."], ["R stated", "H stated"]),
  ])
  func `nobody speaks inside a quotation of several paragraphs, and one that nobody closes is none`(
    paragraphs: [String], expected: [String]
  ) {
    let first = "Komiteens medlem fra Rødt " + paragraphs[0]
    #expect(RemarkDocuments.read([first] + paragraphs.dropFirst()) == expected)
  }

  @Test func `where emphasis marks the speakers, an item is its own speaker's only if it is marked`() {
    let items = ["*Komiteens medlem fra Rødt* vil:", "- Komiteens medlem fra Høyre har ikke svart.\n- båt"]
    #expect(RemarkDocuments.read(items) == ["R stated", "R inherited", "R inherited"])
  }
}
