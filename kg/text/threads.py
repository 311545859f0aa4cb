"""One process, one core: idle threads of the matrix library would only spin. Set before numpy is loaded."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
