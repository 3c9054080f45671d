// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// One value that a query asks a field for, read and put in its usual spelling.
package struct FieldValue: Sendable, Equatable {
  /// As the canonical query prints it, without quotation marks.
  package let written: String
  let match: Match

  /// What a passage must hold.
  enum Match: Sendable, Equatable {
    /// Any of these boolean terms.
    case terms([String])
    /// A term of the document's people, or the name in the text.
    case person(term: [String], text: String)
    /// These words in the text, in this order.
    case text(String)
    /// Every stem of this text, under a prefix.
    case words(String, prefix: String)
    /// Eight-digit dates, both ends included.
    case dates(ClosedRange<Int>)
    /// A document by what it is called, or by its id.
    case document(DocumentCitation?, id: String?, prefix: String)
    /// An item of the state budget, under the chapter that is named with it.
    case item(Int, chapter: Int?)
    case amounts(AmountRange)
  }
}

/// Why a value cannot be what the field asks for.
package struct FieldProblem: Error, Sendable, Equatable {
  package let message: String
  package let hint: String
}

/// The values that closed fields may have; an index adds what its corpus holds.
package struct QueryVocabulary: Sendable {
  /// Codes.
  package var parties: [String]
  /// Names as documents write them; empty where nothing is known, and then any name will do.
  package var committees: [String]

  package init(parties: [String] = Party.all.map { $0.code }, committees: [String] = []) {
    (self.parties, self.committees) = (parties, committees)
  }
}

extension QueryField {
  /// The field with this keyword in any spelling, with or without æ, ø, å and capitals.
  package init?(keyword text: some StringProtocol) {
    let key = Spelling.key(String(text))
    guard let field = Self.all.first(where: { $0.keywords.contains { Spelling.key($0) == key } }) else { return nil }
    self = field
  }

  /// What a typed value means to this field.
  func value(of text: String, in vocabulary: QueryVocabulary) throws(FieldProblem) -> FieldValue {
    switch storage {
    case .kinds: try kindValue(text)
    case .words(let prefix): FieldValue(written: text, match: .words(text, prefix: prefix))
    case .date(let fromOnly): try dateValue(text, fromOnly: fromOnly)
    case .termsOrText(let prefix): mention(text, prefix: prefix)
    case .citations(let prefix): try citationValue(text, prefix: prefix)
    case .items: try itemValue(text)
    case .amounts: try amountValue(text)
    case .terms(let prefix):
      switch self {
      case .committee: try committeeValue(text, in: vocabulary)
      case .session: try sessionValue(text)
      case .language: try languageValue(text)
      case .chapter: try chapterValue(text)
      default: try partyValue(text, prefix: prefix, in: vocabulary)
      }
    }
  }

  private func partyValue(
    _ text: String, prefix: String, in vocabulary: QueryVocabulary
  ) throws(FieldProblem) -> FieldValue {
    guard let code = Self.partyCode(text, in: vocabulary) else {
      let known = Set(vocabulary.parties + Party.spellings.map { $0.text })
      throw FieldProblem(
        message: "unknown party \"\(text)\"",
        hint: hint(for: text, among: known.sorted(), otherwise: vocabulary.parties.joined(separator: ", ")))
    }
    return FieldValue(written: code, match: .terms([prefix + code.lowercased()]))
  }

  private static func partyCode(_ text: String, in vocabulary: QueryVocabulary) -> String? {
    if let party = Party(named: text) { return party.code }
    let key = Spelling.key(text)
    return Party.spellings.first { Spelling.key($0.text) == key }?.party.code
      ?? vocabulary.parties.first { Spelling.key($0) == key }
  }

  private func kindValue(_ text: String) throws(FieldProblem) -> FieldValue {
    let key = Spelling.key(text)
    guard let row = KindName.all.first(where: { row in row.spellings.contains { Spelling.key($0) == key } }) else {
      throw FieldProblem(
        message: "unknown kind \"\(text)\"",
        hint: hint(
          for: text, among: KindName.all.flatMap({ $0.spellings }),
          otherwise: KindName.all.map { $0.name }.joined(separator: ", ")))
    }
    return FieldValue(written: row.name, match: .terms(row.terms))
  }

