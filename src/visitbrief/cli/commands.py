"""The table of commands: what `--help` lists, which functions answer, and which views their JSON holds."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final, NamedTuple


class Command(NamedTuple):
    """A command; its module here, its view's in `views` and its page's in `render.layout` have its name."""

    name: str
    answer: str = ""
    """The class of its view, which is `data` in its JSON; empty where it prints something else."""
    of_dossier: bool = True
    """Whether its answer is about a dossier's visit."""

    def function(self) -> Callable[..., Any]:
        """What Typer calls; only the command's own module is imported."""
        function: Callable[..., Any] = getattr(import_module(f"visitbrief.cli.{self.name}"), self.name)
        return function

    def purpose(self) -> str:
        """What it does: the first line of its help."""
        return (self.function().__doc__ or "").partition("\n")[0]

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of what it prints with `--json`."""
        from visitbrief.render.envelope import answer_schema

        view = getattr(import_module(f"visitbrief.views.{self.name}"), self.answer)
        return answer_schema(self.name, view, of_dossier=self.of_dossier)


_TABLE: Final = (
    Command("summary", "SummaryView"),
    Command("brief", "BriefView"),
    Command("aid", "AidView"),
    Command("timeline", "TimelineView"),
    Command("discrepancies", "DiscrepanciesView"),
    Command("sources", "SourcesView"),
    Command("find", "FindView"),
    Command("coverage", "CoverageView"),
    Command("show", "ShowView"),
    Command("trace", "TraceView"),
    Command("impact", "ImpactView"),
    Command("changes", "ChangesView"),
    Command("diff", "DiffView"),
    Command("page", "PageView"),
    Command("read", "ReadView", of_dossier=False),
    Command("validate", "ValidateView", of_dossier=False),
    Command("verify", "VerifyView"),
    Command("schema"),
)
COMMANDS: Final[Mapping[str, Command]] = {command.name: command for command in _TABLE}
"""By name, in the order of `--help`."""
ANSWERS: Final[Mapping[str, Command]] = {name: command for name, command in COMMANDS.items() if command.answer}
"""Those that print a view."""
