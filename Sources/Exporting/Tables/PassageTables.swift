// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The tables of passages: who speaks, what they refer to, and the money that they name.
enum PassageTables {
  static let all = [passages, passageParties, references, amounts]

  static let passages = DataTable(
    "passages", "Passages", "Paragraphs, remarks, proposals and list items: the smallest units with a speaker.",
    key: ["id"],
    rows: { Numbered.all($0.corpus.documents) { $0.passages } },
    columns: [
      .id("id", "The passage's id, which follows its content and not its place.") { $0.value.id },
      .part(of: "documents", "document_id", "The document.") { $0.owner.id },
      .ordinal("Place in the document, from 1.") { $0.ordinal },
      .choice("kind", "What the passage is; merknad is a remark of a committee's members.") { $0.value.kind },
      .link(to: "sections", "section_id", "The section that the passage stands in.") { row in
        row.value.section.map { DocumentTables.id($0, in: row.owner) }
      },
      .text("text", "Plain text without marks.") { $0.value.text },
      .text("speaker", "The words that name who speaks, such as Disse medlemmer.") { $0.value.attribution.speaker },
      .boolean("parties_known", "Whether it is known which parties speak; if so, passage_parties has them all.") {
        $0.value.attribution.parties != nil
      },
      .choice("attribution", "How it is known who speaks: named, pointed back to, gone on from before, or nobody.") {
        $0.value.attribution.basis
      },
      .link(to: "passages", "antecedent_id", "The passage that the speaker goes back to.") {
        $0.value.attribution.antecedent
      },
      .text("ambiguity", "Why the parties cannot be told for certain.") { $0.value.attribution.ambiguity },
    ])

  static let passageParties = DataTable(
    "passage_parties", "Who is behind each passage", "The parties that speak in a passage.",
    key: ["passage_id", "party"],
    rows: { source in
      Numbered.all(source.corpus.documents.flatMap(\.passages)) { ($0.attribution.parties ?? []).once }
    },
    columns: [
      .part(of: "passages", "passage_id", "The passage.") { $0.owner.id },
      .party("party", "A party that speaks in it.") { $0.value },
    ])

  static let references = DataTable(
    "document_references", "References", "Mentions of other documents.", key: ["document_id", "ordinal"],
    rows: { Numbered.all($0.corpus.documents) { $0.references } },
    columns: [
      .part(of: "documents", "document_id", "The document that mentions another.") { $0.owner.id },
      .ordinal("Place among the document's references, from 1.") { $0.ordinal },
      .text("citation_key", "Key of the document that is mentioned, such as innst:2016-2017:453-S.") { $0.value.key },
      .text("literal", "The mention as printed.") { $0.value.literal },
      .part(of: "passages", "passage_id", "The passage that it stands in.") { $0.value.passage },
      .link(to: "documents", "resolved_id", "The document that is mentioned, where the corpus holds it.") {
        $0.value.resolved
      },
    ])

  static let amounts = DataTable(
    "amounts", "Amounts of money", "Every amount of money that a text mentions.", key: ["document_id", "ordinal"],
    rows: { Numbered.all($0.corpus.documents) { $0.amounts } },
    columns: [
      .part(of: "documents", "document_id", "The document.") { $0.owner.id },
      .ordinal("Place among the document's amounts, from 1.") { $0.ordinal },
      .text("literal", "The amount as printed.") { $0.value.literal },
      .integer("nok", "Whole Norwegian kroner; empty for other currencies.") { $0.value.kroner?.amount },
      .text("currency", "The currency, ISO 4217.") { $0.value.currency },
      .text("purpose", "What the money is for, in the text's own words.") { $0.value.purpose },
      .integer("year", "The year that the money belongs to.") { $0.value.year },
      .boolean("budget_line", "Whether it is an appropriation, grant, capital injection or frame in a budget.") {
        $0.value.isBudgetLine
      },
      .choice("flow", "What it measures: the line itself, a change of it, a sum over years, an upper bound.") {
        $0.value.flow
      },
      .choice("direction", "Which way it moves the line.") { $0.value.direction },
      .text("part_of", "The amount, as printed, that this one is a part of.") { $0.value.partOf },
      .integer("chapter", "Chapter (kapittel) of the state budget.") { $0.value.chapter },
      .integer("item", "Item (post) of the chapter.") { $0.value.item },
      .part(of: "passages", "passage_id", "The passage that it stands in.") { $0.value.passage },
    ])
}
