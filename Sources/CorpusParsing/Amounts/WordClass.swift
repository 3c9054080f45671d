// SPDX-License-Identifier: GPL-3.0-or-later

/// What a word tells about the money beside it; looked up once for every word.
struct WordClass: OptionSet {
  let rawValue: UInt32

  /// Always a budget, whatever else the sentence says.
  static let appropriation = WordClass(rawValue: 1 << 0)
  /// A budget where the state acts, or where the text is about its budget.
  static let grant = WordClass(rawValue: 1 << 1)
  static let state = WordClass(rawValue: 1 << 2)
  /// A body that gives out the state's money.
  static let stateBody = WordClass(rawValue: 1 << 3)
  /// What an amount is where it is no budget.
  static let otherMoney = WordClass(rawValue: 1 << 4)
  /// Reckoned, and so no grant unless the chapter stands beside it.
  static let estimate = WordClass(rawValue: 1 << 22)
  static let tax = WordClass(rawValue: 1 << 5)
  /// Makes a bare «25 millioner» money.
  static let money = WordClass(rawValue: 1 << 6)
  /// Makes a bare «5 millioner» people, visits or goods.
  static let counted = WordClass(rawValue: 1 << 7)
  static let raising = WordClass(rawValue: 1 << 8)
  static let lowering = WordClass(rawValue: 1 << 9)
  static let unchanged = WordClass(rawValue: 1 << 10)
  static let budget = WordClass(rawValue: 1 << 11)
  static let frame = WordClass(rawValue: 1 << 12)
  static let limit = WordClass(rawValue: 1 << 13)
  static let municipality = WordClass(rawValue: 1 << 14)
  /// Only says that money is given or moved: what it is for stands elsewhere.
  static let gift = WordClass(rawValue: 1 << 15)
  static let measure = WordClass(rawValue: 1 << 16)
  static let proposal = WordClass(rawValue: 1 << 17)
  static let undoing = WordClass(rawValue: 1 << 18)
  static let month = WordClass(rawValue: 1 << 19)
  static let setAside = WordClass(rawValue: 1 << 20)
  static let earmarked = WordClass(rawValue: 1 << 21)

  /// May begin a number, or is a currency that may stand before one.
  static let figure = WordClass(rawValue: 1 << 23)

  static func all(of word: String) -> WordClass {
    var word = word
    return word.withUTF8 { bytes in
      guard bytes.count > 1 else { return [] }
      var found: WordClass = []
      for stem in stems[Stem.key(bytes[0], bytes[1])] ?? [] where stem.begins(bytes) { found.formUnion(stem.kind) }
      if found.contains(notRaising) { found.subtract([.raising, notRaising]) }
      if bytes.count >= 5, ends(bytes, with: frameEnds) { found.insert(.frame) }
      if bytes.count >= 8, ends(bytes, with: riseEnds) { found.formUnion([.raising, .gift]) }
      if bytes.count >= 8, ends(bytes, with: cutEnds) { found.formUnion([.lowering, .gift]) }
      if bytes.count >= 8, holds(budsjett, in: bytes) { found.insert(.budget) }
      if bytes.count >= 11, holds(departement, in: bytes) { found.insert(.state) }
      return found
    }
  }

  private static let notRaising = WordClass(rawValue: 1 << 31)
}

extension WordClass {
  private struct Stem {
    var bytes: [UInt8]
    var isWhole: Bool
    var kind: WordClass

    func begins(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
      (isWhole ? word.count == bytes.count : word.count >= bytes.count) && word.starts(with: bytes)
    }

    static func key(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }
  }

  /// By their first two bytes.
  private static let stems: [UInt16: [Stem]] = {
    var found: [UInt16: [Stem]] = [:]
    for (kind, words) in AmountWords.stems {
      for word in words {
        let isWhole = word.hasSuffix(".")
        let bytes = Array(word.utf8).dropLast(isWhole ? 1 : 0)
        guard let first = bytes.first, bytes.count > 1 else { continue }
        found[Stem.key(first, bytes[1]), default: []].append(Stem(bytes: Array(bytes), isWhole: isWhole, kind: kind))
      }
    }
    for word in AmountWords.figureWords {
      let bytes = Array(word.utf8)
      found[Stem.key(bytes[0], bytes[1]), default: []].append(Stem(bytes: bytes, isWhole: false, kind: .figure))
    }
    for word in AmountWords.notRaising {
      let bytes = Array(word.utf8)
      found[Stem.key(bytes[0], bytes[1]), default: []].append(Stem(bytes: bytes, isWhole: false, kind: notRaising))
    }
    return found
  }()

  private static let budsjett = Array("budsjett".utf8)
  private static let departement = Array("departement".utf8)
  /// `låneramme`, `tilsagnsfullmakta`.
  private static let frameEnds = ["ramme", "ramma", "rammen", "rammer", "fullmakt", "fullmakta", "fullmakten"].map {
    Array($0.utf8)
  }

  /// `realøkning`, `budsjettkuttet`.
  private static let riseEnds = ["økning", "økningen", "økninga", "auken", "auke", "veksten", "styrking"].map {
    Array($0.utf8)
  }
  private static let cutEnds = ["reduksjon", "reduksjonen", "kutt", "kuttet", "nedgang", "nedgangen"].map {
    Array($0.utf8)
  }

  private static func ends(_ word: UnsafeBufferPointer<UInt8>, with ends: [[UInt8]]) -> Bool {
    ends.contains { word.count >= $0.count && word.suffix($0.count).elementsEqual($0) }
  }

  private static func holds(_ part: [UInt8], in word: UnsafeBufferPointer<UInt8>) -> Bool {
    (0...word.count - part.count).contains { word[$0] == part[0] && word[$0...].starts(with: part) }
  }
}
