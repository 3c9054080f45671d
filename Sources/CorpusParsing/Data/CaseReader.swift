// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Yams

/// Reads the file of one case: docs/corpus-format.md, «A case».
enum CaseReader {
  private static let known: Set<String> = [
    "id", "title", "shortTitle", "session", "committee", "topics", "keys", "status", "decision", "steps", "sources",
    "generated",
  ]
  private static let knownInStep: Set<String> = ["number", "name", "skipped", "date"]

  /// The case, or the findings that say why there is none.
  static func read(_ file: SourceFile) -> (record: CaseRecord?, findings: [Finding]) {
    switch DataKeys.root(of: file, noun: "case") {
    case .failure(let finding): return (nil, file.findings + [finding])
    case .success(let mapping):
      var keys = DataKeys(mapping, path: file.path, noun: "case", known: known)
      let record = record(&keys)
      return (record, file.findings + DataKeys.correction(of: file) + keys.findings)
    }
  }

  private static func record(_ keys: inout DataKeys) -> CaseRecord? {
    guard let id = keys.text("id"), Slug.isValid(id) else {
      keys.warn(keys.mapping["id"], "id", "id is missing or no safe name", "write it as sak-46258", .error)
      return nil
    }
    guard let title = keys.text("title") else {
      keys.warn(keys.mapping["title"], "title", "title is missing", "give the case a title of one line", .error)
      return nil
    }
    var record = CaseRecord(id: id, title: title, path: keys.path)
    record.shortTitle = keys.text("shortTitle")
    record.session = keys.read("session", "2019–2020") { StortingSession($0) }
    record.committee = keys.text("committee")?.lowercased()
    record.topics = keys.texts("topics")
    record.keys = keys.texts("keys")
    record.status = keys.text("status")
    record.decision = keys.text("decision")
    record.steps = keys.rows("steps", known: knownInStep) { step(&$0) }
    record.steps.sort { ($0.number, $0.name) < ($1.number, $1.name) }
    return record
  }

  private static func step(_ keys: inout DataKeys) -> CaseRecord.Step? {
    guard let name = keys.text("name"), let number = keys.number("number") else {
      keys.warn(nil, "step", "a step has no name or number", "write {number: 1, name: Forslag}")
      return nil
    }
    return CaseRecord.Step(
      name: name, number: number, skipped: keys.truth("skipped") ?? false,
      date: keys.read("date", "2019-11-19") { CalendarDate(iso: $0) })
  }
}

extension Corpus {
  /// By id; of two cases with one id the first path stays, and the other is a finding.
  mutating func sortCases() {
    cases.sort { ($0.id, $0.path) < ($1.id, $1.path) }
    var kept: [CaseRecord] = []
    for record in cases {
      guard let last = kept.last, last.id == record.id else {
        kept.append(record)
        continue
      }
      findings.append(
        Finding(
          path: record.path, line: 1, severity: .error, id: "case-id-twice",
          message: "the id «\(record.id)» is taken by \(last.path); this file is left out",
          hint: "give one of them another id"))
    }
    cases = kept
  }
}
