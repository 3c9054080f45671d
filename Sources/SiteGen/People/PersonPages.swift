// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// One person: what they proposed, where they sat, what they signed, said and voted.
struct PersonPage: DividedPage {
  static let template = "person"

  var frame = Frame()
  var name = ""
  var party: PartyBadge?
  var spellings: String?
  var isJoinedByName = false
  var namesakes: [LinkView] = []
  var hasNamesakes = false
  var figures: [Figure] = []
  var sections: [PersonSection] = []
  var hasBallots = false
  var ballots = ""
  var hasRebellions = false
  var rebellions: [PersonBallot] = []
}

/// Links of one kind under a heading.
struct PersonSection: RowGroup {
  var anchor = ""
  var heading = ""
  var links: [LinkView] = []
}

struct PersonBallot: TemplateModel {
  var vote = VoteRow()
  var ballot = ""
}

/// Everybody whom the corpus names.
struct PersonListPage: DividedPage {
  static let template = "personer"

  var frame = Frame()
  var count = ""
  var isEmpty = false
  var groups: [PersonGroup] = []
}

struct PersonGroup: RowGroup {
  var anchor = ""
  var heading = ""
  var people: [PersonRow] = []
}

struct PersonRow: TemplateModel {
  var href = ""
  var name = ""
  var party: PartyBadge?
  var holds = ""
}

/// A name that people of several parties bear.
struct NamePage: PageModel {
  static let template = "navn"

  var frame = Frame()
  var name = ""
  var people: [PersonRow] = []
}

extension PersonRow {
  init(_ person: Person, from place: Place) {
    (href, name) = (place.link(to: person.address), person.name)
    party = person.party.flatMap { $0.slug.isEmpty ? nil : PartyBadge($0, from: place) }
    holds = [
      (person.proposed.count, "representantforslag", "representantforslag"),
      (person.seats.count, "komitédokument", "komitédokumenter"), (person.signed.count, "underskrift", "underskrifter"),
      (person.spoke.count, "dokument med innlegg", "dokumenter med innlegg"),
      (person.ballots.count, "stemme", "stemmer"),
    ].filter { $0.0 > 0 }.map { Labels.count($0.0, $0.1, $0.2) }.joined(separator: ", ")
  }
}

extension PersonListPage {
  static var lists: [DividedList<PersonListPage>] { [.groups(\.groups, \.people)] }

  init(site: Site) {
    let place = Place(SiteAddress.people)
    let people = site.register.people
    frame = site.frame(
      at: SiteAddress.people, title: "Personer", summary: "Alle som korpuset nevner med navn, etter etternavn.",
      area: SiteAddress.parties, trail: [("Partier", SiteAddress.parties)])
    count = Labels.count(people.count, "person", "personer")
    let byInitial = Dictionary(grouping: people) { Self.initial(of: $0) }
    groups = byInitial.sorted { Slug.of($0.key) < Slug.of($1.key) }.map { initial, people in
      PersonGroup(
        anchor: "_\(Slug.of(initial))", heading: initial, people: people.map { PersonRow($0, from: place) })
    }
    isEmpty = people.isEmpty
  }

  private static func initial(of person: Person) -> String {
    let last = person.name.split(separator: " ").last ?? ""
    return last.first(where: \.isLetter)?.uppercased() ?? "#"
  }
}

extension NamePage {
  init(_ address: String, _ people: [Person], site: Site) {
    let place = Place(address)
    name = people.first?.name ?? ""
    frame = site.frame(
      at: address, title: name, summary: "Flere som heter \(name).", area: SiteAddress.parties,
      trail: [("Partier", SiteAddress.parties), ("Personer", SiteAddress.people)])
    self.people = people.map { PersonRow($0, from: place) }
  }
}

extension PersonPage {
  static var lists: [DividedList<PersonPage>] {
    [
      .groups(\.sections, \.links),
      .rows(\.rebellions, flag: \.hasRebellions, section: ("Stemte mot flertallet i partiet", "_utbrudd")),
    ]
  }

