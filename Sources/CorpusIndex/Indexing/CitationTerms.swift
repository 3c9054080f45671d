// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

/// The term of a citation: series and number stand first, `XRinnst:453:2016-2017:s`, so that one that leaves out the
/// session or the suffix is found by the beginning.
enum CitationTerms {
  static func term(_ prefix: String, ofKey key: String) -> String {
    DocumentCitation(key: key).map { term(prefix, of: $0) } ?? prefix + key.lowercased()
  }

  static func term(_ prefix: String, of citation: DocumentCitation) -> String {
    var tail = citation.year.map(String.init) ?? citation.session?.slug ?? ""
    if let suffix = citation.suffix { tail += ":" + suffix.rawValue.lowercased() }
    if let supplement = citation.supplement { tail += ":t\(supplement)" }
    return beginning(prefix, of: citation) + tail
  }

  /// What all terms of documents with this number in this series begin with.
  static func beginning(_ prefix: String, of citation: DocumentCitation) -> String {
    "\(prefix)\(citation.series.rawValue)\(citation.volume.map(String.init) ?? ""):\(citation.number):"
  }

  /// The citation behind a term.
  static func citation(in term: String, _ prefix: String) -> DocumentCitation? {
    let parts = term.dropFirst(prefix.count).split(separator: ":")
    guard parts.count >= 3 else { return nil }
    let tail = ([String(parts[1])] + parts.dropFirst(3).map { $0.uppercased() }).joined(separator: "-")
    return DocumentCitation(key: "\(parts[0]):\(parts[2]):\(tail)")
  }
}

extension OpenIndex {
  /// The terms in the index that a typed citation may mean, in byte order.
  func terms(_ prefix: String, meantBy citation: DocumentCitation) throws(SaksgangError) -> [String] {
    var found: Set<String> = []
    for reading in citation.readings {
      let beginning = CitationTerms.beginning(prefix, of: reading)
      let terms = try guarded { database throws(XapianFailure) in try database.terms(prefix: beginning) }
      for term in terms.map({ $0.term }) {
        if let other = CitationTerms.citation(in: term, prefix), reading.mayMean(other) { found.insert(term) }
      }
    }
    return found.sorted()
  }
}
