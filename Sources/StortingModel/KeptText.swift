// SPDX-License-Identifier: GPL-3.0-or-later

/// A text that is held, or that stands elsewhere and is read each time that it is asked for.
///
/// Texts are most of a corpus: where they stay in a file, its memory grows with what is linked instead.
package struct KeptText: Sendable {
  private let place: Place

  private enum Place: Sendable {
    case here(String)
    case there(any TextSource, start: Int, length: Int)
  }

  package init(_ text: String) { place = .here(text) }

  /// - Parameters:
  ///   - start: of the UTF-8 of the text in the source.
  ///   - length: in bytes.
  package init(in source: any TextSource, start: Int, length: Int) {
    place = .there(source, start: start, length: length)
  }

  package var text: String {
    switch place {
    case .here(let text): text
    case .there(let source, let start, let length): source.text(at: start, length: length)
    }
  }
}

extension KeptText: Equatable {
  package static func == (first: KeptText, second: KeptText) -> Bool { first.text == second.text }
}

/// Something that texts are read from, such as a file.
package protocol TextSource: AnyObject, Sendable {
  /// - Parameters:
  ///   - start: where the text begins, in bytes.
  ///   - length: in bytes; all of them are there.
  func text(at start: Int, length: Int) -> String
}
