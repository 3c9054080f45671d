// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What lists show of a document, and nothing of its text: a list of these need not be made again where only texts have
/// changed.
struct ListedDocument: Sendable {
  let id: String
  let kind: DocumentKind
  let title: String
  let designation: String?
  let session: StortingSession?
  let committee: String?
  let date: CalendarDate?
  let language: String
  let isDigest: Bool
  let remarks: Int
  let proposals: Int
  let hasMembers: Bool

  init(_ document: Document) {
    (id, kind, title, designation) = (document.id, document.kind, document.title, document.designation)
    (session, committee, date) = (document.session, document.committee, document.date)
    (language, isDigest, hasMembers) = (document.language, document.isDigest, !document.members.isEmpty)
    remarks = document.passages.count { $0.kind == .merknad }
    proposals = document.proposals.count
  }

  /// The address of its page.
  var address: String { kind == .side ? SiteAddress.side(id) : SiteAddress.document(id) }

  /// Everything of it, to tell whether it has changed.
  func write(to writer: inout StoredWriter) {
    writer.add(id)
    writer.add(name: kind)
    writer.add(title)
    for text in [designation, committee, session?.slug, date?.iso] { writer.add(text) }
    writer.add(language)
    writer.add(isDigest)
    writer.add(remarks)
    writer.add(proposals)
    writer.add(hasMembers)
  }
}

/// What a list by date is made of.
protocol Dated {
  var id: String { get }
  var date: CalendarDate? { get }
}

extension Document: Dated {}
extension ListedDocument: Dated {}
