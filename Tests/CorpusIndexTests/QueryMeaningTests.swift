// SPDX-License-Identifier: GPL-3.0-or-later

import Norwegian
import StortingModel
import Testing

@testable import CorpusIndex

/// What queries mean, held against expressions that are made and weighed without the parser.
@Suite struct QueryMeaningTests {
  private let parser = QueryParser(analyser: Analyser())

  @Test("A query is true of the passages that its expression is true of", arguments: 0..<16)
  func truth(seed: UInt64) throws {
    var numbers = Numbers(state: seed &* 49_979_687 &+ 29)
    for _ in 0..<150 {
      let expression = Expression.random(&numbers, depth: 4)
      let query = expression.written(&numbers)
      let node = try #require(try parser.strict(query).node)
      for world in 0..<32 {
        #expect(node.isTrue(world) == expression.isTrue(world), "\(query) \(world)")
      }
    }
  }

  /// Words a…e; a world is the set of those that stand in a passage, as bits.
  indirect enum Expression {
    case word(Int)
    case not(Expression)
    case beside([Expression])
    case all([Expression])
    case any([Expression])

    static func random(_ numbers: inout Numbers, depth: Int) -> Expression {
      guard depth > 0, numbers.next(below: 4) > 0 else { return .word(numbers.next(below: 5)) }
      let parts = (0..<2 + numbers.next(below: 2)).map { _ in random(&numbers, depth: depth - 1) }
      switch numbers.next(below: 4) {
      case 0: return .not(parts[0])
      case 1: return .beside(parts)
      case 2: return .all(parts)
      default: return .any(parts)
      }
    }

    /// Beside each other any word selects, and what is excluded decides over all of them.
    func isTrue(_ world: Int) -> Bool {
      switch self {
      case .word(let index): return world >> index & 1 == 1
      case .not(let inner): return !inner.isTrue(world)
      case .all(let parts): return parts.allSatisfy { $0.isTrue(world) }
      case .any(let parts): return parts.contains { $0.isTrue(world) }
      case .beside(let parts):
        let chosen = parts.filter { !$0.isExclusion }
        let isKept = parts.allSatisfy { !$0.isExclusion || $0.isTrue(world) }
        return isKept && (chosen.isEmpty || chosen.contains { $0.isTrue(world) })
      }
    }

    private var isExclusion: Bool {
      guard case .not(let inner) = self else { return false }
      return !inner.isExclusion
    }

    /// With brackets around every part that is no word, and now and then around a word.
    func written(_ numbers: inout Numbers) -> String {
      switch self {
      case .word(let index): return numbers.next(below: 6) == 0 ? "(ord\(index))" : "ord\(index)"
      case .not(let inner): return (numbers.next(below: 2) == 0 ? "NOT " : "-") + inner.bracketed(&numbers)
      case .beside(let parts): return parts.map { $0.bracketed(&numbers) }.joined(separator: " ")
      case .all(let parts):
        return parts.map { $0.bracketed(&numbers) }.joined(separator: [" AND ", " OG "][numbers.next(below: 2)])
      case .any(let parts):
        return parts.map { $0.bracketed(&numbers) }.joined(separator: [" OR ", " ELLER "][numbers.next(below: 2)])
      }
    }

    private func bracketed(_ numbers: inout Numbers) -> String {
      switch self {
      case .word: written(&numbers)
      case .not(let inner): if case .not = inner { "(" + written(&numbers) + ")" } else { written(&numbers) }
      default: "(" + written(&numbers) + ")"
      }
    }
  }

  @Test(
    "Without brackets NOT binds strongest, then words beside each other, then AND, then OR",
    arguments: [
      ("a b AND c OR d", "((a b) AND c) OR d"), ("NOT a b", "(NOT a) b"), ("a OR b c", "a OR (b c)"),
      ("a AND b OR c AND d", "(a AND b) OR (c AND d)"), ("a NEAR/2 b c", "(a NEAR/2 b) c"),
      ("NOT a NEAR b", "NOT (a NEAR b)"),
      ("a -b OR c", "(a -b) OR c"), ("a AND -b", "a AND (NOT b)"),
    ])
  func binding(query: String, bracketed: String) throws {
    #expect(try parser.strict(query).node == parser.strict(bracketed).node)
  }

  @Test("No word is dropped: each stands in the canonical query, or under a note", arguments: 0..<16)
  func nothingDropped(seed: UInt64) throws {
    var numbers = Numbers(state: seed &* 67_867_967 &+ 31)
    let signs = [
      " ", " ", " ", "\"", "(", ")", "*", " -", " AND ", " OR ", " NOT ", " NEAR/3 ", " NEAR ", "parti:", "av:", "om:",
      "kap:", "post:", "beløp:", "dato:", "ref:", "dokument:", "ukjent:", ":", ",", "..", "«", "»", "!", "/", "-", "'",
      "kap ",
      "Innst. 12 S ", "8:45 ", "100 000 ", "\n", "_", "+",
    ]
    for _ in 0..<250 {
      var words: [String] = []
      var text = ""
      for _ in 0..<1 + numbers.next(below: 8) {
        text += signs[numbers.next(below: signs.count)]
        words.append("q" + String(numbers.next(below: 100_000), radix: 20).filter(\.isLetter) + "x")
        text += (words.last ?? "") + signs[numbers.next(below: signs.count)]
      }
      let parsed = try parser.lenient(text)
      let characters = Array(text)
      let noted = parsed.notes.map { String(characters[$0.range.clamped(to: 0..<characters.count)]).lowercased() }
      let kept = parsed.written.lowercased()
      for word in words {
        #expect(
          kept.contains(word) || noted.contains { $0.contains(word) }, "\(word) of \(text.debugDescription): \(kept)")
      }
    }
  }
}

extension QueryNode {
  /// As the compiler weighs it: what stands beside each other selects, and what is excluded decides.
  fileprivate func isTrue(_ world: Int) -> Bool {
    switch self {
    case .word(let text): return (Int(text.dropFirst(3)).map { world >> $0 & 1 == 1 }) ?? false
    case .not(let inner): return !inner.isTrue(world)
    case .all(let parts): return parts.allSatisfy { $0.isTrue(world) }
    case .any(let parts): return parts.contains { $0.isTrue(world) }
    case .sequence(let parts):
      let chosen = parts.filter { if case .not = $0 { false } else { true } }
      let isKept = parts.allSatisfy { if case .not(let inner) = $0 { !inner.isTrue(world) } else { true } }
      return isKept && (chosen.isEmpty || chosen.contains { $0.isTrue(world) })
    default: return false
    }
  }
}
