// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import CorpusIndex

private let isServed = ShardServers.program != nil || ProcessInfo.processInfo.environment["CI"] != nil

@Suite(.serialized) struct ShardTests {
  private static let corpus = ScatteredCorpus.corpus(seed: 5, documents: 90)

  /// A request of every kind, drawn by chance.
  private static func request(_ numbers: inout Numbers) -> SearchRequest {
    func word() -> String { ScatteredCorpus.words[numbers.next(below: ScatteredCorpus.words.count)] }
    let query =
      switch numbers.next(below: 12) {
      case 0: "\"\(word()) \(word())\""
      case 1: "\(word()) NEAR/8 \(word())"
      case 2: "\(word().prefix(3))*"
      case 3: "*\(word().suffix(4))"
      case 4: "\(word()) -\(word())"
      case 5: "parti:SV \(word())"
      case 6: "\(word()) OR \(word()) dato:2018..2020"
      case 7: "type:merknad \(word()) \(word())"
      case 8: "sykehusst \(word())"
      case 9: "=\(word()) \(word())"
      default: [word(), word(), word()].prefix(1 + numbers.next(below: 3)).joined(separator: " ")
      }
    return SearchRequest(
      query: query, limit: 5 + numbers.next(below: 20), offset: numbers.next(below: 3) * 5,
      sort: SearchRequest.Sort.allCases[numbers.next(below: 3)],
      grouping: numbers.next(below: 2) == 0 ? .document : .none, countsFacets: numbers.next(below: 2) == 0,
      boosts: [[], ["newer"], ["type:forslag"]][numbers.next(below: 3)])
  }

  @Test("Sessions stay together and in order, and shards are about as large")
  func plan() {
    let documents = Self.corpus.documents
    let sizes = documents.map(\.passages.count)
    let shards = ShardPlan.shards(of: documents, sizes: sizes, count: 4)
    #expect(shards.count == 4)
    #expect(shards.flatMap { $0 }.sorted() == Array(documents.indices))
    let sessions = shards.map { Set($0.map { ShardPlan.session(of: documents[$0]) }) }
    for (before, after) in zip(sessions, sessions.dropFirst()) { #expect(before.max()! < after.min()!) }
    #expect(ShardPlan.shards(of: documents, sizes: sizes, count: 1).count == 1)
    // There are fewer sessions than that.
    #expect(ShardPlan.shards(of: documents, sizes: sizes, count: 500).count <= 7)
    #expect(ShardPlan.shards(of: [], sizes: [], count: 4).isEmpty)
  }

  @Test("Shards in folders answer as the whole index does, and a second cut writes only what has changed")
  func folders() throws {
    let folder = try SmallCorpus()
    let whole = try folder.index(Self.corpus)
    let output = folder.path + ".shards"
    func cut(_ corpus: Corpus) throws -> ShardBuilder.Report {
      try ShardBuilder().build(corpus, ofIndexAt: folder.path, count: 3, into: output)
    }
    let report = try cut(Self.corpus)
    #expect(report == ShardBuilder.Report(shards: 3, written: 3, stub: output + "/cluster.stub"))
    let shards = try SearchIndex(path: report.stub)
    var numbers = Numbers(state: 3)
    for _ in 0..<100 {
      let request = Self.request(&numbers)
      #expect(try shards.search(request) == whole.search(request), "\(request)")
    }
    #expect(shards.passageCount == whole.passageCount)
    let id = Self.corpus.documents[4].id
    #expect(try shards.passages(of: id) == whole.passages(of: id))
    #expect(try cut(Self.corpus).written == 0)
    var changed = Self.corpus
    changed.documents[0].passages[0].text += " Nytt."
    try IndexBuilder().build(changed, at: folder.path)
    #expect(try cut(changed).written == 1)
    #expect(try SearchIndex(path: report.stub).search(SearchRequest(query: "nytt")).total == 1)
  }

  @Test("Queries over four servers answer as the whole index does", .enabled(if: isServed, "xapian-tcpsrv is missing"))
  func servers() throws {
    let servers = try ShardServers(Self.corpus)
    #expect(servers.ports.count == 4)
    let whole = try SearchIndex(path: servers.folder.path)
    let shards = try SearchIndex(path: servers.stub)
    var numbers = Numbers(state: 11)
    var found = 0
    for _ in 0..<500 {
      let request = Self.request(&numbers)
      let (wanted, answer) = (try whole.search(request), try shards.search(request))
      #expect(answer == wanted, "\(request)")
      #expect(answer.json == wanted.json)
      if wanted.total > 0 { found += 1 }
    }
    #expect(found > 250)
  }

  @Test(
    "A shard that is down is named, and left out where that is asked for",
    .enabled(if: isServed, "xapian-tcpsrv is missing"))
  func oneDown() throws {
    let servers = try ShardServers(Self.corpus)
    let request = SearchRequest(query: "skatten", limit: 1_000)
    let (strict, partial) = (
      try SearchIndex(path: servers.stub), try SearchIndex(path: servers.stub, allowsMissing: true)
    )
    let whole = try strict.search(request)
    servers.stop(1)
    let name = "remote 127.0.0.1:\(servers.ports[1])"
    // Whoever was connected notices, and whoever comes does too.
    for index in [strict, nil] {
      let error = #expect(throws: SaksgangError.self) {
        try (index ?? SearchIndex(path: servers.stub)).search(request)
      }
      #expect(error?.id == "shard-missing")
      #expect(error?.message.contains(name) == true)
    }
    let answer = try partial.search(request)
    #expect(answer.missing.map(\.name) == [name])
    #expect(answer.missing.first?.sessions?.contains("–") == true)
    #expect(answer.total > 0 && answer.total < whole.total)
    #expect(answer.json.contains(#""missing": [{"name": "\#(name)""#))
    #expect(Set(answer.hits.map(\.passage.id)).isSubset(of: whole.hits.map(\.passage.id)))
    try servers.start(1)
    #expect(try strict.search(request) == whole)
    for place in servers.ports.indices { servers.stop(place) }
    let error = #expect(throws: SaksgangError.self) { try SearchIndex(path: servers.stub, allowsMissing: true) }
    #expect(error?.message.contains("no shard answers") == true)
  }

