"""ONE RUN: a routine written out as a timeline, and the engine that plays it. Knows no Qt."""
