"""Run with `python -m visitbrief`."""

from visitbrief.cli import main

if __name__ == "__main__":
    main()
