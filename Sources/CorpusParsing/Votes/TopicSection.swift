// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Reads one paragraph of a law: its number, and which of its parts.
enum TopicSection {
  /// «4-2», «5 A - 4», «17 a», «10».
  static func number(_ cursor: inout TopicCursor) -> String? {
    guard var name = numberWithLetter(&cursor) else { return nil }
    if cursor.word() == "-", cursor.peek(1)?.kind == .number {
      cursor.index += 1
      name += "-" + (numberWithLetter(&cursor) ?? "")
    }
    return name
  }

  private static func numberWithLetter(_ cursor: inout TopicCursor) -> String? {
    guard let number = cursor.number() else { return nil }
    guard let next = cursor.peek(), next.text.count == 1, next.kind == .word else { return String(number) }
    let isSmall = next.text.first?.isLowercase ?? false
    guard next.isAfterSpace ? isSmall && next.text != "i" : true else { return String(number) }
    cursor.index += 1
    return isSmall ? "\(number) \(next.text)" : "\(number)\(next.text)"
  }

  /// «første og tredje ledd bokstav a nr. 3, samt nytt fjerde ledd»; empty where the whole paragraph is meant.
  static func detail(_ cursor: inout TopicCursor) -> String {
    var words: [String] = []
    while true {
      let start = cursor
      var joint = ""
      if !words.isEmpty { joint = takeJoint(&cursor) }
      guard let next = qualifier(&cursor) else {
        cursor = start
        return words.joined(separator: " ").replacing(" ,", with: ",")
      }
      if !joint.isEmpty { words.append(joint) }
      words.append(next)
    }
  }

  private static func takeJoint(_ cursor: inout TopicCursor) -> String {
    let hasComma = cursor.take(",")
    for word in ["og", "samt", "til"] where cursor.take(word) { return word }
    return hasComma ? "," : ""
  }

  private static func qualifier(_ cursor: inout TopicCursor) -> String? {
    members(&cursor) ?? lettered(&cursor) ?? numbered(&cursor) ?? named(&cursor)
  }

  /// «første og tredje ledd», «nytt fjerde punktum», «femte».
  private static func members(_ cursor: inout TopicCursor) -> String? {
    let start = cursor
    var words: [String] = []
    while true {
      if cursor.take(anyOf: TopicWords.ordinals) {
        words.append(cursor.word(-1))
      } else if !words.isEmpty, TopicWords.ordinals.contains(cursor.word(1)),
        cursor.take(anyOf: ["og", "til", ",", "-"])
      {
        words.append(cursor.word(-1))
      } else {
        break
      }
    }
    guard !words.isEmpty, cursor.take(anyOf: TopicWords.members) else {
      cursor = start
      return nil
    }
    return (words + [cursor.word(-1)]).joined(separator: " ").replacing(" ,", with: ",")
  }

  /// «bokstav a», «bokstav f til h», «punkt c», «bokstav d)».
  private static func lettered(_ cursor: inout TopicCursor) -> String? {
    let start = cursor
    guard cursor.take(anyOf: ["bokstav", "litra", "punkt"]) else { return nil }
    var words = [cursor.word(-1)]
    while let token = cursor.peek(), token.kind != .sign, token.text.count == 1,
      token.kind == .number || token.text.first?.isLowercase ?? false
    {
      words.append(token.text)
      cursor.index += 1
      _ = cursor.take(")")
      guard ["og", "til", ",", "-"].contains(cursor.word()), let next = cursor.peek(1), next.text.count == 1,
        next.kind == .word, next.text.first?.isLowercase ?? false
      else { break }
      words.append(cursor.word())
      cursor.index += 1
    }
    guard words.count > 1 else {
      cursor = start
      return nil
    }
    return words.joined(separator: " ").replacing(" ,", with: ",")
  }

  /// «nr. 3».
  private static func numbered(_ cursor: inout TopicCursor) -> String? {
    let start = cursor
    guard cursor.take("nr") || cursor.take("nummer") else { return nil }
    cursor.skip(["."])
    guard let numbers = cursor.numbers() else {
      cursor = start
      return nil
    }
    return "nr. " + numbers.map(String.init).joined(separator: ", ")
  }

  /// «(privatskolelova)».
  private static func named(_ cursor: inout TopicCursor) -> String? {
    guard cursor.word() == "(", cursor.peek(1)?.kind == .word, cursor.word(2) == ")" else { return nil }
    let name = cursor.peek(1)?.text ?? ""
    cursor.index += 3
    return "(\(name))"
  }
}
