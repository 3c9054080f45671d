// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes the table of bokmål-nynorsk pairs by stem, and writes it to Sources/Norwegian/Tables.
///
/// Run by `scripts/learn-pairs`, which compiles it together with the analyser. Arguments: the pairs written by hand, the
/// rows that `scripts/learn-pairs.py` prints, the folder to write to. Pairs written by hand come first, then those that
/// the texts hold most often; a compound that its parts translate already is left out.
import Glibc

struct Pair {
  var bokmaal: String
  var nynorsk: String
  var bokmaalCount = 0
  var nynorskCount = 0
  /// They are spelt much alike.
  var isAlike = false
}

func lines(of path: String) -> [String] {
  guard let file = fopen(path, "r") else { fatalError("cannot read \(path)") }
  defer { fclose(file) }
  var lines: [String] = [], line: UnsafeMutablePointer<CChar>?, capacity = 0
  while case let length = getline(&line, &capacity, file), length > 0, let line {
    lines.append(String(String(cString: line).prefix { $0 != "\n" }))
  }
  return lines
}

func byBytes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }

func handWritten(_ line: String) -> [Pair] {
  let sides = line.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
  guard sides.count == 2, !line.hasPrefix("#") else { return [] }
  return sides[0].flatMap { bokmaal in sides[1].map { Pair(bokmaal: bokmaal, nynorsk: $0) } }
}

func counted(_ line: String) -> Pair {
  let cells = line.split(separator: "\t").map(String.init)
  guard cells.count == 5, let left = Int(cells[2]), let right = Int(cells[3]) else { fatalError("not a row: \(line)") }
  return Pair(
    bokmaal: cells[0], nynorsk: cells[1], bokmaalCount: left, nynorskCount: right, isAlike: cells[4] == "1")
}

let mostCounterparts = 3
let splitter = CompoundSplitter(knowledge: LearntCompounds())
var table: [String: [String]] = [:]

func parts(of word: String) -> [WordAnalysis.Part] {
  let texts = splitter.parts(of: word)
  guard texts.count > 1 else { return [] }
  return texts.enumerated().map { index, text in
    let stem = index == texts.count - 1 ? Stemmer.stem(text) : splitter.stem(ofModifier: text)
    return WordAnalysis.Part(text: text, stem: stem)
  }
}

/// Whether a word gives the other by its parts, so that the table need not hold it.
func isFoundByParts(_ word: String, _ other: String) -> Bool {
  let stem = Stemmer.stem(word)
  guard table[stem] == nil else { return false }
  let found = StandardPairs.counterparts(of: stem, parts: parts(of: word)) { table[$0] ?? [] }
  return found.contains { Stemmer.stem($0) == Stemmer.stem(other) }
}

/// How often the texts hold the commonest word of a stem that both standards write alike.
var sharedCounts: [String: (word: String, count: Int)] = [:]

/// How often the texts hold each word that both standards write alike.
var sharedWords: [String: Int] = [:]

/// Whether a stem is rather that of another word, which both standards write alike: `rådighet` has that of `råd`.
func isRatherShared(_ word: String, _ count: Int) -> Bool {
  guard let shared = sharedCounts[Stemmer.stem(word)] else { return false }
  return shared.word != word && shared.count > count
}

/// Whether a word should find another, which is no commoner word of both standards but for another spelling: `tann`
/// must not find `tonn`, `ferge` must find `ferje`.
///
/// `count` is how often the texts hold the word, `most` how often they hold the commoner of both.
func isPair(_ word: String, _ other: String, _ isAlike: Bool, count: Int, most: Int) -> Bool {
  sharedWords[word] == nil && (isAlike || sharedWords[other] ?? 0 <= count) && !isRatherShared(other, most)
}

