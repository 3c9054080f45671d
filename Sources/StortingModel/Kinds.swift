// SPDX-License-Identifier: GPL-3.0-or-later

/// What a document is; the raw value is what front matter, export and queries say.
package enum DocumentKind: String, CaseIterable, Sendable {
  case innstilling, representantforslag, proposisjon, melding, brev, uttalelse, vedtak, referat
  case spoersmaal = "spørsmål"
  case artikkel
  /// A page of the site's own, such as the one on method; not a parliamentary document.
  case side
}

/// What a passage is.
package enum PassageKind: String, CaseIterable, Sendable {
  /// Running text that nobody in the committee speaks.
  case avsnitt
  /// One paragraph of a remark.
  case merknad
  case forslag
  case tilraading = "tilråding"
  case vedtak
  /// A passage quoted from somewhere else.
  case sitat
  /// One item of a list.
  case liste
  /// A minister's answer to a proposal.
  case svar
}

/// Where a proposal stands.
package enum ProposalPlace: String, CaseIterable, Sendable {
  /// In the remarks, between « ».
  case inText = "in_text"
  /// In «Forslag fra mindretall».
  case minorityList = "minority_list"
  /// Put forward by a representantforslag, there or where its innstilling repeats it.
  case original
  /// Repeated in a minister's letter.
  case letter
  /// From an older case.
  case quoted

  /// Norwegian words for the place, as a page shows them.
  package var label: String {
    switch self {
    case .inText: "i merknadene"
    case .minorityList: "i lista over mindretallsforslag"
    case .original: "i representantforslaget"
    case .letter: "gjengitt i statsrådens brev"
    case .quoted: "sitert fra en eldre sak"
    }
  }
}

/// How it is known who speaks.
package enum AttributionBasis: String, CaseIterable, Sendable {
  /// The passage names the group.
  case stated
  /// The passage points back: «disse medlemmer».
  case anaphor
  /// The passage names nobody; the last speaker goes on.
  case inherited
  /// Nobody speaks.
  case none
}

/// Where a party stands on a proposal.
package enum Stance: String, CaseIterable, Sendable {
  case `for`, against, unknown
}

/// How certain a fact is.
package enum Basis: String, CaseIterable, Sendable {
  /// The source says so.
  case stated
  /// It follows from what the source says.
  case derived
}

/// What an amount of money measures.
package enum Flow: String, CaseIterable, Sendable {
  /// What the line amounts to.
  case level
  /// The difference from the year before, or from a proposal.
  case change
  /// A sum over several years.
  case frame
  /// An upper bound.
  case limit
  case none
}

/// Which way an amount moves a line.
package enum Direction: String, CaseIterable, Sendable {
  case up, down, same, none
}
