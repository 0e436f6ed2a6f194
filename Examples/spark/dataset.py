"""Makes a data set out of the corpus: dataset.py CORPUS FOLDER COPIES. Every case comes so many times, under ids of its own."""

import base64
import json
import pathlib
import sys

corpus, folder, copies = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
# More tasks than there are executors, so that there is something left to do when one is lost.
FILES = 24

folder.mkdir(parents=True)
files = [open(folder / f"part-{number:05}.jsonl", "w", encoding="utf-8") for number in range(FILES)]
count = 0
for copy in range(copies):
    for case in sorted(corpus.iterdir()):
        manuscript = (case / "input.txt").read_bytes()
        question = {"id": f"{case.name}/{copy}"}
        try:
            question["text"] = manuscript.decode("utf-8")
        except UnicodeDecodeError:
            question["bytes"] = base64.b64encode(manuscript).decode()
        options = case / "options.json"
        if options.exists():
            told = json.loads(options.read_bytes())
            known = {name: told[name] for name in ("paid", "encoding", "theme", "fragment", "toc") if name in told}
            if known:
                question["options"] = known
        print(json.dumps(question, ensure_ascii=False), file=files[count % FILES])
        count += 1
for number, file in enumerate(files):
    # A line that is none, and one that has nothing in it.
    print(f'{{"id": "torn/{number}", "text": ', end="\n\n", file=file)
    file.close()
