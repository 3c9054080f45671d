// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import StortingModel

/// Where a command writes: results to standard output, everything else to standard error.
enum Console {
  static func result(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  static func result(_ data: Data) { FileHandle.standardOutput.write(data) }

  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// Every finding of at least a severity on standard error, and what there was in all.
  static func report(_ findings: [Finding], atLeast severity: Finding.Severity = .warning) {
    for finding in findings where finding.severity >= severity { note(finding.written + "\nhint: \(finding.hint)") }
  }

  /// Colours are for a person at a terminal who has not said no.
  static var usesColour: Bool {
    isatty(STDOUT_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Columns of the terminal; 80 where there is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
    return Int(size.ws_col)
  }
}

/// The statuses that the command-line contract fixes; wrong usage is 64.
extension ExitCode {
  /// `search` without a hit, `check` with errors.
  static let nothing = ExitCode(1)
  /// The operation failed.
  static let failed = ExitCode(2)
}

/// Runs a command's work; a failure is told on standard error with what to do now, and ends the command with 2.
func reporting<Value>(_ work: () async throws -> Value) async throws -> Value {
  do {
    return try await work()
  } catch let error as SaksgangError {
    Console.note("error: \(error.message)\nhint: \(error.hint)")
    throw ExitCode.failed
  } catch let error as ExitCode {
    throw error
  } catch {
    Console.note("error: \(error.localizedDescription)\nhint: run again with the same files; if it stays, report it")
    throw ExitCode.failed
  }
}
