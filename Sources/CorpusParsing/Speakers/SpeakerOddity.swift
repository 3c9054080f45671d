// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Something about a speaker that a person should look at.
enum SpeakerOddity: Equatable {
  /// A remark that nobody speaks.
  case noSpeaker
  /// «Disse medlemmer», and nobody named before.
  case noAntecedent(String)
  case notOnCommittee(Party, speaker: String)
  case unknownParty(String)
  /// A majority with so many of the committee's seats.
  case tooFewSeats(String, seats: Int, of: Int)

  func finding(path: String, line: Int) -> Finding {
    Finding(path: path, line: line, severity: .warning, id: id, message: message, hint: hint)
  }

  private var id: String {
    switch self {
    case .noSpeaker: "remark-without-speaker"
    case .noAntecedent: "speaker-without-antecedent"
    case .notOnCommittee: "speaker-not-on-committee"
    case .unknownParty: "speaker-unknown-party"
    case .tooFewSeats: "majority-without-seats"
    }
  }

  private var message: String {
    switch self {
    case .noSpeaker: "nobody speaks in this remark"
    case .noAntecedent(let speaker): "«\(speaker)» points back to nobody"
    case .notOnCommittee(let party, let speaker): "\(party.name) is not on the committee: «\(speaker)»"
    case .unknownParty(let name): "«\(name)» is no known party"
    case .tooFewSeats(let speaker, let seats, let all): "«\(speaker)» has \(seats) of the committee's \(all) seats"
    }
  }

  private var hint: String {
    switch self {
    case .noSpeaker: "name the speaker in the paragraph, or move it out of the remarks"
    case .noAntecedent: "look at the original for who is meant, and name the group"
    case .notOnCommittee: "look at the original for the parties, or mend the roster"
    case .unknownParty(let name):
      NearestParty.spelling(of: name).map { "perhaps \($0)" } ?? "write the party's name or Stortinget's code"
    case .tooFewSeats: "look at the original for the parties, or mend the roster"
    }
  }
}

/// The party whose name is written most like a word.
private enum NearestParty {
  /// `nil` where none is near: more than a third of the letters differ.
  static func spelling(of name: String) -> String? {
    let letters = Array(name.lowercased().prefix(40))
    let found = Party.all.map { party in (party.name, distance(letters, Array(party.name.lowercased()))) }
      .min { $0.1 < $1.1 }
    return found.flatMap { $0.1 * 3 <= letters.count ? $0.0 : nil }
  }

  /// How many letters must be put in, left out or changed.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for (column, wanted) in other.enumerated() {
        let cost = letter == wanted ? corner : 1 + min(corner, row[column], row[column + 1])
        corner = row[column + 1]
        row[column + 1] = cost
      }
    }
    return row[other.count]
  }
}
