// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Yams

/// The YAML at the head of a corpus file, read key by key so that every fault gets its line.
struct FrontMatter {
  /// With its title, dates and people; no sections yet.
  var document: Document
  var findings: [Finding]
  /// 1-based line of the file on which the body begins.
  let bodyLine: Int
  let body: Substring

  /// Splits a file and reads its head; a finding where there is no usable head.
  static func read(_ file: SourceFile) -> Result<FrontMatter, Finding> {
    switch split(file) {
    case .failure(let finding): .failure(finding)
    case .success(let parts): decode(parts, of: file)
    }
  }

  private struct Parts {
    let yaml: Substring
    let body: Substring
    let bodyLine: Int
  }

  private static let largest = 256 << 10

  private static func split(_ file: SourceFile) -> Result<Parts, Finding> {
    let text = file.text
    guard text.hasPrefix("---\n") else {
      return .failure(
        problem(
          file, 1, "front-matter-missing", "the file does not begin with ---",
          "give it front matter: docs/corpus-format.md"))
    }
    let start = text.index(text.startIndex, offsetBy: 4)
    var line = 2
    var index = start
    while index < text.endIndex {
      let end = text[index...].firstIndex(of: "\n") ?? text.endIndex
      let after = end < text.endIndex ? text.index(after: end) : end
      if text[index..<end] == "---" {
        return .success(Parts(yaml: text[start..<index], body: text[after...], bodyLine: line + 1))
      }
      line += 1
      index = after
    }
    return .failure(
      problem(file, 1, "front-matter-open", "the front matter has no closing ---", "close it with a line of ---"))
  }

  private static func decode(_ parts: Parts, of file: SourceFile) -> Result<FrontMatter, Finding> {
    guard parts.yaml.utf8.count <= largest else {
      return .failure(problem(file, 1, "front-matter-too-large", "the front matter is over 256 kB", "shorten it"))
    }
    do {
      guard let mapping = try YamlText.mapping(in: String(parts.yaml)) else {
        return .failure(
          problem(file, 2, "front-matter-not-keys", "the front matter is not a list of keys", "write it as key: value"))
      }
      var decoder = FrontMatterDecoder(file: file.path)
      return decoder.document(from: mapping).map {
        FrontMatter(document: $0, findings: decoder.findings, bodyLine: parts.bodyLine, body: parts.body)
      }
    } catch {
      return .failure(
        problem(
          file, error.line + 1, "front-matter-broken", "the front matter cannot be read: \(error.reason)",
          error.hint ?? "quote values that hold : or #"))
    }
  }

  private static func problem(
    _ file: SourceFile, _ line: Int, _ id: String, _ message: String, _ hint: String
  ) -> Finding {
    Finding(path: file.path, line: line, severity: .error, id: id, message: message, hint: hint)
  }
}

/// Turns the keys of a front matter into a document without text.
struct FrontMatterDecoder {
  let file: String
  private(set) var findings: [Finding] = []

  init(file: String) { self.file = file }

  private static let known: Set<String> = [
    "id", "kind", "title", "designation", "session", "committee", "date", "topics", "language", "digest", "treats",
    "attachedTo",
    "proposers", "members", "signatories", "source", "generated",
  ]

  mutating func document(from mapping: Node.Mapping) -> Result<Document, Finding> {
    // The site's own pages are written for it: nobody has to take over what another has written.
    let isSide = text("kind", mapping).flatMap(Self.kind) == .side
    for (key, value) in mapping where !Self.known.contains(key.string ?? "") {
      let (message, hint) = ("unknown key «\(key.string ?? "?")»", "remove it, or see docs/corpus-format.md")
      warn(value, "front-matter-key", message, hint)
      if isSide { findings[findings.count - 1].severity = .error }
    }
    guard let id = text("id", mapping), Slug.isValid(id) else {
      return .failure(
        error(
          mapping["id"], "document-id", "id is missing or not a safe name",
          "use lower-case letters a–z, digits and hyphens"))
    }
    guard let kind = text("kind", mapping).flatMap(Self.kind) else {
      let kinds = DocumentKind.allCases.map(\.rawValue).joined(separator: ", ")
      return .failure(error(mapping["kind"], "document-kind", "kind is missing or unknown", "use one of \(kinds)"))
    }
    guard let title = text("title", mapping) else {
      return .failure(
        error(mapping["title"], "document-title", "title is missing", "give the document a title of one line"))
    }
    var document = Document(id: id, kind: kind, title: title, path: file)
    fill(&document, mapping)
    return .success(document)
  }

