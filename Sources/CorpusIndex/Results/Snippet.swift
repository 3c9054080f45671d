// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian

/// The stretch of a passage that shows best why it was found, with what matched set apart.
package struct Snippet: Sendable, Equatable {
  /// From left to right.
  package var pieces: [Piece]

  package struct Piece: Sendable, Equatable {
    package var text: String
    /// It matched the query.
    package var isMarked: Bool
  }

  /// About how long a snippet is, in bytes of UTF-8.
  static let length = 260

  /// Text for HTML, with `<mark>` around what matched.
  package var html: String {
    marked(start: "<mark>", end: "</mark>") { Self.escaped($0) }
  }

  /// Text with signs of one's own around what matched.
  package func marked(start: String, end: String) -> String { marked(start: start, end: end) { $0 } }

  private func marked(start: String, end: String, _ write: (String) -> String) -> String {
    pieces.map { $0.isMarked ? start + write($0.text) + end : write($0.text) }.joined()
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Snippet {
  /// The best stretch of the text; where nothing in the text matched, the first heading that did comes before it.
  init(of text: String, headings: [String], marks: Marks, by analyser: Analyser) {
    let places = marks.places(in: text, by: analyser)
    let window = Window(text, places)
    pieces = Self.pieces(of: text, in: window.range, places)
    guard places.isEmpty else { return }
    for heading in headings {
      let found = marks.places(in: heading, by: analyser)
      guard !found.isEmpty else { continue }
      let whole = Self.pieces(of: heading, in: 0..<heading.utf8.count, found)
      pieces = whole + [Piece(text: ": ", isMarked: false)] + pieces
      return
    }
  }

  private static func pieces(of text: String, in range: Range<Int>, _ places: [Marks.Place]) -> [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var at = range.lowerBound
    func add(to end: Int, isMarked: Bool) {
      guard end > at, end <= bytes.count else { return }
      let text = String(decoding: bytes[at..<end], as: UTF8.self)
      pieces.append(Piece(text: isMarked ? text : Self.unwrapped(text), isMarked: isMarked))
      at = end
    }
    if range.lowerBound > 0 { pieces.append(Piece(text: "… ", isMarked: false)) }
    for place in places where place.range.lowerBound >= range.lowerBound && place.range.upperBound <= range.upperBound {
      add(to: place.range.lowerBound, isMarked: false)
      add(to: place.range.upperBound, isMarked: true)
    }
    add(to: range.upperBound, isMarked: false)
    if range.upperBound < bytes.count { pieces.append(Piece(text: " …", isMarked: false)) }
    return pieces
  }

  /// Line ends as spaces.
  private static func unwrapped(_ text: String) -> String {
    text.contains(where: \.isNewline) ? String(text.map { $0.isNewline ? " " : $0 }) : text
  }

  /// The stretch with most different matches, then most matches, then the earliest.
  private struct Window {
    let range: Range<Int>

    init(_ text: String, _ places: [Marks.Place]) {
      let bytes = Array(text.utf8)
      guard bytes.count > Snippet.length + 40, let best = Self.best(places) else {
        range = 0..<(bytes.count > Snippet.length + 40 ? Self.wordEnd(bytes, before: Snippet.length) : bytes.count)
        return
      }
      let spare = max(0, Snippet.length - best.count)
      var start = max(0, best.lowerBound - spare / 3)
      var end = min(bytes.count, max(best.upperBound, start + Snippet.length))
      if end == bytes.count { start = max(0, min(best.lowerBound, end - Snippet.length)) }
      if start < 40 { start = 0 } else { start = Self.wordStart(bytes, from: start, limit: best.lowerBound) }
      if bytes.count - end < 20 {
        end = bytes.count
      } else {
        end = max(best.upperBound, Self.wordEnd(bytes, before: end))
      }
      range = start..<end
    }

    private static func best(_ places: [Marks.Place]) -> Range<Int>? {
      var best: (range: Range<Int>, kinds: Int, count: Int)?
      for (first, place) in places.enumerated() {
        var end = place.range.upperBound
        var kinds: Set<Int> = []
        var count = 0
        for other in places[first...] {
          let isNear = other.range.upperBound - place.range.lowerBound <= Snippet.length - 40
          guard isNear || count == 0 else { break }
          kinds.insert(other.matcher)
          count += 1
          end = other.range.upperBound
        }
        if (kinds.count, count) > (best?.kinds ?? 0, best?.count ?? 0) {
          best = (place.range.lowerBound..<end, kinds.count, count)
        }
      }
      return best?.range
    }

    /// The first word that begins at or after an offset.
    private static func wordStart(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
      var at = start
      while at < limit, bytes[at - 1] != UInt8(ascii: " ") { at += 1 }
      return at
    }

    /// The end of the last word that ends before an offset; an offset inside a letter goes to its start.
    private static func wordEnd(_ bytes: [UInt8], before end: Int) -> Int {
      var at = min(end, bytes.count)
      let least = max(0, at - 60)
      while at > least, at < bytes.count, bytes[at] != UInt8(ascii: " ") { at -= 1 }
      while at > 0, at < bytes.count, bytes[at] & 0xC0 == 0x80 { at -= 1 }
      return at
    }
  }
}
