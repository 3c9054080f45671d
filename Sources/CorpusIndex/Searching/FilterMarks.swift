// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian
internal import StortingModel

extension Marks {
  /// Adds what the fields and references of a query ask for where the text itself holds it: names of a party after
  /// `om:`, a reference in any spelling, words of a heading or title.
  mutating func add(_ node: QueryNode, in index: OpenIndex) throws(SaksgangError) {
    switch node {
    case .filter(let field, let values): for value in values { try add(field, value, in: index) }
    case .citation(let citation, let text): citations += citation.meanings(of: text).flatMap({ $0.readings })
    case .sequence(let parts), .all(let parts), .any(let parts), .near(let parts, _):
      for part in parts { try add(part, in: index) }
    default: break
    }
  }

  private mutating func add(_ field: QueryField, _ value: FieldValue, in index: OpenIndex) throws(SaksgangError) {
    switch field {
    case .about: if let party = Party(named: value.written) { add(party, by: index.analyser) }
    case .reference:
      if case .document(let citation?, _, _) = value.match { citations += citation.readings }
    case .title, .heading:
      for token in index.analyser.tokens(in: value.written) {
        inHeadings.append(Matcher(try index.expansion(of: token.form)))
      }
    default: break
    }
  }
}
