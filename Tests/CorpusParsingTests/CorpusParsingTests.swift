// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

/// A document of a committee, with the remarks given as Markdown.
func innstilling(_ body: String, head: String = "") -> Document? {
  let text = "---\nid: innst-1-s\nkind: innstilling\ntitle: Innstilling om prøver\n\(head)---\n\n\(body)\n"
  return DocumentReader.read(SourceFile(path: "a.md", text: text)).document
}

/// The party codes of each passage, space between; `-` where nobody is known to speak.
func speakers(_ document: Document?) -> [String] {
  (document?.passages ?? []).map { $0.attribution.parties?.map(\.code).joined(separator: " ") ?? "-" }
}

@Suite struct SpeakerTests {
  static let roster = """
    ## Komiteens merknader

    *Komiteen, medlemmene fra Arbeiderpartiet, Kari Li og Per O. Ås, fra Høyre, lederen Anne-Marie Øye, \
    fra Sosialistisk Venstreparti, Ola Moe, og fra Rødt, Siv Dal,* viser til saken.
    """

  @Test func `the roster gives the committee, its members and its chair`() {
    let document = innstilling(Self.roster)
    #expect(speakers(document) == ["A H SV R"])
    #expect(document?.members.map(\.name) == ["Kari Li", "Per O. Ås", "Anne-Marie Øye", "Ola Moe", "Siv Dal"])
    #expect(document?.members.map(\.role) == [nil, nil, "leder", nil, nil])
    #expect(document?.passages.first?.attribution.basis == .stated)
  }

  @Test(arguments: [
    ("*Komiteens medlemmer fra Høyre og Rødt* mener det.", "H R"),
    ("*Komiteens flertall, medlemmene fra Arbeiderpartiet, Høyre og Sosialistisk Venstreparti,* mener det.", "A H SV"),
    ("*Komiteens flertall, alle unntatt medlemmet fra Rødt,* mener det.", "A H SV"),
    ("*Fleirtalet i komiteen, alle utanom medlemene frå Høgre og Raudt,* meiner det.", "A SV"),
    ("*Et annet flertall, medlemmene fra Arbeiderpartiet og Høyre,* mener det.", "A H"),
    ("*Medlemene i komiteen frå Arbeidarpartiet* meiner det.", "A"),
    ("*Komiteens medlem fra Sosialistisk Venstreparti* mener det.", "SV"),
    ("*Medlemmen i komiteen fra Rødt* mener det.", "R"),
    ("*Komiteens medlemmer fra Høyre og komiteens medlem fra Rødt* mener det.", "H R"),
    ("*Komiteens medlemmer fra Høyre, Arbeiderpartiet og medlemmet fra Rødt* mener det.", "A H R"),
    ("*Sosialistisk Venstrepartis medlem i komiteen* mener det.", "SV"),
    ("*Høyres medlemmer* mener det.", "H"),
    ("*Komiteen* mener det.", "A H SV R"),
    ("*En samlet komité* mener det.", "A H SV R"),
    ("På denne bakgrunn fremmer *komiteens medlemmer fra Rødt* følgende forslag:", "R"),
    ("*Komiteens mindretall, medlemmene fra Rødt og Sosialistisk Venstreparti,* mener det.", "SV R"),
    (
      "*Komiteens medlemmer fra Miljøpartiet De Grønne, Kristelig Folkeparti og Fremskrittspartiet* mener det.",
      "FrP KrF MDG"
    ),
  ])
  func `a group is exactly the parties that it names`(remark: String, parties: String) {
    #expect(speakers(innstilling(Self.roster + "\n\n" + remark)).last == parties)
  }

