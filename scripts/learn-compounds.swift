// SPDX-License-Identifier: GPL-3.0-or-later

/// Learns which parts make compounds and which words are none, and writes Sources/Norwegian/Tables.
///
/// Run by `scripts/learn-compounds`, which compiles it together with the analyser, so that words are stemmed and split
/// by the same rules as later. Arguments: the rows that `scripts/learn-compounds.py` prints, the folder to write to.
/// First each cut into two parts counts that a dictionary allows; then, three times, only the cheapest reading of each
/// word, without the words that only look like compounds. Forms are sorted first: same input, same tables.
import Glibc

struct CountedCompounds: CompoundKnowledge {
  var modifiers: [String: Int]
  var heads: [String: Int]
  var wholes: Set<String> = []

  func modifierCount(of form: String) -> Int? { modifiers[form] }
  func headCount(of stem: String) -> Int? { heads[stem] }
  func isWhole(_ stem: String) -> Bool { wholes.contains(stem) }
  func isWholeWord(_ stem: String) -> Bool { wholes.contains(stem) && isListed(stem) }
}

struct Word {
  var form: String
  var lists: String
  var count: Int
  var marks: String

  func has(_ any: String) -> Bool { any.contains { marks.contains($0) } }
  var isListed: Bool { lists != "-" }
  var length: Int { form.unicodeScalars.count }
}

/// What is known of all forms of one stem.
struct Family {
  var shortest: Word
  var commonest: Word
  var count: Int
  var isInDictionary: Bool
}

/// The modifiers that no list holds as a word, though many compounds begin with them.
let boundModifiers = ["hoved": 330, "hovud": 330]

func rows(of path: String) -> [Word] {
  guard let file = fopen(path, "r") else { fatalError("cannot read \(path)") }
  defer { fclose(file) }
  var words: [Word] = [], line: UnsafeMutablePointer<CChar>?, capacity = 0
  while case let length = getline(&line, &capacity, file), length > 0, let line {
    let cells = String(cString: line).split(whereSeparator: \.isWhitespace).map(String.init)
    guard cells.count == 4, let count = Int(cells[2]) else { fatalError("not a row: \(cells)") }
    words.append(Word(form: cells[0], lists: cells[1], count: count, marks: cells[3]))
  }
  return words.sorted { byBytes($0.form, $1.form) }
}

func byBytes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }

let allWords = rows(of: CommandLine.arguments[1])
let words = Dictionary(uniqueKeysWithValues: allWords.map { ($0.form, $0) })

func has(_ form: String, _ any: String) -> Bool { words[form]?.has(any) ?? false }

func isListed(_ stem: String) -> Bool { words[stem]?.isListed ?? false || words[stem + "e"]?.isListed ?? false }

var families: [String: Family] = [:]
/// Stems of words that a dictionary lets come last in a compound.
var headStems: Set<String> = []
for word in allWords {
  let stem = Stemmer.stem(word.form)
  if word.has("RrNA") || word.has("V") && word.length >= 6 { headStems.insert(stem) }
  guard word.isListed || word.count > 0 else { continue }
  guard var family = families[stem] else {
    families[stem] = Family(
      shortest: word, commonest: word, count: word.count, isInDictionary: word.marks != "-")
    continue
  }
  if word.length < family.shortest.length { family.shortest = word }
  if word.count > family.commonest.count { family.commonest = word }
  family.count += word.count
  family.isInDictionary = family.isInDictionary || word.marks != "-"
  families[stem] = family
}
let entries = families.sorted { byBytes($0.key, $1.key) }

func countEveryCut() -> CountedCompounds {
  var followers: [String: Set<String>] = [:], leaders: [String: Set<String>] = [:]
  for (_, family) in entries {
    let letters = Array(family.shortest.form.unicodeScalars)
    guard letters.count >= 5 else { continue }
    for cut in 2..<letters.count - 1 {
      let rest = String(String.UnicodeScalarView(letters[cut...]))
      let part = String(String.UnicodeScalarView(letters[..<cut]))
      guard has(part, "Lla"), has(rest, "RrNA") else { continue }
      followers[part, default: []].insert(Stemmer.stem(rest))
      leaders[Stemmer.stem(rest), default: []].insert(part)
    }
  }
  return counts(followers, leaders)
}

