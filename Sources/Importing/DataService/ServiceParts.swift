// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// What one or more files of the data service say of cases and votes.
struct ServiceParts {
  var cases: [CasePart] = []
  /// Titles that stand beside votes only, by case.
  var titles: [String: String] = [:]
  var votes: [Vote] = []

  struct Vote {
    /// `sak-46258`; `nil` where the file names the vote only.
    var caseID: String?
    var part: VotePart
    /// The base name of the file.
    var source: String
  }

  /// What a file is: `nil` where it says nothing of cases or votes, and another importer may know it.
  static func read(_ value: DataValue, root: String?, source: String) -> ServiceParts? {
    var reader = ServiceReader(source: source)
    guard reader.read(value, root: root) else { return nil }
    return reader.parts
  }
}

/// Reads the resources of the data service, recognised by their root or their keys.
struct ServiceReader {
  let source: String
  var parts = ServiceParts()

  init(source: String) { self.source = source }

  mutating func read(_ value: DataValue, root: String?) -> Bool {
    switch value {
    case .list(let items): readList(items)
    case .object: readObject(value, root: root)
    case .none, .text: root.map { $0.hasPrefix("voterings") || $0.hasSuffix("_votering_oversikt") } ?? false
    }
  }

  private mutating func readObject(_ value: DataValue, root: String?) -> Bool {
    switch true {
    case value.has("sak_votering_liste"):
      for item in value.items("sak_votering_liste") { header(item, of: value["sak_id"].number) }
    case value.has("voteringsforslag_liste"):
      vote(value) { $0.motions = value.items("voteringsforslag_liste").compactMap(Self.motion).nonEmpty }
    case value.has("voteringsresultat_liste"):
      vote(value) { part in
        part.members = MemberBallot.rows(value.items("voteringsresultat_liste").compactMap(Self.ballot))
      }
    case value.has("voteringsvedtak_liste"):
      vote(value) { $0.decisions = value.items("voteringsvedtak_liste").compactMap(Self.decision).nonEmpty }
    case value.has("saker_liste"):
      for item in value.items("saker_liste") { serviceCase(item, session: value["sesjon_id"].text) }
    case value.has("votering_tema"): header(value, of: nil)
    case root == "detaljert_sak" || root == "sak" || value.has("henvisning") && value.has("tittel"):
      serviceCase(value, session: nil)
    case value.has("root"): return readList(value.items("root"))
    case value.has("issue"): return readList(value.items("issue"))
    default: return false
    }
    return true
  }

  private mutating func readList(_ items: [DataValue]) -> Bool {
    guard let first = items.first else { return false }
    switch true {
    case first.has("votering_tema"): for item in items { header(item, of: nil) }
    case first.has("tema") && first.has("sak_id"): for item in items { flatHeader(item) }
    case first["kind"].text == "hdo#vote": for item in items { watchedVote(item) }
    case first.has("externalId") && first.has("reference"): for item in items { watchedCase(item) }
    case first.has("vote_topic"): for item in items { tableHeader(item) }
    case first.has("mp_id") && first.has("vote"): tableBallots(items)
    case first.has("reference") && first.has("title_short"): for item in items { tableCase(item) }
    case first.has("henvisning") && first.has("tittel"): for item in items { serviceCase(item, session: nil) }
    default: return false
    }
    return true
  }

  // MARK: Votes

  private mutating func vote(_ value: DataValue, _ fill: (inout VotePart) -> Void) {
    guard let number = value["votering_id"].number else { return }
    var part = VotePart(id: "votering-\(number)")
    fill(&part)
    add(part, to: value["sak_id"].number)
  }

  mutating func add(_ part: VotePart, to number: String?) {
    parts.votes.append(ServiceParts.Vote(caseID: number.map { "sak-\($0)" }, part: part, source: source))
  }

  private mutating func header(_ item: DataValue, of outer: String?) {
    if let part = header(item, .service) { add(part, to: item["sak_id"].number ?? outer) }
  }

  /// A vote as one record tells of it, under the names that a source has for the columns.
  func header(_ item: DataValue, _ names: HeaderNames) -> VotePart? {
    guard let number = item[names.id].number, let topic = item[names.topic].plain else { return nil }
    var part = VotePart(id: "votering-\(number)")
    part.topic = topic
    (part.date, part.time) = (item[names.moment].moment?.date.iso, item[names.moment].moment?.time)
    part.setCounts(item[names.votesFor].count, item[names.votesAgainst].count, item[names.absent].count)
    part.adopted = item[names.adopted].truth
    part.method = Self.word(item[names.method])
    part.resultType = Self.word(item[names.resultType])
    part.alternativeTo = item[names.alternative].number.map { "votering-\($0)" }
    return part
  }

  /// An enumeration's word; JSON sends numbers, on whose meaning sources disagree.
  static func word(_ value: DataValue) -> String? {
    guard let text = value.text, text.contains(where: \.isLetter), text != "ikke_spesifisert", text != "manuell" else {
      return nil
    }
    return text
  }

