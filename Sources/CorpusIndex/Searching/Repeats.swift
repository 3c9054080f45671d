// SPDX-License-Identifier: GPL-3.0-or-later

/// Puts passages that say the same as a better hit behind the others, so that the first page does not say it twice.
///
/// None is left out: totals, facets and pages count every passage.
struct Repeats {
  /// So many of the best hits are put in this order, whatever page is asked for; those after them stand as they are.
  static let window = 50

  /// One hit in its new place.
  struct Place: Equatable {
    var hit: XapianMatch.Hit
    /// Never above that of the hit before it.
    var score: Double
    /// Documents behind it that say the same.
    var repeats: [UInt32] = []
  }

  /// The best hits in their new order; `hits` are from the first on, with the slot of same texts.
  static func ordered(_ hits: [XapianMatch.Hit]) -> [Place] {
    var first: [[UInt8]: Int] = [:]
    var places: [Place] = []
    var behind: [XapianMatch.Hit] = []
    for hit in hits.prefix(window) {
      let key = hit.values[Schema.Slot.sameText] ?? []
      if !key.isEmpty, let better = first[key] {
        places[better].repeats.append(hit.document)
        behind.append(hit)
      } else {
        if !key.isEmpty { first[key] = places.count }
        places.append(Place(hit: hit, score: hit.weight))
      }
    }
    let last = places.last?.score ?? 0
    places += behind.map { Place(hit: $0, score: min($0.weight, last)) }
    return places + hits.dropFirst(window).map { Place(hit: $0, score: $0.weight) }
  }
}
