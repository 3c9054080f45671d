// SPDX-License-Identifier: GPL-3.0-or-later

/// What a ballot for and a ballot against meant, and the rule that says so.
package struct VoteMeaning: Sendable, Equatable {
  package var kind: Kind
  /// What a ballot for was for, in bokmål: «for innstillingens tilråding».
  package var yes: String
  package var no: String
  /// Why, in bokmål, as a page prints it.
  package var rule: String

  package init(_ kind: Kind, yes: String, no: String, rule: String) {
    (self.kind, self.yes, self.no, self.rule) = (kind, yes, no, rule)
  }

  package enum Kind: String, CaseIterable, Sendable {
    /// For the very text that was voted on.
    case forText = "for_text"
    /// The text says no to a motion, so for means against the motion.
    case againstMotion = "against_motion"
    /// The text takes no stand on the substance.
    case neutral
    /// One text against another.
    case alternative
    /// The law as a whole.
    case law
    /// Nothing says what it meant.
    case unknown
  }
}

/// One part of a committee's recommendation, with a name that a vote or a link can use.
package struct TilraadingPart: Sendable, Equatable {
  /// `tilraading` for the whole, `tilraading-2` for romertall II, `tilraading-a-2` for II under stor bokstav A.
  package var name: String
  /// `A`, where the recommendation is divided by letters.
  package var letter: String?
  package var roman: Int?
  /// Ids of its passages, in reading order.
  package var passages: [String]

  package init(name: String, letter: String? = nil, roman: Int? = nil, passages: [String]) {
    (self.name, self.letter, self.roman, self.passages) = (name, letter, roman, passages)
  }
}
