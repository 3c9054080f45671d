// SPDX-License-Identifier: GPL-3.0-or-later

import CorpusIndex
import StortingModel

/// A document, a passage, a proposal or a case as lines of a terminal.
struct TerminalPage {
  let corpus: Corpus
  /// Columns.
  let width: Int
  let usesColour: Bool

  /// The page of an id; `nil` where the corpus has none such.
  func text(of id: String) -> String? {
    if let document = corpus.documents.first(where: { $0.id == id }) {
      return lines(of: document).joined(separator: "\n")
    }
    if let trail = corpus.trails.first(where: { $0.id == id }) {
      return CasePage(trail: trail, corpus: corpus).lines.flatMap(wrappedWhole).joined(separator: "\n")
    }
    let owner = id.lastIndex(of: "/").map { String(id[..<$0]) } ?? ""
    guard let document = corpus.documents.first(where: { $0.id == owner }) else { return nil }
    guard let passage = passage(id, in: document) else { return section(of: id, in: document) }
    let proposal = document.proposals.first { $0.id == id }
    return (heading(of: passage, in: document) + body(of: passage) + details(of: proposal, in: document))
      .joined(separator: "\n")
  }

  /// The passage, or the one that is the proposal of that id.
  private func passage(_ id: String, in document: Document) -> Passage? {
    document.passages.first { $0.id == id }
      ?? document.proposals.first { $0.id == id }.flatMap { proposal in
        document.passages.first { $0.id == proposal.passage }
      }
  }

  /// A section with those under it, in the order of the document.
  private func section(of id: String, in document: Document) -> String? {
    let name = String(id.dropFirst(document.id.count + 1))
    guard let section = document.sections.first(where: { $0.id == name }) else { return nil }
    var part = document
    part.sections = document.sections.filter { $0.id == name || isUnder($0, name, in: document) }
    let kept = Set(part.sections.map(\.id))
    part.passages = document.passages.filter { $0.section.map(kept.contains) ?? false }
    let head = [dim([document.title, section.heading].joined(separator: " › "))]
    return (head + passages(of: part) + ["", dim(id)]).joined(separator: "\n")
  }

  private func isUnder(_ section: Section, _ name: String, in document: Document) -> Bool {
    var seen: Set<String> = []
    var parent = section.parent
    while let id = parent, seen.insert(id).inserted {
      if id == name { return true }
      parent = document.sections.first { $0.id == id }?.parent
    }
    return false
  }

  private func lines(of document: Document) -> [String] { head(of: document) + passages(of: document) }

  private func passages(of document: Document) -> [String] {
    var lines: [String] = []
    var section: String?
    for passage in document.passages {
      if passage.section != section {
        section = passage.section
        if let heading = document.sections.first(where: { $0.id == section }) {
          lines += [""] + wrapped(heading.heading).map(bold)
        }
      }
      lines += [""] + body(of: passage)
    }
    return lines
  }

  private func head(of document: Document) -> [String] {
    let facts = [
      document.designation, document.committee, document.date?.written, document.session.map { "sesjon \($0.name)" },
    ]
    var lines = wrapped(document.title).map(bold) + [dim(facts.compactMap(\.self).joined(separator: " · "))]
    if document.isDigest { lines.append(dim("Sammendrag i egne ord")) }
    if document.isCorrected { lines.append(dim("Rettet for hånd etter importen")) }
    return lines + [dim(document.id)]
  }

  private func heading(of passage: Passage, in document: Document) -> [String] {
    let section = document.sections.first { $0.id == passage.section }?.heading
    return [dim([document.title, section].compactMap(\.self).joined(separator: " › ")), ""]
  }

  private func body(of passage: Passage) -> [String] {
    var lines: [String] = []
    let speaker = passage.attribution.parties.map { $0.map(\.code).joined(separator: ", ") }
    if passage.kind != .avsnitt || speaker != nil {
      let how = passage.attribution.basis == .none ? nil : "(\(passage.attribution.basis.rawValue))"
      lines.append(
        dim([passage.kind.rawValue, speaker, how, passage.anchor].compactMap(\.self).joined(separator: " ")))
    }
    let marker = passage.listItem.map { String(repeating: "  ", count: $0.depth) + $0.marker + " " } ?? ""
    return lines + wrapped(marker + passage.text)
  }

  private func details(of proposal: Forslag?, in document: Document) -> [String] {
    guard let proposal else { return [] }
    var lines = ["", "\(proposal.place.label)\(proposal.number.map { ", nr. \($0)" } ?? "")"]
    if let parties = proposal.parties { lines.append("Fremmet av \(parties.map(\.name).joined(separator: ", "))") }
    if !proposal.proposers.isEmpty {
      lines += wrapped("Forslagsstillere: \(proposal.proposers.joined(separator: ", "))")
    }
    for stance in [Stance.for, .against, .unknown] {
      let parties = document.positions.filter { $0.proposal == proposal.id && $0.stance == stance }.map(\.party.code)
      if !parties.isEmpty { lines.append("\(Self.label(stance)): \(parties.joined(separator: ", "))") }
    }
    lines += proposal.sameAs.map { "Samme forslag: \($0)" }
    lines += proposal.related.map { "Beslektet (\($0.grade.rawValue), \($0.likeness) %): \($0.id)" }
    if let answer = proposal.repliedTo { lines.append("Statsrådens svar: \(answer)") }
    return lines
  }

  private static func label(_ stance: Stance) -> String {
    switch stance {
    case .for: "For"
    case .against: "Mot"
    case .unknown: "Ukjent"
    }
  }

  /// A line with its indent kept.
  private func wrappedWhole(_ line: String) -> [String] {
    let indent = String(line.prefix { $0 == " " })
    return line.isEmpty ? [""] : wrapped(line).map { indent + $0 }
  }

  private func wrapped(_ text: String) -> [String] { TerminalText(width: width).lines(of: text) }

  private func bold(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  private func dim(_ text: String) -> String { usesColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
