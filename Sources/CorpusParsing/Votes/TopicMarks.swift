// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Words that say how a ballot counts and not what it is on, taken out before the rest is read.
struct TopicMarks {
  private(set) var isSubsidiary = false
  private(set) var isAlternativeBudget = false
  private var tokens: [TopicTokens.Token]

  /// The other words.
  var cursor: TopicCursor { TopicCursor(tokens) }

  init(_ topic: TopicTokens) {
    tokens = topic.all
    takeSubsidiary()
    takeAlternativeBudget()
  }

  /// «…, subsidiært», «(subsidiær støtte)», «subsidiært forslag».
  private mutating func takeSubsidiary() {
    guard let index = tokens.firstIndex(where: { $0.word.hasPrefix("subsidiær") || $0.word == "sekundært" }) else {
      return
    }
    isSubsidiary = true
    let hasNoun = index + 1 < tokens.count && ["støtte", "stønad", "votering"].contains(tokens[index + 1].word)
    remove(index...(hasNoun ? index + 1 : index))
  }

  /// «alternativt budsjett», «alternative statsbudsjett», with or without the party before it.
  private mutating func takeAlternativeBudget() {
    guard
      let index = tokens.indices.dropLast().first(where: { index in
        tokens[index].word.hasPrefix("alternativ") && tokens[index + 1].word.contains("budsjett")
      })
    else { return }
    isAlternativeBudget = true
    let (own, name) = (tokens.prefix(index), tokens.prefix(index).map(\.text).joined(separator: " "))
    if !own.isEmpty, name.hasSuffix("s"), let party = Party(named: name.dropLast()) {
      tokens = TopicTokens("Forslag fra \(party.code)").all + tokens[(index + 2)...]
    } else if index == 0, index + 2 < tokens.count, ["fra", "frå"].contains(tokens[index + 2].word) {
      tokens = TopicTokens("Forslag").all + tokens[2...]
    } else {
      remove(index...index + 1)
    }
  }

  /// With the brackets and the comma that set the words apart.
  private mutating func remove(_ range: ClosedRange<Int>) {
    var (low, high) = (range.lowerBound, range.upperBound + 1)
    if low > 0, high < tokens.count, tokens[low - 1].text == "(", tokens[high].text == ")" {
      (low, high) = (low - 1, high + 1)
    } else if low > 0, tokens[low - 1].text == "," || tokens[low - 1].text == "-" {
      low -= 1
    }
    tokens.removeSubrange(low..<high)
  }
}

/// Topics about the meeting and not about a proposal.
enum TopicProcedure {
  /// What is said in the topic's words, and what it is; the first that fits.
  private static let rows: [(words: [String], name: String)] = [
    (["trontale"], "trontale"), (["kongens", "tale"], "trontale"), (["kongens", "beretning"], "trontale"),
    (["redegjørelse"], "redegjørelse"), (["utgreiing"], "redegjørelse"), (["referatsak"], "referatsaker"),
    (["permisjon"], "permisjoner"), (["dagsorden"], "dagsorden"), (["dagsordenen"], "dagsorden"),
    (["presidentens", "forslag"], "presidentens forslag"), (["lukke", "dør"], "lukkede dører"),
    (["votering", "utsatt"], "utsettelse"), (["prøvevotering"], "prøvevotering"), (["omvotering"], "omvotering"),
    (["ny", "votering"], "omvotering"), (["resirkulering"], "resirkulering"), (["habilitet"], "habilitet"),
    (["fullmakt"], "fullmakter"),
  ]
  /// What a proposal without number or proposer may ask of the meeting.
  private static let motions: [(words: [String], name: String)] = [
    (["tilbakesend"], "tilbakesending"), (["sende", "tilbake"], "tilbakesending"), (["utsettelse"], "utsettelse"),
    (["utsette"], "utsettelse"), (["utsetjing"], "utsettelse"), (["lukke", "dør"], "lukkede dører"),
    (["omvotering"], "omvotering"), (["dagsorden"], "dagsorden"), (["redegjørelse"], "redegjørelse"),
  ]

  static func of(_ topic: String) -> String? {
    let words = topic.prefix(2_000).lowercased().split { !$0.isLetter }
    guard let first = words.first, words.count <= 40 else { return nil }
    if TopicWords.forslag.contains(String(first)) {
      guard words.dropFirst().first == "om", !topic.contains(where: \.isNumber) else { return nil }
      return name(in: words, motions)
    }
    return name(in: words, rows)
  }

  /// A row fits where each of its words opens one of the topic's, or closes it, in that order.
  private static func name(in words: [Substring], _ rows: [(words: [String], name: String)]) -> String? {
    rows.first { row in
      var rest = words[...]
      return row.words.allSatisfy { part in
        guard let index = rest.firstIndex(where: { $0.hasPrefix(part) || part.count > 8 && $0.contains(part) }) else {
          return false
        }
        rest = rest[(index + 1)...]
        return true
      }
    }?.name
  }
}
