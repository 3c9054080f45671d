// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// How something on the site is cited: as a line of text, as BibTeX and as CSL JSON.
///
/// Names are kept whole, since which word of a name is the family name cannot be told from it.
struct Citation: Sendable {
  /// ASCII, and the same as long as what is cited has its address.
  var key: String
  var type: Kind
  /// A person's, a committee's or a ministry's name each.
  var authors: [String]
  /// Of the document.
  var title: String
  var designation: String?
  /// What of the document is cited: `forslag 3 fra Høyre og Venstre`; `nil` for all of it.
  var part: String?
  var date: CalendarDate?
  /// `nil` where the site does not know its address.
  var url: String?
  /// The text is a digest and not the original.
  var isDigest = false
  /// `nb` or `nn`.
  var language = "nb"

  /// A type of CSL 1.0.2.
  enum Kind: String, CaseIterable, Sendable {
    case report, bill, legislation, hearing, document, chapter
    case letter = "personal_communication"
    case article = "article-newspaper"
  }

  private static let digest = "Sammendrag i egne ord"
  private static let publisher = "Stortinget"
  private static let source = "Saksgang"

  /// One line, as a text or a footnote prints it.
  var text: String {
    let quoted = "«\(title)»"
    let whole = designation.map { "\($0): \(title)" } ?? title
    let work = part.map { "\(designation ?? quoted), \($0)" } ?? whole
    let origin = [authors.joined(separator: ", "), date?.written ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    let pieces = [work, origin, isDigest ? Self.digest : "", "\(Self.source)\(url.map { ": \($0)" } ?? "")"]
    return pieces.filter { !$0.isEmpty }.map { $0.last == "." ? String($0.dropLast()) : $0 }.joined(separator: ". ")
  }

  var bibTeX: String {
    var fields: [(String, String)] = []
    func add(_ name: String, _ value: String?) { if let value, !value.isEmpty { fields.append((name, value)) } }
    add("author", authors.map { "{\(Self.escaped($0))}" }.joined(separator: " and "))
    add("title", "{\(Self.escaped(part.map(Labels.sentenceCase) ?? title))}")
    add("booktitle", part.map { _ in "{\(Self.escaped(title))}" })
    add("number", designation.map(Self.escaped))
    add("publisher", type == .article ? nil : Self.publisher)
    add("year", date.map { "\($0.year)" })
    add("month", date?.month.map { "\($0)" })
    add("day", date?.day.map { "\($0)" })
    add("url", url)
    add("note", isDigest ? Self.digest : nil)
    add("langid", language == "nn" ? "nynorsk" : "norsk")
    // Two braces in a row would look like a template's tag that was left.
    let lines = fields.map { name, value in
      "  \(name) = " + (value.first == "{" ? "\"\(value)\"" : "{\(value)}")
    }.joined(separator: ",\n")
    return "@\(part == nil ? "misc" : "incollection"){\(key),\n\(lines)\n}"
  }

  /// One item; a file of them is a list.
  var csl: JSONText {
    var members: [(key: String, value: JSONText)] = [("id", .string(key)), ("type", .string(type.rawValue))]
    func add(_ name: String, _ value: String?) { if let value { members.append((name, .string(value))) } }
    add("title", part.map(Labels.sentenceCase) ?? title)
    add("container-title", part.map { _ in title })
    add("number", designation)
    if !authors.isEmpty {
      members.append(("author", .array(authors.map { .object([("literal", .string($0))]) })))
    }
    if let date {
      let parts = [date.year, date.month, date.day].compactMap(\.self).map { JSONText.number($0) }
      members.append(("issued", .object([("date-parts", .array([.array(parts)]))])))
    }
    add("publisher", type == .article ? nil : Self.publisher)
    add("source", Self.source)
    add("language", language)
    add("URL", url)
    add("note", isDigest ? Self.digest : nil)
    return .object(members)
  }

  /// Text in which no sign means anything to TeX.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "{", "}", "&", "%", "$", "#", "_": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}

/// A citation in all its forms, for a template.
struct CitationView: TemplateModel {
  var text = ""
  var bibTeX = ""
  var csl = ""

  init() {}

  init(_ citation: Citation) {
    (text, bibTeX, csl) = (citation.text, citation.bibTeX, JSONText.array([citation.csl]).written)
  }
}
