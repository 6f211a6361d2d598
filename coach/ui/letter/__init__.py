"""The letter a person takes to a doctor: what they answered, how the pain went, what to ask."""
