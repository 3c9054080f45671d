// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// Reads the facts of a part, and takes out of it what the front matter says instead of the body.
package struct FactReader {
  private var part: SourcePart
  private let host: DocumentFacts?
  private let hostText: [String]

  /// - Parameter host: the facts and paragraphs of the document that the part is attached to.
  package init(_ part: SourcePart, host: DocumentFacts? = nil, hostParagraphs: [Paragraph] = []) {
    self.part = part
    self.host = host
    hostText = hostParagraphs.map(\.plain)
  }

  /// The facts, and the part without its letterhead, title and date line.
  package func read() -> (facts: DocumentFacts, part: SourcePart) {
    var reader = self
    let facts = reader.facts()
    return (facts, reader.part)
  }

  private mutating func facts() -> DocumentFacts {
    let prefixDate = takeDatePrefix()
    if [.brev, .uttalelse, .artikkel].contains(part.kind) {
      part.paragraphs.removeAll { $0.plain == "Til Stortinget" }
    }
    var facts: DocumentFacts
    switch part.kind {
    case .innstilling: facts = recommendation()
    case .brev: facts = letter()
    case .uttalelse: facts = statement()
    case .representantforslag, .proposisjon, .melding: facts = ownCover()
    default: facts = article()
    }
    facts.date = facts.date ?? prefixDate ?? (part.kind == .referat ? Dates.first(in: facts.title) : nil)
    facts.language = Language.of(part.paragraphs.map(\.plain))
    facts.session = facts.session ?? session(of: facts)
    return facts
  }

  private func session(of facts: DocumentFacts) -> StortingSession? {
    guard part.kind != .artikkel else { return nil }
    if part.isAttached, let host { return host.session }
    if let designation = facts.designation, let cut = designation.lastIndex(of: "(") {
      if let session = StortingSession(designation[cut...]) { return session }
    }
    if let date = facts.date, date.month != nil { return StortingSession(containing: date) }
    return host?.session
      ?? facts.treats.first.flatMap { StortingSession($0.split(separator: ":").dropFirst().first ?? "") }
  }

  /// «date 2024-02» in front of a scraped article.
  private mutating func takeDatePrefix() -> CalendarDate? {
    guard let first = part.paragraphs.first, first.text.hasPrefix("date ") else { return nil }
    let rest = first.text.dropFirst(5)
    let word = rest.prefix { $0 != " " }
    guard let date = CalendarDate(iso: word) else { return nil }
    part.paragraphs[0].text = rest.dropFirst(word.count).trimmed
    if part.paragraphs[0].text.isEmpty { part.paragraphs.removeFirst() }
    return date
  }
}

extension FactReader {
  private mutating func recommendation() -> DocumentFacts {
    var facts = DocumentFacts(title: "")
    let cover = takeCover()
    facts.designation = Cover.designation(in: cover) ?? Cover.olderDesignation(in: cover)
    let printed = Cover.title(in: cover)
    if let place = part.paragraphs.first(where: { LineKind.isPlaceAndDate($0.plain) })?.plain {
      facts.committee = place.dropFirst("Oslo, i ".count).components(at: ", den ").first.map { $0.trimmed.lowercased() }
      facts.date = Dates.first(in: place)
    }
    let decision = subjectOfDecision()
    let keys = Citations.keys(in: decision ?? "") + Citations.keys(in: cover).filter { !$0.hasPrefix("innst") }
    facts.treats = keys.isEmpty ? TreatedDocuments.keys(in: part.paragraphs.map(\.plain)) : keys.uniqued
    facts.proposers = Proposers.first(in: [decision ?? "", cover] + part.paragraphs.prefix(6).map(\.plain))
    facts.title = printed ?? title(of: decision, treating: facts.treats)
    return facts
  }

  /// What stands above «Til Stortinget», or the designation and title in the first lines.
  private mutating func takeCover() -> String {
    let heads = part.paragraphs.prefix(14)
    if let addressee = heads.firstIndex(where: { $0.plain == "Til Stortinget" }) {
      let cover = heads[..<addressee].map(\.plain).joined(separator: " ")
      part.paragraphs.removeSubrange(...addressee)
      return cover
    }
    let cover = part.paragraphs.prefix { Cover.isPart($0.plain) }
    part.paragraphs.removeFirst(cover.count)
    return cover.map(\.plain).joined(separator: " ")
  }

