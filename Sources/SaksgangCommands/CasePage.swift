// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The trail of a case as lines of a terminal.
struct CasePage {
  let trail: CaseTrail
  let corpus: Corpus

  var lines: [String] {
    let facts = [
      trail.committee, trail.session.map { "sesjon \($0.name)" }, trail.status.map { "status: \($0)" },
    ]
    var lines = [trail.title, facts.compactMap(\.self).joined(separator: " · "), trail.id].filter { !$0.isEmpty }
    for step in trail.steps { lines += [""] + self.lines(of: step) }
    if !trail.outcomes.isEmpty { lines += ["", "Hva det ble til:"] }
    return lines + trail.outcomes.flatMap(self.lines(of:))
  }

  private func lines(of step: CaseTrail.Step) -> [String] {
    let date = step.date.map { "\($0.written)" } ?? "uten dato"
    let grade = step.basis == .stated ? "står i kilden" : "følger av kilden"
    var head = "\(step.kind.rawValue) · \(date) · \(grade) (\(step.rule.rawValue))"
    if step.isMissing { head = "\(step.kind.rawValue) · mangler i korpuset" }
    let key = step.key.map { DocumentCitation(key: $0)?.written ?? $0 }
    var lines = [head] + [key.map { "  \($0)" }].compactMap(\.self)
    if let counts = step.counts {
      lines.append(
        "  \(counts.remarks) merknader, \(counts.minorityProposals) mindretallsforslag, \(counts.recommendations) i tilrådingen"
      )
    }
    lines += (step.documents + step.votes).map { "  \($0)" }
    return lines + [step.text.map { "  «\($0)»" }].compactMap(\.self)
  }

  private func lines(of outcome: CaseTrail.Outcome) -> [String] {
    let grade = outcome.basis == .stated ? "står i kilden" : "følger av kilden"
    return [
      "  \(outcome.proposal): \(outcome.result.rawValue) (\(grade)\(outcome.source.map { ", \($0)" } ?? ""))"
    ]
  }
}
