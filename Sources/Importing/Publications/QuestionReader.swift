// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// Reads questions to ministers, with reason and answer, as the data service sends them.
enum QuestionReader {
  /// The questions that a value holds with their text: one, or a list.
  static func publications(_ value: DataValue, source: CorpusFile.Source) -> [Publication] {
    if value.has("sporsmal_liste") { return value.items("sporsmal_liste").compactMap { question($0, source) } }
    return question(value, source).map { [$0] } ?? []
  }

  /// `nil` where the question is not told, as in lists that hold titles only.
  private static func question(_ value: DataValue, _ source: CorpusFile.Source) -> Publication? {
    guard let asker = Person(value["sporsmal_fra"]), case .text(let text) = value["sporsmal"] else { return nil }
    var part = SourcePart(kind: .spoersmaal, paragraphs: section("Spørsmål", asker.label, text))
    guard !part.paragraphs.isEmpty else { return nil }
    if case .text(let reason) = value["begrunnelse"] { part.paragraphs += section("Begrunnelse", asker.label, reason) }
    if case .text(let answer) = value["svar"] { part.paragraphs += section("Svar", minister(value), answer) }
    let facts = facts(of: value, asker: asker)
    part.title = facts.title
    return Publication(source: source, printed: facts, parts: [part], rank: .publication)
  }

  private static func facts(of value: DataValue, asker: Person) -> PrintedFacts {
    var facts = PrintedFacts()
    facts.title = value["tittel"].plain ?? value["sporsmal"].plain.map { Title.cut($0) }
    facts.session = value["sesjon_id"].text.flatMap { StortingSession($0) }
    facts.date = ["sendt_dato", "datert_dato", "dato"].lazy.compactMap { value[$0].moment?.date }.first
    facts.proposers = [asker.name]
    facts.designation = designation(of: value, session: facts.session)
    return facts
  }

  /// Written questions are numbered through the session in Dokument 15.
  private static func designation(of value: DataValue, session: StortingSession?) -> String? {
    let isWritten = ["5", "skriftlig_sporsmal", "skriftligsporsmal"].contains(value["type"].text?.lowercased())
    guard isWritten, let session, let number = value["sporsmal_nummer"].count, number > 0 else { return nil }
    return DocumentCitation(series: .dokument, volume: 15, number: number, session: session).written
  }

  private static func minister(_ value: DataValue) -> String {
    let office = ["besvart_av_minister_tittel", "sporsmal_til_minister_tittel"].lazy.compactMap { value[$0].text }.first
    guard let person = Person(value["besvart_av"]) ?? Person(value["sporsmal_til"]) else {
      return office.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? "Statsråden"
    }
    return office.map { "\(person.name) (\($0))" } ?? person.name
  }

  /// A heading, and under it what somebody says.
  private static func section(_ heading: String, _ label: String, _ text: String) -> [Paragraph] {
    let lines = text.replacing("\r\n", with: "\n").replacing("\n", with: "<br>")
    guard let page = HTMLTree.parse(lines) else { return [] }
    var body = HTMLBody(topLevel: 3, breaksAtLines: true)
    body.read(page)
    var paragraphs = body.paragraphs
    guard let first = paragraphs.firstIndex(where: { $0.role == .text }) else { return [] }
    paragraphs[first].text = Emphasis.around(label) + ": " + paragraphs[first].text
    return [Paragraph(role: .heading(level: 2), text: heading, line: 1)] + paragraphs
  }

  /// Somebody whom the data service names.
  private struct Person {
    let name: String
    private let party: String?

    init?(_ value: DataValue) {
      let names = [value["fornavn"].text, value["etternavn"].text].compactMap(\.self)
      guard !names.isEmpty else { return nil }
      name = names.joined(separator: " ")
      party = value["parti"]["id"].text ?? value["parti"]["navn"].text
    }

    /// `Per Moe (Sp)`.
    var label: String { name + (party.map { " (\(Party(named: $0)?.code ?? $0))" } ?? "") }
  }
}
