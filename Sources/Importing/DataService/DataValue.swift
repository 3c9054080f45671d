// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import StortingModel

/// A value as the data service sends it, the same from XML and from JSON.
enum DataValue: Equatable {
  case none
  case text(String)
  case object([String: DataValue])
  case list([DataValue])

  /// A member; `.none` where there is none.
  subscript(_ key: String) -> DataValue {
    guard case .object(let members) = self else { return .none }
    return members[key] ?? .none
  }

  func has(_ key: String) -> Bool {
    guard case .object(let members) = self else { return false }
    return members[key] != nil
  }

  /// Plain text on one line; `nil` where it is missing or empty.
  var text: String? {
    guard case .text(let text) = self else { return nil }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? nil : line
  }

  /// Plain text out of escaped HTML.
  var plain: String? {
    guard case .text(let text) = self else { return nil }
    let line = HTMLText.plain(text)
    return line.isEmpty ? nil : line
  }

  /// A whole number that counts or names something; −1 stands for no number.
  var count: Int? { text.flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 } }

  /// A number that names a case or a vote, as digits; 0 and −1 name none.
  var number: String? {
    guard let text, text.count <= 12, text.allSatisfy({ ("0"..."9").contains($0) }), text.contains(where: { $0 != "0" })
    else { return nil }
    return text
  }

  var truth: Bool? { text.flatMap { ["true": true, "false": false][$0.lowercased()] } }

  /// A list, whether it stands bare, wrapped in its item's name, or as a single item.
  func items(_ key: String) -> [DataValue] {
    switch self[key] {
    case .none, .text: return []
    case .list(let items): return items
    case .object(let members):
      let item = key.hasSuffix("_liste") ? String(key.dropLast("_liste".count)) : key
      if members.count == 1, let inner = members[item] {
        if case .list(let items) = inner { return items }
        return [inner]
      }
      return [self[key]]
    }
  }

  /// The day and the time of day in Norway; `nil` for the service's «no date».
  var moment: ServiceMoment? { text.flatMap { ServiceMoment($0) } }
}

/// A day and maybe a time of day, as the data service writes them.
struct ServiceMoment: Equatable {
  var date: CalendarDate
  /// `22:38:39`.
  var time: String?

  /// Reads `2012-06-14T22:38:39.54`, with or without a zone, and `/Date(1339706319540+0200)/`; year 1 is no date.
  init?(_ text: String) {
    if let moment = Self.milliseconds(text) {
      self = moment
    } else {
      guard let date = CalendarDate(iso: text), date.year > 1 else { return nil }
      self.date = date
      let clock = text.split(separator: "T").dropFirst().first?.prefix(8) ?? ""
      time =
        clock.count == 8 && clock.allSatisfy({ $0 == ":" || $0.isNumber }) && clock != "00:00:00" ? String(clock) : nil
    }
  }

  private init(date: CalendarDate, time: String?) { (self.date, self.time) = (date, time) }

  private static func milliseconds(_ text: String) -> ServiceMoment? {
    let bare = text.replacing("\\/", with: "/")
    guard bare.hasPrefix("/Date("), bare.hasSuffix(")/") else { return nil }
    let inside = bare.dropFirst(6).dropLast(2)
    let sign = inside.dropFirst().firstIndex { $0 == "+" || $0 == "-" } ?? inside.endIndex
    guard let milliseconds = Int64(inside[..<sign]), abs(milliseconds / 1_000) < 100_000_000_000 else { return nil }
    var seconds = milliseconds / 1_000 - (milliseconds % 1_000 < 0 ? 1 : 0)
    if sign < inside.endIndex, let zone = Int64(inside[inside.index(after: sign)...]), zone <= 1_400 {
      seconds += (zone / 100 * 3_600 + zone % 100 * 60) * (inside[sign] == "-" ? -1 : 1)
    }
    return local(seconds)
  }

  /// Seconds since 1970 on a clock that already stands on local time.
  private static func local(_ seconds: Int64) -> ServiceMoment? {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let clock = seconds - days * 86_400
    // Days to a civil date, counted in eras of 400 years from 1 March of year 0.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let (civilMonth, year) = (month < 10 ? month + 3 : month - 9, yearOfEra + era * 400)
    guard
      let date = CalendarDate(
        year: Int(year + (civilMonth <= 2 ? 1 : 0)), month: Int(civilMonth),
        day: Int(dayOfYear - (153 * month + 2) / 5 + 1)), date.year > 1
    else { return nil }
    let parts = [clock / 3_600, clock / 60 % 60, clock % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return ServiceMoment(date: date, time: clock == 0 ? nil : parts.joined(separator: ":"))
  }
}
