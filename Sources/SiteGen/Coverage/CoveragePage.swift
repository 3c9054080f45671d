// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What the corpus holds, how sure it is, and what it is known to lack.
struct CoveragePage: PageModel {
  static let template = "dekning"

  var frame = Frame()
  var kinds: [KindHeader] = []
  var sessions: [SessionCounts] = []
  var isEmpty = false
  var certainties: [CertaintyRow] = []
  var gaps: [GapGroup] = []
  var hasGaps = false
}

struct KindHeader: TemplateModel {
  var name = ""
}

/// The documents of each kind and the votes of one session.
struct SessionCounts: TemplateModel {
  var name = ""
  var href: String?
  var cells: [CountCell] = []
}

struct CountCell: TemplateModel {
  var count = ""
}

struct CertaintyRow: TemplateModel {
  var name = ""
  var stated = ""
  var derived = ""
  var unknown = ""
}

/// Gaps of one kind, the first of them by name.
struct GapGroup: TemplateModel {
  var anchor = ""
  var heading = ""
  var count = ""
  var examples: [LinkView] = []
  var more: String?
}

extension Labels {
  static func gap(_ kind: CoverageGap.Kind) -> String {
    switch kind {
    case .documentMissing: "Dokumenter som er omtalt, men mangler"
    case .stepMissing: "Steg i saker som mangler"
    case .proposalWithoutOutcome: "Forslag uten kjent utfall"
    case .proposalWithoutProposer: "Forslag uten kjent forslagsstiller"
    case .voteWithoutParties: "Voteringer med stemmetall, men uten stemmer etter parti"
    case .voteWithoutDocument: "Voteringer over dokumenter som mangler"
    case .voteNotUnderstood: "Voteringer der ordlyden ikke er forstått"
    case .documentWithoutDate: "Dokumenter uten dato"
    case .documentWithoutDesignation: "Dokumenter uten nummer"
    }
  }
}

extension CoveragePage {
  private static let shown = 8

  init(site: Site) {
    let place = Place(SiteAddress.coverage)
    frame = site.frame(
      at: SiteAddress.coverage, title: "Dekning",
      summary: "Hva korpuset har av hver type og sesjon, hva som er utledet, og hva som mangler.",
      trail: [("Om korpuset", SiteAddress.about)])
    addHoldings(of: site.graph, from: place)
    certainties = Certainty.all(in: site.graph).map { row in
      CertaintyRow(
        name: row.name, stated: Labels.grouped(row.stated), derived: Labels.grouped(row.derived),
        unknown: Labels.grouped(row.unknown))
    }
    let found = Dictionary(grouping: site.gaps, by: \.kind)
    gaps = CoverageGap.Kind.allCases.compactMap { kind in
      found[kind].map { GapGroup(kind, $0, shown: Self.shown, from: place) }
    }
    hasGaps = !gaps.isEmpty
  }

  private mutating func addHoldings(of graph: CorpusGraph, from place: Place) {
    let kinds = DocumentKind.allCases.filter { kind in graph.documents.contains { $0.kind == kind } }
    self.kinds = (kinds.map(Labels.plural) + ["Voteringer"]).map { KindHeader(name: $0) }
    let votes = Dictionary(grouping: graph.votes) { $0.date.map(StortingSession.init(containing:)) }
    let documents = Dictionary(grouping: graph.documents, by: \.session)
    let all = Set(documents.keys).union(votes.keys).sorted { ($0?.startYear ?? 0) > ($1?.startYear ?? 0) }
    sessions = all.map { session in
      let counts =
        kinds.map { kind in documents[session, default: []].count { $0.kind == kind } } + [
          votes[session, default: []].count
        ]
      return SessionCounts(
        name: session?.name ?? "Uten sesjon", href: session.map { place.link(to: SiteAddress.session($0)) },
        cells: counts.map { CountCell(count: $0 == 0 ? "–" : Labels.grouped($0)) })
    }
    isEmpty = sessions.isEmpty
  }
}

extension GapGroup {
  init(_ kind: CoverageGap.Kind, _ gaps: [CoverageGap], shown: Int, from place: Place) {
    (anchor, heading) = ("_\(Slug.of(kind.rawValue))", Labels.gap(kind))
    count = Labels.grouped(gaps.count)
    examples = gaps.prefix(shown).map { LinkView(label: $0.label, href: place.link(to: $0.address)) }
    more = gaps.count > shown ? "og \(Labels.grouped(gaps.count - shown)) til" : nil
  }
}

extension SiteData {
  mutating func add(_ gaps: [CoverageGap]) {
    let rows = gaps.map { gap -> [ListData.Cell] in
      [.text(gap.kind.rawValue), .text(gap.id), .text(gap.label), url(gap.address)]
    }
    add(ListData(columns: ["gap", "id", "label", "url"], rows: rows), at: SiteAddress.coverage)
  }
}
