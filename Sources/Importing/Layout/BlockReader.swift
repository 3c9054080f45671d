// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// Turns the paragraphs of one document into the blocks of its corpus file.
package struct BlockReader {
  private let kind: DocumentKind
  private let paragraphs: [Paragraph]
  /// Names that may stand beside each other on one line of a signature block.
  private let names: [String]
  private var blocks: [Block] = []
  private var index = 0
  private var place = Place.text
  /// The whole text, in which signatures look names up.
  private let text: String

  private enum Place { case text, remarks, minority, decision }

  /// A reader of one part.
  package init(_ part: SourcePart, names: [String] = []) {
    (kind, self.names) = (part.kind, names)
    paragraphs = part.kind == .innstilling ? part.paragraphs.flatMap(Self.parted) : part.paragraphs
    text = part.paragraphs.filter { !LineKind.isPlaceAndDate($0.plain) && $0.plain.count > 60 }.map(\.plain).joined(
      separator: "\n")
  }

  /// The blocks of a part, in reading order.
  ///
  /// - Parameter names: who stands behind the document, as its title says.
  package static func blocks(of part: SourcePart, names: [String] = []) -> [Block] {
    var reader = BlockReader(part, names: names)
    return reader.read()
  }

  /// «… fremmer følgende forslag: «Stortinget ber …»» in one paragraph is a lead-in and a proposal.
  private static func parted(_ paragraph: Paragraph) -> [Paragraph] {
    guard paragraph.role == .text, paragraph.text.last == "»",
      let cut = paragraph.text.firstRange(of: "forslag: «Stortinget "),
      paragraph.text[cut.upperBound...].count(where: { $0 == "«" })
        < paragraph.text[cut.upperBound...].count(where: { $0 == "»" })
    else { return [paragraph] }
    var (lead, proposal) = (paragraph, paragraph)
    let start = paragraph.text.index(cut.lowerBound, offsetBy: "forslag: ".count)
    lead.text = paragraph.text[..<start].trimmed
    proposal.text = String(paragraph.text[start...])
    return [lead, proposal]
  }

  private mutating func read() -> [Block] {
    while index < paragraphs.count { readNext() }
    return blocks
  }

  private mutating func readNext() {
    let paragraph = paragraphs[index]
    if LineKind.isPlaceAndDate(paragraph.plain), kind == .innstilling { return readSignatures() }
    if kind == .representantforslag, let people = closingNames() { return readClosing(people) }
    if kind == .referat || kind == .spoersmaal { return take(MinutesBlocks.block(of: paragraph) ?? block(paragraph)) }
    if paragraph.isHeading { return readHeading(paragraph) }
    if kind == .innstilling || kind == .vedtak, LineKind.isDecisionLabel(paragraph.text) {
      return readDecision(paragraph)
    }
    if place == .minority, let last = blocks.last, case .heading(level: 4, _) = last { return readListedProposal() }
    if place == .minority || kind == .brev, let proposal = LineKind.proposal(paragraph.plain) {
      return readLabelled(proposal, isListed: place == .minority)
    }
    if kind == .brev, LineKind.isGreeting(paragraph.plain) { return readGreeting() }
    if kind != .uttalelse, paragraph.plain.first.map({ "«“\"".contains($0) }) == true, readQuotation() { return }
    if case .numbered = paragraph.role { return readNumbered() }
    if kind == .representantforslag, opensMotion(paragraph) { return readMotion() }
    if kind == .brev || kind == .representantforslag, isWholeProposal(paragraph.plain) {
      return take(.quote([.paragraph(paragraph.text)]))
    }
    take(block(paragraph))
  }

  private mutating func take(_ block: Block) {
    blocks.append(block)
    index += 1
  }

  private func block(_ paragraph: Paragraph) -> Block {
    switch paragraph.role {
    case .bullet: .bullet(paragraph.text)
    case .numbered(let number): .numbered(number, paragraph.text)
    case .table(let rows): .table(rows)
    case .event: .event(paragraph.plain)
    case .text, .heading: .paragraph(paragraph.text)
    }
  }
}

extension BlockReader {
  private mutating func readHeading(_ paragraph: Paragraph) {
    let title = paragraph.plain
    let name = LineKind.withoutNumber(title).lowercased()
    var level = 2
    if case .heading(let known?) = paragraph.role {
      level = known
      if level == 2 { place = Self.place(of: name) }
    } else if place == .remarks {
      level = 3
    }
    if let depth = LineKind.sectionNumberDepth(title), depth > 1 { level = max(level, min(depth + 1, 4)) }
    take(.heading(level: level, title))
  }

  private static func place(of heading: String) -> Place {
    if heading.contains("mindretal") { return .minority }
    if heading.contains("merknad") { return .remarks }
    return .text
  }

