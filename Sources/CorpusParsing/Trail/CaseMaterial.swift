// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// All that the corpus holds of one case, before its trail is laid.
struct CaseMaterial {
  let id: String
  let record: CaseRecord?
  /// Citation keys of the documents that the case treats, motions first.
  let keys: [String]
  /// By id.
  let documents: [Document]
  /// By date, then id.
  let votes: [Vote]

  /// Kinds that take part in a case; an article or a question may name one and is no step of it.
  private static let parts: Set<DocumentKind> = [
    .innstilling, .representantforslag, .proposisjon, .melding, .brev, .uttalelse, .vedtak, .referat,
  ]
  /// Kinds that open a case even where nothing says what treats them.
  private static let openers: Set<DocumentKind> = [.innstilling, .representantforslag, .proposisjon, .melding]

  /// The cases of a corpus, by id.
  static func all(in corpus: Corpus, _ cases: Cases) -> [CaseMaterial] {
    let byCase = Dictionary(grouping: corpus.documents.indices, by: { cases.of[$0] })
    let sources = CaseSources(corpus)
    var taken: Set<String> = []
    var all: [CaseMaterial] = []
    for (_, indices) in byCase.sorted(by: { $0.key < $1.key }) {
      let documents = indices.map { corpus.documents[$0] }.filter { parts.contains($0.kind) }
      guard documents.contains(where: { !$0.treats.isEmpty || openers.contains($0.kind) }) else { continue }
      for share in shares(of: documents, sources) { all.append(material(share, sources, &taken)) }
    }
    for record in corpus.cases where !taken.contains(record.id) {
      all.append(material(Share(record: record, documents: []), sources, &taken))
    }
    return all.sorted { $0.id < $1.id }
  }

  /// The documents of one case, with the record that names it or the committee that sets it apart.
  private struct Share {
    var record: CaseRecord?
    var committee: String?
    let documents: [Document]
  }

  /// One case mostly; several where records tell them apart, or where committees treat parts of one document.
  private static func shares(of documents: [Document], _ sources: CaseSources) -> [Share] {
    let keys = Set(documents.flatMap(\.treats) + documents.compactMap(Catalogue.key))
    let votes = Set(documents.flatMap { sources.votes(of: $0.id) }.compactMap(\.caseID))
    let records = sources.records(withKeys: keys, or: votes)
    if records.count > 1 {
      return records.map { record in Share(record: record, documents: own(documents) { record.keys.contains($0) }) }
    }
    let committees = Set(documents.filter { $0.kind == .innstilling }.compactMap(\.committee)).sorted()
    guard records.isEmpty, committees.count > 1 else { return [Share(record: records.first, documents: documents)] }
    return committees.map { committee in
      let others = Set(documents.filter { $0.committee ?? committee != committee && $0.kind == .innstilling }.map(\.id))
      let own = documents.filter { !others.contains($0.id) && !others.contains($0.attachedTo ?? "") }
      return Share(committee: committee, documents: own)
    }
  }

  /// The documents with a key, those that treat one, and what is attached to them.
  private static func own(_ documents: [Document], _ isNamed: (String) -> Bool) -> [Document] {
    let named = documents.filter { $0.treats.contains(where: isNamed) || Catalogue.key(of: $0).map(isNamed) ?? false }
    let ids = Set(named.map(\.id))
    return documents.filter { ids.contains($0.id) || ids.contains($0.attachedTo ?? "") }
  }

  private static func material(_ share: Share, _ sources: CaseSources, _ taken: inout Set<String>) -> CaseMaterial {
    let (keys, votes) = (keys(of: share), votes(on: share, sources))
    // Votes name the case as Stortinget does, also where the corpus has no record of it.
    let named = Set(votes.compactMap(\.caseID).filter { Slug.isValid($0) })
    let number = share.record?.id ?? (named.count == 1 && share.committee == nil ? named.first : nil)
    let made = [keys.first.map { "sak-\(Slug.of($0))" }, share.committee.map { Slug.of($0) }].compactMap(\.self)
    let base = number ?? (made.isEmpty ? "sak-\(share.documents.first?.id ?? "")" : made.joined(separator: "-"))
    return CaseMaterial(
      id: free(String(base.prefix(110)), &taken), record: share.record, keys: keys, documents: share.documents,
      votes: votes.sorted {
        ($0.date?.sortable ?? 0, $0.time ?? "", $0.id) < ($1.date?.sortable ?? 0, $1.time ?? "", $1.id)
      })
  }

