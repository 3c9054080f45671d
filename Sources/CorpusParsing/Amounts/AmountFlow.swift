// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// Level, change, frame or limit, and which way.
extension AmountSetting {
  func flow(partOf whole: Amount?) -> (Flow, Direction) {
    if isRatio { return (.none, .none) }
    if isLimit && !isFrame { return (.limit, .none) }
    if let direction = change { return (.change, direction) }
    if isFrame { return (.frame, .none) }
    if let whole, whole.flow == .change, !sentence.mentions(.earmarked, in: near) { return (.change, whole.direction) }
    if sentence.mentions(.unchanged, in: clause) { return (.level, .same) }
    return (.level, risesTo)
  }

  /// The figure's part of the sentence since the last comma, and to the next sum.
  private var clause: Range<Int> {
    let comma = before.last { sentence.lower($0) == "," && sentence.lower($0 + 1) != "med" }
    return (comma ?? before.lowerBound)..<after.upperBound
  }

  /// `økes til 50 millioner kroner`, and the second of `økes fra 20 til 50 mill. kroner`.
  private var risesTo: Direction {
    if let from = figure.risesFrom { return direction(of: 0..<from) }
    let words = leading
    guard let last = words.last, sentence.lower(last) == "til" else { return .none }
    return direction(of: words.dropLast())
  }

  var isLimit: Bool {
    let words = before.suffix(4).map { sentence.lower($0) }
    if words.suffix(2) == ["opp", "til"] || words.suffix(2) == ["under", "enn"] { return true }
    if Self.limits.contains(words.last ?? "") || Self.lower.contains(words.last ?? "") && sentence.mentions(.tax) {
      return true
    }
    return sentence.mentions(.limit, in: before) || sentence.mentions(.tax) && isOneOfLimits
  }

  private static let limits: Set<String> = [
    "inntil", "opptil", "maksimal", "maksimalt", "maks", "maksimum", "høyst", "høgst",
  ]
  /// A bound of a tax rule, but in other text an estimate.
  private static let lower: Set<String> = ["minst", "minimum", "nedre", "øvre", "over", "under"]

  /// A second limit beside the first: `fra 1 000 kroner til 2 000 kroner`, `25 millioner i omsetning`.
  private var isOneOfLimits: Bool {
    sentence.mentions(.limit) || sentence.contains(["inntil", "opptil"], in: sentence.tokens.indices)
  }

  /// `en ramme på`, `over seks år`, `i perioden 2024–2028`.
  var isFrame: Bool {
    let words = leading.suffix(10)
    if let last = words.last, Self.ofNoun.contains(sentence.lower(last)), sentence.mentions(.frame, in: words) {
      return true
    }
    if words.last.map({ Self.ofNoun.contains(sentence.lower($0)) }) ?? false,
      before.contains(where: { sentence.isA(.frame, $0) && sentence.lower($0 + 1) == "for" })
    {
      return true
    }
    if sentence.lower(after.lowerBound) == "i", sentence.isA(.frame, after.lowerBound + 1) { return true }
    if let last = words.last, sentence.isA(.frame, last) { return true }
    return isOverPeriod
  }

  private static let ofNoun: Set<String> = ["på", "inntil", "innenfor", "innanfor", "til", "er"]

  /// The direction, where the figure is a difference.
  var change: Direction? {
    if let direction = changeAfter { return direction }
    let words = leading
    guard let last = words.last else { return nil }
    if ["ytterligere", "ytterlegare", "ekstra"].contains(sentence.lower(last)) { return .up }
    let isMeasured = ["på", "med"].contains(sentence.lower(last)) && sentence.lower(last - 1) != ","
    let direction = isMeasured ? direction(of: words.dropLast()) : direction(of: [last])
    if direction == .none || sentence.lower(last) == "på" && !isOfDifference { return nil }
    return direction
  }

  /// `40 mill. kroner mer`, `i økt bevilgning`, `over regjeringens forslag`.
  private var changeAfter: Direction? {
    let next = after.lowerBound
    guard after.contains(next) else { return nil }
    let word = sentence.lower(next)
    if AmountWords.more.contains(word) { return .up }
    if AmountWords.less.contains(word) { return .down }
    if word == "i", after.contains(next + 1) {
      if sentence.lower(next + 1) == "tillegg" { return .up }
      let direction = direction(of: [next + 1])
      if direction != .none { return direction }
    }
    let rest = word == "ut" && sentence.lower(next + 1) == "over" ? next + 1 : next
    guard ["over", "under"].contains(sentence.lower(rest)),
      ["forslaget", "regjeringens", "regjeringa", "saldert", "framlegget", "dagens", "vedtatt", "budsjettet"].contains(
        sentence.lower(rest + 1))
    else { return nil }
    return sentence.lower(rest) == "over" ? .up : .down
  }

  /// `en økning på`, `økt bevilgning på`, but not `økte tilskuddet til en ordning på`.
  private var isOfDifference: Bool {
    let words = leading.dropLast()
    if direction(of: words.suffix(4)) != .none { return true }
    return words.suffix(9).contains { sentence.isA(.gift, $0) && sentence.isA([.raising, .lowering], $0) }
  }

  /// The verb or noun nearest the end decides; a cut that is undone is a rise.
  private func direction(of words: some BidirectionalCollection<Int>) -> Direction {
    for index in words.reversed() {
      if sentence.isA(.raising, index) { return .up }
      if sentence.isA(.lowering, index) { return sentence.mentions(.undoing, in: words) ? .up : .down }
    }
    return .none
  }
}
