// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Yams

/// Reads the file of one vote: docs/corpus-format.md, «A vote».
enum VoteReader {
  /// The vote, or the finding that says why there is none.
  static func read(_ file: SourceFile) -> (vote: Vote?, findings: [Finding]) {
    do {
      let written = try YAMLDecoder().decode(WrittenVote.self, from: file.text)
      return vote(written, file)
    } catch {
      let finding = Finding(
        path: file.path, severity: .error, id: "vote-broken", message: "the vote cannot be read: \(reason(error))",
        hint: "id, topic and adopted are needed: docs/corpus-format.md")
      return (nil, file.findings + [finding])
    }
  }

  private struct WrittenVote: Decodable {
    let id: String
    let topic: String
    let adopted: Bool
    let date: String?
    let document: String?
    let proposals: [String]?
    let `for`: Int?
    let against: Int?
    let absent: Int?
    let byParty: [Row]?

    struct Row: Decodable {
      let party: String
      let `for`: Int
      let against: Int
      let absent: Int?
    }
  }

  private static func vote(_ written: WrittenVote, _ file: SourceFile) -> (Vote?, [Finding]) {
    var findings = file.findings
    func warn(_ id: String, _ message: String, _ hint: String, _ severity: Finding.Severity = .warning) {
      findings.append(Finding(path: file.path, severity: severity, id: id, message: message, hint: hint))
    }
    guard Slug.isValid(written.id) else {
      warn("vote-id", "«\(written.id)» is not a safe name", "use lower-case letters a–z, digits and hyphens", .error)
      return (nil, findings)
    }
    var vote = Vote(id: written.id, topic: written.topic, adopted: written.adopted, path: file.path)
    vote.date = written.date.flatMap { CalendarDate(iso: $0) }
    if written.date != nil, vote.date == nil { warn("vote-date", "the date is none", "write it as 2012-06-14") }
    vote.document = written.document
    vote.proposals = (written.proposals ?? []).map { name in
      name.contains("/") ? name : written.document.map { "\($0)/\(name)" } ?? name
    }
    (vote.votesFor, vote.votesAgainst, vote.absent) = (written.for, written.against, written.absent)
    vote.byParty = (written.byParty ?? []).compactMap { row in
      guard let party = Party(named: row.party) else {
        warn("vote-party", "«\(row.party)» is no known party", "use Stortinget's code, such as Sp")
        return nil
      }
      return .init(party: party, votesFor: row.for, votesAgainst: row.against, absent: row.absent ?? 0)
    }.sorted { $0.party < $1.party }
    if let problem = sums(of: vote) { warn("vote-sum", problem, "check the numbers against the source") }
    return (vote, findings)
  }

  /// What does not add up: the parties' numbers against the totals.
  private static func sums(of vote: Vote) -> String? {
    guard !vote.byParty.isEmpty, let votesFor = vote.votesFor, let votesAgainst = vote.votesAgainst else { return nil }
    let sum = (vote.byParty.reduce(0) { $0 + $1.votesFor }, vote.byParty.reduce(0) { $0 + $1.votesAgainst })
    guard sum != (votesFor, votesAgainst) else { return nil }
    return "the parties sum to \(sum.0)–\(sum.1), the vote is \(votesFor)–\(votesAgainst)"
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .keyNotFound(let key, _): return "«\(key.stringValue)» is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      let key = context.codingPath.map(\.stringValue).joined(separator: ".")
      return key.isEmpty ? context.debugDescription : "«\(key)»: \(context.debugDescription)"
    @unknown default: return "\(error)"
    }
  }
}
