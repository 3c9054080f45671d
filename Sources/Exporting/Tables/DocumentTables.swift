// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The tables of documents: who wrote them, what they deal with and how they are divided.
enum DocumentTables {
  static let all = [parties, documents, treats, proposers, members, signatories, sections]

  static let parties = DataTable(
    "parties", "Parties", "Every party that the corpus names.", key: ["code"],
    rows: { source in Numbered.all([0]) { _ in source.parties } },
    columns: [
      .id("code", "Stortinget's code for the party: A, H, FrP, Sp, SV and so on.") { $0.value.code },
      .text("name", "The whole name in bokmål; the code again for a party that the program does not know.") {
        $0.value.name
      },
      .ordinal("Place in the order in which parties are always listed, from 1.") { $0.ordinal },
    ])

  static let documents = DataTable(
    "documents", "Documents", "Parliamentary documents and the other texts of the corpus, one a row.", key: ["id"],
    rows: { $0.corpus.documents },
    columns: [
      .id("id", "The document's id, which never changes.") { $0.id },
      .choice("kind", "What the document is, in Stortinget's word for it.") { $0.kind },
      .text("title", "The title.") { $0.title },
      .text("designation", "What Stortinget prints, such as Innst. 12 S (2019–2020).") { $0.designation },
      .text("citation_key", "The designation as a key, such as innst:2019-2020:12-S, as references have it.") {
        $0.designation.flatMap { DocumentCitation.all(in: $0).first?.citation.key }
      },
      .text("session", "The session of Stortinget, such as 2019–2020.") { $0.session?.name },
      .text("committee", "The committee, in lower case.") { $0.committee },
      .date("date", "The date that the document bears.") { $0.date },
      .text("language", "nb for bokmål, nn for nynorsk.") { $0.language },
      .boolean("digest", "Whether the text is a digest of the original in other words.") { $0.isDigest },
      .link(to: "documents", "attached_to", "The document that this one is an appendix to.") { $0.attachedTo },
      .text("source_file", "Base name of the file that was imported.") { $0.source?.file },
      .text("source_sha256", "SHA-256 of that file, 64 hexadecimal digits.") { $0.source?.sha256 },
      .text("source_url", "Where the file was fetched.") { $0.source?.url },
    ])

  static let treats = DataTable(
    "document_treats", "What documents deal with", "The documents that a document deals with, by citation key.",
    key: ["document_id", "ordinal"], rows: { Numbered.all($0.corpus.documents) { $0.treats } },
    columns: [
      .part(of: "documents", "document_id", "The document.") { $0.owner.id },
      .ordinal("Place among the document's, from 1.") { $0.ordinal },
      .text("citation_key", "Key of what it deals with; documents.citation_key where the corpus holds that.") {
        $0.value
      },
    ])

  static let proposers = DataTable(
    "document_proposers", "Proposers", "Representatives who put a document forward.", key: ["document_id", "ordinal"],
    rows: { Numbered.all($0.corpus.documents) { $0.proposers } },
    columns: [
      .part(of: "documents", "document_id", "The document.") { $0.owner.id },
      .ordinal("Place among the proposers, from 1.") { $0.ordinal },
      .text("name", "The name as printed.") { $0.value },
    ])

  static let members = DataTable(
    "document_members", "Committee members", "The roster of the committee behind a document.",
    key: ["document_id", "ordinal"], rows: { Numbered.all($0.corpus.documents) { $0.members } },
    columns: [
      .part(of: "documents", "document_id", "The document.") { $0.owner.id },
      .ordinal("Place in the roster, from 1.") { $0.ordinal },
      .text("name", "The member's name as printed.") { $0.value.name },
      .party("party", "The member's party.") { $0.value.party },
      .text("role", "The member's role, such as leder.") { $0.value.role },
    ])

  static let signatories = DataTable(
    "document_signatories", "Signatories", "Who signed a document.", key: ["document_id", "ordinal"],
    rows: { Numbered.all($0.corpus.documents) { $0.signatories } },
    columns: [
      .part(of: "documents", "document_id", "The document.") { $0.owner.id },
      .ordinal("Place among the signatories, from 1.") { $0.ordinal },
      .text("name", "The name as printed.") { $0.value.name },
      .text("role", "The role: leder, ordfører (spokesperson of the case), statsråd.") { $0.value.role },
    ])

  static let sections = DataTable(
    "sections", "Sections", "Headings of documents, in reading order.", key: ["id"],
    rows: { Numbered.all($0.corpus.documents) { $0.sections } },
    columns: [
      .id("id", "The document's id, # and the section's name.") { id($0.value.id, in: $0.owner) },
      .part(of: "documents", "document_id", "The document.") { $0.owner.id },
      .id("name", "The section's name, unique within its document; other exports name it so.") { $0.value.id },
      .ordinal("Place in the document, from 1.") { $0.ordinal },
      .integer("level", "1 for a main heading.", isRequired: true) { $0.value.level },
      .text("heading", "The heading.") { $0.value.heading },
      .link(to: "sections", "parent_id", "The section around it.") { row in
        row.value.parent.map { id($0, in: row.owner) }
      },
    ])

  /// A section's name is unique within its document only.
  static func id(_ section: String, in document: Document) -> String { "\(document.id)#\(section)" }
}
