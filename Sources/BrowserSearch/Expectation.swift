// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian

extension BrowserDatabase {
  /// Asks at once for what nearly every search for these words reads, so that little is left to be asked for one after
  /// the other.
  func expect(words text: String, by analyser: Analyser) {
    let typed = analyser.tokens(in: text).map { WordTerms($0.form, by: analyser) }
    let twins = typed.flatMap { $0.also }.map { WordTerms($0, by: analyser) }
    for word in typed + twins { expect(word) }
    for (first, second) in zip(typed, typed.dropFirst()) {
      let joined = ["", "s", "e"].map { WordTerms(first.form + $0 + second.form, by: analyser).stem }
      do throws(XapianFailure) {
        try require(joined.flatMap { [Schema.Prefix.stem + $0, Schema.Prefix.part + $0] })
      } catch { continue }
    }
    _ = store.bytes(BrowserFormat.Stream.columns, BrowserFormat.lengthsColumn)
    for slot in Schema.Slot.parties...Schema.Slot.sameText { _ = store.bytes(BrowserFormat.Stream.columns, Int(slot)) }
  }

  private func expect(_ word: WordTerms) {
    let prefixes = [Schema.Prefix.stem, Schema.Prefix.part, Schema.Prefix.heading]
    let terms = ([word.stem] + word.parts.map { $0.stem }).flatMap { stem in prefixes.map { $0 + stem } }
    do throws(XapianFailure) { try require([word.form] + terms) } catch {}
    do throws(XapianFailure) { try prepare(synonymsOf: [Schema.SynonymKey.forms + word.stem]) } catch {}
  }
}
