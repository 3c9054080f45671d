// SPDX-License-Identifier: GPL-3.0-or-later

/// What `--explain` tells of a build while it goes on: what is made again, why, and how long it took.
struct Explanation {
  let isAsked: Bool

  /// So many names are told of each list.
  private static let mostNames = 10

  func tell(_ text: String, _ names: some Collection<String> = [String]()) {
    guard isAsked else { return }
    Console.note("  \(text)")
    for name in names.prefix(Self.mostNames) { Console.note("    \(name)") }
    if names.count > Self.mostNames { Console.note("    and \(names.count - Self.mostNames) more") }
  }

  func timing<Result>(_ what: String, _ work: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer { tell("\(what) in \(Self.seconds(since: start)) s") }
    return try work()
  }

  /// With two decimals.
  private static func seconds(since start: ContinuousClock.Instant) -> String {
    let hundredths = Int((ContinuousClock.now - start) / .milliseconds(10))
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