  private func committeeValue(_ text: String, in vocabulary: QueryVocabulary) throws(FieldProblem) -> FieldValue {
    let slug = Slug.of(text)
    guard !vocabulary.committees.isEmpty, !slug.isEmpty else {
      return FieldValue(written: text.lowercased(), match: .terms([Schema.Prefix.committee + slug]))
    }
    let exact = vocabulary.committees.filter { Slug.of($0) == slug }
    let found = exact.isEmpty ? vocabulary.committees.filter { Slug.of($0).hasPrefix(slug) } : exact
    guard let name = found.first else {
      throw FieldProblem(
        message: "no committee \"\(text)\" in the index",
        hint: hint(
          for: text, among: vocabulary.committees, otherwise: vocabulary.committees.joined(separator: ", ")))
    }
    return FieldValue(
      written: found.count == 1 ? name : text.lowercased(),
      match: .terms(found.map { Schema.Prefix.committee + Slug.of($0) }))
  }

  private func sessionValue(_ text: String) throws(FieldProblem) -> FieldValue {
    guard let session = StortingSession(text) else {
      throw FieldProblem(
        message: "\"\(text)\" is no session", hint: "write two years that follow each other: 2019-2020")
    }
    return FieldValue(written: session.slug, match: .terms([Schema.Prefix.session + session.slug]))
  }

  private func languageValue(_ text: String) throws(FieldProblem) -> FieldValue {
    let names = ["nb": ["nb", "bokmål", "no"], "nn": ["nn", "nynorsk"]]
    let key = Spelling.key(text)
    for code in ["nb", "nn"] where names[code, default: []].contains(where: { Spelling.key($0) == key }) {
      return FieldValue(written: code, match: .terms([Schema.Prefix.language + code]))
    }
    throw FieldProblem(message: "unknown language \"\(text)\"", hint: "write nb or nn")
  }

  private func chapterValue(_ text: String) throws(FieldProblem) -> FieldValue {
    guard let number = Self.number(text, in: 1...9999) else {
      throw FieldProblem(message: "\"\(text)\" is no chapter", hint: "write its number: \(keyword):732")
    }
    return FieldValue(written: "\(number)", match: .terms([BudgetTerms.chapter(number)]))
  }

  /// `70`, or `732/70` and `732.70` with the chapter.
  private func itemValue(_ text: String) throws(FieldProblem) -> FieldValue {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." }
    let chapter = parts.count == 2 ? Self.number(parts[0], in: 1...9999) : nil
    guard let item = Self.number(parts.last ?? "", in: 0...99), parts.count == 1 || chapter != nil, parts.count <= 2
    else {
      throw FieldProblem(
        message: "\"\(text)\" is no item", hint: "write its number, or the chapter's too: \(keyword):732/70")
    }
    return FieldValue(written: chapter.map { "\($0)/\(item)" } ?? "\(item)", match: .item(item, chapter: chapter))
  }

  private static func number(_ text: some StringProtocol, in range: ClosedRange<Int>) -> Int? {
    guard 1...4 ~= text.count, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(text) else { return nil }
    return range ~= number ? number : nil
  }

  private func amountValue(_ text: String) throws(FieldProblem) -> FieldValue {
    let range = try AmountRange(text, keyword: keyword)
    return FieldValue(written: range.written, match: .amounts(range))
  }

  /// A document by its citation, or by its id.
  private func citationValue(_ text: String, prefix: String) throws(FieldProblem) -> FieldValue {
    let citation = DocumentCitation(text) ?? Self.onlyCitation(in: text)
    if citation == nil, self == .reference {
      throw FieldProblem(
        message: "\"\(text)\" is no reference to a document", hint: "write it as it is printed: \(example)")
    }
    let isID = self == .document && (citation == nil || Slug.isValid(text.lowercased()))
    let id = isID ? text.lowercased() : nil
    return FieldValue(written: id ?? citation?.key ?? text, match: .document(citation, id: id, prefix: prefix))
  }

  private static func onlyCitation(in text: String) -> DocumentCitation? {
    let found = DocumentCitation.mentions(in: text, as: .query)
    return found.count == 1 && found[0].range == 0..<text.utf8.count ? found[0].citation : nil
  }

  private func mention(_ text: String, prefix: String) -> FieldValue {
    if self == .person {
      return FieldValue(written: text, match: .person(term: PersonName.terms(of: text), text: text))
    }
    guard let party = Party(named: text) else { return FieldValue(written: text, match: .text(text)) }
    return FieldValue(written: party.code, match: .terms([prefix + party.code.lowercased()]))
  }

  private func hint(for text: String, among known: [String], otherwise list: String) -> String {
    if let near = Spelling.nearest(to: text, among: known) { return "did you mean \(keyword):\(Self.quoted(near))?" }
    return list.isEmpty ? "see `saksgang fields`" : "known: \(list)"
  }

