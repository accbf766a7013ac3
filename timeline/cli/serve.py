"""`timeline serve`: the chronology in a web browser."""

import click

from timeline.cli.command import TimelineCommand
from timeline.cli.output import complain, say
from timeline.cli.settings import Settings, author_option, db_option, pass_settings
from timeline.errors import TimelineError

INSTALL = "pip install 'migration-timeline[serve]'"


@click.command(cls=TimelineCommand)
@db_option
@author_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to answer at.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port.")
@pass_settings
def serve(settings: Settings, host: str, port: int) -> None:
    """Browse, filter, correct and annotate the chronology in a web browser.

    Only this machine reaches it unless --host says otherwise. There is no password: whoever reaches it reads the
    database, writes in your name, and can write files where you can.
    """
    try:
        from timeline.tui.web_server import WebServer, is_loopback
    except ModuleNotFoundError as error:
        raise TimelineError(f"serve needs one package more: {INSTALL}") from error
    from timeline.cli.stored import opened

    with opened(settings):  # a missing or broken database is told here, not in a page
        pass
    if not is_loopback(host):
        complain(f"warning: everybody who reaches {host} can read and change {settings.db}; there is no password")
    say(f"{settings.db} at http://{f'[{host}]' if ':' in host else host}:{port} (ctrl+c ends it)")
    WebServer(settings.db, author=settings.signed, host=host, port=port).run()
