// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel
import Testing

@testable import CorpusParsing

/// Which sums of money a sentence holds, and how they are printed.
@Suite struct AmountFigureTests {
  @Test(
    "Every way of writing a sum gives its value in kroner",
    arguments: [
      ("Bygget kostet kr 1 500 000.", [1_500_000]), ("Bygget kostet kr. 1 500 000,-.", [1_500_000]),
      ("Tilskuddet var på 1 250,5 mill. kroner.", [1_250_500_000]), ("Det gis 150 000 kr til laget.", [150_000]),
      ("Halvannen milliard kroner er mye.", [1_500_000_000]), ("Det gikk en halv milliard kroner.", [500_000_000]),
      ("Fylket vil ha ein halv million kroner.", [500_000]), ("Teateret får fem mill. kroner.", [5_000_000]),
      ("Skulen treng åtte hundre tusen kroner.", [800_000]), ("Laget fikk femti tusen kroner.", [50_000]),
      ("Ordninga kostar tre og ein halv milliard kroner.", [3_500_000_000]),
      ("Staten betaler 12 mrd. kr for anlegget.", [12_000_000_000]), ("Avtalen gjaldt 3 mia. kroner.", [3_000_000_000]),
      ("Rammen er NOK 75 mill. for anlegget.", [75_000_000]), ("Kjøpet var på 40 MNOK i alt.", [40_000_000]),
      ("Kommunane fekk 2,25 milliardar kroner.", [2_250_000_000]), ("Museet søkte om 999 kroner.", [999]),
      ("Stønaden er 4 500,- i måneden.", [4_500]), ("Anlegget ble 300 mill. kr dyrere.", [300_000_000]),
      ("Anslaget er 52 mrd. 2011-kroner.", [52_000_000_000]), ("Det mangler 7 millioner norske kroner.", [7_000_000]),
      ("Ferja kosta 80 millionar kroner, og kaia 15 millionar.", [80_000_000, 15_000_000]),
      ("De to anleggene koster kr 2,5 mill. og kr 900 000.", [2_500_000, 900_000]),
      ("Fondet er på 10 000 millioner kroner.", [10_000_000_000]),
      ("Tiltakene er på 16¾ milliarder kroner.", [16_750_000_000]), ("Det gikk ½ milliard kroner.", [500_000_000]),
      ("De fikk 500 mill. kr. av disse midlene.", [500_000_000]), ("Gaven var på 200 000,- kr.", [200_000]),
    ])
  func values(text: String, kroner: [Int]) {
    #expect(AmountReader.amounts(in: text).map(\.kroner?.amount) == kroner)
  }

  @Test(
    "In a range or a list each sum has its own value and its own print",
    arguments: [
      ("Det koster mellom 10 og 15 mill. kroner.", ["10", "15 mill. kroner"], [10_000_000, 15_000_000]),
      ("Tiltaket er anslått til 300–400 mill. kroner.", ["300", "400 mill. kroner"], [300_000_000, 400_000_000]),
      ("Prisen ligg mellom 2000 og 3000 kroner.", ["2000", "3000 kroner"], [2_000, 3_000]),
      ("Det trengs kr 5–7 mill. til taket.", ["kr 5", "7 mill."], [5_000_000, 7_000_000]),
      (
        "Byene får henholdsvis 10, 20 og 30 mill. kroner.", ["10", "20", "30 mill. kroner"],
        [10_000_000, 20_000_000, 30_000_000]
      ),
      ("Kutt fra 30 til 20 mill. kroner er mye.", ["30", "20 mill. kroner"], [30_000_000, 20_000_000]),
      (
        "Fradraget øker fra 870 000 til 1,2 millioner kroner.", ["870 000", "1,2 millioner kroner"],
        [870_000, 1_200_000]
      ),
      ("Det er en til to millioner kroner.", ["en", "to millioner kroner"], [1_000_000, 2_000_000]),
      (
        "Vegen kostar 1,2 eller 1,4 milliardar kroner.", ["1,2", "1,4 milliardar kroner"],
        [1_200_000_000, 1_400_000_000]
      ),
    ])
  func ranges(text: String, literals: [String], kroner: [Int]) {
    let found = AmountReader.amounts(in: text)
    #expect(found.map(\.literal) == literals)
    #expect(found.map(\.kroner?.amount) == kroner)
  }

