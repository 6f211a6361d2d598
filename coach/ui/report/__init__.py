"""A report on paper: two pages that a physiotherapist reads in a minute."""
