// SPDX-License-Identifier: GPL-3.0-or-later

/// One word of a text; its position is its place in the list.
struct WordPlace {
  /// Its number.
  var word: Int
  /// UTF-8 offsets.
  var range: Range<Int>
  /// UTF-8 offsets of all that its extra forms were made from.
  var whole: Range<Int>
}

/// A form that the text holds at a place besides the word itself.
struct ExtraForm {
  var place: Int
  var word: Int
}

/// What takes the words that a tokenizer finds, and gives each a number to ask for it again.
protocol WordCollector: Sendable {
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int
  mutating func number(of word: String) -> Int
  func form(of number: Int) -> String
  func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
}

/// Cuts the UTF-8 of a text into words, left to right, in one pass.
///
/// A word is a run of letters and digits of any script; an apostrophe inside is dropped. Words written together with a
/// hyphen are words of their own, and the last of them carries the joined form, so that `EØS-avtalen`, `EØSavtalen`
/// and `avtalen` find each other. Digits joined by `. : / -` or a dash (dates, `8:153`, `2019–2020`) are words of their
/// own too, and the joined form keeps the sign. Thousands (`100 000`, `1.250.000`) and decimals (`2,5`) are one word.
///
/// Between two texts it holds no pointer into one, so it may go from thread to thread.
struct Tokenizer<Words: WordCollector>: @unchecked Sendable {
  /// What the words of all texts were given to.
  var words: Words
  var places: [WordPlace] = []
  /// In order of place, apart from those that are added to suspended words.
  var extras: [ExtraForm] = []
  /// Words that end in a hyphen with a space after it: `helse-` in `helse- og omsorgstjenester`.
  private(set) var suspended: [Int] = []
  private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var buffer: [UInt8] = []
  private var joined: [UInt8] = []

  init(_ words: Words) {
    self.words = words
    buffer.reserveCapacity(64)
  }

  /// Reads a text in place of the one before; the bytes must be valid UTF-8.
  mutating func run(_ text: UnsafeBufferPointer<UInt8>) {
    bytes = text
    places.removeAll(keepingCapacity: true)
    extras.removeAll(keepingCapacity: true)
    suspended.removeAll(keepingCapacity: true)
    places.reserveCapacity(text.count / 6)
    var at = 0
    while at < bytes.count {
      if beginsWord(at) { at = chain(from: at) } else { at += 1 }
    }
    bytes = UnsafeBufferPointer(start: nil, count: 0)
  }

  /// Reads words joined by hyphens or by signs between digits, and returns where they end.
  private mutating func chain(from start: Int) -> Int {
    let first = places.count
    var at = word(from: start, mayGroup: true)
    while let joint = joint(at: at) {
      if places.count == first + 1 {
        joined.removeAll(keepingCapacity: true)
        appendToJoined(first)
      }
      at = word(from: joint.end, mayGroup: joint.sign != UInt8(ascii: ".") && joint.sign != UInt8(ascii: ":"))
      if joint.isKept { joined.append(joint.sign) }
      appendToJoined(places.count - 1)
    }
    if places.count > first + 1 { finishChain(from: first, start..<at) }
    if isSuspended(at) { suspended.append(places.count - 1) }
    return at
  }

  private mutating func appendToJoined(_ place: Int) {
    words.withBytes(of: places[place].word) { joined.append(contentsOf: $0) }
  }

  /// Over eight words are no compound but a row of dots or numbers.
  private mutating func finishChain(from first: Int, _ whole: Range<Int>) {
    guard places.count - first <= 8 else { return }
    for index in first..<places.count { places[index].whole = whole }
    let extra = ExtraForm(place: places.count - 1, word: joined.withUnsafeBufferPointer { words.number(of: $0) })
    if extras.last?.place == extra.place { extras.insert(extra, at: extras.count - 1) } else { extras.append(extra) }
  }

  /// Reads one word, appends its place, and returns where it ends.
  private mutating func word(from start: Int, mayGroup: Bool) -> Int {
    if let end = plainEnd(from: start) {
      append(words.number(of: UnsafeBufferPointer(rebasing: bytes[start..<end])), start..<end)
      return end
    }
    var run = Run(start: start)
    buffer.removeAll(keepingCapacity: true)
    while run.end < bytes.count, step(&run) {}
    if run.isNumber, mayGroup { extendNumber(&run) }
    let range = start..<run.kept
    guard run.isSimple else {
      append(words.number(of: Letters.normalised(String(decoding: bytes[range], as: UTF8.self))), range)
      return run.kept
    }
    append(number(ofBuffer: buffer.count), range)
    if run.isAcronymGenitive {
      extras.append(ExtraForm(place: places.count - 1, word: number(ofBuffer: buffer.count - 1)))
    }
    return run.kept
  }

