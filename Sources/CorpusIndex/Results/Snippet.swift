// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

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
    marked(start: "<mark>", end: "</mark>") { EscapedMarkup.text($0) }
  }

  /// Text with signs of one's own around what matched.
  package func marked(start: String, end: String) -> String { marked(start: start, end: end) { $0 } }

  private func marked(start: String, end: String, _ write: (String) -> String) -> String {
    pieces.map { $0.isMarked ? start + write($0.text) + end : write($0.text) }.joined()
  }
}

extension Snippet {
  /// The best stretch of the text; where nothing in the text matched, the first heading that did comes before it.
  init(of text: String, headings: [String], marks: Marks, by analyser: Analyser) {
    var maker = SnippetMaker(marks: marks, reader: MarkReader(analyser: analyser))
    self = maker.snippet(of: text, headings: headings)
  }
}

/// Makes the snippets of the hits of one query.
struct SnippetMaker {
  private var finder: MarkFinder
  private var headingFinder: MarkFinder

  init(marks: Marks, reader: MarkReader) {
    reader.forget()
    finder = MarkFinder(marks, reader)
    headingFinder = MarkFinder(marks.forHeadings, reader)
  }

  mutating func snippet(of text: String, headings: [String]) -> Snippet {
    let places = finder.places(in: text)
    let pieces = Self.pieces(of: text, places)
    guard places.isEmpty else { return Snippet(pieces: pieces) }
    for heading in headings {
      let found = headingFinder.places(in: heading)
      guard !found.isEmpty else { continue }
      let separator = Snippet.Piece(text: ": ", isMarked: false)
      return Snippet(pieces: Self.pieces(of: heading, found) + (heading == text ? [] : [separator] + pieces))
    }
    return Snippet(pieces: pieces)
  }

  private static func pieces(of text: String, _ places: [Marks.Place]) -> [Snippet.Piece] {
    let bytes = Array(text.utf8)
    let range = SnippetWindow(bytes, places).range
    var pieces: [Snippet.Piece] = []
    var at = range.lowerBound
    func add(to end: Int, isMarked: Bool) {
      guard end > at else { return }
      pieces.append(Snippet.Piece(text: shown(bytes[at..<end]), isMarked: isMarked))
      at = end
    }
    if range.lowerBound > 0 { pieces.append(Snippet.Piece(text: "… ", isMarked: false)) }
    for place in places where place.range.lowerBound >= range.lowerBound && place.range.upperBound <= range.upperBound {
      add(to: place.range.lowerBound, isMarked: false)
      add(to: place.range.upperBound, isMarked: true)
    }
    add(to: range.upperBound, isMarked: false)
    if range.upperBound < bytes.count { pieces.append(Snippet.Piece(text: " …", isMarked: false)) }
    return pieces
  }

  /// Line ends and control signs as spaces, without signs that turn the direction of what comes after them.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.contains(where: ShownText.isUnseen) else { return text }
    return ShownText.plain(text)
  }
}

/// Text that neither steers a terminal nor turns the direction of a page.
enum ShownText {
  /// Control signs as spaces, `\r\n` as one, and no signs of direction.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if !isUnseen(scalar) {
        plain.append(scalar)
      } else if !isDirection(scalar), !(scalar == "\n" && last == "\r") {
        plain.append(" ")
      }
      last = scalar
    }
    return String(plain)
  }

  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || 0x2028...0x2029 ~= scalar.value || isDirection(scalar)
  }

  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    0x202A...0x202E ~= scalar.value || 0x2066...0x2069 ~= scalar.value || scalar.value == 0x200E
      || scalar.value == 0x200F || scalar.value == 0x61C
  }
}

extension SnippetMaker {
  mutating func snippet(of passage: IndexedPassage) -> Snippet {
    snippet(of: passage.text, headings: [passage.heading, passage.title].compactMap { $0 })
  }
}
