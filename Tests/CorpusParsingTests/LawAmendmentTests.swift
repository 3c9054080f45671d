// SPDX-License-Identifier: GPL-3.0-or-later
import CorpusParsing
import StortingModel
import Testing

@Suite struct LawAmendmentTests {
  private func proposals(lead: String, quote: String) -> [Forslag] {
    let file = """
      ---
      id: innst-lov
      kind: innstilling
      title: Innstilling om ferjelova
      ---

      ## Komiteens merknader

      *Komiteen, medlemmene fra Arbeiderpartiet, Per Li, og fra Høyre, lederen Eva Ås*, viser til lova.

      *Komiteens medlem fra Høyre* \(lead)

      > \(quote)
      """
    return DocumentReader.read(SourceFile(path: "innst-lov.md", text: file)).document?.proposals ?? []
  }

  @Test(
    "a change of a law that is put forward is a proposal",
    arguments: [
      ("foreslår derfor:", "«I lov 6. juli 2030 nr. 26 om ferjer gjøres følgende endring: § 4 skal lyde: Ferja går.»"),
      ("fremmer følgende forslag:", "«I ferjeloven gjøres følgende endringer»"),
      ("foreslår på denne bakgrunn:", "«§ 4 annet ledd skal lyde: Ferja går hver time.»"),
      ("vil foreslå følgende endring:", "«Ny § 4 a skal lyde: Ferja har livbåt.»"),
      ("foreslår:", "«Nåværende § 5 blir ny § 6.»"),
      ("set fram dette framlegget:", "«I lov 1. mai 2029 nr. 3 vert det gjort følgjande endring»"),
      ("gjer framlegg om:", "«I ferjelova gjer ein følgjande endringar: § 4 skal lyde: Ferja går.»"),
      ("fremmer følgende lovforslag:", "«§ 9 oppheves.»"),
      ("foreslår at lova skal endres slik:", "«Overskriften til kapittel 2 skal lyde: Ruter»"),
    ])
  func proposed(lead: String, quote: String) {
    let proposals = proposals(lead: lead, quote: quote)
    #expect(proposals.count == 1)
    #expect(proposals.first?.parties?.map(\.code) == ["H"])
  }

  @Test(
    "the wording of a law that is only quoted is none",
    arguments: [
      ("viser til at lova sier:", "«§ 4. Ferja går hver time.»"),
      ("viser til statsrådens svar:", "«I lov om ferjer står det mye.»"),
      ("foreslår en gjennomgang og viser til brevet:", "«Kapittel 2 er gammelt.»"),
      ("minner om ordlyden:", "«§ 4 skal lyde slik komiteen ba om.»"),
    ])
  func quoted(lead: String, quote: String) { #expect(proposals(lead: lead, quote: quote).isEmpty) }
}
