// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

/// Cases of a few lines each, traced by hand.
@Suite struct TrailTests {
  /// A corpus of these files, linked. A file is front matter without its marks, a blank line, and a body.
  static func corpus(_ files: [String], votes: [Vote] = [], cases: [CaseRecord] = []) -> Corpus {
    var corpus = Corpus()
    (corpus.votes, corpus.cases) = (votes, cases)
    for (index, file) in files.enumerated() {
      let parts = file.split(separator: "\n\n", maxSplits: 1).map(String.init)
      let text = "---\n\(parts[0])\n---\n\n\(parts.count > 1 ? parts[1] : "")\n"
      let (document, findings) = DocumentReader.read(SourceFile(path: "\(index).md", text: text))
      corpus.documents += [document].compactMap(\.self)
      #expect(findings.isEmpty, "\(findings)")
    }
    corpus.documents.sort { $0.id < $1.id }
    CorpusLinker.link(&corpus)
    return corpus
  }

  /// `forslag dok8-1-s 2020-11-02 stated behandler`; `!` for a missing step.
  static func written(_ trail: CaseTrail?) -> [String] {
    (trail?.steps ?? []).map { step in
      let names = step.documents + step.votes
      let what = names.isEmpty ? step.key ?? "-" : names.joined(separator: "+")
      return "\(step.isMissing ? "!" : "")\(step.kind.rawValue) \(what) \(step.date?.iso ?? "-") "
        + "\(step.basis.rawValue) \(step.rule.rawValue)"
    }
  }

  static func vote(
    _ id: String, _ topic: String, _ document: String?, _ date: String, adopted: Bool, proposals: [String] = []
  ) -> Vote {
    var vote = Vote(id: id, topic: topic, adopted: adopted, path: "voteringer/\(id).yaml")
    (vote.document, vote.proposals) = (document, proposals.map { "\(document ?? "")/\($0)" })
    vote.date = CalendarDate(iso: date)
    return vote
  }

  static let motion = """
    id: dok8-5
    kind: representantforslag
    title: Forslag om bruer
    designation: Dokument 8:5 S (2020–2021)
    date: 2020-11-02

    Forslagsstillerne fremmer følgende forslag:

    > 1. Stortinget ber regjeringen bygge en bru over Sørsundet.
    > 2. Stortinget ber regjeringen gi øysamfunn gratis ferjer.
    """
  static let letter = """
    id: brev-5
    kind: brev
    title: Svar om bruer
    date: 2020-12-01
    treats: [dok8:2020-2021:5-S]
    attachedTo: innst-5

    Jeg viser til Stortingets oversendelse datert 10. november 2020 av forslaget om bruer.

    Til forslag 1 og 2: Det er dyrt.
    """

  static func recommendation(_ decision: String, head: String = "") -> String {
    """
    id: innst-5
    kind: innstilling
    title: Innstilling om bruer
    designation: Innst. 40 S (2020–2021)
    date: 2021-02-03
    treats: [dok8:2020-2021:5-S]
    \(head)

    ## Komiteens merknader

    *Komiteen, medlemmene fra Arbeiderpartiet, Kari Li, og fra Rødt, Siv Dal,* viser til forslaget.

    *Komiteens medlem fra Rødt* fremmer følgende forslag:

    > Stortinget ber regjeringen bygge en bru over Sørsundet.

    ## Forslag fra mindretall

    ### Forslag fra Rødt:

    #### Forslag 1

    > Stortinget ber regjeringen bygge en bru over Sørsundet.

    ## Komiteens tilråding

    Komiteens tilråding fremmes av medlemmet i komiteen fra Arbeiderpartiet.

    *vedtak:*

    > \(decision)
    """.replacing("\n\n\n", with: "\n\n")
  }

  static let rejecting = recommendation("Dokument 8:5 S (2020–2021) – Forslag om bruer – vedtas ikke.")