  @Test func `an anaphor goes back to the last group, and a paragraph without a speaker goes on`() {
    let document = innstilling(
      Self.roster + """


        *Komiteens flertall, medlemmene fra Arbeiderpartiet og Høyre,* mener noe.

        *Flertallet* mener mer.

        *Komiteens medlemmer fra Sosialistisk Venstreparti og Rødt* mener noe annet.

        *Disse medlemmer* sier mer.

        Slik er det.

        *Flertallet* svarer.

        *Komiteens medlem fra Rødt* er uenig.

        Likevel vil *dette medlem* være med.

        *Komiteen* er enig om slutten.
        """)
    #expect(speakers(document) == ["A H SV R", "A H", "A H", "SV R", "SV R", "SV R", "A H", "R", "R", "A H SV R"])
    #expect(
      document?.passages.map(\.attribution.basis)
        == [.stated, .stated, .anaphor, .stated, .anaphor, .inherited, .anaphor, .stated, .anaphor, .stated])
    #expect(document?.passages[4].attribution.antecedent == document?.passages[3].id)
  }

  @Test func `several members are never the one who was named in between`() {
    let document = innstilling(
      Self.roster + """


        Komiteens medlemmer fra Høyre og Rødt mener noe.

        Komiteens medlem fra Rødt mener mer.

        Disse medlemmer mener det samme.

        Dette medlem er uenig.
        """)
    #expect(speakers(document) == ["A H SV R", "H R", "R", "H R", "R"])
  }

  @Test func `a group named in full opens the remarks under any heading`() {
    let document = innstilling(
      """
      ## 2.1 Innleiing

      Saken gjelder ferjer. Komiteen fikk den i mars.

      Fleirtalet i komiteen, medlemene frå Høgre og Raudt, stør framlegget.

      Fleirtalet meiner at det hastar.
      """)
    #expect(speakers(document) == ["-", "H R", "H R"])
    #expect(document?.passages.map(\.kind) == [.avsnitt, .merknad, .merknad])
  }

  @Test func `where speakers are emphasised, a committee that is only talked about does not speak`() {
    let document = innstilling(
      Self.roster + "\n\n*Komiteens medlemmer fra Rødt* vil ha svar.\n\nI fjor mente komiteen noe annet.")
    #expect(speakers(document).last == "R")
  }

  @Test func `without emphasis the wording alone tells who speaks`() {
    let document = innstilling(
      Self.roster.replacing("*", with: "")
        + "\n\nKomiteens medlemmer fra Høyre mener det.\n\nDisse medlemmer mener mer.")
    #expect(speakers(document) == ["A H SV R", "H", "H"])
  }

  @Test func `an anaphor without a group before it is unknown, and says why`() {
    let document = innstilling("## Komiteens merknader\n\n*Disse medlemmer* mener det.")
    #expect(speakers(document) == ["-"])
    #expect(document?.passages.first?.attribution.ambiguity != nil)
  }

  @Test func `text outside the remarks has no speaker`() {
    let document = innstilling("## Bakgrunn\n\nKomiteens medlemmer fra Høyre sa det en gang.")
    #expect(speakers(document) == ["-"])
    #expect(document?.passages.first?.kind == .avsnitt)
  }
}

@Suite struct ProposalTests {
  static let document = innstilling(
    """
    ## Bakgrunn

    I dokumentet fremmes følgende forslag:

    > 1. Stortinget ber regjeringen bygge en bru.
    >
    > 2. Stortinget ber regjeringen rive en kai.

    \(SpeakerTests.roster)

    *Komiteens medlemmer fra Høyre og Rødt* fremmer følgende forslag:

    > Stortinget ber regjeringen bygge en bru.

    *Komiteen* viser til hva den sa før:

    > «Komiteen ønsker en kai.
    >
    > Komiteen fremmer derfor følgende forslag:
    >
    > 'Stortinget ber regjeringen bygge en kai.'»

    ## Forslag fra mindretall

    ### Forslag fra Høyre og Rødt:

    #### Forslag 1

    > Stortinget ber regjeringen bygge en bru.

    ### Forslag fra Sosialistisk Venstreparti:

    #### Forslag 2

    Stortinget ber regjeringen male brua.

    ## Komiteens tilråding

    Komiteens tilråding fremmes av medlemmene i komiteen fra Arbeiderpartiet og Sosialistisk Venstreparti.

    *vedtak:*

    > Dokument 8:1 S (2020–2021) – Representantforslag om bruer – vedtas ikke.

    Oslo, i transportkomiteen, den 3. mai 2021

    **Anne-Marie Øye**, leder

    **Ola Moe**, ordfører
    """)

