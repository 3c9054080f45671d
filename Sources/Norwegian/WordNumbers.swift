// SPDX-License-Identifier: GPL-3.0-or-later

/// Words by their bytes, each with a number: 0 for the first that was seen, and so on.
///
/// A word that is known already costs a look at one slot and a comparison, and no allocation.
package struct WordNumbers: WordCollector {
  /// The bytes of all words, one after the other.
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`; the next begins there.
  private var ends: [Int] = []
  /// A power of two of them: half of the hash above, the number and one more below; 0 is free.
  private var slots: [UInt64]

  package init(expecting count: Int = 32) {
    var size = 64
    while size < count * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    ends.reserveCapacity(count)
    bytes.reserveCapacity(count * 8)
  }

  package var count: Int { ends.count }

  /// The number of a word, new or known.
  package mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    let mark = hash & 0xFFFF_FFFF_0000_0000
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != 0 {
      if slots[index] & 0xFFFF_FFFF_0000_0000 == mark {
        let number = Int(slots[index] & 0xFFFF_FFFF) - 1
        if holds(word, at: number) { return number }
      }
      index = (index + 1) & mask
    }
    return add(word, hash, at: index)
  }

  package mutating func number(of word: String) -> Int {
    var word = word
    return word.withUTF8 { number(of: $0) }
  }

  package func form(of number: Int) -> String { withBytes(of: number) { String(decoding: $0, as: UTF8.self) } }

  package func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(of: number)])) }
  }

  private func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  private func holds(_ word: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let range = range(of: number)
    guard range.count == word.count else { return false }
    for (offset, index) in range.enumerated() where bytes[index] != word[offset] { return false }
    return true
  }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64, at slot: Int) -> Int {
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private mutating func grow() {
    var wider = [UInt64](repeating: 0, count: slots.count * 2)
    for number in ends.indices {
      let hash = withBytes(of: number) { Self.hash($0) }
      var index = Int(truncatingIfNeeded: hash) & (wider.count - 1)
      while wider[index] != 0 { index = (index + 1) & (wider.count - 1) }
      wider[index] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    }
    slots = wider
  }

  /// Eight bytes at a time; the same for the same bytes in every process, so not for what must withstand malice.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(word)
    var hash = UInt64(raw.count) &* 0x9E37_79B9_7F4A_7C15
    var at = 0
    while at + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    var rest: UInt64 = 0
    while at < raw.count {
      rest = rest << 8 | UInt64(raw[at])
      at += 1
    }
    return mixed(hash ^ rest)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return high ^ low
  }
}
