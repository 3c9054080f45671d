// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel
import Testing

@testable import CorpusParsing

/// Level, change, frame or limit, which way, and part of what.
@Suite struct AmountFlowTests {
  @Test(
    "A difference is told from a level, in bokmål and nynorsk",
    arguments: [
      ("Tilskuddet økes med 8 mill. kroner.", Direction.up), ("Tilskotet blir auka med 8 mill. kroner.", .up),
      ("Løyvinga aukast med 8 mill. kroner.", .up), ("Regjeringen styrker politiet med 8 mill. kroner.", .up),
      ("Partiet vil styrkje ordninga med 8 mill. kroner.", .up), ("Posten forhøyes med 8 mill. kroner.", .up),
      ("Posten nedsettes med 8 mill. kroner.", .down), ("Dei vil kutte 8 mill. kroner i støtta.", .down),
      ("Det er et kutt på 8 mill. kroner.", .down), ("Tilskuddet er redusert med 8 mill. kroner.", .down),
      ("Reduksjonen på 8 mill. kroner rammer hardt.", .down), ("Det foreslås 8 mill. kroner mindre til vei.", .down),
      ("Det er 8 mill. kroner lavere enn i 2020.", .down), ("Det gis 8 mill. kroner ekstra til vei.", .up),
      ("Partiet foreslår 8 mill. kroner utover regjeringens forslag.", .up),
      ("Det er 8 mill. kroner over regjeringens forslag.", .up), ("Det gis ytterligere 8 mill. kroner.", .up),
      ("Partiet vil reversere kuttet på 8 mill. kroner.", .up), ("Veksten på 8 mill. kroner går til vei.", .up),
      ("Vi fremmer en påplussing på 8 mill. kroner til vei.", .up), ("Ramma senkast med 8 mill. kroner.", .down),
      ("Rammen trappes opp med 8 mill. kroner.", .up),
      ("Det foreslås økte bevilgninger på til sammen 8 mill. kroner.", .up),
      ("De gir en reduksjon i tilskuddet til de minste skolene på 8 mill. kroner.", .down),
      ("Det bevilges 8 mill. kroner i tillegg.", .up), ("Det er en realøkning på 8 mill. kroner.", .up),
      ("Etaten får et budsjettkutt på 8 mill. kroner.", .down),
      ("Det trengs 8 mill. kroner ut over dagens budsjett.", .up), ("Det er ein auke på 8 mill. kroner.", .up),
    ])
  func changes(text: String, direction: Direction) {
    let found = AmountReader.amounts(in: text)
    #expect(found.map(\.flow) == [.change])
    #expect(found.map(\.direction) == [direction])
  }

  @Test(
    "A level is a level, also where a verb beside it rises or falls",
    arguments: [
      ("Tilskuddet økes til 8 mill. kroner.", Direction.up), ("Tilskotet blir auka til 8 mill. kroner.", .up),
      ("Støtten reduseres til 8 mill. kroner.", .down), ("Løyvinga vert halvert til 8 mill. kroner.", .down),
      ("Tilskuddet på 8 mill. kroner videreføres.", .same), ("Tilskotet blir vidareført med 8 mill. kroner.", .same),
      ("Det bevilges 8 mill. kroner for å øke kapasiteten.", .none), ("Det er løyvd 8 mill. kroner til tog.", .none),
      ("Det ble avsatt 8 mill. kroner til å styrke togtilbudet.", .none), ("Museet får 8 mill. kroner.", .none),
      ("Partiet foreslår et løft for museene, med 8 mill. kroner.", .none),
    ])
  func levels(text: String, direction: Direction) {
    let found = AmountReader.amounts(in: text)
    #expect(found.map(\.flow) == [.level])
    #expect(found.map(\.direction) == [direction])
  }

  @Test("From one level to another: the second rises or falls")
  func pairs() {
    let rows: [(String, [Direction])] = [
      ("Tilskuddet er redusert fra 30 til 20 mill. kroner.", [.none, .down]),
      ("Løyvinga aukar frå 20 millionar kroner til 30 millionar kroner.", [.none, .up]),
      ("Tilskuddet økes fra kr 12 000 000 til kr 14 500 000.", [.none, .up]),
      ("Løyvinga aukar frå 20 mill. kroner til totalt 30 mill. kroner.", [.none, .up]),
    ]
    for (text, directions) in rows {
      let found = AmountReader.amounts(in: text)
      #expect(found.map(\.flow) == [.level, .level], "\(text)")
      #expect(found.map(\.direction) == directions, "\(text)")
    }
  }

  @Test(
    "A frame, a guarantee and a sum over several years are frames; a bound is a limit",
    arguments: [
      ("Planen har ei ramme på 8 mrd. kroner.", Flow.frame), ("Det gis en låneramme på 8 mrd. kroner.", .frame),
      ("Det gis en tilsagnsfullmakt på 8 mill. kroner.", .frame), ("Utlånsramma er 8 mrd. kroner.", .frame),
      ("Rammen for kjøp av fire tog ble anslått til 8 mrd. kroner.", .frame),
      ("De neste fire årene skal det brukes 8 mrd. kroner.", .frame),
      ("Garantirammen settes til 8 mrd. kroner.", .frame), ("Det bevilges 8 mrd. kroner over tre år.", .frame),
      ("Det bevilges 8 mrd. kroner i perioden 2021–2025.", .frame),
      ("Det skal brukast 8 mrd. kroner fordelt over ti år.", .frame),
      ("Partiene vil bruke 8 mrd. kroner de neste fire årene.", .frame),
      ("Støtten gis med inntil 8 mill. kroner.", .limit), ("Taket er 8 mill. kroner.", .limit),
      ("Det gis maksimalt 8 000 kroner i støtte.", .limit), ("Lån opp til 8 mill. kroner dekkes.", .limit),
      ("Utstyr under grensa på 8 000 kroner er unntatt.", .limit), ("Løyvinga er minst 8 mill. kroner.", .level),
      ("Museet får et rammetilskudd på 8 mill. kroner.", .level), ("Rammebevilgningen er 8 mill. kroner.", .level),
    ])
  func frames(text: String, flow: Flow) {
    #expect(AmountReader.amounts(in: text).map(\.flow) == [flow])
  }

  @Test(
    "A part points at its whole",
    arguments: [
      ("Av rammen på 100 mill. kroner går 20 mill. kroner til dans.", [nil, "100 mill. kroner"]),
      ("Det gis 50 mill. kroner, derav 5 mill. kroner til dans.", [nil, "50 mill. kroner"]),
      ("Det løyvast 50 mill. kroner, herav 5 mill. kroner til dans.", [nil, "50 mill. kroner"]),
      ("Det løyvast 50 mill. kroner, kvarav 5 mill. kroner til dans.", [nil, "50 mill. kroner"]),
      ("Scenene får 50 mill. kroner. Av dette går 5 mill. kroner til dans.", [nil, "50 mill. kroner"]),
      ("Scenene får 50 mill. kroner. Av disse midlene går 5 mill. kroner til dans.", [nil, "50 mill. kroner"]),
      ("Scenene får 50 mill. kroner. Av beløpet går 5 mill. kroner til dans.", [nil, "50 mill. kroner"]),
      ("Scenene får 50 mill. kroner. Av løyvinga går 5 mill. kroner til dans.", [nil, "50 mill. kroner"]),
      ("Scenene får 50 mill. kroner. Dansen får 5 mill. kroner.", [nil, nil]),
    ] as [(String, [String?])])
  func parts(text: String, wholes: [String?]) {
    #expect(AmountReader.amounts(in: text).map(\.partOf) == wholes)
  }
}
