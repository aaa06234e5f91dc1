"""Run with `python -m visitbrief`."""

try:
    from visitbrief.cli import main
except KeyboardInterrupt:  # `main` deals with a later one
    raise SystemExit(130) from None

if __name__ == "__main__":
    main()
