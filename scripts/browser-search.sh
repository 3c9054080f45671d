#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the search of the site's pages: the analyser, the query language and the ranking of `saksgang search`, from the
# same sources, as WebAssembly. It needs the Swift compiler's own support for that, and nothing else.
#
# The first argument is the file to write; it is left alone where no source is newer.
set -euo pipefail
cd "$(dirname "$0")/.."

output=${1:-site-templates/sok.wasm}
folder=.build/browser
target=wasm32-unknown-none-wasm
index=Sources/CorpusIndex

model=(Sources/StortingModel/{SaksgangError,Party,Identity,Time,EscapedMarkup,JSONText,Kinds}.swift
  Sources/StortingModel/Citations/*.swift)
search=("$index"/Query/*.swift "$index"/Schema.swift "$index"/Browser/BrowserFormat.swift
  "$index"/Indexing/{IndexedPassage,WordTerms,ReversedForms,CitationTerms,AmountTerms,BudgetTerms}.swift
  "$index"/Results/{SearchResults,ResultFormats,Snippet,SnippetWindow}.swift
  "$index"/Xapian/{XapianQuery,XapianMatch,XapianFailure,XapianStatistics}.swift
  "$index"/Searching/{AdviceFinder,Boosts,CompoundPieces,DocumentPages,FacetCounter,FilterCompiler,FilterMarks}.swift
  "$index"/Searching/{IndexProblem,MarkFinder,Marks,OpenIndex,QueryCompiler,Ranking,Repeats,Search,Wildcard}.swift
  "$index"/Searching/{WordCorrection,WordExpansion}.swift Sources/BrowserSearch/*.swift)
norwegian=(Sources/Norwegian/*.swift Sources/Norwegian/Tables/*.swift)
runtime=Sources/BrowserSearch/runtime.c

if [ -s "$output" ] && [ -z "$(find "${model[@]}" "${search[@]}" "${norwegian[@]}" "$runtime" "$0" -newer "$output")" ]
then
  exit 0
fi

tools=$(dirname "$(readlink -f "$(command -v swiftc)")")
unicode=$tools/../lib/swift/embedded/$target/libswiftUnicodeDataTables.a
if [ ! -f "$unicode" ] || [ ! -x "$tools/wasm-ld" ]; then
  echo "cannot build the search of the site's pages: this Swift has no $target" >&2
  echo "hint: use a toolchain of swift.org; without it the site has every page but no search in the browser" >&2
  exit 3
fi

mkdir -p "$folder"

# Compiles one module: its name, then its files.
compile() {
  local name=$1
  shift
  swiftc -target "$target" -enable-experimental-feature Embedded -enable-experimental-feature Extern \
    -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility \
    -enable-upcoming-feature ExistentialAny -swift-version 6 -package-name saksgang -wmo -Osize -parse-as-library \
    -Xfrontend -disable-stack-protector -I "$folder" -module-name "$name" -emit-module \
    -emit-module-path "$folder/$name.swiftmodule" -c "$@" -o "$folder/$name.o"
}

compile Norwegian "${norwegian[@]}" &
compile StortingModel "${model[@]}"
wait $!
compile CorpusIndex "${search[@]}"
"$tools/clang" --target=$target -Os -ffreestanding -fno-builtin -mbulk-memory -c "$runtime" -o "$folder/runtime.o"
echo log >"$folder/imports"
"$tools/wasm-ld" --no-entry --gc-sections --strip-all -z stack-size=1048576 --stack-first \
  --allow-undefined-file="$folder/imports" "$folder"/{Norwegian,StortingModel,CorpusIndex,runtime}.o "$unicode" \
  -o "$folder/search.wasm"
mv "$folder/search.wasm" "$output"
