// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What a page is of, whatever its address: the designation of a document, the wording of a proposal.
enum PageIdentity {
  /// By address, for every page of documents and proposals, and of documents that are only mentioned: those share what
  /// they are of with the document's own page once the corpus has it.
  static func all(of graph: CorpusGraph) -> [String: String] {
    var identities: [String: String] = [:]
    for (key, _) in graph.mentionedOnly { identities[SiteAddress.mentioned(key)] = "dokument \(key)" }
    for document in graph.documents {
      let identity = identity(of: document)
      identities[SiteAddress.document(document.id)] = identity
      var seen: [String: Int] = [:]
      for proposal in document.proposals {
        let wording = "\(proposal.place.rawValue) \(SHA256.hex(letters(of: proposal.text)).prefix(16))"
        seen[wording, default: 0] += 1
        identities[SiteAddress.proposal(proposal.id)] = "forslag \(wording) \(seen[wording, default: 1]) i \(identity)"
      }
    }
    return identities
  }

  private static func identity(of document: Document) -> String {
    if let key = document.designation.flatMap({ DocumentCitation.all(in: $0).first?.citation.key }) {
      return "dokument \(key)"
    }
    return "dokument \(document.kind.rawValue) \(document.date?.iso ?? "") \(document.title)"
  }

  /// Typesetting is no other wording.
  private static func letters(of text: String) -> [UInt8] {
    Array(text.lowercased().filter { $0.isLetter || $0.isNumber }.utf8)
  }
}
