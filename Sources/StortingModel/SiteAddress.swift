// SPDX-License-Identifier: GPL-3.0-or-later

/// Where each thing stands on the site, relative to its root; the index and the pages ask here alike.
package enum SiteAddress {
  package static func document(_ id: String) -> String { "dok/\(id).html" }

  /// Whether an address is that of a document's page.
  package static func isDocument(_ address: String) -> Bool {
    address.hasPrefix("dok/") && address.hasSuffix(".html") && address != documents && whole(ofPart: address) == nil
  }

  /// The passage's anchor on its document's page.
  ///
  /// - Parameter id: the passage's id, `document/name`.
  package static func passage(_ id: String) -> String {
    let (document, name) = split(id)
    return "\(Self.document(document))#\(name)"
  }

  package static func section(_ id: String, of document: String) -> String { "\(Self.document(document))#\(id)" }

  /// The page of one proposal.
  ///
  /// - Parameter id: the proposal's id, `document/name`.
  package static func proposal(_ id: String) -> String {
    let (document, name) = split(id)
    return "forslag/\(document)/\(name).html"
  }

  package static func party(_ party: Party) -> String { "parti/\(party.slug).html" }
  package static func committee(_ name: String) -> String { "komite/\(Slug.of(name)).html" }
  package static func session(_ session: StortingSession) -> String { "sesjon/\(session.slug).html" }
  /// What is about a topic, by its name.
  package static func topic(_ name: String) -> String { "emne/\(Slug.of(name)).html" }
  /// How parties voted in one session, or on what one committee dealt with.
  package static func agreement(in session: StortingSession) -> String { "enighet/sesjon/\(session.slug).html" }
  package static func agreement(on committee: String) -> String { "enighet/komite/\(Slug.of(committee)).html" }
  /// The trail of a case.
  package static func sak(_ id: String) -> String { "sak/\(id).html" }
  package static func vote(_ id: String) -> String { "votering/\(id).html" }
  /// How the remarks of a document are cited, by its id.
  package static func citations(_ document: String) -> String { "siter/\(document).html" }
  /// Somebody by the slug of the name, or everybody of that name where there are several.
  package static func person(_ slug: String) -> String { "person/\(slug).html" }
  /// One of several of a name, told apart by the party; two hyphens, so that it is no other name's address.
  package static func person(_ slug: String, of party: Party?) -> String {
    "person/\(slug)--\(party.map(\.slug) ?? "uten-parti").html"
  }
  /// The votes of two parties, in the usual order of parties; never an address of another page, since it has a hyphen.
  package static func agreement(_ first: Party, _ second: Party) -> String {
    "enighet/\(first.slug)-\(second.slug).html"
  }
  /// Who supports what in a document, by its id.
  package static func support(_ document: String) -> String { "stoette/\(document).html" }
  package static func chapter(_ number: Int) -> String { "budsjett/kap-\(number).html" }
  /// A document that the corpus only mentions, by its citation key.
  package static func mentioned(_ key: String) -> String { "omtalt/\(Slug.of(key)).html" }

  /// One of the site's own pages.
  package static func side(_ id: String) -> String { "sider/\(id).html" }

  /// The page of a document of any kind: the site's own pages stand apart from the parliamentary documents.
  package static func page(of document: Document) -> String { page(of: document.id, kind: document.kind) }

  package static func page(of id: String, kind: DocumentKind) -> String { kind == .side ? side(id) : document(id) }

  /// An anchor, of a passage or a section, on the page of a document of any kind.
  package static func place(_ anchor: String, in document: Document) -> String { "\(page(of: document))#\(anchor)" }

  /// A file beside a page, with the page's name and another ending.
  package static func beside(_ page: String, as ending: String) -> String {
    "\(page.dropLast("html".count))\(ending)"
  }

  /// One of the pages that a list is divided over, from 1; no name of anything else has an underscore.
  package static func part(_ number: Int, of page: String) -> String {
    guard number > 1 else { return page }
    let name = page.dropLast(".html".count)
    return (name.hasSuffix("/index") ? "\(name.dropLast("index".count))side" : "\(name)_side") + "_\(number).html"
  }

  /// The first page of the list that an address is a later page of; `nil` for every other address.
  package static func whole(ofPart address: String) -> String? {
    guard let sign = address.lastIndex(of: "_"), address[..<sign].hasSuffix("side") else { return nil }
    let name = address[..<sign].dropLast("side".count)
    return name.hasSuffix("/") ? "\(name)index.html" : name.hasSuffix("_") ? "\(name.dropLast()).html" : nil
  }

  package static let frontPage = "index.html"
  package static let about = "om.html"
  package static let search = "sok.html"
  /// What a server answers with where there is no page.
  package static let notFound = "404.html"
  package static let savedSearches = "vakt/index.html"

  /// The page of a saved search.
  package static func savedSearch(_ id: String) -> String { "vakt/\(id).html" }

  package static let documents = "dok/index.html"
  package static let proposals = "forslag/index.html"
  package static let saker = "sak/index.html"
  package static let parties = "parti/index.html"
  package static let committees = "komite/index.html"
  package static let topics = "emne/index.html"
  package static let sessions = "sesjon/index.html"
  package static let mentions = "omtalt/index.html"
  package static let budget = "budsjett/index.html"
  package static let votes = "votering/index.html"
  package static let support = "stoette/index.html"
  package static let coverage = "dekning.html"
  package static let people = "person/index.html"
  package static let agreement = "enighet/index.html"
  /// Every way in which the parties parted.
  package static let splits = "enighet/delinger.html"

  private static func split(_ id: String) -> (document: String, name: String) {
    let cut = id.lastIndex(of: "/") ?? id.endIndex
    return (String(id[..<cut]), cut < id.endIndex ? String(id[id.index(after: cut)...]) : "")
  }
}
