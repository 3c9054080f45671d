// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Finds where one letter answers the proposals that were put to the minister.
struct LetterAnswers {
  struct Answer: Equatable {
    let proposal: String
    let passage: String
    let basis: Basis
  }

  private let letter: Document
  private let asked: [(proposal: Forslag, content: Set<String>)]
  private let reader: ProposalWordReader

  /// - Parameter asked: the proposals in their order, each once.
  init(_ letter: Document, asked: [Forslag], _ reader: ProposalWordReader) {
    self.letter = letter
    self.reader = reader
    self.asked = asked.map { ($0, Self.content(of: $0.text, reader)) }
  }

  /// One answer for each proposal that has one: by its number, else by a heading, else by a paragraph.
  func all() -> [Answer] {
    var found: [String: Answer] = [:]
    for answer in numbered() + headed() + paraphrased() where found[answer.proposal] == nil {
      found[answer.proposal] = answer
    }
    return asked.compactMap { found[$0.proposal.id] }
  }

  /// «Til forslag 1 og 2» as a heading or as the first words of a paragraph.
  private func numbered() -> [Answer] {
    let headings = letter.sections.flatMap { section in
      answers(to: AnsweredNumbers.of(section.heading), in: firstAnswer(of: section.id))
    }
    let paragraphs = letter.passages.filter { $0.proposal == nil }.flatMap { passage in
      answers(to: AnsweredNumbers.of(passage.text), in: passage.id)
    }
    return headings + paragraphs
  }

  private func answers(to numbers: [Int], in passage: String?) -> [Answer] {
    guard let passage else { return [] }
    return numbers.flatMap { number in
      asks(number).map { Answer(proposal: $0.id, passage: passage, basis: .stated) }
    }
  }

  /// The proposal with a number; without printed numbers, the one in that place.
  private func asks(_ number: Int) -> [Forslag] {
    let numbered = asked.map(\.proposal).filter { $0.number == number }
    if !numbered.isEmpty { return numbered.count == 1 || areOneMotion(numbered) ? numbered : [] }
    let originals = asked.map(\.proposal).filter { $0.place == .original }
    guard originals.allSatisfy({ $0.number == nil }), originals.indices.contains(number - 1) else { return [] }
    return [originals[number - 1]]
  }

  /// A letter's own copy beside the motion's proposal: two of one number and not of two motions.
  private func areOneMotion(_ proposals: [Forslag]) -> Bool { proposals.count { $0.place == .original } <= 1 }

  /// A heading that says in other words what one proposal asks for.
  private func headed() -> [Answer] {
    letter.sections.compactMap { section in
      guard AnsweredNumbers.of(section.heading).isEmpty, let passage = firstAnswer(of: section.id) else { return nil }
      let heading = Self.content(of: section.heading, reader)
      guard heading.count >= 2, let best = best(for: heading, measure: { Double($0.count) / Double(heading.count) })
      else { return nil }
      return Answer(proposal: best, passage: passage, basis: .derived)
    }
  }

  /// A paragraph whose first words tell what one proposal, or two together, ask for.
  private func paraphrased() -> [Answer] {
    let paragraphs = letter.passages.filter { $0.proposal == nil && $0.kind != .sitat }.map { passage in
      let opening = Self.content(of: Self.opening(of: passage.text), reader)
      return (passage, asked.filter { Self.tells(opening, $0.content) }.map(\.proposal.id))
    }
    let alone = paragraphs.filter { $0.1.count == 1 } + paragraphs.filter { $0.1.count == 2 }
    return alone.flatMap { passage, proposals in
      proposals.map { Answer(proposal: $0, passage: passage.id, basis: .derived) }
    }
  }

  private static func tells(_ opening: Set<String>, _ content: Set<String>) -> Bool {
    content.count >= 3 && opening.intersection(content).count * 10 >= content.count * 6
  }

  /// The proposal that a text covers best, where no other comes near.
  private func best(for text: Set<String>, measure: (Set<String>) -> Double) -> String? {
    let ranked = asked.map { ($0.proposal.id, measure(text.intersection($0.content))) }.sorted { $0.1 > $1.1 }
    guard let first = ranked.first, first.1 >= 0.6 else { return nil }
    return ranked.dropFirst().first.map { first.1 - $0.1 >= 0.2 } ?? true ? first.0 : nil
  }

  /// The first passage under a heading that is no copy of a proposal.
  private func firstAnswer(of section: String) -> String? {
    letter.passages.first { $0.section == section && $0.proposal == nil && $0.kind != .sitat }?.id
  }

  private static func opening(of text: String) -> String {
    text.split(separator: " ", maxSplits: 60).prefix(60).joined(separator: " ")
  }

  private static func content(of text: String, _ reader: ProposalWordReader) -> Set<String> {
    Set(ProposalWords(text, reader).all.filter { $0.weight == .content }.flatMap(\.parts))
  }
}
