// SPDX-License-Identifier: GPL-3.0-or-later

import Publishing
import StortingModel

/// Lays the trail of one case from its documents, its votes, its record and what its texts say.
struct TrailBuilder {
  let material: CaseMaterial
  let minutes: Minutes

  /// The minutes of a corpus, of which one may deal with many cases, by the citation keys that they mention.
  struct Minutes {
    private let documents: [Document]
    private var places: [String: [Int]] = [:]

    init(_ corpus: Corpus) {
      documents = corpus.documents.filter { $0.kind == .referat }
      for (place, document) in documents.enumerated() {
        for key in Set(document.references.map(\.key)) { places[key, default: []].append(place) }
      }
    }

    /// Those that mention one of the keys; in the order of the corpus.
    func mentioning(_ keys: Set<String>) -> [Document] {
      Set(keys.flatMap { places[$0] ?? [] }).sorted().map { documents[$0] }
    }
  }

  /// Lays every trail of a corpus, and finds the dates that cannot be right.
  static func lay(_ corpus: inout Corpus, _ cases: Cases) {
    let minutes = Minutes(corpus)
    let laid = CaseMaterial.all(in: corpus, cases).mapInShares(of: 64) { some in
      let reader = ProposalWordReader()
      return some.map { material in
        var trail = TrailBuilder(material: material, minutes: minutes).trail()
        trail.outcomes = TrailOutcomes(material, reader).all()
        return (trail: trail, findings: TrailDates.findings(in: trail, material))
      }
    }
    corpus.findings += laid.flatMap(\.findings)
    corpus.trails += laid.map(\.trail)
  }

  func trail() -> CaseTrail {
    let recommendation = documents(.innstilling).first
    let motion = material.keys.lazy.compactMap(document(with:)).first
    var trail = CaseTrail(
      id: material.id,
      title: material.record?.title ?? motion?.title ?? recommendation?.title ?? material.documents.first?.title
        ?? material.id)
    trail.session =
      material.record?.session ?? recommendation?.session ?? motion?.session
      ?? material.keys.lazy.compactMap { DocumentCitation(key: $0)?.session }.first
    trail.committee = material.record?.committee ?? recommendation?.committee
    trail.topics = material.record?.topics ?? []
    trail.status = material.record?.status
    let steps =
      motions() + referrals() + letters() + hearings() + statements() + recommendations() + debates() + votes()
      + decisions()
    trail.steps = (steps + missing(beside: steps)).enumerated().sorted { left, right in
      let keys = (left.element.kind, right.element.kind)
      if keys.0 != keys.1 { return keys.0 < keys.1 }
      let dates = (left.element.date?.sortable ?? 0, right.element.date?.sortable ?? 0)
      return dates.0 == dates.1 ? left.offset < right.offset : dates.0 < dates.1
    }.map(\.element)
    return trail
  }

  func documents(_ kind: DocumentKind) -> [Document] { material.documents.filter { $0.kind == kind } }

  func document(with key: String) -> Document? { material.documents.first { Catalogue.key(of: $0) == key } }

  func shown(_ kind: CaseTrail.StepKind, _ document: Document, _ rule: CaseTrail.Rule) -> CaseTrail.Step {
    var step = CaseTrail.Step(kind, basis: rule == .reference ? .derived : .stated, rule: rule)
    step.documents = [document.id]
    step.key = Catalogue.key(of: document)
    step.date = document.date
    step.dateSource = document.date == nil ? nil : .document
    return step
  }

  func absent(
    _ kind: CaseTrail.StepKind, key: String? = nil, _ basis: Basis, _ rule: CaseTrail.Rule, date: CalendarDate? = nil
  ) -> CaseTrail.Step {
    var step = CaseTrail.Step(kind, basis: basis, rule: rule)
    (step.key, step.isMissing, step.date) = (key, true, date)
    step.dateSource = date == nil ? nil : .record
    return step
  }

  private func rule(of document: Document) -> CaseTrail.Rule {
    if let key = Catalogue.key(of: document), material.record?.keys.contains(key) ?? false { return .record }
    return document.treats.isEmpty && document.attachedTo != nil ? .attached : .treats
  }
}

// What opens the case and what is said of it
extension TrailBuilder {
  private func motions() -> [CaseTrail.Step] {
    material.keys.map { key in
      if let document = document(with: key) { return shown(.motion, document, rule(of: document)) }
      let isTreated = material.documents.contains { $0.treats.contains(key) }
      var step = absent(.motion, key: key, .stated, isTreated ? .treats : .record)
      step.passages = originals.map(\.passage)
      return step
    }
  }

