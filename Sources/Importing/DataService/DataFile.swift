// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// The votes of one case, as one file of the corpus.
struct VoteFile: Codable, Equatable {
  /// `sak-46258`.
  var `case`: String?
  var votes: [VotePart]
  var sources: [String]?

  /// The entries in the order in which the votes were held.
  func sorted() -> VoteFile {
    var file = self
    file.votes.sort { first, second in
      (first.date ?? "", first.time ?? "", Self.number(first.id), first.id)
        < (second.date ?? "", second.time ?? "", Self.number(second.id), second.id)
    }
    return file
  }

  private static func number(_ id: String) -> Int { Int(id.dropFirst("votering-".count)) ?? 0 }

  /// The whole file, with its fingerprint.
  var text: String {
    var lines: [String] = []
    if let id = self.case { lines.append("case: \(Yaml.scalar(id))") }
    lines.append("votes:")
    for vote in votes { lines += Self.lines(vote) }
    lines += Yaml.list("sources", sources ?? [])
    return DataMark.stamped(lines.map(HiddenCharacters.removed))
  }

  private static func lines(_ vote: VotePart) -> [String] {
    var lines = ["id: \(vote.id)"]
    if let date = vote.date { lines.append("date: \(date)") }
    func add(_ key: String, _ value: String?) { if let value { lines.append("\(key): \(Yaml.scalar(value))") } }
    func add(_ key: String, _ value: Int?) { if let value { lines.append("\(key): \(value)") } }
    add("time", vote.time)
    add("topic", vote.topic)
    add("document", vote.document)
    if let names = vote.proposals.nonEmpty { lines.append("proposals: \(Yaml.row(names))") }
    add("for", vote.for)
    add("against", vote.against)
    add("absent", vote.absent)
    if let adopted = vote.adopted { lines.append("adopted: \(adopted)") }
    add("method", vote.method)
    add("resultType", vote.resultType)
    add("alternativeTo", vote.alternativeTo)
    for (index, motion) in (vote.motions ?? []).enumerated() { lines += Self.lines(motion, isFirst: index == 0) }
    for (index, decision) in (vote.decisions ?? []).enumerated() { lines += Self.lines(decision, isFirst: index == 0) }
    lines += rows("byParty", vote.byParty) { row in
      "party: \(Yaml.item(row.party)), for: \(row.for), against: \(row.against), absent: \(row.absent ?? 0)"
    }
    lines += rows("members", vote.members) { row in
      let names = [("for", row.for), ("against", row.against), ("absent", row.absent)]
      return
        (["party: \(Yaml.item(row.party))"]
        + names.compactMap { key, names in names.nonEmpty.map { "\(key): \(Yaml.row($0))" } }).joined(separator: ", ")
    }
    return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }

  private static func rows<Row>(_ key: String, _ rows: [Row]?, _ write: (Row) -> String) -> [String] {
    guard let rows = rows.nonEmpty else { return [] }
    return ["\(key):"] + rows.map { "  - {\(write($0))}" }
  }

  private static func lines(_ motion: VotePart.Motion, isFirst: Bool) -> [String] {
    var lines = isFirst ? ["motions:"] : []
    lines.append("  - name: \(Yaml.scalar(motion.name))")
    if let kind = motion.kind { lines.append("    kind: \(kind)") }
    if let parties = motion.parties.nonEmpty { lines.append("    parties: \(Yaml.row(parties))") }
    if let text = motion.text { lines.append("    text: \(Yaml.scalar(text))") }
    return lines
  }

  private static func lines(_ decision: VotePart.Decision, isFirst: Bool) -> [String] {
    var fields: [String] = []
    if let number = decision.number { fields.append("number: \(number)") }
    if let code = decision.code { fields.append("code: \(Yaml.scalar(code))") }
    if let text = decision.text { fields.append("text: \(Yaml.scalar(text))") }
    return (isFirst ? ["decisions:"] : []) + fields.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }
}

extension CasePart {
  /// The whole file, with its fingerprint.
  var text: String {
    var lines = ["id: \(id)"]
    func add(_ key: String, _ value: String?) { if let value { lines.append("\(key): \(Yaml.scalar(value))") } }
    add("title", title)
    add("shortTitle", shortTitle)
    add("session", session)
    add("committee", committee)
    if let topics = topics.nonEmpty { lines.append("topics: \(Yaml.row(topics))") }
    if let keys = keys.nonEmpty { lines.append("keys: \(Yaml.row(keys))") }
    add("status", status)
    add("decision", decision)
    if let steps = steps.nonEmpty {
      lines.append("steps:")
      for step in steps {
        let more = (step.skipped == true ? ", skipped: true" : "") + (step.date.map { ", date: \($0)" } ?? "")
        lines.append("  - {number: \(step.number), name: \(Yaml.item(step.name))\(more)}")
      }
    }
    lines += Yaml.list("sources", sources ?? [])
    return DataMark.stamped(lines.map(HiddenCharacters.removed))
  }
}

extension Yaml {
  /// `[a, b]`.
  static func row(_ items: [String]) -> String { "[\(items.map(item).joined(separator: ", "))]" }

  /// A key with a list under it; nothing for an empty list.
  static func list(_ key: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["\(key):"] + items.map { "  - \(scalar($0))" }
  }
}
