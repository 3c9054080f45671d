// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@testable import CorpusParsing

/// Proposals that no quotation marks or block quotes point out.
@Suite struct PutForwardTests {
  private func proposals(_ paragraphs: [String]) -> [String] {
    let body = (["## Komiteens merknader", Opening.roster] + paragraphs).joined(separator: "\n\n")
    return (innstilling(body)?.proposals ?? []).map { proposal in
      "\(proposal.parties?.map(\.code).joined(separator: " ") ?? "-"): \(proposal.text)"
    }
  }

  @Test(arguments: [
    (
      ["fremmer følgende forslag:", "Stortinget ber regjeringen bygge båt."],
      ["R: Stortinget ber regjeringen bygge båt."]
    ),
    (
      [
        "fremmer følgende forslag:", "I", "Stortinget ber regjeringen bygge båt.", "II",
        "Stortinget ber regjeringen male den. Fargen skal være rød.", "Båten haster.",
      ],
      [
        "R: Stortinget ber regjeringen bygge båt.",
        "R: Stortinget ber regjeringen male den. Fargen skal være rød.",
      ]
    ),
    (
      [
        "foreslår på denne bakgrunn:", "> «Stortinget ber regjeringen:\n>\n> 1. bygge båt, og\n> 2. male den.»",
      ],
      ["R: Stortinget ber regjeringen: bygge båt, og male den."]
    ),
    (["føreslår:", "> «Stortinget bed regjeringa byggje båt.»"], ["R: Stortinget bed regjeringa byggje båt."]),
    (["viser til saken.", "Stortinget ber regjeringen ofte om mye."], []),
    (["fremmer følgende forslag:", "Komiteen er enig.", "Stortinget ber regjeringen ofte om mye."], []),
  ])
  func `what is announced is put forward also without marks`(paragraphs: [String], expected: [String]) {
    #expect(proposals(["Komiteens medlem fra Rødt " + paragraphs[0]] + paragraphs.dropFirst()) == expected)
  }

  @Test func `a proposal told in the past tense is put forward where no older document is named`() {
    let paragraphs = ["Komiteens medlem fra Rødt fremmet følgende forslag:", "> Stortinget ber regjeringen bygge båt."]
    #expect(proposals(paragraphs) == ["R: Stortinget ber regjeringen bygge båt."])
  }

  @Test(arguments: [
    "viser til at Høyre i Innst. 5 S (2030–2031) fremmet følgende forslag:", "viser til at Stortinget vedtok:",
  ])
  func `an older proposal is only quoted`(lead: String) {
    let body =
      "## Komiteens merknader\n\n\(Opening.roster)\n\nKomiteens medlem fra Rødt \(lead)\n\n> «Stortinget ber regjeringen bygge båt.»"
    let document = innstilling(body)
    #expect(document?.proposals.map(\.place) == [.quoted])
    #expect(document?.passages.last?.kind == .sitat)
  }

  @Test(arguments: ["Forslag fra Rødt:", "Framlegg frå Raudt:"])
  func `a paragraph in the list may say whose the next proposals are`(label: String) {
    let list = ["## Forslag fra mindretall", label, "### Forslag 1", "Stortinget ber regjeringen bygge båt."]
    #expect(proposals(list) == ["R: Stortinget ber regjeringen bygge båt."])
  }
}
