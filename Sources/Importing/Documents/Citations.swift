// SPDX-License-Identifier: GPL-3.0-or-later
package import StortingModel

/// The documents that a title or decision names.
package enum Citations {
  /// Keys such as `meld-st:2018-2019:18`, in the order of the text, each once; those without a session are left out.
  package static func keys(in text: String) -> [String] {
    DocumentCitation.all(in: text).map(\.citation).filter(\.isComplete).map(\.key).uniqued
  }
}

/// Dates in Norwegian text.
package enum Dates {
  /// Every «19. november 2019» and «19.11.2019», in order.
  package static func all(in text: String) -> [CalendarDate] {
    let words = text.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ")" || $0 == "\u{A0}" }
    return words.indices.compactMap { index in
      if let date = inNumbers(words[index]) { return date }
      guard index + 2 < words.count, words[index].last == ".", let day = Int(words[index].dropLast()),
        let month = CalendarDate.monthNames.firstIndex(of: words[index + 1].lowercased()),
        let year = Int(words[index + 2].prefix { "0"..."9" ~= $0 })
      else { return nil }
      return CalendarDate(year: year, month: month + 1, day: day)
    }
  }

  private static func inNumbers(_ word: Substring) -> CalendarDate? {
    let parts = word.split(separator: ".")
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy { "0"..."9" ~= $0 } }), 1...2 ~= parts[0].count,
      1...2 ~= parts[1].count, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2]), 1...31 ~= day, 1...12 ~= month, 1800...2200 ~= year
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Whether a text is a date and nothing more, with a place in front or without.
  package static func isDate(_ text: String) -> Bool {
    let words = text.split(separator: " ").filter { $0.contains(where: \.isLetter) }
    return first(in: text) != nil && (words.count == 1 || words.count == 2 && words[0].hasSuffix(","))
  }

  /// The first date of a text.
  package static func first(in text: String) -> CalendarDate? { all(in: text).first }

  /// The day that the recommendation gives for the letter attached to it: «i brev til komiteen av 25. april 2025».
  package static func ofLetter(in paragraphs: [String]) -> CalendarDate? {
    for text in paragraphs {
      for match in text.matches(of: #/[Bb]rev(?:et)? (?:til komiteen |fra [^.]{3,60} )?(?:av|datert|dagsett|den|frå) /#)
      {
        if let date = first(in: String(text[match.range.upperBound...].prefix(30))) { return date }
      }
    }
    return nil
  }
}

/// Names of the representatives behind a proposal.
package enum Proposers {
  /// The names after «stortingsrepresentantene», from the first text that has any.
  package static func first(in texts: [String]) -> [String] {
    texts.lazy.map(names).first { !$0.isEmpty } ?? []
  }

  private static func names(in text: String) -> [String] {
    guard let match = text.firstMatch(of: #/[Ss]tortingsrepresentant(?:ene|en|ane)? /#) else { return [] }
    var words: [String] = []
    for word in text[match.range.upperBound...].split(separator: " ") {
      guard word.first?.isUppercase == true || word == "og" || word == "," || ["von", "van", "de", "af"].contains(word)
      else { break }
      words.append(String(word))
      if word.hasSuffix("."), word.count > 2 { break }
    }
    let list = words.joined(separator: " ").replacing(" og ", with: ", ")
    let names = list.split(separator: ",").map { $0.trimming { ",. ".contains($0) } }
    return names.filter { $0.contains(" ") && $0.count < 60 }.map(String.init)
  }
}

/// The written language, told by small words that only one of the two has.
package enum Language {
  /// `nb` or `nn`; `nb` where the words say nothing.
  package static func of(_ paragraphs: [String]) -> String {
    var bokmaal = 0
    var nynorsk = 0
    for paragraph in paragraphs {
      for word in paragraph.lowercased().split(whereSeparator: { !$0.isLetter }) {
        if bokmaalWords.contains(word) { bokmaal += 1 }
        if nynorskWords.contains(word) { nynorsk += 1 }
      }
    }
    return nynorsk > bokmaal ? "nn" : "nb"
  }

  private static let bokmaalWords: Set<Substring> = [
    "ikke", "et", "en", "fra", "være", "noe", "hvordan", "jeg", "de", "bare", "hva", "noen", "mye", "gjøre", "kommer",
    "også",
  ]
  private static let nynorskWords: Set<Substring> = [
    "ikkje", "eit", "ein", "frå", "vere", "noko", "korleis", "eg", "dei", "berre", "kva", "nokon", "mykje", "gjere",
    "kjem",
    "òg",
  ]
}
