// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Ties the documents of a corpus together: references, twins of proposals, answers, votes.
enum CorpusLinker {
  /// Fills in what needs more than one document; what points nowhere is a finding.
  static func link(_ corpus: inout Corpus) {
    let catalogue = Catalogue(corpus.documents)
    for index in corpus.documents.indices {
      resolveReferences(of: &corpus.documents[index], in: catalogue)
      checkAttachment(of: corpus.documents[index], in: catalogue, &corpus.findings)
      checkTreated(by: corpus.documents[index], in: catalogue, &corpus.findings)
    }
    LinksInText.check(corpus.documents, &corpus.findings)
    takeProposersFromMotions(&corpus.documents, catalogue)
    let cases = Cases(corpus.documents, catalogue)
    linkProposals(of: &corpus.documents, cases)
    MinisterAnswers.link(&corpus.documents, cases)
    VoteLinks.link(&corpus, catalogue)
    SharedPositions.link(&corpus.documents)
    ProposalFindings.add(to: &corpus)
    TrailBuilder.lay(&corpus, cases)
  }

  private static func linkProposals(of documents: inout [Document], _ cases: Cases) {
    let texts = ProposalTexts(documents, cases: cases)
    var same = SameProposals(texts)
    let pairs = RelatedProposals(texts.wordings.map(\.words)).pairs().filter { pair in
      !same.link(texts.wordings[pair.first], texts.wordings[pair.second]) && pair.likeness.grade != nil
    }
    same.write(to: &documents)
    RelatedProposals.write(pairs, of: texts, to: &documents)
  }

  private static func resolveReferences(of document: inout Document, in catalogue: Catalogue) {
    for index in document.references.indices {
      document.references[index].resolved = catalogue.documentsByKey[document.references[index].key]
    }
  }

  private static func checkAttachment(of document: Document, in catalogue: Catalogue, _ findings: inout [Finding]) {
    guard let host = document.attachedTo, catalogue.position[host] == nil else { return }
    findings.append(
      Finding(
        path: document.path, line: 1, severity: .warning, id: "attachment-missing",
        message: "attachedTo names «\(host)», which the corpus does not hold",
        hint: "import that document, or correct the id"))
  }

  /// A mention of what the corpus lacks is nothing odd; what a document deals with is worth having.
  private static func checkTreated(by document: Document, in catalogue: Catalogue, _ findings: inout [Finding]) {
    for key in document.treats where catalogue.documentsByKey[key] == nil {
      findings.append(
        Finding(
          path: document.path, line: 1, severity: .note, id: "treated-missing",
          message: "treats «\(key)», which the corpus does not hold", hint: "import that document, or correct the key"))
    }
  }

  /// The original proposals that a recommendation repeats were put forward by the motion's proposers.
  private static func takeProposersFromMotions(_ documents: inout [Document], _ catalogue: Catalogue) {
    for index in documents.indices where documents[index].kind != .representantforslag {
      let motions = documents[index].treats.compactMap { catalogue.documentsByKey[$0] }
      guard let motion = motions.compactMap({ catalogue.position[$0] }).first else { continue }
      let proposers = documents[motion].proposers
      guard !proposers.isEmpty else { continue }
      for proposal in documents[index].proposals.indices
      where documents[index].proposals[proposal].place == .original
        && documents[index].proposals[proposal].proposers.isEmpty
      {
        documents[index].proposals[proposal].proposers = proposers
      }
    }
  }
}

/// Finds documents by id and by citation key.
struct Catalogue {
  /// The id of the document that a key designates.
  let documentsByKey: [String: String]
  /// The index of each id.
  let position: [String: Int]

  init(_ documents: [Document]) {
    var keys: [String: String] = [:]
    for document in documents {
      guard let key = Self.key(of: document), keys[key] == nil else { continue }
      keys[key] = document.id
    }
    documentsByKey = keys
    position = Dictionary(documents.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  static func key(of document: Document) -> String? {
    document.designation.flatMap { DocumentCitation.all(in: $0).first?.citation.key }
  }
}

/// Which documents belong to one case: they treat the same document, or one is the other's appendix.
struct Cases {
  /// The case of each document, by index; a case is named by its smallest index.
  let of: [Int]

  init(_ documents: [Document], _ catalogue: Catalogue) {
    var parent = Array(documents.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index { index = parent[index] }
      return index
    }
    func join(_ first: Int, _ second: Int) {
      let (first, second) = (root(first), root(second))
      if first != second { parent[max(first, second)] = min(first, second) }
    }
    var treating: [String: Int] = [:]
    for (index, document) in documents.enumerated() {
      if let host = document.attachedTo.flatMap({ catalogue.position[$0] }) { join(index, host) }
      for key in document.treats {
        if let other = catalogue.documentsByKey[key].flatMap({ catalogue.position[$0] }) { join(index, other) }
        if let other = treating[key] { join(index, other) } else { treating[key] = index }
      }
    }
    of = documents.indices.map { root($0) }
  }
}
