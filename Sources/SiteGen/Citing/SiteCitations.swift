// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What is cited on the pages: documents, their proposals and remarks, and votes.
extension Site {
  func citation(of document: Document) -> Citation {
    Citation(
      key: document.id, type: Self.type(document.kind), authors: authors(of: document), title: document.title,
      designation: document.designation, date: document.date, url: address(SiteAddress.page(of: document)),
      isDigest: document.isDigest, language: document.language)
  }

  func citation(of proposal: Forslag, in document: Document) -> Citation {
    let from = proposal.parties.map { $0.isEmpty ? "" : " fra \(Labels.names(of: $0))" } ?? ""
    let name = proposal.number.map { "forslag \($0)" } ?? "forslag"
    return part(
      "\(name)\(from)", named: proposal.name, of: document, at: SiteAddress.proposal(proposal.id))
  }

  func citation(ofRemark passage: Passage, in document: Document) -> Citation {
    let from = passage.attribution.parties.map { $0.isEmpty ? "" : " fra \(Labels.names(of: $0))" } ?? ""
    return part("merknad\(from)", named: passage.anchor, of: document, at: SiteAddress.passage(passage.id))
  }

  func citation(of vote: Vote) -> Citation {
    let document = vote.document.flatMap { graph.head(of: $0) }
    let quoted = document.map { "«\($0.title)»" }
    let on = (document?.designation ?? quoted).map { ", \($0)" } ?? ""
    return Citation(
      key: vote.id, type: .document, authors: [], title: "Votering: \(vote.topic)\(on). \(VoteResult.written(vote))",
      date: vote.date, url: address(SiteAddress.vote(vote.id)))
  }

  /// The whole address; `nil` where the site does not know its own.
  func address(_ path: String) -> String? { baseURL.map { "\($0)/\(path)" } }

  /// Those who put a document forward, as far as it says.
  func authors(of document: Document) -> [String] {
    if !document.proposers.isEmpty { return document.proposers }
    let isSigned = [.brev, .spoersmaal, .artikkel].contains(document.kind)
    if isSigned { return document.signatories.map(\.name) }
    return document.committee.map { [Labels.sentenceCase($0)] } ?? []
  }

  private func part(_ part: String, named name: String, of document: Document, at path: String) -> Citation {
    var citation = citation(of: document)
    (citation.key, citation.type) = ("\(document.id)-\(name)", .chapter)
    (citation.part, citation.url) = (part, address(path))
    return citation
  }

  private static func type(_ kind: DocumentKind) -> Citation.Kind {
    switch kind {
    case .innstilling, .melding, .uttalelse: .report
    case .representantforslag, .proposisjon: .bill
    case .vedtak: .legislation
    case .referat: .hearing
    case .brev: .letter
    case .artikkel: .article
    case .spoersmaal, .side: .document
    }
  }
}

/// How each remark of a document is cited.
struct RemarkCitationsPage: DividedPage {
  static let template = "siteringer"

  var frame = Frame()
  var document = LinkView()
  var remarks: [RemarkCitation] = []
}

struct RemarkCitation: TemplateModel {
  var anchor = ""
  var href = ""
  var excerpt = ""
  var language = "nb"
  var citation = CitationView()
}

extension RemarkCitationsPage {
  static var lists: [DividedList<RemarkCitationsPage>] {
    [.rows(\.remarks, name: \.excerpt, anchor: \.anchor)]
  }

  init(_ document: Document, site: Site) {
    let path = SiteAddress.citations(document.id)
    let place = Place(path)
    let name = document.designation ?? document.title
    frame = site.frame(
      at: path, title: "Siter merknader: \(name)", summary: "Ferdige henvisninger til hver merknad i \(name).",
      area: SiteAddress.documents,
      trail: [("Dokumenter", SiteAddress.documents), (name, SiteAddress.document(document.id))])
    self.document = DocumentPage.link(to: document.head, from: place)
    remarks = document.citedRemarks.map { passage in
      RemarkCitation(
        anchor: passage.anchor, href: place.link(to: SiteAddress.passage(passage.id)),
        excerpt: Labels.excerpt(passage.text, longest: 140), language: document.language,
        citation: CitationView(site.citation(ofRemark: passage, in: document)))
    }
  }
}

extension Document {
  /// Remarks with an anchor of their own.
  var citedRemarks: [Passage] {
    var seen: Set<String> = []
    return passages.filter { $0.kind == .merknad && seen.insert($0.anchor).inserted }
  }
}
