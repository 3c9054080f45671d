// SPDX-License-Identifier: GPL-3.0-or-later
import Norwegian
import StortingModel

/// The words that a letter-spaced run may hold: those of the sources, of the language, of parties and of committees.
struct KnownWords: Sendable {
  let vocabulary: Vocabulary
  private let lexicon = Lexicon()

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Whether a word, in any letter case, is known; of one letter only `i` and `å` are.
  func isWord(_ word: some StringProtocol) -> Bool {
    let key = word.lowercased()
    if key.count < 3 { return Self.shortWords.contains(key) || ["i", "å", "to"].contains(key) }
    return Self.speakerWords.contains(key) || Self.shortWords.contains(key) || vocabulary.contains(key)
      || lexicon.isWord(key)
  }

  /// Whether a word is one that speakers are named by, or that the sources have.
  func namesSpeakers(_ word: some StringProtocol) -> Bool {
    Self.speakerWords.contains(word.lowercased()) || vocabulary.contains(word)
  }

  /// Whether it is one of the words of two and three letters that stand beside runs in ordinary print.
  static func isShort(_ word: some StringProtocol) -> Bool { shortWords.contains(word.lowercased()) }

  /// The words of a run in which one space stands between letters and between words alike (`d i s s e m e d l e m m e r`).
  ///
  /// Every word must be one by which speakers are named, a short one beside them, or a name: a capital opens a word.
  /// `nil` where the run cannot be parted so.
  func split(_ pieces: [String]) -> String? {
    guard pieces.count > 4, pieces.count <= 120 else { return nil }
    let whole = pieces.joined()
    if isWord(whole.trimming { !$0.isLetter }) { return nil }
    var best: [(cost: Double, start: Int)?] = Array(repeating: nil, count: pieces.count + 1)
    best[0] = (0, 0)
    for end in 1...pieces.count {
      for start in max(0, end - 24)..<end {
        guard let before = best[start], let cost = cost(of: pieces[start..<end].joined()) else { continue }
        if before.cost + cost < best[end]?.cost ?? .infinity { best[end] = (before.cost + cost, start) }
      }
    }
    var words: [String] = []
    var end = pieces.count
    while end > 0, let step = best[end] {
      words.insert(pieces[step.start..<end].joined(), at: 0)
      end = step.start
    }
    let namesSpeaker = words.contains { Self.speakerWords.contains($0.trimming { !$0.isLetter }.lowercased()) }
    return end == 0 && words.count > 1 && namesSpeaker ? words.joined(separator: " ") : nil
  }

  /// What a word costs as part of a run; `nil` where it is none.
  private func cost(of text: String) -> Double? {
    let word = text.trimming { !$0.isLetter }
    guard !word.isEmpty, text.first?.isLetter == true, !word.contains(where: { ",.:;".contains($0) }) else {
      return nil
    }
    let opensName = word.first?.isUppercase == true
    if word.count == 1 { return opensName && text.last == "." ? 1.5 : ["i", "å"].contains(word) ? 3 : nil }
    guard !word.dropFirst().contains(where: \.isUppercase) || word.contains("-") else { return nil }
    if Self.speakerWords.contains(word.lowercased()) { return 1 }
    if Self.isShort(word) { return 2.5 }
    guard opensName, word.count > 2 else { return nil }
    return vocabulary.contains(word) ? 2 : 1.5 + 0.7 * Double(word.count)
  }

  /// Words by which a recommendation names its speakers, in bokmål and nynorsk.
  private static let speakerWords: Set<String> = Set(
    Party.spellings.flatMap { $0.text.split(separator: " ").filter { $0.utf8.count > 3 }.map(String.init) }
  ).union([
    "komiteen", "komiteens", "komité", "komiteen", "medlem", "medlemmet", "medlemmer", "medlemmene", "medlemer",
    "medlemene", "medlemen", "flertall", "flertallet", "fleirtal", "fleirtalet", "mindretall", "mindretallet",
    "mindretal", "mindretalet", "disse", "desse", "dette", "denne", "fra", "frå", "og", "alle", "unntatt", "unnateke",
    "annet", "anna", "lederen", "leiaren", "nestleder", "partier", "parti", "partia", "vedtak", "representanten",
    "representantene", "representantane", "utenom", "utanom",
  ])

  /// Words of two or three letters that stand beside runs in ordinary print; «to» is left out, as in `To v e`.
  private static let shortWords: Set<String> = [
    "alt", "at", "av", "ba", "bak", "bar", "be", "ber", "bør", "da", "de", "deg", "del", "dei", "den", "der", "det",
    "du", "då", "eg", "ein", "eit", "ei", "en", "enn", "er", "et", "ett", "fem", "fikk", "fleire", "for", "fra", "frå",
    "få", "får", "før", "ga", "gir", "gå", "går", "ha", "han", "har", "her", "hos", "hun", "ho", "ja", "jeg", "jf",
    "kan", "la", "man", "me", "med", "mel", "men", "mer", "mot", "mye", "må", "ned", "nei", "no", "nok", "nr", "ny",
    "nye", "nå", "når", "og", "om", "opp", "oss", "på", "sa", "se", "seg", "sej", "ser", "si", "sin", "sitt", "som",
    "så", "ta", "tar", "til", "tre", "tok", "ut", "var", "ved", "vel", "vi", "vil", "vår", "òg", "år",
  ]
}
