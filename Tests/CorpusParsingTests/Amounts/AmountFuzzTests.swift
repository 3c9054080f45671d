// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel
import Testing

@testable import CorpusParsing

/// Damaged text gives fewer or other amounts, and never stops the reader.
@Suite struct AmountFuzzTests {
  private static let sentences = [
    "På kap. 4 post 1 og 21 gis henholdsvis 5 og 6 mill. kroner i 2024 og 2025, hvorav kr 1 500 000,- til dans.",
    "Av rammen på 1 250,5 mill. kroner går «20–30 mill.» til tog; de resterende 999 millionene føres på kap./post 553.65.",
    "Løyvinga aukar frå halvannan milliard kroner i 2020 til to og ein halv milliard kroner i perioden 2021–2025.",
    "| Kap. | Post | Formål | 1 000 kroner | | --- | --- | --- | --- | | 761 | 21 | Drift, forhøyes med | 120 000 |",
    "Kap. 761 Omsorgstjeneste, post 21 Spesielle driftsutgifter, nedsettes med 120 000 000",
    "I Prop. 1 S (2023–2024) foreslås $ 99 999 999 999 mrd., € 5, 4 MNOK og 9 000 000 000 000 000 000 mrd. kroner.",
  ]

  @Test("A sentence cut at any byte is read", arguments: sentences)
  func cuts(sentence: String) {
    let bytes = Array(sentence.utf8)
    for end in 0...bytes.count {
      let cut = String(decoding: bytes[..<end], as: UTF8.self)
      let rest = String(decoding: bytes[end...], as: UTF8.self)
      #expect(AmountReader.amounts(in: cut).count + AmountReader.amounts(in: rest).count < 20)
    }
  }

  @Test("Ten thousand random edits are read")
  func edits() {
    var random = Steps(state: 20_26)
    let pool = Array(Self.sentences.joined().utf8) + Array(0...255)
    let session = StortingSession(startYear: 2023)
    for round in 0..<10_000 {
      var bytes = Array(Self.sentences[round % Self.sentences.count].utf8)
      for _ in 0..<1 + random.next(8) {
        let place = random.next(bytes.count)
        switch random.next(3) {
        case 0: bytes[place] = pool[random.next(pool.count)]
        case 1: bytes.insert(pool[random.next(pool.count)], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.next(6)))
        }
        if bytes.isEmpty { bytes = [0x30] }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let found = AmountReader.amounts(
        in: text, headings: [text], passage: "x", context: AmountContext(title: text, kind: .brev, session: session))
      #expect(found.allSatisfy { !$0.literal.isEmpty })
    }
  }

  /// The same steps in every run.
  private struct Steps {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, limit)))
    }
  }
}
