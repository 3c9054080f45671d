// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension Console {
  /// Rows of the terminal; `nil` where there is none.
  static var height: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else {
      return nil
    }
    return Int(size.ws_row)
  }

  /// Writes a result, through the pager where it is longer than the screen and a person is at it.
  static func page(_ text: String, usesPager: Bool) {
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    guard usesPager, let height, lines >= height, let pager, write(text, to: pager) else {
      return result(Data(text.utf8))
    }
  }

  /// What the person has chosen, `less` where nothing was, and `nil` for none.
  private static var pager: String? {
    guard let chosen = ProcessInfo.processInfo.environment["PAGER"] else { return "less -R" }
    let command = chosen.trimmingCharacters(in: .whitespaces)
    return command.isEmpty || command == "cat" ? nil : command
  }

  /// Whether the pager took the text; one that is closed before the end is fine.
  private static func write(_ text: String, to pager: String) -> Bool {
    signal(SIGPIPE, SIG_IGN)
    setenv("LESS", "FRX", 0)
    guard let pipe = popen(pager, "w") else { return false }
    var text = text
    text.withUTF8 { bytes in _ = fwrite(bytes.baseAddress, 1, bytes.count, pipe) }
    // 127: the shell found no such program.
    return pclose(pipe) >> 8 != 127
  }
}
