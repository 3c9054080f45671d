// SPDX-License-Identifier: GPL-3.0-or-later

/// One parliamentary document, read and split into sections, passages and proposals.
package struct Document: Sendable, Equatable {
  /// Lower-case ASCII, unique in the corpus; part of addresses, so it never changes.
  package var id: String
  package var kind: DocumentKind
  package var title: String
  /// What Stortinget prints: `Innst. 12 S (2019–2020)`; `nil` where the source does not print it.
  package var designation: String?
  package var session: StortingSession?
  /// In lower case: `næringskomiteen`.
  package var committee: String?
  package var date: CalendarDate?
  /// What the document is about, in the words of Stortinget's list of topics where it has them.
  package var topics: [String] = []
  /// `nb` or `nn`.
  package var language: String = "nb"
  /// The text is our own digest of the original, not the original.
  package var isDigest: Bool = false
  /// A person has changed the file since an import wrote it.
  package var isCorrected: Bool = false
  /// Keys of the documents that this one deals with.
  package var treats: [String] = []
  /// The id of the document that this one is an appendix to.
  package var attachedTo: String?
  /// Names of the representatives who put the proposal forward.
  package var proposers: [String] = []
  /// The committee's members, from the roster that the first remark prints.
  package var members: [Member] = []
  package var signatories: [Signatory] = []
  package var source: Source?
  /// The file in the corpus, relative to the corpus folder, with `/`.
  package var path: String

  /// In reading order.
  package var sections: [Section] = []
  /// In reading order; each belongs to one section, or to none before the first heading.
  package var passages: [Passage] = []
  package var proposals: [Forslag] = []
  package var references: [Reference] = []
  package var amounts: [Amount] = []
  package var positions: [Position] = []
  /// The recommendation and its numbered parts, as votes name them; empty where there is none.
  package var tilraading: [TilraadingPart] = []

  package init(id: String, kind: DocumentKind, title: String, path: String) {
    (self.id, self.kind, self.title, self.path) = (id, kind, title, path)
  }

  package struct Member: Sendable, Equatable {
    package var name: String
    package var party: Party
    /// `leder`, or `nil`.
    package var role: String?

    package init(name: String, party: Party, role: String? = nil) {
      (self.name, self.party, self.role) = (name, party, role)
    }
  }

  package struct Signatory: Sendable, Equatable {
    package var name: String
    /// `leder`, `ordfører` (the spokesperson of the case), `statsråd`, or `nil`.
    package var role: String?

    package init(name: String, role: String? = nil) { (self.name, self.role) = (name, role) }
  }

  /// Where a corpus file came from.
  package struct Source: Sendable, Equatable {
    /// The base name of the imported file.
    package var file: String
    /// 64 hexadecimal digits.
    package var sha256: String
    package var url: String?

    package init(file: String, sha256: String, url: String? = nil) {
      (self.file, self.sha256, self.url) = (file, sha256, url)
    }
  }
}

/// A heading and what stands under it.
package struct Section: Sendable, Equatable {
  /// Unique in the document: the slug of the heading, with a number where two are alike.
  package var id: String
  /// 1 for a main heading.
  package var level: Int
  package var heading: String
  /// The id of the section around it.
  package var parent: String?
  /// 1-based line in the corpus file.
  package var line: Int

  package init(id: String, level: Int, heading: String, parent: String?, line: Int) {
    (self.id, self.level, self.heading, self.parent, self.line) = (id, level, heading, parent, line)
  }
}

