// SPDX-License-Identifier: GPL-3.0-or-later
import Importing
import Testing

@Suite struct LetterSpacingTests {
  /// Emphasis is shown with asterisks.
  private func shown(_ text: String) -> String {
    String(text.map { $0 == Emphasis.opening || $0 == Emphasis.closing ? "*" : $0 })
  }

  @Test(
    "spaced words become emphasised words",
    arguments: [
      ("K o m i t e e n  viser til ferjene.", "*Komiteen* viser til ferjene."),
      ("Ko m i t e e n ,  m e d l e m m e n e  f r a", "*Komiteen, medlemmene fra*"),
      ("To v e  L i a  o g  K a m zy  Va s v i k ,", "*Tove Lia og Kamzy Vasvik*,"),
      ("p a r t i e t ,  S o s i a l i s t i s k  Ve n -", "*partiet, Sosialistisk Ven-*"),
      ("F o l k e p a r t i , mener at ruta må bestå.", "*Folkeparti*, mener at ruta må bestå."),
      ("Videre er d i s s e  m e d l e m m e r  i tvil.", "Videre er *disse medlemmer* i tvil."),
      ("H a n s  A .  B e r g  o g", "*Hans A. Berg og*"),
      ("v e d t a k :", "*vedtak:*"),
      ("Moe, f r a  H ø y r e ,  Liv Ås", "Moe, *fra Høyre*, Liv Ås"),
      ("o g  f r a  Ve n s t r e , Eva", "*og fra Venstre*, Eva"),
      ("f r a  R ø d t , Roy Dal, o g  f r a", "*fra Rødt*, Roy Dal, *og fra*"),
      ("mener d i s s e  m e d l e m m e r  at båten", "mener *disse medlemmer* at båten"),
    ])
  func run(line: String, expected: String) { #expect(shown(LetterSpacing().unspaced(line).text) == expected) }

  @Test(
    "ordinary words beside short letters are left alone",
    arguments: [
      "Det er å se i alternativ A at det går.", "Gruppe A B C D reiser først.", "I å gå er to ord.",
      "a) b) c) er punkter", "EU og EØS i ett", "Vi to så det",
    ])
  func noRun(line: String) {
    let result = LetterSpacing().unspaced(line)
    #expect(result.text == line)
    #expect(!result.hadRun)
  }

  @Test("two spaced letters count after a line that ended in a run, and not otherwise")
  func shortAfterRun() {
    #expect(shown(LetterSpacing().unspaced("o g  R ø d t  vil", afterRun: true).text) == "*og Rødt* vil")
    #expect(shown(LetterSpacing().unspaced("s e  og noe", afterRun: true).text) == "*se* og noe")
    #expect(shown(LetterSpacing().unspaced("s e  og noe").text) == "s e og noe")
  }

  @Test("the word i or å before a run is no part of it where the rest is a known word")
  func peeled() {
    let spacing = LetterSpacing(vocabulary: Vocabulary(lines: ["Her sier disse sitt."]))
    #expect(shown(spacing.unspaced("mener i d i s s e  sakene").text) == "mener i *disse* sakene")
    #expect(shown(spacing.unspaced("I d i s s e  sakene").text) == "I *disse* sakene")
    let names = LetterSpacing(vocabulary: Vocabulary(lines: ["Her sier versen sitt."]))
    #expect(shown(names.unspaced("I v e r s e n  o g  N e s", afterRun: true).text) == "*Iversen og Nes*")
    #expect(shown(names.unspaced("K a r i  I v e r s e n").text) == "*Kari Iversen*")
  }

  @Test("a pair that is a word in the sources ends the run")
  func vocabularyEndsRun() {
    let spacing = LetterSpacing(vocabulary: Vocabulary(lines: ["De ror ut."]))
    #expect(shown(spacing.unspaced("k o m i t e e n ror ut").text) == "*komiteen* ror ut")
  }
}
