// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusParsing
import StortingModel
import Testing

@Suite struct MinutesTests {
  private func read(_ body: String, kind: String = "referat") throws -> Document {
    let file = SourceFile(path: "x.md", text: "---\nid: x\nkind: \(kind)\ntitle: Møte\n---\n\n\(body)\n")
    let (document, findings) = DocumentReader.read(file)
    #expect(findings == [])
    return try #require(document)
  }

  @Test func `a speech has its speaker and party, and its next paragraphs inherit them`() throws {
    let document = try read(
      """
      ## Sak nr. 1 [10:01:12]

      Innstilling om nattferjer (Innst. 44 S (2031–2032))

      **Ola Kval (A)** [10:02:33] (ordfører for saken): Ferjene kostet 45 mill. kroner i 2030.

      Vi takker komiteen.

      - Kaiene må være isfrie.

      > «Stortinget ber regjeringen måle ventetida.»
      """)
    let speaker = document.passages.map(\.attribution.speaker)
    #expect(speaker == [nil, "Ola Kval", "Ola Kval", "Ola Kval", "Ola Kval"])
    #expect(document.passages.dropFirst().allSatisfy { $0.attribution.parties == [Party(code: "A")] })
    #expect(document.passages.map(\.attribution.basis) == [.none, .stated, .inherited, .inherited, .inherited])
    #expect(document.passages.last?.attribution.antecedent == document.passages[1].id)
    #expect(document.proposals == [])
    #expect(document.references.map(\.key) == ["innst:2031-2032:44-S"])
    #expect(document.amounts.count == 1)
  }

  @Test func `president and ministers speak without a party`() throws {
    let document = try read("**Presidenten**: Møtet er satt.\n\n**Statsråd Siri Nes** [10:07:01]: De kommer.")
    #expect(document.passages.map(\.attribution.speaker) == ["Presidenten", "Statsråd Siri Nes"])
    #expect(document.passages.allSatisfy { $0.attribution.parties == nil && $0.attribution.basis == .stated })
  }

  @Test func `a heading or what happens in the chamber ends a speech`() throws {
    let document = try read(
      """
      **Liv Eng (R)** [10:09:02]: Når kommer pengene?

      *Kari Lunde hadde her overtatt presidentplassen.*

      Det ble notert.

      **Liv Eng (R)**: Takk.

      ## Votering

      Ingen taler her.
      """)
    let spoken = document.passages.map { $0.attribution.speaker != nil }
    #expect(spoken == [true, false, false, true, false])
  }

  @Test(arguments: [
    "Tilrådinga vart vedteken med 86 mot 14 røyster.", "Komiteens innstilling ble enstemmig vedtatt.",
    "Forslaget fra Høyre ble med 71 mot 30 stemmer ikke bifalt.", "Framlegget vart samrøystes vedteke.",
  ])
  func `the result of a vote is a decision`(sentence: String) throws {
    let document = try read("*Votering:*\n\n\(sentence)\n\n(Voteringsutskrift kl. 17.57.39)")
    #expect(document.passages.map(\.kind) == [.avsnitt, .vedtak, .avsnitt])
    let said = try read("**Liv Eng (R)** [10:09:02]: \(sentence)")
    #expect(said.passages.map(\.kind) == [.avsnitt])
  }

  @Test func `minutes cut at any letter are read as far as they go`() throws {
    let text = """
      ---
      id: x
      kind: referat
      title: Møte
      ---

      ## Sak nr. 1 [10:01:12]

      **Ola Kval (A)** [10:02:33] (ordfører for saken): Ferjene går.

      - Kaiene
      > «Stortinget

      *Votering:*

      Forslaget ble vedtatt.
      """
    for length in 0...text.count {
      let (document, findings) = DocumentReader.read(SourceFile(path: "x.md", text: String(text.prefix(length))))
      #expect(document != nil || !findings.isEmpty)
    }
  }

  @Test func `the answer to a written question is the minister's`() throws {
    let document = try read(
      """
      ## Spørsmål

      **Per Moe (Sp)**: Når blir kaiene isfrie?

      ## Begrunnelse

      **Per Moe (Sp)**: Det er viktig.

      ## Svar

      **Siri Nes** (kystministeren): De er det.

      Alle sammen.
      """, kind: "spørsmål")
    #expect(document.passages.map(\.kind) == [.avsnitt, .avsnitt, .svar, .svar])
    #expect(document.passages.map(\.attribution.speaker) == ["Per Moe", "Per Moe", "Siri Nes", "Siri Nes"])
  }
}
