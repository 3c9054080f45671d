// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// What a ballot meant: a committee may recommend to reject a motion, and then the one who votes for is against it.
enum VoteMeanings {
  /// What a text does with the motion that it is about.
  enum Effect: Equatable {
    /// It decides something itself.
    case substance
    /// It says no to the motion: the words that say so.
    case rejects(String)
    /// It decides nothing of the substance: the words that say so.
    case neutral(String)
  }

  /// Endings in bokmål and nynorsk; the longest first where one holds another.
  private static let rejections = [
    "vedtas ikke", "vedtas ikkje", "blir ikke vedtatt", "vert ikkje vedteke", "vert ikkje vedtatt",
    "vert ikkje vedteken",
    "blir ikkje vedteke", "blir ikkje vedtatt", "bifalles ikke", "bifallast ikkje", "vert ikkje bifalle", "avvises",
    "vert avvist", "blir avvist", "forkastes", "vert forkasta", "imøtekommes ikke", "tas ikke til følge",
  ]
  private static let neutralities = [
    "vedlegges protokollen", "vedlegges møteprotokollen", "vedleggast protokollen", "vert lagt ved protokollen",
    "vert lagd ved protokollen", "blir lagt ved protokollen", "vert lagde ved protokollen", "leggjast ved protokollen",
    "tas til etterretning", "tas til orientering", "vert teke til orientering", "vert teken til orientering",
    "blir teke til orientering", "vert teke til etterretning", "oversendes regjeringen", "oversendast regjeringa",
    "vert oversendt regjeringa", "blir oversendt regjeringa", "sendes tilbake til",
  ]

  /// So many letters may follow the words that decide: «… uten realitetsvotering», «… til utredning».
  private static let longestTail = 80

  /// The effect of one text, told by the words that it ends with.
  static func effect(of text: String) -> Effect {
    let words = text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    if words.hasPrefix("stortinget ber") || words.hasPrefix("stortinget bed") { return .substance }
    let tail = words.suffix(longestTail + 30)
    func last(_ phrases: [String]) -> (phrase: String, start: String.Index)? {
      phrases.compactMap { phrase in tail.ranges(of: phrase).last.map { (phrase, $0.lowerBound) } }.max { $0.1 < $1.1 }
    }
    switch (last(rejections), last(neutralities)) {
    case (nil, nil): return .substance
    case (let no?, nil): return .rejects(no.phrase)
    case (nil, let neutral?): return .neutral(neutral.phrase)
    case (let no?, let neutral?): return no.start > neutral.start ? .rejects(no.phrase) : .neutral(neutral.phrase)
    }
  }

  /// The common effect of several texts; `nil` where they differ or there is none.
  static func effect(of texts: [String]) -> Effect? {
    let effects = texts.filter { $0.count > 8 }.map(effect)
    guard let first = effects.first, effects.allSatisfy({ sameKind($0, first) }) else { return nil }
    return first
  }

  private static func sameKind(_ first: Effect, _ second: Effect) -> Bool {
    switch (first, second) {
    case (.substance, .substance), (.rejects, .rejects), (.neutral, .neutral): true
    default: false
    }
  }

  /// - Parameters:
  ///   - texts: what a ballot for was for, as far as the corpus or the source holds the words.
  static func meaning(of vote: Vote, texts: [String]) -> VoteMeaning {
    let reading = vote.reading
    guard let written = reading.written ?? (texts.isEmpty ? nil : "det som ble satt under votering") else {
      return VoteMeaning(
        .unknown, yes: "ikke kjent", no: "ikke kjent",
        rule: "Ordlyden i voteringen er ikke forstått, og kilden har ingen tekst.")
    }
    if !reading.alternatives.isEmpty { return alternative(vote) }
    if reading.subjects == [.lovtittel] {
      return VoteMeaning(
        .law, yes: "for loven", no: "mot loven",
        rule: "Votering over lovens overskrift og loven i sin helhet gjelder om loven skal vedtas.")
    }
    if reading.subjects.allSatisfy({ if case .prosedyre = $0 { true } else { false } }), reading.isUnderstood {
      return VoteMeaning(
        .neutral, yes: "for \(written)", no: "mot \(written)",
        rule: "Voteringen gjelder møtet og ikke innholdet i et forslag.")
    }
    return onText(written, effect(of: texts), isKnown: !texts.isEmpty)
  }

  private static func alternative(_ vote: Vote) -> VoteMeaning {
    let first = VoteTopic.joined(vote.reading.subjects.map(\.written))
    let second = VoteTopic.joined(vote.reading.alternatives.map(\.written))
    return VoteMeaning(
      .alternative, yes: "for \(vote.isMirror ? second : first)", no: "for \(vote.isMirror ? first : second)",
      rule:
        "Alternativ votering: to tekster settes mot hverandre, og den som stemmer mot den ene, stemmer for den andre.")
  }

  private static func onText(_ written: String, _ effect: Effect?, isKnown: Bool) -> VoteMeaning {
    switch effect {
    case .rejects(let phrase):
      VoteMeaning(
        .againstMotion, yes: "for \(written), altså mot forslaget i saken", no: "mot å avvise forslaget i saken",
        rule: "Teksten sier «\(phrase)»: den som stemmer for, er mot forslaget.")
    case .neutral(let phrase):
      VoteMeaning(
        .neutral, yes: "for \(written)", no: "mot \(written)",
        rule:
          "Teksten sier «\(phrase)»: den tar ikke stilling til innholdet, og voteringen viser ikke hva noen mente om det."
      )
    case .substance:
      VoteMeaning(.forText, yes: "for \(written)", no: "mot \(written)", rule: "Den som stemmer for, er for teksten.")
    case nil:
      VoteMeaning(
        .forText, yes: "for \(written)", no: "mot \(written)",
        rule: isKnown
          ? "Tekstene gjør ikke alle det samme med saken, så voteringen viser bare støtte til helheten."
          : "Teksten er ikke i korpuset; det er stemt for eller mot det som er nevnt.")
    }
  }
}
