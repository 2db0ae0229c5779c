"""What a claim means: when it holds, how surely, in which reading, and how it reads."""
