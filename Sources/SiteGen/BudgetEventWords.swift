// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What happened to a line of the budget, and how we know, in words for readers.
enum BudgetEventWords {
  static func sentence(_ event: BudgetEvent, at place: BudgetItem) -> String {
    let post = "Post \(place.item < 10 ? "0" : "")\(place.item)"
    let names = "fra «\(event.oldName)» til «\(event.newName)»"
    return switch event.kind {
    case .respelt: "\(post) skrives annerledes fra \(event.year): \(names)."
    case .renamed where event.likeness < 50:
      "\(post) skifter navn i \(event.year), \(names). Navnene er ulike, men beløpet går videre (\(amounts(event))): "
        + "trolig er det samme post."
    case .renamed: "\(post) skifter navn i \(event.year), \(names). Det er utledet av \(grounds(event))."
    case .reused:
      "\(post) er trolig brukt til noe annet fra \(event.year): «\(event.oldName)» før, «\(event.newName)» etter. "
        + "Tallene før og etter står derfor hver for seg."
    case .movedTo: moved(event, "\(post) «\(event.oldName)» går videre som \(other(event)) fra \(event.year)")
    case .movedFrom: moved(event, "\(post) «\(event.newName)» var \(other(event)) til og med \(event.lastYear)")
    }
  }

  private static func other(_ event: BudgetEvent) -> String { event.other?.written ?? "en annen post" }

  private static func moved(_ event: BudgetEvent, _ words: String) -> String {
    let basis = event.basis == .stated ? "Flyttingen er ført inn for hånd" : "Utledet av \(grounds(event))"
    return "\(words). \(basis)."
  }

  /// The evidence: `navnet (92 % likt) og beløpet (120,0 mill. i 2024, 118,5 mill. i 2025)`.
  private static func grounds(_ event: BudgetEvent) -> String {
    let name = event.likeness == 100 ? "samme navn" : "navnet (\(event.likeness) % likt)"
    return "\(name) og beløpet (\(amounts(event)))"
  }

  private static func amounts(_ event: BudgetEvent) -> String {
    "\(event.before.millions) mill. i \(event.lastYear), \(event.after.millions) mill. i \(event.year)"
  }

  /// That tables agree to the krone, where one of them stands on the page.
  static func doubt(_ alike: [BudgetLikeness], about series: [BudgetSeries]) -> String? {
    let doubtful = Set(series.flatMap(\.points).filter(\.isDoubtful).map(\.year))
    let pairs = alike.filter { pair in
      series.contains { $0.stage == pair.later.stage && $0.party == pair.later.party }
        && (doubtful.contains(pair.earlier.year) || doubtful.contains(pair.later.year))
    }
    guard !pairs.isEmpty else { return nil }
    let years = pairs.map { "\($0.earlier.year) og \($0.later.year)" }.joined(separator: ", ")
    return "Tabellene for \(years) har de samme tallene, krone for krone. Ett av årene er derfor feil i kilden."
  }
}
