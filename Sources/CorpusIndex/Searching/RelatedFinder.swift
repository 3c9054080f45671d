// SPDX-License-Identifier: GPL-3.0-or-later

internal import Foundation
internal import Norwegian
package import StortingModel

extension SearchIndex {
  /// Passages like this one, or like a document, by the words that set it apart; `nil` where the index has no such id.
  package func related(to id: String, limit: Int = 10) throws(SaksgangError) -> RelatedPassages? {
    try withIndex { index throws(SaksgangError) in try RelatedFinder(index: index, id: id).passages(limit: limit) }
  }
}

/// Finds passages that share the rarest words of one.
private struct RelatedFinder {
  let index: OpenIndex
  let id: String

  /// So many of the words that set it apart are looked for.
  private static let mostWords = 24
  /// So many of them another passage must have, or all of two; one word makes no likeness.
  private static let leastShared = 3

  func passages(limit: Int) throws(SaksgangError) -> RelatedPassages? {
    let own = try index.passages(with: Schema.Prefix.id + id, limit: 200)
    guard let first = own.first else { return nil }
    let text = own.map(\.text).joined(separator: "\n")
    let words = try distinctive(text)
    let found = try words.isEmpty ? [] : candidates(words, most: limit * 4 + 20)
    let ownText = forms(text)
    var same: [RelatedPassages.Hit] = []
    var like: [RelatedPassages.Hit] = []
    for hit in found {
      guard let passage = IndexedPassage(stored: hit.data) else { continue }
      let shared = self.shared(words, with: passage.text)
      let isSame = forms(passage.text) == ownText
      let related = RelatedPassages.Hit(passage: passage, score: hit.weight, words: shared, isSameText: isSame)
      if isSame {
        same.append(related)
      } else if shared.count >= max(2, min(Self.leastShared, words.count)) {
        add(related, to: &like)
      }
    }
    return RelatedPassages(id: id, passage: first, hits: same + like.prefix(limit))
  }

  /// Adds a hit, or only its id to one with the same text.
  private func add(_ hit: RelatedPassages.Hit, to hits: inout [RelatedPassages.Hit]) {
    if let index = hits.firstIndex(where: { $0.words == hit.words && forms($0.passage.text) == forms(hit.passage.text) }
    ) {
      hits[index].sameText.append(hit.passage.id)
    } else {
      hits.append(hit)
    }
  }

  /// A word that sets the text apart.
  private struct Word {
    /// As the text writes it first, in lower case.
    var form: String
    var stem: String
    var weight: Double
  }

  /// The stems with the highest tf·idf: often here and rare elsewhere, but not only here.
  private func distinctive(_ text: String) throws(SaksgangError) -> [Word] {
    var counts: [String: (form: String, count: Int, place: Int)] = [:]
    for token in index.analyser.tokens(in: text) where isContent(token.form) {
      let stem = WordTerms(token.form, by: index.analyser).stem
      let place = counts.count
      counts[stem, default: (token.form, 0, place)].count += 1
    }
    var words: [Word] = []
    let all = Double(index.documentCount)
    for (stem, found) in counts.sorted(by: { $0.value.place < $1.value.place }) {
      guard Schema.Prefix.stem.utf8.count + stem.utf8.count <= Schema.longestTerm else { continue }
      let frequency = Double(try index.occurrences(of: stem))
      guard frequency > 1, frequency < max(8, all / 5) else { continue }
      let weight = (1 + log(Double(found.count))) * log(1 + all / frequency)
      words.append(Word(form: found.form, stem: stem, weight: weight))
    }
    return Array(
      words.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        .prefix(Self.mostWords).map(\.element))
  }

  private func isContent(_ form: String) -> Bool {
    form.count > 2 && !index.analyser.isStopWord(form) && form.contains(where: \.isLetter)
      && !Self.ofSpeakers.contains(form)
  }

  /// Words that say who speaks and not what of.
  private static let ofSpeakers: Set<String> = {
    let names = Party.spellings.flatMap { $0.text.split(separator: " ").map(String.init) }
    let roles = [
      "komiteen", "komiteens", "komite", "medlem", "medlemmer", "medlemmene", "medlemene", "medlemer", "fleirtalet",
      "flertallet", "mindretallet", "mindretalet", "stortinget", "regjeringen", "regjeringa", "representantene",
      "forslagsstillerne", "forslagsstillarane",
    ]
    return Set(names + roles)
  }()

  private func candidates(_ words: [Word], most: Int) throws(SaksgangError) -> [XapianMatch.Hit] {
    let any = words.map { XapianQuery.scaled(QueryCompiler.anywhere([$0.stem]), by: $0.weight) }
    var plan = XapianMatchPlan(.standard)
    plan.limit = most
    plan.includesData = true
    let others = XapianQuery.andNot(.or(any), .term(Schema.Prefix.id + id))
    return try index.guarded { database throws(XapianFailure) in try database.ranked(others, plan) }.hits
  }

  /// The words that another text has too, in their order.
  private func shared(_ words: [Word], with text: String) -> [String] {
    var stems: Set<String> = []
    index.markReader.read(text)
    for place in 0..<index.markReader.length {
      let terms = index.markReader.terms(of: index.markReader.word(at: place))
      stems.insert(terms.stem)
      stems.formUnion(terms.runs.map(\.stem))
    }
    return words.filter { stems.contains($0.stem) }.map(\.form)
  }

  private func forms(_ text: String) -> [String] { index.analyser.tokens(in: text).map(\.form) }
}
