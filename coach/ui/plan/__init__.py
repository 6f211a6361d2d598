"""The page of the recovery plan: the path, what is still to come, why, when to stop."""
