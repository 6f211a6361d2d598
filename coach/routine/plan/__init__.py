"""Recovery plans as data: phases that open and close by criteria, and the pain-monitoring rules."""
