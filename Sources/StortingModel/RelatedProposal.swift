// SPDX-License-Identifier: GPL-3.0-or-later

/// A proposal elsewhere that is not the same one but deals with the same thing.
package struct RelatedProposal: Sendable, Equatable {
  /// How much two proposals share; the nearest first.
  package enum Grade: String, CaseIterable, Sendable, Comparable {
    /// Nearly all of the content: another wording, or the same with something added or left out.
    case near
    /// A clause or most of the smaller one's content.
    case partial
    /// The subject.
    case thematic

    package static func < (left: Grade, right: Grade) -> Bool { left.rank < right.rank }
    private var rank: Int { self == .near ? 0 : self == .partial ? 1 : 2 }
  }

  /// The proposal's id.
  package var id: String
  package var grade: Grade
  /// How much of the content of both the two share, in percent.
  package var likeness: Int

  package init(id: String, grade: Grade, likeness: Int) {
    (self.id, self.grade, self.likeness) = (id, grade, likeness)
  }
}

extension RelatedProposal: Comparable {
  /// The nearest first.
  package static func < (left: RelatedProposal, right: RelatedProposal) -> Bool {
    (left.grade, -left.likeness, left.id) < (right.grade, -right.likeness, right.id)
  }
}
