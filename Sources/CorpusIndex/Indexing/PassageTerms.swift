// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian

/// The terms of one passage, each once, with how often it comes and where; kept by number from passage to passage, so
/// that counting a term costs no allocation.
struct PassageTerms: Sendable {
  private var names = WordNumbers(expecting: 4096)
  /// What the passage at hand holds of each term; all zero between two passages.
  private var tallies: [Tally] = []
  /// The terms of the passage at hand, in the order in which they came.
  private var present: [Int] = []
  private var places: [Place] = []
  private var positions: [UInt32] = []

  private struct Tally {
    var frequency: UInt32 = 0
    var positionCount: UInt32 = 0
    /// Where in `positions` its next one goes.
    var next = 0
  }

  private struct Place {
    var term: Int
    var position: UInt32
  }

  /// The number of a term, new or known.
  mutating func number(of term: String) -> Int {
    let number = names.number(of: term)
    if number == tallies.count { tallies.append(Tally()) }
    return number
  }

  func name(of term: Int) -> String { names.form(of: term) }

  mutating func add(_ term: Int) {
    if tallies[term].frequency == 0 { present.append(term) }
    tallies[term].frequency += 1
  }

  /// Adds a term at a place, from 1; places come in rising order.
  mutating func add(_ term: Int, position: Int) {
    add(term)
    tallies[term].positionCount += 1
    places.append(Place(term: term, position: UInt32(clamping: position)))
  }

  /// Gives a document all that was added, and forgets it.
  mutating func move(to document: inout XapianDocument) {
    sortPositions()
    var first = 0
    for term in present {
      let end = first + Int(tallies[term].positionCount)
      names.withBytes(of: term) { name in
        document.add(name, frequency: tallies[term].frequency, positions: positions[first..<end])
      }
      first = end
      tallies[term] = Tally()
    }
    present.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  /// Writes where each term stands, in the byte order of the terms, and forgets all that was added.
  mutating func movePlaces(to writer: inout ByteWriter) {
    sortPositions()
    var ends: [(name: [UInt8], places: Range<Int>)] = []
    var first = 0
    for term in present {
      let end = first + Int(tallies[term].positionCount)
      ends.append((names.withBytes(of: term) { Array($0) }, first..<end))
      first = end
      tallies[term] = Tally()
    }
    for (_, places) in ends.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) {
      writer.add(places.count)
      writer.add(rising: positions[places].lazy.map { Int($0) })
    }
    present.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  /// Puts the positions of each term together, in the order of the terms.
  private mutating func sortPositions() {
    var next = 0
    for term in present {
      tallies[term].next = next
      next += Int(tallies[term].positionCount)
    }
    if positions.count < next { positions += [UInt32](repeating: 0, count: next - positions.count) }
    for place in places {
      positions[tallies[place.term].next] = place.position
      tallies[place.term].next += 1
    }
  }
}
