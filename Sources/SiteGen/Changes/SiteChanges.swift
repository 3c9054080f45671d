// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import StortingModel

/// What changed in the corpus when the site was last built over another one.
///
/// It stands in the site as `endringer.json`, with a fingerprint of each document.
/// A build that finds the documents as they were leaves it as it is, so that the same corpus gives the same bytes.
struct SiteChanges: Sendable, Equatable {
  /// By the id of the document.
  private(set) var fingerprints: [String: String] = [:]
  /// Ids, sorted.
  private(set) var added: [String] = []
  private(set) var changed: [String] = []
  private(set) var removed: [String] = []

  static let path = "endringer.json"
  private static let schema = "saksgang.changes/2"

  private struct Written: Codable {
    var schema: String
    var added: [String]
    var changed: [String]
    var removed: [String]
    var documents: [String: String]
  }

  /// The first site: nothing has changed.
  init(of documents: [Document]) {
    fingerprints = Dictionary(
      documents.map { ($0.id, Self.fingerprint(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// `nil` where the bytes are no list of changes; the next site is then taken for the first.
  init?(_ bytes: [UInt8]) {
    guard let written = try? JSONDecoder().decode(Written.self, from: Data(bytes)), written.schema == Self.schema else {
      return nil
    }
    (fingerprints, added) = (written.documents, written.added)
    (changed, removed) = (written.changed, written.removed)
  }

  /// What is new against the last site.
  init(of documents: [Document], after last: SiteChanges?) {
    self.init(of: documents)
    guard let last else { return }
    guard last.fingerprints != fingerprints else {
      (added, changed, removed) = (last.added, last.changed, last.removed)
      return
    }
    added = fingerprints.keys.filter { last.fingerprints[$0] == nil }.sorted()
    changed = fingerprints.filter { id, print in last.fingerprints[id].map { $0 != print } ?? false }.keys.sorted()
    removed = last.fingerprints.keys.filter { fingerprints[$0] == nil }.sorted()
  }

  /// Of what a person has written in the file, not of what a program reads out of it.
  private static func fingerprint(of document: Document) -> String {
    var digest = ContentDigest(of: document.kind.rawValue)
    for text in [document.title, document.designation ?? "", document.date?.iso ?? ""] { digest.add(text) }
    for text in [document.session?.slug ?? "", document.committee ?? ""] + document.topics { digest.add(text) }
    for section in document.sections { digest.add(section.heading) }
    for passage in document.passages { digest.add(passage.markdown) }
    return String(digest.written.prefix(16))
  }

  /// One document a line, sorted.
  var page: Page {
    let lists = [("added", added), ("changed", changed), ("removed", removed)].map { name, ids in
      "\"\(name)\": " + JSONText.array(ids.map { .string($0) }).written
    }
    let rows = fingerprints.sorted { $0.key < $1.key }.map {
      "  " + JSONText.string($0.key).written + ": " + JSONText.string($0.value).written
    }
    let text =
      "{\"schema\": \"\(Self.schema)\",\n\(lists.joined(separator: ",\n")),\n\"documents\": {\n"
      + rows.joined(separator: ",\n") + "\n}}\n"
    return Page(path: Self.path, bytes: [UInt8](text.utf8))
  }
}

/// The last changes on the front page.
struct ChangesView: TemplateModel {
  var rows: [LinkView] = []
  /// What there is no row for.
  var rest: String?
}

extension ChangesView {
  private static let most = 8

  /// `nil` where nothing has changed yet.
  init?(_ changes: SiteChanges, site: Site, from place: Place) {
    let all =
      changes.added.map { ($0, "nytt dokument") } + changes.changed.map { ($0, "endret dokument") }
    rows = all.prefix(Self.most).compactMap { id, word in
      site.graph.head(of: id).map { document in
        LinkView(
          label: document.title, href: place.link(to: SiteAddress.document(id)),
          note: [word, document.designation].compactMap(\.self).joined(separator: " · "))
      }
    }
    let more = all.count > Self.most ? "\(Labels.grouped(all.count - Self.most)) til" : nil
    let gone =
      changes.removed.isEmpty
      ? nil : "\(Labels.count(changes.removed.count, "dokument", "dokumenter")) er tatt bort"
    let words = [more, gone].compactMap(\.self)
    rest = words.isEmpty ? nil : "Og \(words.joined(separator: ", ")). Hele lista står i \(SiteChanges.path)."
    if rows.isEmpty, rest == nil { return nil }
  }
}
