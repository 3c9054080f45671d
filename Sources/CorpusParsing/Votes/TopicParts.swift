// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Reads the parts of a recommendation that a topic names: «Stor bokstav A romertall II § 4-2, samt B».
///
/// A step goes on from the last one of a wider level: after «A romertall II», «III» stands under A, and «B» beside it.
struct TopicParts {
  private enum Mode { case plain, rest, except }

  private var cursor: TopicCursor
  private var parts: [VoteTopic.Part] = []
  private var path: [VoteTopic.Step] = []
  /// The path names something that no part holds yet.
  private var isOpen = false
  private var mode = Mode.plain
  /// «resten av» was read, and holds from the next step on.
  private var restIsNext = false
  /// The next step is the first after its noun; «resten av» holds for the numbers of one noun.
  private var isFirstOfNoun = false
  private var hasSeenParagraph = false

  private init(_ cursor: TopicCursor) { self.cursor = cursor }

  /// As many parts as stand here; none where no part stands, and the cursor stays.
  static func read(_ cursor: inout TopicCursor) -> [VoteTopic.Part] {
    var reader = TopicParts(cursor)
    reader.readAll()
    cursor = reader.cursor
    return reader.parts
  }

  private mutating func readAll() {
    var isFirst = true
    while !cursor.isAtEnd {
      let start = self
      joint(isFirst: isFirst)
      guard step() else {
        self = start
        break
      }
      isFirst = false
    }
    close()
  }

  private mutating func joint(isFirst: Bool) {
    if isFirst { return cursor.skip(["-", ",", "."]) }
    cursor.skip([",", ".", ";"])
    if cursor.take("samt") {
      close()
      mode = .plain
    } else if !cursor.take("og") {
      cursor.skip(["-"])
      if cursor.word(1) != "unntak" { _ = cursor.take("med") }
    }
  }

  private mutating func step() -> Bool {
    quantifier()
    isFirstOfNoun = true
    switch true {
    case cursor.take("rammeområde") || cursor.take("rammeområder") || cursor.take("rammeområdene"):
      return numbered(.rammeomraade)
    case letterNoun(): return letter(.bokstav)
    case cursor.take("liten", "bokstav") || cursor.take("liten", "bokstaven") || cursor.take("litra"): return litra()
    case cursor.take(anyOf: TopicWords.romertall): return romans(allowDigits: true)
    case cursor.take(anyOf: ["kap", "kapittel", "kapitlene", "kapitla"]):
      cursor.skip(["."])
      return numbered(.kapittel)
    case cursor.take(anyOf: ["post", "postene", "postane"]): return numbered(.post)
    case cursor.take(anyOf: ["punkt", "pkt", "punktet", "punktene", "punkta"]): return point()
    case cursor.take("del"): return division()
    case sections(): return true
    case cursor.take(anyOf: ["samtlige", "alle", "øvrige", "de", "dei", "øvrig"]): return everything()
    default: return bare()
    }
  }

  private mutating func letterNoun() -> Bool {
    let start = cursor
    _ = cursor.take("stor") || cursor.take("store")
    if cursor.take(anyOf: TopicWords.bokstav) { return true }
    cursor = start
    return false
  }

  private mutating func quantifier() {
    if cursor.take("med", "unntak", "av") || cursor.take("unntatt") || cursor.take("bortsett", "fra") {
      close()
      if !parts.isEmpty { mode = .except }
    } else if cursor.take("resten", "av") || cursor.take("øvrige", "deler", "av") || cursor.take("resten", "i")
      || cursor.take("gjenstående", "deler", "av") || cursor.take("øvrige", "kapitler", "under")
    {
      restIsNext = true
    }
  }

  // MARK: The path

  private mutating func add(_ level: VoteTopic.Level, _ name: String) {
    let isNested = path.last.map { level > $0.level } ?? false
    if !isNested { close() }
    if restIsNext {
      mode = .rest
    } else if mode == .rest, isFirstOfNoun, !isNested {
      mode = .plain
    }
    (restIsNext, isFirstOfNoun) = (false, false)
    path.removeAll { $0.level >= level }
    path.append(VoteTopic.Step(level, name))
    isOpen = true
  }

  private mutating func close() {
    guard isOpen else { return }
    isOpen = false
    if mode == .except, !parts.isEmpty {
      parts[parts.count - 1].except.append(path)
    } else {
      parts.append(VoteTopic.Part(path, isRest: mode == .rest))
    }
  }

  // MARK: Steps

  private mutating func numbered(_ level: VoteTopic.Level) -> Bool {
    guard let numbers = cursor.numbers() else { return false }
    for number in numbers { add(level, String(number)) }
    return true
  }

  /// «A», «A - D».
  private mutating func letter(_ level: VoteTopic.Level) -> Bool {
    guard let first = capital() else { return false }
    add(level, String(first))
    let start = cursor.index
    if cursor.take("-") || cursor.take("til"), let last = capital(), first < last,
      let low = first.unicodeScalars.first?.value, let high = last.unicodeScalars.first?.value
    {
      for value in (low + 1)...high { add(level, Unicode.Scalar(value).map { String(Character($0)) } ?? "") }
    } else {
      cursor.index = start
    }
    return true
  }