  /// The part of the decision that opens with the case, or its first words below a numeral.
  private func subjectOfDecision() -> String? {
    guard let label = part.paragraphs.firstIndex(where: { LineKind.isDecisionLabel($0.text) }) else { return nil }
    let decision = part.paragraphs[(label + 1)...].map(\.plain).prefix { !LineKind.isPlaceAndDate($0) }
    let words = decision.filter { !LineKind.isRomanNumeral($0) }
    return words.first { text in
      text.firstRange(of: " – ").map { !Citations.keys(in: String(text[..<$0.lowerBound])).isEmpty } ?? false
        && text.first?.isUppercase ?? false
    } ?? words.first
  }

  /// «Innstilling om …» from what the decision names, or from what the text treats; otherwise the first words of the
  /// decision or of a proposal.
  private func title(of decision: String?, treating keys: [String]) -> String {
    let opening = Title.lowerCasedKind(Title.subject(of: decision ?? ""))
    if !Citations.keys(in: decision ?? "").isEmpty, !opening.isEmpty { return "Innstilling om " + opening }
    if let treated = keys.first.flatMap(DocumentCitation.init(key:)) { return "Innstilling om " + treated.written }
    let proposal = part.paragraphs.first { $0.plain.hasPrefix("«Stortinget ") }?.plain.dropFirst()
    let words = decision ?? proposal.map(String.init) ?? part.paragraphs.first { $0.isHeading }?.plain ?? ""
    return words.isEmpty ? "Innstilling" : "Innstilling: " + Title.cut(words).trimming { "«»".contains($0) }
  }
}

extension FactReader {
  private mutating func letter() -> DocumentFacts {
    dropLetterhead()
    var facts = DocumentFacts(
      title: takeSubject() ?? part.paragraphs.prefix(2).first { LineKind.isSender($0.plain) }?.plain ?? host.map {
        "Brev om " + Title.lowerCasedInnstilling($0.title)
      } ?? "Brev")
    let keys = Citations.keys(in: facts.title)
    facts.treats = keys.isEmpty ? host?.treats ?? [] : Array(keys.prefix(1))
    facts.proposers = Proposers.first(in: [facts.title] + part.paragraphs.prefix(4).map(\.plain))
    if facts.proposers.isEmpty { facts.proposers = host?.proposers ?? [] }
    facts.date = takeDate() ?? sendersDate() ?? Dates.ofLetter(in: hostText)
    return facts
  }

  private mutating func dropLetterhead() {
    for index in part.paragraphs.indices.prefix(10).reversed() {
      let text = part.paragraphs[index].plain
      if Letterhead.isPart(text) || text == "Til Stortinget" { part.paragraphs.remove(at: index) }
    }
  }

  /// The first heading that is no addressee, or the first line that names a document.
  private mutating func takeSubject() -> String? {
    let index = part.paragraphs.indices.prefix(6).first { index in
      let paragraph = part.paragraphs[index]
      return paragraph.isHeading && paragraph.plain != "Stortinget"
        || !Citations.keys(in: paragraph.plain).isEmpty && paragraph.plain.count < 250
          && !Sentence.isClosed(paragraph.plain)
    }
    guard let index else { return nil }
    return part.paragraphs.remove(at: index).plain
  }

  /// A line of its own with place and date, or only the date.
  private mutating func takeDate() -> CalendarDate? {
    for index in part.paragraphs.indices.prefix(6) {
      let text = part.paragraphs[index].plain
      guard text.count < 45, let date = Dates.first(in: text) else { continue }
      part.paragraphs.remove(at: index)
      return date
    }
    return nil
  }

  /// «Brev fra … til …, datert 3. mars 2021» above an appendix.
  private func sendersDate() -> CalendarDate? {
    part.paragraphs.prefix(3).first { LineKind.isSender($0.plain) }.flatMap { Dates.all(in: $0.plain).last }
  }

  private func statement() -> DocumentFacts {
    var facts = DocumentFacts(title: part.title ?? "Uttalelse")
    if let host { facts.title += " til " + Title.lowerCasedInnstilling(host.title) }
    facts.committee = part.committee
    facts.date = Dates.all(in: part.leadIn ?? "").last
    facts.treats = host?.treats ?? []
    return facts
  }

