"""The curated data: from YAML files to records, with the place of each."""

from graph.seeds.dataset import Dataset, read_dataset
from graph.seeds.problems import Place, Problem
from graph.seeds.version import data_version

__all__ = ["Dataset", "Place", "Problem", "data_version", "read_dataset"]
