// SPDX-License-Identifier: GPL-3.0-or-later

extension VoteTopic {
  /// What was voted on in plain bokmål; `nil` where the words were not understood.
  package var written: String? {
    guard isUnderstood else { return nil }
    let first = Self.joined(subjects.map(\.written))
    let text = alternatives.isEmpty ? first : "\(first) mot \(Self.joined(alternatives.map(\.written)))"
    return (isAlternativeBudget ? "alternativt budsjett: " : "") + text + (isSubsidiary ? " (subsidiært)" : "")
  }

  /// «a, b og c».
  package static func joined(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " og " + last
  }
}

extension VoteTopic.Subject {
  /// In plain bokmål: «forslag 2 og 3 fra SV og R».
  package var written: String {
    switch self {
    case .forslag(let proposals): proposals.written
    case .tilraading(let parts) where parts.isEmpty: "innstillingens tilråding"
    case .tilraading(let parts): "innstillingens tilråding, " + VoteTopic.Part.written(parts)
    case .lovtittel: "lovens overskrift og loven i sin helhet"
    case .prosedyre(let name): name
    }
  }
}

extension VoteTopic.Proposals {
  /// In plain bokmål: «forslag 2 og 3 fra SV og R».
  package var written: String {
    let from = parties.map(\.code) + others
    return "forslag" + (numbers.isEmpty ? "" : " " + Self.shortened(numbers))
      + (from.isEmpty ? "" : " fra " + VoteTopic.joined(from))
  }

  /// «1–3, 5 og 6»: three and more in a row as a range.
  static func shortened(_ numbers: [Int], _ written: (Int) -> String = String.init) -> String {
    var runs: [(first: Int, last: Int)] = []
    for number in numbers {
      if let last = runs.last, last.last < Int.max, number == last.last + 1 {
        runs[runs.count - 1].last = number
      } else {
        runs.append((number, number))
      }
    }
    let pieces = runs.flatMap { run in
      run.last - run.first >= 2
        ? ["\(written(run.first))–\(written(run.last))"] : Set([run.first, run.last]).sorted().map(written)
    }
    return VoteTopic.joined(pieces)
  }
}

extension VoteTopic.Part {
  /// In plain bokmål: «bokstav A romertall II § 4-2 annet ledd».
  package var written: String { Self.written([self]) }

  /// Parts beside each other share their noun: «bokstav A romertall I, II og V».
  static func written(_ parts: [VoteTopic.Part]) -> String {
    var groups: [[VoteTopic.Part]] = []
    for part in parts {
      if let last = groups.last?.last, last.sharesNoun(with: part) {
        groups[groups.count - 1].append(part)
      } else {
        groups.append([part])
      }
    }
    return VoteTopic.joined(groups.map(group))
  }

  private func sharesNoun(with other: VoteTopic.Part) -> Bool {
    except.isEmpty && other.except.isEmpty && isRest == other.isRest && steps.dropLast() == other.steps.dropLast()
      && steps.last?.level == other.steps.last?.level && !(steps.last?.name.isEmpty ?? true)
      && !(other.steps.last?.name.isEmpty ?? true)
      && !(steps.last?.level == .paragraf && (hasDetail || other.hasDetail))
  }

  private var hasDetail: Bool { steps.last?.name.contains(" ") ?? false }

  private static func group(_ parts: [VoteTopic.Part]) -> String {
    guard let first = parts.first, let last = first.steps.last else { return "" }
    var path = first.steps.dropLast().map(\.written)
    if last.name.isEmpty {
      path.append((first.isRest ? "øvrige " : "alle ") + last.level.noun.many)
      return path.joined(separator: " ")
    }
    let noun = last.level == .paragraf && parts.count > 1 ? "§§" : last.level.noun.one
    path += [noun, names(parts.compactMap(\.steps.last))]
    let outer = Set(first.steps)
    let missing = first.except.map { steps in steps.filter { !outer.contains($0) }.map(\.written).joined(separator: " ")
    }
    return (first.isRest ? "resten av " : "") + path.joined(separator: " ")
      + (missing.isEmpty ? "" : " unntatt " + VoteTopic.joined(missing))
  }

  private static func names(_ steps: [VoteTopic.Step]) -> String {
    let numbers = steps.compactMap { Int($0.name) }
    guard numbers.count == steps.count, numbers.sorted() == numbers else {
      return VoteTopic.joined(steps.map(\.shownName))
    }
    let isRoman = steps.first?.level == .romertall
    return VoteTopic.Proposals.shortened(numbers) { isRoman ? RomanNumeral.written($0) ?? "\($0)" : "\($0)" }
  }
}

extension VoteTopic.Step {
  /// «romertall II», «§ 4-2 annet ledd», «alle romertall».
  package var written: String {
    name.isEmpty ? "alle \(level.noun.many)" : "\(level.noun.one) \(shownName)"
  }

  fileprivate var shownName: String {
    level == .romertall ? Int(name).flatMap(RomanNumeral.written) ?? name : name
  }
}

extension VoteTopic.Level {
  fileprivate var noun: (one: String, many: String) {
    switch self {
    case .rammeomraade: ("rammeområde", "rammeområder")
    case .bokstav: ("bokstav", "bokstaver")
    case .litra: ("liten bokstav", "små bokstaver")
    case .romertall: ("romertall", "romertall")
    case .punkt: ("punkt", "punkter")
    case .del: ("del", "deler")
    case .paragraf: ("§", "paragrafer")
    case .kapittel: ("kapittel", "kapitler")
    case .post: ("post", "poster")
    }
  }
}
