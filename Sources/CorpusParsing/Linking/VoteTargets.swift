// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Finds what a vote was on in the corpus: the recommendation of its case, the proposals by number or text, the parts
/// of the recommendation.
struct VoteTargets {
  private let documents: [Document]
  private let catalogue: Catalogue
  private let cases: [String: CaseRecord]
  /// Recommendations by the fingerprint of each minority proposal and each paragraph of the decision.
  private var byText: [String: Set<Int>] = [:]
  /// Recommendations by each key that they are, or treat.
  private var byKey: [String: [Int]] = [:]
  /// The one recommendation that the other votes of a case were on.
  private var byCase: [String: Int] = [:]

  /// A shorter paragraph may stand in many decisions.
  private static let longEnough = 40

  init(_ corpus: Corpus, _ catalogue: Catalogue) {
    (documents, self.catalogue) = (corpus.documents, catalogue)
    cases = Dictionary(corpus.cases.map { ($0.id, $0) }) { first, _ in first }
    for (index, document) in documents.enumerated() where document.kind == .innstilling {
      for proposal in document.proposals where proposal.place == .minorityList {
        byText[Fingerprint.of(proposal.text), default: []].insert(index)
      }
      for passage in document.passages where passage.kind == .vedtak && passage.text.count > Self.longEnough {
        byText[Fingerprint.of(passage.text), default: []].insert(index)
      }
      let own = document.designation.flatMap { DocumentCitation.all(in: $0).first?.citation.key }
      for key in Set(document.treats + [own].compactMap(\.self)) { byKey[key, default: []].append(index) }
    }
  }

  /// Votes of a case are on one recommendation, also those whose own words are in no document.
  mutating func share(_ votes: [Vote]) {
    let found = votes.compactMap { vote in vote.caseID.flatMap { id in document(of: vote).map { (id, $0) } } }
    byCase = Dictionary(grouping: found, by: \.0).compactMapValues { pairs in
      Set(pairs.map(\.1)).count == 1 ? pairs.first?.1 : nil
    }
  }

  /// The recommendation that was voted on: as the vote says, by the keys of its case, by the words of a proposal, or as the
  /// other votes of the case; `nil` where there is none or more than one.
  func document(of vote: Vote) -> Int? {
    if let id = vote.document { return catalogue.position[id] }
    let keys = vote.caseID.flatMap { cases[$0]?.keys } ?? []
    let recommendations = keys.filter { $0.hasPrefix("innst") }
    let named = Set((recommendations.isEmpty ? keys : recommendations).flatMap { byKey[$0] ?? [] })
    if !named.isEmpty { return named.count == 1 ? named.first : nil }
    let found = vote.motions.compactMap(\.text).compactMap { byText[Fingerprint.of($0)] }
    guard let first = found.first else { return vote.caseID.flatMap { byCase[$0] } }
    let common = found.dropFirst().reduce(first) { $0.intersection($1) }
    return common.count == 1 ? common.first : nil
  }

  /// Proposals of the document that a subject names, and those whose number it lacks.
  func proposals(_ subject: VoteTopic.Proposals, in document: Document) -> (ids: [String], missing: [Int]) {
    let listed = document.proposals.filter { $0.place == .minorityList }
    if subject.numbers.isEmpty {
      let own = listed.filter { $0.parties.map { Set($0) } == Set(subject.parties) }
      return (subject.parties.isEmpty || !subject.others.isEmpty ? [] : own.map(\.id), [])
    }
    var (ids, missing): ([String], [Int]) = ([], [])
    for number in subject.numbers {
      let found = listed.filter { $0.number == number && agrees($0, subject) }
      if found.count == 1 { ids.append(found[0].id) } else { missing.append(number) }
    }
    return (ids, missing)
  }

  /// A number is not enough where the proposers are others: a proposal put forward in the chamber may have it too.
  private func agrees(_ proposal: Forslag, _ subject: VoteTopic.Proposals) -> Bool {
    guard let parties = proposal.parties, !subject.parties.isEmpty else { return true }
    return !Set(parties).isDisjoint(with: subject.parties)
  }

  /// Proposals of the document with the words of a motion.
  func proposals(withTextOf motions: [Vote.Motion], in document: Document) -> [String] {
    let texts = Set(motions.compactMap(\.text).map { Fingerprint.of($0) })
    return document.proposals.filter { $0.place != .quoted && texts.contains(Fingerprint.of($0.text)) }.map(\.id)
  }

  /// Proposals of the document with the very words of a decision.
  static func proposals(withTextOf passages: [String], in document: Document) -> [String] {
    let ids = Set(passages)
    let texts = Set(document.passages.filter { ids.contains($0.id) }.map { Fingerprint.of($0.text) })
    return document.proposals.filter { $0.place != .quoted && texts.contains(Fingerprint.of($0.text)) }.map(\.id)
  }
}
