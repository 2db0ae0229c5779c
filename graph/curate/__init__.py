"""Tools for those who curate the seeds: `files` formats them, `fact` asks for a new claim."""