  /// The original proposals where a recommendation repeats them.
  private var originals: [Forslag] {
    documents(.innstilling).flatMap { $0.proposals.filter { $0.place == .original } }
  }

  /// The day on which Stortinget sent the motion to a minister, as the letter says.
  private func referrals() -> [CaseTrail.Step] {
    documents(.brev).compactMap { letter in
      for passage in letter.passages.prefix(6) {
        guard let date = TrailDates.date(in: passage.text, after: ["oversendelse", "oversending", "oversendt"]) else {
          continue
        }
        var step = CaseTrail.Step(.referral, basis: .stated, rule: .text)
        (step.documents, step.passages, step.date, step.dateSource) = ([letter.id], [passage.id], date, .text)
        return step
      }
      return nil
    }
  }

  private func letters() -> [CaseTrail.Step] {
    let held = documents(.brev).map { shown(.letter, $0, rule(of: $0)) }
    guard held.isEmpty else { return held }
    // A recommendation that tells of the minister's letter, where the corpus has none.
    for document in documents(.innstilling) {
      for passage in document.passages where passage.kind == .avsnitt || passage.kind == .merknad {
        guard let date = TrailDates.dateOfLetter(in: passage.text) else { continue }
        var step = absent(.letter, .derived, .text)
        (step.passages, step.date, step.dateSource) = ([passage.id], date, .text)
        return [step]
      }
    }
    return []
  }

  /// A hearing that the committee says it held; what a ministry sends out for comment is none.
  private func hearings() -> [CaseTrail.Step] {
    documents(.innstilling).compactMap { document in
      let passage = document.passages.first { passage in
        [.avsnitt, .merknad].contains(passage.kind) && TrailDates.tellsOfHearing(passage.text)
      }
      guard let passage else { return nil }
      var step = CaseTrail.Step(.hearing, basis: .stated, rule: .text)
      (step.documents, step.passages) = ([document.id], [passage.id])
      step.date = TrailDates.date(in: passage.text, after: TrailDates.hearings)
      step.dateSource = step.date == nil ? nil : .text
      return step
    }
  }

  private func statements() -> [CaseTrail.Step] {
    let own = documents(.uttalelse).map { shown(.statement, $0, rule(of: $0)) }
    let hosts = Set(documents(.uttalelse).compactMap(\.attachedTo))
    let within = documents(.innstilling).filter { !hosts.contains($0.id) }.compactMap { host -> CaseTrail.Step? in
      let sections = Set(host.sections.filter { HeadingRole($0.heading) == .statement }.map(\.id))
      let passages = host.passages.filter { $0.section.map(sections.contains) ?? false }
      guard let first = passages.first else { return nil }
      var step = CaseTrail.Step(.statement, basis: .stated, rule: .text)
      (step.documents, step.passages) = ([host.id], [first.id])
      step.date = TrailDates.date(in: first.text, after: ["brev", "uttalelse", "fråsegn"])
      step.dateSource = step.date == nil ? nil : .text
      return step
    }
    return own + within
  }
}

// What Stortinget does with it
extension TrailBuilder {
  private func recommendations() -> [CaseTrail.Step] {
    documents(.innstilling).map { document in
      var step = shown(.recommendation, document, rule(of: document))
      step.key = step.key ?? material.record?.keys.first { CaseKey($0) == .recommendation }
      step.counts = CaseTrail.Counts(
        remarks: document.passages.count { $0.kind == .merknad },
        minorityProposals: document.proposals.count { $0.place == .minorityList },
        recommendations: document.passages.count { $0.kind == .vedtak })
      return step
    }
  }

  /// Minutes that treat the case, and minutes that refer to its documents.
  private func debates() -> [CaseTrail.Step] {
    let treating = documents(.referat).map { shown(.debate, $0, .treats) }
    let keys = Set(material.keys + documents(.innstilling).compactMap(Catalogue.key))
    let held = Set(documents(.referat).map(\.id))
    let referring = minutes.mentioning(keys).filter { !held.contains($0.id) }.map { document in
      let passages = document.references.filter { keys.contains($0.key) }.map(\.passage)
      var step = shown(.debate, document, .reference)
      step.passages = passages.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      return step
    }
    return treating + referring
  }

  /// One step for each day.
  private func votes() -> [CaseTrail.Step] {
    let days = Dictionary(grouping: material.votes, by: { $0.date?.iso ?? "" })
    return days.sorted { $0.key < $1.key }.map { _, votes in
      var step = CaseTrail.Step(.vote, basis: .stated, rule: .voted)
      (step.votes, step.date) = (votes.map(\.id), votes.first?.date)
      step.dateSource = step.date == nil ? nil : .vote
      return step
    }
  }

