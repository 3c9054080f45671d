// SPDX-License-Identifier: GPL-3.0-or-later

import Markdown
package import StortingModel

/// Reads one corpus file into a document: sections, passages with who speaks, proposals, references and amounts.
///
/// What a file says is never a reason to fail: what cannot be understood is a finding, and the rest is read.
package struct DocumentReader {
  /// The document, or the finding that says why there is none; findings on the way come with either.
  package static func read(_ file: SourceFile) -> (document: Document?, findings: [Finding]) {
    switch FrontMatter.read(file) {
    case .failure(let finding):
      return (nil, file.findings + [finding])
    case .success(let head):
      var reader = BodyReader(head)
      reader.read()
      return (reader.document, file.findings + head.findings + reader.findings)
    }
  }
}

/// Goes through the blocks of a body in order, and remembers where in the document it is.
private struct BodyReader {
  private(set) var document: Document
  private(set) var findings: [Finding] = []

  private let blocks: [Block]
  private let firstLine: Int
  private var names: PassageNames
  private var speakers: SpeakerContext
  private var zone: Zone
  /// The level of the heading that opened the remarks; a heading below it does not end them.
  private var remarksLevel = 1
  private var openSections: [(level: Int, id: String)] = []
  /// The paragraph just before, which may announce proposals.
  private var lead = ""
  private var listed: MinorityHeading = MinorityHeading()
  private var recommenders: [Party]?
  private var answered: Answered?

  /// Which part of the document is being read.
  private enum Zone: Equatable {
    case text, remarks, minorityList, recommendation, decision, statement, answer
  }

  /// What a minister is answering.
  private enum Answered {
    /// A proposal of this letter, by index.
    case proposal(Int)
    /// One that only the heading over the answer repeats.
    case heading(number: Int, text: String)
  }

  /// What the headings in «Forslag fra mindretall» have said.
  private struct MinorityHeading {
    var parties: [Party]?
    var number: Int?
  }

  init(_ head: FrontMatter) {
    document = head.document
    blocks = CommonMark.blocks(of: String(head.body))
    firstLine = head.bodyLine
    names = PassageNames(document: head.document.id)
    zone = head.document.kind == .uttalelse ? .remarks : .text
    speakers = SpeakerContext(
      roster: head.document.members, marksSpeakers: head.document.kind != .uttalelse && Self.marksSpeakers(blocks))
  }

  mutating func read() {
    let signature = SignatureBlock(endOf: blocks, kind: document.kind)
    for block in blocks.dropLast(signature?.blocks ?? 0) { read(block) }
    if document.members.isEmpty { document.members = speakers.roster }
    if let signature { sign(signature) }
    if document.session == nil, let date = document.date, date.month != nil {
      document.session = StortingSession(containing: date)
    }
    document.references = ReferencesInText.all(in: document)
    document.amounts = AmountReader.amounts(of: document)
    document.positions = PositionsInText(document, recommenders: recommenders).all()
  }

  private mutating func sign(_ signature: SignatureBlock) {
    if document.committee == nil { document.committee = signature.committee }
    if document.date == nil { document.date = signature.date }
    if document.signatories.isEmpty { document.signatories = signature.signatories }
  }

  private mutating func read(_ block: Block) {
    switch block.kind {
    case .heading(let level): readHeading(block, level: level)
    case .paragraph, .code: readParagraph(block)
    case .list(let ordered, let start): readList(block, ordered: ordered, start: start)
    case .quote: readQuote(block)
    case .item: for child in block.children { read(child) }
    case .rule: break
    }
  }

  private func line(of block: Block) -> Int { firstLine + block.lines.lowerBound - 1 }

  // A document's speakers are marked where any emphasis names one.
  private static func marksSpeakers(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      guard block.kind == .paragraph, !block.emphasis.isEmpty else { return false }
      let words = Words(block.text)
      return Mention.all(in: words).contains { mention in
        let place = words.all[mention.words.lowerBound].range
        return block.emphasis.contains { $0.overlaps(place) }
      }
    }
  }
}

// Headings
extension BodyReader {
  private mutating func readHeading(_ block: Block, level: Int) {
    let role = HeadingRole(block.text)
    let level = max(1, level - 1)
    openSections.removeAll { $0.level >= level }
    let section = Section(
      id: names.section(block.text), level: level, heading: block.text, parent: openSections.last?.id,
      line: line(of: block))
    document.sections.append(section)
    openSections.append((level, section.id))
    enter(role, heading: block.text, level: level)
    lead = block.text
  }

