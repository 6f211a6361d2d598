"""WHAT NEXT: from a log of days to what a recovery plan decides, day by day."""
