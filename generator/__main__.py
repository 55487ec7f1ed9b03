"""`python -m generator` is the command `hongling`."""

import sys

_EXIT_INTERRUPTED = 130


def run() -> None:
    """Load the command line and run it; Ctrl-C while it loads is said in words, too."""
    try:
        from generator.cli import main  # noqa: PLC0415 - loading is what may be cut short
    except KeyboardInterrupt:
        sys.stderr.write("【停下】已中断。\n")
        sys.exit(_EXIT_INTERRUPTED)
    main()


if __name__ == "__main__":
    run()
