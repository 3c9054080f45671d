// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Yams

/// Reads the file of one case's votes: docs/corpus-format.md, «The votes of a case».
enum VoteReader {
  private static let known: Set<String> = ["case", "votes", "sources", "generated"]
  private static let knownInVote: Set<String> = [
    "id", "date", "time", "topic", "document", "proposals", "for", "against", "absent", "adopted", "method",
    "resultType", "alternativeTo", "motions", "decisions", "byParty", "members",
  ]

  /// The votes, and a finding for each that cannot be read.
  static func read(_ file: SourceFile) -> (votes: [Vote], findings: [Finding]) {
    switch DataKeys.root(of: file, noun: "vote") {
    case .failure(let finding): return ([], file.findings + [finding])
    case .success(let mapping):
      var keys = DataKeys(mapping, path: file.path, noun: "vote", known: known)
      let ofCase = keys.read("case", "sak-46258") { Slug.isValid($0) ? $0 : nil }
      if mapping["votes"] == nil {
        keys.warn(nil, "broken", "there is no list of votes", "write them under votes: docs/corpus-format.md", .error)
      }
      let votes = keys.rows("votes", known: knownInVote) { vote(&$0, of: ofCase) }
      return (votes, file.findings + DataKeys.correction(of: file) + keys.findings)
    }
  }

  private static func vote(_ keys: inout DataKeys, of ofCase: String?) -> Vote? {
    guard let id = keys.text("id"), Slug.isValid(id) else {
      keys.warn(keys.mapping["id"], "id", "id is missing or no safe name", "write it as votering-2640", .error)
      return nil
    }
    guard let topic = keys.text("topic"), let adopted = keys.truth("adopted") else {
      keys.warn(nil, "broken", "«\(id)» has no topic, or does not say whether it was adopted", "add both", .error)
      return nil
    }
    var vote = Vote(id: id, topic: topic, adopted: adopted, path: keys.path)
    (vote.caseID, vote.line) = (ofCase, keys.line)
    vote.date = keys.read("date", "2012-06-14") { CalendarDate(iso: $0) }
    vote.time = keys.text("time")
    vote.document = keys.text("document")
    vote.proposals = keys.texts("proposals").map { name in
      name.contains("/") ? name : vote.document.map { "\($0)/\(name)" } ?? name
    }
    (vote.method, vote.resultType) = (keys.text("method"), keys.text("resultType"))
    vote.alternativeTo = keys.text("alternativeTo")
    readResult(&keys, into: &vote)
    vote.motions = keys.rows("motions", known: ["name", "kind", "parties", "text"]) { motion(&$0) }
    vote.decisions = keys.rows("decisions", known: ["number", "code", "text"]) { fields in
      Vote.Decision(number: fields.number("number"), code: fields.text("code"), text: fields.text("text"))
    }
    return vote
  }

  private static func readResult(_ keys: inout DataKeys, into vote: inout Vote) {
    (vote.votesFor, vote.votesAgainst) = (keys.number("for"), keys.number("against"))
    vote.absent = keys.number("absent")
    for (name, count) in [("for", vote.votesFor), ("against", vote.votesAgainst), ("absent", vote.absent)]
    where count.map({ $0 < 0 }) ?? false {
      keys.warn(keys.mapping[name], "value", "«\(name)» is below zero", "leave the counts of a unanimous vote out")
      (vote.votesFor, vote.votesAgainst, vote.absent) = (nil, nil, nil)
    }
    vote.byParty = keys.rows("byParty", known: ["party", "for", "against", "absent"]) { partyResult(&$0) }
      .sorted { $0.party < $1.party }
    vote.members = keys.rows("members", known: ["party", "for", "against", "absent"]) { members(&$0) }
      .flatMap(\.self).sorted { ($0.party, $0.name) < ($1.party, $1.name) }
    if vote.byParty.isEmpty { vote.byParty = VoteSums.byParty(of: vote) }
    for finding in VoteSums.problems(of: vote) { keys.warn(nil, finding.id, finding.message, finding.hint) }
  }

  /// An unknown party is kept with its code, and told.
  private static func party(_ keys: inout DataKeys) -> Party? {
    guard let name = keys.text("party") else {
      keys.warn(nil, "party", "a row names no party", "write {party: Sp, …}")
      return nil
    }
    if let party = Party(named: name) { return party }
    keys.warn(keys.mapping["party"], "party", "«\(name)» is no known party", "use Stortinget's code, such as Sp")
    return Party(code: name)
  }

  private static func partyResult(_ keys: inout DataKeys) -> Vote.PartyResult? {
    guard let party = party(&keys) else { return nil }
    let counts = ["for", "against", "absent"].map { keys.number($0) ?? 0 }
    guard counts.allSatisfy({ 0...1_000 ~= $0 }) else {
      keys.warn(nil, "value", "the counts of \(party) are impossible", "check them against the source")
      return nil
    }
    return Vote.PartyResult(party: party, votesFor: counts[0], votesAgainst: counts[1], absent: counts[2])
  }

  private static func members(_ keys: inout DataKeys) -> [Vote.MemberResult]? {
    guard let party = party(&keys) else { return nil }
    return Vote.Ballot.allCases.flatMap { ballot in
      keys.texts(ballot.rawValue).map { Vote.MemberResult(name: name($0), party: party, ballot: ballot) }
    }
  }

  /// `Per Olsen (PO)` is shown without Stortinget's letters.
  private static func name(_ written: String) -> String {
    guard written.hasSuffix(")"), let open = written.lastIndex(of: "("), open > written.startIndex else {
      return written
    }
    let name = written[..<open].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return name.isEmpty ? written : name
  }

  private static func motion(_ keys: inout DataKeys) -> Vote.Motion? {
    guard let name = keys.text("name") else {
      keys.warn(nil, "motion", "a motion has no name", "write {name: Forslag fra Høyre}")
      return nil
    }
    let kinds = Vote.Motion.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    return Vote.Motion(
      name: name, kind: keys.read("kind", kinds) { Vote.Motion.Kind(rawValue: $0) },
      parties: keys.texts("parties").map { Party(named: $0) ?? Party(code: $0) }, text: keys.text("text"))
  }
}
