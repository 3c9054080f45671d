// SPDX-License-Identifier: GPL-3.0-or-later
//
// Measures searches in process: the index is opened once, every query of a list is run to warm up, and then again so
// many times.
//
// search-bench INDEX QUERIES.tsv [ROUNDS] [--processor] [--answers FILE]
//
// A line of the list is a class, a tab and a query. Times are of the wall, or of the processor. The answers, as lines of text, show whether two builds agree.

import CorpusIndex
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
  let usage = "usage: search-bench INDEX QUERIES.tsv [ROUNDS] [--processor] [--answers FILE]\n"
  FileHandle.standardError.write(Data(usage.utf8))
  exit(64)
}
let bench = try SearchBench(
  index: arguments[0], list: arguments[1], countsProcessor: arguments.contains("--processor"))
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5
if let place = arguments.firstIndex(of: "--answers"), arguments.count > place + 1 {
  try bench.answers().write(toFile: arguments[place + 1], atomically: true, encoding: .utf8)
}
print(try bench.table(rounds: rounds))
