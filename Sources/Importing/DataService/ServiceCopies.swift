// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// Copies of the data service's content that others have made: tables and flat JSON.
extension ServiceReader {
  /// One row of a JSON list of headers: `id`, `tema`, `sakstittel`, `for`, `mot`, `vedtatt`, `sak_id`, `tid`.
  mutating func flatHeader(_ item: DataValue) {
    guard let number = item["id"].number, let topic = item["tema"].plain else { return }
    var part = VotePart(id: "votering-\(number)")
    part.topic = topic
    (part.date, part.time) = (item["tid"].moment?.date.iso, item["tid"].moment?.time)
    part.setCounts(item["for"].count, item["mot"].count, nil)
    part.adopted = item["vedtatt"].truth
    add(part, to: item["sak_id"].number)
    if let ofCase = item["sak_id"].number, let title = item["sakstittel"].plain {
      parts.titles["sak-\(ofCase)"] = title
    }
  }

  /// One row of a table of headers: `vote_id`, `case_id`, `vote_topic`, `n_for`, `n_against`, `n_absent`, …
  mutating func tableHeader(_ item: DataValue) {
    if let part = header(item, .table) { add(part, to: item["case_id"].number) }
  }

  /// A table of members' ballots: `vote_id`, `mp_id`, `party_id`, `vote`.
  mutating func tableBallots(_ items: [DataValue]) {
    var byVote: [String: [MemberBallot]] = [:]
    for item in items {
      guard let number = item["vote_id"].number, let ballot = Self.ballot(item["vote"].text),
        let party = Self.party(item["party_id"]), let id = item["mp_id"].text
      else { continue }
      byVote[number, default: []].append(MemberBallot(id: id, name: nil, party: party.code, ballot: ballot))
    }
    for number in byVote.keys.sorted() {
      var part = VotePart(id: "votering-\(number)")
      part.members = MemberBallot.rows(byVote[number] ?? [])
      add(part, to: nil)
    }
  }

  /// One row of a table of cases: `id`, `title`, `title_short`, `reference`, `session_id`.
  mutating func tableCase(_ item: DataValue) {
    guard let number = item["id"].number, let title = item["title"].plain else { return }
    var part = CasePart(id: "sak-\(number)")
    part.title = title
    part.shortTitle = item["title_short"].plain.flatMap { $0 == title ? nil : $0 }
    part.session = Self.session(item["session_id"].text)
    part.keys = Citations.keys(in: item["reference"].text ?? "").nonEmpty
    part.status = Self.word(item["status"])
    add(part)
  }

  /// A vote as the project Holder de ord wrote it; one that was held before votes had numbers is named by its time.
  mutating func watchedVote(_ item: DataValue) {
    guard let topic = item["subject"].plain, let moment = item["time"].moment else { return }
    let clock = moment.time.map { "-" + $0.replacing(":", with: "") } ?? ""
    var part = VotePart(id: "votering-" + (item["externalId"].number ?? moment.date.iso + clock))
    part.topic = topic
    (part.date, part.time) = (moment.date.iso, moment.time)
    let counts = item["counts"]
    part.setCounts(counts["for"].count, counts["against"].count, counts["absent"].count)
    part.adopted = item["enacted"].truth
    part.method = Self.word(item["method"])
    part.resultType = Self.word(item["resultType"])
    part.members = MemberBallot.rows(item.items("representatives").compactMap(Self.watchedBallot))
    add(part, to: item["externalIssueId"].number)
  }

  private static func watchedBallot(_ member: DataValue) -> MemberBallot? {
    guard let ballot = ballot(member["voteResult"].text), let party = party(member["party"]) else { return nil }
    let name = [member["firstName"].text, member["lastName"].text].compactMap(\.self).joined(separator: " ")
    return MemberBallot(id: member["externalId"].text, name: name.nonEmpty, party: party.code, ballot: ballot)
  }

  /// A case of the same project.
  mutating func watchedCase(_ item: DataValue) {
    guard let number = item["externalId"].number, let title = item["description"].plain ?? item["summary"].plain else {
      return
    }
    var part = CasePart(id: "sak-\(number)")
    part.title = title
    part.shortTitle = item["summary"].plain.flatMap { $0 == title ? nil : $0 }
    part.committee = item["committee"].text?.lowercased()
    part.keys = Citations.keys(in: item["reference"].text ?? "").nonEmpty
    part.status = Self.word(item["status"])
    add(part)
  }
}
