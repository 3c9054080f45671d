// SPDX-License-Identifier: GPL-3.0-or-later

/// The tags of one template in order, with the line of each.
///
/// The templates use a part of Mustache: variables, sections, partials, and blocks of a layout.
struct TemplateTags {
  enum Tag: Equatable {
    case variable(String)
    case markup(String)
    case opens(String)
    case opensInverted(String)
    case partial(String)
    case opensLayout(String)
    case opensBlock(String)
    case closes(String)
  }

  private(set) var tags: [(tag: Tag, line: Int)] = []
  /// Tags that the templates may not use, as written.
  private(set) var refused: [(tag: String, line: Int)] = []

  init(of template: String) {
    var rest = Substring(template)
    var line = 1
    while let start = Self.range(of: "{{", in: rest) {
      line += rest[..<start.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") }
      rest = rest[start.upperBound...]
      let isTriple = rest.first == "{"
      guard let end = Self.range(of: isTriple ? "}}}" : "}}", in: rest) else {
        refused.append(("{{", line))
        return
      }
      read(isTriple ? rest[..<end.lowerBound].dropFirst() : rest[..<end.lowerBound], isTriple: isTriple, line: line)
      line += rest[..<end.upperBound].utf8.count { $0 == UInt8(ascii: "\n") }
      rest = rest[end.upperBound...]
    }
  }

  private mutating func read(_ content: Substring, isTriple: Bool, line: Int) {
    let name = Self.name(isTriple ? content : content.drop { "#^/><$".contains($0) })
    guard content.first != "!" else { return }
    guard let name else {
      refused.append((String(content), line))
      return
    }
    let tag: Tag =
      switch (isTriple, content.first) {
      case (true, _): .markup(name)
      case (_, "#"): .opens(name)
      case (_, "^"): .opensInverted(name)
      case (_, "/"): .closes(name)
      case (_, ">"): .partial(name)
      case (_, "<"): .opensLayout(name)
      case (_, "$"): .opensBlock(name)
      default: .variable(name)
      }
    tags.append((tag, line))
  }

  /// `nil` where the text is no plain name.
  private static func name(_ text: Substring) -> String? {
    let name = text.drop { $0 == " " }.prefix { $0 != " " }
    let isPlain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) }
    let isAlone = text.drop { $0 == " " }.dropFirst(name.count).allSatisfy { $0 == " " }
    return isPlain && isAlone && !name.isEmpty ? String(name) : nil
  }

  private static func range(of mark: String, in text: Substring) -> Range<Substring.Index>? {
    text.firstRange(of: mark)
  }
}
