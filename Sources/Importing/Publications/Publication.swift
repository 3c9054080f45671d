// SPDX-License-Identifier: GPL-3.0-or-later
package import StortingModel

/// A document that its source itself marks up: a publication of Stortinget in XML, or its web page.
package struct Publication: Sendable, Equatable {
  /// The file, or the first of several that make one document.
  package var source: CorpusFile.Source
  /// What the source says of the document outside its text.
  package var printed: PrintedFacts
  /// The main document first, then what is attached to it.
  package var parts: [SourcePart]
  /// What reading it had to put up with.
  package var findings: [Finding] = []
  /// A better source takes the place of what a worse one gave.
  package var rank: SourceRank
}

/// What markup says of a document outside its text; `nil` where it says nothing.
package struct PrintedFacts: Sendable, Equatable {
  package var title: String?
  /// `Innst. 12 S (2019–2020)`.
  package var designation: String?
  package var session: StortingSession?
  package var committee: String?
  package var date: CalendarDate?
  package var treats: [String] = []
  package var proposers: [String] = []

  package init() {}

  /// The facts that a text gave, with what the markup knows better.
  func completing(_ facts: DocumentFacts, kind: DocumentKind) -> DocumentFacts {
    var facts = facts
    facts.designation = designation ?? facts.designation
    facts.session = session ?? facts.session
    facts.committee = facts.committee ?? committee
    facts.date = facts.date ?? date
    facts.treats = (facts.treats + treats).uniqued
    if facts.proposers.isEmpty { facts.proposers = proposers }
    if let title, kind != .innstilling || facts.title.isEmpty { facts.title = title }
    return facts
  }
}

/// How much a kind of source knows of its document.
package enum SourceRank: Int, Comparable, Sendable {
  /// Extracted text: lines and letters, nothing marked.
  case text
  /// A web page: paragraphs and headings, but no letter-spacing.
  case page
  /// XML: everything that the print shows.
  case publication

  /// Told by the ending of the file's name.
  package init(fileName: String) {
    switch fileName.lowercased().split(separator: ".").last {
    case "xml", "json": self = .publication
    case "html", "htm": self = .page
    default: self = .text
    }
  }

  package static func < (left: SourceRank, right: SourceRank) -> Bool { left.rawValue < right.rawValue }
}
