"""WHAT MUST CHANGE for this person: facts in, the routine as it may be done out."""
