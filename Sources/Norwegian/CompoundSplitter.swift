// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds where a compound is put together, from how often each part takes part in compounds.
///
/// Every way to read a word as modifiers and a head has a cost per part, low for long and productive parts; the
/// cheapest reading below a limit wins. A word known as one whole is not split, and its inflected forms are not
/// either, since the knowledge is by stem. A prefix (`for`, `inn`, `opp`) may stand before a part but is none.
struct CompoundSplitter<Knowledge: CompoundKnowledge>: Sendable {
  var knowledge: Knowledge
  var limits = CompoundLimits()

  /// The parts of a word in lower case; one part where it is no compound.
  func parts(of word: String) -> [String] { parts(of: word, stem: Stemmer.stem(word)) }

  /// The same where the stem is known.
  func parts(of word: String, stem: String) -> [String] {
    let bytes = Array(word.utf8)
    let cuts = [0] + boundaries(of: word, stem: stem) + [bytes.count]
    return zip(cuts, cuts.dropFirst()).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
  }

  /// The stem of a modifier without its linking letter, also where the stemmer would keep it: `års` gives `år`.
  func stem(ofModifier part: String) -> String {
    let stem = Stemmer.stem(part)
    guard stem == part, part.hasSuffix("s"), knowledge.headCount(of: stem) == nil, !knowledge.isWhole(stem) else {
      return stem
    }
    let base = Stemmer.stem(String(part.dropLast()))
    return knowledge.headCount(of: base) != nil || knowledge.isWhole(base) ? base : stem
  }

  /// UTF-8 offsets of the boundaries, rising; parts are split again as they are where they stand alone.
  private func boundaries(of word: String, stem known: String? = nil) -> [Int] {
    guard word.utf8.count >= 7, (7...60).contains(word.unicodeScalars.count), Letters.isLettersOnly(word),
      !knowledge.isWhole(known ?? Stemmer.stem(word)), let best = cheapestReading(of: word)
    else { return [] }
    let bytes = Array(word.utf8)
    let cuts = [0] + best + [bytes.count]
    var found = best
    for (start, end) in zip(cuts, cuts.dropFirst()) where !best.isEmpty {
      found += boundaries(of: String(decoding: bytes[start..<end], as: UTF8.self)).map { $0 + start }
    }
    return found.sorted()
  }

  /// The boundaries of the cheapest reading, or nil where none is cheap enough; may be empty (a prefix and a word).
  func cheapestReading(of word: String) -> [Int]? {
    var search = CompoundSearch(word: word, knowledge: knowledge, limits: limits)
    search.extend(from: 0, CompoundReading())
    return search.best?.boundaries
  }
}

/// What must be known of parts of words to split compounds.
protocol CompoundKnowledge: Sendable {
  /// In how many compounds a form (with its linking letter) is a modifier; 0 where it may be one but was not seen as
  /// one, nil where it may not.
  func modifierCount(of form: String) -> Int?
  /// The same for every form that begins at an offset of a word: nil, or its count, by how many bytes it has.
  func modifierCounts(in word: [UInt8], from start: Int) -> [Int?]
  /// In how many compounds a stem is the head; 0 where it may be one, nil where it may not.
  func headCount(of stem: String) -> Int?
  /// Whether a stem is that of a word which is no compound.
  func isWhole(_ stem: String) -> Bool
  /// Whether a stem is that of such a word and is a word itself, with an e or without.
  func isWholeWord(_ stem: String) -> Bool
}

extension CompoundKnowledge {
  func modifierCounts(in word: [UInt8], from start: Int) -> [Int?] {
    (0...(word.count - start)).map { modifierCount(of: String(decoding: word[start..<(start + $0)], as: UTF8.self)) }
  }
}

/// From which counts on a part is trusted, and how dear a reading may be.
struct CompoundLimits: Sendable {
  var modifier = 1
  /// For modifiers of three and of two letters.
  var shortModifier = 6
  var twoLetterModifier = 150
  /// For modifiers that should have a linking s by their ending.
  var unlinkedModifier = 6
  var head = 1
  /// For heads whose stem has three or four letters.
  var shortHead = 15
  var fourLetterHead = 3
  /// The highest mean cost of the parts.
  var cost = 2.2
  /// Whether a known whole word may be a part without being known in compounds, beside a part that is.
  var takesRareParts = true
}

/// One way to read the beginning of a word.
struct CompoundReading {
  var cost = 0.0
  var parts = 0
  var prefixes = 0
  var boundaries: [Int] = []
  /// Whether one part is known from compounds.
  var isSupported = false
}

/// The search through the readings of one word.
private struct CompoundSearch<Knowledge: CompoundKnowledge> {
  private let word: String
  private let bytes: [UInt8]
  private let letters: Int
  private let knowledge: Knowledge
  private let limits: CompoundLimits
  private var bestMean = Double.infinity
  private(set) var best: CompoundReading?

