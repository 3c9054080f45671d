// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

/// Finds the word of the corpus that a misspelt one was meant to be.
///
/// All words one edit away are tried, since Xapian's own help takes many times longer over a large corpus and may miss
/// the best; for two edits it is asked.
struct WordCorrection {
  let index: OpenIndex

  /// Words shorter than this are too like each other.
  private static let shortest = 4
  /// Below it two letters are too much of a word: the corpus may simply not have it.
  private static let shortestForTwoEdits = 8
  /// A compound with one part right and one wrong: each has four letters or more.
  private static let shortestPart = 4
  /// Places where a compound may have its joint, of those with one side known.
  private static let mostJoints = 4

  /// Longer ones are words that lost their spaces, and would take long to look for.
  private static let longest = 40

  /// `nil` for a word with digits, a short or endless one, and one that nothing is near.
  func nearest(to form: String) throws(SaksgangError) -> String? {
    if let known = index.corrections[form] { return known }
    let nearest = try found(nearestTo: form)
    index.remember(nearest, nearestTo: form)
    return nearest
  }

  private func found(nearestTo form: String) throws(SaksgangError) -> String? {
    guard Self.shortest...Self.longest ~= form.count, form.allSatisfy({ $0.isLetter }) else { return nil }
    if let word = try oneEdit(from: form) { return word.form }
    guard form.count >= Self.shortestForTwoEdits else { return nil }
    let near = try index.guarded { database throws(XapianFailure) in try database.spelling(of: form, edits: 2) }
    if let near { return near }
    return try compound(form)
  }

  /// The commonest word one edit away; another first letter is a mistake that few make.
  func oneEdit(from form: String) throws(SaksgangError) -> (form: String, passages: Int)? {
    guard form.count <= Self.longest else { return nil }
    var best: (form: String, passages: Int, likelihood: Int)?
    let candidates = Self.edited(form)
    try index.prepare(candidates.flatMap { [$0, Schema.Prefix.part + $0] })
    for candidate in candidates {
      let passages = try passages(with: candidate)
      guard passages > 0 else { continue }
      let likelihood = candidate.first == form.first ? 1 : 0
      if let best, (best.likelihood, best.passages) >= (likelihood, passages) { continue }
      best = (candidate, passages, likelihood)
    }
    return best.map { ($0.form, $0.passages) }
  }

  /// Passages with this very form; a part of compounds is known by its stem, which most often is the form itself.
  private func passages(with form: String) throws(SaksgangError) -> Int {
    try index.frequency(form) + index.frequency(Schema.Prefix.part + form)
  }

  /// The compound with its misspelt part put right, where the rest of it is known.
  private func compound(_ form: String) throws(SaksgangError) -> String? {
    let letters = Array(form)
    guard letters.count >= 2 * Self.shortestPart else { return nil }
    var joints: [(left: String, right: String, isLeftKnown: Bool)] = []
    let cuts = (Self.shortestPart...(letters.count - Self.shortestPart)).map { place in
      (left: String(letters[..<place]), right: String(letters[place...]))
    }
    try index.prepare(cuts.flatMap { index.termsOfPart($0.left) + index.termsOfPart($0.right) })
    for (left, right) in cuts {
      let (isLeftKnown, isRightKnown) = (try index.isPartKnown(left), try index.isPartKnown(right))
      if isLeftKnown != isRightKnown { joints.append((left, right, isLeftKnown)) }
    }
    joints.sort { ($0.isLeftKnown ? $0.left : $0.right).count > ($1.isLeftKnown ? $1.left : $1.right).count }
    for joint in joints.prefix(Self.mostJoints) {
      if joint.isLeftKnown {
        if let right = try oneEdit(from: joint.right) { return joint.left + right.form }
      } else if let left = try modifier(joint.left) {
        return left + joint.right
      }
    }
    return nil
  }

  /// The first part of a compound put right, with its linking s or without.
  private func modifier(_ text: String) throws(SaksgangError) -> String? {
    if let word = try oneEdit(from: text) { return word.form }
    guard text.hasSuffix("s"), text.count > Self.shortestPart else { return nil }
    return try oneEdit(from: String(text.dropLast())).map { $0.form + "s" }
  }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyzæøå")

  /// Every form with one letter left out, swapped with the next, replaced or put in; some come twice.
  static func edited(_ form: String) -> [String] {
    let letters = Array(form)
    var forms: [String] = []
    for place in 0...letters.count {
      let (head, tail) = (letters[..<place], letters[place...])
      for letter in alphabet { forms.append(String(head + [letter] + tail)) }
      guard let next = tail.first else { continue }
      let rest = tail.dropFirst()
      forms.append(String(head + rest))
      for letter in alphabet where letter != next { forms.append(String(head + [letter] + rest)) }
      if let second = rest.first, second != next { forms.append(String(head + [second, next] + rest.dropFirst())) }
    }
    return forms
  }
}

/// Which words of a query are written as names are.
enum NameForms {
  /// Forms of words with a capital and small letters after it, and of short ones in capitals alone.
  static func all(in query: String, by analyser: Analyser) -> Set<String> {
    let bytes = Array(query.utf8)
    var names: Set<String> = []
    for token in analyser.tokens(in: query) where token.range.upperBound <= bytes.count {
      let written = String(decoding: bytes[token.range], as: UTF8.self)
      guard written.first?.isUppercase == true else { continue }
      if written.count <= longestAcronym || written.contains(where: { $0.isLowercase }) {
        names.insert(token.indexForm)
      }
    }
    return names
  }

  private static let longestAcronym = 5
}
