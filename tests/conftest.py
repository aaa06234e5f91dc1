import signal

import pytest
from hypothesis import HealthCheck, settings

from golden import Golden

# Chosen by `--hypothesis-profile`; a test that set a number of examples of its own would take no notice. How long an
# example takes to draw or to run is no fault of the code's: the machine may be busy.
settings.register_profile(
    "random", max_examples=1000, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("fixed", settings.get_profile("random"), max_examples=100, derandomize=True)
settings.register_profile("few", settings.get_profile("fixed"), max_examples=10)
settings.load_profile("fixed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files with what is now seen")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    return Golden(request.path.parent / "golden", request.config.getoption("--update-golden"))


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> None:
    """Let programs that tests start be interrupted, which what a shell starts in the background cannot be."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
