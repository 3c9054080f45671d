// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// The blocks that only minutes and questions have: cases, speeches, and what happens between speeches.
package enum MinutesBlocks {
  /// `nil` for a paragraph that is like any other.
  static func block(of paragraph: Paragraph) -> Block? {
    let plain = paragraph.plain
    switch paragraph.role {
    case .text, .heading(level: nil): break
    case .heading(level: let level?): return .heading(level: level, plain)
    default: return nil
    }
    if let level = caseHeadingLevel(plain) { return .heading(level: level, plain) }
    if plain == "Votering:" || plain == "Røysting:" || plain.hasPrefix("President:") { return .event(plain) }
    let isMarked = paragraph.text.first == Emphasis.opening
    return SpeechLabel(opening: plain, isMarked: isMarked).map(speech)
  }

  /// The first paragraph of a speech.
  static func speech(_ label: SpeechLabel) -> Block {
    .speech(name: label.name, details: label.details, label.speech)
  }

  /// The level of «Sak nr. 3 [10:04:12]» or «Votering i sak nr. 3», alone on its line.
  package static func caseHeadingLevel(_ text: String) -> Int? {
    guard text.count <= 60, let first = text.first, "SVR".contains(first) else { return nil }
    let words = text.split(separator: " ").map { $0.trimming { ".:".contains($0) }.lowercased() }
    switch words.first {
    case "sak" where words.count > 2 && words[1] == "nr": return isNumbered(words[2]) ? 2 : nil
    case "spørsmål" where words.count == 2: return isNumbered(words[1]) ? 3 : nil
    case "votering" where text == "Votering": return 2
    case "votering" where words.count > 4 && words[1] == "i" && words[2] == "sak": return 3
    case "referat" where text == "Referat": return 2
    default: return nil
    }
  }

  private static func isNumbered(_ word: String) -> Bool { word.first.map { "0"..."9" ~= $0 } ?? false }
}
