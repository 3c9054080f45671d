// SPDX-License-Identifier: GPL-3.0-or-later

/// What an element of Stortinget's document types does to the text around it.
///
/// One table for the type that began with the session 2016–2017 and for the one before it: the names are the same but
/// for letter case and abbreviation. An element that is not in it is read through, so that no text is lost.
enum PublicationElement {
  case paragraph, title, section, minorityList, faction, proposal, decision, list, mark, item, table, quotation
  case signature, note, leftOut
  /// Holds others and means nothing itself.
  case container

  /// By the name in lower case.
  init(_ name: String) { self = Self.known[name.lowercased()] ?? .container }

  /// What may stand inside a line of text.
  static func isInline(_ name: String) -> Bool { inline.contains(name.lowercased()) }

  private static let known: [String: PublicationElement] = [
    "a": .paragraph, "ingress": .paragraph, "dato": .paragraph, "stikktittel": .paragraph,
    "tit": .title, "tittel": .title, "utit": .title, "undertittel": .title, "title": .title, "subtit": .title,
    "tit-lovvedtakstorbokstav": .title, "samletit": .title, "lovtit": .title,
    "del": .section, "kapittel": .section, "seksjon": .section, "seksjon1": .section, "seksjon2": .section,
    "seksjon3": .section, "seksjon4": .section, "subsek": .section, "subsek1": .section, "subsek2": .section,
    "subsek3": .section, "subsek4": .section, "altsek1": .section, "altsek2": .section, "altsek3": .section,
    "fremforsl": .section, "komtilrading": .section, "komtilr": .section,
    "forslagframindretall": .minorityList, "forslagfram": .minorityList, "fraksjon": .faction,
    "forslag": .proposal, "forsl": .proposal,
    "forslagtilvedtak": .decision, "forslag-til-vedtak": .decision, "vedtak": .decision, "vedtaks": .decision,
    "vedtakl": .decision, "vedtaktillov": .decision, "vedtakstekst": .decision,
    "liste": .list, "merke": .mark, "pkt": .item, "tbl": .table, "tabell": .table, "table": .table,
    "sitat": .quotation, "blksit": .quotation, "blokksitat": .quotation,
    "sign": .signature, "fotnote": .note, "note": .note,
    "figgrp": .leftOut, "fig": .leftOut, "bilde": .leftOut, "bildegrp": .leftOut, "bildefil": .leftOut,
    "innhfrt": .leftOut, "innhold": .leftOut, "colspec": .leftOut, "spanspec": .leftOut, "vedlnr": .leftOut,
  ]

  private static let inline: Set<String> = [
    "uth", "uttal", "uttalelsesnavn", "sup", "sub", "xref", "endring", "lovendr", "anf", "navn", "refnr", "kildedok",
    "fotnote", "note", "dagsordennr", "funksjon",
  ]
}
