"""`python -m graph.cli` does what `fulcrum` does."""

from graph.cli import main

if __name__ == "__main__":
    main()
