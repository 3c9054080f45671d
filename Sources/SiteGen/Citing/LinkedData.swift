// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What a page is about, in the words of schema.org, as JSON-LD for the page's head.
struct LinkedData: Sendable {
  private var members: [(key: String, value: JSONText)]

  init(_ type: String) { members = [("@context", .string("https://schema.org")), ("@type", .string(type))] }

  mutating func add(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { members.append((name, .string(value))) }
  }

  mutating func add(_ name: String, _ values: [JSONText]) {
    if !values.isEmpty { members.append((name, values.count == 1 ? values[0] : .array(values))) }
  }

  static func thing(_ type: String, name: String, url: String? = nil) -> JSONText {
    .object([("@type", .string(type)), ("name", .string(name))] + (url.map { [("url", .string($0))] } ?? []))
  }

  /// The script element's content: no text in it can end the element.
  var markup: SafeHTML {
    let json = JSONText.object(members).written
    return SafeHTML(
      json.replacing("<", with: "\\u003c").replacing(">", with: "\\u003e").replacing("&", with: "\\u0026"))
  }

  static let storting = thing("GovernmentOrganization", name: "Stortinget")
}

extension Site {
  /// A page that is about nothing else than itself.
  func linkedPage(title: String, summary: String, path: String) -> LinkedData {
    var data = LinkedData("WebPage")
    data.add("name", title)
    data.add("description", summary)
    data.add("inLanguage", "nb")
    data.add("url", address(path))
    data.add("isPartOf", [LinkedData.thing("WebSite", name: "Saksgang", url: baseURL.map { "\($0)/" })])
    return data
  }

  func linkedData(of document: Document) -> LinkedData {
    let type = Self.type(of: document.kind)
    var data = LinkedData(type)
    data.add("name", document.title)
    data.add(type == "Legislation" ? "legislationIdentifier" : "identifier", document.designation)
    if type == "Legislation" { data.add("legislationType", Labels.kind(document.kind)) }
    data.add(type == "Legislation" ? "legislationDate" : "datePublished", document.date?.iso)
    data.add("inLanguage", document.language)
    data.add(
      "author",
      authors(of: document).map {
        LinkedData.thing(document.proposers.contains($0) ? "Person" : "Organization", name: $0)
      })
    if document.isDigest { data.add("description", "Sammendrag i egne ord, ikke originalens ordlyd") }
    data.add(
      "isBasedOn",
      document.treats.map { key in
        let known = graph.documentCited(by: key)
        return LinkedData.thing(
          known.map { Self.type(of: $0.kind) } ?? "CreativeWork",
          name: known?.title ?? CitationLabel.written(key: key, literals: []),
          url: known.flatMap { address(SiteAddress.page(of: $0)) })
      })
    data.add("publisher", [LinkedData.storting])
    data.add("url", address(SiteAddress.page(of: document)))
    return data
  }

  func linkedData(of proposal: Forslag, in document: Document) -> LinkedData {
    var data = LinkedData("Legislation")
    data.add("name", "\(ProposalCard.name(of: proposal)), \(document.designation ?? document.title)")
    data.add("legislationType", "Forslag")
    data.add("legislationDate", document.date?.iso)
    data.add("text", proposal.text)
    data.add("inLanguage", document.language)
    data.add(
      "author",
      (proposal.parties ?? []).map { LinkedData.thing("Organization", name: $0.name) }
        + proposal.proposers.map { LinkedData.thing("Person", name: $0) })
    data.add("isPartOf", [linkedName(of: document.head)])
    data.add("url", address(SiteAddress.proposal(proposal.id)))
    return data
  }

  func linkedData(of vote: Vote) -> LinkedData {
    var data = LinkedData("VoteAction")
    data.add("name", vote.topic)
    data.add("agent", [LinkedData.storting])
    let clock = vote.time.flatMap { $0.wholeMatch(of: /\d\d:\d\d(:\d\d)?/) == nil ? nil : "T\($0)" } ?? ""
    data.add("startTime", vote.date.map { $0.iso + ($0.day == nil ? "" : clock) })
    data.add("actionStatus", "https://schema.org/CompletedActionStatus")
    if let meaning = vote.meaning, meaning.kind != .unknown {
      data.add("actionOption", [.string("JA: \(meaning.yes)"), .string("NEI: \(meaning.no)")])
    }
    if let document = vote.document.flatMap({ graph.head(of: $0) }) { data.add("object", [linkedName(of: document)]) }
    data.add("result", [LinkedData.thing("Thing", name: VoteResult.written(vote))])
    data.add("url", address(SiteAddress.vote(vote.id)))
    return data
  }

  func linkedData(of person: Person) -> LinkedData {
    var data = LinkedData("Person")
    data.add("name", person.name)
    data.add("affiliation", person.party.map { [LinkedData.thing("Organization", name: $0.name)] } ?? [])
    data.add("url", address(person.address))
    return data
  }

  private func linkedName(of document: DocumentHead) -> JSONText {
    LinkedData.thing(
      Self.type(of: document.kind), name: document.designation ?? document.title,
      url: address(SiteAddress.page(of: document)))
  }

  private static func type(of kind: DocumentKind) -> String {
    switch kind {
    case .innstilling, .melding, .uttalelse: "Report"
    case .representantforslag, .proposisjon, .vedtak: "Legislation"
    case .artikkel: "Article"
    case .brev, .referat, .spoersmaal, .side: "CreativeWork"
    }
  }
}
