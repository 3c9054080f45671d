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
/// | `XA` … `XR` | the fields that `QueryField` lists | no |
///
/// The synonym table has `S`+stem → words with that stem (for phrases, which match inflections) and `F`+folded word →
/// words spelt like it apart from æ, ø and å. The spelling table has words and parts of compounds.
package enum Schema {
  /// Goes up with every change of what stands in the index.
  package static let version = "3"

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
    /// A key of the text where another passage has the same.
    static let sameText: UInt32 = 7
  }

  enum MetadataKey {
    static let schema = "schema"
    static let analyser = "analyser"
    static let lexicon = "lexicon"
    static let fingerprint = "corpus"
    static let passages = "passages"
    /// Before the last two letters of forms.
    static let reversed = "reversed:"
  }

  /// Terms above Xapian's limit are not made; no word that a person types is so long.
  static let longestTerm = 200
}
