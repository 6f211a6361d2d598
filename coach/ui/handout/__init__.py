"""A routine on paper: pictures, doses and plain steps to hang beside the mat."""
