// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Reads the free text in which the president says what is put to the vote.
///
/// A topic is understood only where every word of it has its place; otherwise it stays unknown.
enum TopicGrammar {
  /// The topic's meaning, without subjects where it is not understood.
  static func topic(_ text: String) -> VoteTopic {
    let marks = TopicMarks(TopicTokens(text))
    var topic = whole(marks.cursor) ?? afterColon(marks.cursor) ?? VoteTopic()
    if !topic.isUnderstood, let procedure = TopicProcedure.of(text) { topic.subjects = [.prosedyre(procedure)] }
    topic.isSubsidiary = marks.isSubsidiary
    topic.isAlternativeBudget = marks.isAlternativeBudget
    return topic
  }

  private static func whole(_ start: TopicCursor) -> VoteTopic? {
    var cursor = start
    guard let topic = alternative(&cursor) ?? list(&cursor).map({ VoteTopic(subjects: $0) }) else { return nil }
    cursor.skip([".", ",", ";", ":", "-"])
    return cursor.isAtEnd ? topic : nil
  }

  /// «Skipsarbeidsloven: Tilrådingens punkt A»: a name before the colon, with nothing in it to vote on.
  private static func afterColon(_ start: TopicCursor) -> VoteTopic? {
    guard let colon = start.tokens.firstIndex(where: { $0.text == ":" }) else { return nil }
    let isName = start.tokens[..<colon].allSatisfy { token in
      token.kind != .number && token.text != "§" && !TopicWords.romertall.contains(token.word)
        && !TopicWords.forslag.contains(token.word) && !TopicWords.innstilling.contains(token.word)
        && !TopicWords.tilraading.contains(token.word) && !TopicWords.bokstav.contains(token.word)
    }
    guard isName else { return nil }
    var cursor = start
    cursor.index = colon + 1
    return whole(cursor)
  }

  // MARK: Alternative votes

  /// «Alternativ votering mellom innstillingen romertall I og forslag nr. 3 fra R».
  private static func alternative(_ cursor: inout TopicCursor) -> VoteTopic? {
    let start = cursor
    let before = TopicParts.read(&cursor)
    cursor.skip([",", ".", ":", "-"])
    guard opensAlternative(&cursor), let first = side(&cursor, before) else {
      cursor = start
      return nil
    }
    cursor.skip([",", "-"])
    guard cursor.take("og"), let others = list(&cursor) else {
      cursor = start
      return nil
    }
    return VoteTopic(subjects: [first], alternatives: others)
  }

  private static func opensAlternative(_ cursor: inout TopicCursor) -> Bool {
    let start = cursor
    _ = cursor.take("det")
    let isVerb = cursor.take("voteres", "alternativt") || cursor.take("røystast", "alternativt")
    if isVerb || cursor.take(anyOf: ["alternativ", "alternativt"]) {
      if !isVerb { _ = cursor.take("votering") || cursor.take("avstemning") || cursor.take("røysting") }
      if cursor.take("mellom") { return true }
    }
    cursor = start
    return false
  }

  private static func side(_ cursor: inout TopicCursor, _ before: [VoteTopic.Part]) -> VoteTopic.Subject? {
    if let proposals = proposals(&cursor) { return before.isEmpty ? .forslag(proposals) : nil }
    if recommendation(&cursor) { return .tilraading(before + TopicParts.read(&cursor)) }
    let parts = TopicParts.read(&cursor)
    return parts.isEmpty ? nil : .tilraading(before + parts)
  }

  // MARK: Lists

  private static func list(_ cursor: inout TopicCursor) -> [VoteTopic.Subject]? {
    guard let first = subject(&cursor) else { return nil }
    var subjects = [first]
    while true {
      let start = cursor
      cursor.skip([",", ".", ";"])
      _ = cursor.take("og") || cursor.take("samt")
      guard cursor.index > start.index, let next = subject(&cursor, after: subjects.last) else {
        cursor = start
        return subjects
      }
      subjects.append(next)
    }
  }

