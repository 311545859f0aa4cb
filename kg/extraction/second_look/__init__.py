"""The second look: everybody an article names is weighed once more for each event and statement.

The event reader weighs words near the one that tells of an event. Here the tellings of an event are joined already, and
what the whole article tells of somebody counts: who is named elsewhere, who is in the headline, who else takes part.
What was found comes in as reasons, short phrases; what they and the places of both words weigh is learned
(training/second_look.py).
"""

from kg.extraction.second_look.looking import look_again

__all__ = ["look_again"]
