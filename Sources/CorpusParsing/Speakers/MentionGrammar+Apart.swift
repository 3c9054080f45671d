// SPDX-License-Identifier: GPL-3.0-or-later

// Groups told by their place in a list, and exceptions that stand apart from their group
extension MentionGrammar {
  /// «Førstnevnte medlemmer», «sistnevnte to partier», «sistnevnte mener».
  func listed(at index: Int) -> Reading? {
    let isLast = !FractionWords.former.contains(words[index])
    let isCounted = FractionWords.counts[words[index + 1]] != nil
    let noun = isCounted ? index + 2 : index + 1
    // «sistnevnte to partier», «de to sistnevnte partiene»
    let count = FractionWords.counts[words[index + 1]] ?? FractionWords.counts[words[index - 1]]
    if isGroupNoun(noun) {
      return (Fraction(kind: .listed(isLast: isLast, count: count), isOne: isOne(noun)), noun + 1)
    }
    // «Sistnevnte forslag» is no group.
    guard !isCounted, SpeechVerbs.ofOpinion.contains(words[index + 1]) else { return nil }
    return (Fraction(kind: .listed(isLast: isLast, count: nil)), index + 1)
  }

  /// «Flertallet vil, med unntak av medlemmet fra Rødt, …», «Med unntak av medlemmet fra Rødt vil flertallet …».
  func exceptionsApart(from group: Range<Int>) -> [Fraction]? {
    if SpeechVerbs.present.contains(words[group.upperBound]), words[group.upperBound + 1] == ",",
      let found = exceptionList(at: group.upperBound + 2), words[found.end] == ","
    {
      return found.fractions
    }
    guard SpeechVerbs.present.contains(words[group.lowerBound - 1]) else { return nil }
    var start = group.lowerBound - 1
    while start > 0, group.lowerBound - start < 30, !opensSentence(start) { start -= 1 }
    guard opensSentence(start), let found = exceptionList(at: start) else { return nil }
    let verb = words[found.end] == "," ? found.end + 1 : found.end
    return verb == group.lowerBound - 1 ? found.fractions : nil
  }
}
