// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// Tells what emptied an answer, and what would find more.
struct AdviceFinder {
  let index: OpenIndex
  let node: QueryNode
  /// The words of the query as they were searched.
  let words: [WordExpansion]
  let names: Set<String>
  /// How many passages the query found.
  let total: Int

  typealias Advice = SearchResults.Advice

  /// Above so many hits a rare word is what was meant.
  private static let few = 5
  /// So many times commoner is a word that may have been meant instead of a rare one.
  private static let farCommoner = 20
  private static let most = 5

  /// The best first; where enough was found, only of words that no passage has.
  func advice() throws(SaksgangError) -> [Advice] {
    var found = try meant()
    if total == 0 {
      found += try withoutParts() + (try anyWord().map { [$0] } ?? [])
    } else if words.contains(where: { $0.basis == .unknown }) {
      found += try withoutParts().filter { $0.kind == .unknownWord }
    }
    return Array(found.prefix(Self.most))
  }

  /// Words that may have been meant: the nearest to one that is unknown, or one far commoner than a rare one.
  private func meant() throws(SaksgangError) -> [Advice] {
    let correction = WordCorrection(index: index)
    var found: [Advice] = []
    for word in words where word.basis == .unknown || (word.basis == .known && !names.contains(word.typed)) {
      var near: String?
      if word.basis == .unknown {
        near = try correction.nearest(to: word.typed)
      } else if total < Self.few, word.typed.count > 4, let other = try correction.oneEdit(from: word.typed) {
        let own = try index.count(word)
        if other.passages >= Self.farCommoner * max(1, own), !index.isSameWord(other.form, word.typed) {
          near = other.form
        }
      }
      guard let near else { continue }
      let query = node.replacing { index.isForm($0, word.typed) ? near : $0 }
      let hits = try count(query)
      guard hits > total || word.basis == .unknown && hits > 0 else { continue }
      found.append(
        Advice(kind: .didYouMean, message: "did you mean «\(near)»?", query: query.written, hits: hits))
    }
    return found
  }

  /// What is found without each word, phrase and filter; what no passage has comes first.
  private func withoutParts() throws(SaksgangError) -> [Advice] {
    let parts = node.topParts
    var unknown: [Advice] = []
    var others: [Advice] = []
    for place in parts.indices {
      let part = parts[place]
      let rest = node.withoutTopPart(place)
      let hits = try rest.map { node throws(SaksgangError) in try count(node) } ?? 0
      if !part.isExclusion, try count(part) == 0 {
        let message = "no passage has \(part.named)"
        unknown.append(Advice(kind: .unknownWord, message: message, query: rest?.written ?? "", hits: hits))
      } else if let rest, hits > 0 {
        let kind: Advice.Kind = part.isCondition ? .withoutFilter : .withoutWord
        others.append(
          Advice(kind: kind, message: "without \(part.named): \(Self.passages(hits))", query: rest.written, hits: hits))
      }
    }
    return unknown + others.sorted { $0.hits < $1.hits }
  }

  /// Any of the words, where all were asked for, in a row or in one passage.
  private func anyWord() throws(SaksgangError) -> Advice? {
    let looser = node.looser
    guard looser != node else { return nil }
    let hits = try count(looser)
    guard hits > 0 else { return nil }
    return Advice(
      kind: .anyWord, message: "with any of the words: \(Self.passages(hits))", query: looser.written, hits: hits)
  }

  private static func passages(_ count: Int) -> String { count == 1 ? "1 passage" : "\(count) passages" }

  private func count(_ node: QueryNode) throws(SaksgangError) -> Int {
    var compiler = QueryCompiler(index: index, names: names)
    return try index.count(try compiler.query(for: node))
  }
}

extension QueryNode {
  /// What the query is put together from, at its top.
  fileprivate var topParts: [QueryNode] {
    switch self {
    case .sequence(let parts), .all(let parts): parts
    default: [self]
    }
  }

  fileprivate func withoutTopPart(_ place: Int) -> QueryNode? {
    var parts = topParts
    parts.remove(at: place)
    guard parts.count > 1 else { return parts.first }
    if case .all = self { return .all(parts) }
    return .sequence(parts)
  }

  /// A part that words are found under, and that is no word itself.
  fileprivate var isCondition: Bool {
    switch self {
    case .filter, .not: true
    default: false
    }
  }

  fileprivate var isExclusion: Bool { if case .not = self { true } else { false } }

  fileprivate var named: String {
    switch self {
    case .word, .exactWord, .prefix, .wildcard: "«\(written)»"
    default: written
    }
  }

  /// Phrases, neighbourhoods and AND as words beside each other.
  fileprivate var looser: QueryNode {
    switch self {
    case .phrase(let text), .exactPhrase(let text):
      Self.beside(text.split(separator: " ").map { $0.contains("*") ? .wildcard(String($0)) : .word(String($0)) })
    case .near(let parts, _), .all(let parts), .sequence(let parts): Self.beside(parts.map { $0.looser })
    case .word, .exactWord, .prefix, .wildcard, .citation, .filter, .not, .any: self
    }
  }

  private static func beside(_ parts: [QueryNode]) -> QueryNode {
    let flat = parts.flatMap { part -> [QueryNode] in
      if case .sequence(let inner) = part { return inner }
      return [part]
    }
    return flat.count == 1 ? flat[0] : .sequence(flat)
  }
}
