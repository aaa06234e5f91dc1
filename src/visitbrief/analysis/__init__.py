"""From claims to findings: positions, explanations, support, severity, checks."""
