// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel
import Testing

@testable import SiteGen

private func text(_ path: String, of pages: [Page]) throws -> String {
  String(decoding: try #require(pages.first { $0.path == path }, "no page \(path)").bytes, as: UTF8.self)
}

@Suite struct `Topics` {
  /// The sample, with a topic in a case's record and one in a document's front matter.
  private static var corpus: Corpus {
    var corpus = SampleCorpus.corpus
    corpus.trails[0].topics = ["samferdsel"]
    let place = corpus.documents.firstIndex { $0.id == "brev-om-brygger" }
    if let place { corpus.documents[place].topics = ["Nærings­liv & <b>", "Samferdsel"] }
    return corpus
  }

  @Test func `A topic is what a document or the record of its case says, under its most frequent spelling`() {
    let topics = TopicRecord.all(of: CorpusGraph(Self.corpus))
    #expect(topics.map(\.name).last == "Samferdsel" && topics.count == 2)
    #expect(topics.last?.documents.map(\.id).sorted() == ["brev-om-brygger", "innst-om-brygger"])
    #expect(topics.last?.trails.map(\.id) == ["sak-prop-2023-2024-7-s"])
  }

  @Test func `Its page leads to cases, documents, proposals and votes, and they lead to it`() throws {
    let pages = try SampleSite.pages(Self.corpus)
    #expect(SiteCheck(pages).findings().map(\.written) == [])
    let page = try text("emne/samferdsel.html", of: pages)
    for target in [
      "sak/sak-prop-2023-2024-7-s.html", "dok/brev-om-brygger.html", "forslag/innst-om-brygger/forslag-1.html",
      "votering/votering-1.html",
    ] { #expect(page.contains("../\(target)"), "\(target)") }
    for path in ["dok/innst-om-brygger.html", "dok/brev-om-brygger.html", "sak/sak-prop-2023-2024-7-s.html"] {
      #expect(try text(path, of: pages).contains("<a href=\"../emne/samferdsel.html\">Samferdsel</a>"), "\(path)")
    }
    #expect(pages.contains { $0.path == "emne/samferdsel.atom" } && pages.contains { $0.path == "emne/index.csv" })
    #expect(try text("emne/samferdsel.csv", of: pages).contains("innst-om-brygger"))
    #expect(!(try SampleSite.pages()).contains { $0.path.hasPrefix("emne/") && $0.path != "emne/index.html" })
  }
}

@Suite struct `Changes` {
  private static func document(_ id: String, _ title: String) -> Document {
    Document(id: id, kind: .brev, title: title, path: "\(id).md")
  }

  @Test(arguments: [
    (
      before: ["a": "A", "b": "B"], after: ["a": "A", "b": "B"], added: [String](), changed: [String](),
      removed: [String]()
    ),
    (["a": "A"], ["a": "A", "b": "B", "c": "C"], ["b", "c"], [], []),
    (["a": "A", "b": "B"], ["a": "Å"], [], ["a"], ["b"]),
    (["a": "A"], [:], [], [], ["a"]), ([:], ["a": "A"], ["a"], [], []),
  ])
  func `What a build finds against the last is told by id`(
    before: [String: String], after: [String: String], added: [String], changed: [String], removed: [String]
  ) throws {
    func documents(_ titles: [String: String]) -> [Document] {
      titles.sorted { $0.key < $1.key }.map { Self.document($0.key, $0.value) }
    }
    let first = SiteChanges(of: documents(before), after: nil)
    #expect(first.added + first.changed + first.removed == [], "nothing has changed in the first site")
    let second = SiteChanges(of: documents(after), after: try #require(SiteChanges(first.page.bytes)))
    #expect(second.added == added && second.changed == changed && second.removed == removed)
    let third = SiteChanges(of: documents(after), after: try #require(SiteChanges(second.page.bytes)))
    #expect(third == second && third.page == second.page, "a build that finds nothing new keeps what the last one told")
  }

  @Test(arguments: ["", "{", "[]", "{\"schema\": \"saksgang.changes/9\"}"])
  func `What is no list of changes is as none`(text: String) { #expect(SiteChanges([UInt8](text.utf8)) == nil) }

  @Test func `The front page tells of the last changes, and the same corpus gives the same bytes again`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "saksgang-endringer-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    func build(_ corpus: Corpus) throws -> [Page] {
      let generator = SiteGenerator(corpus: corpus, templatesFolder: SampleSite.templates)
      let pages = try generator.pages(after: try PreviousSite(output: folder.path))
      _ = try SiteWriter(output: folder.path).write(pages)
      return pages
    }
    var corpus = SampleCorpus.corpus
    let first = try build(corpus)
    #expect(!(try text("index.html", of: first)).contains("Endret sist"))
    #expect(try build(corpus) == first)
    corpus.documents[0].title = "Et nytt navn"
    let second = try build(corpus)
    let front = try text("index.html", of: second)
    #expect(front.contains("Endret sist") && front.contains("Et nytt navn") && front.contains("endret dokument"))
    #expect(try build(corpus) == second)
  }
}

@Suite struct `Agreement of a part of the votes` {
  private static var corpus: Corpus {
    var corpus = VotedCorpus(seed: 11, votes: 80).corpus
    for place in corpus.documents.indices {
      corpus.documents[place].committee = ["finanskomiteen", "næringskomiteen"][place % 2]
    }
    for place in corpus.votes.indices {
      corpus.votes[place].date = CalendarDate(year: 2021 + place % 3, month: 2, day: 1)
    }
    return corpus
  }

  @Test func `Each pair's numbers are those of the votes in that session or of that committee`() throws {
    let graph = CorpusGraph(Self.corpus)
    let slices = AgreementSlice.all(of: graph)
    #expect(slices.count == 5)
    for slice in slices {
      let own = graph.votes.filter { vote in
        switch slice.scope {
        case .session(let session): vote.date.map(StortingSession.init(containing:)) == session
        case .committee(let name): vote.document.flatMap { graph.document($0) }?.committee == name
        }
      }
      let contested = own.filter { PartyAgreement.Kind($0) == .contested }
      #expect(slice.votes.count + slice.withoutParties == contested.count, "\(slice.name)")
      for (pair, meetings) in slice.agreement.meetings {
        let met = contested.filter { vote in
          [pair.first, pair.second].allSatisfy { party in
            vote.byParty.contains { $0.party == party && $0.votesFor != $0.votesAgainst }
          }
        }
        #expect(meetings.count == met.count)
      }
    }
    let all = PartyAgreement(graph.votes)
    for (pair, meetings) in all.meetings {
      let whole = meetings.count { $0.kind == .contested }
      let bySession = slices.filter { if case .session = $0.scope { true } else { false } }
      #expect(bySession.reduce(0) { $0 + ($1.agreement.meetings[pair]?.count ?? 0) } == whole, "sessions add up")
    }
  }

  @Test func `Each has a page with its votes, and the page of all leads to it`() throws {
    let pages = try SampleSite.pages(Self.corpus)
    #expect(SiteCheck(pages).findings().map(\.written) == [])
    let overview = try text("enighet/index.html", of: pages)
    for slice in AgreementSlice.all(of: CorpusGraph(Self.corpus)) {
      #expect(overview.contains("href=\"../\(slice.address)\""))
      let page = try text(slice.address, of: pages)
      #expect(page.matches(of: /<p class="radtittel">/).count == slice.votes.count)
      #expect(page.contains("\(slice.votes.count) voteringer der noen var imot"))
    }
  }
}
