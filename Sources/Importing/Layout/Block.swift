// SPDX-License-Identifier: GPL-3.0-or-later

/// One block of a corpus file; texts hold marks of emphasis and are not yet escaped.
package enum Block: Sendable, Equatable {
  /// 2 for a main heading.
  case heading(level: Int, String)
  case paragraph(String)
  case bullet(String)
  case numbered(Int, String)
  /// A block quote of blocks.
  case quote([Block])
  /// Rows of cells; the first row is the head.
  case table([[String]])
  /// The first paragraph of a speech: who speaks, then time and role as printed, then what is said.
  case speech(name: String, details: String, String)
  /// What happens in the chamber while nobody speaks.
  case event(String)
  /// A name in a signature block.
  case signature(name: String, role: String?)
  /// A link to another document in the corpus, with its text.
  case link(String, id: String)
}
