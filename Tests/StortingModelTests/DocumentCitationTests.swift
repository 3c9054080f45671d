// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import StortingModel

/// The grammar of formal references; `«»` marks what the range must cover, `[]` the keys expected.
@Suite struct DocumentCitationTests {
  @Test(
    "A full reference has one key, however it is printed",
    arguments: [
      ("Vi viser til «Innst. 453 S (2016–2017)».", "innst:2016-2017:453-S"),
      ("Vi viser til «Innst.453 S (2016-2017)».", "innst:2016-2017:453-S"),
      ("jf. «Innst. 12\u{A0}S (2016 –2017)», side 3", "innst:2016-2017:12-S"),
      ("jf. «Innst. 12\nS (2016–\n2017)»", "innst:2016-2017:12-S"),
      ("«innst 12s (2023-24)»", "innst:2023-2024:12-S"),
      ("«Innst. 195 S – 2019–2020»", "innst:2019-2020:195-S"),
      ("«Innst. S. nr. 12 (1999-2000)»", "innst-s:1999-2000:12"),
      ("«Innst.O.nr.80 (2004–2005)»", "innst-o:2004-2005:80"),
      ("«Budsjett-innst. S. nr. 3 (2000–2001)»", "budsjett-innst-s:2000-2001:3"),
      ("«Budsjett-innst. S. II (2000–2001)»", "budsjett-innst-s:2000-2001:2"),
      ("«Dokument 8:153 S (2024–2025)»", "dok8:2024-2025:153-S"),
      ("«Dok. nr. 8:45 (2001-2002)»", "dok8:2001-2002:45"),
      ("«Representantforslag 153 S (2024–2025)»", "dok8:2024-2025:153-S"),
      ("«Dokument 3:10 (2020–2021)»", "dok3:2020-2021:10"),
      ("«Dokument 16 (2015–2016)»", "dok:2015-2016:16"),
      ("«Meld. St. 18 (2018–2019)»", "meld-st:2018-2019:18"),
      ("«St.meld. nr. 14 (2001–2002)»", "st-meld:2001-2002:14"),
      ("«St.meld. nr. 18 (2018–2019)»", "meld-st:2018-2019:18"),
      ("«Prop. 109 L (2024–2025)»", "prop:2024-2025:109-L"),
      ("«Prop. L 103 (2012–2013)»", "prop:2012-2013:103-L"),
      ("«Prop. 1 LS (2019–2020)»", "prop:2019-2020:1-LS"),
      ("«Prop. 1 S Tillegg 1 (2019–2020)»", "prop:2019-2020:1-S-T1"),
      ("«Ot. prp. nr. 3 (1998-99)»", "ot-prp:1998-1999:3"),
      ("«St.prp. nr. 1 (2005-2006)»", "st-prp:2005-2006:1"),
      ("utredninga «NOU 2018:16»", "nou:2018:16"),
      ("utredninga «NOU 2018: 16»", "nou:2018:16"),
      ("«vedtak nr. 951 (2016–2017)»", "vedtak:2016-2017:951"),
      ("«anmodningsvedtak 87 (2024–2025)»", "vedtak:2024-2025:87"),
      ("«vedtak nr. 1027, 13. juni 2017»", "vedtak:2016-2017:1027"),
      ("«Lovvedtak 46 (2010–2011)»", "lovvedtak:2010-2011:46"),
      ("«Besl. O. nr. 80 (2004–2005)»", "besl-o:2004-2005:80"),
    ])
  func fullReferences(marked: String, key: String) throws {
    let (text, range) = try Self.unmark(marked)
    let found = DocumentCitation.all(in: text)
    #expect(found.map(\.citation.key) == [key])
    #expect(found.map(\.range) == [range])
    #expect(DocumentCitation(key: key)?.key == key)
    let slug = try #require(DocumentCitation(key: key)?.slug)
    #expect(DocumentCitation(slug)?.key == key)
    let written = try #require(DocumentCitation(key: key)?.written)
    #expect(DocumentCitation(written)?.key == key)
  }

  @Test(
    "Several references stand beside each other, and a list shares its session",
    arguments: [
      ("Innst. 2 S og Prop. 1 S (2019–2020)", ["prop:2019-2020:1-S"]),
      ("Prop. 7 L (2015–2016), jf. Innst. 9 L (2015–2016)", ["prop:2015-2016:7-L", "innst:2015-2016:9-L"]),
      (
        "anmodningsvedtak nr. 20, 21 og 22 (2016–2017)",
        [
          "vedtak:2016-2017:20", "vedtak:2016-2017:21", "vedtak:2016-2017:22",
        ]
      ),
      ("Innst. 5 S og 6 L (2019–2020)", ["innst:2019-2020:5-S", "innst:2019-2020:6-L"]),
      ("NOU 2018: 5 og NOU 2020: 3", ["nou:2018:5", "nou:2020:3"]),
    ])
  func several(text: String, keys: [String]) {
    #expect(DocumentCitation.all(in: text).map(\.citation.key) == keys)
  }