  /// The proposal under «Forslag 8», up to the next heading.
  private mutating func readListedProposal(after opening: [Block] = []) {
    var inner = opening
    while index < paragraphs.count, !endsQuote(paragraphs[index]), LineKind.proposal(paragraphs[index].plain) == nil {
      inner.append(block(paragraphs[index]))
      index += 1
    }
    blocks.append(.quote(Self.unquoted(inner)))
  }

  /// «Forslag 8: Stortinget ber …»: one of the list, or what heads the answer in a letter.
  private mutating func readLabelled(_ proposal: (number: Int, text: String), isListed: Bool) {
    guard isListed else { return take(.heading(level: 2, "\(proposal.number). \(proposal.text)")) }
    take(.heading(level: 4, "Forslag \(proposal.number)"))
    readListedProposal(after: [.paragraph(proposal.text)])
  }

  /// «vedtak:» and what follows it, up to the signatures.
  private mutating func readDecision(_ label: Paragraph) {
    take(.paragraph(Emphasis.around(label.plain)))
    var inner: [Block] = []
    while index < paragraphs.count, !endsQuote(paragraphs[index]), !LineKind.isDecisionLabel(paragraphs[index].text) {
      inner.append(block(paragraphs[index]))
      index += 1
    }
    if !inner.isEmpty { blocks.append(.quote(inner)) }
  }

  /// A heading that every recommendation has, or place and date; a heading inside a law is a paragraph of the decision.
  private func endsQuote(_ paragraph: Paragraph) -> Bool {
    if case .heading(_?) = paragraph.role { return true }
    return LineKind.isPlaceAndDate(paragraph.plain)
  }

  private mutating func readSignatures() {
    take(.paragraph(paragraphs[index].text))
    let lines = paragraphs[index...].flatMap(\.raw)
    for person in SignatureBlock(lines: lines, text: text).people {
      blocks.append(.signature(name: person.name, role: person.role))
    }
    index = paragraphs.count
  }

  /// The names after the date that closes a motion; `nil` where the paragraph is no date, or more than names follows.
  private func closingNames() -> [String]? {
    guard paragraphs[index].plain.count < 40, Dates.isDate(paragraphs[index].plain) else { return nil }
    var people: [String] = []
    for line in paragraphs[(index + 1)...].flatMap(\.raw) where !line.trimmed.isEmpty {
      let columns = line.trimmed.replacing("   ", with: "  ").components(at: "  ").map(\.trimmed).filter { !$0.isEmpty }
      people += columns.flatMap(parted)
    }
    let areNames = people.allSatisfy { name in
      2...6 ~= name.split(separator: " ").count && name.first?.isUppercase == true && !Sentence.isClosed(name)
    }
    return people.isEmpty || !areNames ? nil : people
  }

  /// The names that stand beside each other with one space between, as far as they are known.
  private func parted(_ line: String) -> [String] {
    guard let name = names.first(where: { line.hasPrefix($0 + " ") }) else { return [line] }
    return [name] + parted(line.dropFirst(name.count).trimmed)
  }

  private mutating func readClosing(_ people: [String]) {
    take(.paragraph(paragraphs[index].text))
    for name in people { blocks.append(.signature(name: name, role: nil)) }
    index = paragraphs.count
  }

  /// «Med hilsen» and the names under it.
  private mutating func readGreeting() {
    take(.paragraph(paragraphs[index].text))
    while index < paragraphs.count {
      let name = paragraphs[index].plain
      let isName = name.count < 50 && !Sentence.isClosed(name) && 2...5 ~= name.split(separator: " ").count
      take(isName ? .signature(name: name, role: nil) : block(paragraphs[index]))
    }
  }

  /// A numbered list; in a letter a number with text after it heads the answer, and a list of proposals is quoted.
  private mutating func readNumbered() {
    let start = index
    var items: [Block] = []
    while index < paragraphs.count, case .numbered(let number) = paragraphs[index].role {
      if case .numbered(let last, _)? = items.last, number != last + 1 { break }
      items.append(.numbered(number, paragraphs[index].text))
      index += 1
    }
    let areProposals = paragraphs[start..<index].contains { isWholeProposal($0.plain) }
    if kind == .brev, areProposals, items.count == 1, case .numbered(let number, let text)? = items.first {
      blocks.append(.heading(level: 2, "\(number). \(Emphasis.removed(from: text))"))
    } else if areProposals, kind == .brev || kind == .innstilling || kind == .representantforslag {
      blocks.append(.quote(Self.unquoted(items)))
    } else {
      blocks.append(contentsOf: items)
    }
  }

