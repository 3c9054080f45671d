// SPDX-License-Identifier: GPL-3.0-or-later

internal import Norwegian

extension BrowserDatabase {
  /// Asks at once for what nearly every search for these words reads, so that little is left to be asked for one after
  /// the other.
  func expect(words text: String, by analyser: Analyser) {
    for token in analyser.tokens(in: text) {
      let word = WordTerms(token.form, by: analyser)
      var terms = [word.form]
      for stem in [word.stem] + word.parts.map({ $0.stem }) {
        terms += [Schema.Prefix.stem, Schema.Prefix.part, Schema.Prefix.heading].map { $0 + stem }
      }
      do throws(XapianFailure) { try require(terms) } catch { continue }
    }
    _ = store.bytes(BrowserFormat.Stream.columns, BrowserFormat.lengthsColumn)
    for slot in Schema.Slot.parties...Schema.Slot.sameText { _ = store.bytes(BrowserFormat.Stream.columns, Int(slot)) }
  }
}
