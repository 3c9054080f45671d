// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Ties votes to the document, the proposals and the parts of the recommendation that they were on, and takes the
/// parties' positions from them.
enum VoteLinks {
  /// What a vote names and the corpus lacks is a finding.
  static func link(_ corpus: inout Corpus, _ catalogue: Catalogue) {
    dropTwins(&corpus)
    for index in corpus.documents.indices {
      corpus.documents[index].tilraading = TilraadingParts.all(in: corpus.documents[index])
    }
    for index in corpus.votes.indices { corpus.votes[index].reading = TopicGrammar.topic(corpus.votes[index].topic) }
    VotePairs.link(&corpus)
    var targets = VoteTargets(corpus, catalogue)
    targets.share(corpus.votes)
    for index in corpus.votes.indices {
      var linker = VoteLinker(corpus.votes[index], targets, corpus.documents, catalogue)
      linker.link()
      corpus.votes[index] = linker.vote
      corpus.findings += linker.findings
    }
    VotePositions.take(&corpus, catalogue)
  }

  private static func dropTwins(_ corpus: inout Corpus) {
    var seen: Set<String> = []
    corpus.votes.removeAll { vote in
      guard !seen.insert(vote.id).inserted else { return false }
      corpus.findings.append(
        Finding(
          path: vote.path, line: vote.line, severity: .error, id: "vote-id-twice",
          message: "the id «\(vote.id)» is taken by another vote", hint: "give one of them another id"))
      return true
    }
  }
}

/// Links one vote.
struct VoteLinker {
  private(set) var vote: Vote
  private(set) var findings: [Finding] = []
  private let targets: VoteTargets
  private let documents: [Document]
  private let catalogue: Catalogue

  init(_ vote: Vote, _ targets: VoteTargets, _ documents: [Document], _ catalogue: Catalogue) {
    (self.vote, self.targets, self.documents, self.catalogue) = (vote, targets, documents, catalogue)
  }

  /// One side of a vote, as far as the corpus holds it.
  private struct Side {
    var proposals: [String] = []
    var parts: [String] = []
    var texts: [String] = []
  }

  mutating func link() {
    checkNames()
    let index = targets.document(of: vote)
    let document = index.map { documents[$0] }
    if vote.document == nil { vote.document = document?.id }
    var (first, second) = (side(vote.reading.subjects, document), side(vote.reading.alternatives, document))
    if vote.isMirror { swap(&first, &second) }
    if let document, vote.reading.alternatives.isEmpty {
      first.proposals += targets.proposals(withTextOf: vote.motions, in: document)
    }
    if vote.proposals.isEmpty { vote.proposals = Self.eachOnce(first.proposals) }
    (vote.parts, vote.alternatives) = (Self.eachOnce(first.parts), Self.eachOnce(second.proposals))
    let motions = vote.motions.compactMap(\.text)
    if looksLikeAlternativeBudget { vote.reading.isAlternativeBudget = true }
    vote.meaning = VoteMeanings.meaning(of: vote, texts: motions.isEmpty ? first.texts : motions)
  }

  /// A minority's proposal that sets the frames of several areas is a budget of its own.
  private var looksLikeAlternativeBudget: Bool {
    vote.motions.contains { motion in
      motion.kind != .tilraading && (motion.text?.lowercased().ranges(of: "rammeområde").count ?? 0) >= 3
    }
  }

  private mutating func side(_ subjects: [VoteTopic.Subject], _ document: Document?) -> Side {
    var side = Side()
    guard let document else { return side }
    for subject in subjects {
      switch subject {
      case .forslag(let proposals): add(proposals, of: document, to: &side)
      case .tilraading(let parts): add(parts, of: document, to: &side)
      case .lovtittel, .prosedyre: break
      }
    }
    return side
  }

  private mutating func add(_ subject: VoteTopic.Proposals, of document: Document, to side: inout Side) {
    let (ids, missing) = targets.proposals(subject, in: document)
    side.proposals += ids
    side.texts += document.proposals.filter { ids.contains($0.id) }.map(\.text)
    let isFromChamber = !vote.motions.isEmpty && vote.motions.allSatisfy { $0.kind == .loestForslag }
    guard !missing.isEmpty, !isFromChamber, vote.proposals.isEmpty, document.kind == .innstilling else { return }
    tell(
      .note, "vote-proposal",
      "\(document.id) lists no proposal \(missing.map(String.init).joined(separator: ", ")) of those parties",
      "it may have been put forward in the chamber")
  }

  private func add(_ parts: [VoteTopic.Part], of document: Document, to side: inout Side) {
    guard let names = TilraadingParts.names(of: parts, in: document) else { return }
    side.parts += names.map { "\(document.id)/\($0)" }
    let passages = document.tilraading.filter { names.contains($0.name) }.flatMap(\.passages)
    side.proposals += VoteTargets.proposals(withTextOf: passages, in: document)
    let ids = Set(passages)
    side.texts += document.passages.filter { ids.contains($0.id) }.map(\.text)
  }

  // MARK: What is not there

  private mutating func checkNames() {
    if let id = vote.document, catalogue.position[id] == nil {
      tell(.warning, "vote-document", "the corpus has no document «\(id)»", "import it, or correct the id")
    }
    for id in vote.proposals where !exists(id) {
      let document = id.lastIndex(of: "/").map { String(id[..<$0]) } ?? ""
      tell(
        .warning, "vote-proposal", "the corpus has no proposal «\(id)»", "see the ids with: saksgang show \(document)")
    }
  }

  private func exists(_ proposal: String) -> Bool {
    let document = proposal.lastIndex(of: "/").map { String(proposal[..<$0]) } ?? ""
    guard let index = catalogue.position[document] else { return false }
    return documents[index].proposals.contains { $0.id == proposal }
  }

  private mutating func tell(_ severity: Finding.Severity, _ id: String, _ message: String, _ hint: String) {
    findings.append(
      Finding(
        path: vote.path, line: vote.line, severity: severity, id: id, message: "«\(vote.id)»: \(message)", hint: hint))
  }

  private static func eachOnce(_ ids: [String]) -> [String] {
    ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
