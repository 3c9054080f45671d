// SPDX-License-Identifier: GPL-3.0-or-later

/// Plain text out of the HTML that the data service escapes into its text fields, unclosed Word tags and all.
enum HTMLText {
  /// The text on one line; tags of blocks and line breaks are white space, other tags are nothing.
  static func plain(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }),
      let tree = HTMLTree.parse(html)
    else { return oneLine(html) }
    var text = ""
    append(tree, to: &text)
    return oneLine(text)
  }

  /// Soft hyphens and spaces of no width are nothing.
  private static func oneLine(_ text: String) -> String {
    text.filter { $0 != "\u{AD}" && $0 != "\u{200B}" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func append(_ element: XMLTree, to text: inout String) {
    let space = inline.contains(element.name) ? "" : " "
    text += space
    for child in element.children {
      switch child {
      case .text(let run): text += run
      case .element(let element): append(element, to: &text)
      }
    }
    text += space
  }

  private static let inline: Set<String> = [
    "b", "i", "em", "strong", "span", "font", "sup", "sub", "a", "u", "o:p", "small", "big",
  ]
}
