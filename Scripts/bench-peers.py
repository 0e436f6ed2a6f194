#!/usr/bin/env python3
"""Times Galley and other programs on the same texts, a round of all of them after another, and writes a table.

Called by Scripts/bench: bench-peers.py GALLEY FOLDER REPORT. Programs that are not installed are left out."""

import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict

GALLEY, FOLDER, REPORT = sys.argv[1:]
ROUNDS = int(os.environ.get("ROUNDS", "5"))
HUGE = os.path.exists(f"{FOLDER}/100m.txt")
OUT = f"{FOLDER}/out"


def timed(command):
    """CPU seconds and the most memory, in bytes."""
    # Put aside and not removed: ext4 looks long for a number for a new file where many were just given up.
    if os.path.exists(OUT):
        os.rename(OUT, tempfile.mkdtemp(dir=FOLDER))
    os.makedirs(OUT)
    process = subprocess.Popen(command, shell=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command}: {errors.decode(errors='replace').strip()[:400]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def galley(source, target):
    return f"{GALLEY} convert {source} -o {target} --paid unwrap -q"


def office(source, kind):
    return f"soffice --headless -env:UserInstallation=file://{FOLDER}/office --convert-to {kind} --outdir {OUT} {source}"


# What is done; how many bytes of text that is; Galley's command; others', each with the ratio to reach and the most rounds.
def works():
    for size in ["1m", "10m"] + (["100m"] if HUGE else []):
        text, markdown = f"{FOLDER}/{size}.txt", f"{FOLDER}/{size}.md"
        # The Markdown of the same text is what others are given who read no manuscripts.
        if not os.path.exists(markdown):
            timed(galley(text, markdown))
        count = os.path.getsize(text)
        yield (f"{size} text → HTML", count, galley(text, f"{OUT}/a.html"),
               [("cmark", f"cmark {markdown} > {OUT}/a.html", 1.5, ROUNDS)])
        yield (f"{size} text → Markdown", count, galley(text, f"{OUT}/a.md"),
               [("cmark", f"cmark -t commonmark {markdown} > {OUT}/a.md", 1.0, ROUNDS)])
        slow = [] if size == "100m" else [
            ("LibreOffice", office(text, "docx"), 20, 1),
            ("pandoc", f"pandoc {markdown} -o {OUT}/a.docx", 50, 1)]
        yield (f"{size} text → Word", count, galley(text, f"{OUT}/a.docx"), slow)
    batch = f"{FOLDER}/batch"
    count = sum(entry.stat().st_size for entry in os.scandir(batch))
    yield ("1,000 files → Word", count, f"{GALLEY} convert {batch} --to docx -o {OUT} --paid unwrap -q",
           [("LibreOffice", office(f"{batch}/00*.txt", "docx"), 50, 1)])
    yield ("1,000 files → HTML", count, f"{GALLEY} convert {batch} --to html -o {OUT} --paid unwrap -q", [])
    one = f"{batch}/0000.txt"
    yield ("one file → HTML, with the start", os.path.getsize(one), galley(one, f"{OUT}/a.html"),
           [("cmark", f"cmark {one} > {OUT}/a.html", None, ROUNDS),
            ("pandoc", f"pandoc -f markdown {one} -o {OUT}/a.html", None, ROUNDS)])


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    return f"{os.cpu_count()} × {model}, Linux {platform.release()}"


def version(command):
    lines = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()
    return lines[0] if lines else ""


def main():
    lines = [
        "# Benchmarks", "",
        "Written by `make bench` (`Scripts/bench`): Galley beside other programs on made-up reports, in the same rounds. Times",
        "are the processor's, user and system, of all cores; medians of "
        f"{ROUNDS} rounds, of one where a program takes minutes. cmark and",
        "pandoc cannot read manuscripts and get the Markdown that Galley makes of them. A ratio says how many times as long",
        "the other program takes; below 1 it is faster.", "",
        f"Machine: {machine()}", "",
        "| work | Galley | MB/s | most memory | other | its time | ratio | goal |", "|---|---|---|---|---|---|---|---|",
    ]
    for name, count, ours, others in works():
        others = [other for other in others if shutil.which(other[1].split()[0])]
        times = defaultdict(list)
        memory = 0
        for round in range(ROUNDS):
            seconds, most = timed(ours)
            times["ours"].append(seconds)
            memory = max(memory, most)
            for other, command, _, most_rounds in others:
                if round < most_rounds:
                    times[other].append(timed(command)[0])
        mine = statistics.median(times["ours"])
        start = (f"| {name} | {mine:.3f} s | {count / mine / 1e6:.0f} | {memory / 1e6:.0f} MB, {memory / count:.1f} × text | ")
        rows = []
        for other, command, goal, _ in others:
            theirs = statistics.median(times[other])
            # LibreOffice gets a tenth of the files, since it stops in silence after some 250.
            share = 10 if "00*" in command else 1
            rows.append(f"{other} | {theirs * share:.3f} s | {theirs * share / mine:.2f} | {goal or '–'} |")
        for row in rows or ["– | – | – | – |"]:
            lines.append(start + row)
            print(lines[-1], flush=True)
    programs = [version([GALLEY, "--version"]) and "Galley " + version([GALLEY, "--version"])]
    programs += [version([name, "--version"]) for name in ("cmark", "pandoc", "soffice") if shutil.which(name)]
    lines += ["", "Programs: " + "; ".join(filter(None, programs)), ""]
    with open(REPORT, "w", encoding="utf-8") as report:
        report.write("\n".join(lines))


main()
