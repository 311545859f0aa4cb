"""How long a fresh process takes to read its first sentence, and how much memory: python benchmarks/loading.py."""

from __future__ import annotations

import subprocess
import sys

SENTENCES = {
    "ru": "Министр прибыл в Минск.",
    "uk": "Міністр прибув до Варшави.",
    "en": "The minister arrived in Oslo.",
}
SCRIPT = """
import resource, sys, time
start = time.perf_counter()
from kg.text import analyze
for lang, text in {sentences!r}.items():
    analyze(text, lang)
took, used = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"{{took:.2f}} s, {{used:.0f}} MB")
"""


def main() -> None:
    """Each language in a process of its own, then all three in one."""
    for langs in (["ru"], ["uk"], ["en"], ["ru", "uk", "en"]):
        script = SCRIPT.format(sentences={lang: SENTENCES[lang] for lang in langs})
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
        print("+".join(langs), done.stdout.strip())


if __name__ == "__main__":
    main()
