// SPDX-License-Identifier: GPL-3.0-or-later

package import Foundation
package import StortingModel

/// The parsed corpus as JSON lines, one a document, in the order of ids: `saksgang.export/1`.
package enum JSONLinesExport {
  /// The lines, each with its `\n`; the same corpus gives the same bytes.
  package static func lines(of corpus: Corpus) throws -> [Data] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let votes = Dictionary(grouping: corpus.votes) { $0.document ?? "" }
    let cases = corpus.trails.reduce(into: [String: [String]]()) { cases, trail in
      for document in trail.documents { cases[document, default: []].append(trail.id) }
    }
    return try corpus.documents.map { document in
      try encoder.encode(DocumentRow(document, cases: cases[document.id] ?? [], votes: votes[document.id] ?? []))
        + Data("\n".utf8)
    }
  }
}

/// A value that is written as `null` where there is none, instead of being left out.
private struct OrNull<Value: Encodable>: Encodable {
  let value: Value?

  init(_ value: Value?) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

private struct DocumentRow: Encodable {
  let schema = "saksgang.export/1"
  let id: String
  let kind: String
  let title: String
  let designation: OrNull<String>
  let session: OrNull<String>
  let committee: OrNull<String>
  let date: OrNull<String>
  let language: String
  let digest: Bool
  let treats: [String]
  let cases: [String]
  let attachedTo: OrNull<String>
  let proposers: [String]
  let members: [MemberRow]
  let signatories: [SignatoryRow]
  let source: OrNull<SourceRow>
  let sections: [SectionRow]
  let passages: [PassageRow]
  let proposals: [ProposalRow]
  let references: [ReferenceRow]
  let amounts: [AmountRow]
  let positions: [PositionRow]
  let votes: [VoteRow]

  init(_ document: Document, cases: [String], votes: [Vote]) {
    self.cases = cases
    (id, kind, title) = (document.id, document.kind.rawValue, document.title)
    designation = OrNull(document.designation)
    session = OrNull(document.session?.name)
    committee = OrNull(document.committee)
    date = OrNull(document.date?.iso)
    (language, digest, treats) = (document.language, document.isDigest, document.treats)
    attachedTo = OrNull(document.attachedTo)
    proposers = document.proposers
    members = document.members.map { MemberRow(name: $0.name, party: $0.party.code, role: OrNull($0.role)) }
    signatories = document.signatories.map { SignatoryRow(name: $0.name, role: OrNull($0.role)) }
    source = OrNull(document.source.map { SourceRow(file: $0.file, sha256: $0.sha256, url: OrNull($0.url)) })
    sections = document.sections.map {
      SectionRow(id: $0.id, level: $0.level, heading: $0.heading, parent: OrNull($0.parent))
    }
    passages = document.passages.map(PassageRow.init)
    proposals = document.proposals.map(ProposalRow.init)
    references = document.references.map {
      ReferenceRow(key: $0.key, literal: $0.literal, passage: $0.passage, resolved: OrNull($0.resolved))
    }
    amounts = document.amounts.map(AmountRow.init)
    positions = document.positions.map(PositionRow.init)
    self.votes = votes.map(VoteRow.init)
  }
}

private struct MemberRow: Encodable {
  let name: String
  let party: String
  let role: OrNull<String>
}

private struct SignatoryRow: Encodable {
  let name: String
  let role: OrNull<String>
}

private struct SourceRow: Encodable {
  let file: String
  let sha256: String
  let url: OrNull<String>
}

private struct SectionRow: Encodable {
  let id: String
  let level: Int
  let heading: String
  let parent: OrNull<String>
}

private struct PassageRow: Encodable {
  let id: String
  let kind: String
  let section: OrNull<String>
  let text: String
  let speaker: OrNull<String>
  let parties: OrNull<[String]>
  let attribution: String
  let antecedent: OrNull<String>
  let ambiguity: OrNull<String>

  init(_ passage: Passage) {
    (id, kind, text) = (passage.id, passage.kind.rawValue, passage.text)
    section = OrNull(passage.section)
    speaker = OrNull(passage.attribution.speaker)
    parties = OrNull(passage.attribution.parties?.map(\.code))
    attribution = passage.attribution.basis.rawValue
    antecedent = OrNull(passage.attribution.antecedent)
    ambiguity = OrNull(passage.attribution.ambiguity)
  }
}

private struct ProposalRow: Encodable {
  let id: String
  let place: String
  let number: OrNull<Int>
  let parties: OrNull<[String]>
  let proposers: [String]
  let text: String
  let passage: String
  let sameAs: [String]
  let related: [RelatedRow]
  let repliedTo: OrNull<String>
  let replyBasis: OrNull<String>

