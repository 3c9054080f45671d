// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Puts the text of a paragraph together from the pieces that markup cuts it into.
///
/// Line breaks inside a piece are spaces, and so are no-break spaces; emphasis begins and ends at a word.
struct InlineText {
  private var text = ""
  /// A space that is written only where something follows it.
  private var owesSpace = false
  /// A tag stood since the last letter: a space before a comma there is the markup's, not the text's.
  private var crossedTag = false
  private var depth = 0
  /// Emphasis has begun, and no letter has come yet.
  private var owesOpening = false

  /// The paragraph, in NFC.
  var folded: String {
    var text = text
    if depth > 0, !owesOpening, text.contains(Emphasis.opening) { text.append(Emphasis.closing) }
    return text.precomposedStringWithCanonicalMapping
  }

  /// Text between two tags.
  mutating func append(_ piece: String) {
    for character in piece {
      if character.isWhitespace {
        owesSpace = true
      } else if !Self.isDropped(character) {
        write(character)
      }
    }
  }

  /// A tag that means nothing for the text.
  mutating func crossTag() { crossedTag = true }

  /// Emphasis begins; where it has just ended, it goes on.
  mutating func openEmphasis() {
    crossedTag = true
    depth += 1
    guard depth == 1 else { return }
    if text.last == Emphasis.closing {
      text.removeLast()
    } else {
      owesOpening = true
    }
  }

  /// Emphasis ends at the last letter.
  mutating func closeEmphasis() {
    crossedTag = true
    guard depth > 0 else { return }
    depth -= 1
    guard depth == 0 else { return }
    if owesOpening { owesOpening = false } else if text.last != Emphasis.opening { text.append(Emphasis.closing) }
  }

  private mutating func write(_ character: Character) {
    let isMarkupsSpace = crossedTag && ",.;:".contains(character)
    if owesSpace, !text.isEmpty, !isMarkupsSpace { text.append(" ") }
    if owesOpening { text.append(Emphasis.opening) }
    (owesSpace, owesOpening, crossedTag) = (false, false, false)
    text.append(character)
  }

  /// Soft hyphens, marks of byte order, control characters, and the letters that mark emphasis.
  private static func isDropped(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return false }
    switch scalar.value {
    case 0..<0x20, 0x7f, 0xad, 0x200b, 0x2060, 0xfeff, 0xe000, 0xe001: return true
    default: return false
    }
  }
}
