// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel
import Testing

@Suite struct CSVTableTests {
  @Test(
    "A cell is quoted where it must be, and is no formula",
    arguments: [
      ("skatt", "skatt"), ("", ""), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""), ("a\nb", "\"a\nb\""),
      ("=1+1", "'=1+1"), ("@x", "'@x"), ("+47", "'+47"), ("æ;ø", "æ;ø"), ("=A1,B1", "\"'=A1,B1\""),
      (" luft ", "\" luft \""),
    ])
  func cell(value: String, written: String) { #expect(CSVTable.written([[value, "x"]]) == "\(written),x\r\n") }

  @Test("Rows end as RFC 4180 says, and no rows are nothing")
  func rows() {
    #expect(CSVTable.written([["a", "b"], ["1", "2"]]) == "a,b\r\n1,2\r\n")
    #expect(CSVTable.written([]) == "")
  }

  @Test("For programs a value stands as it is", arguments: ["=1+1", "+47", "@x", "-5"])
  func exact(value: String) { #expect(CSVTable.exact([[value, "a,b"]]) == "\(value),\"a,b\"\r\n") }
}
