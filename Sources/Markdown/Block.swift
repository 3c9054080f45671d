// SPDX-License-Identifier: GPL-3.0-or-later

/// One block of a CommonMark text.
package struct Block: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case heading(level: Int)
    case paragraph
    case list(ordered: Bool, start: Int)
    case item
    case quote
    case code
    case rule
  }

  package var kind: Kind
  /// 1-based, inclusive.
  package var lines: ClosedRange<Int>
  /// Plain text of a heading, paragraph or code block; empty for a block that only holds others.
  package var text: String
  /// The emphasised parts of `text`, as UTF-8 offsets.
  package var emphasis: [Range<Int>]
  /// The source of a heading's or paragraph's inlines, on one line.
  package var markdown: String
  package var children: [Block]

  /// A list, item or quote that stands so deep that only its text was read.
  package var isCut: Bool {
    switch kind {
    case .list, .item, .quote: children.isEmpty && !text.isEmpty
    case .heading, .paragraph, .code, .rule: false
    }
  }

  /// The block itself, or the first inside it, that was cut.
  package var firstCut: Block? {
    if isCut { return self }
    for child in children { if let cut = child.firstCut { return cut } }
    return nil
  }
}
