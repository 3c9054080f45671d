// SPDX-License-Identifier: GPL-3.0-or-later

/// One case before Stortinget, as its data service describes it.
package struct CaseRecord: Sendable, Equatable {
  /// `sak-` and Stortinget's number: `sak-46258`.
  package var id: String
  package var title: String
  package var shortTitle: String?
  /// The session that the case belongs to.
  package var session: StortingSession?
  /// In lower case: `næringskomiteen`.
  package var committee: String?
  /// The topics that Stortinget has put the case under.
  package var topics: [String] = []
  /// Citation keys of the case's documents, in the order in which Stortinget names them: motion or proposition first.
  package var keys: [String] = []
  /// As Stortinget writes it: `behandlet`, `til_behandling`, `trukket`.
  package var status: String?
  /// What became of the case, in Stortinget's words, as plain text.
  package var decision: String?
  /// In the order of their numbers.
  package var steps: [Step] = []
  /// The file in the corpus.
  package var path: String

  package init(id: String, title: String, path: String) {
    (self.id, self.title, self.path) = (id, title, path)
  }

  /// One step of the procedure that the case follows.
  package struct Step: Sendable, Equatable {
    /// «Komitebehandling».
    package var name: String
    package var number: Int
    /// The procedure has the step, and this case passes over it.
    package var skipped: Bool
    package var date: CalendarDate?

    package init(name: String, number: Int, skipped: Bool = false, date: CalendarDate? = nil) {
      (self.name, self.number, self.skipped, self.date) = (name, number, skipped, date)
    }
  }
}