  @Test("A stub file that cannot be right says where and what to do")
  func stubs() throws {
    func places(_ text: String) throws -> [ClusterStub.Place.Kind] {
      try ClusterStub(text: text, path: "a/cluster.stub").places.map(\.kind)
    }
    #expect(
      try places("# om\n\nauto head\nglass /x/y\nremote host:80\n")
        == [.folder("a/head"), .folder("/x/y"), .server(host: "host", port: 80)])
    for line in ["auto", "remote host", "remote :80", "remote host:0", "remote host:99999", "flint x", "auto\u{0}x"] {
      let error = #expect(throws: SaksgangError.self) { try places("auto head\n" + line) }
      #expect(error?.id == "cluster-unreadable")
      #expect(error?.message.contains("a/cluster.stub:2") == true)
    }
  }

  @Test("Shards of another cut, and a stub without a head, are refused")
  func mixed() throws {
    let folder = try SmallCorpus()
    try IndexBuilder().build(Self.corpus, at: folder.path)
    let (one, other) = (folder.folder + "/one", folder.folder + "/other")
    try ShardBuilder().build(Self.corpus, ofIndexAt: folder.path, count: 2, into: one)
    try ShardBuilder().build(Self.corpus, ofIndexAt: folder.path, count: 3, into: other)
    func problem(_ lines: String) throws -> String? {
      let path = folder.folder + "/x.stub"
      try lines.write(toFile: path, atomically: true, encoding: .utf8)
      return #expect(throws: SaksgangError.self) { try SearchIndex(path: path) }?.id
    }
    #expect(try problem("auto one/head\nauto one/shard-1\nauto other/shard-2\n") == "shard-outdated")
    #expect(try problem("auto one/shard-1\nauto one/shard-2\n") == "cluster-unreadable")
    #expect(try problem("auto one/head\nauto one/shard-1\n") == "shard-missing")
    #expect(try problem("auto index\nauto one/shard-1\n") == "index-outdated")
    var another = Self.corpus
    another.documents.removeLast()
    #expect(throws: SaksgangError.self) {
      try ShardBuilder().build(another, ofIndexAt: folder.path, count: 2, into: one)
    }
    #expect(throws: SaksgangError.self) {
      try ShardBuilder().build(Self.corpus, ofIndexAt: folder.path, count: 2, into: folder.path)
    }
    // What stood there is as it was.
    #expect(try SearchIndex(path: one + "/cluster.stub").passageCount > 0)
  }
}
