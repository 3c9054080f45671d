// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that the corpus folder says, read once and linked.
package struct Corpus: Sendable {
  /// By id.
  package var documents: [Document] = []
  /// By id.
  package var cases: [CaseRecord] = []
  /// By date, time, id.
  package var votes: [Vote] = []
  /// By chapter, item, year, stage.
  package var budget: [BudgetLine] = []
  /// Lines that a person has said were moved.
  package var budgetMoves: [BudgetMove] = []
  /// The course of each case, by id.
  package var trails: [CaseTrail] = []
  /// Searches that somebody follows, by id.
  package var searches: [SavedSearch] = []
  /// By path, line.
  package var findings: [Finding] = []

  package init() {}
}

/// Something in a file that a person should look at.
package struct Finding: Sendable, Hashable {
  package enum Severity: String, Sendable, Comparable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
  }

  /// The file, relative to the corpus folder, or as given on the command line.
  package var path: String
  /// 1-based; 0 where the whole file is meant.
  package var line: Int
  package var severity: Severity
  /// A stable name for this kind of finding: `front-matter-missing`.
  package var id: String
  /// What is wrong; cut where it quotes a file without end.
  package var message: String
  /// What to do now.
  package var hint: String

  package init(path: String, line: Int = 0, severity: Severity, id: String, message: String, hint: String) {
    (self.path, self.line, self.severity) = (path, line, severity)
    (self.id, self.hint) = (id, hint)
    self.message = message.utf8.count <= Self.longest ? message : message.prefix(Self.longest / 4) + "…"
  }

  /// In bytes.
  private static let longest = 2_000

  /// `path:line: severity: message [id]`; without a line where there is none.
  ///
  /// What is hidden in the file's name is written out, and left out of what is quoted from the file.
  package var written: String {
    HiddenCharacters.writtenOut(in: path) + (line > 0 ? ":\(line)" : "")
      + ": \(severity.rawValue): \(HiddenCharacters.removed(from: message)) [\(id)]"
  }
}

extension Finding: Error {}

extension Finding: Comparable {
  package static func < (left: Finding, right: Finding) -> Bool {
    (left.path, left.line, left.id, left.message) < (right.path, right.line, right.id, right.message)
  }
}