  private mutating func append(_ word: Int, _ range: Range<Int>) {
    places.append(WordPlace(word: word, range: range, whole: range))
  }

  private mutating func number(ofBuffer count: Int) -> Int {
    buffer.withUnsafeBufferPointer { words.number(of: UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  /// Where a word ends that is written in a–z, digits and the small letters of Latin-1, not digits alone, with nothing
  /// after it that could belong to it: such a word is its own form. Nil for any other.
  private func plainEnd(from start: Int) -> Int? {
    var at = start
    var hasLetter = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte &- UInt8(ascii: "a") < 26 {
        hasLetter = true
        at += 1
      } else if byte &- UInt8(ascii: "0") < 10 {
        at += 1
      } else if byte < 0x80 {
        return hasLetter && byte != UInt8(ascii: "'") && byte &- UInt8(ascii: "A") >= 26 ? at : nil
      } else if byte == 0xC3, at + 1 < bytes.count, bytes[at + 1] >= 0x9F, bytes[at + 1] != 0xB7 {
        hasLetter = true
        at += 2
      } else {
        return nil
      }
    }
    return hasLetter ? at : nil
  }

  private struct Run {
    var end: Int
    /// After the last byte that is seen: invisible signs at the end do not belong to the word.
    var kept: Int
    var isNumber = true
    /// Whether the buffer holds the normalised form already.
    var isSimple = true
    private var capitals = 0
    private var letters = 0
    private var endsInSmallS = false

    init(start: Int) { (end, kept) = (start, start) }

    /// Capitals with a small s after them: `EUs`, `NTNU’s`.
    var isAcronymGenitive: Bool { endsInSmallS && capitals >= 2 && letters == capitals + 1 }

    mutating func take(_ length: Int) {
      end += length
      kept = end
    }

    mutating func countLetter(isCapital: Bool, isSmallS: Bool) {
      isNumber = false
      letters += 1
      if isCapital { capitals += 1 }
      endsInSmallS = isSmallS
    }
  }

  /// Takes the next sign into the word; false where the word ends before it.
  private mutating func step(_ run: inout Run) -> Bool {
    let byte = bytes[run.end]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      run.countLetter(isCapital: false, isSmallS: byte == UInt8(ascii: "s"))
      buffer.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      run.countLetter(isCapital: true, isSmallS: false)
      buffer.append(byte | 0x20)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): buffer.append(byte)
    case 0x00...0x7F: return byte == UInt8(ascii: "'") && stepOverApostrophe(&run, 1)
    default: return stepBeyondAscii(&run)
    }
    run.take(1)
    return true
  }

  private mutating func stepBeyondAscii(_ run: inout Run) -> Bool {
    if bytes[run.end] == 0xC3, run.end + 1 < bytes.count {
      let second = bytes[run.end + 1]
      guard second != 0x97, second != 0xB7 else { return false }
      let isCapital = second < 0x9F
      run.countLetter(isCapital: isCapital, isSmallS: false)
      buffer.append(0xC3)
      buffer.append(isCapital ? second | 0x20 : second)
      run.take(2)
      return true
    }
    let (scalar, length) = scalar(at: run.end)
    if Letters.isInvisible(scalar) {
      run.end += length
      run.isNumber = false
      return true
    }
    if Letters.isApostrophe(scalar) { return stepOverApostrophe(&run, length) }
    guard Letters.beginsWord(scalar) || Letters.continuesWord(scalar) else { return false }
    run.isSimple = false
    run.isNumber = false
    run.take(length)
    return true
  }

  /// An apostrophe belongs to a word only between letters: `USA's`, `d’Hondt`.
  private func stepOverApostrophe(_ run: inout Run, _ length: Int) -> Bool {
    let next = run.end + length
    guard run.kept == run.end, next < bytes.count, beginsWord(next), !isDigit(next), !run.isNumber else { return false }
    run.end = next
    return true
  }
}

