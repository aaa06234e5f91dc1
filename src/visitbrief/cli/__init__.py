"""The command line.

A command is one module, `cli/<name>.py`, whose function of the same name does three things: load, build, emit.

    def aid(
        dossier: DossierFile = None, country: Country = None, as_json: JsonFlag = False,
        width: Width = None, no_color: NoColor = False,
    ) -> None:
        \"\"\"Show who promised what to whom, and which sums are disputed.\"\"\"
        from visitbrief.dossier.load import load_dossier
        from visitbrief.views.aid import build_aid

        loaded = load_dossier(dossier)
        view = build_aid(loaded, country=country)
        emit(view, command="aid", dossier=loaded.visit, as_json=as_json, width=width, no_color=no_color)

- The options are the aliases of `options.py`, so one flag has one help text everywhere.
- The body imports what it needs, so that a command pays only for itself. The module's own imports are `typer`-light.
- `emit` prints the view as JSON, or as the page that `render/layout/<name>.py` makes of it:
  `lay_out(view) -> Document`. `views/schemas.py` names the view's class, so that `visitbrief schema <name>` knows it.
- The function returns None, or the `ExitCode` to end with; it raises a `VisitbriefError` for what the user can mend.
- Add the name and its one-line help to `app.COMMANDS`; the order there is the order of `--help`.

`read` is the smallest complete example.
"""


def main() -> None:
    """Run the program with the arguments it was called with; end the process with an exit code."""
    from visitbrief.cli.app import app

    app()
