// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// Reads minutes in XML, of the document types before and since the session 2016–2017.
struct MinutesText {
  private var text = PublicationText(kind: .referat)
  private var paragraphs: [Paragraph] = []
  private(set) var title: String?

  static func publication(_ root: XMLTree, _ source: CorpusFile.Source) -> Publication {
    var minutes = MinutesText()
    minutes.read(root)
    var facts = PrintedFacts()
    facts.title = minutes.title
    facts.date = Dates.first(in: minutes.title ?? "") ?? dayInName(source.file)
    facts.session = facts.date.flatMap { $0.month == nil ? nil : StortingSession(containing: $0) }
    var part = SourcePart(kind: .referat, paragraphs: minutes.paragraphs)
    part.title = facts.title ?? "Møte"
    return Publication(source: source, printed: facts, parts: [part], rank: .publication)
  }

  /// `refs-201819-03-12.xml` is of the session 2018–2019, and March is in its second year.
  private static func dayInName(_ name: String) -> CalendarDate? {
    guard let match = name.firstMatch(of: #/refs-(\d{4})\d{2}-(\d{2})-(\d{2})/#) else { return nil }
    guard let year = Int(match.1), let month = Int(match.2), let day = Int(match.3) else { return nil }
    return CalendarDate(year: month >= 10 ? year : year + 1, month: month, day: day)
  }

  private mutating func read(_ element: XMLTree) {
    switch element.name.lowercased() {
    case "omslag", "vara", "talere": break
    case "motestart", "formalia": readOpening(element)
    case "president": event(InlineReader.plain(element), element)
    case "dagsorden", "tilleggsdagsorden": readAgenda(element)
    case "sakshode": readCaseHead(element)
    case "presinnlegg", "hovedinnlegg", "replikk", "kongen", "presinnl", "innlegg": readSpeech(element)
    case "merknad", "handling", "avbrutt", "hevet": for line in Self.lines(of: element) { event(line, element) }
    case "subtit": event(InlineReader.plain(element), element)
    case "tit", "tittel", "saktit", "innstillet", "subtittel", "undertittel": readTitle(element)
    default: readOther(element)
    }
  }

  /// What holds speeches is read through; anything else is text like that of other publications.
  private mutating func readOther(_ element: XMLTree) {
    let isText = PublicationElement(element.name) != .container && PublicationElement(element.name) != .decision
    if isText || element.elements.isEmpty {
      paragraphs += PublicationText.paragraphs(of: [element], kind: .representantforslag)
    } else {
      for child in element.elements { read(child) }
    }
  }

  private mutating func event(_ text: String, _ element: XMLTree) {
    if !text.isEmpty { add(.event, text, element) }
  }

  private mutating func add(_ role: Paragraph.Role, _ text: String, _ element: XMLTree) {
    paragraphs.append(Paragraph(role: role, text: text, line: element.line))
  }

  private static func lines(of element: XMLTree) -> [String] {
    let inner = element.elements.filter { ["a", "slutt"].contains($0.name.lowercased()) }
    return (inner.isEmpty ? [element] : inner).map(InlineReader.plain).filter { !$0.isEmpty }
  }
}

// Headings
extension MinutesText {
  private mutating func readOpening(_ element: XMLTree) {
    for child in element.elements {
      let isTitle = ["tittel", "dato"].contains(child.name.lowercased())
      if isTitle, title == nil { title = InlineReader.plain(child) } else { read(child) }
    }
  }

  private mutating func readAgenda(_ element: XMLTree) {
    add(.heading(level: 2), "Dagsorden", element)
    for (index, item) in Self.agendaItems(element).enumerated() { add(.numbered(index + 1), item, element) }
  }

  /// What each case is called: the lines of an item belong together, and so do the titles after one number.
  private static func agendaItems(_ element: XMLTree) -> [String] {
    element.elements.flatMap { child -> [String] in
      switch child.name.lowercased() {
      case "pkt", "saktit", "a": [InlineReader.plain(child)].filter { !$0.isEmpty }
      case "tittel", "tit", "dagsnr", "ordennr": []
      default: agendaItems(child)
      }
    }
  }

  /// «Sak nr. 3 [10:04:12]», and under it what the case is.
  private mutating func readCaseHead(_ element: XMLTree) {
    let number = element.first("saknr", "tit").map(InlineReader.plain) ?? ""
    add(.heading(level: 2), number.isEmpty ? "Sak" : number, element)
    for child in element.elements where !["saknr", "tit"].contains(child.name.lowercased()) {
      for line in Self.lines(of: child) { add(.text, line, child) }
    }
  }

  /// A title of a vote or a question; inside a law it is text.
  private mutating func readTitle(_ element: XMLTree) {
    let title = InlineReader.plain(element)
    if title.isEmpty { return }
    let level = MinutesBlocks.caseHeadingLevel(title)
    add(level.map { .heading(level: $0) } ?? .text, title, element)
  }
}

// Speeches
extension MinutesText {
  /// A speech; where several have been put into one element by mistake, each has its own label.
  private mutating func readSpeech(_ element: XMLTree) {
    let start = paragraphs.count
    let label = Self.label(of: element)
    for child in element.elements where !["navn", "funksjon", "merknad"].contains(child.name.lowercased()) {
      paragraphs += PublicationText.paragraphs(of: [child], kind: .referat)
    }
    guard start < paragraphs.count else { return }
    mergeLabels(from: start)
    if let label { paragraphs[start].text = label + " " + paragraphs[start].text }
    for note in element.children("merknad") { event(InlineReader.plain(note), note) }
  }

  /// The name in an element of its own, or the president, whom older minutes do not name.
  private static func label(of element: XMLTree) -> String? {
    let isPresident = element.name.lowercased().hasPrefix("pres")
    if let name = element.children("navn").first.map(InlineReader.plain), !name.isEmpty {
      let role = element.children("funksjon").first.map(InlineReader.plain)
      let bare = name.trimming { ": ".contains($0) }
      return marked(bare) + (role.map { $0.hasPrefix("(") ? " \($0)" : " (\($0))" } ?? "") + ":"
    }
    let opening = element.first("a").map(InlineReader.plain) ?? ""
    guard element.first("navn") == nil, SpeechLabel(opening: opening) == nil else { return nil }
    if isPresident { return marked("Presidenten") + ":" }
    return element.name.lowercased() == "kongen" ? marked("Kongen") + ":" : nil
  }

  private static func marked(_ name: some StringProtocol) -> String {
    String(Emphasis.opening) + name + String(Emphasis.closing)
  }

  /// A label alone in its paragraph belongs to the next one.
  private mutating func mergeLabels(from start: Int) {
    var at = start
    while at + 1 < paragraphs.count {
      let (text, next) = (paragraphs[at].text, paragraphs[at + 1])
      let isLabel =
        text.first == Emphasis.opening
        && SpeechLabel(opening: paragraphs[at].plain + " …", isMarked: true)?.speech == "…"
      if isLabel, paragraphs[at].role == .text, next.role == .text {
        paragraphs[at].text += " " + next.text
        paragraphs.remove(at: at + 1)
      }
      at += 1
    }
  }
}
