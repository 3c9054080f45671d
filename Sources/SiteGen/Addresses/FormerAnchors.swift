// SPDX-License-Identifier: GPL-3.0-or-later

/// Keeps the anchors that a page had in its last build: one whose passage is gone stands in the passage that was before
/// it, and is still an anchor there in all builds to come.
enum FormerAnchors {
  /// The page with every anchor that it had before.
  static func kept(_ page: [UInt8], from former: [UInt8]) -> [UInt8] {
    let present = anchors(of: page)
    let places = Dictionary(present.map { ($0.name, $0.end) }, uniquingKeysWith: { first, _ in first })
    var lost: [Int: [[UInt8]]] = [:]
    var waiting: [[UInt8]] = []
    var last: Int?
    for (name, _) in anchors(of: former) {
      if let place = places[name] {
        if !waiting.isEmpty { lost[place, default: []] += waiting }
        (last, waiting) = (place, [])
      } else if let last {
        lost[last, default: []].append(name)
      } else {
        waiting.append(name)
      }
    }
    guard !lost.isEmpty else { return page }
    var result: [UInt8] = []
    var start = 0
    for (place, names) in lost.sorted(by: { $0.key < $1.key }) {
      result += page[start..<place]
      for name in names { result += Array("<span id=\"".utf8) + name + Array("\"></span>".utf8) }
      start = place
    }
    return result + page[start...]
  }

  /// The anchors for others, in order, each with where its element's tag ends; those that begin with `_` are the page's
  /// own.
  private static func anchors(of page: [UInt8]) -> [(name: [UInt8], end: Int)] {
    let sign = Array(" id=\"".utf8)
    var found: [(name: [UInt8], end: Int)] = []
    var place = 0
    while place + sign.count < page.count {
      guard page[place] == sign[0], page[place..<place + sign.count].elementsEqual(sign) else {
        place += 1
        continue
      }
      let start = place + sign.count
      guard let end = page[start...].firstIndex(of: UInt8(ascii: "\"")),
        let close = page[end...].firstIndex(of: UInt8(ascii: ">"))
      else { break }
      if page[start] != UInt8(ascii: "_") { found.append((Array(page[start..<end]), close + 1)) }
      place = end
    }
    return found
  }
}
