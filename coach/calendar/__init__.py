"""Times for the calendar that a person has anyway."""
