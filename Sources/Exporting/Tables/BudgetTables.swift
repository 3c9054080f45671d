// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The tables of the state budget.
enum BudgetTables {
  static let all = [lines, moves]

  static let lines = DataTable(
    "budget_lines", "Budget lines", "Lines of the state budget as published, by chapter, item, year and stage.",
    key: ["id"], rows: { source in Numbered.all([0]) { _ in source.corpus.budget } },
    columns: [
      .integer("id", "Place among all lines, from 1; it changes as tables are added.", isRequired: true) { $0.ordinal },
      .integer("year", "The budget year.", isRequired: true) { $0.value.year },
      .choice("stage", "Which budget of the year: proposed, adopted, revised, or a party's alternative.") {
        $0.value.stage
      },
      .link(to: "parties", "party", "Whose alternative budget it is.") { $0.value.party?.code },
      .text("department", "The ministry that answers for the line, as printed.") { $0.value.department },
      .integer("area", "Number of the programme area (programområde).") { $0.value.area?.number },
      .text("area_name", "Name of the programme area.") { $0.value.area?.name },
      .integer("category", "Number of the programme category (programkategori).") { $0.value.category?.number },
      .text("category_name", "Name of the programme category.") { $0.value.category?.name },
      .integer("frame", "Number of the frame (rammeområde) under which committees divide the budget.") {
        $0.value.frame?.number
      },
      .text("frame_name", "Name of the frame.") { $0.value.frame?.name },
      .integer("chapter", "Chapter (kapittel); from 3000 on revenue; 0 where none is named.", isRequired: true) {
        $0.value.chapter
      },
      .text("chapter_name", "Name of the chapter.") { $0.value.chapterName },
      .integer("item", "Item (post).", isRequired: true) { $0.value.item },
      .text("item_name", "Name of the item, or of the sub-item where the line is one.") { $0.value.itemName },
      .integer("sub_item", "Sub-item (underpost); several of them make up the item.") { $0.value.subItem },
      .text("note", "Note (stikkord), such as kan overføres.") { $0.value.note },
      .integer("nok", "The amount in whole Norwegian kroner.", isRequired: true) { $0.value.kroner.amount },
    ])

  static let moves = DataTable(
    "budget_moves", "Moved budget lines", "Lines that a person has said were moved to another place.",
    key: ["id"], rows: { source in Numbered.all([0]) { _ in source.corpus.budgetMoves } },
    columns: [
      .integer("id", "Place among all moves, from 1.", isRequired: true) { $0.ordinal },
      .integer("year", "The first year at the new place.", isRequired: true) { $0.value.year },
      .integer("from_chapter", "Chapter before.", isRequired: true) { $0.value.from.chapter },
      .integer("from_item", "Item before.", isRequired: true) { $0.value.from.item },
      .integer("to_chapter", "Chapter after.", isRequired: true) { $0.value.to.chapter },
      .integer("to_item", "Item after.", isRequired: true) { $0.value.to.item },
    ])
}