  private mutating func enter(_ role: HeadingRole, heading: String, level: Int) {
    switch role {
    case .remarks:
      if zone != .remarks || level < remarksLevel { remarksLevel = level }
      zone = .remarks
    case .minorityList: (zone, listed) = (.minorityList, MinorityHeading())
    case .proposals(let parties): (zone, listed) = (.minorityList, MinorityHeading(parties: parties))
    case .proposal(let number):
      zone = .minorityList
      listed.number = number
    case .recommendation: zone = .recommendation
    case .statement: zone = .statement
    case .background: if zone != .remarks || level <= remarksLevel { leaveForText() }
    case .answer(let number):
      if document.kind == .brev { beginAnswer(to: number, heading: HeadingRole.numbered(heading).title) }
    case .other: leave()
    }
  }

  /// A heading with a name of its own ends a list, an answer or a decision, but not the remarks.
  private mutating func leave() {
    switch zone {
    case .remarks, .text: break
    default: leaveForText()
    }
  }

  private mutating func leaveForText() { zone = document.kind == .uttalelse ? .remarks : .text }
}

// Paragraphs and lists
extension BodyReader {
  private mutating func readParagraph(_ block: Block) {
    let text = block.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { return }
    if ProposalGrammar.isDecisionLabel(text), zone == .recommendation || zone == .decision || document.kind == .vedtak {
      zone = .decision
    } else if zone == .minorityList, listed.number != nil {
      addProposals([Unit(text: text, markdown: block.markdown, number: nil, line: line(of: block))])
    } else {
      noticeRoster(text)
      add(text, markdown: block.markdown, emphasis: block.emphasis, line: line(of: block))
    }
    lead = text
  }

  /// The roster opens the remarks, whatever the heading above it says.
  private mutating func noticeRoster(_ text: String) {
    guard zone == .text, document.kind == .innstilling, speakers.roster.isEmpty else { return }
    if let first = Mention.all(in: Words(text)).first, !first.roster.isEmpty { zone = .remarks }
  }

  private mutating func readList(_ block: Block, ordered: Bool, start: Int, depth: Int = 0) {
    for (index, item) in block.children.enumerated() {
      let marker = ordered ? "\(start + index)." : "–"
      for (order, child) in item.children.enumerated() {
        switch child.kind {
        case .list(let ordered, let start): readList(child, ordered: ordered, start: start, depth: depth + 1)
        case .paragraph where order == 0, .code where order == 0:
          let place = Passage.ListItem(marker: marker, depth: depth, opens: index == 0)
          add(child.text, markdown: child.markdown, emphasis: child.emphasis, line: line(of: child), listItem: place)
        default: read(child)
        }
      }
    }
  }

  private mutating func add(
    _ text: String, markdown: String, emphasis: [Range<Int>], line: Int, kind: PassageKind? = nil,
    listItem: Passage.ListItem? = nil
  ) {
    let kind = kind ?? (listItem == nil ? paragraphKind : .liste)
    let id = names.id(kind == .merknad ? "m" : "a", of: text)
    let attribution = attribution(of: text, emphasis: emphasis, passage: id, kind: kind)
    append(
      Passage(
        id: id, kind: kind, section: openSections.last?.id, text: text, markdown: markdown, attribution: attribution,
        listItem: listItem, line: line))
  }

  private var paragraphKind: PassageKind {
    switch zone {
    case .remarks: .merknad
    case .recommendation: .tilraading
    case .decision: .vedtak
    case .statement: .sitat
    case .answer: .svar
    case .text, .minorityList: .avsnitt
    }
  }

  private mutating func attribution(
    of text: String, emphasis: [Range<Int>], passage: String, kind: PassageKind
  ) -> Attribution {
    switch (zone, kind) {
    case (.remarks, .merknad): return speakers.attribution(of: text, emphasis: emphasis, passage: passage)
    case (.remarks, _): return speakers.inherited()
    case (.recommendation, .tilraading):
      // Who recommends is nobody's remark: the speakers before it stay as they were.
      var aside = SpeakerContext(roster: speakers.roster, marksSpeakers: false)
      let attribution = aside.attribution(of: text, emphasis: emphasis, passage: passage)
      if recommenders == nil { recommenders = attribution.parties }
      return attribution
    default: return Attribution()
    }
  }

