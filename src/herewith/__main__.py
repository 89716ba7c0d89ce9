"""`python -m herewith`: the command line, where the `herewith` script is not on the path.

In: arguments. Out: what `herewith.cli` does with them. Never: anything else.
"""

from herewith.cli.main import main

if __name__ == "__main__":
    main()
