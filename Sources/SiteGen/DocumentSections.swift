// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// One section of a document's page: a heading and what stands right under it, without its subsections.
struct SectionView: TemplateModel {
  /// The section's anchor; `nil` where a passage has the same name, or there is no heading.
  var anchor: String?
  /// The id of the heading.
  var headingID: String?
  var heading: String?
  var isMain = false
  var isSub = false
  var isDeep = false
  /// The heading says no more than the name of the one proposal under it.
  var isRepeated = false
  var level = 1
  var blocks: [BlockView] = []

  var contentsEntry: ContentsEntry? {
    guard let heading, let headingID, level <= 3, !isRepeated else { return nil }
    return ContentsEntry(label: heading, href: "#\(anchor ?? headingID)", level: level)
  }
}

/// One of four things that stand in a section.
struct BlockView: TemplateModel {
  var paragraph: PassageView?
  var list: ListView?
  var proposal: ProposalBlock?
}

/// One more name of a passage, beside the one from its content.
struct AnchorView: TemplateModel {
  var name = ""
}

struct PassageView: TemplateModel {
  var names: [AnchorView] = []
  var anchor: String?
  /// The address of the passage on this page.
  var href = ""
  /// The kind, for the stylesheet.
  var look = ""
  /// What the passage is, where the reader needs to be told: `Tilråding`.
  var label: String?
  var text = SafeHTML("")
  var speech: SpeechView?
  /// Where a remark's citation stands.
  var cite: String?
}

struct ListView: TemplateModel {
  var speech: SpeechView?
  var items: [ListItemView] = []
}

struct ListItemView: TemplateModel {
  var anchor: String?
  var href = ""
  var marker = ""
  var depth = 0
  var text = SafeHTML("")
}

struct ProposalBlock: TemplateModel {
  var card = ProposalCard()
  var labelID = ""
}

/// Who speaks and how that is known.
struct SpeechView: TemplateModel {
  var parties: [PartyBadge] = []
  var isUnknown = false
  /// The same speakers as in the passage before.
  var goesOn = false
  var how = ""
  var antecedent: String?
  var ambiguity: String?
}

/// Builds the sections of one document in reading order.
struct DocumentSections {
  private let document: Document
  private let site: Site
  private let place: Place
  private let texts: PassageMarkup
  private let proposals: [String: Forslag]
  private let anchors: Set<String>

  init(_ document: Document, site: Site, place: Place) {
    (self.document, self.site, self.place) = (document, site, place)
    texts = PassageMarkup(site: site, place: place, document: document)
    proposals = Dictionary(document.proposals.map { ($0.passage, $0) }, uniquingKeysWith: { first, _ in first })
    anchors = Set(document.passages.map(\.anchor))
  }

  func views() -> [SectionView] {
    let known = Set(document.sections.map(\.id))
    let bySection = Dictionary(grouping: document.passages) { passage in
      passage.section.flatMap { known.contains($0) ? $0 : nil }
    }
    var used: Set<String> = []
    var views: [SectionView] = []
    if let opening = bySection[nil] {
      views.append(SectionView(blocks: blocks(of: opening, &used)))
    }
    for section in document.sections {
      var view = heading(of: section, &used)
      view.blocks = blocks(of: bySection[section.id] ?? [], &used)
      view.isRepeated = view.blocks.count == 1 && view.blocks[0].proposal?.card.name == view.heading
      views.append(view)
    }
    return views
  }

  private func heading(of section: Section, _ used: inout Set<String>) -> SectionView {
    let isFree = !anchors.contains(section.id) && used.insert(section.id).inserted
    // The page shows its title once, also where the text repeats it as its first heading.
    let isTitle = section.id == document.sections.first?.id && section.heading == document.title
    return SectionView(
      anchor: isFree ? section.id : nil, headingID: isTitle ? "_tittel" : "_h\(section.line)-\(section.id)",
      heading: isTitle ? nil : section.heading,
      isMain: section.level <= 1, isSub: section.level == 2, isDeep: section.level > 2, level: section.level)
  }