  private static func subject(
    _ cursor: inout TopicCursor, after last: VoteTopic.Subject? = nil
  ) -> VoteTopic.Subject? {
    if case .forslag = last, cursor.word() == "nr", let more = numbered(&cursor) { return .forslag(more) }
    if let proposals = proposals(&cursor) { return .forslag(proposals) }
    if lawTitle(&cursor) { return .lovtittel }
    if recommendation(&cursor) { return .tilraading(TopicParts.read(&cursor)) }
    let parts = TopicParts.read(&cursor)
    return parts.isEmpty ? nil : .tilraading(parts)
  }

  /// «Forslag nr. 14 - 18, 23 og 24 på vegne av SV, R og MDG».
  private static func proposals(_ cursor: inout TopicCursor) -> VoteTopic.Proposals? {
    let start = cursor
    _ = cursor.take("løst") || cursor.take("laust") || cursor.take("det") || cursor.take("løse")
    guard cursor.take(anyOf: TopicWords.forslag) else {
      cursor = start
      return nil
    }
    guard let found = numbered(&cursor) else {
      cursor = start
      return nil
    }
    return found
  }

  /// «nr. 14 - 18 på vegne av SV», after the noun; «nr. 3 fra R» goes on with it.
  private static func numbered(_ cursor: inout TopicCursor) -> VoteTopic.Proposals? {
    let start = cursor
    if cursor.take("nr") || cursor.take("nummer") { cursor.skip(["."]) }
    let numbers = cursor.numbers()
    cursor.skip([","])
    guard let proposers = cursor.proposers(), numbers != nil || !proposers.parties.isEmpty || !proposers.others.isEmpty
    else {
      cursor = start
      return nil
    }
    if !cursor.take("er", "opptatt") { _ = cursor.take("er", "tatt", "opp") || cursor.take("er", "teke", "opp") }
    return VoteTopic.Proposals(numbers: numbers ?? [], parties: proposers.parties, others: proposers.others)
  }

  /// «Lovens overskrift og loven i sin helhet».
  private static func lawTitle(_ cursor: inout TopicCursor) -> Bool {
    let start = cursor
    if cursor.take(anyOf: ["lovens", "lovenes", "lova", "lovas"]) {
      _ = cursor.take("si") || cursor.take("sin")
      if cursor.take(anyOf: ["overskrift", "overskrifta", "overskriften", "overskrifter", "tittel"]) {
        let here = cursor
        cursor.skip([","])
        if cursor.take("og"), cursor.take(anyOf: ["loven", "lovene", "lova", "lovane"]), cursor.take("i") {
          let ends = ["sin", "sine", "det", "si", "dei"]
          if cursor.take(anyOf: Set(ends)), cursor.take(anyOf: ["helhet", "heilskap", "heile", "hele", "heilheit"]) {
            return true
          }
        }
        cursor = here
        return true
      }
    }
    cursor = start
    return false
  }

  /// «Innstillingens tilråding», «Komiteens innstilling», «tilrådinga frå komiteen».
  private static func recommendation(_ cursor: inout TopicCursor) -> Bool {
    let start = cursor
    if cursor.committee("komiteens") == nil, cursor.committee("komitéens") == nil, cursor.committee("komiteen") != nil,
      !(cursor.take("si") || cursor.take("sin"))
    {
      cursor = start
    }
    if cursor.take(anyOf: TopicWords.innstilling) {
      cursor.skip([","])
      _ = cursor.take(anyOf: TopicWords.tilraading) || cursor.take("til", "vedtak")
    } else if !cursor.take(anyOf: TopicWords.tilraading), !(cursor.index > start.index && takeForslag(&cursor)) {
      cursor = start
      return false
    }
    let here = cursor
    if !(cursor.take("fra") || cursor.take("frå")) || cursor.committee("komiteen") == nil { cursor = here }
    return true
  }

  /// «komiteens forslag» is its recommendation.
  private static func takeForslag(_ cursor: inout TopicCursor) -> Bool {
    guard !["nr", "nummer"].contains(cursor.word(1)), cursor.peek(1)?.kind != .number else { return false }
    return cursor.take(anyOf: ["forslag", "forslaget"])
  }
}
