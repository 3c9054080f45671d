// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// The cover of a publication: what it is, and the lines that a print has above «Til Stortinget».
struct PublicationCover {
  private(set) var kind = DocumentKind.artikkel
  private(set) var facts = PrintedFacts()
  /// In the order of the print, «Til Stortinget» last.
  private(set) var paragraphs: [Paragraph] = []

  init(_ root: XMLTree, fileName: String) {
    let head = Self.head(of: root)
    func text(_ names: String...) -> String? {
      let found = names.lazy.compactMap { name in head.compactMap { $0.first(name) }.first }.first
      return found.map(InlineReader.plain).flatMap { $0.isEmpty ? nil : $0 }
    }
    let number = [text("navn", "innst", "fnr"), text("aar")].compactMap(\.self).joined(separator: " ")
    let title = text("ingress") ?? Self.title(of: root, head)
    readDesignation(number, root: root, fileName: fileName)
    kind = Self.kind(number: number, root: root, designation: facts.designation ?? "")
    facts.treats = Citations.keys(in: text("kildedok") ?? "")
    if kind == .vedtak { facts.title = Self.titleOfDecision(root) ?? title ?? facts.designation }
    let lines = [number, text("doktit"), text("kildedok"), title].compactMap(\.self).filter { !$0.isEmpty }
    guard kind != .vedtak, !lines.isEmpty else { return }
    paragraphs = (lines.uniqued + ["Til Stortinget"]).map { Paragraph(role: .text, text: $0, line: root.line) }
  }

  /// The elements that hold the cover's lines.
  private static func head(of root: XMLTree) -> [XMLTree] {
    if let front = root.first("startseksjon", "front") { return [front] }
    guard root.name.lowercased() == "dok8", let motion = root.first("forslag") else { return [] }
    return motion.elements.filter { $0.name.lowercased() != "sak" }
  }

  private static func title(of root: XMLTree, _ head: [XMLTree]) -> String? {
    let sakTitle = root.name.lowercased() == "dok8" ? root.first("sak")?.children("tit").first : nil
    return (sakTitle ?? head.compactMap { $0.first("tit", "tittel") }.last).map(InlineReader.plain)
  }

  /// Printed on the cover; where it is not, told by the publication's own id.
  private mutating func readDesignation(_ number: String, root: XMLTree, fileName: String) {
    let stem = fileName.split(separator: ".").dropLast().joined(separator: ".")
    let id = DocumentCitation(stem) ?? root.attribute("id").flatMap { DocumentCitation($0) }
    let citation = DocumentCitation.all(in: number).first?.citation ?? id
    facts.designation = citation.flatMap { $0.isComplete ? $0.written : nil }
    facts.session = citation?.session
  }

  private static func kind(number: String, root: XMLTree, designation: String) -> DocumentKind {
    let name = number.isEmpty ? designation : number
    if root.name.lowercased() == "dok8"
      || ["Dokument 8", "Dokument nr. 8", "Dokument 12", "Dokument nr. 12"]
        .contains(where: name.hasPrefix)
    {
      return .representantforslag
    }
    if ["Lovvedtak", "Besl", "Vedtak"].contains(where: name.hasPrefix) { return .vedtak }
    if name.isEmpty, root.first("komtilrading", "komtilr") == nil, root.first("vedtaktillov") != nil { return .vedtak }
    return .innstilling
  }

  /// «Vedtak til lov om …».
  private static func titleOfDecision(_ root: XMLTree) -> String? {
    guard let law = root.first("omloven", "omhandler").map(InlineReader.plain), !law.isEmpty else { return nil }
    return law.hasPrefix("om ") ? "Vedtak til lov \(law)" : law
  }
}