  private mutating func append(_ passage: Passage) {
    document.passages.append(passage)
    if passage.kind == .svar { noteAnswer(passage.id) }
  }
}

// A minister's answers
extension BodyReader {
  private mutating func beginAnswer(to number: Int, heading: String) {
    zone = .answer
    let listed = document.proposals.firstIndex { $0.place == .letter && $0.number == number }
    answered = listed.map { .proposal($0) } ?? .heading(number: number, text: heading)
  }

  /// The first passage after the proposal is its answer.
  private mutating func noteAnswer(_ passage: String) {
    switch answered {
    case .proposal(let index):
      if document.proposals[index].repliedTo == nil { document.proposals[index].repliedTo = passage }
    case .heading(let number, let text):
      let id = names.id("b", of: text)
      var forslag = Forslag(id: id, place: .letter, number: number, parties: nil, text: text, passage: passage)
      forslag.repliedTo = passage
      document.proposals.append(forslag)
    case nil: break
    }
    answered = nil
  }

  /// Whether a letter quotes a proposal of its list again, to answer it.
  private mutating func repeatsForAnswer(_ unit: Unit) -> Bool {
    guard document.kind == .brev else { return false }
    let print = Fingerprint.of(ProposalGrammar.unquoted(unit.text))
    guard let index = document.proposals.firstIndex(where: { $0.place == .letter && Fingerprint.of($0.text) == print })
    else { return false }
    (zone, answered) = (.answer, .proposal(index))
    return true
  }
}

// Block quotes: proposals, decisions and quotations
extension BodyReader {
  /// One paragraph or list item of a block quote.
  private struct Unit {
    var text: String
    var markdown: String
    var number: Int?
    var line: Int
  }

  private mutating func readQuote(_ block: Block) {
    let units = units(of: block.children)
    guard let first = units.first else { return }
    if zone == .decision {
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

  private func units(of blocks: [Block], number: Int? = nil) -> [Unit] {
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

  private func isProposal(_ unit: Unit) -> Bool {
    if zone == .minorityList { return true }
    if ProposalGrammar.opensProposal(unit.text) {
      return !ProposalGrammar.isQuoted(unit.text) || ProposalGrammar.announces(lead)
    }
    return ProposalGrammar.announces(lead) && !ProposalGrammar.isQuoted(unit.text)
  }

  private mutating func addDecision(_ unit: Unit) {
    append(
      Passage(
        id: names.id("a", of: unit.text), kind: .vedtak, section: openSections.last?.id, text: unit.text,
        markdown: unit.markdown, line: unit.line))
  }

  /// One proposal, of one paragraph or more.
  private mutating func addProposals(_ units: [Unit]) {
    let text = ProposalGrammar.unquoted(units.map(\.text).joined(separator: " "))
    let place = proposalPlace
    let number = units[0].number ?? (place == .minorityList ? listed.number : nil)
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
    if place == .minorityList { listed.number = nil }
  }

  private var proposalPlace: ProposalPlace {
    switch zone {
    case .minorityList: .minorityList
    case .remarks where document.kind != .brev: .inText
    default: document.kind == .brev ? .letter : .original
    }
  }

  private mutating func proposalID(_ place: ProposalPlace, number: Int?, text: String) -> String {
    switch (place, number) {
    case (.minorityList, let number?): names.id("forslag", number: number)
    case (.original, let number?): names.id("opprinnelig", number: number)
    case (.original, nil): names.id("opprinnelig", of: text)
    case (.letter, _): names.id("b", of: text)
    case (.quoted, _): names.id("q", of: text)
    default: names.id("f", of: text)
    }
  }

  private func listAttribution(_ place: ProposalPlace) -> Attribution {
    guard place == .minorityList, let parties = listed.parties else { return Attribution() }
    return Attribution(
      speaker: "Forslag fra \(parties.map(\.name).joined(separator: ", "))", parties: parties, basis: .stated)
  }

  /// A quotation, and the older proposals in it.
  private mutating func addQuotation(_ units: [Unit]) {
    var lead = self.lead
    for (index, unit) in units.enumerated() {
      let quotesProposal = index > 0 && ProposalGrammar.announces(lead) && ProposalGrammar.opensProposal(unit.text)
      let text = quotesProposal ? ProposalGrammar.unquoted(unit.text) : unit.text
      let id = names.id(quotesProposal ? "q" : "a", of: text)
      let attribution = zone == .remarks ? speakers.inherited() : Attribution()
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
