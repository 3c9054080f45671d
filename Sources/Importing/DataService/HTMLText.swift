// SPDX-License-Identifier: GPL-3.0-or-later

/// Plain text out of the HTML that the data service escapes into its text fields, unclosed Word tags and all.
enum HTMLText {
  /// The text on one line; tags of blocks and line breaks are white space, other tags are nothing.
  static func plain(_ html: String) -> String {
    var text = ""
    text.reserveCapacity(html.utf8.count)
    var rest = Substring(html)
    while let mark = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      text += rest[..<mark]
      rest = rest[mark...]
      rest = rest.first == "<" ? afterTag(rest, &text) : afterEntity(rest, &text)
    }
    text += rest
    return text.split { $0.isWhitespace || $0 == "\u{AD}" || $0 == "\u{200B}" }.joined(separator: " ")
  }

  private static let inline: Set<Substring> = [
    "b", "i", "em", "strong", "span", "font", "sup", "sub", "a", "u", "o:p", "small", "big",
  ]

  private static func afterTag(_ rest: Substring, _ text: inout String) -> Substring {
    if rest.hasPrefix("<!--") { return after("-->", rest) }
    let inside = rest.dropFirst()
    guard let first = inside.first, first.isLetter || first == "/" || first == "!" || first == "?",
      let end = inside.firstIndex(of: ">")
    else {
      text += "<"
      return inside
    }
    let name = inside[..<end].drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == ":" }.lowercased()
    if name == "style" || name == "script", inside.first != "/" {
      return after("</\(name)", inside).drop { $0 != ">" }.dropFirst()
    }
    if !inline.contains(Substring(name)) { text += " " }
    return inside[inside.index(after: end)...]
  }

  /// All that follows a mark; nothing where it is missing.
  private static func after(_ mark: String, _ rest: Substring) -> Substring {
    guard let range = rest.firstRange(of: mark) else { return "" }
    return rest[range.upperBound...]
  }

  private static let names: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
    "laquo": "«", "raquo": "»", "aring": "å", "Aring": "Å", "oslash": "ø", "Oslash": "Ø", "aelig": "æ", "AElig": "Æ",
    "eacute": "é", "egrave": "è", "ouml": "ö", "auml": "ä", "uuml": "ü", "sect": "§", "hellip": "…", "minus": "−",
    "rsquo": "’", "lsquo": "‘", "ldquo": "“", "rdquo": "”", "shy": "", "frac12": "½", "deg": "°",
  ]

  private static func afterEntity(_ rest: Substring, _ text: inout String) -> Substring {
    let inside = rest.dropFirst()
    let name = inside.prefix(10).prefix { $0 != ";" }
    guard let end = inside.prefix(11).firstIndex(of: ";"), let written = names[name] ?? numbered(name) else {
      text += "&"
      return inside
    }
    text += written
    return inside[inside.index(after: end)...]
  }

  private static func numbered(_ name: Substring) -> String? {
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
    return String(Character(scalar))
  }
}
