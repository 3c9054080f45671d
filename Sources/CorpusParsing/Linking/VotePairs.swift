// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Finds the two records of one alternative vote, so that it is counted once and each side is known.
enum VotePairs {
  /// Marks the second record as a mirror; a link to a vote that is no mirror of this one is a finding.
  static func link(_ corpus: inout Corpus) {
    let position = Dictionary(corpus.votes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    findUnnamed(&corpus.votes)
    for index in corpus.votes.indices {
      guard let other = corpus.votes[index].alternativeTo else { continue }
      guard let twin = position[other] else {
        corpus.findings.append(
          finding(corpus.votes[index], .note, "the corpus has no vote «\(other)», its alternative", "import it too"))
        continue
      }
      guard twin != index, mirrors(corpus.votes[index], corpus.votes[twin]) else {
        corpus.findings.append(
          finding(
            corpus.votes[index], .warning, "«\(other)» is no mirror of it: the counts are not the other way around",
            "check both against the source"))
        continue
      }
      if corpus.votes[twin].alternativeTo == nil { corpus.votes[twin].alternativeTo = corpus.votes[index].id }
      corpus.votes[index].isMirror = isSecond(corpus.votes[index], corpus.votes[twin])
      corpus.votes[twin].isMirror = !corpus.votes[index].isMirror
    }
  }

  /// Sources without the link still have both records: one case, one moment, one topic, counts the other way around.
  private static func findUnnamed(_ votes: inout [Vote]) {
    let open = votes.indices.filter { votes[$0].alternativeTo == nil && !votes[$0].reading.alternatives.isEmpty }
    let groups = Dictionary(grouping: open) { index in
      let vote = votes[index]
      return "\(vote.caseID ?? "?") \(vote.date?.iso ?? "?") \(vote.time ?? "?") \(vote.topic)"
    }
    for pair in groups.values where pair.count == 2 && votes[pair[0]].time != nil {
      guard mirrors(votes[pair[0]], votes[pair[1]]) else { continue }
      votes[pair[0]].alternativeTo = votes[pair[1]].id
      votes[pair[1]].alternativeTo = votes[pair[0]].id
    }
  }

  private static func mirrors(_ first: Vote, _ second: Vote) -> Bool {
    first.votesFor == second.votesAgainst && first.votesAgainst == second.votesFor
      && (first.isUnanimous || first.adopted != second.adopted)
  }

  /// The record of the side that the topic names last: by the motions where the source lists them, else by the number.
  private static func isSecond(_ vote: Vote, _ other: Vote) -> Bool {
    func isRecommendation(_ vote: Vote) -> Bool? {
      let kinds = vote.motions.compactMap(\.kind)
      return kinds.isEmpty ? nil : kinds.allSatisfy { $0 == .tilraading }
    }
    if let mine = isRecommendation(vote), let theirs = isRecommendation(other), mine != theirs { return !mine }
    let (mine, theirs) = (number(vote.id), number(other.id))
    return mine == theirs ? vote.id > other.id : mine > theirs
  }

  private static func number(_ id: String) -> Int { id.split(separator: "-").last.flatMap { Int($0) } ?? 0 }

  private static func finding(
    _ vote: Vote, _ severity: Finding.Severity, _ message: String, _ hint: String
  ) -> Finding {
    Finding(
      path: vote.path, line: vote.line, severity: severity, id: "vote-alternative", message: "«\(vote.id)»: \(message)",
      hint: hint)
  }
}