  private struct Price {
    var cost: Double
    var isKnown: Bool
  }

  /// A piece that may stand at some offset, up to the cut: a prefix, a modifier or both.
  private struct Step {
    var cut: Int
    var isPrefix: Bool
    var price: Price?
  }

  /// What may stand at each offset that was reached, and what the rest from there on costs as the head.
  private var steps: [[Step]?]
  private var heads: [Price??]

  init(word: String, knowledge: Knowledge, limits: CompoundLimits) {
    (self.word, self.knowledge, self.limits) = (word, knowledge, limits)
    bytes = Array(word.utf8)
    letters = word.unicodeScalars.count
    steps = Array(repeating: nil, count: bytes.count)
    heads = Array(repeating: nil, count: bytes.count)
  }

  mutating func extend(from start: Int, _ reading: CompoundReading) {
    if reading.parts > 0 { finish(at: start, reading) }
    guard reading.parts < 4, start + 2 < bytes.count else { return }
    for step in steps(from: start) {
      if step.isPrefix {
        var longer = reading
        longer.cost += CompoundRules.prefixCost
        longer.parts += 1
        longer.prefixes += 1
        extend(from: step.cut, longer)
      }
      if let price = step.price {
        var longer = reading
        longer.cost += price.cost
        longer.parts += 1
        longer.boundaries.append(step.cut)
        longer.isSupported = reading.isSupported || price.isKnown
        extend(from: step.cut, longer)
      }
    }
  }

  private mutating func steps(from start: Int) -> [Step] {
    if let known = steps[start] { return known }
    let counts = knowledge.modifierCounts(in: bytes, from: start)
    var found: [Step] = []
    for cut in start + 2..<bytes.count where bytes[cut] & 0xC0 != 0x80 && !CompoundRules.isInsideSuffix(cut, of: bytes)
    {
      let isPrefix = CompoundRules.isPrefix(bytes[start..<cut])
      let price = isPrefix ? nil : modifierPrice(start..<cut, counts[cut - start])
      let mayBePrefix = isPrefix && bytes.count - cut >= 3
      if mayBePrefix || price != nil { found.append(Step(cut: cut, isPrefix: mayBePrefix, price: price)) }
    }
    steps[start] = found
    return found
  }

  private mutating func finish(at start: Int, _ reading: CompoundReading) {
    let head = heads[start] ?? headPrice(text(start..<bytes.count), from: start)
    heads[start] = .some(head)
    guard let price = head else { return }
    guard reading.isSupported || price.isKnown else { return }
    let count = reading.parts + 1
    let mean = (reading.cost + price.cost) / Double(count)
    guard mean <= limits.cost, mean < bestMean - 1e-9 else { return }
    if count - reading.prefixes >= 3, Double(letters) / Double(count) < 4.5 { return }
    (bestMean, best) = (mean, reading)
  }

  private func modifierPrice(_ range: Range<Int>, _ count: Int?) -> Price? {
    guard count != nil || limits.takesRareParts && range.count >= 9 else { return nil }
    let part = text(range)
    let length = part.unicodeScalars.count
    guard length >= 2 else { return nil }
    guard let count else {
      guard CompoundRules.isDerivedModifier(part) else { return nil }
      return Price(cost: CompoundRules.cost(length: length, count: 0), isKnown: false)
    }
    guard !CompoundRules.neverModifiers.contains(part) else { return nil }
    if count < limits.unlinkedModifier, CompoundRules.needsLink(part) { return nil }
    let least = length == 2 ? limits.twoLetterModifier : length == 3 ? limits.shortModifier : limits.modifier
    guard count >= least || limits.takesRareParts && length >= 4 else { return nil }
    return Price(cost: CompoundRules.cost(length: max(length, 3), count: count), isKnown: count >= least)
  }

  /// By the length of the stem, so that all forms of a word are read in the same way.
  private func headPrice(_ part: String, from start: Int) -> Price? {
    let length = part.unicodeScalars.count
    guard length >= 3 || CompoundRules.twoLetterHeads.contains(part), !CompoundRules.isSuffix(part) else { return nil }
    let stem = Stemmer.stem(part)
    guard stem == "skap" || !CompoundRules.neverHeads.contains(stem) else { return nil }
    guard let count = knowledge.headCount(of: stem) else { return nil }
    let stemLength = stem.unicodeScalars.count
    let isKnown: Bool
    switch stemLength {
    case _ where length == 3, ..<3: isKnown = CompoundRules.shortHeads.contains(stem)
    case 3: isKnown = count >= limits.shortHead || CompoundRules.shortHeads.contains(stem)
    case 4: isKnown = count >= limits.fourLetterHead
    default: isKnown = count >= limits.head
    }
    guard isKnown || limits.takesRareParts && length >= 5 && stemLength > 3 else { return nil }
    return Price(cost: CompoundRules.cost(length: max(stemLength + 1, 4), count: count), isKnown: isKnown)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
