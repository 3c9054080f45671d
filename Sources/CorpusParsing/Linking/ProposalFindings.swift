// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What is odd about the proposals of a document and worth a person's look.
enum ProposalFindings {
  static func add(to corpus: inout Corpus) {
    var holders: [String: String] = [:]
    for document in corpus.documents {
      let places = Places(document)
      corpus.findings += wording(of: document, places) + numbering(of: document, places)
      corpus.findings += withoutParties(document, places) + twice(document, &holders, places)
    }
  }

  /// Where a document's proposals stand in its file.
  private struct Places {
    private let lines: [String: Int]
    let path: String

    init(_ document: Document) {
      path = document.path
      lines = Dictionary(document.passages.map { ($0.id, $0.line) }, uniquingKeysWith: { first, _ in first })
    }

    func finding(
      _ proposal: Forslag, _ severity: Finding.Severity, _ id: String, _ message: String, _ hint: String
    ) -> Finding {
      Finding(path: path, line: lines[proposal.passage] ?? 1, severity: severity, id: id, message: message, hint: hint)
    }
  }

  /// A proposal of the list whose wording in the remarks is another.
  private static func wording(of document: Document, _ places: Places) -> [Finding] {
    let remarks = Dictionary(
      document.proposals.filter { $0.place == .inText }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let listed = Set(document.proposals.filter { $0.place == .minorityList }.map(\.id))
    return document.proposals.filter { $0.place == .minorityList }.compactMap { proposal in
      guard let other = counterpart(of: proposal, in: remarks, listed) else { return nil }
      let difference = WordDifference(from: other.text, to: proposal.text)
      guard !difference.isEmpty else { return nil }
      let name = proposal.number.map { "forslag \($0)" } ?? proposal.name
      return places.finding(
        proposal, .warning, "proposal-wording-differs",
        "\(name) and its wording in the remarks (\(other.name)) differ: \(difference.summary.prefix(300))",
        "compare both with the source and correct the one that is wrong")
    }
  }

  /// The same one in the remarks, or the only near one there that has no place of its own in the list.
  private static func counterpart(
    of proposal: Forslag, in remarks: [String: Forslag], _ listed: Set<String>
  ) -> Forslag? {
    let same = proposal.sameAs.compactMap { remarks[$0] }
    if let first = same.first { return same.contains { $0.text == proposal.text } ? nil : first }
    let near = proposal.related.filter { $0.grade == .near }.compactMap { remarks[$0.id] }.filter { other in
      listed.isDisjoint(with: other.sameAs) && (other.parties == nil || other.parties == proposal.parties)
    }
    return near.count == 1 ? near.first : nil
  }

  /// The numbers of a list run from 1 without a gap, each once.
  private static func numbering(of document: Document, _ places: Places) -> [Finding] {
    let list = document.proposals.filter { $0.place == .minorityList && $0.number != nil }
    var expected = 1
    return list.compactMap { proposal in
      guard let number = proposal.number else { return nil }
      defer { expected = number == Int.max ? number : number + 1 }
      guard number != expected else { return nil }
      return places.finding(
        proposal, .warning, "proposal-numbering", "forslag \(number) stands where forslag \(expected) was to come",
        "a heading «Forslag \(expected)» may be lost, or the number read wrongly")
    }
  }

  private static func withoutParties(_ document: Document, _ places: Places) -> [Finding] {
    document.proposals.filter { $0.place == .minorityList && ($0.parties ?? []).isEmpty }.map { proposal in
      places.finding(
        proposal, .warning, "proposal-without-parties",
        "\(proposal.number.map { "forslag \($0)" } ?? proposal.name) stands in the list and nobody is behind it",
        "the heading above it names the parties: «### Forslag fra Høyre og Venstre:»")
    }
  }

  private static func twice(
    _ document: Document, _ holders: inout [String: String], _ places: Places
  ) -> [Finding] {
    document.proposals.compactMap { proposal in
      guard let other = holders.updateValue(document.path, forKey: proposal.id) else { return nil }
      return places.finding(
        proposal, .error, "proposal-id-twice", "the id «\(proposal.id)» is taken by a proposal in \(other)",
        "give the document another id")
    }
  }
}