  @Test func `each proposal has its place, number and parties`() {
    let rows = Self.document?.proposals.map {
      "\($0.place.rawValue) \($0.number ?? 0) \($0.parties?.map(\.code).joined(separator: "+") ?? "-")"
    }
    #expect(
      rows == [
        "original 1 -", "original 2 -", "in_text 0 H+R", "quoted 0 -", "minority_list 1 H+R", "minority_list 2 SV",
      ])
  }

  @Test func `names follow number or content`() {
    let names = Self.document?.proposals.map(\.name)
    #expect(names?.prefix(2) == ["opprinnelig-1", "opprinnelig-2"])
    #expect(names?.suffix(2) == ["forslag-1", "forslag-2"])
    #expect(names?[2].hasPrefix("f-") ?? false)
  }

  @Test func `the end of the document gives committee, date, session and who signs`() {
    #expect(Self.document?.committee == "transportkomiteen")
    #expect(Self.document?.date?.iso == "2021-05-03")
    #expect(Self.document?.session?.name == "2020–2021")
    #expect(Self.document?.signatories.map(\.name) == ["Anne-Marie Øye", "Ola Moe"])
    #expect(Self.document?.signatories.map(\.role) == ["leder", "ordfører"])
    #expect(Self.document?.passages.last?.kind == .vedtak)
  }

  @Test func `who recommends to reject the motion is against its proposals`() {
    let positions = Self.document?.positions.filter { $0.proposal.hasSuffix("opprinnelig-1") }
    #expect(
      positions?.map { "\($0.party) \($0.stance.rawValue)" } == ["A against", "H unknown", "SV against", "R unknown"])
  }

  @Test func `the same words in a corpus are linked`() throws {
    var corpus = Corpus()
    corpus.documents = [try #require(Self.document)]
    CorpusLinker.link(&corpus)
    let first = try #require(corpus.documents[0].proposals.first)
    #expect(
      first.sameAs.map { $0.split(separator: "/").last } == [
        Substring(corpus.documents[0].proposals[2].name), "forslag-1",
      ])
  }
}

@Suite struct ZoneTests {
  @Test func `a majority may be listed with its members' names, and a sub-heading keeps the remarks`() {
    let document = innstilling(
      """
      ## Merknader frå komiteen

      ### Innleiing

      *Fleirtalet i komiteen, medlemene frå Arbeidarpartiet, Kari Li og Per Ås, og frå Senterpartiet, leiaren Ola Moe,* \
      går inn for det.

      *Fleirtalet* meiner meir.
      """)
    #expect(speakers(document) == ["A Sp", "A Sp"])
  }

  @Test func `a background heading beside the remarks ends them`() {
    let document = innstilling(SpeakerTests.roster + "\n\n## Sammendrag\n\nTekst uten taler.")
    #expect(document?.passages.last?.kind == .avsnitt)
  }

  @Test func `a united committee recommends for all its parties`() {
    let document = innstilling(
      SpeakerTests.roster + "\n\n## Komiteens tilråding\n\nKomiteens tilråding fremmes av en samlet komité.")
    #expect(speakers(document).last == "A H SV R")
    #expect(document?.passages.last?.kind == .tilraading)
  }

  @Test(arguments: [
    ("Komiteens tilråding fremmes av medlemmene fra Høyre, Venstre og Rødt.", "H V R"),
    ("Tilrådinga frå komiteen vert fremma av Arbeidarpartiet og Høgre.", "A H"),
    ("Komiteens tilråding II fremmes av komiteens medlemmer fra Rødt.", "R"),
    ("Saken fremmes av ferjene.", "-"),
  ])
  func `the parties that a recommendation names are behind it`(sentence: String, parties: String) {
    #expect(speakers(innstilling("## Komiteens tilråding\n\n\(sentence)")) == [parties])
  }

