// SPDX-License-Identifier: GPL-3.0-or-later

/// Which stretch of a text is shown: that with most different matches, then most matches, then the earliest; from the
/// beginning of a sentence where one is near.
struct SnippetWindow {
  /// UTF-8 offsets, at the ends of words where there are any.
  let range: Range<Int>

  /// So much more than the usual length is shown rather than cut off.
  private static let slack = 40

  init(_ bytes: [UInt8], _ places: [Marks.Place]) {
    guard bytes.count > Snippet.length + Self.slack else {
      range = 0..<bytes.count
      return
    }
    guard let best = Self.best(places) else {
      range = 0..<Self.end(bytes, after: 0, before: Snippet.length)
      return
    }
    let start = Self.start(bytes, of: best)
    range = start..<Self.end(bytes, after: best.upperBound, before: max(best.upperBound, start + Snippet.length))
  }

  private static func best(_ places: [Marks.Place]) -> Range<Int>? {
    var best: (range: Range<Int>, kinds: Int, count: Int)?
    for (first, place) in places.enumerated() {
      var end = place.range.upperBound
      var kinds: Set<Int> = []
      var count = 0
      for other in places[first...] {
        guard count == 0 || other.range.upperBound - place.range.lowerBound <= Snippet.length - slack else { break }
        kinds.insert(other.matcher)
        count += 1
        end = other.range.upperBound
      }
      if (kinds.count, count) > (best?.kinds ?? 0, best?.count ?? 0) {
        best = (place.range.lowerBound..<end, kinds.count, count)
      }
    }
    return best?.range
  }

  /// The beginning of the sentence, or of a word some way before what matched.
  private static func start(_ bytes: [UInt8], of best: Range<Int>) -> Int {
    let spare = max(0, Snippet.length - best.count)
    let earliest = max(0, best.lowerBound - spare)
    if best.lowerBound <= spare / 2 { return 0 }
    var at = best.lowerBound
    while at > earliest {
      if beginsSentence(bytes, at) { return at }
      at -= 1
    }
    if earliest == 0 { return 0 }
    let latest = bytes.count - Snippet.length
    at = max(0, min(best.lowerBound - spare / 3, latest))
    while at < best.lowerBound, !beginsWord(bytes, at) { at += 1 }
    return at
  }

  /// The end of the sentence where it is near, or of the last word before an offset; never within what matched.
  private static func end(_ bytes: [UInt8], after least: Int, before end: Int) -> Int {
    guard bytes.count - end > 20 else { return bytes.count }
    var at = min(bytes.count, end + slack)
    while at > max(least, end - Snippet.length / 3) {
      if beginsSentence(bytes, at) { return at - 1 }
      at -= 1
    }
    return max(least, TextCut.space(in: bytes, before: end))
  }

  private static func beginsWord(_ bytes: [UInt8], _ at: Int) -> Bool { at == 0 || isSpace(bytes[at - 1]) }

  /// After a full stop and a space with a capital or a quotation, or at a line's beginning.
  private static func beginsSentence(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at >= 2, at < bytes.count, isSpace(bytes[at - 1]) else { return false }
    if bytes[at - 1] == UInt8(ascii: "\n") { return true }
    let isEnd = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[at - 2])
    return isEnd && isCapital(bytes, at) && !isAbbreviation(bytes, endingAt: at - 2)
  }

  /// A short word with a stop: `nr.`, or with a capital, `Innst.`; or one with a stop inside, `bl.a.`.
  private static func isAbbreviation(_ bytes: [UInt8], endingAt stop: Int) -> Bool {
    var first = stop
    while first > 0, stop - first < 12, !isSpace(bytes[first - 1]) { first -= 1 }
    let word = bytes[first..<stop]
    return word.count < 3 || word.contains(UInt8(ascii: ".")) || word.count < 6 && isCapital(bytes, first)
  }

  private static func isCapital(_ bytes: [UInt8], _ at: Int) -> Bool {
    switch bytes[at] {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case 0xC2: at + 1 < bytes.count && bytes[at + 1] == 0xAB
    case 0xC3: at + 1 < bytes.count && 0x80...0x9E ~= bytes[at + 1]
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}

/// Where a text may be cut.
enum TextCut {
  /// The last space before an offset that is not far back, or else the start of the letter there, with what belongs to
  /// the letter kept with it.
  static func space(in bytes: [UInt8], before end: Int) -> Int {
    guard end > 0, end < bytes.count else { return max(0, min(end, bytes.count)) }
    var at = end
    while at > max(0, end - 60) {
      if bytes[at] == 0x20 || bytes[at] == 0x0A { return at }
      at -= 1
    }
    at = end
    while at > 0, bytes[at] & 0xC0 == 0x80 || isMark(bytes, at), at > end - 60 { at -= 1 }
    while at > 0, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }

  /// A combining mark of Latin script, a joiner or a variation sign.
  private static func isMark(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at + 1 < bytes.count else { return false }
    if bytes[at] == 0xCC { return true }
    if bytes[at] == 0xCD { return bytes[at + 1] < 0xB0 }
    guard bytes[at] == 0xE2 || bytes[at] == 0xEF, at + 2 < bytes.count else { return false }
    return bytes[at] == 0xE2
      ? bytes[at + 1] == 0x80 && bytes[at + 2] == 0x8D : bytes[at + 1] == 0xB8 && bytes[at + 2] & 0xF0 == 0x80
  }

  /// Places in order; those that overlap become one.
  static func apart(_ places: [Marks.Place]) -> [Marks.Place] {
    var result: [Marks.Place] = []
    for place in places.sorted(by: { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) })
    {
      guard let last = result.last, place.range.lowerBound < last.range.upperBound else {
        result.append(place)
        continue
      }
      if place.range.upperBound > last.range.upperBound {
        result[result.count - 1].range = last.range.lowerBound..<place.range.upperBound
      }
    }
    return result
  }
}
