// SPDX-License-Identifier: GPL-3.0-or-later
package import StortingModel

/// One document of the several that a source may hold.
package struct SourcePart: Sendable, Equatable {
  /// What the part is, told by its first and last lines.
  package var kind: DocumentKind
  /// In reading order.
  package var paragraphs: [Paragraph]
  /// The part stands in the one before it as an appendix or a quoted statement.
  package var isAttached = false
  /// The committee that makes a quoted statement.
  package var committee: String?
  /// A title that the parting has found already.
  package var title: String?
  /// The paragraph that introduces a quoted statement.
  package var leadIn: String?

  /// A part that stands alone.
  package init(kind: DocumentKind, paragraphs: [Paragraph]) { (self.kind, self.paragraphs) = (kind, paragraphs) }
}

/// Parts the paragraphs of a source into documents: a recommendation and the letter attached to it, posts on one page.
package struct SourceParts: Sendable, Equatable {
  /// The main document first, each with at least one paragraph.
  package var parts: [SourcePart]

  /// - Parameter layout: only pages with a paragraph a line are parted into posts.
  package init(_ paragraphs: [Paragraph], layout: LineLayout = .wrapped) {
    let text = paragraphs.filter { !Self.isPageChrome($0.plain) }
    let dated = Self.datedPosts(text)
    let posts = dated.isEmpty && layout == .unwrapped ? Self.posts(text) : dated
    if posts.count > 1 {
      parts = posts
    } else if let cut = Self.attachmentStart(text) {
      parts = Self.withStatement(Self.part(Array(text[..<cut]))) + Self.attachments(Array(text[cut...]))
    } else {
      parts = Self.withStatement(Self.part(text))
    }
    parts.removeAll { $0.paragraphs.isEmpty }
  }

  /// What a web page prints around its text.
  private static func isPageChrome(_ text: String) -> Bool {
    ["Posts", "Del artikkelen", "Skriv ut", "Til toppen"].contains(text)
      || text.hasPrefix("Sign up to ") || text.hasPrefix("Sign up for ")
  }

  private static func part(_ paragraphs: [Paragraph]) -> SourcePart {
    SourcePart(kind: kind(of: paragraphs), paragraphs: paragraphs)
  }

  /// One letter, or one after each heading «Vedlegg 1».
  private static func attachments(_ paragraphs: [Paragraph]) -> [SourcePart] {
    var parts: [SourcePart] = []
    for paragraph in paragraphs {
      if parts.isEmpty || LineKind.isAttachmentHeading(paragraph.plain) {
        parts.append(SourcePart(kind: .brev, paragraphs: []))
        parts[parts.count - 1].isAttached = true
      }
      if !LineKind.isAttachmentHeading(paragraph.plain) { parts[parts.count - 1].paragraphs.append(paragraph) }
    }
    return parts.filter { !$0.paragraphs.isEmpty }
  }

  private static func kind(of paragraphs: [Paragraph]) -> DocumentKind {
    let heads = paragraphs.prefix(8).map(\.plain)
    if paragraphs.contains(where: { isRecommendation($0.plain) }) { return .innstilling }
    if heads.contains(where: { $0.hasPrefix("Innst. ") }) { return .innstilling }
    if paragraphs.contains(where: { $0.plain.hasPrefix("Presidenten:") || $0.plain.hasPrefix("Presidenten [") }) {
      return .referat
    }
    if let first = heads.first, LineKind.knownHeading(first) == 2, first.hasPrefix("Uttale") { return .uttalelse }
    if paragraphs.contains(where: { LineKind.opensWithNamedGroup($0.text) }) { return .innstilling }
    if paragraphs.contains(where: { LineKind.isGreeting($0.plain) }) { return .brev }
    if heads.contains(where: Letterhead.isPart), isAnswer(heads) { return .brev }
    return kindOfCover(heads) ?? .artikkel
  }

  /// What the first lines say that the document is.
  private static func kindOfCover(_ heads: [String]) -> DocumentKind? {
    guard let first = heads.first else { return nil }
    if first.hasPrefix("Skriftlig spørsmål") || first.hasPrefix("Skriftleg spørsmål") { return .spoersmaal }
    if first.hasPrefix("Representantforslag") || first.hasPrefix("Dokument 8:") {
      return isAnswer(heads) ? .brev : .representantforslag
    }
    if first.hasPrefix("Prop. ") { return .proposisjon }
    if first.hasPrefix("Meld. St. ") { return .melding }
    return nil
  }

  /// Whether the first lines take up what somebody else has written.
  private static func isAnswer(_ heads: [String]) -> Bool {
    let answers = ["Jeg viser til ", "Eg viser til ", "Det vises til ", "Det blir vist til ", "Vi viser til "]
    return heads.contains { head in answers.contains(where: head.hasPrefix) }
  }

  private static func isRecommendation(_ text: String) -> Bool {
    LineKind.isPlaceAndDate(text)
      || [
        "Komiteens tilråding", "Komiteens merknader", "Merknader frå komiteen", "Tilråding frå komiteen",
        "Komiteens tilrådning",
      ]
      .contains(LineKind.withoutNumber(text))
  }

  /// Where a letter begins after the signatures of a recommendation.
  private static func attachmentStart(_ paragraphs: [Paragraph]) -> Int? {
    guard let place = paragraphs.firstIndex(where: { LineKind.isPlaceAndDate($0.plain) }) else { return nil }
    let start = paragraphs.indices.dropFirst(place + 1).first { index in
      let text = paragraphs[index].plain
      return Letterhead.isPart(text) || text.hasPrefix("Vedlegg") || text.hasPrefix("Dokument ") || text.count > 75
    }
    return start
  }
}

