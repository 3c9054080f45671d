// SPDX-License-Identifier: GPL-3.0-or-later

/// A numbered series of parliamentary documents; the raw value opens the key.
///
/// | key | printed | years |
/// | --- | --- | --- |
/// | `innst` | Innst. 453 S | from 2009–2010 |
/// | `innst-s`, `innst-o` | Innst. S. nr. 12, Innst. O. nr. 80 | to 2008–2009 |
/// | `budsjett-innst-s`, `budsjett-innst-o` | Budsjett-innst. S. nr. 3 | to 2008–2009 |
/// | `dok8`, `dok3`, `dok12` … | Dokument 8:153 S, Dokument 3:10 | the volume is part of the key |
/// | `dok` | Dokument 16 | without a volume |
/// | `prop` | Prop. 109 L | from 2009–2010 |
/// | `st-prp`, `ot-prp` | St.prp. nr. 1, Ot.prp. nr. 3 | to 2008–2009 |
/// | `meld-st` | Meld. St. 18 | from 2009–2010 |
/// | `st-meld` | St.meld. nr. 14 | to 2008–2009 |
/// | `nou` | NOU 2018: 16 | by calendar year |
/// | `vedtak` | vedtak 951, anmodningsvedtak 951 | |
/// | `lovvedtak` | Lovvedtak 46 | from 2009–2010 |
/// | `besl-o`, `besl-l` | Besl. O. nr. 80 | to 2008–2009 |
package enum CitationSeries: String, CaseIterable, Sendable {
  case innst
  case innstS = "innst-s"
  case innstO = "innst-o"
  case budsjettInnstS = "budsjett-innst-s"
  case budsjettInnstO = "budsjett-innst-o"
  case dokument = "dok"
  case prop
  case stPrp = "st-prp"
  case otPrp = "ot-prp"
  case meldSt = "meld-st"
  case stMeld = "st-meld"
  case nou
  case vedtak
  case lovvedtak
  case beslO = "besl-o"
  case beslL = "besl-l"

  /// What stands before the number.
  package var written: String {
    switch self {
    case .innst: "Innst."
    case .innstS: "Innst. S. nr."
    case .innstO: "Innst. O. nr."
    case .budsjettInnstS: "Budsjett-innst. S. nr."
    case .budsjettInnstO: "Budsjett-innst. O. nr."
    case .dokument: "Dokument"
    case .prop: "Prop."
    case .stPrp: "St.prp. nr."
    case .otPrp: "Ot.prp. nr."
    case .meldSt: "Meld. St."
    case .stMeld: "St.meld. nr."
    case .nou: "NOU"
    case .vedtak: "vedtak"
    case .lovvedtak: "Lovvedtak"
    case .beslO: "Besl. O. nr."
    case .beslL: "Besl. L. nr."
    }
  }

  /// Whether S, L or LS may follow the number.
  var takesSuffix: Bool { self == .innst || self == .prop || self == .dokument }

  /// The Odelsting and the old names ended with the session before.
  static let firstSessionOfNewNames = StortingSession(startYear: 2009)

  /// What the series was called before `firstSessionOfNewNames`, by what the document asks for.
  var predecessors: [(series: CitationSeries, suffix: CitationSuffix?)] {
    switch self {
    case .innst: [(.innstS, .s), (.innstO, .l)]
    case .prop: [(.stPrp, .s), (.otPrp, .l)]
    case .meldSt: [(.stMeld, nil)]
    default: []
    }
  }

  /// What the series has been called since `firstSessionOfNewNames`.
  var successor: (series: CitationSeries, suffix: CitationSuffix?)? {
    switch self {
    case .innstS, .budsjettInnstS: (.innst, .s)
    case .innstO, .budsjettInnstO: (.innst, .l)
    case .stPrp: (.prop, .s)
    case .otPrp: (.prop, .l)
    case .stMeld: (.meldSt, nil)
    default: nil
    }
  }
}

/// What a document asks of Stortinget.
package enum CitationSuffix: String, CaseIterable, Sendable {
  /// A decision of Stortinget.
  case s = "S"
  /// An act.
  case l = "L"
  case ls = "LS"
}