  /// A proposal that is no request, such as the text of an act, after «… følgende forslag:» or a label of its own.
  private func opensMotion(_ paragraph: Paragraph) -> Bool {
    guard paragraph.role == .text, !isWholeProposal(paragraph.plain), let last = blocks.last else { return false }
    let lead = Self.text(last).lowercased()
    return !LineKind.isDecisionLabel(paragraph.text) && !Self.motionLabels.contains(paragraph.plain.lowercased())
      && (LineKind.isDecisionLabel(lead) || lead.hasSuffix("forslag:") || lead.hasSuffix("framlegg:"))
  }

  private static let motionLabels = ["forslag:", "framlegg:", "lovforslag:"]

  /// The whole text of a motion, up to a heading or the date.
  private mutating func readMotion() {
    var inner: [Block] = []
    while index < paragraphs.count, !endsQuote(paragraphs[index]) {
      let text = paragraphs[index].plain
      if text.count < 40, Dates.first(in: text) != nil { break }
      inner.append(block(paragraphs[index]))
      index += 1
    }
    if !inner.isEmpty { blocks.append(.quote(inner)) }
  }

  private func isWholeProposal(_ text: String) -> Bool {
    let body = text.trimming { "«“\"".contains($0) }
    return Self.openings.contains { body.hasPrefix("Stortinget \($0) ") }
  }

  private static let openings = [
    "ber", "bed", "samtykker", "samtykkjer", "pålegger", "pålegg", "anmoder", "oppmoder", "vedtar", "vedtek",
    "oppnevner", "gir",
    "gjev", "slutter", "viser", "konstaterer", "forutsetter", "beslutter", "tar", "godkjenner", "krever",
    "understreker",
  ]
}

extension BlockReader {
  /// A proposal or a quotation of several paragraphs between « and »; false where it is an ordinary paragraph.
  private mutating func readQuotation() -> Bool {
    guard let end = quotationEnd() else { return false }
    let range = index..<end
    let before = blocks.last.map(Self.text) ?? ""
    let isLedIn = before.hasSuffix(":")
    let isProposal =
      isWholeProposal(paragraphs[index].plain) || before.hasSuffix("forslag:") || before.hasSuffix("framlegg:")
    guard isProposal || isLedIn || range.count > 1 else { return false }
    let inner = paragraphs[range].map(block)
    blocks.append(.quote(isProposal ? Self.unquoted(inner) : inner))
    index = end
    return true
  }

  /// The index after the paragraph in which the guillemets close; `nil` where they close inside a paragraph or never.
  private func quotationEnd() -> Int? {
    if paragraphs[index].plain.first == "\"" { return straightQuotationEnd() }
    var depth = 0
    for at in index..<min(index + 40, paragraphs.count) {
      if at > index, endsQuote(paragraphs[at]) { return nil }
      let text = paragraphs[at].plain
      for (offset, character) in text.enumerated() {
        if character == "«" || character == "“" { depth += 1 }
        if character == "»" || character == "”" { depth -= 1 }
        if depth == 0 { return text.dropFirst(offset + 1).allSatisfy { ".".contains($0) } ? at + 1 : nil }
      }
    }
    return nil
  }

  /// The index after the first paragraph that ends in a straight quotation mark.
  private func straightQuotationEnd() -> Int? {
    for at in index..<min(index + 40, paragraphs.count) {
      if at > index, endsQuote(paragraphs[at]) { return nil }
      let text = paragraphs[at].plain.trimming { $0 == "." }
      if text.last == "\"", text.count > 1 { return at + 1 }
      if at == index, text.dropFirst().contains("\"") { return nil }
    }
    return nil
  }

  private static func text(_ block: Block) -> String {
    switch block {
    case .heading(_, let text), .paragraph(let text), .bullet(let text), .numbered(_, let text):
      Emphasis.removed(from: text)
    case .quote, .signature, .link, .table, .speech, .event: ""
    }
  }

  /// Without the guillemets around the whole.
  private static func unquoted(_ blocks: [Block]) -> [Block] {
    var blocks = blocks
    guard let first = blocks.first, "«“\"".contains(text(first).first ?? " ") else { return blocks }
    blocks[0] = changed(first) { String($0.dropFirst()) }
    let last = blocks.count - 1
    blocks[last] = changed(blocks[last]) { text in
      guard let end = text.lastIndex(where: { "»”\"".contains($0) }) else { return text }
      var text = text
      text.remove(at: end)
      return text
    }
    return blocks
  }

  private static func changed(_ block: Block, _ change: (String) -> String) -> Block {
    switch block {
    case .paragraph(let text): .paragraph(change(text))
    case .bullet(let text): .bullet(change(text))
    case .numbered(let number, let text): .numbered(number, change(text))
    case .heading, .quote, .signature, .link, .table, .speech, .event: block
    }
  }
}