  struct RelatedRow: Encodable {
    let id: String
    let grade: String
    let likeness: Int
  }

  init(_ proposal: Forslag) {
    (id, place, text, passage) = (proposal.id, proposal.place.rawValue, proposal.text, proposal.passage)
    number = OrNull(proposal.number)
    parties = OrNull(proposal.parties?.map(\.code))
    (proposers, sameAs) = (proposal.proposers, proposal.sameAs)
    related = proposal.related.map { RelatedRow(id: $0.id, grade: $0.grade.rawValue, likeness: $0.likeness) }
    repliedTo = OrNull(proposal.repliedTo)
    replyBasis = OrNull(proposal.replyBasis?.rawValue)
  }
}

private struct ReferenceRow: Encodable {
  let key: String
  let literal: String
  let passage: String
  let resolved: OrNull<String>
}

private struct AmountRow: Encodable {
  let literal: String
  let nok: OrNull<Int>
  let currency: String
  let purpose: OrNull<String>
  let year: OrNull<Int>
  let budgetLine: Bool
  let flow: String
  let direction: String
  let part_of: OrNull<String>
  let chapter: OrNull<Int>
  let item: OrNull<Int>
  let passage: String

  init(_ amount: Amount) {
    (literal, currency, passage) = (amount.literal, amount.currency, amount.passage)
    nok = OrNull(amount.kroner?.amount)
    purpose = OrNull(amount.purpose)
    year = OrNull(amount.year)
    budgetLine = amount.isBudgetLine
    (flow, direction) = (amount.flow.rawValue, amount.direction.rawValue)
    part_of = OrNull(amount.partOf)
    chapter = OrNull(amount.chapter)
    item = OrNull(amount.item)
  }
}

private struct PositionRow: Encodable {
  let proposal: String
  let party: String
  let stance: String
  let basis: String
  let source: String

  init(_ position: Position) {
    (proposal, party, source) = (position.proposal, position.party.code, position.source)
    (stance, basis) = (position.stance.rawValue, position.basis.rawValue)
  }
}

private struct VoteRow: Encodable {
  let id: String
  let topic: String
  let date: OrNull<String>
  let `for`: OrNull<Int>
  let against: OrNull<Int>
  let absent: OrNull<Int>
  let adopted: Bool
  let proposals: [String]
  let byParty: [PartyRow]
  let caseID: OrNull<String>
  let understood: OrNull<String>
  let parts: [String]
  let alternatives: [String]
  let alternativeTo: OrNull<String>
  let mirror: Bool
  let unanimous: Bool
  let subsidiary: Bool
  let alternativeBudget: Bool
  let meaning: OrNull<MeaningRow>

  struct MeaningRow: Encodable {
    let kind: String
    let yes: String
    let no: String
    let rule: String
  }

  private enum CodingKeys: String, CodingKey {
    case id, topic, date, `for`, against, absent, adopted, proposals, byParty
    case caseID = "case"
    case understood, parts, alternatives, alternativeTo, mirror, unanimous, subsidiary, alternativeBudget, meaning
  }

  struct PartyRow: Encodable {
    let party: String
    let `for`: Int
    let against: Int
    let absent: Int
  }

  init(_ vote: Vote) {
    (id, topic, adopted, proposals) = (vote.id, vote.topic, vote.adopted, vote.proposals)
    date = OrNull(vote.date?.iso)
    (`for`, against, absent) = (OrNull(vote.votesFor), OrNull(vote.votesAgainst), OrNull(vote.absent))
    byParty = vote.byParty.map {
      PartyRow(party: $0.party.code, for: $0.votesFor, against: $0.votesAgainst, absent: $0.absent)
    }
    caseID = OrNull(vote.caseID)
    understood = OrNull(vote.reading.written)
    (parts, alternatives, alternativeTo) = (vote.parts, vote.alternatives, OrNull(vote.alternativeTo))
    (mirror, unanimous) = (vote.isMirror, vote.isUnanimous)
    (subsidiary, alternativeBudget) = (vote.reading.isSubsidiary, vote.reading.isAlternativeBudget)
    meaning = OrNull(
      vote.meaning.map { MeaningRow(kind: $0.kind.rawValue, yes: $0.yes, no: $0.no, rule: $0.rule) })
  }
}
