"""Attacks on the program, as the table in docs/security.md shows them: `python -m benchmarks.attack`.

An attack is a module with an `ATTACK`: a number of cases, and a function that tries the case of a number. A case is
drawn from the seed and its number alone, so it can be repeated alone. `trial` says how a case is tried and what is
recorded of it, `workers` runs the cases, `dossiers` and `payloads` hold what they are made of.
"""
