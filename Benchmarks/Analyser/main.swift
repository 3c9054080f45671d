// SPDX-License-Identifier: GPL-3.0-or-later
//
// Measures the analyser on one core, and what the parts of compounds cost an index.
//
// analyser-bench text FILE…             megabytes a second: a text a line
// analyser-bench index CORPUS FOLDER    an index with parts and one without, in FOLDER: time and size
//
// Times are of the processor, not of the clock on the wall, so that other work on the machine counts less.

import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "text" where arguments.count > 1: print(try TextBench(files: Array(arguments.dropFirst())).table())
case "index" where arguments.count == 3: print(try IndexBench(corpus: arguments[1], folder: arguments[2]).table())
default:
  FileHandle.standardError.write(Data("usage: analyser-bench text FILE… | index CORPUS FOLDER\n".utf8))
  exit(64)
}
