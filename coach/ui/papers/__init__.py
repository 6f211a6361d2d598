"""What a person takes along to a clinician: on paper, as a file, or as plain text."""
