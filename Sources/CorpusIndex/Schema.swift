// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands in the index: the one place that names prefixes, slots and metadata keys.
///
/// One Xapian document is one passage. A heading over no passage of its own is a document too, of the kind `seksjon`.
///
/// | term | what | position |
/// | --- | --- | --- |
/// | `skatten` | a word as written, in lower case | yes |
/// | `Zskatt` | the stem of a word | no |
/// | `Kskatt` | the stem of a part of a compound, or of several parts in a row | no |
/// | `Hskatt` | a stem, or a part's stem, in the heading over the passage | no |
/// | `Tskatt` | a stem in the title of the document | no |
/// | `Qdocument/name` | the passage's id, and the id of the proposal that it is; `Qdocument` for all of a document | no |
/// | `XAsv` | a party behind the passage | no |
/// | `XOsv` | a party that the text mentions | no |
/// | `XFsv`, `XGh` | a party for, and one against, the proposal that the passage is | no |
/// | `XKmerknad`, `XDinnstilling` | the kind of passage, and of document | no |
/// | `XCnaeringskomiteen` | the committee, as in an address | no |
/// | `XS2019-2020` | the session | no |
/// | `XIdocument`, `XIinnst:41:2019-2020:s` | the document by id, and by number, session and suffix | no |
/// | `XRinnst:41:2019-2020:s` | a document that the passage refers to; weighed, as words are | no |
/// | `XPkari-nordmann`, `XPnordmann` | a person of the document | no |
/// | `XLnb` | the written standard | no |
/// | `XB732`, `XB732/70`, `XJ70` | a chapter of the budget, an item of it, an item of any chapter | no |
/// | `XMa250`, `XMb25`, `XMc2` | an amount of money, and its first digits | no |
///
/// | slot | what |
/// | --- | --- |
/// | 0, 1 | the date, and the date downwards |
/// | 2 … 5 | parties, kind, committee and session, for facets |
/// | 6 | the year |
///
/// The synonym table has `S`+stem → words with that stem (for phrases, which match inflections), `F`+folded word →
/// words spelt like it apart from æ, ø and å, and `P`+part → the words that put the part under `F`. The spelling table has words and parts of compounds. The metadata has what
/// the index was made by and from, and under `reversed:tt` every form that ends in `tt` (`ReversedForms`).
package enum Schema {
  /// Goes up with every change of what stands in the index.
  package static let version = "6"

  enum Prefix {
    static let stem = "Z"
    static let part = "K"
    static let heading = "H"
    static let title = "T"
    static let id = "Q"
    static let party = "XA"
    static let mention = "XO"
    static let passageKind = "XK"
    static let documentKind = "XD"
    static let committee = "XC"
    static let session = "XS"
    static let document = "XI"
    static let person = "XP"
    static let language = "XL"
    static let chapter = "XB"
    static let reference = "XR"
    static let supporter = "XF"
    static let opponent = "XG"
    static let item = "XJ"
    static let amount = "XM"
  }

  enum SynonymKey {
    static let forms = "S"
    static let folded = "F"
    static let parts = "P"
  }

  enum Slot {
    /// Eight digits, `20191119`.
    static let date: UInt32 = 0
    /// 99999999 minus the date: the highest first is the oldest first, with unknown dates last.
    static let dateDownwards: UInt32 = 1
    /// Codes in the usual order with a space between.
    static let parties: UInt32 = 2
    static let kind: UInt32 = 3
    static let committee: UInt32 = 4
    static let session: UInt32 = 5
    /// Four digits: the year of the date, or else the one in which the session opens.
    static let year: UInt32 = 6
    /// A key of the text, which passages with the same text share.
    static let sameText: UInt32 = 7
    /// The id of the document, by which passages are put together.
    static let document: UInt32 = 8
  }

  enum MetadataKey {
    static let schema = "schema"
    static let analyser = "analyser"
    static let lexicon = "lexicon"
    /// What each document was made from, and where it is: `IndexedDocuments`.
    static let documents = "documents"
    /// The program that made the index.
    static let program = "program"
    /// Before the last two letters of forms.
    static let reversed = "reversed:"
  }

  /// Terms above Xapian's limit are not made; no word that a person types is so long.
  static let longestTerm = 200

  /// Whether a term is anything but a word as written, which has no capital letters.
  static func hasPrefix(_ term: String) -> Bool {
    term.utf8.first.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 } ?? false
  }

  /// A date as the digits of its slot.
  static func eightDigits(_ number: Int) -> String {
    let digits = String(min(max(0, number), 99_999_999))
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
