// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

/// What a person should look at.
@Suite struct SpeakerFindingTests {
  static func findings(_ body: String, kind: String = "innstilling") -> [Finding] {
    let text = "---\nid: a\nkind: \(kind)\ntitle: A\n---\n\n## Komiteens merknader\n\n\(body)\n"
    return DocumentReader.read(SourceFile(path: "a.md", text: text)).findings
  }

  @Test(arguments: [
    ("Dette står her uten taler.", "remark-without-speaker"),
    ("Disse medlemmer mener det.", "speaker-without-antecedent"),
    ("\(Opening.roster)\n\nKomiteens medlemmer fra Miljøpartiet De Grønne mener det.", "speaker-not-on-committee"),
    ("\(Opening.roster)\n\nKomiteens flertall, alle unntatt Kystpartiet, mener det.", "speaker-not-on-committee"),
    ("\(Opening.roster)\n\nKomiteens medlemmer fra Sentrumspartiet mener det.", "speaker-unknown-party"),
    ("\(Opening.roster)\n\nKomiteens flertall, medlemmene fra Høyre, mener det.", "majority-without-seats"),
  ])
  func `a speaker that cannot be right is a finding with its line`(body: String, id: String) {
    let findings = Self.findings(body)
    #expect(findings.map(\.id) == [id])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.line == (body.contains("\n\n") ? 11 : 9))
    #expect(findings.first?.hint.isEmpty == false)
  }

  @Test(arguments: [
    ("Hoyre", "Høyre"), ("Arbeidepartiet", "Arbeiderpartiet"),
    ("Sosialistik Venstreparti", "Sosialistisk Venstreparti"),
    ("Kristelig Folkeprti", "Kristelig Folkeparti"),
  ])
  func `an unknown party comes with the one that is written most like it`(written: String, meant: String) {
    let findings = Self.findings("\(Opening.roster)\n\nKomiteens medlemmer fra \(written) mener det.")
    #expect(findings.map(\.id) == ["speaker-unknown-party"])
    #expect(findings.first?.hint.contains(meant) == true)
  }

  @Test(arguments: [
    Opening.roster, "\(Opening.roster)\n\nKomiteens medlem fra Rødt mener det.\n\nSlik er det.",
    "\(Opening.roster)\n\nFinanskomiteen uttaler i brev av 3. mai:\n\n> «Komiteens medlemmer fra Kystpartiet er enige.»",
  ])
  func `a good remark is no finding`(body: String) { #expect(Self.findings(body).isEmpty) }

  @Test func `a statement is not asked for a speaker in every paragraph`() {
    #expect(Self.findings("Saken ble forelagt i mai.", kind: "uttalelse").isEmpty)
  }

  @Test func `any paragraph is read without a trap, and a long one in linear time`() {
    let pieces = [
      "komiteens", "flertall", ",", "medlemmene", "fra", "Høyre", "og", "alle", "unntatt", "disse", "medlemmer", "(",
      ")",
      "«", "»", ".", "representanten", "Kari", "Li", "de", "øvrige", "regjeringspartiene", "dette", "medlem", "i",
      "komiteen",
      "et", "annet", "mener", "av", "Venstres", "vara", "for", "lederen", ":", "finanskomiteen",
    ]
    var state: UInt64 = 7
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % pieces.count
    }
    for _ in 0..<500 {
      let text = (0..<(1 + next())).map { _ in pieces[next()] }.joined(separator: " ")
      var context = SpeakerContext(roster: [], marksSpeakers: false)
      _ = context.attribution(of: text, emphasis: [], passage: "a")
      _ = context.attribution(of: text.uppercased(), emphasis: [], passage: "b")
    }
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let text = String(
        repeating: "komiteens medlemmer fra Høyre, Kari Li, alle unntatt disse ( lederen Per ", count: count)
      return clock.measure { _ = Mention.all(in: Words(text)) }
    }
    _ = time(200)
    #expect(time(8000) < time(1000) * 40)
  }
}
