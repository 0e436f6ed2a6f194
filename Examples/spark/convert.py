"""Converts a data set of manuscripts on a Spark cluster: each task hands its rows to one `galley stream`.

  spark-submit --files galley convert.py INPUT OUTPUT -- --to html,docx --paid remove

INPUT is a folder of JSON lines, each a question as `galley help stream` has it, or, with --parquet, of Parquet files whose
columns are the members of such a question: id, text or bytes, and options (a struct). OUTPUT is a new folder of JSON lines,
each the answer of `galley stream` byte by byte. What stands behind -- goes to `galley stream`.
"""

import argparse
import os
import subprocess
import sys
import threading

import pandas
from pyspark import SparkFiles
from pyspark.sql import Observation, SparkSession
from pyspark.sql import functions as column

# An answer says whether it failed in front of its outputs. Inside of a JSON string these quotation marks would be escaped.
FAILED = '"failed":true,"outputs":'


class Galley:
    """One `galley stream`, which a task keeps for all of its rows."""

    def __init__(self, program, arguments):
        shipped = SparkFiles.get(os.path.basename(program))
        # Spark shares out the cores, one a task.
        call = [shipped if os.path.exists(shipped) else program, "stream", "--jobs", "1", *arguments]
        self.process = subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.messages = []
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()

    def _listen(self):
        for line in self.process.stderr:
            self.messages = (self.messages + [line.decode(errors="replace").rstrip()])[-20:]

    def _ask(self, questions):
        try:
            for question in questions:
                self.process.stdin.write(question + b"\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # Whoever waits for the answers says so.

    def answers(self, questions):
        """As many answers as there are questions, in their order."""
        asking = threading.Thread(target=self._ask, args=(questions,), daemon=True)
        asking.start()
        for _ in questions:
            answer = self.process.stdout.readline()
            if not answer.endswith(b"\n"):
                raise RuntimeError(self._end("galley stream ended before it had answered"))
            yield answer[:-1].decode()
        asking.join()

    def close(self):
        """Exit code 1 says that some manuscripts failed, which their answers have said."""
        self.process.stdin.close()
        if self.process.wait() not in (0, 1):
            raise RuntimeError(self._end("galley stream failed"))

    def _end(self, what):
        code = self.process.wait()
        self.listener.join()
        return " ".join([f"{what} (exit code {code})", *self.messages])


def conversion(program, arguments):
    """What a task does with its rows."""

    def convert(batches):
        galley = Galley(program, arguments)
        try:
            for batch in batches:
                questions = [value.encode() for value in batch["value"]]
                answers = list(galley.answers(questions))
                yield pandas.DataFrame({"answer": answers, "failed": [FAILED in answer for answer in answers]})
            galley.close()
        finally:
            # Also if Spark gives the task up.
            galley.process.kill()

    return convert


def questions(spark, folder, is_parquet):
    """One question a row, as text."""
    if not is_parquet:
        lines = spark.read.text(folder, lineSep="\n")
        # Empty lines get no answer.
        return lines.filter(column.col("value").rlike("[^\\x00-\\x20]"))
    rows = spark.read.parquet(folder)
    members = [
        column.base64(rows[name]).alias(name) if name == "bytes" else rows[name]
        for name in ("id", "text", "bytes", "options")
        if name in rows.columns
    ]
    return rows.select(column.to_json(column.struct(*members)).alias("value"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input", help="a folder of JSON lines, or of Parquet files with --parquet")
    parser.add_argument("output", help="a folder that is not there yet")
    parser.add_argument("--parquet", action="store_true", help="the input is Parquet")
    parser.add_argument("--compression", default="none", help="of the output: none, gzip, zstd")
    parser.add_argument("--galley", default="galley", help="the program, if it is neither shipped by --files nor on PATH")
    parser.add_argument("arguments", nargs="*", metavar="-- ARGUMENTS", help="what galley stream is called with")
    call = parser.parse_args()

    spark = (
        SparkSession.builder.appName("galley")
        # Rows that a task holds at once, as text.
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 256)
        .getOrCreate()
    )
    count = Observation()
    answers = (
        questions(spark, call.input, call.parquet)
        .mapInPandas(conversion(call.galley, call.arguments), "answer string, failed boolean")
        .observe(
            count,
            column.count(column.lit(1)).alias("all"),
            column.coalesce(column.sum(column.col("failed").cast("long")), column.lit(0)).alias("failed"),
        )
    )
    answers.select("answer").write.option("compression", call.compression).text(call.output)
    found = count.get
    spark.stop()
    print(f"{found['all'] - found['failed']} of {found['all']} manuscripts converted, {found['failed']} failed")
    sys.exit(1 if found["failed"] else 0)


if __name__ == "__main__":
    main()