/// Keeps a pair under the stem, or under another key.
func add(_ word: String, _ other: String, under key: String? = nil) {
  let (key, otherStem) = (key ?? Stemmer.stem(word), Stemmer.stem(other))
  guard Stemmer.stem(word) != otherStem, table[key, default: []].count < mostCounterparts,
    !table[key, default: []].contains(where: { Stemmer.stem($0) == otherStem })
  else { return }
  table[key, default: []].append(other)
}

let written = lines(of: CommandLine.arguments[1]).flatMap(handWritten)
for pair in written {
  add(pair.bokmaal, pair.nynorsk)
  add(pair.nynorsk, pair.bokmaal)
}
let learnt = lines(of: CommandLine.arguments[2]).map(counted)

/// Short words first, so that compounds of them need not be kept; then what the texts hold most often.
func isBefore(_ left: Pair, _ right: Pair) -> Bool {
  let lengths = (left.bokmaal.utf8.count / 5, right.bokmaal.utf8.count / 5)
  if lengths.0 != lengths.1 { return lengths.0 < lengths.1 }
  let counts = (min(left.bokmaalCount, left.nynorskCount), min(right.bokmaalCount, right.nynorskCount))
  if counts.0 != counts.1 { return counts.0 > counts.1 }
  return (left.bokmaal, left.nynorsk) < (right.bokmaal, right.nynorsk)
}
var derived = 0
/// Pairs of words whose stem is rather that of another word: they stand under the form, `leiande` and not `lei`.
var ambiguous: [(word: String, other: String)] = []
var forms: Set<String> = []
for pair in learnt where pair.bokmaal == pair.nynorsk {
  let stem = Stemmer.stem(pair.bokmaal)
  sharedWords[pair.bokmaal] = pair.bokmaalCount
  if pair.bokmaalCount > sharedCounts[stem]?.count ?? -1 { sharedCounts[stem] = (pair.bokmaal, pair.bokmaalCount) }
}
for pair in learnt.filter({ $0.bokmaal != $0.nynorsk }).sorted(by: isBefore) {
  let sides = [(pair.bokmaal, pair.nynorsk, pair.bokmaalCount), (pair.nynorsk, pair.bokmaal, pair.nynorskCount)]
  let most = max(pair.bokmaalCount, pair.nynorskCount)
  for (word, other, count) in sides where isPair(word, other, pair.isAlike, count: count, most: most) {
    if isRatherShared(word, count) {
      if pair.isAlike { ambiguous.append((word, other)) }
    } else if isFoundByParts(word, other) {
      derived += 1
    } else {
      add(word, other)
    }
  }
}
// A form may not take the place of a stem.
for (word, other) in ambiguous where word.utf8.count >= 6 && (forms.contains(word) || table[word] == nil) {
  forms.insert(word)
  add(word, other, under: word)
}

var text = """
  // SPDX-License-Identifier: GPL-2.0-or-later
  // Made by scripts/learn-pairs; see NOTICE for the sources. Do not edit.

  /// Stems with the words that stand for them in the other written standard.
  let standardForms: StaticString = \"""

  """
for (stem, others) in table.sorted(by: { byBytes($0.key, $1.key) }) where !stem.isEmpty && !others.isEmpty {
  text += "  " + stem
  for other in others {
    let bytes = Array(other.utf8)
    var shared = min(zip(Array(stem.utf8), bytes).prefix { $0 == $1 }.count, 25)
    while bytes[shared...].first.map({ $0 & 0xC0 == 0x80 }) == true { shared -= 1 }
    text += String(UnicodeScalar(UInt8(65 + shared))) + String(decoding: bytes[shared...], as: UTF8.self)
  }
  text += "\n"
}
text += "  \"\"\"\n"
let path = CommandLine.arguments[3] + "/StandardForms.swift"
guard let file = fopen(path, "w") else { fatalError("cannot write \(path)") }
fputs(text, file)
fclose(file)
print("\(path): \(table.count) stems, \(derived) found by parts, \(text.utf8.count) bytes")
