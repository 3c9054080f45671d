// SPDX-License-Identifier: GPL-3.0-or-later

/// Learns from lists of Norwegian words which parts make compounds, and writes Sources/Norwegian/Tables.
///
/// Run by `scripts/learn-compounds`, which compiles it together with the analyser, so that the words are stemmed and
/// split by the same rules as later. Arguments: the list of bokmål words, the list of nynorsk words, the folder to
/// write to. First each cut of a word into two listed words counts; then, three times, only the cheapest reading.
import Glibc

struct CountedCompounds: CompoundKnowledge {
  var modifiers: [String: Int]
  var heads: [String: Int]
  var wholes: Set<String> = []
  let listed: Set<String>

  func modifierCount(of form: String) -> Int? { modifiers[form] }
  func headCount(of stem: String) -> Int? { heads[stem] }
  func isWhole(_ stem: String) -> Bool { wholes.contains(stem) }
  func isWholeWord(_ stem: String) -> Bool { wholes.contains(stem) && isWord(stem) }
  func isListed(_ word: String) -> Bool { listed.contains(word) }
}

/// The modifiers that no list holds as a word, though many compounds begin with them.
let boundModifiers = ["hoved": 330, "hovud": 330]

func lines(of path: String) -> [String] {
  guard let file = fopen(path, "r") else { fatalError("cannot read \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return bytes.split(separator: UInt8(ascii: "\n")).map { line in
    var text = String.UnicodeScalarView()
    for byte in line { text.append(Unicode.Scalar(byte)) }
    return String(text)
  }
}

func isPlainWord(_ word: String) -> Bool { word == word.lowercased() && Letters.isLettersOnly(word) }

let bokmaal = Set(lines(of: CommandLine.arguments[1]).filter(isPlainWord))
let listed = bokmaal.union(lines(of: CommandLine.arguments[2]).filter(isPlainWord))
let stems = Dictionary(uniqueKeysWithValues: listed.map { ($0, Stemmer.stem($0)) })

/// The shortest form of each stem stands for all of them.
var shortest: [String: String] = [:]
for (word, stem) in stems {
  guard let other = shortest[stem] else { shortest[stem] = word; continue }
  let (length, otherLength) = (word.unicodeScalars.count, other.unicodeScalars.count)
  if length < otherLength || length == otherLength && word < other { shortest[stem] = word }
}
let entries = shortest.sorted { $0.key < $1.key }

func countEveryCut() -> CountedCompounds {
  var followers: [String: Set<String>] = [:], leaders: [String: Set<String>] = [:]
  for (_, word) in entries {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 5 else { continue }
    for cut in 3..<letters.count - 1 {
      let rest = String(String.UnicodeScalarView(letters[cut...]))
      guard let stem = stems[rest] else { continue }
      let part = String(String.UnicodeScalarView(letters[..<cut]))
      let isLinked = cut > 3 && (letters[cut - 1] == "s" || letters[cut - 1] == "e")
      guard listed.contains(part) || isLinked && listed.contains(String(part.dropLast())) else { continue }
      followers[part, default: []].insert(stem)
      leaders[stem, default: []].insert(part)
    }
  }
  return CountedCompounds(modifiers: followers.mapValues(\.count), heads: leaders.mapValues(\.count), listed: listed)
}

func recount(_ splitter: CompoundSplitter<CountedCompounds>) -> (counts: CountedCompounds, compounds: Set<String>) {
  var followers: [String: Set<String>] = [:], leaders: [String: Set<String>] = [:], compounds: Set<String> = []
  for (stem, word) in entries where word.unicodeScalars.count >= 7 {
    guard let found = splitter.cheapestReading(of: word), let last = found.last else { continue }
    compounds.insert(stem)
    let bytes = Array(word.utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    for (start, end) in zip([0] + found, found) {
      followers[text(start..<end), default: []].insert(text(end..<bytes.count))
    }
    for cut in Set([found[0], last]) {
      leaders[Stemmer.stem(text(cut..<bytes.count)), default: []].insert(text(0..<cut))
    }
  }
  let counts = CountedCompounds(
    modifiers: followers.mapValues(\.count).merging(boundModifiers, uniquingKeysWith: max),
    heads: leaders.mapValues(\.count), listed: listed)
  return (counts, compounds)
}

/// Stems of bokmål words that are no compounds: those which stay whole under a generous limit, and short enough to be
/// parts themselves; and those that would be split now though the list did not show them to be compounds.
func wholes(_ counts: CountedCompounds, _ compounds: Set<String>) -> Set<String> {
  let candidates = entries.filter { !compounds.contains($0.key) && bokmaal.contains($0.value) && $0.key.count >= 4 }
  var generous = CompoundSplitter(knowledge: counts)
  generous.knowledge.wholes = Set(candidates.map(\.key))
  generous.limits.cost = 2.3
  var strict = generous
  let core = candidates.filter {
    $0.key.count <= 16 && ($0.value.count < 7 || (generous.cheapestReading(of: $0.value) ?? []).isEmpty)
  }
  strict.knowledge.wholes = Set(core.map(\.key))
  strict.limits.cost = 2.15
  let wrong = candidates.filter {
    $0.value.count >= 7 && $0.key.count <= 16 && !strict.knowledge.wholes.contains($0.key)
      && !(strict.cheapestReading(of: $0.value) ?? []).isEmpty
  }
  var cheap = strict
  cheap.limits.cost = 1.9
  let doubtful = wrong.filter { (cheap.cheapestReading(of: $0.value) ?? []).isEmpty }
  print("whole words: \(core.count) and \(doubtful.count)")
  return strict.knowledge.wholes.union(doubtful.map(\.key))
}

func write(_ name: String, _ about: String, _ words: [(String, Int?)], to folder: String) {
  var text = """
    // SPDX-License-Identifier: GPL-2.0-or-later
    // Made by scripts/learn-compounds from the word lists of spell-norwegian; see NOTICE. Do not edit.

    /// \(about)
    let \(name): StaticString = \"""

    """
  var last: [UInt8] = [], inLine = 0
  for (word, digit) in words {
    let bytes = Array(word.utf8)
    if inLine > 0 {
      var shared = min(zip(last, bytes).prefix { $0 == $1 }.count, 25)
      while bytes[shared...].first.map({ $0 & 0xC0 == 0x80 }) == true { shared -= 1 }
      text += String(UnicodeScalar(UInt8(65 + shared))) + String(decoding: bytes[shared...], as: UTF8.self)
    } else {
      text += "  " + word
    }
    if let digit { text += String(digit) }
    (last, inLine) = (bytes, inLine + 1)
    if inLine == 16 { (text, inLine) = (text + "\n", 0) }
  }
  text += (inLine == 0 ? "" : "\n") + "  \"\"\"\n"
  let path = "\(folder)/\(name.prefix(1).uppercased() + name.dropFirst()).swift"
  guard let file = fopen(path, "w") else { fatalError("cannot write \(path)") }
  fputs(text, file)
  fclose(file)
  print("\(path): \(words.count) words, \(text.utf8.count) bytes")
}

func isWord(_ stem: String) -> Bool { listed.contains(stem) || listed.contains(stem + "e") }

func byBytes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }

var splitter = CompoundSplitter(knowledge: countEveryCut())
splitter.limits = CompoundLimits(
  modifier: 12, shortModifier: 120, head: 8, shortHead: 30, fourLetterHead: 40, cost: 2.05, takesRareParts: false)
var compounds: Set<String> = []
for round in 1...3 {
  let result = recount(splitter)
  compounds = result.compounds
  splitter = CompoundSplitter(knowledge: result.counts)
  splitter.limits = CompoundLimits(
    modifier: 6, shortModifier: 30, head: 3, shortHead: 15, fourLetterHead: 15, cost: 2.05, takesRareParts: false)
  print(
    "round \(round): \(result.counts.modifiers.count) modifiers, \(result.counts.heads.count) heads, "
      + "\(compounds.count) compounds of \(entries.count)")
}
let counts = splitter.knowledge
let folder = CommandLine.arguments[3]
func rows(_ counts: [String: Int]) -> [(String, Int?)] {
  counts.filter { $0.value >= 3 }.sorted { byBytes($0.key, $1.key) }.map { ($0.key, CompoundCount.digit(of: $0.value)) }
}
write(
  "compoundModifiers", "First parts of compounds with their linking letter, and how many they begin.",
  rows(counts.modifiers), to: folder)
write("compoundHeads", "Stems of last parts of compounds, and how many they end.", rows(counts.heads), to: folder)
write(
  "wholeWords", "Stems of words that are no compounds; 1 where the stem is no word, with an e or without.",
  wholes(counts, compounds).sorted(by: byBytes).map { ($0, isWord($0) ? nil : 1) }, to: folder)
