// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Testing

@Suite struct LineEndHyphenTests {
  private static let words = Vocabulary(lines: [
    "Vi trenger dialog og plattform.", "Her er AkvaFERJE i drift.", "I dag er Kystfunn billig, og Kystfunn virker.",
    "Ordningen er ny.", "Et offentlig-private lag og et kyst-sikkert skip.", "Båtbygger er et yrke, og bok er bok.",
    "Et ferje-fritt fylke og et ferje-fritt land, men ikke ferjefritt.",
  ])

  @Test(
    "each rule of the hyphen at a line end",
    arguments: [
      ("livsviten", "skap", LineEndHyphen.Decision.join),
      ("ferje", "og", .suspended), ("ferje", "eller", .suspended), ("ferje", "og/eller", .suspended),
      ("dial", "og", .join),
      ("plattfor", "men", .join), ("båtbygger", "men", .suspended), ("Dram", "men", .join),
      ("2023", "2032", .keep), ("covid", "19", .keep),
      ("Tom", "Christer", .keep), ("Akva", "FERJE", .join),
      ("e", "helse", .keep), ("EU", "kommisjonen", .keep), ("FoU", "arbeidet", .keep), ("Pilot-H", "program", .keep),
      ("MRSA-be", "kjempelsen", .join), ("Ak", "son", .join),
      ("båt", "bygger", .join), ("ferje", "fritt", .keep), ("kyst", "sikkert", .keep),
      ("Kystfunn", "ordningen", .keep), ("offentlig", "privat", .keep),
    ])
  func decision(left: String, right: String, expected: LineEndHyphen.Decision) {
    #expect(LineEndHyphen(vocabulary: Self.words).decision(left: left, right: right) == expected)
  }

  @Test("a name that opens a sentence is no sign of a hyphen")
  func sentenceStart() {
    let hyphen = LineEndHyphen(vocabulary: Self.words)
    #expect(hyphen.decision(left: "Kystfunn", right: "ordningen", opensSentence: true) == .join)
  }

  @Test(
    "two lines of a paragraph",
    arguments: [
      ("Ferja går i helse-", "og omsorgsrute", "Ferja går i helse- og omsorgsrute"),
      ("konkurranseut-", "setting av drift", "konkurranseutsetting av drift"),
      ("konkurranse/", "profitt", "konkurranse/profitt"),
      ("i årene 2007–", "2008 var det", "i årene 2007–2008 var det"),
      ("ruta –", "som er ny", "ruta – som er ny"),
      ("myk\u{AD}", "het", "mykhet"),
      ("en pris", "som er lav", "en pris som er lav"),
      ("Life Science-na-", "sjoner.", "Life Science-nasjoner."),
      ("og ferje-", "eller båtrute", "og ferje- eller båtrute"),
    ])
  func joined(upper: String, lower: String, expected: String) {
    #expect(LineJoin(vocabulary: Self.words).joined(upper, lower) == expected)
  }

  @Test("emphasis goes on over the line end as one, the comma between included")
  func emphasis() {
    let join = LineJoin()
    func marked(_ words: String) -> String { Emphasis.around(words) }
    #expect(
      join.joined("Nå " + marked("Arbeider-"), marked("partiet") + " vil") == "Nå " + marked("Arbeiderpartiet") + " vil"
    )
    #expect(join.joined(marked("fra Høyre,"), marked("Rødt og") + " alle") == marked("fra Høyre, Rødt og") + " alle")
    #expect(join.joined(marked("disse"), marked("medlemmer")) == marked("disse medlemmer"))
    #expect(join.joined(marked("Komiteen"), "viser til") == marked("Komiteen") + " viser til")
  }
}
