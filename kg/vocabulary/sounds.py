"""How a word of a name sounds, in any script: a coarse key for blocking, vowels for a closer look."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.vocabulary.folding import fold

# S: all sibilants and affricates, G: г, х and their like, F: в, ф, w. Languages disagree on these and on vowels.
_LATIN = (
    ("[øœ]", "o"), ("æ", "e"), ("ß", "s"), ("ł", "l"), ("đ", "d"), ("ı", "i"), ("'", ""),
    ("schtsch|tsch|shch|sch|sh|tch|dzh|zh|cz|sz|dj|dg(?=e)", "S"), ("chr", "kr"), ("ch", "S"),
    ("kh|gh(?=[aeiou])", "G"), ("gh", ""), ("ck", "k"), ("ph", "f"), ("qu", "kv"), ("q(?=i)", "S"),
    (r"\bx", "S"), ("x", "kS"), (r"\bj", "S"), ("j", "i"), (r"(?<=[bdgkt])h|(?<=\br)h|h(?=[nl])|h$", ""),
    ("ow(?=n)", "o"), (r"\bw(?=r)", ""), ("c(?=[eiy])", "S"), ("[cq]", "k"),
)  # fmt: skip
_CYRILLIC = (
    ("['ьъ]", ""), ("дж|чж|цз|тч", "S"), (r"\bу(?=[аеиіоэ])", "F"),
)  # fmt: skip
_BOTH = (("[szжцчшщсз]", "S"), ("[td]+S|т+S|д+S", "S"), ("[ghгґх]", "G"), ("[fvwвф]", "F"), ("nG|нG", "n"))
_LETTERS = str.maketrans("абдеиійїклмнопрстуыэюяєy", "abdeiiiiklmnoprstuieuaei")


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """One word as it sounds, vowels included: Мюллер → muler, Shoigu and Шойгу → SoiGu."""
    word = fold(word.replace("ç", "s"))
    for pattern, code in (_CYRILLIC if re.search("[а-яіїєґ]", word) else _LATIN) + _BOTH:
        word = re.sub(pattern, code, word)
    return re.sub(r"(.)\1+", r"\1", word.translate(_LETTERS))


@lru_cache(maxsize=200_000)
def key(word: str) -> str:
    """The consonants of a word as it sounds; a vowel it begins with is A: Лавров and Lavrov → lFrF."""
    heard = sound(word)
    first = "A" if heard[:1] in "aeiou" else ""
    return first + re.sub(r"(.)\1+", r"\1", re.sub("[aeiou]", "", heard))
