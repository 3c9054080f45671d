// SPDX-License-Identifier: GPL-3.0-or-later

import Markdown
import StortingModel

/// Goes through the blocks of a body in order, and remembers where in the document it is.
struct BodyReader {
  var document: Document
  private(set) var findings: [Finding] = []

  private let blocks: [Block]
  private let firstLine: Int
  var names: PassageNames
  var speakers: SpeakerContext
  var zone: Zone
  /// The level of the heading that opened the remarks; a heading below it does not end them.
  private var remarksLevel = 1
  var openSections: [(level: Int, id: String)] = []
  /// The paragraph just before, which may announce proposals.
  var lead = ""
  var listed: MinorityHeading = MinorityHeading()
  private var recommenders: [Party]?
  /// Lines of the body where a paragraph goes on with a quotation that an earlier one opens.
  private let linesInQuote: Set<Int>
  var answered: Answered?
  /// The paragraph goes on with a quotation that an earlier one opens.
  var isInQuote = false
  /// Who has the floor, in minutes and questions.
  var floor = Floor()

  /// Which part of the document is being read.
  enum Zone: Equatable {
    case text, remarks, minorityList, recommendation, decision, statement, answer
  }

  /// What a minister is answering.
  enum Answered {
    /// A proposal of this letter, by index.
    case proposal(Int)
    /// One that only the heading over the answer repeats.
    case heading(number: Int, text: String)
  }

  /// What the headings in «Forslag fra mindretall» have said.
  struct MinorityHeading {
    var parties: [Party]?
    var number: Int?
  }

  init(_ head: FrontMatter) {
    document = head.document
    blocks = CommonMark.blocks(of: String(head.body))
    linesInQuote = OpenQuotations.lines(in: blocks)
    firstLine = head.bodyLine
    names = PassageNames(document: head.document.id)
    zone = head.document.kind == .uttalelse ? .remarks : .text
    speakers = SpeakerContext(
      roster: head.document.members, marksSpeakers: head.document.kind != .uttalelse && Self.marksSpeakers(blocks),
      readsQuotes: head.document.kind == .uttalelse, committee: head.document.committee)
  }

  mutating func read() {
    let signature = SignatureBlock(endOf: blocks, kind: document.kind)
    if let signature, let committee = signature.committee {
      speakers.belongs(to: committee, spokesperson: signature.signatories.first { $0.role == "ordfører" }?.name)
    }
    for block in blocks.dropLast(signature?.blocks ?? 0) { read(block) }
    noteCut()
    addTopics()
    if document.members.isEmpty { document.members = speakers.roster }
    if let signature { sign(signature) }
    if document.session == nil, let date = document.date, date.month != nil {
      document.session = StortingSession(containing: date)
    }
    document.references = ReferencesInText.all(in: document)
    document.amounts = AmountReader.amounts(of: document)
    document.positions = PositionsInText(document, recommenders: recommenders).all()
  }

  private mutating func noteCut() {
    guard let cut = blocks.first(where: { $0.firstCut != nil })?.firstCut else { return }
    findings.append(
      Finding(
        path: document.path, line: line(of: cut), severity: .warning, id: "nested-too-deep",
        message: "quotes or lists are nested more than 40 deep; what stands deeper is left out",
        hint: "write it flatter"))
  }

  mutating func sign(_ signature: SignatureBlock) {
    if document.committee == nil { document.committee = signature.committee }
    if document.date == nil { document.date = signature.date }
    if document.signatories.isEmpty { document.signatories = signature.signatories }
  }

  mutating func read(_ block: Block) {
    switch block.kind {
    case .heading(let level): readHeading(block, level: level)
    case .paragraph, .code: readParagraph(block)
    case .list(let ordered, let start): readList(block, ordered: ordered, start: start)
    case .quote: readQuote(block)
    case .item: for child in block.children { read(child) }
    case .rule: break
    }
  }

  func line(of block: Block) -> Int { firstLine + block.lines.lowerBound - 1 }

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
  mutating func readHeading(_ block: Block, level: Int) {
    let role = HeadingRole(block.text)
    let level = max(1, level - 1)
    openSections.removeAll { $0.level >= level }
    let section = Section(
      id: names.section(block.text), level: level, heading: block.text, parent: openSections.last?.id,
      line: line(of: block))
    document.sections.append(section)
    openSections.append((level, section.id))
    floor = Floor()
    enter(role, heading: block.text, level: level)
    lead = block.text
  }

  mutating func enter(_ role: HeadingRole, heading: String, level: Int) {
    switch role {
    case .remarks:
      speakers.beginRemarks(under: HeadingRole.numbered(heading).title)
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
    case .other:
      leave()
      if zone == .remarks { speakers.beginPart(under: HeadingRole.numbered(heading).title) }
    }
  }

  /// A heading with a name of its own ends a list, an answer or a decision, but not the remarks.
  mutating func leave() {
    switch zone {
    case .remarks, .text: break
    default: leaveForText()
    }
  }

  mutating func leaveForText() { zone = document.kind == .uttalelse ? .remarks : .text }
}

