"""Views laid out as documents: one module a command, each with `lay_out(view) -> Document`."""
