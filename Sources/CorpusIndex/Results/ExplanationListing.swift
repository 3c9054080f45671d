// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// How a query was understood, for a person: each word with what was looked up for it, each filter, and the tree.
extension ResultListing {
  func lines(of explanation: SearchResults.Explanation, parsed: String) -> [String] {
    var lines = text.lines(of: "query: \(parsed)", .bold)
    lines += explanation.words.flatMap(self.lines(of:))
    lines += explanation.filters.flatMap {
      text.lines(of: "\($0.written)  \(Self.passages($0.passages))", indent: 2)
    }
    return lines + ["", "tree:"] + QueryTree(explanation.tree).lines(width: text.width, indent: 2) + [""]
  }

  private func lines(of word: SearchResults.Explanation.Word) -> [String] {
    var lines = text.lines(of: "\(word.typed)  \(Self.passages(word.passages)), \(Self.reason(word.basis))", indent: 2)
    if word.searched != [word.typed], !word.searched.isEmpty {
      lines += text.lines(of: "searched as \(word.searched.joined(separator: ", "))", indent: 4)
    }
    lines += text.lines(of: "stems \(word.stems.joined(separator: ", "))", indent: 4)
    if !word.parts.isEmpty { lines += text.lines(of: "parts \(word.parts.joined(separator: "|"))", indent: 4) }
    if !word.also.isEmpty { lines += text.lines(of: "also \(word.also.joined(separator: ", "))", indent: 4) }
    return lines + table(of: word.terms)
  }

  /// One line for each term that was looked up, in columns.
  private func table(of terms: [SearchResults.Explanation.Term]) -> [String] {
    let names = terms.map { TerminalText.columns($0.term) }.max() ?? 0
    let sources = terms.map(\.source.count).max() ?? 0
    return terms.map { term in
      let name = term.term + String(repeating: " ", count: names - TerminalText.columns(term.term))
      let source = term.source + String(repeating: " ", count: sources - term.source.count)
      let weight = JSONText.decimal(term.weight).written
      return "    \(ShownText.plain(name))  \(source)  weight \(weight)  \(Self.passages(term.passages))"
    }
  }

  private static func passages(_ count: Int) -> String { count == 1 ? "1 passage" : "\(count) passages" }

  private static func reason(_ basis: String) -> String {
    switch basis {
    case "known": "as typed"
    case "otherStandard": "in the other written standard only"
    case "folded": "by letters without æ, ø, å and accents"
    case "spelling": "by the nearest word"
    case "unknown": "not in the index"
    default: basis
    }
  }
}

/// Xapian's description of a query as an indented tree: what fits stays on its line.
struct QueryTree {
  private let description: String

  init(_ description: String) {
    let isWhole = description.hasPrefix("Query(") && description.hasSuffix(")")
    let inner = isWhole ? description.dropFirst(6).dropLast() : description[...]
    self.description = ShownText.plain(String(inner)).split(separator: " ").map(Self.rounded).joined(separator: " ")
  }

  /// A factor with at most four decimals.
  private static func rounded(_ word: Substring) -> String {
    let number = word.drop { $0 == "(" }
    guard number.count > 6, number.first?.isNumber ?? false, let value = Double(number) else { return String(word) }
    return word.prefix(word.count - number.count) + JSONText.decimal(value).written
  }

  func lines(width: Int, indent: Int) -> [String] {
    Self.lines(Array(description), width: width, indent: indent, depth: 0)
  }

  /// A tree as deep as this is written out on one line, so that no query exhausts the stack.
  private static let mostDepth = 100

  private static func lines(_ text: [Character], width: Int, indent: Int, depth: Int) -> [String] {
    let margin = String(repeating: " ", count: min(indent, width / 2))
    let (factor, inner) = scaled(unwrapped(text))
    let whole = margin + (factor.isEmpty ? String(inner) : String(unwrapped(text)))
    guard margin.count + text.count > width, depth < mostDepth else { return [whole] }
    let parts = split(inner)
    guard parts.operands.count > 1 else {
      return inner.count < text.count && inner.contains("(")
        ? ["\(margin)\(factor)"] + lines(inner, width: width, indent: indent + 2, depth: depth + 1)
        : [whole]
    }
    let head = margin + factor + (parts.operators.first ?? "")
    return [head] + parts.operands.flatMap { lines($0, width: width, indent: indent + 2, depth: depth + 1) }
  }

  /// Without brackets around the whole.
  private static func unwrapped(_ text: [Character]) -> [Character] {
    guard text.first == "(", text.last == ")", close(of: 0, in: text) == text.count - 1 else { return text }
    return unwrapped(Array(text[1..<text.count - 1]))
  }

  private static func close(of open: Int, in text: [Character]) -> Int? {
    var depth = 0
    for index in open..<text.count {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// `0.85 * (…)` as the factor and what it stands before.
  private static func scaled(_ text: [Character]) -> (factor: String, inner: [Character]) {
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == "e" || $0 == "-" }
    let start = number.count + 3
    guard !number.isEmpty, text.count > start, String(text[number.count..<start]) == " * ",
      text[start] != "(" || close(of: start, in: text) == text.count - 1
    else { return ("", text) }
    return (String(number) + " * ", unwrapped(Array(text[start...])))
  }

  /// The operands at the top, and the operators between them.
  private static func split(_ text: [Character]) -> (operands: [[Character]], operators: [String]) {
    var operands: [[Character]] = [[]]
    var operators: [String] = []
    var depth = 0
    var last: Substring = ""
    for word in String(text).split(separator: " ") {
      defer { last = word }
      if depth == 0, last == "PHRASE" || last == "NEAR", Int(word) != nil {
        operators[operators.count - 1] += " \(word)"
        continue
      }
      if depth == 0, last != "WILDCARD", isOperator(word) {
        operators.append(String(word))
        operands.append([])
        continue
      }
      depth += word.count { $0 == "(" } - word.count { $0 == ")" }
      if !(operands[operands.count - 1].isEmpty) { operands[operands.count - 1].append(" ") }
      operands[operands.count - 1] += Array(word)
    }
    return (operands.filter { !$0.isEmpty }, operators)
  }

  private static func isOperator(_ word: Substring) -> Bool {
    word.count > 1 && word.allSatisfy { ("A"..."Z").contains($0) || $0 == "_" } && operators.contains(String(word))
  }

  private static let operators: Set<String> = [
    "OR", "AND", "XOR", "AND_NOT", "AND_MAYBE", "FILTER", "SYNONYM", "PHRASE", "NEAR", "ELITE_SET",
  ]
}
