// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What a heading says of the text below it.
enum HeadingRole: Equatable {
  /// «Komiteens merknader».
  case remarks
  /// «Forslag fra mindretall».
  case minorityList
  /// «Forslag fra Høyre og Venstre:».
  case proposals(of: [Party])
  /// «Forslag 3».
  case proposal(number: Int)
  /// «Komiteens tilråding».
  case recommendation
  /// «Uttalelse fra finanskomiteen».
  case statement
  /// «Bakgrunn», «Sammendrag».
  case background
  /// «2. Stortinget ber …», over a minister's answer.
  case answer(number: Int)
  case other

  init(_ heading: String) {
    let (number, title) = Self.numbered(heading)
    let words = Words(title)
    if let number, title.hasPrefix("Stortinget ") {
      self = .answer(number: number)
    } else if words[0] == "forslag" || words[0] == "framlegg" {
      self = Self.proposals(words)
    } else {
      self = Self.byWord(words)
    }
  }

  /// The number that a heading opens with, and what comes after it; of `2.1.3 Merknader` the number is 2.
  static func numbered(_ heading: String) -> (number: Int?, title: String) {
    guard let space = heading.firstIndex(where: \.isWhitespace) else { return (nil, heading) }
    let label = heading[..<space]
    guard label.allSatisfy({ $0.isNumber || $0 == "." }), let first = label.split(separator: ".").first else {
      return (nil, heading)
    }
    return (Int(first), String(heading[space...].drop(while: \.isWhitespace)))
  }

  private static func proposals(_ words: Words) -> HeadingRole {
    let numberAt = words[1] == "nr" ? (words[2] == "." ? 3 : 2) : 1
    if let number = Int(words[numberAt]), words.all.count <= numberAt + 2 { return .proposal(number: number) }
    guard ["fra", "frå"].contains(words[1]) else { return .other }
    if words[2].hasPrefix("mindretal") { return .minorityList }
    return parties(in: words, from: 2).map { .proposals(of: $0) } ?? .other
  }

  /// The parties after «fra», «fra komiteens medlemmer fra», «fra et mindretall bestående av medlemmene fra».
  private static func parties(in words: Words, from start: Int) -> [Party]? {
    for index in start..<start + 10 {
      if let list = PartyList(words, at: index), !list.parties.isEmpty { return list.parties }
      if index >= words.all.count || words.isCapitalised(index) { return nil }
    }
    return nil
  }

  private static func byWord(_ words: Words) -> HeadingRole {
    let all = words.all.map(\.lower)
    // «Merknader fra Høyre, Venstre, Kristelig Folkeparti og Rødt» may be long.
    if words[0].contains("merknad"), FractionWords.from.contains(words[1]), all.count <= 40 { return .remarks }
    guard all.count <= 9 else { return .other }
    if ["uttalelse", "fråsegn", "utsegn"].contains(words[0]), ["fra", "frå"].contains(words[1]) { return .statement }
    if words[0].hasPrefix("mindretalls") || words[0].hasPrefix("mindretals") { return .minorityList }
    if all.contains(where: { $0.hasPrefix("tilråding") || $0.hasPrefix("tilrådning") }) { return .recommendation }
    if all.contains(where: { $0.contains("merknad") }) { return .remarks }
    return isBackground(all) ? .background : .other
  }

  /// A background or a summary tells what others have said; an introduction may be the committee's own.
  static func mayHoldRemarks(_ heading: String) -> Bool {
    HeadingRole(heading) != .background || ["innledning", "innleiing"].contains(numbered(heading).title.lowercased())
  }

  private static func isBackground(_ words: [Substring]) -> Bool {
    let titles: Set<[Substring]> = [
      ["bakgrunn"], ["sammendrag"], ["samandrag"], ["innledning"], ["innleiing"], ["sakens", "gang"],
      ["komiteens", "behandling"], ["behandling", "i", "komiteen"], ["behandlinga", "i", "komiteen"],
      ["saksbehandling"], ["høring"], ["høyring"],
    ]
    return titles.contains(words)
  }
}
