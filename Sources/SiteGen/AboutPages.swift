// SPDX-License-Identifier: GPL-3.0-or-later

import Markdown
import StortingModel

/// What the corpus holds and how sure its facts are, in numbers.
struct AboutPage: PageModel {
  static let template = "om"

  var frame = Frame()
  var figures: [Figure] = []
  var kinds: [CountRow] = []
  var passages: [CountRow] = []
  var attributions: [CountRow] = []
  var references: [CountRow] = []
  var positions: [CountRow] = []
  var findings: [CountRow] = []
  var mentions = ""
  var coverage = ""
}

/// A number in a table with its share of the whole.
struct CountRow: TemplateModel {
  var name = ""
  var count = ""
  var share = ""
  var note: String?
}

/// One of the site's own pages, written in the corpus.
struct SidePage: PageModel {
  static let template = "side"

  var frame = Frame()
  var title = ""
  var language = "nb"
  var sections: [SectionView] = []
}

extension SidePage {
  init(_ document: Document, site: Site) {
    let path = SiteAddress.side(document.id)
    frame = site.frame(at: path, title: document.title, summary: document.title, area: path)
    (title, language) = (document.title, document.language)
    sections = DocumentSections(document, site: site, place: Place(path)).views()
  }
}

extension CountRow {
  /// Rows in the order given; a row of nothing stays, since nothing is a fact too.
  static func rows(_ counts: [(name: String, count: Int, note: String?)]) -> [CountRow] {
    let total = counts.reduce(0) { $0 + $1.count }
    return counts.map { name, count, note in
      CountRow(
        name: name, count: Labels.grouped(count), share: total == 0 ? "–" : Self.percent(count, of: total), note: note)
    }
  }

  private static func percent(_ count: Int, of total: Int) -> String {
    let tenths = Int((Double(count) / Double(total) * 1000).rounded())
    return "\(tenths / 10),\(tenths % 10) %"
  }
}

extension AboutPage {
  init(site: Site) {
    let place = Place(SiteAddress.about)
    let graph = site.graph
    frame = site.frame(
      at: SiteAddress.about, title: "Om korpuset", summary: "Hva Saksgang inneholder, og hvor sikre opplysningene er.")
    figures = FrontPage.figures(of: graph, from: place)
    kinds = CountRow.rows(
      DocumentKind.allCases.filter { $0 != .side }.map { kind in
        (Labels.plural(kind), graph.documents.count { $0.kind == kind }, nil)
      }.filter { $0.1 > 0 })
    let all = graph.documents.flatMap(\.passages)
    passages = CountRow.rows(
      PassageKind.allCases.map { kind in (Labels.sentenceCase(kind.rawValue), all.count { $0.kind == kind }, nil) })
    attributions = Self.attributions(of: all.filter { $0.kind == .merknad })
    references = Self.references(of: graph)
    positions = Self.positions(of: graph)
    findings = Self.findings(of: graph)
    (mentions, coverage) = (place.link(to: SiteAddress.mentions), place.link(to: SiteAddress.coverage))
  }

  private static func attributions(of remarks: [Passage]) -> [CountRow] {
    let count = { (basis: AttributionBasis) in remarks.count { $0.attribution.basis == basis } }
    return CountRow.rows([
      ("Navngitt", count(.stated), "avsnittet sier selv hvem som taler"),
      ("Viser tilbake", count(.anaphor), "«disse medlemmer» og lignende, ført tilbake til gruppa det gjelder"),
      ("Fortsetter", count(.inherited), "avsnittet nevner ingen; den siste taleren fortsetter"),
      ("Ikke funnet", count(.none), "ingen taler er funnet"),
    ])
  }

  private static func references(of graph: CorpusGraph) -> [CountRow] {
    let all = graph.documents.flatMap(\.references)
    let resolved = all.count { $0.resolved != nil || graph.documentCited(by: $0.key) != nil }
    return CountRow.rows([
      ("Til dokumenter i korpuset", resolved, nil), ("Til dokumenter som bare er omtalt", all.count - resolved, nil),
    ])
  }

  private static func positions(of graph: CorpusGraph) -> [CountRow] {
    let all = graph.documents.flatMap(\.positions)
    return CountRow.rows([
      ("Står i kilden", all.count { $0.basis == .stated }, nil),
      ("Følger av kilden", all.count { $0.basis == .derived }, "for eksempel av hvem som står bak tilrådingen"),
    ])
  }

  private static func findings(of graph: CorpusGraph) -> [CountRow] {
    let all = graph.corpus.findings
    return CountRow.rows([
      ("Feil", all.count { $0.severity == .error }, nil), ("Advarsler", all.count { $0.severity == .warning }, nil),
      ("Merknader til filene", all.count { $0.severity == .note }, nil),
    ])
  }
}