  @Test(
    "What is said to be about right is printed so",
    arguments: [
      ("Museet får om lag 97 millioner kroner.", "om lag 97 millioner kroner"),
      ("Museet fikk ca. 5 mill. kroner.", "ca. 5 mill. kroner"),
      ("Bygget koster i underkant av 60 mrd. kr.", "i underkant av 60 mrd. kr"),
      ("Det går med nesten to milliarder kroner.", "nesten to milliarder kroner"),
      ("Laget har meir enn 3 millionar kroner.", "meir enn 3 millionar kroner"),
      ("Museet får 5 mill. kroner.", "5 mill. kroner"),
    ])
  func approximations(text: String, literal: String) {
    #expect(AmountReader.amounts(in: text).map(\.literal) == [literal])
  }

  @Test(
    "Money of other countries has its currency and no kroner",
    arguments: [
      ("Fondet er på 4 milliarder euro.", "EUR"), ("Prisen var 100 mrd. dollar.", "USD"),
      ("Lånet er på 2 mill. amerikanske dollar.", "USD"), ("De betalte 30 mill. svenske kroner.", "SEK"),
      ("Gaven var $ 5 mill. til laget.", "USD"), ("Kravet er EUR 12 mill. i året.", "EUR"),
      ("Prisen er 250 SEK per stykk.", "SEK"), ("Dei betalte 9 mill. danske kroner.", "DKK"),
      ("Avtalen er verdt 7 mrd. britiske pund, altså 7 mrd. pund.", "GBP"),
    ])
  func currencies(text: String, currency: String) {
    let found = AmountReader.amounts(in: text)
    #expect(found.last?.currency == currency)
    #expect(found.last?.kroner == nil)
  }

  @Test(
    "A number that counts something else is no money",
    arguments: [
      "Det ble fanget 2,3 mill. tonn fisk i 2021.", "Folketallet er på 5,4 mill. i dag.",
      "Ordningen har 1,2 millioner brukere.", "Reiselivet hadde 10 mill. besøkende.", "Prop. 1 S (2023–2024) kap. 761",
      "Organisasjonsnummer 983 887 406", "Ring 22 24 90 90.", "Forslag nr. 14–18 ble ikke vedtatt.",
      "Komiteen viser til Innst. 453 S (2016–2017).", "Av 169 medlemmer stemte 101 for.",
      "Renten økte fra 2 til 4 pst.",
      "Vi har fått 3 000 nye plasser.", "Det er 25 prosent flere enn i 2019.", "(i 1 000 kroner)", "(1 000 kr)",
      "Beløpene er i mill. kroner.", "Én krone er én krone.", "Gården har 500 000 kyllinger.", "Alt i tusen kroner.",
      "Se side 12 og tabell 3.4.", "Toget går kl. 10.30 og 12.45.", "Det er nok 20 av dem.", "Sak 3–5 utgår.",
      "Fjorten dager og tre uker", "Vedtak 951 ble fattet i 2017.", "Elevtallet var 630 000 i fjor.",
      "Europa har 450 millioner innbyggere.", "20–40 pst. av pasientene",
    ])
  func decoys(text: String) {
    #expect(AmountReader.amounts(in: text).map(\.literal) == [])
  }

  @Test("A long sentence said again is not listed again, a short one and one of another item is")
  func repetitions() {
    var reader = AmountReader(context: AmountContext())
    let text = "Stortinget ber regjeringen bevilge 50 mill. kroner til nye ambulansebåter langs kysten."
    #expect(reader.amounts(in: text, passage: "a").count == 1)
    #expect(reader.amounts(in: text, passage: "b").isEmpty)
    #expect(reader.amounts(in: text, headings: ["Kap. 732 post 70"], passage: "c").count == 1)
    #expect(reader.amounts(in: "Det gis 2 mill. kroner.", passage: "d").count == 1)
    #expect(reader.amounts(in: "Det gis 2 mill. kroner.", passage: "e").count == 1)
  }
}
