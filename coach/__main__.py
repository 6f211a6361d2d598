"""Where the program starts: the window, or the verbs of the command line."""

import sys


def main() -> int:
    """Run the program and return its exit status."""
    # Imported here so that `coach.__main__` costs nothing to those who only ask for its name.
    from coach.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
