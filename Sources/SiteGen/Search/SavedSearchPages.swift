// SPDX-License-Identifier: GPL-3.0-or-later

package import StortingModel

/// What a saved search finds, the newest first.
package struct SavedSearchResult: Sendable {
  package var search: SavedSearch
  /// How many passages it finds.
  package var total: Int
  /// The newest of them.
  package var hits: [Hit]

  /// One passage.
  package struct Hit: Sendable {
    package var id: String
    package var document: String
    package var kind: String
    package var title: String
    package var heading: String?
    /// Codes.
    package var parties: [String]
    package var date: String?
    /// Within the site.
    package var address: String
    package var text: String
    /// The part of the text that shows why it was found.
    package var snippet: [(text: String, isMarked: Bool)]

    package init(
      id: String, document: String, kind: String, title: String, heading: String?, parties: [String], date: String?,
      address: String, text: String, snippet: [(text: String, isMarked: Bool)]
    ) {
      (self.id, self.document, self.kind, self.title, self.heading) = (id, document, kind, title, heading)
      (self.parties, self.date, self.address) = (parties, date, address)
      (self.text, self.snippet) = (text, snippet)
    }
  }

  package init(search: SavedSearch, total: Int, hits: [Hit]) {
    (self.search, self.total, self.hits) = (search, total, hits)
  }
}

/// Every saved search.
struct SavedSearchListPage: PageModel {
  static let template = "vakter"

  var frame = Frame()
  var searches: [LinkView] = []
}

/// One saved search with what it finds.
struct SavedSearchPage: PageModel {
  static let template = "vakt"

  var frame = Frame()
  var title = ""
  var note: String?
  var query = ""
  /// The same search on the search page.
  var search: String?
  var count = ""
  var feed = ""
  var hits: [SavedSearchHit] = []
}

struct SavedSearchHit: TemplateModel {
  var title = ""
  var href = ""
  var heading: String?
  var kind = ""
  var date: DateView?
  var parties: [PartyBadge] = []
  var snippet: [SnippetPiece] = []
}

/// A stretch of a text that was found.
struct SnippetPiece: TemplateModel {
  var text = ""
  var isMarked = false
}

extension SavedSearchListPage {
  init(_ results: [SavedSearchResult], site: Site) {
    let place = Place(SiteAddress.savedSearches)
    frame = site.frame(
      at: SiteAddress.savedSearches, title: "Lagrede søk", summary: "Søk som noen følger, hvert med en nyhetsstrøm.")
    searches = results.map {
      LinkView(
        label: $0.search.title, href: place.link(to: SiteAddress.savedSearch($0.search.id)),
        note: Labels.count($0.total, "passasje", "passasjer"))
    }
  }
}

extension SavedSearchPage {
  init(_ result: SavedSearchResult, site: Site) {
    let address = SiteAddress.savedSearch(result.search.id)
    let place = Place(address)
    frame = site.frame(
      at: address, title: result.search.title, summary: result.search.note ?? "Det nyeste om \(result.search.title).",
      trail: [("Lagrede søk", SiteAddress.savedSearches)])
    (title, note, query) = (result.search.title, result.search.note, result.search.query)
    search = frame.search.map { "\($0)?q=\(Self.encoded(result.search.query))&sortering=newest" }
    count = Labels.count(result.total, "passasje", "passasjer")
    feed = place.link(to: Feed.address(of: address))
    hits = result.hits.map { SavedSearchHit($0, from: place) }
  }

  /// For the query part of an address.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: return String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }.joined()
  }
}

extension SavedSearchHit {
  init(_ hit: SavedSearchResult.Hit, from place: Place) {
    (title, heading, kind) = (hit.title, hit.heading, hit.kind)
    href = place.link(to: hit.address)
    date = hit.date.flatMap { CalendarDate(iso: $0) }.map { DateView($0) }
    parties = hit.parties.map { PartyBadge(Party(code: $0), from: place) }
    snippet = hit.snippet.map { SnippetPiece(text: $0.text, isMarked: $0.isMarked) }
  }
}

extension SavedSearchResult {
  /// What is new, for a feed reader; passages without a date are new at no time.
  var feed: Feed {
    Feed(
      title: search.title,
      entries: hits.compactMap { hit in
        hit.date.flatMap { CalendarDate(iso: $0) }.map { date in
          Feed.Entry(
            title: [hit.title, hit.heading].compactMap { $0 }.joined(separator: " › "), target: hit.address,
            key: "\(search.id) \(hit.id)", date: date, text: hit.text)
        }
      })
  }

  /// - Parameter rows: each hit with the cell of its address.
  static func data(_ rows: [(hit: Hit, url: ListData.Cell)]) -> ListData {
    ListData(
      columns: ["id", "document", "kind", "title", "heading", "parties", "date", "text", "url"],
      rows: rows.map { hit, url in
        [
          .text(hit.id), .text(hit.document), .text(hit.kind), .text(hit.title), .text(hit.heading),
          .list(hit.parties), .text(hit.date), .text(hit.text), url,
        ]
      })
  }
}
