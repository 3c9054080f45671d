// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The dates that texts give to steps of a case, and whether a case's dates follow each other.
enum TrailDates {
  /// The first whole date after one of some words and before the sentence ends: «oversendelse datert 12. mai 2020».
  static func date(in text: String, after openers: [Substring]) -> CalendarDate? {
    let words = Words(String(text.prefix(3000)))
    guard let start = words.all.firstIndex(where: { word in openers.contains { word.lower.hasPrefix($0) } }) else {
      return nil
    }
    return date(in: words, from: start, within: 12)
  }

  /// The date of a minister's letter that a text tells of: «i brev av 3. mai 2022», «svarbrev datert 3. mai 2022».
  static func dateOfLetter(in text: String) -> CalendarDate? {
    guard mayHold("brev", text) else { return nil }
    let lower = text.prefix(3000).lowercased()
    guard ["statsråd", "minister", "departement"].contains(where: { lower.contains($0) }) else { return nil }
    return date(in: text, after: ["brev", "svarbrev"])
  }

  static let hearings: [Substring] = ["høring", "høyring"]
  private static let holds: Set<Substring> = ["avholdt", "avholdte", "holdt", "heldt", "gjennomførte", "arrangerte"]

  /// «Komiteen avholdt åpen høring i saken»: the committee and the verb stand just before the hearing.
  static func tellsOfHearing(_ text: String) -> Bool {
    guard mayHold("ring", text), mayHold("komit", text) else { return false }
    let words = Words(String(text.prefix(3000))).all.map(\.lower)
    return words.indices.contains { index in
      guard
        hearings.contains(where: { words[index] == $0 || words[index].hasPrefix("\($0)e") || words[index] == "\($0)a" })
      else { return false }
      let before = words[max(0, index - 8)..<index]
      return before.contains { holds.contains($0) }
        && before.contains { $0.hasPrefix("komite") || $0.hasPrefix("komité") }
    }
  }

  /// Whether some small letters of ASCII stand in a text, in either case: most texts lack them, and to tell that takes
  /// less than to find its words.
  private static func mayHold(_ letters: StaticString, _ text: String) -> Bool {
    let wanted = UnsafeBufferPointer(start: letters.utf8Start, count: letters.utf8CodeUnitCount)
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count >= wanted.count else { return false }
      return (0...bytes.count - wanted.count).contains { start in
        wanted.indices.allSatisfy { bytes[start + $0] | 0x20 == wanted[$0] }
      }
    }
  }

  private static func date(in words: Words, from start: Int, within limit: Int) -> CalendarDate? {
    for index in start..<min(words.all.count, start + limit) {
      guard let month = CalendarDate.monthNames.firstIndex(of: String(words[index])) else { continue }
      let day = words[index - 1] == "." ? words[index - 2] : words[index - 1]
      guard let day = Int(day), let year = Int(words[index + 1]) else { continue }
      if let date = CalendarDate(year: year, month: month + 1, day: day) { return date }
    }
    return nil
  }

  /// A step that is dated before one that the procedure puts first.
  static func findings(in trail: CaseTrail, _ material: CaseMaterial) -> [Finding] {
    var findings: [Finding] = []
    var latest: (date: CalendarDate, kind: CaseTrail.StepKind)?
    for kind in CaseTrail.StepKind.allCases {
      let dates = trail.steps.filter { $0.kind == kind }.compactMap { step in step.date.map { (step, $0) } }
      for (step, date) in dates {
        guard let latest, isBefore(date, latest.date) else { continue }
        findings.append(
          Finding(
            path: path(of: step, material), line: 1, severity: .warning, id: "case-date-order",
            message: "\(trail.id): \(kind.rawValue) is dated \(date.iso), before \(latest.kind.rawValue) of "
              + latest.date.iso, hint: "correct the date, or what the document treats or is attached to"))
      }
      // The first of a kind opens the way: what comes after must not be before it.
      if let first = dates.map(\.1).min(by: { isBefore($0, $1) }), latest.map({ isBefore($0.date, first) }) ?? true {
        latest = (first, kind)
      }
    }
    return findings
  }

  /// Before as far as both are known: a year is not before a day of it.
  private static func isBefore(_ first: CalendarDate, _ second: CalendarDate) -> Bool {
    let length = min(first.iso.count, second.iso.count)
    return first.iso.prefix(length) < second.iso.prefix(length)
  }

  private static func path(of step: CaseTrail.Step, _ material: CaseMaterial) -> String {
    material.documents.first { step.documents.contains($0.id) }?.path
      ?? material.votes.first { step.votes.contains($0.id) }?.path ?? material.record?.path ?? ""
  }
}
