// SPDX-License-Identifier: GPL-3.0-or-later

/// What a text of YAML looks like from outside, told before a reader that recurses or copies gets hold of it.
package enum YamlShape {
  private static let deepest = 40

  /// The 1-based line on which the text nests deeper than any file of ours; `nil` where it never does.
  ///
  /// Brackets count whether quoted or not, and so does indentation.
  package static func lineNestedTooDeep(in text: String) -> Int? {
    var brackets = 0
    var indents = [0]
    for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let indent = line.prefix { [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?")].contains($0) }.count
      if indent < line.count {
        while let last = indents.last, last > indent { indents.removeLast() }
        if indents.last != indent { indents.append(indent) }
      }
      let dashes = line.prefix(indent).count { $0 != UInt8(ascii: " ") }
      for byte in line {
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { brackets += 1 }
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { brackets = max(0, brackets - 1) }
        if brackets > deepest { return index + 1 }
      }
      if indents.count > deepest || dashes > deepest { return index + 1 }
    }
    return nil
  }

  /// The text with a letter in place of each `*` that may begin an alias; `nil` where it cannot have anchors and aliases.
  ///
  /// An alias stands for all that its anchor holds, so that a few lines may stand for more than any memory has room for.
  /// Text in quotes and blocks is taken for more than it is: read the disarmed text, and ask it for its anchors.
  package static func disarmed(_ text: String) -> String? {
    var bytes = Array(text.utf8)
    var stars: [Int] = []
    var hasAnchor = false
    for index in bytes.indices where bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "&") {
      guard index + 1 < bytes.count, bytes[index + 1] > 0x20, index == 0 || isBeforeMark(bytes[index - 1]) else {
        continue
      }
      if bytes[index] == UInt8(ascii: "*") { stars.append(index) } else { hasAnchor = true }
    }
    guard hasAnchor, !stars.isEmpty else { return nil }
    for star in stars { bytes[star] = UInt8(ascii: "x") }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// White space, signs of collections, and the last bytes of the line ends that YAML has besides `\n`.
  private static func isBeforeMark(_ byte: UInt8) -> Bool {
    byte <= 0x20 || ",:?[{".utf8.contains(byte) || [0x85, 0xA8, 0xA9, 0xBF].contains(byte)
  }
}
