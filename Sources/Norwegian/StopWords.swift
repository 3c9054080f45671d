// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of both written standards that say nothing about what a text is about.
enum StopWords {
  static func contains(_ word: String) -> Bool { list.contains(word) }

  private static let list = Set(
    """
    alle at av bare begge ble blei bli blir blitt både da de deg dei deira dem den denne der dere deres det dette \
    di din disse ditt du då eg ei ein eit eitt eller elles en enn er et ett etter for fordi fra frå før få ha \
    hadde han hans har hennes her ho hos hun hva hvem hver hvilke hvilken hvis hvor hvordan hvorfor i ikke ikkje \
    ingen inn ja jeg kan kom korleis kunne kva kvar kven kvifor man mange med meg meir mellom men mer min mitt mot \
    mye må ned no noe noen noka noko nokon nokre nå når og også om opp oss over på samt seg si sia sidan \
    siden sin sine sitt sjøl skal skulle slik so som så til um under ut utan uten var vart ved vere verte vi vil \
    ville vore være vært vår å
    """.split(separator: " ").map(String.init))
}
