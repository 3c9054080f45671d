// SPDX-License-Identifier: GPL-3.0-or-later

/// The names under a recommendation, and what each of them signs as.
package struct SignatureBlock: Sendable, Equatable {
  /// One name, and what it signs as: `leder`, `ordfører`.
  package struct Person: Sendable, Equatable {
    package var name: String
    package var role: String?

    package init(name: String, role: String?) { (self.name, self.role) = (name, role) }
  }

  /// In the order of the print.
  package var people: [Person]

  /// - Parameters:
  ///   - lines: the lines after place and date, as the source has them.
  ///   - text: the document's text; names that stand in it tell where one name of two on a line ends.
  package init(lines: [String], text: String) {
    let rows = lines.map(\.trimmed).filter { !$0.isEmpty }
    let roles = rows.flatMap { Self.roles(in: $0) ?? [] }
    let names = lines.filter { !$0.trimmed.isEmpty && Self.roles(in: $0.trimmed) == nil }
    let columns = names.isEmpty ? 0 : max(1, roles.count / names.count)
    let all = names.flatMap { Self.names(in: $0, count: columns, text: text) }
    people = all.enumerated().map { index, name in
      Person(name: name, role: index < roles.count ? roles[index] : nil)
    }
  }

  /// The roles that a line lists, in order; `nil` where it says anything else.
  private static func roles(in line: String) -> [String]? {
    var words = line.split { " ,".contains($0) }.map { $0.lowercased() }
    var roles: [String] = []
    while let word = words.first {
      words.removeFirst()
      if word.hasPrefix("fung"), let next = words.first {
        words.removeFirst()
        roles.append("\(word) \(next.trimming { $0 == "." })")
      } else if word == "og", let last = roles.popLast(), let next = words.first {
        words.removeFirst()
        roles.append("\(last) og \(next.trimming { $0 == "." })")
      } else {
        let role = String(word.trimming { $0 == "." })
        guard known.contains(role) else { return nil }
        roles.append(role)
      }
    }
    return roles
  }

  private static func names(in line: String, count: Int, text: String) -> [String] {
    if line.contains(",") { return line.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty } }
    let columns = line.trimmed.replacing("   ", with: "  ").split(separator: "  ").map(\.trimmed).filter { !$0.isEmpty }
    if columns.count > 1 || count < 2 { return columns }
    return split(line.trimmed.split(separator: " ").map(String.init), into: count, text: text)
  }

  /// The cut where the first part stands in the text and the rest can be cut too; otherwise equal parts.
  private static func split(_ words: [String], into count: Int, text: String) -> [String] {
    guard count > 1, words.count > count else { return [words.joined(separator: " ")] }
    for length in 2..<max(3, words.count - 1) where length < words.count {
      let first = words[..<length].joined(separator: " ")
      let rest = words[length...].joined(separator: " ")
      guard text.contains(first), text.contains(rest) || count > 2 else { continue }
      return [first] + split(Array(words[length...]), into: count - 1, text: text)
    }
    let length = (words.count + count - 1) / count
    return [words[..<length].joined(separator: " ")] + split(Array(words[length...]), into: count - 1, text: text)
  }

  private static let known: Set<String> = [
    "leder", "leiar", "ordfører", "ordførar", "nestleder", "nestleiar", "sekretær", "saksordfører", "saksordførar",
    "leder/ordfører", "president", "visepresident",
  ]
}
