"""What the figures in docs/performance.md are made with, `python -m benchmarks`, and those in docs/security.md."""