  private func blocks(of passages: [Passage], _ used: inout Set<String>) -> [BlockView] {
    var blocks: [BlockView] = []
    var previous: Passage?
    for passage in passages {
      let anchor = used.insert(passage.anchor).inserted ? passage.anchor : nil
      if let proposal = proposals[passage.id] {
        blocks.append(BlockView(proposal: block(proposal, passage, anchor)))
      } else if passage.kind == .liste, let item = passage.listItem {
        append(self.item(item, passage, anchor), opens: item.opens, after: previous, passage, to: &blocks)
      } else {
        blocks.append(BlockView(paragraph: paragraph(passage, anchor, after: previous)))
      }
      previous = passage
    }
    return blocks
  }

  private func block(_ proposal: Forslag, _ passage: Passage, _ anchor: String?) -> ProposalBlock {
    var card = ProposalCard(proposal, in: document.head, site: site, from: place, markup: texts.markup(of: passage))
    card.anchor = anchor
    return ProposalBlock(card: card, labelID: "_f\(passage.line)-\(passage.anchor)")
  }

  private func append(
    _ item: ListItemView, opens: Bool, after previous: Passage?, _ passage: Passage, to blocks: inout [BlockView]
  ) {
    if !(opens && passage.listItem?.depth == 0), blocks.last?.list != nil {
      blocks[blocks.count - 1].list?.items.append(item)
    } else {
      blocks.append(BlockView(list: ListView(speech: speech(of: passage, after: previous), items: [item])))
    }
  }

  private func item(_ item: Passage.ListItem, _ passage: Passage, _ anchor: String?) -> ListItemView {
    ListItemView(
      anchor: anchor, href: "#\(passage.anchor)", marker: item.marker, depth: min(max(item.depth, 0), 4),
      text: texts.markup(of: passage))
  }

  private func paragraph(_ passage: Passage, _ anchor: String?, after previous: Passage?) -> PassageView {
    PassageView(
      names: names(of: passage), anchor: anchor, href: "#\(passage.anchor)", look: Slug.of(passage.kind.rawValue),
      label: previous?.kind == passage.kind ? nil : Self.label(passage.kind),
      text: texts.markup(of: passage), speech: speech(of: passage, after: previous),
      cite: passage.kind == .merknad
        ? place.link(to: "\(SiteAddress.citations(document.id))#\(passage.anchor)") : nil)
  }

  /// Names of the parts of the recommendation that begin with the passage.
  private func names(of passage: Passage) -> [AnchorView] {
    document.tilraading.filter { $0.passages.first == passage.id && !anchors.contains($0.name) }
      .map { AnchorView(name: $0.name) }
  }

  private static func label(_ kind: PassageKind) -> String? {
    switch kind {
    case .tilraading: "Komiteens tilråding"
    case .vedtak: "Vedtak"
    case .sitat: "Sitat"
    case .svar: "Statsrådens svar"
    case .forslag: "Forslag"
    case .avsnitt, .merknad, .liste: nil
    }
  }

  private func speech(of passage: Passage, after previous: Passage?) -> SpeechView? {
    let attribution = passage.attribution
    guard attribution.basis != .none || attribution.ambiguity != nil else { return nil }
    let continuesQuotation = passage.kind == .sitat && previous?.kind == .sitat && attribution.basis == .inherited
    if continuesQuotation { return nil }
    // The president and ministers speak for no party, and the text names them.
    let speaksForNoParty = attribution.parties == nil && [.referat, .spoersmaal].contains(document.kind)
    if speaksForNoParty { return nil }
    return SpeechView(
      parties: PartyBadge.all(attribution.parties, from: place), isUnknown: attribution.parties == nil,
      goesOn: previous?.attribution.parties == attribution.parties && attribution.basis != .stated,
      how: Self.how(attribution), antecedent: antecedent(of: attribution), ambiguity: attribution.ambiguity)
  }

  private static func how(_ attribution: Attribution) -> String {
    switch attribution.basis {
    case .stated: "navngitt i avsnittet"
    case .anaphor: "viser tilbake" + (attribution.speaker.map { ": «\($0)»" } ?? "")
    case .inherited: "fortsetter fra forrige taler"
    case .none: "taler ikke funnet"
    }
  }

  private func antecedent(of attribution: Attribution) -> String? {
    guard let id = attribution.antecedent, site.graph.passage(id) != nil else { return nil }
    return place.link(to: SiteAddress.passage(id))
  }
}