extension SourceParts {
  /// A recommendation, and the statement of another committee that it quotes as a document of its own.
  static func withStatement(_ part: SourcePart) -> [SourcePart] {
    guard part.kind == .innstilling, let range = statement(in: part.paragraphs) else { return [part] }
    var statement = SourcePart(kind: .uttalelse, paragraphs: Array(part.paragraphs[range]))
    statement.isAttached = true
    let heading = part.paragraphs[range.lowerBound - 2].plain
    statement.title = heading
    statement.committee = heading.split(separator: " ").dropFirst(2).joined(separator: " ").lowercased()
    statement.leadIn = part.paragraphs[range.lowerBound - 1].plain
    var host = part
    host.paragraphs.removeSubrange(range)
    let rest = withStatement(host)
    return [rest[0], statement] + rest.dropFirst()
  }

  /// The quoted paragraphs under «Uttalelse fra …», after the paragraph that introduces them.
  private static func statement(in paragraphs: [Paragraph]) -> Range<Int>? {
    let heading = paragraphs.indices.dropLast(2).first { index in
      isStatementHeading(paragraphs[index]) && paragraphs[index + 1].plain.hasSuffix(":")
        && paragraphs[index + 2].plain.hasPrefix("«")
    }
    guard let heading else { return nil }
    let end = paragraphs.indices.dropFirst(heading + 2).first { paragraphs[$0].plain.trimmed.hasSuffix("»") }
    return end.map { heading + 2..<$0 + 1 }
  }

  private static func isStatementHeading(_ paragraph: Paragraph) -> Bool {
    let text = paragraph.plain
    return paragraph.isHeading && (text.hasPrefix("Uttalelse fra ") || text.hasPrefix("Uttale frå "))
      && text.lowercased().hasSuffix("komiteen")
  }

  /// Posts of one web page: each opens with a heading after a spacer, with nothing but links and captions between.
  private static func posts(_ paragraphs: [Paragraph]) -> [SourcePart] {
    let starts = paragraphs.indices.filter { index in
      guard paragraphs[index].isHeading, case .heading(level: nil) = paragraphs[index].role else { return false }
      return index == 0 || opensPost(index, in: paragraphs)
    }
    guard starts.count > 1, starts.first == 0 else { return [] }
    let ends = starts.dropFirst().map { isCaption(paragraphs[$0 - 1]) ? $0 - 1 : $0 } + [paragraphs.count]
    return zip(starts, ends).map { start, end in
      let caption = start > 0 && isCaption(paragraphs[start - 1]) ? [paragraphs[start - 1]] : []
      var part = SourcePart(kind: .artikkel, paragraphs: caption + paragraphs[start + 1..<end])
      part.title = paragraphs[start].plain
      return part
    }
  }

