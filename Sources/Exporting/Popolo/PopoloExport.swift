// SPDX-License-Identifier: GPL-3.0-or-later

package import Foundation
package import StortingModel

/// People, parties, committees, proposals and votes as Popolo (popoloproject.com) has them, in one JSON object.
///
/// Only what the corpus says: areas, dates of memberships and everything else that it does not tell are left out.
package enum PopoloExport {
  /// One object a line, each list by id or in the order of the corpus; the same corpus gives the same bytes.
  package static func data(of corpus: Corpus) -> Data {
    let people = PopoloPeople(corpus)
    let motions = PopoloMotions(corpus, people)
    let lists: [(String, [JSONText])] = [
      ("persons", people.persons), ("organizations", people.organizations), ("memberships", people.memberships),
      ("events", motions.sessions), ("motions", motions.all),
      ("vote_events", corpus.votes.filter { !$0.isMirror }.map { PopoloVotes.event($0, motions, people) }),
    ]
    let texts = lists.map { "\"\($0.0)\": [\n\($0.1.map(\.written).joined(separator: ",\n"))\n]" }
    return Data("{\n\(texts.joined(separator: ",\n"))\n}\n".utf8)
  }
}

/// The ids of the export, which follow from names and codes alone.
enum PopoloID {
  static let storting = "stortinget"

  /// `person/kari-lunde--h`; without a party `person/kari-lunde`.
  static func person(_ name: String, _ party: Party?) -> String {
    "person/\(slug(of: name))" + (party.map { "--\($0.slug)" } ?? "")
  }

  /// What spellings of one name have in common.
  static func slug(of name: String) -> String { Slug.of(name, longest: 100) }

  /// `party/FrP`; `nil` for those who stand outside the parties.
  static func party(_ party: Party) -> String? { party == .independent ? nil : "party/\(party.code)" }

  static func committee(_ name: String) -> String { "committee/\(Slug.of(name, longest: 200))" }

  static func session(_ session: StortingSession) -> String { "session/\(session.slug)" }
}

extension JSONText {
  /// An object without the members that have no value.
  static func known(_ members: [(key: String, value: JSONText?)]) -> JSONText {
    .object(members.compactMap { member in member.value.map { (member.key, $0) } })
  }
}

extension String {
  /// The text for a member that is left out where there is none.
  var json: JSONText? { isEmpty ? nil : .string(self) }
}