  @Test(
    "Without its session a reference is found, but is not complete",
    arguments: [
      ("Dok. 8:98 S", "dok8::98-S"), ("Dokument nr. 12", "dok::12"), ("Ot.prp. nr. 3", "ot-prp::3"),
      ("anmodningsvedtak 951", "vedtak::951"), ("Meld. St. 7 (2017–2019)", "meld-st::7"),
      ("Innst. 12 s. 34", "innst::12"), ("vedtak 4 og 14 personer", "vedtak::4"),
    ])
  func incomplete(text: String, key: String) {
    #expect(DocumentCitation.mentions(in: text).map(\.citation.key) == [key])
    #expect(DocumentCitation.mentions(in: text).allSatisfy { !$0.citation.isComplete })
    #expect(DocumentCitation.all(in: text).isEmpty)
  }

  @Test(
    "Numbers, dates, hours and chapters are no references",
    arguments: [
      "Møtet begynner kl. 8:30 den 12. mai 2020.", "kap. 1320 post 72", "planen for 2023–2032 (2019–2020)",
      "vedtak 3,5 pst.", "styrevedtak 12 (2019–2020)", "Dokument 2018", "dokumentet 12 (2019–2020)",
      "representantforslag 12 ganger", "NOU 2018", "Meldingen 12 (2019–2020)", "(2019–2020)", "æprop. 1 S (2019–2020)",
    ])
  func noReference(text: String) {
    #expect(DocumentCitation.mentions(in: text).map(\.citation.key) == [])
  }

  @Test(
    "A text that is one citation is read leniently",
    arguments: [
      ("12 S 2023-24", "innst:2023-2024:12-S"), ("dok8:45", "dok8::45"),
      ("8:153 s (2024-2025)", "dok8:2024-2025:153-S"),
      ("inns-201617-453s", "innst:2016-2017:453-S"), ("dok8-202425-153s", "dok8:2024-2025:153-S"),
      ("vedtak-202526-001", "vedtak:2025-2026:1"), ("inno-200405-080", "innst-o:2004-2005:80"),
      ("innst. 12 s", "innst::12-S"), ("meld st 18 2018-19", "meld-st:2018-2019:18"), (" Prop. 109 L. ", "prop::109-L"),
      ("8:30", "dok8::30"), ("08:30", nil), ("12", nil), ("12 S", nil), ("", nil),
      ("hva er Innst. 12 S (2019–2020)", nil), (":-:", nil),
      ("nou:2018-2019:16", nil), ("innst:2016-2018:4-S", nil), ("meld-st:2018-2019:18-S", nil),
      ("innst:2016-2017:99999999999999999999-S", nil),
    ] as [(String, String?)])
  func lenient(text: String, key: String?) {
    #expect(DocumentCitation(text)?.key == key)
  }