  private static func motion(_ item: DataValue) -> VotePart.Motion? {
    let text = item["forslag_tekst"].plain
    guard let name = item["forslag_betegnelse"].plain ?? item["forslag_betegnelse_kort"].plain ?? text.map({ _ in "" })
    else { return nil }
    let kinds = ["1": "tilråding", "2": "mindretallsforslag", "3": "løst forslag"]
    let words = ["tilraading": "1", "mindretallsforslag": "2", "loest_forslag": "3"]
    let kind = item["forslag_type"].text.flatMap { kinds[words[$0] ?? $0] }
    let delivered = item.items("forslag_levert_av_parti_liste").compactMap { Self.party($0)?.code }
    let named = Self.parties(item["forslag_paa_vegne_av_tekst"].plain ?? "")
    return VotePart.Motion(
      name: name.isEmpty ? "Forslag" : name, kind: kind, parties: (named.isEmpty ? delivered : named).nonEmpty,
      text: text)
  }

  /// «Høyre, Kristelig Folkeparti og Venstre:»; what is no party is left out.
  private static func parties(_ text: String) -> [String] {
    let pieces = text.replacing(" og ", with: ",").split { ",:;.".contains($0) }
    return Set(pieces.compactMap { Party(named: $0.trimmed) }).sorted().map(\.code)
  }

  /// A party by its object, its code or its name.
  static func party(_ value: DataValue) -> Party? {
    guard let text = value["id"].text ?? value.text else { return nil }
    return Party(named: text) ?? Party(code: text)
  }

  private static func ballot(_ item: DataValue) -> MemberBallot? {
    let member = item["representant"]
    guard let ballot = ballot(item["votering"].text), let party = party(member["parti"]) else { return nil }
    let name = [member["fornavn"].text, member["etternavn"].text].compactMap(\.self).joined(separator: " ")
    return MemberBallot(id: member["id"].text, name: name.nonEmpty, party: party.code, ballot: ballot)
  }

  static func ballot(_ word: String?) -> Vote.Ballot? {
    switch word {
    case "for", "2": .for
    case "mot", "against", "3": .against
    case "ikke_tilstede", "absent", "1": .absent
    default: nil
    }
  }

  private static func decision(_ item: DataValue) -> VotePart.Decision? {
    let decision = VotePart.Decision(
      number: item["vedtak_nummer"].count, code: item["vedtak_kode"].plain, text: item["vedtak_tekst"].plain)
    return decision == VotePart.Decision() ? nil : decision
  }

  // MARK: Cases

  private mutating func serviceCase(_ item: DataValue, session: String?) {
    guard let number = item["id"].number, let title = item["tittel"].plain ?? item["korttittel"].plain else { return }
    var part = CasePart(id: "sak-\(number)")
    part.title = title
    part.shortTitle = item["korttittel"].plain.flatMap { $0 == title ? nil : $0 }
    part.session = Self.session(item["sak_sesjon"].text ?? session)
    part.committee = item["komite"]["navn"].text?.lowercased()
    part.topics = item.items("emne_liste").compactMap { $0["navn"].plain }.uniqued.nonEmpty
    part.keys = Citations.keys(in: item["henvisning"].text ?? "").nonEmpty
    part.status = Self.word(item["status"])
    let decisions = [item["kortvedtak"].plain, item["vedtakstekst"].plain].compactMap(\.self)
    part.decision = decisions.uniqued.joined(separator: " ").nonEmpty
    part.steps =
      item["saksgang"].items("saksgang_steg_liste").compactMap(Self.step)
      .sorted { ($0.number, $0.name) < ($1.number, $1.name) }.nonEmpty
    add(part)
  }

  mutating func add(_ part: CasePart) {
    var part = part
    part.sources = [source]
    parts.cases.append(part)
  }

  static func session(_ text: String?) -> String? { text.flatMap { StortingSession($0) }?.name }

  private static func step(_ item: DataValue) -> CasePart.Step? {
    guard let number = item["steg_nummer"].count, let name = item["navn"].plain else { return nil }
    return CasePart.Step(number: number, name: name, skipped: item["uaktuell"].truth == true ? true : nil, date: nil)
  }
}

extension VotePart {
  /// A vote without a count has −1 three times, or 0 for and 0 against.
  mutating func setCounts(_ votesFor: Int?, _ votesAgainst: Int?, _ absent: Int?) {
    guard let votesFor, let votesAgainst, votesFor > 0 || votesAgainst > 0 else { return }
    (self.for, against, self.absent) = (votesFor, votesAgainst, absent)
  }
}

/// What a source calls the fields of a vote.
struct HeaderNames {
  var id, topic, moment, votesFor, votesAgainst, absent, adopted, method, resultType, alternative: String

  static let service = HeaderNames(
    id: "votering_id", topic: "votering_tema", moment: "votering_tid", votesFor: "antall_for",
    votesAgainst: "antall_mot", absent: "antall_ikke_tilstede", adopted: "vedtatt", method: "votering_metode",
    resultType: "votering_resultat_type", alternative: "alternativ_votering_id")

  static let table = HeaderNames(
    id: "vote_id", topic: "vote_topic", moment: "vote_datetime", votesFor: "n_for", votesAgainst: "n_against",
    absent: "n_absent", adopted: "adopted", method: "vote_method", resultType: "vote_result_type",
    alternative: "alternative_vote")
}