  @Test func `a committee with a long name signs too`() {
    let document = innstilling(
      """
      ## Komiteens tilråding

      *vedtak:*

      > Stortinget ber regjeringen bygge kaier.

      Oslo, i familie-, kultur-, idretts- og administrasjonskomiteen, den 5. desember 1996.

      **Kari Li**, fung. leder
      """)
    #expect(document?.committee == "familie-, kultur-, idretts- og administrasjonskomiteen")
    #expect(document?.signatories.map(\.role) == ["fung. leder"])
  }

  @Test func `the decision of a document of its own is a decision`() {
    let text =
      "---\nid: v\nkind: vedtak\ntitle: V\n---\n\nStortinget gjorde slikt\n\n*vedtak:*\n\n> Stortinget ber regjeringen telle.\n"
    let document = DocumentReader.read(SourceFile(path: "v.md", text: text)).document
    #expect(document?.passages.map(\.kind) == [.avsnitt, .vedtak])
    #expect(document?.proposals.isEmpty == true)
  }
}

@Suite struct LetterTests {
  static func letter(_ body: String) -> Document? {
    DocumentReader.read(
      SourceFile(path: "b.md", text: "---\nid: b\nkind: brev\ntitle: B\n---\n\n\(body)\n\nMed hilsen\n\n**Kari Li**\n")
    ).document
  }

  @Test(arguments: ["## 2. Stortinget ber regjeringen rive en kai.", "> 2. Stortinget ber regjeringen rive en kai."])
  func `an answer stands after the proposal that is repeated with its number`(repeated: String) throws {
    let document = try #require(
      Self.letter(
        "> 1. Stortinget ber regjeringen bygge en bru.\n> 2. Stortinget ber regjeringen rive en kai.\n\nInnledning.\n\n"
          + "\(repeated)\n\nKaien blir revet.\n\nDet tar et år."))
    #expect(document.proposals.map(\.place) == [.letter, .letter])
    let answer = try #require(document.proposals[1].repliedTo)
    #expect(document.passages.first { $0.id == answer }?.text == "Kaien blir revet.")
    #expect(document.passages.filter { $0.kind == .svar }.count == 2)
    #expect(document.proposals[0].repliedTo == nil)
    #expect(document.signatories.map(\.name) == ["Kari Li"])
  }

  @Test func `a proposal under a heading with its number is the letter's, and the next paragraph answers it`() {
    let document = DocumentReader.read(
      SourceFile(
        path: "a.md",
        text: """
          ---
          id: brev-1
          kind: brev
          title: Svar
          ---

          #### Forslag 2

          > Stortinget ber regjeringen male kaiene.

          Kaiene er malt.
          """)
    ).document
    #expect(document?.proposals.map(\.place) == [.letter])
    #expect(document?.proposals.map(\.number) == [2])
    #expect(document?.passages.map(\.kind) == [.forslag, .svar])
    #expect(document?.proposals.first?.repliedTo == document?.passages.last?.id)
  }

  @Test func `a proposal that only the heading repeats is a proposal too`() {
    let document = Self.letter("## 4. Stortinget ber regjeringen male en bru.\n\nBrua er malt.")
    #expect(document?.proposals.map(\.number) == [4])
    #expect(document?.proposals.first?.repliedTo == document?.passages.first?.id)
  }
}

@Suite struct SharedPositionTests {
  @Test func `a stand is shared with the same proposal elsewhere in the document`() throws {
    var corpus = Corpus()
    corpus.documents = [try #require(ProposalTests.document)]
    CorpusLinker.link(&corpus)
    func stands(_ name: String) -> [String] {
      corpus.documents[0].positions.filter { $0.proposal.hasSuffix("/\(name)") }
        .map { "\($0.party) \($0.stance.rawValue) \($0.basis.rawValue)" }
    }
    #expect(stands("opprinnelig-1") == ["A against derived", "H for derived", "SV against derived", "R for derived"])
    #expect(stands("forslag-1") == ["A against derived", "H for stated", "SV against derived", "R for stated"])
    #expect(stands("forslag-2") == ["A unknown derived", "H unknown derived", "SV for stated", "R unknown derived"])
  }
}
