// SPDX-License-Identifier: GPL-3.0-or-later

/// One field that a query can ask for, `parti:SV`: the indexer, the parser, the help and the tests read this table.
package struct QueryField: Sendable, Hashable {
  /// The Norwegian keyword, as the canonical query prints it.
  package let keyword: String
  /// Other Norwegian spellings.
  package let others: [String]
  /// The English keyword.
  package let english: String
  /// What a value may be.
  package let values: Values
  /// A passage may have several values, so that asking twice asks for both; otherwise asking twice asks for either.
  package let isMultiple: Bool
  /// One line for a person.
  package let help: String
  /// A query to show.
  package let example: String
  let storage: Storage

  package enum Values: String, Sendable {
    /// One of a list.
    case closed
    case text
    case date
    case number
    /// Kroner, with a sign or a range.
    case amount
  }

  enum Storage: Hashable, Sendable {
    /// Boolean terms with this prefix.
    case terms(String)
    /// Passage kinds and document kinds, which have a prefix each.
    case kinds
    /// Stems with this prefix, all of them wanted.
    case words(String)
    /// Boolean terms with this prefix for known names; else words of the text.
    case termsOrText(String)
    case date(fromOnly: Bool)
    /// Documents by citation, under this prefix.
    case citations(String)
    case items
    case amounts
  }

  /// Every spelling of the keyword.
  package var keywords: [String] { [keyword] + others + [english] }

  /// In the order in which the help lists them.
  package static let all: [QueryField] = [
    party, about, supporter, opponent, kind, committee, session, document, person, date, since, title, heading, chapter,
    item, amount, reference, language,
  ]

  package static let party = QueryField(
    "parti", ["av"], "party", .closed, .terms(Schema.Prefix.party), isMultiple: true,
    "who says it: code or name of a party behind the remark or the proposal", "av:SV forsking")
  package static let about = QueryField(
    "om", [], "about", .text, .termsOrText(Schema.Prefix.mention), isMultiple: true,
    "what the text mentions: a party, or words that must stand there", "om:Høyre")
  package static let supporter = QueryField(
    "for", [], "supports", .closed, .terms(Schema.Prefix.supporter), isMultiple: true,
    "proposals that a party is for, by the text or by a vote", "for:SV barnehage")
  package static let opponent = QueryField(
    "mot", [], "opposes", .closed, .terms(Schema.Prefix.opponent), isMultiple: true,
    "proposals that a party is against, by the text or by a vote", "mot:H formuesskatt")
  package static let kind = QueryField(
    "type", [], "kind", .closed, .kinds, isMultiple: false,
    "kind of passage (merknad, forslag …) or of document (innstilling, brev …)", "type:forslag")
  package static let committee = QueryField(
    "komite", ["komité"], "committee", .closed, .terms(Schema.Prefix.committee), isMultiple: false,
    "the committee, whole or the beginning of its name", "komite:næring")
  package static let session = QueryField(
    "sesjon", [], "session", .closed, .terms(Schema.Prefix.session), isMultiple: false,
    "the session of Stortinget", "sesjon:2019-2020")
  package static let document = QueryField(
    "dokument", ["dok"], "document", .text, .citations(Schema.Prefix.document), isMultiple: false,
    "one document, by id or designation; without a session those of every session", "dokument:\"Innst. 12 S\"")
  package static let person = QueryField(
    "person", [], "who", .text, .termsOrText(Schema.Prefix.person), isMultiple: true,
    "a person who put the document forward, signed it or is named in the passage", "person:Hansen")
  package static let date = QueryField(
    "dato", [], "date", .date, .date(fromOnly: false), isMultiple: false,
    "the date of the document: a year, a month, a day, or from..to", "dato:2019-11..2020")
  package static let since = QueryField(
    "siden", ["fra"], "since", .date, .date(fromOnly: true), isMultiple: false,
    "from this year, month or day on", "siden:2019-11")
  package static let title = QueryField(
    "tittel", [], "title", .text, .words(Schema.Prefix.title), isMultiple: true,
    "words of the document's title", "tittel:helse")
  package static let heading = QueryField(
    "overskrift", [], "heading", .text, .words(Schema.Prefix.heading), isMultiple: true,
    "words of the heading over the passage", "overskrift:eksport")
  package static let chapter = QueryField(
    "kap", ["kapittel"], "chapter", .number, .terms(Schema.Prefix.chapter), isMultiple: true,
    "a chapter of the state budget that the passage or its heading names", "kap:732")
  package static let item = QueryField(
    "post", [], "item", .number, .items, isMultiple: true,
    "an item of the state budget; beside kap: the item of that chapter", "kap:732 post:70")
  package static let amount = QueryField(
    "beløp", [], "amount", .amount, .amounts, isMultiple: true,
    "an amount of money in the passage, in kroner, tusen, mill or mrd", "beløp:>500mill")
  package static let reference = QueryField(
    "ref", ["viser"], "reference", .text, .citations(Schema.Prefix.reference), isMultiple: true,
    "another document that the passage refers to, by designation or key", "ref:\"Dok. 8:153 S (2024–2025)\"")
  package static let language = QueryField(
    "språk", [], "language", .closed, .terms(Schema.Prefix.language), isMultiple: false,
    "bokmål (nb) or nynorsk (nn)", "språk:nn")

  private init(
    _ keyword: String, _ others: [String], _ english: String, _ values: Values, _ storage: Storage,
    isMultiple: Bool, _ help: String, _ example: String
  ) {
    (self.keyword, self.others, self.english, self.values) = (keyword, others, english, values)
    (self.storage, self.isMultiple, self.help, self.example) = (storage, isMultiple, help, example)
  }
}