  @Test(
    "In a query a reference is found in every spelling that people use",
    arguments: [
      ("Innst. 12 S", "innst::12-S"), ("innst 12 s", "innst::12-S"), ("innst12s", "innst::12-S"),
      ("INNST. 12S", "innst::12-S"),
      ("Innst.12 S", "innst::12-S"), ("innstilling 12 s", "innst::12-S"), ("innst. 12 s.", "innst::12-S"),
      ("12 S 2023-24", "innst:2023-2024:12-S"), ("12 S (2023–2024)", "innst:2023-2024:12-S"),
      ("12 s 2023/24", "innst:2023-2024:12-S"), ("12 S 23-24", "innst:2023-2024:12-S"),
      ("innst 12 l 2023-2024", "innst:2023-2024:12-L"), ("Innst. 12 S 98-99", "innst:1998-1999:12-S"),
      ("dok8:45", "dok8::45"), ("dok 8:45 s", "dok8::45-S"), ("8:45", "dok8::45"), ("dok8-45", "dok8::45"),
      ("Dok. nr. 8:45 (2003-2004)", "dok8:2003-2004:45"), ("dok nr 8:45 2003-04", "dok8:2003-2004:45"),
      ("Dokument 8:45 S (2003–2004)", "dok8:2003-2004:45-S"), ("Dok. 8: 45 S", "dok8::45-S"),
      ("Representantforslag 45 S", "dok8::45-S"), ("representantforslag 45", "dok8::45"),
      ("representantforslag 8:45 s 2023/2024", "dok8:2023-2024:45-S"), ("dokument 3:10 2020-21", "dok3:2020-2021:10"),
      ("Meld. St. 18", "meld-st::18"), ("meld st 18 2012-2013", "meld-st:2012-2013:18"),
      ("meldst 18 (2012–13)", "meld-st:2012-2013:18"), ("Meld.St.18", "meld-st::18"),
      ("St.meld. nr. 18", "st-meld::18"), ("st meld 18", "st-meld::18"),
      ("stmeld nr 18 2001-02", "st-meld:2001-2002:18"),
      ("stortingsmelding 18", "st-meld::18"), ("Prop. 1 S", "prop::1-S"), ("prop 1 s 2019-20", "prop:2019-2020:1-S"),
      ("Prop. 1 LS", "prop::1-LS"), ("prop 1 ls 19-20", "prop:2019-2020:1-LS"),
      ("Prop. 1 S Tillegg 1 (2019–2020)", "prop:2019-2020:1-S-T1"), ("Ot.prp. nr. 4", "ot-prp::4"),
      ("ot prp 4 2004-05", "ot-prp:2004-2005:4"), ("otprp nr 4", "ot-prp::4"), ("St.prp. nr. 1", "st-prp::1"),
      ("st prp 1 2005/06", "st-prp:2005-2006:1"), ("Innst. S. nr. 100", "innst-s::100"),
      ("innst s 100", "innst-s::100"),
      ("innst. s nr 100 (2003-2004)", "innst-s:2003-2004:100"), ("Innst. O. nr. 3", "innst-o::3"),
      ("B.innst. S. nr. 1", "budsjett-innst-s::1"), ("budsjett-innst s nr 1", "budsjett-innst-s::1"),
      ("budsjettinnst. S. nr. II", "budsjett-innst-s::2"), ("NOU 2018: 16", "nou:2018:16"),
      ("nou 2018:16", "nou:2018:16"),
      ("vedtak 951 (2016–2017)", "vedtak:2016-2017:951"), ("Lovvedtak 46", "lovvedtak::46"),
      ("kl 18:45", nil), ("8,5 prosent", nil), ("12 S", nil), ("2019-2020", nil), ("108:45", nil), ("1:8:45", nil),
      ("23-24", nil), ("kap. 732 post 70", nil),
    ] as [(String, String?)])
  func spellings(text: String, key: String?) {
    let found = DocumentCitation.mentions(in: "om \(text) der", as: .query)
    #expect(found.map(\.citation.key) == [key].compactMap(\.self))
    if let key { #expect(DocumentCitation(text)?.key == key) }
  }

  @Test(
    "What a typed citation may mean: other names of its series, any session and suffix it leaves out",
    arguments: [
      ("Innst. 12 S (2023–2024)", "innst:2023-2024:12-S", true), ("Innst. 12", "innst:2023-2024:12-S", true),
      ("Innst. 12 S", "innst:2023-2024:12-L", false), ("Innst. 12 S", "innst:2023-2024:13-S", false),
      ("Innst. 12 S", "innst-s:2003-2004:12", true), ("Innst. 12 L", "innst-s:2003-2004:12", false),
      ("Innst. 12 S (2003–2004)", "innst-s:2003-2004:12", true), ("Meld. St. 18", "st-meld:2003-2004:18", true),
      ("St.meld. nr. 18", "meld-st:2012-2013:18", true), ("Dok. 8:45 S", "dok8:2003-2004:45", true),
      ("Dok. 8:45", "dok3:2003-2004:45", false), ("Prop. 1 S", "prop:2019-2020:1-S-T1", false),
      ("Prop. 1 S (2019–2020)", "prop:2020-2021:1-S", false), ("Ot.prp. nr. 4", "prop:2012-2013:4-L", true),
      ("Ot.prp. nr. 4", "prop:2012-2013:4-S", false), ("NOU 2018: 16", "nou:2018:16", true),
      ("NOU 2018: 16", "nou:2019:16", false),
    ])
  func mayMean(text: String, key: String, isMeant: Bool) throws {
    let other = try #require(DocumentCitation(key: key))
    #expect(try #require(DocumentCitation(text)).readings.contains { $0.mayMean(other) } == isMeant)
  }

  @Test(
    "A key is read only as it is written", arguments: ["innst-2016-2017-453-S", "innst::453-S", "INNST:2016-2017:4"])
  func strictKeys(text: String) {
    #expect(DocumentCitation(key: text) == nil)
  }

  @Test("A later mention is completed by the one full mention before it, and not by a later or an ambiguous one")
  func completion() {
    let first = "Meld. St. 18 er nevnt. Meld. St. 18 (2018–2019) er full. Meld. St. 18 og Prop. 4 L."
    let found = DocumentCitation.all(in: first, completedFrom: [])
    #expect(found.map(\.citation.key) == ["meld-st:2018-2019:18", "meld-st:2018-2019:18"])
    let both = ["Innst. 3 S (2018–2019)", "Innst. 3 S (2020–2021)"].compactMap { DocumentCitation($0) }
    #expect(DocumentCitation("Innst. 3 S")?.completed(from: both) == nil)
    #expect(DocumentCitation("Innst. 3")?.completed(from: [both[0]])?.key == "innst:2018-2019:3-S")
    #expect(DocumentCitation("Innst. 3 L")?.completed(from: [both[0]]) == nil)
  }

  @Test("Every reference of a long text is read")
  func longText() {
    let text = String(repeating: "innst. 12 S, 13 S og 14 L vedtak 12, Dokument 8:1      (", count: 10_000)
    #expect(DocumentCitation.mentions(in: text).count == 30_000)
  }

  private static func unmark(_ marked: String) throws -> (text: String, range: Range<Int>) {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }
    try #require(parts.count == 3)
    let start = parts[0].utf8.count
    return (parts.joined(), start..<start + parts[1].utf8.count)
  }
}