  private func decisions() -> [CaseTrail.Step] {
    let held = documents(.vedtak).map { document in
      var step = shown(.decision, document, rule(of: document))
      step.text = document.passages.first { $0.kind == .vedtak }?.text
      return step
    }
    let known = Set(held.compactMap(\.key))
    let numbered = Set(material.record?.keys.filter { CaseKey($0) == .decision } ?? []).union(votedDecisions.keys)
    let others = numbered.subtracting(known).sorted().map { key in
      var step = absent(.decision, key: key, .stated, votedDecisions[key] == nil ? .record : .voted)
      if let vote = votedDecisions[key] {
        (step.votes, step.date, step.dateSource, step.isMissing) = ([vote.id], vote.date, .vote, vote.text == nil)
        step.text = vote.text
      }
      return step
    }
    let all = held + others
    if !all.isEmpty || material.record?.decision == nil { return all.isEmpty ? carried() : all }
    var step = CaseTrail.Step(.decision, basis: .stated, rule: .record)
    step.text = material.record?.decision
    (step.date, step.dateSource) = (material.votes.last?.date, material.votes.last?.date == nil ? nil : .vote)
    return [step]
  }

  /// The numbered decisions that votes led to, by key.
  private var votedDecisions: [String: (id: String, date: CalendarDate?, text: String?)] {
    var all: [String: (id: String, date: CalendarDate?, text: String?)] = [:]
    for vote in material.votes where vote.adopted {
      for decision in vote.decisions {
        guard let number = decision.number, number > 0,
          let session = vote.date.map(StortingSession.init(containing:)) ?? material.record?.session
        else { continue }
        let citation = DocumentCitation(series: .vedtak, number: number, session: session)
        if all[citation.key] == nil { all[citation.key] = (vote.id, vote.date, decision.text) }
      }
    }
    return all
  }

  /// The recommendation's own decision, where Stortinget voted for it: derived.
  private func carried() -> [CaseTrail.Step] {
    guard let vote = TrailOutcomes.adoption(of: material.votes) else { return [] }
    let passages = documents(.innstilling).flatMap { $0.passages.filter { $0.kind == .vedtak } }
    guard let first = passages.first else { return [] }
    var step = CaseTrail.Step(.decision, basis: .derived, rule: .voted)
    (step.votes, step.passages, step.text) = ([vote.id], passages.map(\.id), first.text)
    (step.date, step.dateSource) = (vote.date, vote.date == nil ? nil : .vote)
    return [step]
  }
}

// What the corpus lacks
extension TrailBuilder {
  /// The steps that every case takes, where nothing shows them and the case has come that far.
  private func missing(beside steps: [CaseTrail.Step]) -> [CaseTrail.Step] {
    let found = Set(steps.map(\.kind))
    let reached = steps.map(\.kind).max() ?? .motion
    return [.motion, .recommendation, .debate, .vote, .decision].filter { !found.contains($0) }.compactMap { kind in
      if let record = material.record, kind > reached || record.status == "trukket", !isBehind(record) { return nil }
      if kind == .recommendation { return missingRecommendation() }
      let date = recordStep(kind)?.date
      return absent(kind, .derived, recordStep(kind) == nil ? .procedure : .record, date: date)
    }
  }

  private func isBehind(_ record: CaseRecord) -> Bool { record.status == nil || record.status == "behandlet" }

  /// Its designation stands in the record, or is the only one that the minutes and the decision refer to.
  private func missingRecommendation() -> CaseTrail.Step {
    if let key = material.record?.keys.first(where: { CaseKey($0) == .recommendation }) {
      return absent(.recommendation, key: key, .stated, .record, date: recordStep(.recommendation)?.date)
    }
    let later = documents(.vedtak) + documents(.referat)
    let cited = Set(later.flatMap(\.references).map(\.key).filter { CaseKey($0) == .recommendation })
    guard cited.count == 1, let key = cited.first else { return absent(.recommendation, .derived, .procedure) }
    return absent(.recommendation, key: key, .derived, .reference)
  }

  private func recordStep(_ kind: CaseTrail.StepKind) -> CaseRecord.Step? {
    let words: [CaseTrail.StepKind: [String]] = [
      .motion: ["forslag", "fremsatt"], .recommendation: ["komitébehandling", "komitebehandling", "innstilling"],
      .debate: ["behandling i stortinget", "stortingsbehandling", "debatt"], .decision: ["vedtak"],
    ]
    guard let names = words[kind] else { return nil }
    return material.record?.steps.first { step in
      !step.skipped && names.contains { step.name.lowercased().contains($0) }
    }
  }
}
