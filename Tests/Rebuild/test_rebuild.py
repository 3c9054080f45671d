# SPDX-License-Identifier: GPL-3.0-or-later
"""A build does only what changed, and is never half done.

    scripts/rebuild-test.sh

`SAKSGANG` names the program. `SEQUENCES`, `KILLS` and `FAULTS` ask for more than the few that fit in every test run;
`FAULTS=all` fails each writing call of a build in turn.
"""

import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import time
import unittest

import rebuild

SMALL = ["2009-2010", "vakter", "sider/om.md"]


class Case(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory(prefix="saksgang-rebuild-")
        self.addCleanup(self.scratch.cleanup)
        self.folder = pathlib.Path(self.scratch.name)

    def place(self, name="a", parts=rebuild.PARTS):
        folder = self.folder / name
        folder.mkdir()
        return rebuild.Place(folder, parts)

    def built(self, place, *options, **more):
        run = place.build(*options, **more)
        self.assertEqual(run.returncode, 0, run.stderr)
        return run.stderr


class EditSequences(Case):
    """After any sequence of edits, site and answers are byte for byte those of a build that makes everything."""

    def test_sequences(self):
        for seed in range(int(os.environ.get("SEQUENCES", "2"))):
            with self.subTest(seed=seed):
                self.sequence(seed)

    def sequence(self, seed):
        chance = random.Random(seed)
        place = self.place(f"sequence-{seed}")
        self.built(place)
        for step in range(4):
            edits = [rebuild.edit(place, chance) for _ in range(chance.randrange(1, 4))]
            if chance.random() < 0.5:
                time.sleep(0.15)
            # The clean build starts from the same former site, whose addresses it has to keep.
            shutil.rmtree(place.folder / "clean", ignore_errors=True)
            shutil.copytree(place.folder / "site", place.folder / "clean")
            self.built(place)
            self.built(place, "--rebuild", site="clean", index="clean-index")
            one, other = place.tree(), place.tree("clean")
            self.assertEqual(one, other, f"step {step}, {edits}: {rebuild.difference(one, other)}")
            self.assertEqual(place.answers(), place.answers("clean-index"), f"step {step}, {edits}")
        shutil.rmtree(place.folder)


class Interrupted(Case):
    """Wherever a build stops, the last good index and site answer, and the next build mends."""

    def prepare(self, parts=SMALL):
        """A place with a built site, a change that is not built yet, and what is before and after."""
        place = self.place(parts=parts)
        self.built(place)
        before = (place.tree(), place.answers())
        document = place.documents()[0]
        document.write_text(document.read_text() + "\n\nEt nytt avsnitt om havbruksnæringa og forslag om skatt.\n")
        kept = self.folder / "kept"
        shutil.copytree(place.folder, kept, symlinks=True)
        self.built(place)
        after = (place.tree(), place.answers())
        self.assertNotEqual(before, after)
        return place, kept, before, after

    def restore(self, place, kept):
        shutil.rmtree(place.folder)
        # Times stay, since builds look at them.
        shutil.copytree(kept, place.folder, symlinks=True)

    def require_good(self, place, before, after, what):
        tree, answers = place.tree(), place.answers()
        self.assertIn(tree, [before[0], after[0]], f"{what}: half a site: {rebuild.difference(tree, after[0])}")
        self.assertIn(answers, [before[1], after[1]], f"{what}: the index does not answer")
        self.built(place)
        self.assertEqual(place.tree(), after[0], f"{what}: not mended: {rebuild.difference(place.tree(), after[0])}")
        self.assertEqual(place.answers(), after[1], f"{what}: the index is not mended")

    def test_kills_at_random_moments(self):
        place, kept, before, after = self.prepare()
        start = time.monotonic()
        self.restore(place, kept)
        self.built(place)
        whole = time.monotonic() - start
        chance = random.Random(1)
        for number in range(int(os.environ.get("KILLS", "6"))):
            self.restore(place, kept)
            # Every other one makes all anew.
            options = ["--rebuild"] if number % 2 else []
            build = subprocess.Popen(
                place.command("build", *options), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            moment = chance.random() * whole * 1.2
            time.sleep(moment)
            build.kill()
            build.wait()
            self.require_good(place, before, after, f"killed after {moment:.3f} s, {options}")

    def shim(self):
        library = self.folder / "faults.so"
        source = pathlib.Path(__file__).with_name("faults.c")
        made = subprocess.run([os.environ.get("CC", "cc"), "-shared", "-fPIC", "-O1", "-o", str(library), str(source), "-ldl"])
        self.assertEqual(made.returncode, 0, "faults.c could not be compiled")
        return str(library)

    def test_each_writing_call_fails(self):
        library = self.shim()
        place, kept, before, after = self.prepare()
        count = self.folder / "count"
        faults = os.environ.get("FAULTS", "8")
        for options in [[], ["--rebuild"]]:
            self.restore(place, kept)
            self.built(place, *options, environment={"LD_PRELOAD": library, "FAULT_COUNT": str(count)})
            calls = int(count.read_text())
            self.assertGreater(calls, 50, "the shim meets no calls")
            numbers = range(1, calls + 1)
            if faults != "all":
                numbers = sorted(random.Random(2).sample(numbers, min(calls, int(faults))))
            for number in numbers:
                # In turn: killed there, disk full, an error of the disk.
                for kind in (["kill", "28", "5"] if faults == "all" else [["kill", "28", "5"][number % 3]]):
                    self.restore(place, kept)
                    run = place.build(
                        *options,
                        environment={"LD_PRELOAD": library, "FAULT_AT": str(number), "FAULT_KIND": kind})
                    what = f"call {number} of {calls}, {kind}, {options}: {run.stderr}"
                    if kind != "kill" and run.returncode != 0:
                        self.assertEqual(run.returncode, 2, what)
                        self.assertIn("error: ", run.stderr, what)
                        self.assertIn("hint: ", run.stderr, what)
                    self.require_good(place, before, after, what)


class OddCircumstances(Case):
    def test_two_builds_at_once(self):
        place = self.place()
        builds = [
            subprocess.Popen(place.command("build"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for _ in range(3)
        ]
        ends = [(build.communicate()[1], build.returncode) for build in builds]
        self.assertIn(0, [status for _, status in ends], ends)
        for errors, status in ends:
            if status != 0:
                self.assertIn("another build is writing it, process ", errors)
        self.built(place)
        self.assertIsNotNone(place.tree())

    def test_a_clock_that_goes_backwards(self):
        place = self.place(parts=SMALL)
        self.built(place)
        document = place.documents()[0]
        document.write_text(document.read_text() + "\n\nHavbruksnæringa.\n")
        for moment in [time.time() + 10**6, 10**8]:
            os.utime(document, (moment, moment))
            self.built(place)
        text = document.read_text()
        document.write_text(text.replace("Havbruksnæringa", "Reiarlagsnæringa"))
        os.utime(document, (10**8, 10**8))
        self.built(place)
        page = "".join(path.read_text() for path in (place.folder / "site" / "dok").glob("*.html"))
        self.assertIn("Reiarlagsnæringa", page)
        self.assertNotIn("Havbruksnæringa", page)

    def test_loops_of_symbolic_links(self):
        place = self.place(parts=SMALL)
        self.built(place)
        before = place.tree()
        (place.corpus / "sløyfe").symlink_to(place.corpus)
        (place.corpus / "2009-2010" / "opp").symlink_to("..")
        (place.corpus / "ingenting.md").symlink_to("ingenting.md")
        self.built(place)
        after = place.tree()
        self.assertEqual(set(after), set(before))
        # The page about the corpus counts what there is to say of it, and there are three links to tell of.
        self.assertEqual({path for path in after if after[path] != before[path]}, {"om.html"})

    def test_a_disk_that_is_full(self):
        if os.geteuid() != 0:
            self.skipTest("a small disk is mounted by root only")
        place = self.place(parts=SMALL)
        disk = self.folder / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk)], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest(f"no small disk can be mounted here: {mounted.stderr.decode()}")
        self.addCleanup(subprocess.run, ["umount", str(disk)])
        names = {"site": "../disk/site", "index": "../disk/index"}
        self.built(place, **names)
        before = (place.tree(names["site"]), place.answers(names["index"]))
        free = os.statvfs(disk)
        (disk / "filler").write_bytes(b"x" * (free.f_bavail * free.f_frsize - 65536))
        document = place.documents()[0]
        document.write_text(document.read_text() + "\n\nHavbruksnæringa.\n" * 50)
        for options in [[], ["--rebuild"]]:
            run = place.build(*options, **names)
            self.assertEqual(run.returncode, 2, run.stderr)
            self.assertIn("hint: ", run.stderr)
            self.assertEqual(place.tree(names["site"]), before[0])
            self.assertIsNotNone(place.answers(names["index"]))
        (disk / "filler").unlink()
        self.built(place, **names)

    def test_nothing_is_done_where_nothing_changed(self):
        place = self.place()
        self.built(place)
        time.sleep(0.2)
        self.built(place)
        told = self.built(place, "--explain")
        nothing = "no file of the corpus, no template, no setting and not the program"
        self.assertEqual(told.count(nothing), 2, told)
        # Other times tell of no change where the contents are the same.
        for path in place.corpus.rglob("*.*"):
            path.write_bytes(path.read_bytes())
        for wait in (0.2, 0):
            time.sleep(wait)
            told = self.built(place, "--explain")
            self.assertEqual(told.count(nothing), 2, told)
            self.assertNotIn("corpus read", told)
        document = place.documents()[0]
        document.write_text(document.read_text() + "\n\nHavbruksnæringa.\n")
        told = self.built(place, "--explain")
        self.assertIn("1 documents taken out, 1 put in", told)
        self.assertRegex(told, r" [0-9]+ files made, [0-9]+ of them changed")


if __name__ == "__main__":
    unittest.main()
