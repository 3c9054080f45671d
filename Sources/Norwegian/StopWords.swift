// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of both written standards that say nothing about what a text is about.
enum StopWords {
  static func contains(_ word: String) -> Bool { list.contains(word) }

  private static let list = Set(
    """
    alle at av bare begge ble blei bli blir blitt da de dei deira dem den denne der dere deres det dette dei di din \
    disse ditt du eg ein eit eitt eller en enn er et ett etter for fordi fra frå før ha hadde han hans har hennes her \
    ho hun hva hvem hver hvilke hvis hvor hvordan hvorfor i ikke ikkje inn ja jeg kan kva kvar kven kom korleis kunne \
    kvifor man med meg men mer mellom min mitt mot må ned no noe noen noko nokon nokre nå når og også om opp oss over \
    på sa sin sine sitt skal skulle slik so som så til um under ut uten var ved vere verte vi vil ville vore vår være \
    vært å
    """.split(separator: " ").map(String.init))
}