  mutating func leaveOutForLaterPages() { hasBallots = false }

  init(_ person: Person, site: Site) {
    let place = Place(person.address)
    frame = site.frame(
      at: person.address, title: person.party.map { "\(person.name) (\($0.code))" } ?? person.name,
      summary: "Hva \(person.name) har foreslått, underskrevet, sagt og stemt i Saksgang.", area: SiteAddress.parties,
      trail: [("Partier", SiteAddress.parties), ("Personer", SiteAddress.people)])
    frame.linkedData = site.linkedData(of: person).markup
    name = person.name
    party = person.party.flatMap { $0.slug.isEmpty ? nil : PartyBadge($0, from: place) }
    let others = person.spellings.keys.filter { $0 != person.name }.sorted()
    spellings = others.isEmpty ? nil : others.joined(separator: ", ")
    isJoinedByName = person.isJoinedByName
    let slug = PersonReader.slug(of: person.name)
    namesakes = (site.register.shared[SiteAddress.person(slug)] ?? []).map { site.register.people[$0] }
      .filter { $0.address != person.address }
      .map { LinkView(label: $0.name, href: place.link(to: $0.address), note: $0.party?.name ?? "parti ikke oppgitt") }
    hasNamesakes = !namesakes.isEmpty
    sections = Self.sections(of: person, site: site, from: place)
    addBallots(of: person, site: site, from: place)
  }

  private static func sections(of person: Person, site: Site, from place: Place) -> [PersonSection] {
    let proposed = person.proposed.map { Person.Mention(document: $0) }
    return [
      ("forslag", "Representantforslag", proposed), ("komite", "Satt i komiteen", person.seats),
      ("underskrift", "Underskrev", person.signed), ("innlegg", "Hadde ordet", person.spoke),
    ].compactMap { anchor, heading, mentions in
      let links = mentions.compactMap { Self.link(to: $0, site: site, from: place) }
      return links.isEmpty ? nil : PersonSection(anchor: "_\(anchor)", heading: heading, links: links)
    }
  }

  private static func link(to mention: Person.Mention, site: Site, from place: Place) -> LinkView? {
    guard let document = site.graph.head(of: mention.document) else { return nil }
    var link = DocumentPage.link(to: document, from: place)
    if let passage = mention.passage { link.href = place.link(to: SiteAddress.passage(passage)) }
    let committee = mention.role == nil && document.hasMembers ? nil : mention.role
    link.note = [document.date?.written, link.note, committee].compactMap(\.self).joined(separator: " · ")
    return link
  }

  private mutating func addBallots(of person: Person, site: Site, from place: Place) {
    func count(_ ballot: Vote.Ballot) -> Int { person.ballots.count { $0.ballot == ballot } }
    hasBallots = !person.ballots.isEmpty
    ballots =
      "Kilden oppgir hvordan \(person.name) stemte i \(Labels.count(person.ballots.count, "votering", "voteringer")): "
      + "\(count(.for)) ganger for, \(count(.against)) mot, \(count(.absent)) ikke til stede."
    rebellions = person.ballots.reversed().filter(\.isRebel).compactMap { ballot in
      site.graph.vote(ballot.vote).map { vote in
        PersonBallot(vote: VoteRow(vote, from: place), ballot: ballot.ballot == .for ? "for" : "mot")
      }
    }
    hasRebellions = !rebellions.isEmpty
    figures = [
      Figure(person.proposed.count, "representantforslag", "representantforslag"),
      Figure(person.seats.count, "komitédokument", "komitédokumenter"),
      Figure(person.ballots.count, "kjent stemme", "kjente stemmer"),
      Figure(rebellions.count, "mot partiets flertall", "mot partiets flertall"),
    ].filter { $0.number != "0" }
  }
}

extension Person {
  /// How many rows the person's page has.
  var rowCount: Int { proposed.count + seats.count + signed.count + spoke.count + ballots.count { $0.isRebel } }
}
