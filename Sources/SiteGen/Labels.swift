// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The words by which pages name the model's kinds.
enum Labels {
  static func kind(_ kind: DocumentKind) -> String {
    switch kind {
    case .innstilling: "Innstilling"
    case .representantforslag: "Representantforslag"
    case .proposisjon: "Proposisjon"
    case .melding: "Stortingsmelding"
    case .brev: "Brev"
    case .uttalelse: "Uttalelse"
    case .vedtak: "Vedtak"
    case .referat: "Referat"
    case .spoersmaal: "Spørsmål"
    case .artikkel: "Artikkel"
    case .side: "Side"
    }
  }

  static func plural(_ kind: DocumentKind) -> String {
    switch kind {
    case .innstilling: "Innstillinger"
    case .representantforslag, .vedtak, .brev, .spoersmaal: Self.kind(kind)
    case .proposisjon: "Proposisjoner"
    case .melding: "Stortingsmeldinger"
    case .uttalelse: "Uttalelser"
    case .referat: "Referater"
    case .artikkel: "Artikler"
    case .side: "Sider"
    }
  }

  static func stance(_ stance: Stance) -> String {
    switch stance {
    case .for: "for"
    case .against: "mot"
    case .unknown: "ukjent"
    }
  }

  /// What became of a proposal, in a sentence; the vote counts where no outcome is known.
  static func fate(_ result: CaseTrail.Result?, vote: Vote?) -> String {
    let sentence: String? =
      switch result {
      case .adopted: "Stortinget vedtok forslaget."
      case .adoptedChanged: "Stortinget vedtok forslaget med endret ordlyd."
      case .rejected: "Stortinget vedtok ikke forslaget."
      case .filed: "Forslaget ble vedlagt protokollen: Stortinget tok ikke stilling til innholdet."
      case .recommended: "Komiteen rår Stortinget til å vedta forslaget. Vedtaket er ikke i korpuset."
      case .recommendedChanged:
        "Komiteen rår Stortinget til å vedta forslaget med endret ordlyd. Vedtaket er ikke i korpuset."
      case .recommendedRejected: "Komiteen rår Stortinget til ikke å vedta forslaget. Vedtaket er ikke i korpuset."
      case .recommendedFiled:
        "Komiteen rår Stortinget til å legge forslaget ved protokollen. Vedtaket er ikke i korpuset."
      case .unknown, nil: nil
      }
    let count = vote.map { "\(VoteResult.written($0))." }
    let words = [sentence, count].compactMap(\.self).joined(separator: " ")
    return words.isEmpty ? "Korpuset viser ikke hva det ble til." : words
  }

  static func textSide(_ side: PartyStand.Text.Side) -> String {
    switch side {
    case .behind: "bak"
    case .inFavour: "støtter"
    case .against: "imot"
    }
  }

  static func textLook(_ side: PartyStand.Text.Side) -> String {
    switch side {
    case .behind: "bak"
    case .inFavour: "for"
    case .against: "mot"
    }
  }

  static func ballotSide(_ side: PartyStand.Ballot.Side) -> String {
    switch side {
    case .inFavour: "stemte for"
    case .against: "stemte mot"
    case .split: "delte seg"
    case .subsidiary: "subsidiært for"
    case .absent: "ikke til stede"
    }
  }

  static func ballotLook(_ side: PartyStand.Ballot.Side) -> String {
    switch side {
    case .inFavour: "for"
    case .against: "mot"
    case .split: "delt"
    case .subsidiary: "subsidiaert"
    case .absent: "borte"
    }
  }

  static func basis(_ basis: Basis) -> String {
    switch basis {
    case .stated: "står i kilden"
    case .derived: "følger av kilden"
    }
  }

  static func step(_ kind: CaseTrail.StepKind) -> String {
    switch kind {
    case .motion: "Forslag, melding eller proposisjon"
    case .referral: "Oversendelse"
    case .letter: "Statsrådens brev"
    case .hearing: "Høring i komiteen"
    case .statement: "Uttalelse fra en annen komité"
    case .recommendation: "Innstilling"
    case .debate: "Behandling i Stortinget"
    case .vote: "Votering"
    case .decision: "Vedtak"
    }
  }

  static func rule(_ rule: CaseTrail.Rule) -> String {
    switch rule {
    case .record: "Stortingets egne opplysninger om saken"
    case .treats: "dokumentet sier hva det behandler"
    case .attached: "dokumentet er vedlegg i saken"
    case .voted: "voteringen nevner saken"
    case .text: "en tekst i saken sier det"
    case .reference: "dokumentet viser til saken"
    case .procedure: "steget hører med i saksordningen"
    }
  }

  static func grade(_ grade: RelatedProposal.Grade) -> String {
    switch grade {
    case .near: "Nesten likt innhold"
    case .partial: "Deler av innholdet er felles"
    case .thematic: "Samme emne"
    }
  }

  static func flow(_ flow: Flow) -> String {
    switch flow {
    case .level: "nivå"
    case .change: "endring"
    case .frame: "ramme over flere år"
    case .limit: "øvre grense"
    case .none: "ikke oppgitt"
    }
  }

  static func direction(_ direction: Direction) -> String {
    switch direction {
    case .up: "opp"
    case .down: "ned"
    case .same: "uendret"
    case .none: "–"
    }
  }

  /// `1 forslag`, `3 forslag`, `1 merknad`, `4 merknader`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(grouped(number)) \(number == 1 ? one : many)"
  }

  /// Digits in groups of three with no-break spaces.
  static func grouped(_ number: Int) -> String {
    Kroner(number).written.replacing("\u{00A0}kr", with: "")
  }

  static func sentenceCase(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The beginning of a text up to a length in characters, at a word's end, with an ellipsis where something is left
  /// out.
  static func excerpt(_ text: String, longest: Int) -> String {
    guard text.count > longest else { return text }
    let cut = text.prefix(longest)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end].trimmingSuffix { !$0.isLetter && !$0.isNumber } + " …"
  }

  /// Parties as words: `Høyre, Venstre og Rødt`.
  static func names(of parties: [Party]) -> String {
    let names = parties.map(\.name)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) og \(last)"
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> String {
    var end = endIndex
    while end > startIndex, isLeftOut(self[index(before: end)]) { end = index(before: end) }
    return String(self[..<end])
  }
}
