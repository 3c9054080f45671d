// SPDX-License-Identifier: GPL-3.0-or-later
package import StortingModel

/// One document as it is written into the corpus folder.
package struct CorpusFile: Sendable, Equatable {
  /// Lower-case ASCII, unique in the corpus.
  package var id: String
  /// Also names its folder.
  package var kind: DocumentKind
  /// What the front matter says.
  package var facts: DocumentFacts
  /// The id of the document that this one is an appendix to.
  package var attachedTo: String?
  /// The body.
  package var blocks: [Block]
  /// Where it came from.
  package var source: Source

  /// The file that it was made from.
  package struct Source: Sendable, Equatable {
    /// Base name.
    package var file: String
    /// Of the file's bytes.
    package var sha256: String
    /// The day on which it was last changed.
    package var day: CalendarDate?

    /// A source file.
    package init(file: String, sha256: String, day: CalendarDate?) {
      (self.file, self.sha256, self.day) = (file, sha256, day)
    }
  }

  /// A file that is attached to no other.
  package init(id: String, kind: DocumentKind, facts: DocumentFacts, blocks: [Block], source: Source) {
    (self.id, self.kind, self.facts, self.blocks, self.source) = (id, kind, facts, blocks, source)
  }

  /// Relative to the corpus folder, with `/`.
  package var path: String { "\(facts.session?.slug ?? "uten-sesjon")/\(Slug.of(kind.rawValue))/\(id).md" }

  /// The whole file, with its fingerprint.
  package var text: String {
    GeneratedMark.stamped(
      front: frontMatter.map(HiddenCharacters.removed),
      body: HiddenCharacters.removed(from: MarkdownBody.written(blocks)))
  }

  private var frontMatter: [String] {
    var lines = ["id: \(id)", "kind: \(kind.rawValue)", "title: \(Yaml.scalar(facts.title))"]
    func add(_ key: String, _ value: String?) { if let value { lines.append("\(key): \(Yaml.scalar(value))") } }
    add("designation", facts.designation)
    add("session", facts.session?.name)
    add("committee", facts.committee)
    if let date = facts.date { lines.append("date: \(date.iso)") }
    add("language", facts.language)
    if !facts.treats.isEmpty { lines.append("treats: [\(facts.treats.map(Yaml.item).joined(separator: ", "))]") }
    add("attachedTo", attachedTo)
    if !facts.proposers.isEmpty {
      lines.append("proposers: [\(facts.proposers.map(Yaml.item).joined(separator: ", "))]")
    }
    let day = source.day.map { ", date: \($0.iso)" } ?? ""
    lines.append("source: {file: \(Yaml.item(source.file)), sha256: \(Yaml.item(source.sha256))\(day)}")
    return lines
  }
}

/// Scalars of YAML as the corpus needs them.
package enum Yaml {
  /// A value that stands alone after its key; quoted only where YAML would read it otherwise.
  package static func scalar(_ text: String) -> String {
    isPlain(text) && !text.contains(": ") && !text.hasSuffix(":") && !text.contains(" #") ? text : quoted(text)
  }

  /// A value inside `[ ]` or `{ }`.
  package static func item(_ text: String) -> String {
    isPlain(text) && !text.contains(where: { ",[]{}#".contains($0) }) && !text.contains(": ") && !text.hasSuffix(":")
      ? text : quoted(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first.isNumber, !text.hasSuffix(" ") else { return false }
    if ["true", "false", "yes", "no", "null", "on", "off", "y", "n", "nei", "~"].contains(text.lowercased()) {
      return false
    }
    return !isNumberLike(text) && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f }
  }

  /// Digits with what numbers and dates hold; a sha256 of digits and one `e` is a number to YAML.
  private static func isNumberLike(_ text: String) -> Bool {
    text.first?.isNumber == true && text.allSatisfy { $0.isNumber || ".,-+:_eExXoO".contains($0) }
  }

  private static func quoted(_ text: String) -> String {
    let clean = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return "\"" + String(clean).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