  private mutating func capital() -> Character? {
    guard let text = cursor.peek()?.text, text.count == 1, let letter = text.first, ("A"..."Z").contains(letter) else {
      return nil
    }
    cursor.index += 1
    return letter
  }

  private mutating func litra() -> Bool {
    guard let first = smallLetter() else { return false }
    add(.litra, first)
    if cursor.take("-"), let last = smallLetter(), let low = first.unicodeScalars.first?.value,
      let high = last.unicodeScalars.first?.value, low < high
    {
      for value in (low + 1)...high { add(.litra, Unicode.Scalar(value).map { String(Character($0)) } ?? "") }
    }
    return true
  }

  private mutating func smallLetter() -> String? {
    guard let text = cursor.peek()?.text, text.count == 1, let letter = text.first, ("a"..."z").contains(letter) else {
      return nil
    }
    cursor.index += 1
    return text
  }

  /// «I», «I - XIV», «I til V», and 1 for I where the noun stands before it.
  private mutating func romans(allowDigits: Bool) -> Bool {
    guard let first = roman(allowDigits) else { return false }
    add(.romertall, String(first))
    let start = cursor.index
    if cursor.take("-") || cursor.take("til"), let last = roman(allowDigits), first < last {
      for number in (first + 1)...last { add(.romertall, String(number)) }
    } else {
      cursor.index = start
    }
    return true
  }

  private mutating func roman(_ allowDigits: Bool) -> Int? {
    if let value = cursor.peek().flatMap({ RomanNumeral.value($0.text) }) {
      cursor.index += 1
      return value
    }
    guard allowDigits, let value = cursor.number(), 1...89 ~= value else { return nil }
    return value
  }

  private mutating func point() -> Bool {
    guard let token = cursor.peek(), token.kind == .number || token.text.count <= 4, token.kind != .sign else {
      return false
    }
    cursor.index += 1
    add(.punkt, token.text)
    return true
  }

  private mutating func division() -> Bool {
    guard let number = roman(true) else { return false }
    var name = RomanNumeral.written(number) ?? String(number)
    if cursor.take("nr") {
      cursor.skip(["."])
      guard let point = cursor.number() else { return false }
      name += " nr. \(point)"
    }
    add(.del, name)
    return true
  }

  /// «samtlige romertall», «samtlige øvrige paragrafer som det ikke er votert over».
  private mutating func everything() -> Bool {
    let isRest = cursor.word(-1).hasPrefix("øvrig") || cursor.take("øvrige")
    let level: VoteTopic.Level
    switch true {
    case cursor.take(anyOf: TopicWords.romertall): level = .romertall
    case cursor.take(anyOf: ["paragrafer", "paragrafene", "paragrafar"]): level = .paragraf
    case cursor.take(anyOf: ["kapitler", "kapitlene", "kapittel"]): level = .kapittel
    case cursor.take(anyOf: ["poster", "postene"]): level = .post
    default: return false
    }
    _ = cursor.take("og", "paragrafer")
    _ = cursor.take("som", "det", "ikke", "er", "votert", "over")
    if isRest { restIsNext = true }
    add(level, "")
    close()
    if isRest { mode = .plain }
    return true
  }

  /// A letter or a Roman number without its noun: «A, § 4-5», «I, II og V», and the letter that follows the last one.
  private mutating func bare() -> Bool {
    guard let token = cursor.peek(), token.kind != .sign else { return false }
    if token.kind == .number, hasSeenParagraph, cursor.word(1) == "-", cursor.peek(2)?.kind == .number {
      return oneSection()
    }
    isFirstOfNoun = false
    let last = path.last { $0.level == .bokstav }?.name.unicodeScalars.first?.value
    let isNext = token.text.count == 1 && last != nil && token.text.unicodeScalars.first?.value == last.map { $0 + 1 }
    let isLettersOnly = path.last?.level == .bokstav
    if RomanNumeral.value(token.text) != nil, !(isNext && isLettersOnly) { return romans(allowDigits: false) }
    return letter(.bokstav)
  }

  // MARK: Paragraphs of a law

  /// «§ 4-2 annet ledd», «§§ 1, 5 og 10», «ny § 18 a».
  private mutating func sections() -> Bool {
    let start = cursor.index
    _ = cursor.take(anyOf: ["ny", "nytt", "nye"])
    guard cursor.take("§") || cursor.take("paragraf") || cursor.take("paragrafene") else {
      cursor.index = start
      return false
    }
    _ = cursor.take("§")
    hasSeenParagraph = true
    guard oneSection() else { return false }
    while true {
      let before = cursor
      cursor.skip([","])
      _ = cursor.take("og")
      guard cursor.index > before.index, cursor.peek()?.kind == .number, oneSection() else {
        cursor = before
        return true
      }
    }
  }

  private mutating func oneSection() -> Bool {
    guard var name = TopicSection.number(&cursor) else { return false }
    let detail = TopicSection.detail(&cursor)
    if !detail.isEmpty { name += " \(detail)" }
    add(.paragraf, name)
    return true
  }
}