  /// The id, or with a number where another case has it.
  private static func free(_ base: String, _ taken: inout Set<String>) -> String {
    var (id, number) = (base, 2)
    while !taken.insert(id).inserted { (id, number) = ("\(base)-\(number)", number + 1) }
    return id
  }

  /// The votes on a document of the case, and those that Stortinget gives the same case as the former.
  private static func votes(on share: Share, _ sources: CaseSources) -> [Vote] {
    let ids = share.documents.map(\.id)
    let onDocuments = sources.votes(on: ids)
    let named = Set(onDocuments.compactMap(\.caseID) + [share.record?.id].compactMap(\.self))
    return sources.votes(on: ids, orOfCase: named.count == 1 ? named.first : nil)
  }

  /// What the case treats: never the recommendation or the decision, which a record names too.
  private static func keys(of share: Share) -> [String] {
    let motions = share.documents.filter { openers.contains($0.kind) && $0.kind != .innstilling }
    let named = share.documents.flatMap(\.treats) + motions.compactMap(Catalogue.key) + (share.record?.keys ?? [])
    let own = Set(share.documents.filter { $0.kind == .innstilling }.compactMap(Catalogue.key))
    return Set(named).subtracting(own).filter { CaseKey($0) == .treated }.sorted { left, right in
      (CaseKey.rank(left), left) < (CaseKey.rank(right), right)
    }
  }
}

/// The votes and the records of a corpus by what they name, so that each case finds its own without going through all.
private struct CaseSources {
  private let corpus: Corpus
  private var votesNaming: [String: [Int]] = [:]
  /// Those that name a document of a case, and where they name none, a proposal of one.
  private var votesOn: [String: [Int]] = [:]
  private var votesOfCase: [String: [Int]] = [:]
  private var recordsByKey: [String: [Int]] = [:]
  private var recordsByID: [String: [Int]] = [:]

  init(_ corpus: Corpus) {
    self.corpus = corpus
    for (place, vote) in corpus.votes.enumerated() {
      if let document = vote.document { votesNaming[document, default: []].append(place) }
      for document in Set(vote.document.map { [$0] } ?? vote.proposals.map(Self.document)) {
        votesOn[document, default: []].append(place)
      }
      if let id = vote.caseID { votesOfCase[id, default: []].append(place) }
    }
    for (place, record) in corpus.cases.enumerated() {
      for key in Set(record.keys) { recordsByKey[key, default: []].append(place) }
      recordsByID[record.id, default: []].append(place)
    }
  }

  /// The votes that name a document outright.
  func votes(of document: String) -> [Vote] { (votesNaming[document] ?? []).map { corpus.votes[$0] } }

  /// The votes on some documents and their proposals, and those of a case; in the order of the corpus.
  func votes(on documents: [String], orOfCase id: String? = nil) -> [Vote] {
    let places = documents.flatMap { votesOn[$0] ?? [] } + (id.flatMap { votesOfCase[$0] } ?? [])
    return Set(places).sorted().map { corpus.votes[$0] }
  }

  /// The records that have one of the keys or one of the ids; in the order of the corpus.
  func records(withKeys keys: Set<String>, or ids: Set<String>) -> [CaseRecord] {
    let places = keys.flatMap { recordsByKey[$0] ?? [] } + ids.flatMap { recordsByID[$0] ?? [] }
    return Set(places).sorted().map { corpus.cases[$0] }
  }

  private static func document(of proposal: String) -> String {
    proposal.lastIndex(of: "/").map { String(proposal[..<$0]) } ?? proposal
  }
}

/// What a citation key of a case stands for.
enum CaseKey {
  case treated, recommendation, decision

  init(_ key: String) {
    switch Self.series(key) {
    case .innst, .innstS, .innstO, .budsjettInnstS, .budsjettInnstO: self = .recommendation
    case .vedtak, .lovvedtak, .beslO, .beslL: self = .decision
    default: self = .treated
    }
  }

  /// A motion by members goes before what the government sends.
  static func rank(_ key: String) -> Int {
    switch series(key) {
    case .dokument: 0
    case .prop, .stPrp, .otPrp: 1
    default: 2
    }
  }

  private static func series(_ key: String) -> CitationSeries? { DocumentCitation(key: key)?.series }
}