  private static func kind(_ text: String) -> DocumentKind? {
    DocumentKind(rawValue: text) ?? DocumentKind.allCases.first { Slug.of($0.rawValue) == Slug.of(text) }
  }

  private mutating func fill(_ document: inout Document, _ mapping: Node.Mapping) {
    document.designation = text("designation", mapping)
    document.session = read("session", mapping, "2019–2020") { StortingSession($0) }
    document.committee = text("committee", mapping)?.lowercased()
    document.date = read("date", mapping, "2019-11-19, 2019-11 or 2019") { CalendarDate(iso: $0) }
    document.topics = texts("topics", mapping)
    document.language = read("language", mapping, "nb or nn") { ["nb", "nn"].contains($0) ? $0 : nil } ?? "nb"
    document.isDigest = read("digest", mapping, "true or false") { ["true": true, "false": false][$0] } ?? false
    document.treats = texts("treats", mapping)
    document.attachedTo = text("attachedTo", mapping)
    document.proposers = texts("proposers", mapping)
    document.members = members(mapping)
    document.signatories = people("signatories", mapping).map { .init(name: $0.name, role: $0.role) }
    if let source = mapping["source"]?.mapping, let name = text("file", source) {
      document.source = .init(file: name, sha256: text("sha256", source) ?? "", url: text("url", source))
    }
  }

  private mutating func members(_ mapping: Node.Mapping) -> [Document.Member] {
    people("members", mapping).compactMap { person in
      guard let name = person.party, let party = Party(named: name) else {
        warn(
          mapping["members"], "member-party", "«\(person.name)» has no known party", "use Stortinget's code, such as Sp"
        )
        return nil
      }
      return .init(name: person.name, party: party, role: person.role)
    }
  }

  private mutating func people(_ key: String, _ mapping: Node.Mapping) -> [(
    name: String, party: String?, role: String?
  )] {
    guard let node = mapping[key] else { return [] }
    guard let rows = node.sequence else {
      warn(node, "front-matter-value", "«\(key)» is not a list", "write a list of {name: …}")
      return []
    }
    return rows.compactMap { row in
      if let name = row.string { return (HiddenCharacters.removed(from: name), nil, nil) }
      guard let fields = row.mapping, let name = text("name", fields) else {
        warn(row, "front-matter-value", "a person in «\(key)» has no name", "write {name: …}")
        return nil
      }
      return (name, text("party", fields), text("role", fields))
    }
  }

  private mutating func texts(_ key: String, _ mapping: Node.Mapping) -> [String] {
    guard let node = mapping[key] else { return [] }
    if let one = node.string { return [HiddenCharacters.removed(from: one)] }
    guard let rows = node.sequence else {
      warn(node, "front-matter-value", "«\(key)» is not a list", "write a list")
      return []
    }
    return rows.compactMap(\.string).map(HiddenCharacters.removed).filter { !$0.isEmpty }
  }

  private mutating func read<Value>(
    _ key: String, _ mapping: Node.Mapping, _ example: String, _ parse: (String) -> Value?
  ) -> Value? {
    guard let written = text(key, mapping) else { return nil }
    if let value = parse(written) { return value }
    warn(mapping[key], "front-matter-value", "«\(written)» is no \(key)", "write it as \(example)")
    return nil
  }

  /// A scalar without space around it; `nil` where it is missing, empty or null.
  private func text(_ key: String, _ mapping: Node.Mapping) -> String? {
    guard let scalar = mapping[key]?.scalar, !(scalar.style == .plain && ["null", "~", ""].contains(scalar.string))
    else {
      return nil
    }
    // YAML may write a hidden character as "\u202E".
    let text = HiddenCharacters.removed(from: scalar.string).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  private mutating func warn(_ node: Node?, _ id: String, _ message: String, _ hint: String) {
    findings.append(
      Finding(path: file, line: line(of: node), severity: .warning, id: id, message: message, hint: hint))
  }

  private func error(_ node: Node?, _ id: String, _ message: String, _ hint: String) -> Finding {
    Finding(path: file, line: line(of: node), severity: .error, id: id, message: message, hint: hint)
  }

  /// The head's first line is the file's second.
  private func line(of node: Node?) -> Int { (node?.mark?.line ?? 1) + 1 }
}