func counts(_ followers: [String: Set<String>], _ leaders: [String: Set<String>]) -> CountedCompounds {
  CountedCompounds(
    modifiers: followers.mapValues(\.count).merging(boundModifiers, uniquingKeysWith: max),
    heads: leaders.mapValues(\.count))
}

func texts(of word: String, cutAt cuts: [Int]) -> [String] {
  let bytes = Array(word.utf8)
  let all = [0] + cuts + [bytes.count]
  return zip(all, all.dropFirst()).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
}

/// Stems of the words that the last count took for compounds.
var compounds: Set<String> = []

func recount(_ splitter: CompoundSplitter<CountedCompounds>) -> CountedCompounds {
  var followers: [String: Set<String>] = [:], leaders: [String: Set<String>] = [:]
  compounds = []
  for (stem, family) in entries where family.shortest.length >= 6 && !splitter.knowledge.isWhole(stem) {
    guard let cuts = splitter.cheapestReading(of: family.shortest.form), !cuts.isEmpty else { continue }
    compounds.insert(stem)
    let parts = texts(of: family.shortest.form, cutAt: cuts)
    for (index, part) in parts.dropLast().enumerated() {
      followers[part, default: []].insert(parts[(index + 1)...].joined())
    }
    for first in Set([1, parts.count - 1]) {
      leaders[Stemmer.stem(parts[first...].joined()), default: []].insert(parts[..<first].joined())
    }
  }
  return counts(followers, leaders)
}

func isCompound(_ part: String) -> Bool {
  compounds.contains(Stemmer.stem(part))
    || part.hasSuffix("s") && compounds.contains(Stemmer.stem(String(part.dropLast())))
}

/// Whether a word is a noun in -ing from a verb, and what looks like its head is no such noun: `hind|ring`.
func isVerbalNoun(_ word: String, _ head: String) -> Bool {
  guard head.hasSuffix("ing"), head.unicodeScalars.count <= 5 else { return false }
  if head.unicodeScalars.count == 5, has(head.dropLast(3) + "e", "i") { return false }
  return has(String(word.dropLast(3)), "i") || has(word.dropLast(3) + "e", "i")
}

/// Whether a common word is read as two parts of which the first is rare as a word and in compounds: `kont|roll`.
func isRareReading(_ family: Family, _ parts: [String], _ counts: CountedCompounds) -> Bool {
  guard parts.count == 2, family.isInDictionary, family.count >= 5, counts.modifiers[parts[0], default: 0] < 15,
    parts[0].unicodeScalars.count <= 6
  else { return false }
  let withoutLink = parts[0].hasSuffix("s") ? String(parts[0].dropLast()) : parts[0]
  let bases = [parts[0], withoutLink].map { families[Stemmer.stem($0)]?.count ?? 0 }
  let head = families[Stemmer.stem(parts[1])]?.count ?? 0
  return family.count > 2 * min(max(bases[0], bases[1]), head) + 2
}

/// Stems of known words that look like compounds of parts which no dictionary allows or which are far rarer than they.
func lookalikes(_ counts: CountedCompounds) -> Set<String> {
  var splitter = CompoundSplitter(knowledge: counts)
  splitter.limits.cost = 2.3
  let found = entries.filter { _, family in
    let word = family.shortest
    if [word, family.commonest].contains(where: { CompoundRules.opaqueWords.contains($0.form) }) { return true }
    guard word.length >= 6, word.isListed || family.isInDictionary,
      let cuts = splitter.cheapestReading(of: word.form), !cuts.isEmpty
    else { return false }
    let parts = texts(of: word.form, cutAt: cuts)
    guard let head = parts.last else { return false }
    let isAllowed =
      parts.dropLast().allSatisfy { has($0, "Lla") || counts.modifiers[$0, default: 0] >= 70 || isCompound($0) }
      && (headStems.contains(Stemmer.stem(head)) || isCompound(head))
    return !isAllowed || isRareReading(family, parts, counts) || isVerbalNoun(word.form, head)
  }
  return Set(found.map(\.key))
}

