// SPDX-License-Identifier: GPL-3.0-or-later

import Norwegian

/// The words of a proposal as two written standards, inflection and spelling by ear leave them: what two wordings of
/// one proposal have in common.
struct ProposalWords: Sendable {
  /// How much a word says of what a proposal is about.
  enum Weight: Sendable {
    /// A word that any sentence may have: `og`, `til`.
    case glue
    /// A word that any proposal may have: `utrede`, `innen`.
    case phrase
    case content
  }

  struct Word: Sendable, Hashable {
    /// One for the inflected forms and for both written standards; a number word is its digits.
    let key: String
    /// As written, in lower case.
    let form: String
    let weight: Weight
    /// The keys of a compound's parts; the word's own key where it is none.
    let parts: [String]

    static func == (left: Word, right: Word) -> Bool { left.key == right.key }
    func hash(into hasher: inout Hasher) { hasher.combine(key) }
  }

  let all: [Word]

  init(_ text: String, _ reader: ProposalWordReader) {
    all = reader.words(of: text)
  }

  /// Whether the words tell the proposal from others: «Stortinget ber regjeringen fremme sak om dette» does not.
  var saysSomething: Bool { all.count { $0.weight == .content } >= 2 }
}

/// Reads words of proposals; one for the whole work, so that each word is looked up once.
struct ProposalWordReader: Sendable {
  private let analyser = Analyser()

  func words(of text: String) -> [ProposalWords.Word] {
    analyser.tokens(in: text).map { token in word(token.form) }
  }

  private func word(_ form: String) -> ProposalWords.Word {
    if let digits = Self.numbers[form] {
      return .init(key: digits, form: form, weight: .content, parts: [digits])
    }
    let analysis = chosen(form)
    let key = analysis.stem
    if Self.limits.contains(key) { return .init(key: key, form: form, weight: .phrase, parts: [key]) }
    if analyser.isStopWord(form) || Self.glue.contains(form) {
      return .init(key: key, form: form, weight: .glue, parts: [key])
    }
    if Self.phrases.contains(key) { return .init(key: key, form: form, weight: .phrase, parts: [key]) }
    let parts = analysis.parts.map { chosen($0.stem).stem }
    return .init(key: key, form: form, weight: .content, parts: parts.isEmpty ? [key] : parts)
  }

  /// The word in that written standard whose stem comes first, so that both give one.
  private func chosen(_ form: String) -> WordAnalysis {
    let own = analyser.analysis(of: form)
    return ([own] + own.also.map(analyser.analysis(of:))).min { $0.stem < $1.stem } ?? own
  }

  /// What the analyser's stop words leave out.
  private static let glue: Set<String> = [
    "ei", "sjå", "se", "seg", "hvilken", "hvilket", "kva", "der", "slike", "slikt", "hos", "gjennom", "per", "mv",
  ]

  /// Small words that turn a proposal's meaning: never glue.
  private static let limits: Set<String> = stems(
    """
    ikke ikkje ingen uten utan før etter under over mer meir mindre bare kun berre ned opp alle må kan skal eller \
    minst høyst inntil unntatt fra frå mot
    """)

  /// What proposals are made of, whatever they are about.
  private static let phrases: Set<String> = stems(
    """
    stortinget regjeringen be ber fremme legge frem fram komme tilbake sak saken forslag innen løpet snarest senest \
    sikre sørge vurdere utrede utarbeide utvikle gjennomføre iverksette etablere opprette innføre igangsette bidra \
    styrke øke tiltak arbeid arbeidet prioritere følge opp egnet måte våren høsten statsbudsjettet revidert \
    nasjonalbudsjett proposisjon melding stortingsmelding orientere herunder blant annet tråd hensyn rette hvordan \
    nasjonal norge noreg norsk mulig mulighet viktig konkret gi gjøre ta bruke endring endre ordning gå \
    samt videre dagens ny også forbindelse ulike andre flere god bedre
    """)

  private static let numbers: [String: String] = [
    "to": "2", "tre": "3", "fire": "4", "fem": "5", "seks": "6", "sju": "7", "syv": "7", "åtte": "8", "ni": "9",
    "ti": "10", "elleve": "11", "tolv": "12", "femten": "15", "tjue": "20", "tyve": "20", "tretti": "30",
    "hundre": "100", "tusen": "1000",
  ]

  private static func stems(_ words: String) -> Set<String> {
    let analyser = Analyser()
    return Set(
      words.split(separator: " ").map { word in
        let own = analyser.analysis(of: String(word))
        return ([own.stem] + own.also.map { analyser.analysis(of: $0).stem }).min() ?? own.stem
      })
  }
}