  @Test func `a case with all its steps is laid in the order of the procedure`() {
    let corpus = Self.corpus(
      [
        Self.motion, Self.letter, Self.rejecting,
        "id: ref\nkind: referat\ntitle: Møte\ndate: 2021-02-16\ntreats: [dok8:2020-2021:5-S]\n\nDebatt.",
        "id: vedtak-300\nkind: vedtak\ntitle: V\ndesignation: Vedtak 300 (2020–2021)\ndate: 2021-02-16\n"
          + "treats: [dok8:2020-2021:5-S]\n\n*vedtak:*\n\n> Dokument 8:5 S (2020–2021) vedtas ikke.",
      ], votes: [Self.vote("votering-1", "Innstillingens tilråding", "innst-5", "2021-02-16", adopted: true)])
    #expect(corpus.trails.map(\.id) == ["sak-dok8-2020-2021-5-s"])
    #expect(
      Self.written(corpus.trails.first) == [
        "forslag dok8-5 2020-11-02 stated behandler", "oversendelse brev-5 2020-11-10 stated tekst",
        "brev brev-5 2020-12-01 stated behandler", "innstilling innst-5 2021-02-03 stated behandler",
        "behandling ref 2021-02-16 stated behandler", "votering votering-1 2021-02-16 stated votert",
        "vedtak vedtak-300 2021-02-16 stated behandler",
      ])
    #expect(corpus.trails.first?.isComplete == true)
    #expect(corpus.findings.isEmpty, "\(corpus.findings)")
  }

  @Test func `what a recommendation holds is counted`() {
    let step = Self.corpus([Self.motion, Self.rejecting]).trails.first?.steps.first { $0.kind == .recommendation }
    #expect(step?.counts == .init(remarks: 2, minorityProposals: 1, recommendations: 1))
    #expect(step?.key == "innst:2020-2021:40-S")
  }

  @Test func `a motion alone lacks all that comes after it`() {
    let corpus = Self.corpus([Self.motion])
    #expect(
      Self.written(corpus.trails.first) == [
        "forslag dok8-5 2020-11-02 stated behandler", "!innstilling - - derived saksordning",
        "!behandling - - derived saksordning", "!votering - - derived saksordning", "!vedtak - - derived saksordning",
      ])
    #expect(corpus.trails.first?.outcomes.map(\.result) == [.unknown, .unknown])
  }

  @Test func `the motion that a recommendation treats is named where the corpus lacks it, and noted`() {
    let corpus = Self.corpus([Self.rejecting])
    #expect(corpus.trails.map(\.id) == ["sak-dok8-2020-2021-5-s"])
    #expect(Self.written(corpus.trails.first).first == "!forslag dok8:2020-2021:5-S - stated behandler")
    #expect(corpus.findings.map(\.id) == ["treated-missing"])
    #expect(corpus.findings.map(\.severity) == [.note])
  }

  @Test func `a letter alone tells which motion it answers and when it was sent over`() {
    let letter = Self.letter.replacing("\nattachedTo: innst-5", with: "")
    #expect(
      Self.written(Self.corpus([letter]).trails.first).prefix(4) == [
        "!forslag dok8:2020-2021:5-S - stated behandler", "oversendelse brev-5 2020-11-10 stated tekst",
        "brev brev-5 2020-12-01 stated behandler", "!innstilling - - derived saksordning",
      ])
  }

  @Test func `a letter that is only attached belongs to its host's case`() {
    let letter = Self.letter.replacing("treats: [dok8:2020-2021:5-S]\n", with: "")
    let trail = Self.corpus([Self.motion, letter, Self.rejecting]).trails.first
    #expect(Self.written(trail).contains("brev brev-5 2020-12-01 stated vedlegg"))
  }

  @Test func `a letter that the recommendation tells of is missing with its date`() {
    let text = Self.rejecting.replacing(
      "## Komiteens merknader",
      with: "## Bakgrunn\n\nSamferdselsministeren svarte i brev av 4. desember 2020.\n\n## Komiteens merknader")
    let trail = Self.corpus([Self.motion, text]).trails.first
    #expect(Self.written(trail).contains("!brev - 2020-12-04 derived tekst"))
  }

  @Test(arguments: [
    ("Komiteen holdt åpen høring i saken den 12. januar 2021.", "høring innst-5 2021-01-12 stated tekst"),
    ("Komiteen heldt skriftleg høyring.", "høring innst-5 - stated tekst"),
    ("Departementet sendte saken på høring 3. mai 2020.", nil),
    ("Komiteen viser til høringen.", nil),
  ])
  func `a hearing that the committee held is a step`(text: String, step: String?) {
    let held = Self.rejecting.replacing(
      "## Komiteens merknader", with: "## Bakgrunn\n\n\(text)\n\n## Komiteens merknader")
    let steps = Self.written(Self.corpus([Self.motion, held]).trails.first).filter { $0.hasPrefix("høring") }
    #expect(steps == [step].compactMap(\.self))
  }

  @Test func `another committee's statement is a step, as a document and inside the recommendation`() {
    let statement = """
      id: uttalelse-5
      kind: uttalelse
      title: Uttalelse
      date: 2021-01-20
      attachedTo: innst-5

      Komiteen har ingen merknader.
      """
    #expect(
      Self.written(Self.corpus([Self.motion, Self.rejecting, statement]).trails.first)
        .contains("uttalelse uttalelse-5 2021-01-20 stated vedlegg"))
    let within = Self.rejecting.replacing(
      "## Forslag fra mindretall",
      with:
        "## Uttalelse fra finanskomiteen\n\nFinanskomiteen svarte i brev 21. januar 2021.\n\n## Forslag fra mindretall")
    #expect(
      Self.written(Self.corpus([Self.motion, within]).trails.first)
        .contains("uttalelse innst-5 2021-01-21 stated tekst"))
  }

  @Test func `minutes that refer to the recommendation are a derived debate`() {
    let minutes = """
      id: ref
      kind: referat
      title: Møte
      date: 2021-02-16

      Vi behandler Innst. 40 S (2020–2021).

      Så behandler vi noe annet.
      """
    let trail = Self.corpus([Self.motion, Self.rejecting, minutes]).trails.first
    #expect(Self.written(trail).contains("behandling ref 2021-02-16 derived henvisning"))
    #expect(trail?.steps.first { $0.kind == .debate }?.passages.count == 1)
  }

  @Test func `minutes that refer to other cases are no debate of this one`() {
    let minutes = "id: ref\nkind: referat\ntitle: Møte\n\nVi behandler Innst. 41 S (2020–2021)."
    let trails = Self.corpus([Self.motion, Self.rejecting, minutes]).trails
    #expect(trails.count == 1)
    #expect(Self.written(trails.first).contains("!behandling - - derived saksordning"))
  }

  @Test func `the recommendation that minutes of the case cite is named where it is missing`() {
    let minutes =
      "id: ref\nkind: referat\ntitle: Møte\ntreats: [dok8:2020-2021:5-S]\n\nInnst. 40 S (2020–2021) ble behandlet."
    let trail = Self.corpus([Self.motion, minutes]).trails.first
    #expect(Self.written(trail).contains("!innstilling innst:2020-2021:40-S - derived henvisning"))
  }

  @Test func `votes of one day are one step, and of two days two`() {
    let votes = [
      Self.vote("votering-2", "Forslag nr. 1 fra R", "innst-5", "2021-02-16", adopted: false, proposals: ["forslag-1"]),
      Self.vote("votering-3", "Innstillingens tilråding", "innst-5", "2021-02-16", adopted: true),
      Self.vote("votering-1", "Utsettelse av saken", "innst-5", "2021-02-10", adopted: false),
    ]
    let steps = Self.written(Self.corpus([Self.motion, Self.rejecting], votes: votes).trails.first)
    #expect(
      steps.filter { $0.contains("votering ") } == [
        "votering votering-1 2021-02-10 stated votert", "votering votering-2+votering-3 2021-02-16 stated votert",
      ])
    #expect(steps.last == "vedtak votering-3 2021-02-16 derived votert")
  }

  @Test func `a numbered decision comes from the vote that led to it`() {
    var vote = Self.vote("votering-3", "Innstillingens tilråding", "innst-5", "2021-02-16", adopted: true)
    vote.decisions = [.init(number: 512, code: "Anmodning", text: "Stortinget ber regjeringen utrede en bru.")]
    let step = Self.corpus([Self.motion, Self.rejecting], votes: [vote]).trails.first?.steps.last
    #expect(step?.key == "vedtak:2020-2021:512")
    #expect(step?.text == "Stortinget ber regjeringen utrede en bru.")
    #expect(step?.isMissing == false)
  }
}
