// SPDX-License-Identifier: GPL-3.0-or-later
package import StortingModel

/// What the text of one document says about the document itself, for its front matter.
package struct DocumentFacts: Sendable, Equatable {
  /// As printed, or made from the words of the text.
  package var title: String
  /// `Innst. 12 S (2019–2020)`, only where it is printed.
  package var designation: String?
  /// Printed, or the one that the date falls in; none for articles.
  package var session: StortingSession?
  /// In lower case.
  package var committee: String?
  /// As far as the source tells it.
  package var date: CalendarDate?
  /// `nb` or `nn`.
  package var language = "nb"
  /// Citation keys of the documents that this one deals with.
  package var treats: [String] = []
  /// Names of the representatives behind the proposal.
  package var proposers: [String] = []

  /// Facts of which only the title is known.
  package init(title: String) { self.title = title }
}
