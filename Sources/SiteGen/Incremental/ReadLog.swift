// SPDX-License-Identifier: GPL-3.0-or-later

internal import Synchronization

/// One thing that a page may be made from.
struct Read: Hashable, Comparable {
  enum Kind: UInt64, CaseIterable {
    /// The whole corpus.
    case all
    /// All votes, all cases, and the tables of the budget.
    case votes, trails, budget
    /// What lists show of all documents, and of those of a session or a committee by its slug.
    case listed, listedOfSession, listedOfCommittee, hasSession
    /// The documents with amounts for a budget, and those with proposals.
    case withBudgetLines, withProposals
    /// What the corpus has of a party or a topic, by its slug.
    case party, topic
    /// Every person, and the parts of the agreement between parties by session and committee.
    case people, slices
    /// A document with all that stands in it, and what other pages show of it, by id.
    case document, head
    /// The document that holds a passage or a proposal, by the id of that, and what other pages show of it.
    case holder, headHolding
    /// A passage or a proposal itself, by id.
    case passage, proposal
    /// The document at a path of the corpus.
    case path
    /// The document that a citation key stands for.
    case cited
    /// Where a document or key is mentioned.
    case mentions, isMentioned
    case attachments, treatments
    /// What is known of a proposal, by its id.
    case positions, votesOnProposal, votesTouching
    case votesOnDocument
    case vote
    case trail, trailsOfDocument, trailsOfVote
    /// A person by the page's address, and the address that a name leads to.
    case person, personLink
    /// Whether a page has a feed, and lists as data.
    case feed, data
    /// Bytes that a file is made from and nothing else, by their digest.
    case content
  }

  var kind: Kind
  var name: String

  static let all = Read(kind: .all, name: "")

  static func < (left: Read, right: Read) -> Bool {
    (left.kind.rawValue, left.name) < (right.kind.rawValue, right.name)
  }
}

/// What files are made from; one object for all files that share it, which may be thousands with thousands of things.
final class SharedReads: Sendable {
  let all: Set<Read>

  init(_ all: Set<Read>) { self.all = all }
}

/// What a page has read while it was made.
///
/// The corpus's graph and the tables made from it note each look, so that nobody has to say what a page depends on.
final class ReadLog: Sendable {
  @TaskLocal private static var current: ReadLog?
  private let noted = Mutex<Set<Read>>([])

  var reads: Set<Read> { noted.withLock { $0 } }

  /// Notes a look for the page that is being made, if one is.
  static func note(_ kind: Read.Kind, _ name: @autoclosure () -> String = "") {
    guard let current else { return }
    let read = Read(kind: kind, name: name())
    current.noted.withLock { _ = $0.insert(read) }
  }

  /// Notes what something was made from that the page reads now.
  static func note(_ reads: Set<Read>) {
    guard let current else { return }
    current.noted.withLock { $0.formUnion(reads) }
  }

  /// Does some work, and returns with its result what it has read.
  static func reading<Result>(_ work: () throws -> Result) rethrows -> (result: Result, reads: Set<Read>) {
    let log = ReadLog()
    let result = try $current.withValue(log) { try work() }
    return (result, log.reads)
  }
}
