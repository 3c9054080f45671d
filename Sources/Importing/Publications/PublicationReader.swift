// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// Reads publications in XML, of the document types before and since the session 2016–2017.
package enum PublicationReader {
  /// The publication; `nil` where the root is not one of a publication.
  package static func publication(_ root: XMLTree, source: CorpusFile.Source) -> Publication? {
    switch root.name.lowercased() {
    case "innstilling", "dok8", "lovvedtak", "budsjettinnstilling": document(root, source)
    case "forhandlinger", "forhandling": MinutesText.publication(root, source)
    default: nil
    }
  }

  private static func document(_ root: XMLTree, _ source: CorpusFile.Source) -> Publication {
    let cover = PublicationCover(root, fileName: source.file)
    var main = SourcePart(kind: cover.kind, paragraphs: cover.paragraphs)
    main.paragraphs += PublicationText.paragraphs(of: bodies(of: root), kind: cover.kind)
      .filter { $0.plain != "Til Stortinget" }
    if cover.kind == .vedtak { main.title = cover.facts.title }
    var publication = Publication(source: source, printed: cover.facts, parts: [main], rank: .publication)
    publication.parts = SourceParts.withStatement(main)
    for attachment in root.children("vedlegg") { publication.attach(attachment) }
    return publication
  }

  /// What holds text, without cover and attachments.
  private static func bodies(of root: XMLTree) -> [XMLTree] {
    if root.name.lowercased() == "dok8" {
      let motion = root.first("forslag") ?? root
      return (motion.first("sak") ?? motion).elements.filter { !isCoverOfMotion($0) }
        + motion.elements.filter { ["dato", "sign"].contains($0.name.lowercased()) }
    }
    return root.elements.filter { !["startseksjon", "front", "vedlegg"].contains($0.name.lowercased()) }
  }

  private static func isCoverOfMotion(_ element: XMLTree) -> Bool {
    ["tit", "til"].contains(element.name.lowercased())
  }
}

extension Publication {
  /// A letter to the committee; newer publications only say that the PDF has it.
  fileprivate mutating func attach(_ attachment: XMLTree) {
    var part = SourcePart(kind: .brev, paragraphs: PublicationText.paragraphs(of: attachment.elements, kind: .brev))
    part.isAttached = true
    let isPointer = part.paragraphs.count <= 2 && part.paragraphs.contains { $0.plain.contains("kun i PDF") }
    if isPointer {
      findings.append(
        Finding(
          path: source.file, line: attachment.line, severity: .note, id: "attachment-elsewhere",
          message: "the publication has its attachment in the PDF only",
          hint: "import the PDF too: its letter is attached to the same document"))
    } else if !part.paragraphs.isEmpty {
      parts.append(part)
    }
  }
}