  /// A document that prints its own designation above its title: a proposal or a report.
  private mutating func ownCover() -> DocumentFacts {
    let end = part.paragraphs.prefix(14).firstIndex { $0.plain == "Til Stortinget" }
    let cover = end.map { Array(part.paragraphs[..<$0]) } ?? Array(part.paragraphs.prefix { $0.isHeading }.prefix(3))
    part.paragraphs.removeFirst(end.map { $0 + 1 } ?? cover.count)
    var text = cover.map(\.plain).joined(separator: " ")
    if !text.contains("("), let years = part.paragraphs.first?.plain, years.first == "(" {
      text += " " + years.prefix(14).prefix { $0 != ")" } + ")"
    }
    let citation = DocumentCitation.all(in: text).map(\.citation).first(where: \.isComplete)
    let named = cover.map(\.plain).last { line in Cover.motions.contains(where: line.hasPrefix) }
    var facts = DocumentFacts(title: named.map(Title.withoutProposers) ?? Title.ofCover(text))
    facts.designation = citation?.written
    facts.session = citation?.session
    facts.proposers = Proposers.first(in: [named ?? text])
    facts.date = part.paragraphs.suffix(4).last { $0.plain.count < 40 && Dates.first(in: $0.plain) != nil }
      .flatMap { Dates.first(in: $0.plain) }
    return facts
  }

  private mutating func article() -> DocumentFacts {
    let date = takeDateline()
    guard let title = takePrintedTitle() else {
      return DocumentFacts(title: Title.cut(part.paragraphs.first?.plain ?? "Uten tittel"))
    }
    var facts = DocumentFacts(title: title)
    facts.date = date
    if part.kind != .artikkel { facts.treats = Citations.keys(in: title) }
    return facts
  }

  /// The day on which an article was published; a line that says more than that goes under the title.
  private mutating func takeDateline() -> CalendarDate? {
    guard part.kind == .artikkel,
      let index = part.paragraphs.prefix(3).firstIndex(where: { LineKind.isDateline($0.plain) })
    else { return nil }
    let line = part.paragraphs.remove(at: index)
    if line.plain.count > 45 { part.paragraphs.insert(line, at: min(max(index, 1), part.paragraphs.count)) }
    return Dates.first(in: line.plain)
  }

  /// The title that the parting has found, or the first heading; in an article it stays as the heading over its text.
  private mutating func takePrintedTitle() -> String? {
    let first = part.paragraphs.first.flatMap { $0.isHeading ? $0 : nil }
    guard let title = part.title ?? first?.plain else { return nil }
    if part.title == nil { part.paragraphs.removeFirst() }
    if part.kind == .artikkel {
      let lines = first?.lines ?? part.paragraphs.first?.lines ?? 1...1
      part.paragraphs.insert(Paragraph(role: .heading(level: 1), text: title, lines: lines), at: 0)
    }
    return title
  }
}

/// The cover of a recommendation: designation, committee, what it treats, title.
enum Cover {
  /// `Innst. 12 S (2019–2020)`.
  static func designation(in text: String) -> String? {
    text.firstMatch(of: #/Innst\. (\d+) (LS|S|L) ?\((\d{4})[–-](\d{4})\)/#)
      .map { "Innst. \($0.1) \($0.2) (\($0.3)–\($0.4))" }
  }

  /// `Innst. S. nr. 12 (2003–2004)`, as recommendations were numbered until 2009.
  static func olderDesignation(in text: String) -> String? {
    text.firstMatch(of: #/Innst\. ?([SO])\. ?nr\. ?(\d+) ?\((\d{4})[–-](\d{4})\)/#)
      .map { "Innst. \($0.1). nr. \($0.2) (\($0.3)–\($0.4))" }
  }

  /// «Innstilling fra næringskomiteen om …».
  static func title(in text: String) -> String? {
    guard let start = text.range(ofAny: ["Innstilling fra ", "Innstilling frå "]) else { return nil }
    let title = text[start.lowerBound...]
    let treated = title.firstMatch(of: #/ Dokument (nr\. )?\d+:\d+( [SL]+)? ?\(\d{4}.\d{2,4}\)$/#)
    return title[..<(treated?.range.lowerBound ?? title.endIndex)].trimmed
  }

  /// How the title of a representantforslag opens.
  static let motions = [
    "Representantforslag fra ", "Representantforslag frå ", "Representantforslag om ", "Representantframlegg frå ",
  ]

  static func isPart(_ text: String) -> Bool {
    ["Innst. ", "Innstilling fra ", "Innstilling frå ", "Innstilling til Stortinget"].contains(where: text.hasPrefix)
      && text.count < 400
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first place.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
