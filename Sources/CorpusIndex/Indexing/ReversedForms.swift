// SPDX-License-Identifier: GPL-3.0-or-later

/// Every form of a word in the corpus by its last letters, so that `*skatt` need not read them all.
///
/// Forms that end in the same two letters share one entry of the metadata. In it they stand by their letters from the
/// last to the first, each as the number of bytes that it shares with the one before, the rest, and a line break.
enum ReversedForms {
  /// The key of forms that end so; `nil` where that is under two letters.
  static func key(of end: String) -> String? {
    let last = end.unicodeScalars.suffix(2)
    return last.count == 2 ? Schema.MetadataKey.reversed + String(String.UnicodeScalarView(last)) : nil
  }

  static func packed(_ sorted: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    var before: [UInt8] = []
    for form in sorted {
      let shared = zip(before, form).prefix { $0 == $1 }.count
      bytes.append(UInt8(clamping: shared))
      bytes += form[shared...]
      bytes.append(0x0A)
      before = form
    }
    return bytes
  }

  /// Calls a function with the letters of each form from the last to the first, in UTF-8 and in that order.
  static func forEach(in bytes: [UInt8], _ body: ([UInt8]) -> Void) {
    var form: [UInt8] = []
    var at = 0
    while at < bytes.count {
      form.removeLast(max(0, form.count - Int(bytes[at])))
      at += 1
      while at < bytes.count, bytes[at] != 0x0A {
        form.append(bytes[at])
        at += 1
      }
      at += 1
      body(form)
    }
  }

  /// The form again.
  static func form(of reversed: [UInt8]) -> String { Self.reversed(String(decoding: reversed, as: UTF8.self)) }

  static func reversed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.reversed()))
  }
}
