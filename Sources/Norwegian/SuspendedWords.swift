// SPDX-License-Identifier: GPL-3.0-or-later

/// Reading a whole text: its words, and what the suspended ones among them lack.
extension Tokenizer {
  mutating func read(_ text: String, by analyser: Analyser) {
    var text = text
    text.withUTF8 { run($0) }
    guard !suspended.isEmpty else { return }
    let all = Set(suspended)
    for index in suspended { completeSuspended(index, all, analyser) }
  }

  /// Gives `helse` in `helse- og omsorgstjenester` the form `helsetjenester`, also in a row (`a-, b- og c-ord`).
  private mutating func completeSuspended(_ index: Int, _ suspended: Set<Int>, _ analyser: Analyser) {
    let count = places.count
    var full = index + 1
    while full < count, full <= index + 8, suspended.contains(full) || conjunctions.contains(form(at: full)) {
      full += 1
    }
    guard full > index + 1, full < count, full <= index + 8, let head = head(of: full, analyser) else { return }
    let word = words.number(of: form(at: index) + head)
    extras.append(ExtraForm(place: index, word: word))
    let end = places[full].whole.upperBound
    places[index].whole = places[index].range.lowerBound..<end
  }

  /// What follows the first part of a compound, whether it is written with a hyphen or as one word.
  private func head(of index: Int, _ analyser: Analyser) -> String? {
    let place = places[index]
    if place.whole != place.range {
      guard index + 1 < places.count, places[index + 1].whole == place.whole else { return nil }
      // In `8:4` the second number is no head.
      let second = form(at: index + 1)
      return second.first?.isLetter == true ? second : nil
    }
    let parts = analyser.analysis(of: form(at: index)).parts
    return parts.isEmpty ? nil : parts.dropFirst().map { $0.text }.joined()
  }

  private func form(at index: Int) -> String { words.form(of: places[index].word) }
}

private let conjunctions: Set<String> = ["og", "eller", "samt", "men", "til"]

/// The words of one text as strings, in the order in which they come.
struct WordForms: WordCollector {
  private var forms: [String] = []

  init(expecting count: Int) { forms.reserveCapacity(count) }

  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int { number(of: String(decoding: word, as: UTF8.self)) }

  mutating func number(of word: String) -> Int {
    forms.append(word)
    return forms.count - 1
  }

  func form(of number: Int) -> String { forms[number] }

  func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var form = forms[number]
    return form.withUTF8 { body($0) }
  }
}