// Paragraphs and lists
extension BodyReader {
  mutating func readParagraph(_ block: Block) {
    let text = Self.withSingleSpaces(block.text)
    guard !text.isEmpty else { return }
    if hasSpeeches { return readSpeech(block, text) }
    isInQuote = linesInQuote.contains(block.lines.lowerBound)
    defer { isInQuote = false }
    if ProposalGrammar.isDecisionLabel(text), zone == .recommendation || zone == .decision || document.kind == .vedtak {
      zone = .decision
    } else if zone == .minorityList, listed.number != nil, document.kind != .brev || ProposalGrammar.opensProposal(text)
    {
      addProposals([Unit(text: text, markdown: block.markdown, number: nil, line: line(of: block))])
    } else if putsForward(text) {
      addProposals([Unit(text: text, markdown: block.markdown, number: nil, line: line(of: block))])
    } else {
      if zone == .minorityList, text.hasSuffix(":"), case .proposals(let parties) = HeadingRole(text) {
        listed = MinorityHeading(parties: parties)
      }
      noticeRemarks(text)
      add(text, markdown: block.markdown, emphasis: block.emphasis, line: line(of: block))
    }
    if !keepsLead(text) { lead = text }
  }

  /// Most text is so already, and passes untouched.
  private static func withSingleSpaces(_ text: String) -> String {
    var last = UInt8(ascii: " ")
    let isPlain = text.utf8.allSatisfy { byte in
      defer { last = byte }
      return byte >= 0x20 && byte != 0xA0 && !(byte == 0x20 && last == 0x20)
    }
    if isPlain, last != 0x20 { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The roster, or a group named in full as the first words, opens the remarks, whatever the heading above it says.
  mutating func noticeRemarks(_ text: String) {
    guard zone == .text, document.kind == .innstilling, !isInQuote, let first = Mention.all(in: Words(text)).first
    else { return }
    let isRoster = speakers.committeeParties == nil && !first.roster.isEmpty
    let mayRemark = document.sections.last.map { HeadingRole.mayHoldRemarks($0.heading) } ?? true
    if isRoster || mayRemark && first.words.lowerBound == 0 && first.namesGroup { zone = .remarks }
  }

  mutating func readList(_ block: Block, ordered: Bool, start: Int, depth: Int = 0) {
    for (index, item) in block.children.enumerated() {
      let marker = ordered ? "\(start + index)." : "•"
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

  mutating func add(
    _ text: String, markdown: String, emphasis: [Range<Int>], line: Int, kind: PassageKind? = nil,
    listItem: Passage.ListItem? = nil
  ) {
    let kind = kind ?? (listItem == nil ? paragraphKind : .liste)
    let id = names.id(kind == .merknad ? "m" : "a", of: text)
    let attribution = attribution(of: text, emphasis: emphasis, passage: id, kind: kind)
    noteOddities(attribution, kind: kind, line: line)
    append(
      Passage(
        id: id, kind: kind, section: openSections.last?.id, text: text, markdown: markdown, attribution: attribution,
        listItem: listItem, line: line))
  }

  private mutating func noteOddities(_ attribution: Attribution, kind: PassageKind, line: Int) {
    if kind == .merknad, attribution.basis == .none, document.kind == .innstilling, !speakers.isQuotingOthers {
      speakers.oddities.append(.noSpeaker)
    }
    findings += speakers.oddities.map { $0.finding(path: document.path, line: line) }
    speakers.oddities = []
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

  mutating func attribution(
    of text: String, emphasis: [Range<Int>], passage: String, kind: PassageKind
  ) -> Attribution {
    if hasSpeeches { return floor.attribution }
    switch (zone, kind) {
    case (.remarks, .merknad):
      return speakers.attribution(of: text, emphasis: emphasis, passage: passage, opensInQuote: isInQuote)
    case (.remarks, _): return speakers.attribution(ofItem: text, emphasis: emphasis, passage: passage)
    case (.recommendation, .tilraading):
      // Who recommends is nobody's remark: the speakers before it stay as they were.
      var attribution = speakers.aside(of: text, emphasis: emphasis, passage: passage)
      if attribution.parties == nil { attribution = PartyList.recommenders(in: text) ?? attribution }
      // Of several decisions, those are sure to stand behind each who recommend them all.
      if let parties = attribution.parties { recommenders = recommenders?.filter(parties.contains) ?? parties }
      return attribution
    default: return Attribution()
    }
  }

  mutating func append(_ passage: Passage) {
    document.passages.append(passage)
    if passage.kind == .svar { noteAnswer(passage.id) }
  }
}

// A minister's answers
extension BodyReader {
  mutating func beginAnswer(to number: Int, heading: String) {
    zone = .answer
    let listed = document.proposals.firstIndex { $0.place == .letter && $0.number == number }
    answered = listed.map { .proposal($0) } ?? .heading(number: number, text: heading)
  }

  /// The first passage after the proposal is its answer.
  mutating func noteAnswer(_ passage: String) {
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
  mutating func repeatsForAnswer(_ unit: Unit) -> Bool {
    guard document.kind == .brev else { return false }
    let print = Fingerprint.of(ProposalGrammar.unquoted(unit.text))
    guard let index = document.proposals.firstIndex(where: { $0.place == .letter && Fingerprint.of($0.text) == print })
    else { return false }
    (zone, answered) = (.answer, .proposal(index))
    return true
  }
}
