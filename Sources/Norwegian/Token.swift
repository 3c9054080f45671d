// SPDX-License-Identifier: GPL-3.0-or-later

/// One word of a text.
package struct Token: Sendable, Equatable {
  /// NFC, lower case, without soft hyphens, thousands joined: the form that terms are made from.
  package var form: String
  /// UTF-8 offsets in the text that was analysed.
  package var range: Range<Int>
  /// 1 for the first word; a sentence end leaves no gap.
  package var position: Int
  /// Other forms that the text holds here, to be indexed and asked for without a position.
  ///
  /// The last word of `e-helse` has `ehelse`, of `12.03.2019` has `12.03.2019`; `EUs` has `eu`; the first word of
  /// `helse- og omsorgstjenester` has `helsetjenester`.
  package var extra: [String]
  /// UTF-8 offsets of all that `extra` was made from, to be marked where an extra form matched.
  package var whole: Range<Int>

  package init(form: String, range: Range<Int>, position: Int, extra: [String] = [], whole: Range<Int>? = nil) {
    (self.form, self.range, self.position) = (form, range, position)
    (self.extra, self.whole) = (extra, whole ?? range)
  }

  /// The form without foreign accents, so that `komité` and `komite` give one term.
  package var indexForm: String { Letters.folded(form) }
}
