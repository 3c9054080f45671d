// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel

/// Votes in the chamber as Popolo's vote events: totals, each party's counts and side, and single members' votes.
enum PopoloVotes {
  static func event(_ vote: Vote, _ motions: PopoloMotions, _ people: PopoloPeople) -> JSONText {
    .known([
      ("id", .string(vote.id)), ("identifier", number(of: vote)?.json),
      ("organization_id", .string(PopoloID.storting)),
      ("legislative_session_id", PopoloMotions.session(of: vote).map { .string(PopoloID.session($0)) }),
      ("motion_id", .string(motions.motion(of: vote))), ("classification", vote.method?.json),
      ("start_date", start(of: vote)?.json), ("result", .string(vote.adopted ? "pass" : "fail")),
      ("counts", list(counts(of: vote))), ("group_results", list(groups(of: vote))),
      ("votes", list(ballots(of: vote, people))),
    ])
  }

  /// Stortinget's number of the vote, which ids such as `votering-2640` hold.
  private static func number(of vote: Vote) -> String? {
    let parts = vote.id.split(separator: "-")
    return parts.count == 2 && parts[0] == "votering" && Int(parts[1]) != nil ? String(parts[1]) : nil
  }

  /// The totals first, then each party's; none for a unanimous vote without a count.
  private static func counts(of vote: Vote) -> [JSONText] {
    let totals = [("yes", vote.votesFor), ("no", vote.votesAgainst), ("absent", vote.absent)]
      .compactMap { option, value in value.map { count(option, $0, nil) } }
    let groups = vote.byParty.flatMap { result -> [JSONText] in
      guard let group = PopoloID.party(result.party) else { return [] }
      return [
        count("yes", result.votesFor, group), count("no", result.votesAgainst, group),
        count("absent", result.absent, group),
      ]
    }
    return totals + groups
  }

  private static func count(_ option: String, _ value: Int, _ group: String?) -> JSONText {
    .known([("option", .string(option)), ("value", .number(value)), ("group_id", group?.json)])
  }

  /// The side that most of a party took; a party that split evenly or stayed away has none.
  private static func groups(of vote: Vote) -> [JSONText] {
    vote.byParty.compactMap { result in
      guard let group = PopoloID.party(result.party), result.votesFor != result.votesAgainst else { return nil }
      let side = result.votesFor > result.votesAgainst ? "pass" : "fail"
      return .object([("group_id", .string(group)), ("result", .string(side))])
    }
  }

  private static func ballots(of vote: Vote, _ people: PopoloPeople) -> [JSONText] {
    vote.members.map { member in
      let option =
        switch member.ballot {
        case .for: "yes"
        case .against: "no"
        case .absent: "absent"
        }
      return .known([
        ("voter_id", people.id(of: member.name, in: member.party)?.json), ("option", .string(option)),
        ("party_id", PopoloID.party(member.party)?.json),
      ])
    }
  }

  /// With the time and Norway's offset where they are known: `2012-06-14T22:38:39+02:00`.
  private static func start(of vote: Vote) -> String? {
    guard let date = vote.date, let day = date.day, let month = date.month else { return vote.date?.iso }
    let parts = (vote.time ?? "").split(separator: ":").map { $0.count == 2 ? Int($0) ?? -1 : -1 }
    guard parts.count == 3, 0..<24 ~= parts[0], 0..<60 ~= parts[1], 0..<60 ~= parts[2], let time = vote.time,
      let norway = calendar
    else { return date.iso }
    let moment = norway.date(
      from: DateComponents(
        year: date.year, month: month, day: day, hour: parts[0], minute: parts[1], second: parts[2]))
    guard let moment else { return date.iso }
    let hours = norway.timeZone.secondsFromGMT(for: moment) / 3_600
    return "\(date.iso)T\(time)+0\(hours):00"
  }

  private static let calendar = TimeZone(identifier: "Europe/Oslo").map { zone in
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar
  }

  private static func list(_ values: [JSONText]) -> JSONText? { values.isEmpty ? nil : .array(values) }
}
