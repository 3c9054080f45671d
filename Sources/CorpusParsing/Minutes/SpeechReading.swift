// SPDX-License-Identifier: GPL-3.0-or-later

import Markdown
import StortingModel

/// Who has the floor in minutes, or writes in a question, and whether a result is being read out.
struct Floor {
  /// Who speaks in a paragraph that names nobody.
  var attribution = Attribution()
  var isVote = false
}

// Minutes and questions: speeches instead of remarks
extension BodyReader {
  var hasSpeeches: Bool { document.kind == .referat || document.kind == .spoersmaal }

  /// A paragraph that opens with a name in bold begins a speech; one that is all in italics is said by nobody.
  mutating func readSpeech(_ block: Block, _ text: String) {
    let isMarked = block.markdown.hasPrefix("**")
    if let label = SpeechLabel(opening: text, isMarked: isMarked), isMarked || document.kind == .referat {
      openSpeech(label, block, text)
    } else if block.emphasis == [0..<block.text.utf8.count] {
      floor = Floor(isVote: VotingResult.announces(text))
      add(text, markdown: block.markdown, emphasis: [], line: line(of: block), kind: .avsnitt)
    } else {
      let isResult = floor.isVote && VotingResult.isResult(text)
      add(text, markdown: block.markdown, emphasis: [], line: line(of: block), kind: isResult ? .vedtak : spokenKind)
    }
    lead = text
  }

  /// The first paragraph of a speech says who speaks; those after it inherit that.
  private mutating func openSpeech(_ label: SpeechLabel, _ block: Block, _ text: String) {
    floor = Floor(
      attribution: Attribution(speaker: label.speaker, parties: label.party.map { [$0] }, basis: .stated))
    add(text, markdown: block.markdown, emphasis: [], line: line(of: block), kind: spokenKind)
    floor.attribution.basis = .inherited
    floor.attribution.antecedent = document.passages.last?.id
  }

  /// What a minister says under «Svar» in a question is the answer.
  private var spokenKind: PassageKind {
    let heading = document.sections.last?.heading.lowercased()
    return document.kind == .spoersmaal && heading == "svar" ? .svar : .avsnitt
  }
}

/// How minutes tell the result of a vote.
enum VotingResult {
  /// «Votering:», «Røysting:», alone on a line.
  static func announces(_ text: String) -> Bool {
    ["votering:", "røysting:", "votering", "røysting"].contains(text.lowercased())
  }

  /// «… vart tilrådinga vedteken med 86 mot 14 røyster», «… ble enstemmig vedtatt».
  static func isResult(_ text: String) -> Bool {
    let words = Set(Words(text).all.map(\.lower))
    return !words.isDisjoint(with: outcomes) && !words.isDisjoint(with: verbs)
  }

  private static let outcomes: Set<Substring> = [
    "vedtatt", "vedtatte", "vedteken", "vedteke", "vedtekne", "bifalt", "bifalne", "forkastet", "forkasta",
    "avvist",
  ]
  private static let verbs: Set<Substring> = ["ble", "blei", "vart", "vert", "er", "enstemmig", "samrøystes"]
}
