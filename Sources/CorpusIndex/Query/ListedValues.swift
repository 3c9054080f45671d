// SPDX-License-Identifier: GPL-3.0-or-later

internal import StortingModel

extension QueryField {
  /// The values that the field takes whatever the index holds, for completing a word; empty where there is no list.
  package var listedValues: [String] {
    switch self {
    case .party, .about: Party.all.map { $0.code }
    case .kind: KindName.all.map { $0.name }
    case .language: ["nb", "nn"]
    default: []
    }
  }
}
