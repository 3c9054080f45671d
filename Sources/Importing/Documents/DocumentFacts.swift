// SPDX-License-Identifier: GPL-3.0-or-later
package import StortingModel

/// What the text of one document says about the document itself, for its front matter.
package struct DocumentFacts: Sendable, Equatable {
  package var title: String
  package var designation: String?
  package var session: StortingSession?
  package var committee: String?
  package var date: CalendarDate?
  package var language = "nb"
  package var treats: [String] = []
  package var proposers: [String] = []

  package init(title: String) { self.title = title }
}