  /// Posts of one web page that each have a title over the day on which they were published.
  private static func datedPosts(_ paragraphs: [Paragraph]) -> [SourcePart] {
    let starts = paragraphs.indices.dropLast().filter { index in
      paragraphs[index].plain.count < 120 && !Sentence.isClosed(paragraphs[index].plain)
        && LineKind.isDateline(paragraphs[index + 1].plain)
    }
    guard starts.count > 1, let first = starts.first else { return [] }
    // What the page prints over its first post is its menu.
    guard paragraphs[..<first].allSatisfy({ $0.plain.count < 40 && !Sentence.isClosed($0.plain) }) else { return [] }
    return zip(starts, starts.dropFirst() + [paragraphs.count]).map { start, end in
      var part = SourcePart(kind: .artikkel, paragraphs: Array(paragraphs[start + 1..<end]))
      part.title = paragraphs[start].plain
      return part
    }
  }

  private static func isCaption(_ paragraph: Paragraph) -> Bool {
    !paragraph.isHeading && paragraph.plain.contains("Foto:")
  }

  private static func opensPost(_ index: Int, in paragraphs: [Paragraph]) -> Bool {
    var at = index
    while at > 0, index - at < 4 {
      if paragraphs[at].afterSpacer { return true }
      let before = paragraphs[at - 1].plain
      guard !paragraphs[at - 1].isHeading,
        !Sentence.isClosed(before) || before.hasSuffix("?") || before.contains("Foto:")
      else { return false }
      at -= 1
    }
    return false
  }
}

/// What stands above a letter's subject.
package enum Letterhead {
  /// Whether a line belongs to the letterhead.
  package static func isPart(_ text: String) -> Bool {
    if ["Statsråden", "Statsråd"].contains(text) || isOffice(text) || isPostcode(text) { return true }
    return [
      "Postadresse", "Kontoradresse", "Org no", "Org.nr", "Org. nr", "Telefon", "Deres ref", "Vår ref", "Dykkar ref",
    ]
    .contains(where: text.hasPrefix)
  }

  /// To whom a letter goes or from which ministry it comes, alone on one of its first lines.
  package static func isAddressee(_ text: String) -> Bool {
    guard text.utf8.count < 80, text.split(separator: " ").count <= 6, LineKind.knownHeading(text) == nil,
      !text.contains(" fra "), !text.contains(" frå ")
    else { return false }
    return text == "Stortinget" || ["departementet", "komiteen", "komité"].contains(where: text.hasSuffix)
  }

  /// «24/1043- 6. mars 2031», the numbers of the case and the date.
  package static func isReference(_ text: String) -> Bool {
    text.utf8.count < 60 && text.first?.isNumber == true && text.contains("/") && Dates.first(in: text) != nil
  }

  /// «Barne- og familieministeren», «Det kongelige finansdepartement», alone on a line.
  private static func isOffice(_ text: String) -> Bool {
    guard text.utf8.count < 80, text.first?.isUppercase == true, text.split(separator: " ").count <= 6 else {
      return false
    }
    let plain = text.lowercased()
    return plain.hasSuffix("ministeren") || plain.hasPrefix("det kongelige ") || plain.hasPrefix("det kongelege ")
  }

  /// «0026 OSLO», alone on a line.
  private static func isPostcode(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "0"), text.utf8.count < 60 else { return false }
    let words = text.split(separator: " ")
    guard 2...3 ~= words.count, words[0].count == 4, words[0].first == "0", Int(words[0]) != nil else { return false }
    return words.dropFirst().allSatisfy { $0.allSatisfy { $0.isLetter } }
  }
}
