// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// One database of an index that is cut in several, as their head knows it.
struct Shard: Storable, Equatable {
  /// From 1.
  var number: UInt32
  /// Of its documents and their ids, and of what made it.
  var fingerprint: ContentDigest
  /// Slugs, ascending.
  var sessions: [String]
  var passages: Int

  init(number: UInt32, fingerprint: ContentDigest, sessions: [String], passages: Int) {
    (self.number, self.fingerprint, self.sessions, self.passages) = (number, fingerprint, sessions, passages)
  }

  init(from reader: inout StoredReader) {
    self.init(
      number: UInt32(clamping: reader.number()), fingerprint: reader.value(), sessions: reader.value(),
      passages: Int(clamping: reader.number()))
  }

  func store(in writer: inout StoredWriter) {
    writer.add(UInt64(number))
    writer.add(fingerprint)
    writer.add(sessions)
    writer.add(UInt64(passages))
  }

  /// `2019–2020`, or `2017–2018 to 2019–2020`.
  var period: String {
    let names = sessions.compactMap { StortingSession($0)?.name }
    guard let first = names.first, let last = names.last else { return "no session" }
    return first == last ? first : "\(first) to \(last)"
  }
}

/// Which documents go to which shard: those of a session together, sessions in order, shards about as large.
enum ShardPlan {
  /// Places of documents by shard; fewer shards where there are fewer sessions.
  ///
  /// - Parameters:
  ///   - sizes: passages of each document.
  static func shards(of documents: [Document], sizes: [Int], count: Int) -> [[Int]] {
    let sessions = documents.map(session)
    var bySession: [StortingSession: [Int]] = [:]
    for (place, session) in sessions.enumerated() { bySession[session, default: []].append(place) }
    let all = max(1, sizes.reduce(0, +))
    var shards: [[Int]] = []
    var (before, last) = (0, -1)
    for (_, places) in bySession.sorted(by: { $0.key < $1.key }) {
      let size = places.reduce(0) { $0 + sizes[$1] }
      let wanted = min(count - 1, (before + size / 2) * count / all)
      if wanted > last { shards.append([]) }
      last = max(last, wanted)
      shards[shards.count - 1] += places
      before += size
    }
    return shards.map { $0.sorted() }
  }

  /// That of the document, or the one its date falls in; a document with neither goes with the oldest.
  static func session(of document: Document) -> StortingSession {
    document.session ?? document.date.map { StortingSession(containing: $0) } ?? StortingSession(startYear: 0)
  }
}