/// Adds the words that may be parts of compounds, though none was counted: those that the texts hold, and as first parts
/// also longer ones of the bokmål list.
func addRareParts(to counts: inout CountedCompounds) {
  for word in allWords where word.has("La") && word.length >= 4 && counts.modifiers[word.form] == nil {
    let isSimple = !compounds.contains(Stemmer.stem(word.form))
    let isLong = word.length >= 6 && word.lists.contains("b")
    if word.count > 2 || isSimple && (word.count > 0 || isLong) { counts.modifiers[word.form] = 0 }
  }
  for (stem, family) in entries where family.count > 0 && headStems.contains(stem) && counts.heads[stem] == nil {
    let word = family.shortest
    if word.length >= 5, word.has("RrNAV"), !compounds.contains(stem) { counts.heads[stem] = 0 }
  }
}

/// Takes away the heads whose stem is a word of three letters, but not the stems of longer words (`sid` of `side`): the
/// ends of too many words look like them. Those of `CompoundRules.shortHeads` stay.
func removeShortHeads(from counts: inout CountedCompounds) {
  for stem in counts.heads.keys where stem.unicodeScalars.count <= 3 && !CompoundRules.shortHeads.contains(stem) {
    let own = has(stem, "NR") ? words[stem]?.count ?? 0 : 0
    if has(stem, "NR"), 3 * own >= families[stem]?.count ?? 0 { counts.heads[stem] = nil }
  }
}

/// Stems of words that stay whole: common ones and those of the bokmål list that no reading splits.
func simpleWords(_ counts: CountedCompounds) -> [String] {
  let splitter = CompoundSplitter(knowledge: counts)
  return entries.filter { stem, family in
    let word = family.shortest
    guard (4...16).contains(stem.unicodeScalars.count), word.lists.contains("b") || word.marks != "-" && word.count > 0
    else { return false }
    return splitter.parts(of: word.form).count < 2 && splitter.parts(of: family.commonest.form).count < 2
  }.map(\.key)
}

func write(_ name: String, _ about: String, _ words: [(String, Int)], to folder: String) {
  var text = """
    // SPDX-License-Identifier: GPL-2.0-or-later
    // Made by scripts/learn-compounds; see NOTICE for the sources. Do not edit.

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
    if digit > 0 { text += String(digit) }
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

var learnt = countEveryCut()
for round in 1...3 {
  var splitter = CompoundSplitter(knowledge: learnt)
  splitter.limits.modifier = 2
  splitter.limits.shortModifier = 10
  splitter.limits.head = 2
  splitter.limits.shortHead = 8
  splitter.limits.fourLetterHead = 4
  splitter.limits.takesRareParts = false
  learnt = recount(splitter)
  learnt.wholes = lookalikes(learnt)
  print(
    "round \(round): \(learnt.modifiers.count) modifiers, \(learnt.heads.count) heads, \(compounds.count) compounds and "
      + "\(learnt.wholes.count) lookalikes of \(entries.count)")
}
addRareParts(to: &learnt)
learnt.wholes.formUnion(lookalikes(learnt))
learnt.modifiers = learnt.modifiers.mapValues { CompoundCount.count(ofDigit: CompoundCount.digit(of: $0)) }
learnt.heads = learnt.heads.mapValues { CompoundCount.count(ofDigit: CompoundCount.digit(of: $0)) }
removeShortHeads(from: &learnt)
learnt.wholes.formUnion(simpleWords(learnt))

func digits(_ counts: [String: Int]) -> [(String, Int)] {
  counts.sorted { byBytes($0.key, $1.key) }.map { ($0.key, CompoundCount.digit(of: $0.value)) }
}
let folder = CommandLine.arguments[2]
write(
  "compoundModifiers", "First parts of compounds with their linking letter, and how many they begin.",
  digits(learnt.modifiers), to: folder)
write("compoundHeads", "Stems of last parts of compounds, and how many they end.", digits(learnt.heads), to: folder)
write(
  "wholeWords", "Stems of words that are no compounds; 1 where the stem is no word, with an e or without.",
  learnt.wholes.sorted(by: byBytes).map { ($0, isListed($0) ? 0 : 1) }, to: folder)
