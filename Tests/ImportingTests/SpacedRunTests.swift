// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Testing

@Suite struct SpacedRunTests {
  private func shown(_ text: String) -> String {
    String(text.map { $0 == Emphasis.opening || $0 == Emphasis.closing ? "*" : $0 })
  }

  private func read(_ line: String, _ words: [String] = []) -> String {
    shown(LetterSpacing(vocabulary: Vocabulary(lines: words)).unspaced(line).text)
  }

  @Test(
    "a kerned pair stands inside a spaced word, also where it is a word by itself",
    arguments: [
      ("f r a  Ve n s t r e  mener", "*fra Venstre* mener"),
      ("To r i l  Vi k  o g  Ka r i n  Fo s s", "*Toril Vik og Karin Foss*"),
      ("P e r  S k av l a n  o g", "*Per Skavlan og*"),
      ("l e d e r e n  Ty r a  Wa l l", "*lederen Tyra Wall*"),
      ("E l s e  V a n vi k  o g", "*Else Vanvik og*"),
      ("K å r e  Yd s t i ,  f r a", "*Kåre Ydsti, fra*"),
      ("L i v  Kv å l e  f r a", "*Liv Kvåle fra*"),
      ("A n n e  T av l e r  o g", "*Anne Tavler og*"),
      ("f r a  Ra u d t  o g", "*fra Raudt og*"),
      ("Ko m i t e e n s  l e i a r ,", "*Komiteens leiar*,"),
      ("T o r  A r n e  Ry e n  o g", "*Tor Arne Ryen og*"),
      ("G r o  F ry d e n l i  o g", "*Gro Frydenli og*"),
      ("I v e r s e n  o g  l e d e r e n", "*Iversen og lederen*"),
      ("o g  W i g g o  L y k k e  i", "*og Wiggo Lykke* i"),
      ("f r å  S e n t e r p a rt i e t ,", "*frå Senterpartiet*,"),
      ("F o l k e p a rt i  o g  S t av a n g", "*Folkeparti og Stavang*"),
      ("A r b e i d a r p a rt i e t  o g", "*Arbeidarpartiet og*"),
    ])
  func kerned(line: String, expected: String) { #expect(read(line) == expected) }

  @Test(
    "an ordinary word that touches a run is no part of it",
    arguments: [
      ("Derfor mener d i s s e  m e d l e m m e r at ruta", "Derfor mener *disse medlemmer* at ruta"),
      ("K o m i t e e n og andre", "*Komiteen* og andre"),
      ("k o m i t e e n av ti", "*komiteen* av ti"),
      ("Her vil f l e r t a l l e t be om", "Her vil *flertallet* be om"),
      ("sier d e t t e  m e d l e m til saken", "sier *dette medlem* til saken"),
      ("k o m i t e e n og d i s s e  m e d l e m m e r", "*komiteen* og *disse medlemmer*"),
      ("som f l e i r t a l e t er for", "som *fleirtalet* er for"),
      ("d i s s e  m e d l e m m e rmener det", "*disse medlemmer* mener det"),
      ("d i s s e  m e d l e m m e rforeslår det", "*disse medlemmer* foreslår det"),
      ("Nå menerd i s s e  m e d l e m m e r", "Nå mener *disse medlemmer*"),
      ("Ja, ki s a k e n", "Ja, ki *saken*"),
      ("for f l e r t a l l e t på nytt", "for *flertallet* på nytt"),
      ("har m i n d r e t a l l e t vist", "har *mindretallet* vist"),
      ("der d e s s e  m e d l e m e n e går", "der *desse medlemene* går"),
      ("at k o m i t e e n ikke", "at *komiteen* ikke"),
    ])
  func touching(line: String, expected: String) {
    #expect(read(line, ["Vi mener det.", "De foreslår noe ki."]) == expected)
  }

  @Test(
    "where one space stands between words too, the run is parted into known words and names",
    arguments: [
      ("d i s s e m e d l e m m e r mener", "*disse medlemmer* mener"),
      ("K o m i t e e n s m e d l e m m e r f r a H ø y r e", "*Komiteens medlemmer fra Høyre*"),
      ("K o m i t e e n s f l e r t a l l", "*Komiteens flertall*"),
      ("d e t t e m e d l e m", "*dette medlem*"),
      ("d e s s e m e d l e m e n e", "*desse medlemene*"),
      ("f r å S e n t e r p a r t i e t o g R a u d t", "*frå Senterpartiet og Raudt*"),
      ("f r a S o s i a l i s t i s k Ve n s t r e p a r t i", "*fra Sosialistisk Venstreparti*"),
      ("M e d l e m e n i k o m i t e e n f r å H ø g r e", "*Medlemen i komiteen frå Høgre*"),
      ("f l e i r t a l e t i k o m i t e e n", "*fleirtalet i komiteen*"),
      ("K a r i N o r d f j o r d o g l e d e r e n", "*Kari Nordfjord og lederen*"),
      ("f r a K r i s t e l i g F o l k e p a r t i", "*fra Kristelig Folkeparti*"),
      ("e t a n n e t f l e r t a l l", "*et annet flertall*"),
      ("a l l e u n n t a t t R ø d t", "*alle unntatt Rødt*"),
      ("l e i a r e n O l a B. V i k", "*leiaren Ola B. Vik*"),
      ("k o m i t e e n", "*komiteen*"),
      ("i n n s t i l l i n g s r e t t e n", "*innstillingsretten*"),
      ("p a r t i m e d l e m m e n e  o g", "*partimedlemmene og*"),
    ])
  func singleSpaces(line: String, expected: String) { #expect(read(line) == expected) }

  @Test(
    "a run that a line end or a page breaks is one",
    arguments: [
      ("Nå vil d e -", "n n e  k o m i t e e n  be", "Nå vil *denne komiteen* be"),
      ("mener d i s -", "s e  m e d l e m m e r  at", "mener *disse medlemmer* at"),
      ("K o m i t e e n s  f l e r -", "t a l l ,  f r a  R ø d t , vil", "*Komiteens flertall, fra Rødt*, vil"),
      ("K o m i t e e n  o g", "f l e r t a l l e t  vil", "*Komiteen og flertallet* vil"),
      ("f r a  H ø y r e  o g", "R ø d t  mener", "*fra Høyre og Rødt* mener"),
      ("f r a  A r b e i -", "d e r p a r t i e t  og", "*fra Arbeiderpartiet* og"),
      ("d e s s e  m e d l e -", "m e n e  ser", "*desse medlemene* ser"),
      ("f r å  F r a m -", "s t e g s p a r t i e t  ser", "*frå Framstegspartiet* ser"),
      ("mener f l e i r t a -", "l e t  at", "mener *fleirtalet* at"),
      ("og d e t -", "t e  m e d l e m  vil", "og *dette medlem* vil"),
      ("K o -", "m i t e e n  viser til", "*Komiteen* viser til"),
      ("f r a  K r i s t e l i g", "F o l k e p a r t i  vil", "*fra Kristelig Folkeparti* vil"),
      ("m e d l e m m e n e  f r a", "S p  og flere", "*medlemmene fra Sp* og flere"),
      ("m i n d r e -", "t a l l e t  ber", "*mindretallet* ber"),
      ("f r a  P a s i e n t -", "f o k u s  ber", "*fra Pasientfokus* ber"),
    ])
  func brokenRun(upper: String, lower: String, expected: String) {
    for page in [[upper, lower], [upper, "", "Side 7", "\u{0C}", lower]] {
      let lines = SourceLines(page).lines
      #expect(lines.count == 2)
      let text = lines.dropFirst().reduce(lines.first?.text ?? "") { LineJoin().joined($0, $1.text) }
      #expect(shown(text) == expected)
    }
  }

  @Test(
    "short words of ordinary print are no run",
    arguments: [
      "Å gå i by er å se", "a og b er to", "I en by i dag", "Punkt a, b og c er med.", "x y z", "A B C D E",
      "Vi to så på det", "på 5 % av alle", "kap. 4, post 2 er ny", "§ 3 a og b gjelder", "Han er i by nå", "i å",
      "Å ja, så er det", "fra a til å", "A/S og B/S",
    ])
  func noRun(line: String) { #expect(read(line) == line) }
}
