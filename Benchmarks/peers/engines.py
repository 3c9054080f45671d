# SPDX-License-Identifier: GPL-3.0-or-later
"""The other search engines, each used the way its own guide shows: plain text in, the ten best passages out.

An engine is built from texts in a folder of its own and answers with the numbers of texts, best first.
"""
import importlib.metadata
import re
import shutil
import sqlite3

try:
    import tantivy
except ImportError:
    tantivy = None
try:
    import xapian
except ImportError:
    xapian = None

WORD_OR_PHRASE = re.compile(r'"[^"]*"|[^\s"]+')


class FTS5:
    """SQLite's full-text index; its tokenizers know no Norwegian."""

    def __init__(self, tokenizer, operator, shortest=1):
        self.name = f"SQLite FTS5 {tokenizer}, {operator}"
        self.tokenizer, self.operator, self.shortest = tokenizer, operator, shortest
        self.index = f"FTS5 {tokenizer}"
        self.version = f"SQLite {sqlite3.sqlite_version}"

    @staticmethod
    def missing():
        return None

    def build(self, folder, texts):
        self.connection = sqlite3.connect(folder / "passages.db")
        self.connection.execute(f"CREATE VIRTUAL TABLE passage USING fts5(text, tokenize='{self.tokenizer}')")
        rows = ((number, text) for number, text in enumerate(texts))
        self.connection.executemany("INSERT INTO passage(rowid, text) VALUES (?, ?)", rows)
        self.connection.commit()

    def open(self, folder):
        self.connection = sqlite3.connect(folder / "passages.db")

    def search(self, query, limit):
        # Each word in quotation marks, or the query's own signs are taken for operators.
        words = [word.strip('".,:;?!()') for word in WORD_OR_PHRASE.findall(query)]
        words = [f'"{word}"' for word in words if len(re.sub(r"\W", "", word)) >= self.shortest]
        if not words:
            return []
        rows = self.connection.execute(
            "SELECT rowid, text FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?",
            (f" {self.operator} ".join(words), limit))
        return [number for number, _ in rows]


class Tantivy:
    """Tantivy with its Norwegian stemmer and its own query parser, which is lenient and joins by OR."""

    name = index = "tantivy, Norwegian stemmer"
    version = f"tantivy for Python {importlib.metadata.version('tantivy')}" if tantivy else ""

    @staticmethod
    def missing():
        return None if tantivy else "the Python package tantivy is not installed"

    def build(self, folder, texts):
        schema = tantivy.SchemaBuilder()
        schema.add_unsigned_field("number", stored=True)
        schema.add_text_field("text", stored=True, tokenizer_name="norwegian")
        self.made = tantivy.Index(schema.build(), path=str(folder))
        self.register()
        # One thread, as the others have.
        writer = self.made.writer(heap_size=256_000_000, num_threads=1)
        for number, text in enumerate(texts):
            writer.add_document(tantivy.Document(number=number, text=text))
        writer.commit()
        writer.wait_merging_threads()
        self.prepare()

    def open(self, folder):
        self.made = tantivy.Index.open(str(folder))
        self.register()
        self.prepare()

    def register(self):
        analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        analyser = analyser.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.stemmer("norwegian"))
        self.made.register_tokenizer("norwegian", analyser.build())

    def prepare(self):
        self.made.reload()
        self.searcher = self.made.searcher()

    def search(self, query, limit):
        parsed, _ = self.made.parse_query_lenient(query, ["text"])
        found = self.searcher.search(parsed, limit, count=False).hits
        documents = [self.searcher.doc(address) for _, address in found]
        return [document["number"][0] for document in documents if document["text"]]


class Xapian:
    """Xapian's own term generator and query parser with its Norwegian stemmer."""

    name = index = "stock Xapian, Norwegian stemmer"
    version = f"Xapian {xapian.version_string()}" if xapian else ""

    @staticmethod
    def missing():
        return None if xapian else "Xapian's Python bindings are not installed"

    def build(self, folder, texts):
        made = str(folder / "made")
        database = xapian.WritableDatabase(made, xapian.DB_CREATE_OR_OVERWRITE)
        generator = xapian.TermGenerator()
        generator.set_stemmer(xapian.Stem("norwegian"))
        for text in texts:
            document = xapian.Document()
            generator.set_document(document)
            generator.index_text(text)
            document.set_data(text)
            database.add_document(document)
        database.commit()
        # Compact, as our own index is.
        database.compact(str(folder / "compact"))
        database.close()
        shutil.rmtree(made)
        self.open(folder)

    def open(self, folder):
        self.database = xapian.Database(str(folder / "compact"))
        self.parser = xapian.QueryParser()
        self.parser.set_database(self.database)
        self.parser.set_stemmer(xapian.Stem("norwegian"))
        self.parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
        self.enquire = xapian.Enquire(self.database)

    def search(self, query, limit):
        self.enquire.set_query(self.parser.parse_query(query))
        # Documents are numbered from one in the order they came.
        return [match.docid - 1 for match in self.enquire.get_mset(0, limit) if match.document.get_data()]


def peers():
    """Those that share an index stand together; only the first of them builds it."""
    return [
        FTS5("unicode61", "AND"), FTS5("unicode61", "OR"), FTS5("trigram", "OR", shortest=3), Tantivy(), Xapian()]