  /// A value as a query must write it.
  static func quoted(_ value: String) -> String {
    let isPlain = value.allSatisfy { $0.isLetter || $0.isNumber || "-–.:/_<>=".contains($0) }
    return isPlain && !QueryLexer.isOperator(value) ? value : "\"\(value)\""
  }
}

extension QueryField {
  private func dateValue(_ text: String, fromOnly: Bool) throws(FieldProblem) -> FieldValue {
    let problem = FieldProblem(
      message: "\"\(text)\" is no date",
      hint: "write \(keyword):2019, \(keyword):2019-11, \(keyword):2019-11-19"
        + (fromOnly ? "" : " or \(keyword):2019..2020"))
    let ends = Self.dateEnds(text)
    guard ends.count == 1 || (ends.count == 2 && !fromOnly) else { throw problem }
    let dates = ends.map { CalendarDate(iso: $0) }
    for (end, date) in zip(ends, dates) where date == nil && !(end.isEmpty && ends.count == 2) { throw problem }
    guard let from = dates.first ?? nil else {
      guard let to = dates.last ?? nil else { throw problem }
      return FieldValue(written: "..\(to.iso)", match: .dates(1...to.lastDay))
    }
    if fromOnly { return FieldValue(written: from.iso, match: .dates(from.sortable...99_999_999)) }
    if ends.count == 1 { return FieldValue(written: from.iso, match: .dates(from.sortable...from.lastDay)) }
    guard let to = dates.last ?? nil else {
      return FieldValue(written: "\(from.iso)..", match: .dates(from.sortable...99_999_999))
    }
    guard from.sortable <= to.lastDay else {
      throw FieldProblem(message: "\"\(text)\" ends before it begins", hint: "write \(keyword):\(to.iso)..\(from.iso)")
    }
    return FieldValue(written: "\(from.iso)..\(to.iso)", match: .dates(from.sortable...to.lastDay))
  }

  /// The text before and after `..`, or the one date.
  private static func dateEnds(_ text: String) -> [String] {
    guard let dots = text.firstIndex(of: ".") else { return [text] }
    let after = text[dots...].drop { $0 == "." }
    guard text.distance(from: dots, to: after.startIndex) == 2 else { return [] }
    return [String(text[..<dots]), String(after)]
  }
}

extension CalendarDate {
  /// Eight digits that no day in this year, month or day sorts after.
  fileprivate var lastDay: Int { year * 10_000 + (month ?? 12) * 100 + (day ?? 31) }
}

/// The name of a kind of passage or document, in Norwegian and English.
struct KindName: Sendable {
  let name: String
  let english: String
  let terms: [String]

  var spellings: [String] { [name, english] }

  /// The kind of a document that stands for a heading alone.
  static let section = "seksjon"

  static let all: [KindName] = {
    let names = PassageKind.allCases.map { $0.rawValue } + [section] + DocumentKind.allCases.map { $0.rawValue }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.map { name in
      var terms: [String] = []
      if name == section || PassageKind(rawValue: name) != nil { terms.append(Schema.Prefix.passageKind + name) }
      if DocumentKind(rawValue: name) != nil { terms.append(Schema.Prefix.documentKind + name) }
      return KindName(name: name, english: englishNames[name] ?? name, terms: terms)
    }
  }()

  private static let englishNames = [
    "avsnitt": "paragraph", "merknad": "remark", "forslag": "proposal", "tilråding": "advice", "vedtak": "decision",
    "sitat": "quotation", "liste": "item", "svar": "answer", "seksjon": "section", "innstilling": "recommendation",
    "representantforslag": "motion", "proposisjon": "proposition", "melding": "report", "brev": "letter",
    "uttalelse": "statement", "referat": "minutes", "spørsmål": "question", "artikkel": "article", "side": "page",
  ]
}

/// The terms of a person's name.
enum PersonName {
  /// The whole name as one term: `XPkari-nordmann`.
  static func terms(of name: String) -> [String] {
    let slug = Slug.of(name, longest: 150)
    return slug.isEmpty ? [] : [Schema.Prefix.person + slug]
  }

  /// The whole name and each word of it, for the index.
  static func indexTerms(of name: String) -> [String] {
    let words = name.split { $0 == " " || $0 == "\u{00A0}" }
    return Set(terms(of: name) + words.flatMap { terms(of: String($0)) }).sorted()
  }
}
