// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Yams

/// The keys of one YAML mapping in the corpus, read one by one so that every fault gets its line.
struct DataKeys {
  let path: String
  let mapping: Node.Mapping
  /// Begins the names of the findings: `case` gives `case-key`, `case-value`.
  let noun: String
  private(set) var findings: [Finding] = []

  /// Unknown keys are findings.
  init(_ mapping: Node.Mapping, path: String, noun: String, known: Set<String>) {
    (self.mapping, self.path, self.noun) = (mapping, path, noun)
    for (key, value) in mapping where !known.contains(key.string ?? "") {
      warn(value, "key", "unknown key «\(key.string ?? "?")»", "remove it, or see docs/corpus-format.md")
    }
  }

  /// A note where a person has changed the file since its import.
  static func correction(of file: SourceFile) -> [Finding] {
    DataMark.correctedLine(in: file.text).map { [file.corrected(line: $0)] } ?? []
  }

  /// The root of a file as a mapping; a finding where it is none.
  static func root(of file: SourceFile, noun: String) -> Result<Node.Mapping, Finding> {
    func broken(_ line: Int, _ reason: String, _ hint: String?) -> Result<Node.Mapping, Finding> {
      .failure(
        Finding(
          path: file.path, line: line, severity: .error, id: "\(noun)-broken",
          message: "the file cannot be read: \(reason)",
          hint: hint ?? "see docs/corpus-format.md"))
    }
    do {
      guard let mapping = try YamlText.mapping(in: file.text) else { return broken(1, "it is no list of keys", nil) }
      return .success(mapping)
    } catch {
      return broken(error.line, error.reason, error.hint)
    }
  }

  /// 1-based.
  var line: Int { mapping.mark?.line ?? 1 }

  /// A scalar without space around it; `nil` where it is missing, empty or null.
  func text(_ key: String) -> String? {
    guard let scalar = mapping[key]?.scalar, !(scalar.style == .plain && ["null", "~", ""].contains(scalar.string))
    else { return nil }
    // YAML may write a hidden character as "\u202E".
    let text = HiddenCharacters.removed(from: scalar.string).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// A value that must be readable where it is there.
  mutating func read<Value>(_ key: String, _ example: String, _ parse: (String) -> Value?) -> Value? {
    guard let node = mapping[key] else { return nil }
    guard let written = text(key) else {
      if node.scalar == nil { warn(node, "value", "«\(key)» is no \(example)", "write it as \(example)") }
      return nil
    }
    if let value = parse(written) { return value }
    warn(node, "value", "«\(written)» is no \(key)", "write it as \(example)")
    return nil
  }

  mutating func number(_ key: String) -> Int? { read(key, "a whole number, such as 27") { Int($0) } }

  mutating func truth(_ key: String) -> Bool? {
    read(key, "true or false") { ["true": true, "false": false][$0.lowercased()] }
  }

  /// A list of scalars; one scalar is a list of one.
  mutating func texts(_ key: String) -> [String] {
    guard let node = mapping[key] else { return [] }
    let texts = node.string.map { [$0] } ?? list(key).compactMap(\.string)
    return texts.map(HiddenCharacters.removed).filter { !$0.isEmpty }
  }

  /// The items of a list.
  mutating func list(_ key: String) -> [Node] {
    guard let node = mapping[key] else { return [] }
    guard let rows = node.sequence else {
      warn(node, "value", "«\(key)» is no list", "write a list")
      return []
    }
    return Array(rows)
  }

  /// The items of a list that are mappings, each read with its own known keys.
  mutating func rows<Row>(_ key: String, known: Set<String>, _ read: (inout DataKeys) -> Row?) -> [Row] {
    var rows: [Row] = []
    for node in list(key) {
      guard let fields = node.mapping else {
        warn(node, "value", "an item of «\(key)» has no keys", "write {key: value}")
        continue
      }
      var keys = DataKeys(fields, path: path, noun: noun, known: known)
      if let row = read(&keys) { rows.append(row) }
      findings += keys.findings
    }
    return rows
  }

  /// `case-` and what is wrong.
  mutating func warn(
    _ node: Node?, _ id: String, _ message: String, _ hint: String, _ severity: Finding.Severity = .warning
  ) {
    findings.append(
      Finding(
        path: path, line: node?.mark?.line ?? line, severity: severity, id: "\(noun)-\(id)", message: message,
        hint: hint))
  }
}