extension Tokenizer {
  /// Takes the groups of three digits and the decimals that follow a number: `100 000`, `1.250`, `2,5`.
  private mutating func extendNumber(_ run: inout Run) {
    if buffer.count <= 3, buffer.first != UInt8(ascii: "0") { takeGroups(&run) }
    takeDecimals(&run)
  }

  private mutating func takeGroups(_ run: inout Run) {
    let stop = UInt8(ascii: ".")
    let hasStops = run.kept < bytes.count && bytes[run.kept] == stop
    var end = run.kept
    while let length = groupSeparator(at: end), (bytes[end] == stop) == hasStops, isGroup(at: end + length) {
      end += length + 3
    }
    if hasStops, isDigit(end + 1), bytes[end] == stop { return }
    for index in run.kept..<end where isDigit(index) { buffer.append(bytes[index]) }
    run.take(end - run.kept)
  }

  /// The length of the sign between groups of digits: a stop, or a space of any width.
  private func groupSeparator(at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "."): return 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : nil
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
      return [0x87, 0x88, 0x89, 0xAF].contains(bytes[index + 2]) ? 3 : nil
    default: return nil
    }
  }

  private func isGroup(at index: Int) -> Bool {
    guard index + 3 <= bytes.count, (index..<index + 3).allSatisfy(isDigit) else { return false }
    return index + 3 == bytes.count || !beginsWord(index + 3)
  }

  private mutating func takeDecimals(_ run: inout Run) {
    var end = run.kept
    guard !followsDecimalComma(run), end < bytes.count, bytes[end] == UInt8(ascii: ","), isDigit(end + 1) else {
      return
    }
    end += 1
    while isDigit(end) { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: ","), isDigit(end + 1) { return }
    buffer.append(contentsOf: bytes[run.kept..<end])
    run.take(end - run.kept)
  }

  /// Whether the number is a later one in a list such as `1,2,3`.
  private func followsDecimalComma(_ run: Run) -> Bool {
    guard let last = places.last, last.range.upperBound < bytes.count else { return false }
    let gap = last.range.upperBound
    return bytes[gap] == UInt8(ascii: ",") && isDigit(gap - 1) && isDigit(gap + 1) && run.kept > gap
      && (gap + 1..<run.kept).allSatisfy(isDigit)
  }

  private struct Joint {
    var sign: UInt8
    /// Whether the sign stays in the joined form, since without it two numbers would become another number.
    var isKept: Bool
    /// Where the next word begins.
    var end: Int
  }

  /// The sign that joins the word ending here with one that follows at once.
  private func joint(at index: Int) -> Joint? {
    guard index > 0, index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"), 0xE2: break
    default: return nil
    }
    let (scalar, length) = scalar(at: index)
    let next = index + length
    guard next < bytes.count, beginsWord(next) else { return nil }
    let isBetweenDigits = isDigit(index - 1) && isDigit(next)
    let hyphen = UInt8(ascii: "-")
    switch scalar {
    case "-", "\u{2010}", "\u{2011}": return Joint(sign: hyphen, isKept: isBetweenDigits, end: next)
    case "\u{2013}", "\u{2212}": return isBetweenDigits ? Joint(sign: hyphen, isKept: true, end: next) : nil
    case ".", ":", "/": return isBetweenDigits ? Joint(sign: bytes[index], isKept: true, end: next) : nil
    default: return nil
    }
  }

  private func isSuspended(_ index: Int) -> Bool {
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "-") else { return false }
    return [UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "\n")].contains(bytes[index + 1])
  }

  private func beginsWord(_ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 {
      return byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || isDigit(index)
    }
    return byte >= 0xC0 && Letters.beginsWord(scalar(at: index).0)
  }

  private func isDigit(_ index: Int) -> Bool {
    index < bytes.count && bytes[index] >= UInt8(ascii: "0") && bytes[index] <= UInt8(ascii: "9")
  }

  /// The scalar that begins at a byte, and its length; a stray byte is the replacement character.
  private func scalar(at index: Int) -> (Unicode.Scalar, Int) {
    let byte = bytes[index]
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return ("\u{FFFD}", bytes.count - index) }
    var value = UInt32(length == 1 ? byte : byte & (0x7F >> UInt8(length)))
    for offset in 1..<max(length, 1) { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
