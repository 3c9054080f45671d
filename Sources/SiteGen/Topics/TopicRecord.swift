// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// One topic of the corpus with what is about it.
///
/// Which topics there are is for the corpus to say: a document's front matter, or the record of a case.
/// A case is about what one of its documents is about, and the other way round.
struct TopicRecord: Sendable {
  let name: String
  /// In the order of the corpus.
  let documents: [Document]
  let trails: [CaseTrail]

  /// By name; spellings that make the same address are one topic, under the most frequent.
  static func all(of graph: CorpusGraph) -> [TopicRecord] {
    var spellings: [String: [String: Int]] = [:]
    var documents: [String: [Document]] = [:]
    var trails: [String: [CaseTrail]] = [:]
    for document in graph.documents {
      let topics = document.topics + graph.trails(of: document).flatMap(\.topics)
      for (slug, names) in bySlug(topics) {
        documents[slug, default: []].append(document)
        for name in names { spellings[slug, default: [:]][name, default: 0] += 1 }
      }
    }
    for trail in graph.trails {
      let topics = trail.topics + trail.documents.compactMap { graph.document($0) }.flatMap(\.topics)
      for (slug, names) in bySlug(topics) {
        trails[slug, default: []].append(trail)
        for name in names { spellings[slug, default: [:]][name, default: 0] += 1 }
      }
    }
    return spellings.sorted { $0.key < $1.key }.map { slug, names in
      let name = names.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? slug
      return TopicRecord(
        name: Labels.sentenceCase(name), documents: documents[slug] ?? [], trails: trails[slug] ?? [])
    }
  }

  private static func bySlug(_ topics: [String]) -> [String: [String]] {
    Dictionary(grouping: topics.filter { !Slug.of($0).isEmpty }) { Slug.of($0) }
  }

  /// Links to the topics' pages, each once.
  static func links(to topics: [String], from place: Place) -> [LinkView] {
    bySlug(topics).sorted { $0.key < $1.key }.compactMap { _, names in
      names.min().map { LinkView(label: Labels.sentenceCase($0), href: place.link(to: SiteAddress.topic($0))) }
    }
  }

  /// Votes of its cases and on its documents, by date.
  func votes(in graph: CorpusGraph) -> [Vote] {
    let ids = Set(
      trails.flatMap { $0.steps.flatMap(\.votes) } + documents.flatMap { graph.votes(on: $0).map(\.id) })
    return graph.votes(ids)
  }
}
