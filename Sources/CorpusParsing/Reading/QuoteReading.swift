// SPDX-License-Identifier: GPL-3.0-or-later

import Markdown
import StortingModel

// Block quotes: proposals, decisions and quotations
extension BodyReader {
  /// One paragraph or list item of a block quote.
  struct Unit {
    var text: String
    var markdown: String
    var number: Int?
    var line: Int
  }

  mutating func readQuote(_ block: Block) {
    let units = units(of: block.children)
    guard let first = units.first else { return }
    if hasSpeeches {
      addQuotation(units)
    } else if zone == .decision {
      for unit in units { addDecision(unit) }
    } else if units.count > 1, units.allSatisfy({ $0.number != nil && ProposalGrammar.opensProposal($0.text) }) {
      for unit in units { addProposals([unit]) }
    } else if units.count == 1, repeatsForAnswer(first) {
      add(first.text, markdown: first.markdown, emphasis: [], line: first.line, kind: .sitat)
    } else if isProposal(first) {
      addProposals(units)
    } else {
      addQuotation(units)
    }
  }

  func units(of blocks: [Block], number: Int? = nil) -> [Unit] {
    blocks.flatMap { block -> [Unit] in
      switch block.kind {
      case .list(let ordered, let start):
        block.children.enumerated().flatMap { index, item in
          units(of: item.children, number: ordered ? start + index : nil)
        }
      case .item, .quote: units(of: block.children, number: number)
      case .rule: []
      default:
        block.text.isEmpty
          ? [] : [Unit(text: block.text, markdown: block.markdown, number: number, line: line(of: block))]
      }
    }
  }

  func isProposal(_ unit: Unit) -> Bool {
    if zone == .minorityList { return true }
    if document.kind != .referat, LawAmendment.isProposed(unit.text, after: lead) { return true }
    if quotesOlder(unit) { return false }
    if ProposalGrammar.opensProposal(unit.text) {
      return !ProposalGrammar.isQuoted(unit.text) || ProposalGrammar.proposes(lead)
    }
    let isMotion = document.kind == .representantforslag && ProposalGrammar.isMotionLabel(lead)
    return (isMotion || ProposalGrammar.announces(lead)) && !ProposalGrammar.isQuoted(unit.text)
  }

  /// «I Innst. 5 S (2030–2031) fremmet Høyre følgende forslag:» puts nothing forward now.
  private func quotesOlder(_ unit: Unit) -> Bool {
    zone == .remarks && ProposalGrammar.tellsOfOlder(lead) && ProposalGrammar.opensProposal(unit.text)
  }

  /// Whether a paragraph of the remarks, with no marks around it, is one of the proposals that were just announced.
  func putsForward(_ text: String) -> Bool {
    zone == .remarks && document.kind == .innstilling && !isInQuote && ProposalGrammar.proposes(lead)
      && !ProposalGrammar.tellsOfOlder(lead) && ProposalGrammar.opensProposal(text) && !ProposalGrammar.isQuoted(text)
  }

  /// After an announcement, a proposal or the numeral above it leaves room for the next.
  func keepsLead(_ text: String) -> Bool {
    guard zone == .remarks, ProposalGrammar.proposes(lead) else { return false }
    return ProposalGrammar.isNumeral(text) || putsForward(text)
  }

  mutating func addDecision(_ unit: Unit) {
    append(
      Passage(
        id: names.id("a", of: unit.text), kind: .vedtak, section: openSections.last?.id, text: unit.text,
        markdown: unit.markdown, line: unit.line))
  }

  /// One proposal, of one paragraph or more.
  mutating func addProposals(_ units: [Unit]) {
    let text = ProposalGrammar.unquoted(units.map(\.text).joined(separator: " "))
    let place = proposalPlace
    let number = units[0].number ?? (zone == .minorityList ? listed.number : nil)
    let id = proposalID(place, number: number, text: text)
    let attribution = place == .inText ? speakers.inherited() : listAttribution(place)
    let parties = place == .original || place == .letter ? nil : attribution.parties
    append(
      Passage(
        id: id, kind: .forslag, section: openSections.last?.id, text: text,
        markdown: units.map(\.markdown).joined(separator: "\n\n"), attribution: attribution, proposal: id,
        line: units[0].line))
    var forslag = Forslag(id: id, place: place, number: number, parties: parties, text: text, passage: id)
    if place == .original { forslag.proposers = document.proposers }
    document.proposals.append(forslag)
    if zone == .minorityList { listed.number = nil }
    if zone == .minorityList, place == .letter { (zone, answered) = (.answer, .proposal(document.proposals.count - 1)) }
  }

  private var proposalPlace: ProposalPlace {
    switch zone {
    case _ where document.kind == .brev: .letter
    case .minorityList: .minorityList
    case .remarks: .inText
    default: .original
    }
  }

  mutating func proposalID(_ place: ProposalPlace, number: Int?, text: String) -> String {
    switch (place, number) {
    case (.minorityList, let number?): names.id("forslag", number: number)
    case (.original, let number?): names.id("opprinnelig", number: number)
    case (.original, nil): names.id("opprinnelig", of: text)
    case (.letter, _): names.id("b", of: text)
    case (.quoted, _): names.id("q", of: text)
    default: names.id("f", of: text)
    }
  }

  func listAttribution(_ place: ProposalPlace) -> Attribution {
    guard place == .minorityList, let parties = listed.parties else { return Attribution() }
    return Attribution(
      speaker: "Forslag fra \(parties.map(\.name).joined(separator: ", "))", parties: parties, basis: .stated)
  }

  /// Whoever quotes; in a statement, whoever the quotation says.
  private mutating func quotationAttribution(of text: String, passage: String) -> Attribution {
    guard zone == .remarks else { return floor.attribution }
    guard document.kind == .uttalelse else { return speakers.quoting() }
    return attribution(of: text, emphasis: [], passage: passage, kind: .merknad)
  }

  /// A quotation, and the older proposals in it.
  mutating func addQuotation(_ units: [Unit]) {
    var lead = self.lead
    for (index, unit) in units.enumerated() {
      let isAnnounced = index > 0 && ProposalGrammar.announces(lead) && ProposalGrammar.opensProposal(unit.text)
      let quotesProposal = isAnnounced || index == 0 && quotesOlder(unit)
      let text = quotesProposal ? ProposalGrammar.unquoted(unit.text) : unit.text
      let id = names.id(quotesProposal ? "q" : "a", of: text)
      let attribution = hasSpeeches ? floor.attribution : quotationAttribution(of: unit.text, passage: id)
      let item = unit.number.map { Passage.ListItem(marker: "\($0).", depth: 0, opens: index == 0) }
      append(
        Passage(
          id: id, kind: .sitat, section: openSections.last?.id, text: unit.text, markdown: unit.markdown,
          attribution: attribution, listItem: item, proposal: quotesProposal ? id : nil, line: unit.line))
      if quotesProposal {
        document.proposals.append(Forslag(id: id, place: .quoted, number: nil, parties: nil, text: text, passage: id))
      }
      lead = unit.text
    }
  }
}