/// The smallest unit that is attributed, indexed and linked to: a paragraph, a proposal or a list item.
package struct Passage: Sendable, Equatable {
  /// Unique in the corpus: the document's id, `/`, and a name from the content.
  package var id: String
  package var kind: PassageKind
  /// The id of the section, within the document.
  package var section: String?
  package private(set) var keptText: KeptText
  /// `nil` where it is the text.
  package private(set) var keptMarkdown: KeptText?
  package var attribution: Attribution
  /// For a list item: its marker (`•`, `1.`), and nesting from 0.
  package var listItem: ListItem?
  /// The proposal that this passage is, within the document.
  package var proposal: String?
  /// 1-based line in the corpus file.
  package var line: Int

  package init(
    id: String, kind: PassageKind, section: String?, text: String, markdown: String,
    attribution: Attribution = Attribution(), listItem: ListItem? = nil, proposal: String? = nil, line: Int
  ) {
    self.init(
      id: id, kind: kind, section: section, keptText: KeptText(text),
      keptMarkdown: markdown == text ? nil : KeptText(markdown), attribution: attribution, listItem: listItem,
      proposal: proposal, line: line)
  }

  /// - Parameter keptMarkdown: `nil` where it is the text.
  init(
    id: String, kind: PassageKind, section: String?, keptText: KeptText, keptMarkdown: KeptText?,
    attribution: Attribution, listItem: ListItem?, proposal: String?, line: Int
  ) {
    (self.id, self.kind, self.section, self.keptText, self.keptMarkdown) = (id, kind, section, keptText, keptMarkdown)
    (self.attribution, self.listItem, self.proposal, self.line) = (attribution, listItem, proposal, line)
  }

  /// Plain text without marks; whoever needs it more than once keeps it, since it may be read from a file.
  package var text: String {
    get { keptText.text }
    set {
      if keptMarkdown == nil { keptMarkdown = keptText }
      keptText = KeptText(newValue)
    }
  }

  /// The CommonMark source of the block, without the marker of a list item or a block quote.
  package var markdown: String {
    get { (keptMarkdown ?? keptText).text }
    set { keptMarkdown = newValue == text ? nil : KeptText(newValue) }
  }

  /// The part of the id that names the passage within its document, and the anchor on its page.
  package var anchor: String { id.split(separator: "/").last.map(String.init) ?? id }

  package struct ListItem: Sendable, Equatable {
    package var marker: String
    package var depth: Int
    /// The first item of its list.
    package var opens: Bool

    package init(marker: String, depth: Int, opens: Bool) {
      (self.marker, self.depth, self.opens) = (marker, depth, opens)
    }
  }
}

/// Who speaks in a passage, and how that is known.
package struct Attribution: Sendable, Equatable {
  /// The words that name the speaker: «Disse medlemmer».
  package var speaker: String?
  /// In the usual order; `nil` where nobody speaks or it cannot be known.
  package var parties: [Party]?
  package var basis: AttributionBasis
  /// The id of the passage that an anaphor or an inherited speaker goes back to.
  package var antecedent: String?
  /// Why the parties cannot be told for certain.
  package var ambiguity: String?

  package init(
    speaker: String? = nil, parties: [Party]? = nil, basis: AttributionBasis = .none, antecedent: String? = nil,
    ambiguity: String? = nil
  ) {
    (self.speaker, self.parties, self.basis) = (speaker, parties, basis)
    (self.antecedent, self.ambiguity) = (antecedent, ambiguity)
  }
}

/// A proposal put to Stortinget.
package struct Forslag: Sendable, Equatable {
  /// Unique in the corpus: the document's id, `/`, and a name from number or content.
  package var id: String
  package var place: ProposalPlace
  package var number: Int?
  /// The parties behind it; `nil` where the text does not say.
  package var parties: [Party]?
  /// Names, for a representantforslag.
  package var proposers: [String] = []
  package var text: String
  /// The passage that holds it.
  package var passage: String
  /// Ids of the same proposal elsewhere, sorted.
  package var sameAs: [String] = []
  /// Other proposals about the same thing, the nearest first.
  package var related: [RelatedProposal] = []
  /// The first passage of the minister's answer.
  package var repliedTo: String?
  /// Whether the letter says outright which proposal it answers; `nil` without an answer.
  package var replyBasis: Basis?

  package init(id: String, place: ProposalPlace, number: Int?, parties: [Party]?, text: String, passage: String) {
    (self.id, self.place, self.number) = (id, place, number)
    (self.parties, self.text, self.passage) = (parties, text, passage)
  }

  /// The part of the id that names the proposal within its document.
  package var name: String { id.split(separator: "/").last.map(String.init) ?? id }
}

/// A party's stand on a proposal.
package struct Position: Sendable, Equatable {
  package var proposal: String
  package var party: Party
  package var stance: Stance
  package var basis: Basis
  /// The id of the passage or the vote that shows it.
  package var source: String

  package init(proposal: String, party: Party, stance: Stance, basis: Basis, source: String) {
    (self.proposal, self.party, self.stance, self.basis, self.source) = (proposal, party, stance, basis, source)
  }
}

/// A mention of another document.
package struct Reference: Sendable, Equatable {
  /// The citation's key: `innst:2016-2017:453-S`.
  package var key: String
  /// As printed: `Innst. 453 S (2016–2017)`.
  package var literal: String
  package var passage: String
  /// The id of the document, where the corpus holds it.
  package var resolved: String?

  package init(key: String, literal: String, passage: String, resolved: String? = nil) {
    (self.key, self.literal, self.passage, self.resolved) = (key, literal, passage, resolved)
  }
}
