// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What other pages show of a document that they lead to, and nothing of its text: they need not be made again where
/// only texts have changed.
struct DocumentHead: Sendable {
  let id: String
  let kind: DocumentKind
  let title: String
  let designation: String?
  let session: StortingSession?
  let committee: String?
  let date: CalendarDate?
  let topics: [String]
  let language: String
  let isDigest: Bool
  let hasMembers: Bool

  init(_ document: Document) {
    (id, kind, title, designation) = (document.id, document.kind, document.title, document.designation)
    (session, committee, date) = (document.session, document.committee, document.date)
    (topics, language, isDigest) = (document.topics, document.language, document.isDigest)
    hasMembers = !document.members.isEmpty
  }

  /// Everything of it, to tell whether it has changed.
  func write(to writer: inout StoredWriter) {
    writer.add(id)
    writer.add(name: kind)
    writer.add(title)
    for text in [designation, committee, session?.slug, date?.iso] { writer.add(text) }
    writer.add(topics)
    writer.add(language)
    writer.add(isDigest)
    writer.add(hasMembers)
  }
}

extension Document {
  var head: DocumentHead { DocumentHead(self) }
}

extension SiteAddress {
  static func page(of document: DocumentHead) -> String { page(of: document.id, kind: document.kind) }
}

/// What lists show of a document.
struct ListedDocument: Sendable {
  let head: DocumentHead
  let remarks: Int
  let proposals: Int

  init(_ document: Document) {
    head = document.head
    remarks = document.passages.count { $0.kind == .merknad }
    proposals = document.proposals.count
  }

  func write(to writer: inout StoredWriter) {
    head.write(to: &writer)
    writer.add(remarks)
    writer.add(proposals)
  }
}

/// What a list by date is made of.
protocol Dated {
  var id: String { get }
  var date: CalendarDate? { get }
}

extension Document: Dated {}
extension DocumentHead: Dated {}
extension ListedDocument: Dated {
  var id: String { head.id }
  var date: CalendarDate? { head.date }
}
